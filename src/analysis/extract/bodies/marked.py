"""Names in marks: a short stretch of no ordinary words, or one that a noun, a deal or its own words tell for a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...arabic.affixes import ARTICLE, FINAL_HEH, THEN
from ...arabic.chars import ALEF, FATHATAN, OPENING_SIGNS
from ...arabic.words import without_article
from ..clues.dealings import dealt_with
from ..clues.drafts import IN_MARKS, MOST_NAME_WORDS, Draft, draft_of
from ..clues.evidence import describes_noun, is_informed, is_told
from ..clues.latin import is_known, is_phrase, is_sentence
from ..clues.series import introduction, series_begin
from ..clues.tails import names_purpose
from ..clues.titled import is_maker, led_body
from ..clues.types import UNTOLD, named_outright, type_of
from ..reading.heads import head_before, is_named_already
from ..reading.reporting import VERBS
from ..reading.scene import Scene, Told
from ..reading.vocabulary import Head

_FEW = 4  # a name of a verb and a word of no list has fewer words
_IMPERATIVE = ("\u0648\u0647\u0645", "\u0648\u0647\u0627", "\u0648\u0646\u0627", "\u0648\u0646\u064a")
_OUTLET = Told("COMPANY", "told in marks", 0.75)
_ACTS = Told("COMPANY", "acts in marks", 0.75)
_SERIES = Told("COMPANY", "in a series", 0.7)


def marked_names(scene: Scene, known: Mapping[int, Draft]) -> Iterator[Draft]:
    """Short stretches in marks that hold no ordinary word, or that a head noun introduces."""
    for pair, (first, last) in scene.marked:
        if last - first >= MOST_NAME_WORDS or is_known(known, first, last) or pair.repairs == ("opening mark missing",):
            continue
        head = None if ":" in scene.words.gap(first) else head_before(scene, first)  # the owner of a shop: "…"
        if head and is_named_already(scene, first, last, head[1]):
            head = None
        made, led = is_maker(scene, first, last), led_body(scene, first, last)
        firm = made or led or _is_firms(scene, known, first, last)
        if (_is_no_name(scene, first, last) and not firm) or (head and _tells_no_name(scene, first, head[1])
                                               and not named_outright(scene, first, last)):
            continue
        outlet = is_told(scene, first) or _says_in_marks(scene, first, last) or is_informed(scene, first, last)
        short = last - first < _FEW - 1
        told = led or (_OUTLET if short and outlet else None) or _of_series(scene, known, first, last) \
            or (_ACTS if short and _acts_in_marks(scene, first, last) else None)
        presented = None if head or told else introduction(scene, first, last)
        named = (head or told or presented or made) and not _is_said_of_place(scene, first, last, presented)
        if _is_strange(scene, first, last) or _is_branch(scene, known, first, last) or (
                named and last - first <= (4 if head or led else 3) and (firm or not _looks_like_speech(scene, first, last))):
            told = told or type_of(scene, first, last)
            if told.evidence == UNTOLD and first == last and scene.vocabulary.is_listed(scene.words.forms[first]):
                continue
            yield draft_of(scene, first, last, told._replace(confidence=told.confidence - 0.05), IN_MARKS)


def _of_series(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> Told | None:
    """«سيمنس» و«المباني» و«اتحاد المقاولين»: what stands in marks behind a known company in marks is one too; but (a film of)
    "X" and "Y" of "Z" tells of a work."""
    begin = series_begin(scene, first)
    draft = known.get(begin) if begin < first and last - first < _FEW else None
    firm = draft is not None and draft.type == "COMPANY" and draft.first == begin and scene.marked_by_end.get(draft.last) == begin
    inside = any(number in known for number in range(first, last + 1))
    of_another = scene.words.form(last + 1) == scene.words.form(begin - 1) != ""
    return _SERIES if firm and not inside and not of_another else None


def _is_firms(scene: Scene, known: Mapping[int, Draft], first: int, last: int) -> bool:
    """شركة «سمعنا ميديكال»: whether marks right behind a firm's noun hold a word of no list, and no name known, so that a verb
    among the others tells of no speech."""
    head, vocabulary, forms = scene.head_ends.get(first - 1), scene.vocabulary, scene.words.forms
    if head is None or head.value.type != "COMPANY" or head.value.term or forms[head.last].startswith(ARTICLE) \
            or scene.words.gap(first).strip() not in OPENING_SIGNS or any(number in known for number in range(first, last + 1)):
        return False
    if last == first:  # (the company) «our land»
        return scene.is_a(head.last, "head-alone") and vocabulary.kind_of(forms[first]) not in {"A", "D", "V", "F"}
    return not all(map(vocabulary.is_ordinary, forms[first:last + 1]))


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
    if words.lines[first] != words.lines[last] or FATHATAN in words.surface(first, last) \
            or (vocabulary.is_accusative(words.forms[first]) and words.text[words.ends[first] - 1] == ALEF
                and not _is_foreign(scene, first, last)):
        return True  # (made the platform) "an unwelcoming place"
    cue = scene.cue_ending_at(first - 1)
    foreign = is_sentence(words, first, last) or is_phrase(words, first, last)
    if foreign or (cue is not None and cue.shape == "phrase" and last > first):
        return True  # "we are excited"; praised what it called "the speed of answering"
    if first and words.forms[first - 1] in vocabulary.classes["as-it-is"] and (
            first == last or all(map(vocabulary.is_ordinary, words.forms[first:last + 1]))):
        return True  # (described the results as) "disappointing", "a collective punishment"
    if (first == last and words.forms[first].endswith(_IMPERATIVE)) or _is_told_of_body(scene, first, last):
        return True  # "ask them"
    by_chance = last > first and (not vocabulary.is_plainly_ordinary(words.forms[first])  # Fly Cargo, as so + for + which
                                  or scene.is_a(last, "company-suffix"))  # Blue Owl Capital
    return describes_noun(scene, first, last) or (vocabulary.is_prepositional(words.forms[first]) and not by_chance)


def _is_told_of_body(scene: Scene, first: int, last: int) -> bool:
    """«الشركة خدعتنا»: whether what is no adjective stands behind a body's noun with its article, and so is said of that body."""
    forms, vocabulary = scene.words.forms, scene.vocabulary
    head = vocabulary.heads.get(without_article(forms[first])) if forms[first].startswith(ARTICLE) and last > first else None
    return head is not None and not forms[first + 1].startswith(ARTICLE) and not vocabulary.is_purpose(forms[first + 1])


def _is_foreign(scene: Scene, first: int, last: int) -> bool:
    """«زيتا غروب»: whether what looks like an accusative is a strange name's first word, before one that is no adjective."""
    after = scene.words.forms[first + 1] if last > first else ""
    return after != "" and not after.endswith(ALEF) and scene.vocabulary.kind_of(after) != "A" \
        and (scene.vocabulary.is_strange(after) or scene.vocabulary.is_a(after, "company-suffix"))


def _tells_no_name(scene: Scene, first: int, head: Head) -> bool:
    """Whether the noun before a stretch is a term's, or a work's, and no title ends there."""
    return (head.term or head.type == "WORK") and first - 1 not in scene.title_ends


def _is_strange(scene: Scene, first: int, last: int) -> bool:
    """Whether no word of a stretch is ordinary, but for letters, or its end or its letters tell a name."""
    return all(not scene.vocabulary.is_ordinary(scene.words.forms[number]) or is_spelled(scene, number)
               for number in range(first, last + 1)) \
        or (last > first and scene.is_a(last, "company-suffix")) \
        or names_purpose(scene, first, last) or _is_lettered(scene, first, last) or _is_called_firm(scene, first, last)


def _is_called_firm(scene: Scene, first: int, last: int) -> bool:
    """«ستيت بنك أوف إنديا», «نواتوم اللوجستية»: whether a bank's noun, or a firm's adjective alone, stands behind a word of no
    list."""
    rest, vocabulary = scene.words.forms[first + 1:last + 1], scene.vocabulary
    field = rest != [] and all(vocabulary.is_a(form, "firm-adjective") for form in rest)
    return vocabulary.is_strange(scene.words.forms[first]) and (field or any(vocabulary.is_a(form, "bank") for form in rest))


def _says_in_marks(scene: Scene, first: int, last: int) -> bool:
    """وعنونت «س»: «…»: whether a reporting verb in the feminine stands before marks, and a colon and speech behind them."""
    cue = scene.cue_ending_at(first - 1)
    after = scene.words.gap(last + 1)
    speech = ":" in after and after.rstrip()[-1:] in OPENING_SIGNS
    return cue is not None and cue.gender == "f" and cue.shape in VERBS and speech


def _acts_in_marks(scene: Scene, first: int, last: int) -> bool:
    """وأعلنت «مرافئ» أن, كشفت «مرافئ» عن, أما «فسيلة» فأوضحت أن: whether marks hold the subject of a reporting verb in the
    feminine, and no ministry's (الصحة)."""
    words, after, forms = scene.words, last + 1, scene.words.forms[first:last + 1]
    if after >= len(words) or words.lines[after] != words.lines[last] or scene.vocabulary.has_clause_word(forms) \
            or (first == last and (forms[0].startswith(ARTICLE) or scene.vocabulary.is_listed(forms[0]))):
        return False  # nor a family's
    cue, behind = scene.cue_ending_at(first - 1), scene.cues.get(after)
    if behind is not None and behind.cut and scene.is_a(first - 1, "topic"):
        return behind.value.shape in VERBS and behind.value.gender == "f" and words.forms[after].startswith(THEN)
    said = cue is not None and cue.shape in VERBS and cue.gender == "f" and not cue.weak
    return said and scene.is_a(after, "that", "about")


def _is_said_of_place(scene: Scene, first: int, last: int, presented: Told | None) -> bool:
    """ولاية كاليفورنيا، هي «المسؤولة عن المحتوى»: whether a preposition stands in what is no place's name then."""
    return presented is not None and presented.type == "PLACE" and any(
        scene.vocabulary.is_a(form, "preposition") for form in scene.words.forms[first:last + 1])


def _is_lettered(scene: Scene, first: int, last: int) -> bool:
    """Whether letters and else no verb, particle or common noun make up a stretch: «Red Bird I M I»."""
    spelled = [is_spelled(scene, number) for number in range(first, last + 1)]
    rest = [form for form, letter in zip(scene.words.forms[first:last + 1], spelled, strict=True) if not letter]
    return sum(spelled) > 1 and all(form not in scene.vocabulary.common for form in rest)


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
        and not scene.words.forms[head.last].startswith(ARTICLE) and scene.words.gap(first).strip() in OPENING_SIGNS
    return named and scene.vocabulary.kind_of(form) not in {"V", "F"} and not scene.vocabulary.is_prepositional(form)


def is_spelled(scene: Scene, number: int) -> bool:
    """Whether a word is a letter's name beside another, and so no word (em is also or)."""
    forms, letters = scene.words.forms, scene.vocabulary.classes["letter-name"]
    return forms[number] in letters and any(
        0 <= beside < len(forms) and forms[beside] in letters and scene.words.follows(max(number, beside))
        for beside in (number - 1, number + 1))
