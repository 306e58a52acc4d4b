"""Where who speaks ends before whom or what the verb acts on: somebody asked, described, accused or praised."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, BY, BY_THE
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.vocabulary import is_kind
from .extents import MOST_WORDS, STOP_SIGNS
from .nouns import group_at
from .subjects import Cast


def names_its_object(cast: Cast, number: int, cue: Cue) -> bool:
    """ووصف المسؤول الصيني الرسوم بأنها: behind a describing verb a noun and its country are all of the subject."""
    classes, forms = cast.vocabulary.classes, cast.words.forms
    describes = cue.finite and cue.form.key in classes["describing"] | classes["transitive"]
    if not describes or number + 2 >= len(cast.words):
        return False
    somebody = number in cast.scene.titles or group_at(cast, number) is not None
    other = number + 1 in cast.scene.titles and cast.scene.titles[number + 1].cut == 0 and forms[number + 1].startswith(ARTICLE)
    if group_at(cast, number) and other and forms[number].startswith(ARTICLE):
        return True  # the firm accused the manager
    if cue.form.key not in classes["describing"]:
        return False
    other_group = group_at(cast, number + 1)
    thing = number + 1 not in cast.scene.titles and (other_group is None or other_group.kind == "document")
    if somebody and forms[number].startswith(ARTICLE) and cast.kind(number + 1) == "N" and thing:
        return True
    return somebody and cast.vocabulary.is_nationality(cast.words.forms[number + 1])


def asks_another(cast: Cast, number: int, cue: Cue) -> bool:
    """سأل صحافي الرئيس س: whether somebody without article and name speaks to the bearer of the title behind him or her."""
    title, classes = cast.scene.titles.get(number + 1), cast.vocabulary.classes
    return title is not None and title.cut == 0 and cast.words.forms[number + 1].startswith(ARTICLE) \
        and cast.is_a(number, "asker") and cue.finite and cue.form.key in classes["addressing"] | classes["transitive"]


def before_addressee(cast: Cast, number: int, last: int, cue: Cue) -> int:
    """سأل القاضي المتهم, سأل مراسل رويترز رئيس الحكومة: the last word of who speaks, before whom he or she speaks to."""
    another = named_object(cast, number, last, cue)
    if another is not None:
        return cast.scene.title_ends[another.first - 1].first - 1
    people = any(mention.type == "PERSON" for mention in cast.within(number, last))  # one with two titles
    if people or not cue.finite or cue.form.key not in cast.vocabulary.classes["addressing"]:
        return last
    return next((place for place in range(number + 1, last + 1) if _is_somebody_else(cast, place)), last + 1) - 1


def named_object(cast: Cast, number: int, last: int, cue: Cue) -> Mention | None:
    """خاطب رئيس البلدية الوزير س قائلا: another with an office, named in words ``number``..``last``, on whom a verb acts that has
    no other object; one with two titles acts on something else."""
    classes, words = cast.vocabulary.classes, cast.words
    person = next((mention for mention in cast.within(number, last) if mention.type == "PERSON"), None)
    if person is None or cue.form.key not in classes["addressing"] | classes["transitive"]:
        return None
    title, after = cast.scene.title_ends.get(person.first - 1), person.last + 1
    if title is None or title.value.kind == "honorific" or cast.is_a(title.first, "rank"):
        return None
    ended = after >= len(words) or bool(words.gap(after).strip(STOP_SIGNS)) or after in cast.forms \
        or cast.is_a(after, "preposition", "that") or (
            cue.form.key in classes["needs-object"] and words.forms[after].startswith(BY))  # accused the deputy X of
    definite = words.forms[title.first - 1].startswith(ARTICLE) and words.forms[title.last].startswith(ARTICLE)
    return person if title.first > number and definite and ended else None


def _is_somebody_else(cast: Cast, number: int) -> bool:
    """Whether somebody's title or noun, with no preposition, stands behind a word that closes another's description."""
    scene, title, group = cast.scene, cast.scene.titles.get(number), group_at(cast, number)
    somebody = (title is not None and not title.cut) or is_kind(group, "person")
    named = any(mention.last == number - 1 for mention in cast.within(number - MOST_WORDS, number - 1))
    return somebody and (named or scene.words.forms[number - 1].startswith(ARTICLE))


def before_object(cast: Cast, number: int) -> int:
    """The last word of a subject of one noun, or of a noun and its country, before what it describes."""
    return number + cast.vocabulary.is_nationality(cast.words.forms[number + 1])


def before_described(cast: Cast, number: int, last: int, cue: Cue) -> int:
    """ووصف زعيم الحزب الانتخابات الأخيرة بأنها: the last word of the subject, before what a describing verb
    describes."""
    forms, after = cast.words.forms, last + 1
    that = after < len(forms) and cast.is_a(after, "that") and forms[after].startswith(BY)
    if not that or cue.form.key not in cast.vocabulary.classes["describing"]:
        return last
    return next((place - 1 for place in range(last, number + 1, -1) if forms[place].startswith(ARTICLE)
                 and cast.kind(place) == "N" and place not in cast.inside and forms[place - 1].startswith(ARTICLE)), last)


def before_governed(cast: Cast, number: int, last: int, cue: Cue) -> int:
    """وأشاد المرشد الأعلى بالمؤسسة: the last word before what a verb governs with ب, which is no part of its subject."""
    if cue.form.key not in cast.vocabulary.classes["governs-by"] or number in cast.by_first:
        return last
    governed = (place for place in range(number + 1, last + 1) if cast.words.forms[place].startswith(BY_THE))
    return next(governed, last + 1) - 1
