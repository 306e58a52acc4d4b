"""What speaks for a person in words that may be a name."""

from __future__ import annotations

from ...arabic.affixes import ARTICLE, FOR_THE
from ..clues.beside import follows_foreign_chief, honoured, is_apart, is_byline
from ..clues.drafts import GIVEN_NAME, TITLE
from ..clues.types import heads_another
from ..reading.heads import follows_title, head_before, title_follows
from ..reading.reporting import SPEAKING
from ..reading.scene import Scene
from .candidates import Evidence, Run
from .endings import is_announced
from .families import (
    bears_a_name,
    goes_on_strange,
    has_lineage,
    is_dual,
    is_family_only,
    is_odd,
    is_spelled_given,
    opens_compound,
    opens_faith,
)
from .neighbours import BEHIND_SPEAKER, after_office, by_neighbours

_MOST_INITIALS = 2


def evidence_of(scene: Scene, first: int, cut: int, last: int) -> Evidence | None:
    """What speaks for a person in words ``first``..``last``, strongest first."""
    run = _run(scene, first, cut, last)
    organisation = head_before(scene, first)
    letters = [form in scene.vocabulary.classes["letter-name"] for form in scene.words.forms[first:last + 1]]
    if sum(letters) > 1 and (letters[-1] or sum(letters) > _MOST_INITIALS):
        return None
    if organisation and organisation[1].type != "PERSON" and not (run.sure and run.long) and not run.lineage:
        closed = organisation[0].startswith(ARTICLE) or scene.head_ends.get(first - 1) is None
        body = organisation[1].term or (organisation[1].type == "ORG" and closed)
        named = (run.given and heads_another(scene, first)) or (run.strange and body)
        return after_office(scene, first) if run.long and named else None
    return _by_name(scene, run) or _by_title(scene, run) or by_neighbours(scene, run) or _by_office(scene, run) \
        or _by_origin(scene, run)


def _run(scene: Scene, first: int, cut: int, last: int) -> Run:
    vocabulary, form = scene.vocabulary, scene.words.forms[first]
    sure = vocabulary.is_given(form[cut:], sure=True) or (last > first and opens_compound(scene, first)) \
        or (last > first + 1 and opens_faith(scene, first))
    strange = not vocabulary.is_ordinary(form) or (last > first and is_dual(scene, first) and is_family_only(scene, first + 1))
    own = not cut and first not in scene.opened and is_spelled_given(scene, first)
    word = form[cut:] in vocabulary.common and not own
    return Run(first, last, cut, scene.words.form(first - 1), form[cut:], last > first, sure or own, word,
               vocabulary.is_given(form[cut:]), strange, has_lineage(scene, first, last))


def _by_name(scene: Scene, run: Run) -> Evidence | None:
    """A lineage, or a sure given name with a family name."""
    whole = run.sure and run.long and (not run.word or is_odd(scene, run.last)
                                       or is_announced(scene, run.first) or is_byline(scene, run.first, run.last))
    return Evidence(GIVEN_NAME, run.head, 0.85) if whole or (run.lineage and (run.strange or run.given)) else None


def _by_title(scene: Scene, run: Run) -> Evidence | None:
    """A title before the name or behind it."""
    alone = (run.sure and not run.word) or (
        run.given and (honoured(scene, run.first) or is_apart(scene, run.first) or _speaks_by_title(scene, run)))
    strange = run.strange or (not run.cut and is_family_only(scene, run.first))
    if follows_title(scene, run.first) and (strange or run.long or alone):
        return Evidence(TITLE, run.before, 0.8)
    if not run.long and run.strange and not run.cut and follows_foreign_chief(scene, run.first):
        return Evidence(TITLE, run.before, 0.6)
    odd = not run.cut and is_announced(scene, run.first) and goes_on_strange(scene, run.first)  # (said) Luanne Metz, the
    if run.long and title_follows(scene, run.last) and (run.strange or run.given or odd):
        return Evidence(TITLE, scene.words.forms[run.last + 1], 0.8)
    return None


def _speaks_by_title(scene: Scene, run: Run) -> bool:
    """وأضاف التاجر حسن: «…»: whether a given name behind a title with its article, and that behind a verb, speaks."""
    words, before, after = scene.words, run.first - 1, run.last + 1
    cue = scene.cue_ending_at(before - 1) if words.follows(before) else None
    if run.cut or cue is None or cue.shape not in SPEAKING or not run.before.startswith(ARTICLE) or after >= len(words):
        return False
    return words.gap(after).strip() != "" or scene.is_a(after, *BEHIND_SPEAKER)


def _by_office(scene: Scene, run: Run) -> Evidence | None:
    """An office with its complement further before the name."""
    vocabulary = scene.vocabulary
    named = any(not vocabulary.is_plainly_ordinary(form) or (form in vocabulary.surnames and form.startswith(ARTICLE))
                for form in scene.words.forms[run.first:run.last + 1])
    names = all(form in vocabulary.given or (form in vocabulary.surnames and number > 0)
                for number, form in enumerate(scene.words.forms[run.first:run.last + 1]))
    if run.long and bears_a_name(scene, run.first + 1):
        return None
    if run.sure and not run.cut and ":" in scene.words.gap(run.last + 1):
        return after_office(scene, run.first)  # (the spokesman of the club) Muhammad: "…"
    odd = run.strange or run.given or goes_on_strange(scene, run.first)
    speaks = scene.is_a(run.last + 1, "that") or ":" in scene.words.gap(run.last + 1)
    told = names and (run.sure or speaks)  # بائع الخضار جمال عودة أن
    return after_office(scene, run.first) if run.long and ((named and odd) or told) else None


def _by_origin(scene: Scene, run: Run) -> Evidence | None:
    """رواية «...» للبنانية حنين الصايغ: a given name that is a word too and a family name behind the adjective of a country."""
    words, vocabulary, form = scene.words, scene.vocabulary, run.before
    if not run.given or not run.long or not words.follows(run.first):
        return None
    for_the = form.startswith(FOR_THE) and any(vocabulary.is_nationality(ARTICLE + form[cut:]) for cut in (1, 2))
    origin = for_the or (form.startswith(ARTICLE) and vocabulary.is_nationality(form))
    family = words.forms[run.last] in vocabulary.surnames
    return Evidence(TITLE, form, 0.7) if origin and family else None
