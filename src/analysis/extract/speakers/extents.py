"""Where a description ends: before a break, a that-word, a form, the verb's object or the circumstances of speaking."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FINAL_HEH, FOR, FOR_THE, HER, MASCULINE_PLURAL, PRONOUNS
from ...arabic.chars import QUOTE_SIGNS, TEH_MARBUTA, YEH
from ...arabic.words import without_article
from ..names.mentions import Mention
from ..reading.vocabulary import is_kind
from .manner import is_another_office, is_own_speech, is_refused, is_that_alone, tells_manner
from .nouns import group_at
from .receivers import is_addressee
from .subjects import Cast

MOST_WORDS, _BRACKET = 14, 8
STOP_SIGNS = " \u00a0()#_"
_ENDING = ("own-speech", "auxiliary", "negator", "any", "whether")  # what ends a description
_APART = frozenset("\u0628\u0644\u0643")  # a proclitic before a mark
_HIMSELF = ("self", "kin", "counterpart", "quantity")  # with a pronoun, and no object


def end_of(cast: Cast, number: int) -> int:
    """The last word of a noun phrase: before a break, a that-word, a form or the circumstances of speaking."""
    last = number
    while last + 1 < len(cast.words) and last - number < MOST_WORDS and not _breaks(cast, number, last + 1):
        last += 1
    while last > number and cast.is_a(last, "preposition", "since"):
        last -= 1  # (said) the company in its announcement
    return last


def _breaks(cast: Cast, number: int, follower: int) -> bool:
    """Whether the description that begins at ``number`` is over before the word ``follower``, which goes on with no name."""
    return follower not in cast.inside and _ends_before(cast, number, follower)


def _ends_before(cast: Cast, number: int, follower: int) -> bool:
    hit = cast.scene.cues.get(follower)
    if hit is not None and hit.value.shape in {"source", "relay"} and (hit.last > hit.first or cast.is_a(hit.last + 1, "what")):
        return True  # the man, according to what the agency reported
    if cast.is_a(follower, "declining") and cast.is_a(follower + 1, "naming-noun"):
        return True  # an eyewitness preferred not to give his name
    return _at_a_stop(cast, number, follower) or _at_a_word(cast, number, follower) \
        or _at_the_object(cast, number, follower) or _at_the_addressee(cast, number, follower)


def _is_no_name(cast: Cast, number: int) -> bool:
    """Whether a word is neither part of a mention or title nor a given or family name."""
    form, vocabulary = cast.words.forms[number], cast.vocabulary
    return number not in cast.by_first and number not in cast.inside and number not in cast.scene.titles \
        and group_at(cast, number) is None and not vocabulary.is_listed(form)


def _is_spoken_to(cast: Cast, number: int) -> bool:
    """المصرح لهسبريس: whether a company with for written onto its name stands at a word."""
    told = cast.by_first.get(number)
    return told is not None and told.type == "COMPANY" and cast.words.forms[number].startswith(FOR) and is_addressee(cast, told)


def _is_told(cast: Cast, number: int) -> bool:
    """وقال الرئيس للوزير س: whether another's title, with for written onto it, stands behind one with its article."""
    first, other = cast.words.forms[number:number + 2]
    return first.startswith(ARTICLE) and other.startswith(FOR_THE) and number in cast.scene.titles \
        and number + 1 in cast.scene.titles


def _has_country(cast: Cast, number: int, last: int) -> bool:
    """اشتكى الرئيس الأمريكي من: whether the adjective of a country closes a description, so that from belongs to the verb."""
    forms = cast.words.forms
    return last > number and forms[last].startswith(ARTICLE) and cast.vocabulary.is_nationality(forms[last])


def _is_its_object(cast: Cast, number: int, follower: int) -> bool:
    """(accused) the former minister the government: a body or several people with their article behind others with theirs."""
    forms, group = cast.words.forms, group_at(cast, follower)
    whole = _has_country(cast, number, follower - 1)  # (urged) the French minister the administration
    if group is None or follower in cast.scene.titles \
            or not all(form.startswith(ARTICLE) for form in forms[number + whole:follower + 1]):
        return False
    return (group.kind == "org" and cast.kind(follower) == "N") or (group.kind == "person" and group.number != "sg")


def _is_a_thing(cast: Cast, number: int, follower: int) -> bool:
    """رفض المتحدث التعليق, أيد الخبير القرار, لخص المدير التنفيذي الأمر: an ordinary noun with its article right behind somebody
    with his or hers."""
    forms, group, vocabulary = cast.words.forms, group_at(cast, number), cast.vocabulary
    form, title = forms[follower], cast.scene.titles.get(number)
    whole = title.last if title is not None else number
    somebody = follower in {number + 1, whole + 1} and all(each.startswith(ARTICLE) for each in forms[number:follower]) and (
        title is not None or is_kind(group, "person"))
    bare = form.removeprefix(ARTICLE)
    kinds = {vocabulary.groups[each].kind for each in (form, bare) if each in vocabulary.groups}
    thing = form.startswith(ARTICLE) and cast.kind(follower) == "N" and not form.endswith(YEH) and kinds <= {"document"}
    return somebody and thing and follower not in cast.scene.titles and follower not in cast.by_first \
        and form not in vocabulary.surnames and not vocabulary.is_given(bare)


def _is_counterpart(cast: Cast, number: int, follower: int) -> bool:
    """(told) the Canadian minister his American counterpart X: kin or a colleague with the subject's pronoun is the object."""
    return _has_country(cast, number, follower - 1) and (
        cast.is_a(follower, "kin", "counterpart"))


def _is_bare_noun(cast: Cast, follower: int) -> bool:
    """أكد وزير الطاقة وجود نوايا: whether a noun without article behind one that has it is the verb's object."""
    scene, form = cast.scene, cast.words.forms[follower]
    named = follower in cast.by_first or follower in scene.titles or scene.vocabulary.is_listed(form)
    owned = next((form.removesuffix(ending) for ending in (HER, FINAL_HEH) if form.endswith(ending)), form)
    noun = scene.vocabulary.common.get(form) == "N" or scene.vocabulary.is_accusative(form) or (
        scene.vocabulary.common.get(owned) == "N" and scene.words.text[scene.words.ends[follower] - 1] != TEH_MARBUTA
        and not cast.is_a(follower, *_HIMSELF))
    inside = follower - 1 in cast.inside and not any(
        m.last == follower - 1 and m.type == "ORG" for m in cast.within(follower - MOST_WORDS, follower - 1))
    return scene.words.forms[follower - 1].startswith(ARTICLE) and noun and not named \
        and not inside and (group_at(cast, follower) is None or is_kind(group_at(cast, follower), "document"))  # (wrote) a letter


def marked_name(cast: Cast, number: int) -> bool:
    """Whether the mark before a word, or the one before its blank, only encloses a name."""
    gap = cast.words.gap(number)
    if any(sign in gap for sign in ":.\u060c,"):
        return False
    opens = sum(sign in QUOTE_SIGNS for sign in gap) > 1  # "X" "we are glad"
    return number in cast.enclosed or (number - 1 in cast.enclosed_ends and not opens)


def _leads_away(cast: Cast, number: int) -> bool:
    """Whether a preposition begins the circumstances of speaking (في رسالة، عن) and not a complement."""
    vocabulary, follower = cast.vocabulary, cast.words.forms[number + 1]
    if cast.is_a(number, "circumstance") or (cast.is_a(number, "complement") and not cast.is_a(number, "partitive")):
        return True
    media = vocabulary.classes["medium"]
    return follower in media or without_article(follower) in media or vocabulary.is_unit(follower) \
        or cast.is_a(number + 1, "event")


def past_bracket(cast: Cast, number: int, end: int) -> int:
    """منسق الأبحاث في المعهد (إم آي تي)، س: the word behind the bracket that opens in a description or right behind it."""
    words = cast.words
    if not any("(" in words.gap(place) for place in range(number + 1, end + 2)):
        return end + 1
    return next((place for place in range(end + 1, min(end + _BRACKET, len(words))) if ")" in words.gap(place)), end + 1)


def clause_end(cast: Cast, number: int, end: int) -> int:
    """The last word before a break behind a description and its complements."""
    last = end
    while last + 1 < len(cast.words) and last - number < MOST_WORDS and not _ends_clause(cast, number, last + 1):
        last += 1
    return last


def _ends_clause(cast: Cast, number: int, follower: int) -> bool:
    words = cast.words
    signs = words.gap(follower).strip(STOP_SIGNS)
    return words.lines[follower] != words.lines[number] or cast.is_a(follower, "that") or follower in cast.forms \
        or (bool(signs) and not marked_name(cast, follower) and not words.after_initial(follower))


def _at_a_stop(cast: Cast, number: int, follower: int) -> bool:
    """A line's end, a sign that is no name's, a that-word or relative word, a form that surely reports."""
    words, form = cast.words, cast.forms.get(follower)
    if words.lines[follower] != words.lines[number] or cast.is_a(follower, "that", "relative"):
        return True
    if words.gap(follower).strip(STOP_SIGNS) and not marked_name(cast, follower) and not words.after_initial(follower):
        return True
    hit = cast.scene.cues.get(follower)
    if hit and hit.value.weak and hit.value.shape == "past" and not hit.cut and follower not in cast.by_first \
            and any(mention.last == follower - 1 for mention in cast.within(number, follower - 1)):
        return True  # the head of X showed
    if form is None or form.form.shape not in _REPORTING:
        return False
    to_him = form.finite and form.form.text.endswith(PRONOUNS)  # the doctor told her
    return not form.form.weak or to_him or (form.form.shape == "participle" and words.forms[number].startswith(ARTICLE))


def _at_the_object(cast: Cast, number: int, follower: int) -> bool:
    """محللون القرار: what the verb has for its object, whichever way it is told."""
    forms = cast.words.forms
    plural = follower == number + 1 and forms[number].endswith(MASCULINE_PLURAL) and not forms[number].startswith(ARTICLE)
    return (plural and forms[follower].startswith(ARTICLE)) or _is_its_object(cast, number, follower) \
        or _is_bare_noun(cast, follower) or _is_a_thing(cast, number, follower) or _is_counterpart(cast, number, follower) \
        or is_own_speech(cast, follower) or is_refused(cast, number, follower) \
        or is_another_office(cast, number, follower)


def _at_the_addressee(cast: Cast, number: int, follower: int) -> bool:
    """(told) a spokesman of the company the site X; the minister to X: whom one speaks to."""
    forms = cast.words.forms
    if follower == number + 1 and _is_told(cast, number):
        return True
    if is_kind(group_at(cast, number), "document"):
        return False
    if cast.is_a(follower, "listeners") and not cast.holds(number, follower, "guild"):
        return True  # (said) the spokesman of the police to the reporters
    agency = cast.is_a(follower, "agency") and (forms[follower].startswith(FOR) or forms[follower - 1].startswith(ARTICLE))
    return agency or _is_spoken_to(cast, follower)


def _at_a_word(cast: Cast, number: int, follower: int) -> bool:
    """A word that belongs to no description: an adverb, a negation, a proclitic apart, a preposition, a verb."""
    forms = cast.words.forms
    if cast.is_a(follower, *_ENDING) or forms[follower] in _APART or is_that_alone(cast, follower):
        return True
    if cast.is_a(follower, "link") and cast.is_a(follower + 1, "link"):
        return True  # the minister, according to what
    if (cast.is_a(follower, "what") and not cast.is_a(follower + 1, "naming")) or (
            cast.is_a(follower, "partitive") and forms[number].startswith(ARTICLE) and cast.kind(follower + 1) == "V"):
        return True  # (denied) the ministry what was published, (attacked) the minister who criticised him
    if cast.is_a(follower, "this") and forms[follower - 1].startswith(ARTICLE) and forms[follower + 1:follower + 2] \
            and forms[follower + 1].startswith(ARTICLE):
        return True  # (considered) the president this success
    apart = follower > number + 1 or (forms[number].startswith(ARTICLE) and not forms[follower].startswith(ARTICLE))
    if (apart and cast.is_a(follower, "adverb")) or tells_manner(cast, follower):
        return True  # (said) the sheikh angrily
    if cast.kind(follower) == "V" and not forms[number].startswith(ARTICLE) and _is_no_name(cast, follower) \
            and not cast.is_a(follower - 1, "what"):
        return True  # data that became available, a source that refused
    if not cast.is_a(follower, "preposition"):
        return False
    if cast.is_a(follower - 1, "issued"):
        return False  # a statement issued by the firm
    country = _has_country(cast, number, follower - 1) and not cast.is_a(follower, "office-at")
    return country or (follower + 1 < len(forms) and _leads_away(cast, follower))


_REPORTING = frozenset({"past", "present", "participle", "medium", "phrase", "source"})


def governs(cast: Cast, mention: Mention) -> bool:
    """مستشار ترامب, نجل القذافي: whether a noun for somebody, without article, stands right before a name of one word."""
    before, words = mention.first - 1, cast.words
    while (title := cast.scene.title_ends.get(before)) and words.forms[title.first].startswith(ARTICLE) and title.first > 0:
        before = title.first - 1  # the adviser of the president X
    if mention.type != "PERSON" or mention.last > mention.first or not words.follows(before + 1) \
            or not words.follows(mention.first) or words.forms[before].startswith(ARTICLE):
        return False
    title, group = cast.scene.title_ends.get(before), group_at(cast, before)
    office = title is not None and title.first == before and title.value.kind == "head"
    return office or cast.is_a(before, "kin") or (title is None and is_kind(group, "person"))
