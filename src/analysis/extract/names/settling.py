"""The type of a name that the catalogue does not hold: what the surest of all its mentions tells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter

from ...arabic.affixes import AND, ARTICLE
from ...arabic.chars import BLANKS_AND_MARKS, COMMAS
from ..bodies.institutions import RULE as INSTITUTION
from ..bodies.presented import RULE as PRESENTED
from ..clues.drafts import CATALOGUED, FAMILY_NAME, GIVEN_NAME, TITLE, Draft
from ..clues.types import FALLBACK, UNTOLD, type_of
from ..reading.scene import Scene, Told

# (rule, type, type told beside) of names whose own rule knows better: a novel of his, not of that name; (an official in) the
# office of rescue, X Y; the chief executive of X.
_KEPT = frozenset({(GIVEN_NAME, "PERSON", "WORK"), (TITLE, "PERSON", "ORG"), (PRESENTED, "COMPANY", "PERSON")})
# As sure as a company's last word (partners) is a noun like alliance before its name no sign of another type.
_SUFFIX = 0.8
# Of a name in a list of companies.
_LISTED = Told("COMPANY", "beside companies", 0.65)
_sureness = attrgetter("confidence")
_NESTED, _CLOSE = 3, 2  # pairs back, code points
_BETWEEN = ",\u060c()" + BLANKS_AND_MARKS


def settled(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Names outside the catalogue under the type that the surest of all their mentions tells."""
    told: dict[str, list[Told]] = {}
    people = {draft.entity for draft in drafts if draft.rule in {GIVEN_NAME, TITLE} and draft.last > draft.first
              and draft.type == "PERSON"}
    for draft in drafts:
        if draft.entity not in scene.catalogue.entities and draft.rule != CATALOGUED:
            one = _told(scene, draft)
            whole = draft.last > draft.first and draft.rule != FAMILY_NAME
            if one.type not in {"PRODUCT", "WORK", "ORG"} or whole or draft.entity not in people:
                told.setdefault(draft.entity, []).append(one)  # the film of X is no work, nor his office a body
    best = {entity: _surest(found) for entity, found in told.items()}
    best.update(_beside_companies(scene, drafts, best))
    return [draft._replace(type=best[draft.entity].type, evidence=best[draft.entity].evidence) if draft.entity in best else draft
            for draft in drafts]


def _surest(found: Sequence[Told]) -> Told:
    """The surest of what mentions tell; a platform that also acts bears the name of its company (تطبيق س, قالت س)."""
    best = max(found, key=_sureness)
    company = max((told for told in found if told.type == "COMPANY"), key=_sureness, default=None)
    closer = company is not None and (best.type == "PRODUCT" or (best.type == "ORG" and company.confidence >= _SUFFIX)
                                      or (best.type == "WORK" and company.confidence >= best.confidence))
    return company if company is not None and closer else best


def _beside_companies(scene: Scene, drafts: Sequence[Draft], best: Mapping[str, Told]) -> dict[str, Told]:
    """Lightspeed وFounders Fund: what no word tells of stands in a list with companies and with nothing else, so it is one."""
    found: dict[str, Told] = {}
    for group in _lists(scene, sorted(drafts)):
        kinds = {_kind(draft, best) for draft in group}
        if "COMPANY" in kinds and kinds <= {"COMPANY", ""}:
            found |= {draft.entity: _LISTED for draft in group if not _kind(draft, best)}
    return found


def _kind(draft: Draft, best: Mapping[str, Told]) -> str:
    """The type that something tells of a draft, '' where nothing does."""
    told = best.get(draft.entity, draft)
    return "" if told.evidence == UNTOLD and told.type == FALLBACK else told.type


def _lists(scene: Scene, drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Names that commas or "and" join to one another; the other spelling of one in its bracket is passed over."""
    lists: list[list[Draft]] = []
    for draft in drafts:
        before = lists[-1][-1] if lists else None
        if before is not None and draft.entity == before.entity and draft.first == before.last + 1:
            lists[-1][-1] = draft
        elif before is not None and _is_listed(scene, before, draft):
            lists[-1].append(draft)
        else:
            lists.append([draft])
    return [group for group in lists if len(group) > 1]


def _is_listed(scene: Scene, before: Draft, draft: Draft) -> bool:
    """Whether "and", written onto a name or apart, or a comma joins a name to the one before."""
    words, after = scene.words, before.last + 1
    if after < len(words) and words.forms[after].startswith(ARTICLE) and scene.vocabulary.is_nationality(words.forms[after]):
        after += 1  # the Kenyan X and Y
    apart = draft.first == after + 1 and words.forms[after] == AND
    gaps = "".join(words.gap(number) for number in range(before.last + 1, draft.first + 1))
    told = apart or (draft.cut == 1 and words.forms[draft.first].startswith(AND)) or not COMMAS.isdisjoint(gaps)
    return (apart or draft.first == after) and told and not gaps.strip(_BETWEEN) and not _is_said(scene, draft)


def _is_said(scene: Scene, draft: Draft) -> bool:
    """Whether a name stands within longer marks, as in speech, where one names products as often."""
    place = bisect_right(scene.pairs, draft_start := scene.words.starts[draft.first], key=attrgetter("start")) - 1
    near = scene.pairs[max(place - _NESTED, 0):place + 1]
    return any(pair.depth == 0 and pair.start < draft_start and scene.words.ends[draft.last] + _CLOSE < pair.end for pair in near)


def _told(scene: Scene, draft: Draft) -> Told:
    """What is told at one mention; what its own rule found counts too."""
    own = Told(draft.type, draft.evidence, draft.confidence)
    if draft.rule == INSTITUTION:
        return own
    beside = type_of(scene, draft.first, draft.last)
    if (draft.rule, draft.type, beside.type) in _KEPT or (
            draft.rule == GIVEN_NAME and draft.last > draft.first and scene.is_a(draft.first - 1, "led-by")):
        return own  # under the administration of X Y
    return beside if own.evidence == UNTOLD else max(own, beside, key=_sureness)
