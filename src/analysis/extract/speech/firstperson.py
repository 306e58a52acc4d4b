"""Words in which somebody speaks of himself: we want, we shall raise, our company."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FUTURE, US
from ...arabic.chars import NOON, YEH
from ..reading.vocabulary import Vocabulary

_WILL = FUTURE + NOON
# The shortest present of ours (نريد), and word that bears a pronoun of ours (فريقنا): shorter ones are mostly others (نقل, قرنا).
_PRESENT, _BEARING = 4, 5


def in_first_person(vocabulary: Vocabulary, form: str) -> bool:
    """Whether a folded word is of a closed class of the first person, a verb of ours, or bears our pronoun."""
    return vocabulary.is_a(form, "first-person") or _is_our_verb(vocabulary, form) or _is_ours(vocabulary, form)


def _is_our_verb(vocabulary: Vocabulary, form: str) -> bool:
    """نريد beside يريد, and no نافس; سنرفع, سنكون."""
    if form.startswith(_WILL):
        return len(form) > _PRESENT and vocabulary.kind_of(form) in {"V", "F"}
    return len(form) >= _PRESENT and form[0] == NOON and vocabulary.kind_of(form) == vocabulary.kind_of(YEH + form[1:]) == "V"


def _is_ours(vocabulary: Vocabulary, form: str) -> bool:
    """فريقنا, خذلنا, and no بيانا or أحيانا."""
    if len(form) < _BEARING or not form.endswith(US) or form.startswith(ARTICLE) or vocabulary.is_accusative(form):
        return False
    return vocabulary.kind_of(form) in {"", "V"} and vocabulary.kind_of(form[:-len(US)]) in {"N", "A", "V"}
