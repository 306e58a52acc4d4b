"""What the program finds in one article, as far as it is measured."""

from __future__ import annotations

from typing import Any

from ..article import Article
from ..export import export
from ..extract.sentiment.scoring import Scorer
from ..pipeline import analyse


def found_in(article: Article, *, scorer: Scorer | None = None) -> dict[str, Any]:
    """Its mentions and quotes as ``analysis export`` prints them; ``scorer`` judges sentiment in place of the lexicon."""
    return export(analyse(article, scorer=scorer), companies=False)
