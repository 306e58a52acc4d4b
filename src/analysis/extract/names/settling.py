"""The type of a name that the catalogue does not hold: what the surest of all its mentions tells."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from ..bodies.institutions import RULE as INSTITUTION
from ..bodies.presented import RULE as PRESENTED
from ..clues.drafts import CATALOGUED, Draft
from ..clues.types import UNTOLD, type_of
from ..reading.scene import Scene

# Of one mention: confidence, type and evidence.
Told = tuple[float, str, str]
# (rule, type, type told beside) of names whose own rule knows better: a novel of his, not of that name; (an official in) the
# office of rescue, X Y; the chief executive of X.
_KEPT = frozenset({("given name", "PERSON", "WORK"), ("title", "PERSON", "ORG"), (PRESENTED, "COMPANY", "PERSON")})
# As sure as a company's last word (partners) is a noun like alliance before its name no sign of another type.
_SUFFIX = 0.8


def settled(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Names outside the catalogue under the type that the surest of all their mentions tells."""
    told: dict[str, list[Told]] = {}
    people = {draft.entity for draft in drafts if draft.rule == "given name" and draft.last > draft.first}
    for draft in drafts:
        if draft.entity not in scene.catalogue.entities and draft.rule != CATALOGUED:
            one = _told(scene, draft)
            if one[1] not in {"PRODUCT", "WORK"} or draft.last > draft.first or draft.entity not in people:
                told.setdefault(draft.entity, []).append(one)  # the film of X is no work
    best = {entity: _surest(found) for entity, found in told.items()}
    return [draft._replace(type=best[draft.entity][1], evidence=best[draft.entity][2]) if draft.entity in best else draft
            for draft in drafts]


def _surest(found: Sequence[Told]) -> Told:
    """The surest of what mentions tell; a platform that also acts bears the name of its company (تطبيق س, قالت س)."""
    best = max(found, key=itemgetter(0))
    companies = [told for told in found if told[1] == "COMPANY"]
    company = max(companies, key=itemgetter(0), default=None)
    closer = company is not None and (best[1] == "PRODUCT" or (best[1] == "ORG" and company[0] >= _SUFFIX))
    return company if company is not None and closer else best


def _told(scene: Scene, draft: Draft) -> Told:
    """(confidence, type, evidence) at one mention; what its own rule found counts too."""
    if draft.rule == INSTITUTION:
        return draft.confidence, draft.type, draft.evidence
    kind, evidence, confidence = type_of(scene, draft.first, draft.last)
    if (draft.rule, draft.type, kind) in _KEPT:
        return draft.confidence, draft.type, draft.evidence
    return max((confidence, kind, evidence), (draft.confidence if draft.evidence != UNTOLD else 0.0, draft.type, draft.evidence))
