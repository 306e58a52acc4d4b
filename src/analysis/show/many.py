"""Tables of many articles, as a corpus has them: what adds up is drawn, what does not is told with its remedy."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

_REMEDY = 'give the tables of one article: corpus["name"]'


def check_one_article(given: Mapping[str, pd.DataFrame]) -> None:
    """Raise ValueError where the tables hold rows of different articles (column ``article``) or sums over them (``articles``)."""
    for name, frame in given.items():
        if "articles" in frame and len(frame):
            raise ValueError(f"{name} holds sums over many articles, which are not shown here; {_REMEDY}")
    articles = {article for frame in given.values() if "article" in frame for article in frame["article"]}
    if len(articles) > 1:
        raise ValueError(f"{' and '.join(given)} hold rows of {len(articles)} articles, which do not add up here; {_REMEDY}")


def check_summed(companies: pd.DataFrame) -> None:
    """Raise ValueError where a company has a row for each of many articles: shares and verdicts are of sums."""
    if companies["company"].duplicated().any():
        raise ValueError("companies holds rows of many articles, whose shares do not add up; "
                         "give the sums: corpus.all_companies")


def speaker_keys(quotes: pd.DataFrame) -> pd.Series:
    """What tells speakers apart: their ids, or what describes them within their article; '' for whom nobody knows."""
    described = quotes["speaker_label"]
    if "article" in quotes:
        described = (quotes["article"] + "\n" + described).where(described.notna())
    return quotes["speaker"].fillna(described).fillna("")
