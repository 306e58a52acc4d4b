"""Annotated articles read from a folder, each sound or told in one line: they are written by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ..article import Article, load_article
from ..errors import InputError
from ..knowledge.schema import TYPES
from ..tables import MOODS

_GUIDE = "tests/gold/README.md tells how articles are annotated"
# BOILERPLATE: names that count neither way.
_TYPES = (*TYPES, "BOILERPLATE")
Record = Mapping[str, Any]
Test = Callable[[Any], bool]
# What an article is for: rules are written by the errors in those of development; held-out ones only give figures.
PARTS = ("development", "held out")


def _text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _labels(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(label in MOODS for label in value)


# What each key must hold, in words and as a test. Other keys are free.
_MENTION: Mapping[str, tuple[str, Test]] = {
    "entity": ("a text", _text), "type": (f"one of {', '.join(_TYPES)}", lambda value: value in _TYPES)}
_QUOTE: Mapping[str, tuple[str, Test]] = {
    "speaker": ("a text or null", lambda value: value is None or _text(value)),
    "accept": (f"a list of some of {', '.join(MOODS)}", _labels)}
_PARTS = {"mentions": _MENTION, "quotes": _QUOTE}


def read_annotated(folder: Path, path: Path) -> tuple[dict[str, Any], Article]:
    """The annotations of one NAME.json and their article in ``articles/``.

    Raises InputError naming the file for what is no JSON, lacks a part, or has a span outside its article.
    """
    gold = _object(path)
    article = _article(folder, path, gold.get("file"))
    if gold.get("part", PARTS[0]) not in PARTS:
        raise InputError(path, f"has {gold['part']!r} as part, which must be one of {', '.join(PARTS)}", _GUIDE)
    for part, wanted in _PARTS.items():
        if not isinstance(gold.get(part), list):
            raise InputError(path, f"holds no list of {part}", _GUIDE)
        for number, record in enumerate(gold[part], 1):
            if problem := _problem(record, wanted, len(article.text)):
                raise InputError(path, f"{part}, number {number}, {problem}", _GUIDE)
    return gold, article


def part_of(gold: Mapping[str, Any]) -> str:
    """The part of the gold set that annotations belong to: what names none is for development."""
    return str(gold.get("part", PARTS[0]))


def _object(path: Path) -> dict[str, Any]:
    try:
        gold = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})", "check the path and its permissions") from error
    except (ValueError, RecursionError) as error:  # no JSON, or no UTF-8
        raise InputError(path, f"is no JSON in UTF-8 ({error})", "mend it, or take it out of the folder") from error
    if not isinstance(gold, dict):
        raise InputError(path, "holds no JSON object", _GUIDE)
    return gold


def _article(folder: Path, path: Path, name: object) -> Article:
    if not isinstance(name, str) or not name:
        raise InputError(path, "does not name its article as file", _GUIDE)
    if not (folder / "articles" / name).is_file():
        raise InputError(path, f"names the article {name}, which is not in {folder / 'articles'}", "put it there")
    return load_article(folder / "articles" / name)


def _problem(record: object, wanted: Mapping[str, tuple[str, Test]], length: int) -> str | None:
    """What is wrong with a mention or quote of an article of so many letters, or None."""
    if not isinstance(record, dict):
        return "is no JSON object"
    start, end = record.get("start"), record.get("end")
    if type(start) is not int or type(end) is not int:
        return "lacks a whole number as start or end"
    if not 0 <= start < end <= length:
        return f"is no stretch of the article: {start} to {end} of {length}"
    return next((f"has no {key} that is {told}" for key, (told, test) in wanted.items()
                 if key not in record or not test(record[key])), None)
