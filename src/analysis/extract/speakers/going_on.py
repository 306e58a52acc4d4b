"""Who an office is whose holder is named only where he goes on: أكد وزير الاتصال «…». وأردف حميد قرين."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FOR_THE
from ...arabic.folding import fold_key
from ..names.mentions import Mention
from ..reading.cues import Cue
from .subjects import Cast, Subject, agrees, named

# The form that goes on stands so many sentences, and words, behind the first.
_SENTENCES, _WORDS = 2, 60


def named_as_he_goes_on(cast: Cast, cue: Cue, told: Subject | None) -> Subject | None:
    """The person whom the next form names for the first time and without a title, where it is one of going on."""
    if told is None or told.entity is not None or not cue.finite or not _is_office(cast, told):
        return None
    later = _next_form(cast, cue)
    mention = cast.by_first.get(later.last + 1) if later is not None else None
    if later is None or mention is None or not _is_new(cast, mention, cue.first):
        return None
    person = named(cast, mention, "named as he goes on", 0.7)
    fits = agrees(person, cue) and (not told.gender or not person.gender or told.gender == person.gender)
    return person if fits and later.form.key in cast.vocabulary.classes["going-on"] else None


def _is_office(cast: Cast, told: Subject) -> bool:
    """الوزير, رئيس مجلس إدارة المجمع: whether a nameless person is told by a definite noun, and by no "an official in"."""
    forms = fold_key(told.label).split()
    whole = next((place for place, form in enumerate(forms) if form.startswith((ARTICLE, FOR_THE))), None)
    chain = forms[1:whole] if whole else []
    person = told.kind == "person" and told.number == "sg" and whole is not None
    return person and not any(cast.vocabulary.is_a(form, "preposition") for form in chain)


def _next_form(cast: Cast, cue: Cue) -> Cue | None:
    """The next verb with and that reports, if no person is named before it."""
    for place in range(cue.last + 1, min(cue.last + _WORDS, len(cast.words))):
        form, mention = cast.forms.get(place), cast.by_first.get(place)
        if cast.sentence(place) - cast.sentence(cue.last) > _SENTENCES or (mention is not None and mention.type == "PERSON"):
            return None
        if form is not None and form.finite and form.cut:
            return form
    return None


def _is_new(cast: Cast, mention: Mention, number: int) -> bool:
    """Whether a person is named here first, but for the headline."""
    first = cast.first_of[mention.entity]
    headline = cast.words.lines[first] == cast.words.lines[0] != cast.words.lines[number]
    return mention.type == "PERSON" and not mention.role and (first == mention.first or headline)
