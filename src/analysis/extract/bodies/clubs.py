"""Clubs that bear a town's name or an ordinary word, told by the sport beside them: مدرب الهلال, فاز ليفربول على إشبيلية."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import AND
from ...arabic.words import without_article
from ..clues.drafts import Draft
from ..reading.scene import Scene

RULE = "club"
_SURE = 0.96  # more than a town of the catalogue
_REACH, _MOST_WORDS = 6, 2


def club_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Drafts for clubs behind those who play for them, and on both sides of a match."""
    found: dict[int, Draft] = {}
    for number, roles in scene.roles.items():
        if not _SPORT.isdisjoint(roles):
            found.update((draft.first, draft) for draft in _beside(scene, known, number))
    yield from found.values()
    told = {scene.words.forms[draft.first][draft.cut:]: draft for draft in found.values() if draft.first == draft.last}
    sure = told.keys() & scene.vocabulary.classes["club-sure"]
    for number, form in enumerate(scene.words.forms if sure else ()):
        if form in sure and number not in found and number not in known:  # said the coach of Hilal; Hilal won
            yield told[form]._replace(first=number, last=number, cut=0)


def _beside(scene: Scene, known: Mapping[int, Draft], number: int) -> Iterator[Draft]:
    roles, after = scene.roles[number], number + 1
    if "club-noun" in roles or "club-follower" in roles:
        club = _club_at(scene, after)
        if club is not None and ("club-noun" in roles or not _is_common(scene, club)):
            yield from (club, *_joined_to(scene, club))
    elif "club-account" in roles:
        club = _club_at(scene, after, apart=True)
        if club is not None and without_article("".join(scene.words.forms[club.last + 1:club.last + 2])) \
                in scene.vocabulary.classes["official"]:
            yield club
    if "match-verb" in roles:
        yield from _players(scene, known, number)
    if "match-noun" in roles:
        yield from _match(scene, number)


def _players(scene: Scene, known: Mapping[int, Draft], verb: int) -> Iterator[Draft]:
    """فاز س على ص, س يفوز على ص: both, if one of them is a club or both are towns."""
    one = _side(scene, known, verb + 1) or (_side(scene, known, verb - 1) if scene.words.follows(verb) else None)
    start = one.last + 1 if one is not None and one.first > verb else verb + 1
    against = start if start < len(scene.words) and scene.words.forms[start] in scene.vocabulary.classes["match-with"] else None
    met = one is not None and against is None and start > verb + 1  # يواجه س ص
    other = _side(scene, known, start + (not met)) if met or against is not None else None
    if one is not None and other is not None:
        yield from (one, other)
    elif other is not None and other.evidence != _TOWN:
        yield other
    elif one is not None and one.evidence != _TOWN and (against is not None or not _is_common(scene, one)):
        yield one


def _match(scene: Scene, noun: int) -> Iterator[Draft]:
    """مباراة س وص, الفوز على س: clubs right behind a noun for a match or its end, or behind against within a few words."""
    words = scene.words
    club = _club_at(scene, noun + 1)
    if club is not None:
        others = list(_joined_to(scene, club))
        if others or not _is_common(scene, club):
            yield from (club, *others)
        noun = club.last
    for number in range(noun + 1, min(noun + 1 + _REACH, len(words) - 1)):
        if words.lines[number] != words.lines[noun] or words.gap(number).strip():
            return
        if words.forms[number] in scene.vocabulary.classes["match-with"]:
            club = _club_at(scene, number + 1)
            if club is not None:
                yield from (club, *_joined_to(scene, club))
            return


def _side(scene: Scene, known: Mapping[int, Draft], first: int) -> Draft | None:
    """A club, or a town that is no country, at a word."""
    opens = first == 0 or scene.words.lines[first - 1] != scene.words.lines[min(first, len(scene.words) - 1)]
    club = _club_at(scene, first, opens=opens)
    place = known.get(first)
    if club is not None or place is None or place.type != "PLACE" or place.first != first or place.cut \
            or place.entity in scene.vocabulary.nationalities.values():
        return club
    return place._replace(type="ORG", rule=RULE, evidence=_TOWN, confidence=_SURE, entity=f"{place.entity}-club")


def _club_at(scene: Scene, first: int, cut: int = 0, *, apart: bool = False, opens: bool = False) -> Draft | None:
    """The club that the catalogue holds under the noun club and the words from one on."""
    words = scene.words
    if first >= len(words):
        return None
    joined = opens or (words.lines[first] == words.lines[first - 1] and (apart or words.follows(first)))
    if not joined:
        return None
    for last in range(min(first + _MOST_WORDS, len(words)) - 1, first - 1, -1):
        form = " ".join((words.forms[first][cut:], *words.forms[first + 1:last + 1]))
        claims = (scene.catalogue.names.get(f"{noun} {form}") or () for noun in scene.vocabulary.classes["club-head"])
        clubs = [name.entity for claimed in claims for name in claimed if scene.catalogue.entities[name.entity].type == "ORG"]
        if clubs and (last == first or words.follows(last)):
            return Draft(first, last, cut, clubs[0], "ORG", RULE, words.surface(first - (not opens), first - (not opens)), _SURE)
    return None


def _joined_to(scene: Scene, club: Draft) -> Iterator[Draft]:
    """مباراة س وص: the club that and joins to one."""
    after = club.last + 1
    if after < len(scene.words) and scene.words.forms[after].startswith(AND):
        other = _club_at(scene, after, 1)
        if other is not None:
            yield other


def _is_common(scene: Scene, club: Draft) -> bool:
    """الشباب, الاتحاد: whether a club's name means something else in most articles."""
    return club.first == club.last and scene.words.forms[club.first][club.cut:] in scene.vocabulary.classes["club-word"]


_TOWN = "a match beside it"
_SPORT = frozenset({"club-noun", "club-follower", "club-account", "match-verb", "match-noun"})
