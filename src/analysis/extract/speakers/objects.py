"""What stands behind a reporting form and is not who speaks: its object, whom one speaks to, how it was said."""

from __future__ import annotations

from itertools import takewhile

from ...arabic.affixes import AND, ARTICLE, BY, FINAL_HEH, HER, MASCULINE_PLURAL, OBLIQUE, OWNERS, PRONOUNS
from ...arabic.chars import OPENING_SIGNS, WAW
from ...arabic.words import without_article
from ..clues.drafts import BODIES
from ..names.mentions import Mention
from ..reading.cues import Cue
from ..reading.deeds import is_deed
from ..reading.vocabulary import is_kind
from .descriptions import is_owned
from .extents import end_of
from .nouns import accusative_group, group_at
from .subjects import Cast, agrees, named

_HIS_SEVERAL = ("\u0648\u0647", "\u0648\u0647\u0627", "\u0648\u0647\u0645")
# How nouns of several people end before what they belong to, and nothing that is done does.
_PEOPLE = (WAW, MASCULINE_PLURAL, OBLIQUE)
_FROM_HIM = ("from-him", "from-her", "to-him", "in-it")
_SPEAKERS = ("one-of", "these", "latter", "kin", "founder", "voice-of", "player", "epithet")
# Words from a noun to the mark of what was said of it.
_REACH = 12


def is_no_subject(cast: Cast, number: int, cue: Cue, *, sure: bool) -> bool:
    """Whether a form, an object, or no noun at all stands at a word."""
    form = cast.forms.get(number)
    if (form and form.form.shape == "participle") or _tells_how(cast, number, cue):
        return True  # wrote, explaining
    if number == cue.last + 1 and cast.is_a(number, "first-of-two", "second-of-two"):
        return False  # the second called for calm
    if number == cue.last + 1 and cast.is_a(number, "latter") and _has_object(cast, number + 1):
        return (cue.form.gender == "f") != cast.words.forms[number].endswith(FINAL_HEH)  # the latter called the cut
    if _is_oblique(cast, number, cue):
        return True  # also behind its quote: "…", she told the senators
    if _is_issued(cast, number, cue):
        return True
    return not sure and (form is not None or _is_object(cast, number, cue) or _is_no_noun(cast, number)
                         or _is_deed(cast, number, cue))


def _tells_how(cast: Cast, number: int, cue: Cue) -> bool:
    """وأضافت مخاطبة منافستها: whether a participle of saying without article, which names nobody, stands right behind a verb."""
    hit = cast.scene.cues.get(number)
    told = hit is not None and hit.value.shape == "participle" and number == cue.last + 1 and hit.cut == 0
    return told and cue.finite and group_at(cast, number) is None and number not in cast.scene.titles


def _is_issued(cast: Cast, number: int, cue: Cue) -> bool:
    """نشر على حسابه تغريدة, كتب تعليقا: whether a document without article is what a verb issues, and no more is told of it."""
    form, group = cast.words.forms[number], group_at(cast, number) or accusative_group(cast, number)
    issues = cue.finite and cue.form.key in cast.vocabulary.classes["issuing"]
    return issues and is_kind(group, "document") and not form.startswith(ARTICLE)


def _has_object(cast: Cast, number: int) -> bool:
    """Whether a noun with its article, which a verb may take for its object, stands at a word."""
    words = cast.words
    return words.follows(number) and words.forms[number].startswith(ARTICLE)


def _is_oblique(cast: Cast, number: int, cue: Cue) -> bool:
    """خاطب المتهمين: a masculine plural in -in with its article, right behind a verb, is whom one speaks to."""
    form, group = cast.words.forms[number], group_at(cast, number)
    behind = number - _is_from_him(cast, cue) == cue.last + 1
    return cue.finite and behind and form.startswith(ARTICLE) and form.endswith(OBLIQUE) and is_kind(group, "person", "pl")


def _is_from_him(cast: Cast, cue: Cue) -> bool:
    """تعهد فيها البحث: whether a preposition with a pronoun stands right behind a form."""
    return cast.is_a(cue.last + 1, *_FROM_HIM)


def _is_no_noun(cast: Cast, number: int) -> bool:
    """Whether a verb or function word stands where a subject is looked for."""
    taken = cast.is_a(number, "one-of", "these", "latter")
    if cast.vocabulary.is_accusative(cast.words.forms[number]) and group_at(cast, number):
        return True  # that Morocco is an official of it
    if taken or number in cast.scene.titles or group_at(cast, number):
        return False
    form = cast.words.forms[number]
    # موجها، مبتسما: how it was said; أسفها: what the speaker has, not who speaks.
    manner = len(form) > 4 and form[0] == "\u0645" and form[-1] == "\u0627" and not form.endswith(HER)
    owned = _has_owner(cast, number) and not _names_person(cast, number)
    purpose = not form.endswith(HER) and cast.vocabulary.is_accusative(form)  # سعيا
    return manner or owned or purpose or cast.is_a(number, "utterance") or cast.kind(number) in {"V", "F"}


def _has_owner(cast: Cast, number: int) -> bool:
    """Whether a common noun bears the pronoun of somebody else (أسفها), who is the subject."""
    form = cast.words.forms[number]
    if len(form) > 5 and form.endswith(_HIS_SEVERAL):
        return False  # his critics say
    owned = form.endswith(PRONOUNS) and cast.words.text[cast.words.ends[number] - 1] != "\u0629"
    return owned and not cast.is_a(number, "kin") and cast.vocabulary.kind_of(form) == "" \
        and cast.vocabulary.is_ordinary(form) and number + 1 not in cast.by_first


def _is_object(cast: Cast, number: int, cue: Cue) -> bool:
    """ويصف عمله: a noun behind a describing verb that is nobody who could speak is its object."""
    classes = cast.vocabulary.classes
    describing = cue.form.key in classes["describing"] | classes["addressing"]
    if cue.form.key in classes["addressing"] and cue.finite and is_owned(cast, number):
        return True  # she told her boss
    group = group_at(cast, number)
    several = cue.form.gender == "f" and not cast.words.forms[number].startswith(ARTICLE)  # societies criticised
    speaker = cast.is_a(number, "one-of") or (
        group is not None and (group.kind == "person" or group.number == "sg" or several))
    return describing and number not in cast.scene.titles and not speaker and not _names_person(cast, number)


def _names_person(cast: Cast, number: int) -> bool:
    """Whether a person is named before the phrase that begins at a word is over."""
    end = end_of(cast, number)
    return any(mention.type == "PERSON" for mention in cast.within(number, end))


def joins_another(cast: Cast, cue: Cue, number: int) -> bool:
    """وندد في بيان بهدم منازل في بلدات س وص، وقال: whether and ties a word to what a preposition behind the form governs."""
    words, vocabulary, form = cast.words, cast.vocabulary, cast.words.forms[number]
    mention = cast.by_first.get(number)
    if number <= cue.last + 1 or not form.startswith(AND) or not words.follows(number):
        return False
    if mention is not None:
        return mention.start > words.starts[number]
    listed = form in vocabulary.common or form in vocabulary.groups
    return not (listed or number in cast.forms)


def _is_deed(cast: Cast, number: int, cue: Cue) -> bool:
    """وأكد سعي بلاده إلى «…»: a noun of no speaker right behind a verb that has an object, with no speech but in it."""
    words, vocabulary, form = cast.words, cast.vocabulary, cast.words.forms[number]
    right_behind = cue.finite and words.follows(number) and number in {cue.last + 1, cue.last + 1 + _is_from_him(cast, cue)}
    if not right_behind or cue.form.key in vocabulary.classes["objectless"] or _is_speaker(cast, number):
        return False
    done = not form.startswith(ARTICLE) or is_deed(vocabulary, form)
    return done and cast.kind(number) == "N" and _is_in_marks(cast, number)


def _is_speaker(cast: Cast, number: int) -> bool:
    """Whether a name, an office, or a noun of people, bodies or documents begins at a word."""
    scene, head = cast.scene, cast.scene.heads.get(number)
    body = head is not None and head.value.type in BODIES
    known = body or number in cast.by_first or number in scene.titles or group_at(cast, number) is not None
    return known or scene.words.forms[number].endswith(_PEOPLE) or cast.is_a(number, *_SPEAKERS)


def _is_in_marks(cast: Cast, number: int) -> bool:
    """Whether a mark opens not far behind a word in its clause, with no that-word, colon or comma before it."""
    words = cast.words
    near = range(number + 1, min(number + _REACH, len(words)))
    same = takewhile(lambda place: words.lines[place] == words.lines[number] and not cast.is_a(place, "that"), near)
    gap = next((gap for place in same if (gap := words.gap(place).strip())), "")
    return not OPENING_SIGNS.isdisjoint(gap) and ":" not in gap


def is_named_object(cast: Cast, mention: Mention, cue: Cue) -> bool:
    """وشبه «س» بكذا: a name that does not agree with a describing verb is what it describes."""
    classes = cast.vocabulary.classes
    verbs = classes["describing"] | classes["addressing"] | classes["transitive"]
    if cue.form.key in classes["describing"] and _object_follows(cast, mention, cue):
        return False
    return cue.form.key in verbs and not agrees(named(cast, mention, "", 0.0), cue)


def _object_follows(cast: Cast, mention: Mention, cue: Cue) -> bool:
    """ويصف «س» التقنية: a name right behind a describing verb, before a definite noun, describes that."""
    words, follower = cast.words, mention.last + 1
    return mention.first == cue.last + 1 and follower < len(words) and words.forms[follower].startswith(ARTICLE) \
        and not words.gap(follower).strip(" \"\u00bb\u201d")


def is_bare(cast: Cast, number: int) -> bool:
    """Whether a title or a noun for a speaker stands at a word without a preposition: وصفه لمضيفات tells whom, not who."""
    title, form, groups = cast.scene.titles.get(number), cast.words.forms[number], cast.vocabulary.groups
    return (title is not None and not title.cut) or form in groups or without_article(form) in groups


def has_object_alone(cast: Cast, cue: Cue) -> bool:
    """ووصف مدير الشركة بأنه «…»: whether a verb that needs an object has but one noun or name behind it, which is that."""
    first, words = cue.last + 1, cast.words
    if not cue.finite or cue.form.key not in cast.vocabulary.classes["needs-object"] or not words.follows(first) \
            or cue.form.text.endswith(OWNERS) or cast.is_a(first, "preposition"):
        return False
    after = _noun_end(cast, first) + 1
    if after >= len(words) or words.gap(after).strip(" \"\u00bb\u201d"):
        return False
    return words.forms[after] == BY or (cast.is_a(after, "that") and words.forms[after].startswith(BY))


def _noun_end(cast: Cast, number: int) -> int:
    """The last word of one name, or of one noun with a name or noun that belongs to it, and the adjective of a country."""
    forms = [*cast.words.forms[number:number + 4], "", "", "", ""]
    title, mention = cast.scene.titles.get(number), cast.by_first.get(number)
    end = mention.last if mention else title.last if title else number
    follower = cast.by_first.get(end + 1)
    if mention is None and follower is None and not forms[end - number].startswith(ARTICLE) \
            and not cast.is_a(number, "one-of") and forms[end - number + 1].startswith(ARTICLE):
        end += 1
    if cast.vocabulary.is_nationality(cast.words.forms[min(end + 1, len(cast.words) - 1)]):
        end += 1
    follower = cast.by_first.get(end + 1)
    named_so = mention is None and follower is not None and (title is not None or not forms[0].startswith(ARTICLE))
    return follower.last if named_so and follower else end
