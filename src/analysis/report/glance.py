"""The article at a glance: what the index page says about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

import pandas as pd
from pandas.io.formats.style import Styler

from ..article import Article
from ..extract.sentiment.scoring import NEGATIVE, POSITIVE, Contribution, summed
from ..show.frames import show_table
from ..show.html import isolated
from ..show.names import names_of, speakers_of
from ..show.phrases import Both, both, counted, joined, named, signed
from ..study import Study
from .remarks import note_in_both
from .words import Remark, say

# Facts that need a line of their own.
_WIDE = ("title", "quoted", "moods", "named", "roles", "unknown", "notes")
_SOURCE = ("title", "outlet", "author", "date")
_FEW = 3


class Glance:
    """A list of facts, each a name and a value in Arabic, or in both languages; a notebook shows cards, a terminal lines."""

    def __init__(self, facts: Sequence[tuple[str, str | Both]]) -> None:
        self.facts = list(facts)

    def __repr__(self) -> str:
        return "\n".join(f"{say(f'fact.{key}').ar}: {_arabic(value)}" for key, value in self.facts)

    def _repr_html_(self) -> str:
        cards = "".join(_card(key, value) for key, value in self.facts)
        return f'<dl class="facts" dir="rtl" lang="ar">{cards}</dl>'


def at_a_glance(study: Study) -> Glance:
    """Title and source of the article, and what was found in it, in numbers."""
    article = study.article
    untold = [say(f"fact.{key}") for key in _SOURCE if not getattr(article, key)]
    missing = [("unknown", joined(untold).ar)] if untold else []
    return Glance([*_source(article), *_found(study), ("moods", _moods(study)), ("named", _most_named(study)), *missing])


def how_it_was_read(study: Study) -> Glance:
    """Encoding, length and roles of the lines, and what was repaired while reading."""
    article = study.article
    roles = [both("item.count", name=named("role", str(role)), count=str(count))
             for role, count in study.filled_lines["role"].value_counts().items()]
    told = [note_in_both(note) for note in article.notes]
    notes = Both(*map(" ".join, zip(*told, strict=True))) if told else say("fact.nothing").ar
    return Glance([("encoding", article.encoding), ("letters", str(study.length)), ("roles", joined(roles).ar), ("notes", notes)])


def how_scores_are_read() -> Remark:
    """Which scores are called positive, neutral and negative, and what one word alone gives, as the scorer has it."""
    mild, strong = (signed(summed([Contribution(0, 0, "", weight, 1, 1, 1, 0)]).score, digits=3) for weight in (1, 3))
    return Remark(*both("scores.read", positive=signed(POSITIVE), negative=signed(NEGATIVE), mild=mild, strong=strong))


def saved(files: pd.DataFrame) -> Styler:
    """The table of written files (``store.write_tables``) with Arabic heads."""
    return show_table(files.rename(columns={name: say(f"column.{name}").ar for name in files.columns}))


def _source(article: Article) -> list[tuple[str, str]]:
    return [(key, str(getattr(article, key))) for key in _SOURCE if getattr(article, key)]


def _found(study: Study) -> list[tuple[str, str]]:
    return [("mentions", str(len(study.mentions))), ("entities", counted("name", len(study.entities)).ar),
            ("companies", counted("company", len(study.companies)).ar), ("quotes", counted("quote", len(study.quotes)).ar),
            ("quoted", _most_quoted(study))]


def _moods(study: Study) -> str:
    moods = study.quotes["sentiment"].value_counts()
    counts = [both("item.count", name=named("sentiment", str(mood)), count=str(count)) for mood, count in moods.items()]
    return joined(counts).ar or counted("quote", 0).ar


def _most_named(study: Study) -> str:
    counts = study.entities["mentions"].tolist()
    tied = counts[_FEW] if len(counts) > _FEW and counts[_FEW] == counts[_FEW - 1] else 0
    top = study.entities.head(_FEW)
    top = top[top["mentions"] > tied]  # not some of those that equal one another
    if top.empty and tied:
        return say("named.tied", names=counted("name", counts.count(tied)), times=counted("time", tied)).ar
    names = names_of(top)
    found = [both("item.count", name=names[entity], count=str(count))
             for entity, count in zip(top["entity"], top["mentions"], strict=True)]
    return joined(found).ar or say("fact.nameless").ar


def _most_quoted(study: Study) -> str:
    """Who says most quotes, namesakes apart, all of them where several do; one that nobody knows counts for nobody."""
    who = study.quotes["speaker"].fillna(study.quotes["speaker_label"]).fillna("")
    counts = Counter(filter(None, who))
    most = max(counts.values(), default=0)
    first = [speaker for speaker, count in counts.items() if count == most]
    if len(first) > _FEW:
        return say("quoted.tied", speakers=counted("speaker", len(first)), quotes=counted("quote", most)).ar
    names = dict(zip(who, speakers_of(study.quotes, study.entities), strict=True))
    told = [both("item.count", name=names[speaker], count=counted("quote", most)) for speaker in first]
    return joined(told).ar or say("fact.nobody").ar


def _arabic(value: str | Both) -> str:
    return value.ar if isinstance(value, Both) else value


def _card(key: str, value: str | Both) -> str:
    name = say(f"fact.{key}")
    wide = ' class="wide"' if key in _WIDE else ""
    english = f'<span lang="en" dir="ltr">{escape(name.en)}</span>'
    beside = f'<p lang="en" dir="ltr">{escape(value.en)}</p>' if isinstance(value, Both) else ""
    return f"<div{wide}><dt>{escape(name.ar)} {english}</dt><dd>{isolated(_arabic(value))}{beside}</dd></div>"
