"""Names of companies, products and bodies that no catalogue holds.

Evidence, strongest first: a Latin gloss in brackets, a head noun (شركة، تطبيق) before the name,
quotation marks around words that are no ordinary ones, a capitalised Latin run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...arabic.chars import COMMAS
from ...arabic.words import AND_THE, ARTICLE, FINAL_HEH, FOR_THE, bare_forms, without_article
from ..clues.dealings import dealt_with
from ..clues.drafts import MOST_NAME_WORDS, Draft, entity_id
from ..clues.evidence import describes_noun, is_informed, is_told
from ..clues.latin import is_known, is_sentence
from ..clues.tails import name_end, names_purpose
from ..clues.types import UNTOLD, introduction, named_outright, type_of
from ..reading.gazetteer import Hit, one_stretch
from ..reading.heads import bears_pronoun, head_before, is_named_already
from ..reading.scene import Scene
from ..reading.vocabulary import Head

_OPENING = frozenset("\"\u00ab\u201c")
_MOST_BARE_WORDS, _MOST_TRADES = 6, 8
_LONG = 5  # letters: a word of a foreign name that is one of the language too is short
_FEW = 4  # a name of a verb and a word of no list has fewer words
_TANWIN = "\u064b"
_IMPERATIVE = ("\u0648\u0647\u0645", "\u0648\u0647\u0627", "\u0648\u0646\u0627", "\u0648\u0646\u064a")
_ALEF = "\u0627"
_PLURAL, _ADJECTIVE, _TEH = "\u0627\u062a", "\u064a\u0647", "\u0629"
_OUTLET = ("COMPANY", "told in marks", 0.75)
_THEN = "\u0641"


def marked_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Short stretches in marks that hold no ordinary word, or that a head noun introduces."""
    for pair, (first, last) in scene.marked:
        if last - first >= MOST_NAME_WORDS or is_known(known, first, last) or pair.repairs == ("opening mark missing",):
            continue
        head = None if ":" in scene.words.gap(first) else head_before(scene, first)  # the owner of a shop: "…"
        if head and is_named_already(scene, first, last, head[1]):
            head = None
        firm = _is_firms(scene, known, first, last)
        if (_is_no_name(scene, first, last) and not firm) or (head and _tells_no_name(scene, first, head[1])
                                               and not named_outright(scene, first, last)):
            continue
        outlet = is_told(scene, first) or _says_in_marks(scene, first, last) or is_informed(scene, first, last)
        told = _OUTLET if last - first < 3 and outlet and not _are_people(scene, first) else None
        introduced = head or told or introduction(scene, first, last)
        named = introduced and not _is_said_of_place(scene, first, last, introduced[1])
        if _is_strange(scene, first, last) or _is_branch(scene, known, first, last) or (
                named and last - first <= (4 if head else 3) and (firm or not _looks_like_speech(scene, first, last))):
            kind, evidence, confidence = told or type_of(scene, first, last)
            if evidence == UNTOLD and first == last and _is_personal(scene, first):
                continue
            yield Draft(first, last, 0, entity_id(scene, first, last), kind, "in marks", evidence, confidence - 0.05)


def _is_firms(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> bool:
    """شركة «سمعنا ميديكال»: whether marks right behind a firm's noun hold a word of no list, and no name known, so that a verb
    among the others tells of no speech."""
    head = scene.head_ends.get(first - 1)
    return head is not None and head.value.type == "COMPANY" and not head.value.term and last > first \
        and not scene.words.forms[head.last].startswith(ARTICLE) and scene.words.gap(first).strip() in _OPENING \
        and not all(map(scene.vocabulary.is_ordinary, scene.words.forms[first:last + 1])) \
        and not any(number in known for number in range(first, last + 1))


def _is_branch(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> bool:
    """«سامسونج الهندسية», «فيات الجزائر»: whether a known company's name and adjectives with their article that are no
    country's, or a place, fill marks."""
    draft, vocabulary = known.get(first), scene.vocabulary
    if _is_of_place(scene, known, first, last):
        return True
    if draft is None or draft.type != "COMPANY" or draft.first < first or draft.last >= last:
        return False
    return all(form.startswith(ARTICLE) and form.endswith(FINAL_HEH) and vocabulary.kind_of(form) == "A"
               and not vocabulary.is_nationality(form) and without_article(form) not in vocabulary.classes["passing"]
               for form in scene.words.forms[draft.last + 1:last + 1])


def _is_of_place(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> bool:
    """«فيات الجزائر»: whether a company's name, though alone it be unsure, and a place fill marks."""
    hit, place = scene.catalogue.names.match(scene.words, first), known.get(last)
    entities = scene.catalogue.entities
    company = hit is not None and not hit.cut and any(entities[name.entity].type == "COMPANY" for name in hit.value)
    return hit is not None and company and place is not None and place.type == "PLACE" \
        and not place.cut and (place.first, place.last) == (hit.last + 1, last)


def _is_no_name(scene: Scene, first: int, last: int) -> bool:
    """Whether a stretch in marks runs over a line's end, is indefinite or inflected, or says what something is like."""
    words, vocabulary = scene.words, scene.vocabulary
    if words.lines[first] != words.lines[last] or _TANWIN in words.surface(first, last) \
            or (vocabulary.is_accusative(words.forms[first]) and words.text[words.ends[first] - 1] == _ALEF
                and not _is_foreign(scene, first, last)):
        return True  # (made the platform) "an unwelcoming place"
    cue = scene.cue_ending_at(first - 1) if first else None
    if is_sentence(words, first, last) or (cue is not None and cue.shape == "phrase" and last > first):
        return True  # "we are excited"; praised what it called "the speed of answering"
    if first and words.forms[first - 1] in vocabulary.classes["as-it-is"] and (
            first == last or all(map(vocabulary.is_ordinary, words.forms[first:last + 1]))):
        return True  # (described the results as) "disappointing", "a collective punishment"
    if first == last and words.forms[first].endswith(_IMPERATIVE):
        return True  # "ask them"
    by_chance = last > first and not vocabulary.is_plainly_ordinary(words.forms[first])  # Fly Cargo, as so + for + which
    return describes_noun(scene, first, last) or (vocabulary.is_prepositional(words.forms[first]) and not by_chance)


def _is_foreign(scene: Scene, first: int, last: int) -> bool:
    """«زيتا غروب»: whether what looks like an accusative is a strange name's first word, before one that is no adjective."""
    after = scene.words.forms[first + 1] if last > first else ""
    return after != "" and not after.endswith(_ALEF) and scene.vocabulary.kind_of(after) != "A" \
        and (scene.vocabulary.is_strange(after) or scene.vocabulary.is_a(after, "company-suffix"))


def _tells_no_name(scene: Scene, first: int, head: Head) -> bool:
    """Whether the noun before a stretch is a term's, or a work's, and no title ends there."""
    return (head.term or head.type == "WORK") and first - 1 not in scene.title_ends


def _is_strange(scene: Scene, first: int, last: int) -> bool:
    """Whether no word of a stretch is ordinary, but for letters, or its end or its letters tell a name."""
    return all(not scene.vocabulary.is_ordinary(scene.words.forms[number]) or _is_spelled(scene, number)
               for number in range(first, last + 1)) \
        or (last > first and scene.vocabulary.is_a(scene.words.forms[last], "company-suffix")) \
        or names_purpose(scene, first, last) or _is_lettered(scene, first, last)


def _says_in_marks(scene: Scene, first: int, last: int) -> bool:
    """وعنونت «س»: «…»: whether a reporting verb in the feminine stands before marks, and a colon and speech behind them."""
    cue = scene.cue_ending_at(first - 1) if first else None
    after = scene.words.gap(last + 1) if last + 1 < len(scene.words) else ""
    speech = ":" in after and after.rstrip()[-1:] in _OPENING
    return cue is not None and cue.gender == "f" and cue.shape in {"past", "present"} and speech


def _is_said_of_place(scene: Scene, first: int, last: int, kind: str | Head) -> bool:
    """ولاية كاليفورنيا، هي «المسؤولة عن المحتوى»: whether a preposition stands in what is no place's name then."""
    return kind == "PLACE" and any(scene.vocabulary.is_a(form, "preposition") for form in scene.words.forms[first:last + 1])


def _are_people(scene: Scene, number: int) -> bool:
    """حوار مع «رؤساء الشركات»: whether a stretch begins with several people, and is no outlet."""
    group = scene.vocabulary.groups.get(scene.words.forms[number])
    return group is not None and group.number == "pl"


def _is_lettered(scene: Scene, first: int, last: int) -> bool:
    """Whether letters and else no verb, particle or common noun make up a stretch: «Red Bird I M I»."""
    spelled = [_is_spelled(scene, number) for number in range(first, last + 1)]
    rest = [form for form, letter in zip(scene.words.forms[first:last + 1], spelled, strict=True) if not letter]
    return sum(spelled) > 1 and all(form not in scene.vocabulary.common for form in rest)


def _is_personal(scene: Scene, number: int) -> bool:
    """Whether a word is a given or family name, which in marks the rules for people judge."""
    form = scene.words.forms[number]
    return scene.vocabulary.is_given(form) or form in scene.vocabulary.surnames


def headed_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Unmarked names directly after a head noun: شركة سوبرليست."""
    for hit in scene.heads.values():
        first = hit.last + 1
        if hit.value.term or hit.value.type in {"WORK", "PERSON"} or first >= len(scene.words) or first in known:
            continue
        if _as_one(scene, hit) or (hit.value.type == "ORG" and bears_pronoun(scene, hit.last)):
            continue
        if _tells_kind(scene, hit.last, first):
            continue
        last = bare_run(scene, known, first, subject=scene.cue_ending_at(hit.first - 1) is not None)
        if last is None and (looks_inflected(scene, first) or (hit.value.type == "COMPANY" and _opens_foreign(scene, first))):
            last = bare_run(scene, known, first + 1, subject=False)
        if hit.value.type == "COMPANY" and any(
                scene.vocabulary.is_a(scene.words.forms[hit.last], role) for role in ("head-alone", "agency")):
            last = _with_trade(scene, known, first, last)
        if last is not None and hit.value.type == "COMPANY":
            last = name_end(scene, last)
        if last is not None:
            yield Draft(first, last, 0, entity_id(scene, first, last), hit.value.type, "head noun",
                        scene.words.surface(hit.first, hit.last), 0.7)


def _tells_kind(scene: Scene, head: int, first: int) -> bool:
    """مجموعات شجرية: whether a word that looks like an adjective in -iyya agrees with a plural head noun."""
    words, form = scene.words, scene.words.forms[first]
    return words.forms[head].endswith(_PLURAL) and form.endswith(_ADJECTIVE) and words.text[words.ends[first] - 1] == _TEH


def looks_inflected(scene: Scene, first: int) -> bool:
    """(company) Green Horizon: whether a word that but by chance looks inflected stands before one of no list."""
    words, vocabulary, after = scene.words, scene.vocabulary, first + 1
    form = words.forms[first]
    inflected = vocabulary.is_ordinary(form) and not vocabulary.is_plainly_ordinary(form) and vocabulary.kind_of(form) == ""
    particles = [vocabulary.common.get(rest) == "F" for cut, rest in bare_forms(form) if rest in vocabulary.common]
    odd = inflected or (form not in vocabulary.common and bool(particles) and all(particles)) or (  # Blue, as by + if
        form[0] == _THEN and form not in vocabulary.common)  # Vento, which looks like then + a verb
    return odd and not form.startswith(ARTICLE) and one_stretch(words, first) and after < len(words) \
        and words.gap(after) == " " and not vocabulary.is_ordinary(words.forms[after])


def _opens_foreign(scene: Scene, first: int) -> bool:
    """شركة لون ستار باسين: whether a word of the language, no adjective, stands before two that are none."""
    words, vocabulary = scene.words, scene.vocabulary
    strange = [number for number in (first + 1, first + 2) if number < len(words) and words.gap(number) == " "
               and not vocabulary.is_ordinary(words.forms[number])]
    return len(strange) == 2 and words.gap(first) == " " and vocabulary.common.get(words.forms[first]) in {"N", "F"} \
        and len(words.forms[first]) < _LONG and scene.roles[first].isdisjoint(("trade", "firm-kind", "preposition", "that"))


def _looks_like_speech(scene: Scene, first: int, last: int) -> bool:
    forms = scene.words.forms[first:last + 1]
    vocabulary = scene.vocabulary
    if _is_slogan(scene, first) or dealt_with(scene, first, last):
        return False
    strange = len(forms) < _FEW and not vocabulary.is_plainly_ordinary(forms[0])  # Fly Nord
    verbs = [form for form in forms if vocabulary.kind_of(form) == "V" and not vocabulary.is_a(form, "dot")
             and form not in vocabulary.given]
    return (len(forms) > 1 and bool(verbs) and not strange) or any(
        vocabulary.is_a(form, role) for form in forms for role in ("first-person", "clause"))


def _is_slogan(scene: Scene, first: int) -> bool:
    """جمعية "تونس تقرأ", برنامج «صباح الخير يا عرب»: a clause that begins with a noun, right behind the noun of what it names."""
    head, form = scene.head_ends.get(first - 1), scene.words.forms[first]
    named = head is not None and not head.value.term and head.value.type in {"ORG", "PRODUCT"} \
        and not scene.words.forms[head.last].startswith(ARTICLE) and scene.words.gap(first).strip() in _OPENING
    return named and scene.vocabulary.kind_of(form) not in {"V", "F"} and not scene.vocabulary.is_prepositional(form)


def bare_run(scene: Scene, known: Mapping[int, Draft], first: int, *, subject: bool) -> int | None:
    """The last of the strange words from ``first`` on; a sure given name after the first ends the run.

    Of the ``subject`` of a reporting verb that stands before it, what looks like another verb is part of the name too.
    """
    words, vocabulary, last = scene.words, scene.vocabulary, None
    for number in range(first, min(first + _MOST_BARE_WORDS, len(words))):
        form = words.forms[number]
        if not _goes_on_bare(scene, first, number) or number in known or len(form) < 2:
            break
        end = number > first and form in vocabulary.classes["company-suffix"] and not form.startswith(FOR_THE)
        named = end or _is_spelled(scene, number) or (subject and number > first and _ends_subject(scene, number))
        if vocabulary.is_ordinary(form) and not named:
            break
        if (number > first and (vocabulary.is_given(form, sure=True) or form[0] == "\u0648")) or _joins_given(scene, form):
            break
        last = number
    return last


def _ends_subject(scene: Scene, number: int) -> bool:
    """Whether a word that looks like a verb, and perhaps such a word behind it, comes right before a comma or that-word."""
    words, vocabulary = scene.words, scene.vocabulary
    for place in range(number, min(number + 2, len(words) - 1)):
        if vocabulary.kind_of(words.forms[place]) != "V":
            return False
        if words.gap(place + 1).strip() in COMMAS or vocabulary.is_a(words.forms[place + 1], "that"):
            return True
    return False


def _as_one(scene: Scene, hit: Hit) -> bool:
    """Whether a noun has as written onto it: we as a company (fulfil …)."""
    return hit.cut > 0 and scene.words.forms[hit.first][hit.cut - 1] == "\u0643"


def _goes_on_bare(scene: Scene, first: int, number: int) -> bool:
    """Whether a word follows without a break; a bracket may stand before the first of letters (company (D M G T))."""
    if number == first and scene.words.gap(number) == " (":
        return _is_spelled(scene, number)
    return one_stretch(scene.words, number)


def _is_spelled(scene: Scene, number: int) -> bool:
    """Whether a word is a letter's name beside another, and so no word (em is also or)."""
    forms, letters = scene.words.forms, scene.vocabulary.classes["letter-name"]
    return forms[number] in letters and any(
        0 <= beside < len(forms) and forms[beside] in letters and scene.words.gap(max(number, beside)) == " "
        for beside in (number - 1, number + 1))


def _with_trade(scene: Scene, known: Mapping[int, Draft], first: int, last: int | None) -> int | None:
    """(company) Fawzan for Trade and Contracting: the trades behind a name, which may then be an ordinary noun, belong to it."""
    words = scene.words
    after = first + 1 if last is None else last + 1
    named = last is not None or (one_stretch(words, first) and scene.vocabulary.kind_of(words.forms[first]) in {"", "N"}
                                 and words.forms[first][-1] != FINAL_HEH)
    if not named or after in known or not _is_trade(scene, after, words.forms[after:after + 1]):
        return last
    most = after + _MOST_TRADES
    while after < most and _is_trade(scene, after + 1, [
            FOR_THE + form[3:] for form in words.forms[after + 1:after + 2] if form[:3] == AND_THE]):
        after += 1
    return after


def _is_trade(scene: Scene, number: int, forms: Sequence[str]) -> bool:
    """Whether a word, in the form it has behind for, is a trade that ends companies' names, and goes on with the stretch."""
    return bool(forms) and scene.words.gap(number) == " " and one_stretch(scene.words, number) \
        and forms[0].startswith(FOR_THE) and forms[0] in scene.vocabulary.classes["company-suffix"]


def _joins_given(scene: Scene, form: str) -> bool:
    """Whether a word is a given name behind a conjunction, which begins a new phrase."""
    return form[0] == "\u0648" and form not in scene.vocabulary.given and scene.vocabulary.is_given(form[1:])


