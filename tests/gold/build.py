"""Compile the marked-up articles in src/ into articles/NAME.txt and NAME.json.

usage: python tests/gold/build.py [NAME]...

A file src/NAME.src.txt holds the article with inline markup, a line of five equals
signs and one JSON object. The markup, which never reaches the article:

    ⟦surface|entity-id⟧   a mention, the name alone; mentions never nest
    ⟪n¦text⟫              quote number n, without its quotation marks; may hold mentions
    ⟬text⟭                boilerplate or a repeated title: counted neither way

The JSON object holds `manner` (a letter), `entities` {id: {name, type}}, `quotes`
{n: {kind, speaker, cue, surface, sentiment, accept, targets}}; where the article has a
title, `title`: the number of its line, from 1; and `part`, "held out" for an article by
which no rule is written ("development", the other, may be left out). `cue` is the reporting word as
written without a proclitic, `surface` the words that name the speaker there; both are
empty where the text leaves them out. `accept` defaults to the sentiment alone.

All offsets in the JSON that is written are code points, end exclusive. A broken file is
reported in one line and its earlier output stays; the others are written all the same.
"""
from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
SEPARATOR = "\n=====\n"
SIGNS = re.compile("[⟦⟧⟪⟫⟬⟭¦]")
TOKEN = re.compile(
    r"⟦(?P<surface>[^⟦⟧⟪⟫⟬⟭¦|]+)\|(?P<entity>[a-z0-9-]+)⟧"
    r"|⟪(?P<number>\d+)¦|(?P<close>⟫)"
    r"|⟬(?P<skipped>[^⟦⟧⟪⟫⟬⟭¦]+)⟭"
)
TYPES = {"PERSON", "COMPANY", "ORG", "PRODUCT", "PLACE", "WORK"}
KINDS = {"full", "partial"}
LABELS = {"positive", "neutral", "negative"}
MANNERS = set("abcdef")
PARTS = {"development", "held out"}
BOILERPLATE = "BOILERPLATE"
QUOTE_KEYS = {"kind", "speaker", "cue", "surface", "sentiment", "accept", "targets"}
JsonDict = dict[str, Any]


class BrokenSource(ValueError):
    """What is wrong with one source file and where, in one line."""


class Span(NamedTuple):
    """A stretch of the article: code points, end exclusive, and the id it carries."""

    start: int
    end: int
    label: str


class Marked(NamedTuple):
    """An article without its markup, and what the markup said."""

    text: str
    mentions: list[Span]
    quotes: list[Span]
    skipped: list[Span]


def require(condition: object, message: str) -> None:
    """Raise BrokenSource with the message unless the condition holds."""
    if not condition:
        raise BrokenSource(message)


def where(marked: str, at: int) -> str:
    """Line number and a few words, to find a place in the source again."""
    line = marked.count("\n", 0, at) + 1
    return f"line {line}, at {marked[at:at + 30].splitlines()[0]!r}"


def check_plain(marked: str, start: int, end: int) -> None:
    """Refuse markup signs in a stretch that should hold none."""
    stray = SIGNS.search(marked, start, end)
    if stray:
        raise BrokenSource(f"unclosed, overlapping or misspelt markup in {where(marked, stray.start())}")


def check_span(text: str, span: Span) -> Span:
    """The span itself, if it is neither empty nor begins or ends with a space."""
    inside = text[span.start:span.end]
    require(inside and inside == inside.strip(), f"empty span or space at the edge of {span.label!r}: {inside[:40]!r}")
    return span


def read_markup(marked: str) -> Marked:
    """Take the markup out of an article; offsets count in what is left."""
    text, cursor = "", 0
    opened: Span | None = None
    found = Marked("", [], [], [])
    for token in TOKEN.finditer(marked):
        check_plain(marked, cursor, token.start())
        text += marked[cursor:token.start()]
        cursor = token.end()
        start, text = len(text), text + (token["surface"] or token["skipped"] or "")
        if token["surface"]:
            found.mentions.append(check_span(text, Span(start, len(text), token["entity"])))
        elif token["skipped"]:
            require(opened is None, f"boilerplate inside a quote in {where(marked, token.start())}")
            found.skipped.append(check_span(text, Span(start, len(text), BOILERPLATE)))
        elif token["number"]:
            require(opened is None, f"quote inside a quote in {where(marked, token.start())}")
            opened = Span(start, start, token["number"])
        else:
            if opened is None:
                raise BrokenSource(f"quote closed but never opened in {where(marked, token.start())}")
            found.quotes.append(check_span(text, Span(opened.start, start, opened.label)))
            opened = None
    require(opened is None, f"quote {opened and opened.label} is never closed")
    check_plain(marked, cursor, len(marked))
    return found._replace(text=text + marked[cursor:])


def split_source(source: str) -> tuple[str, JsonDict]:
    """The marked-up article and the JSON object below the separator."""
    require(source.count(SEPARATOR) == 1, "one line ===== must stand between article and JSON")
    article, notes = source.split(SEPARATOR)
    try:
        return article.strip("\n"), json.loads(notes, object_pairs_hook=unique_keys)
    except json.JSONDecodeError as error:
        raise BrokenSource(f"the JSON part: {error}") from error


def unique_keys(pairs: list[tuple[str, Any]]) -> JsonDict:
    """A dict of JSON pairs; a key given twice is an error."""
    keys = [key for key, _ in pairs]
    twice = {key for key in keys if keys.count(key) > 1}
    require(not twice, f"given twice in the JSON part: {sorted(twice)}")
    return dict(pairs)


def check_entities(marked: Marked, entities: JsonDict) -> None:
    """Every id in the text is declared, every declared one used, every type known."""
    used = {span.label for span in marked.mentions}
    require(used <= set(entities), f"unknown entity ids: {sorted(used - set(entities))}")
    require(set(entities) <= used, f"entities without a mention: {sorted(set(entities) - used)}")
    for key, entity in entities.items():
        require(set(entity) == {"name", "type"}, f"entity {key}: name and type, nothing else")
        require(entity["type"] in TYPES, f"entity {key}: unknown type {entity['type']!r}")


def check_quote_numbers(marked: Marked, quotes: JsonDict) -> None:
    """The quotes of the text and of the JSON part are the same, numbered in order."""
    numbers = [span.label for span in marked.quotes]
    require(numbers == [str(n) for n in range(1, len(numbers) + 1)], f"quotes are not numbered 1, 2, 3 …: {numbers}")
    require(set(quotes) <= set(numbers), f"quotes not in the text: {sorted(set(quotes) - set(numbers))}")
    require(set(numbers) <= set(quotes), f"quotes not in the JSON part: {sorted(set(numbers) - set(quotes))}")


def check_speaker(number: str, speaker: str, entities: JsonDict) -> None:
    """A speaker is a declared entity, a group: or an anon:."""
    known = speaker in entities or re.fullmatch(r"(group|anon):[a-z0-9-]+", speaker)
    require(known, f"quote {number}: unknown speaker {speaker!r}")


def check_labels(number: str, quote: JsonDict, entities: JsonDict) -> None:
    """Kind, sentiment, accepted labels and targets hold known values only."""
    accept, targets = quote.get("accept", [quote["sentiment"]]), quote.get("targets", {})
    require(quote["kind"] in KINDS, f"quote {number}: unknown kind {quote['kind']!r}")
    require(set(accept) <= LABELS, f"quote {number}: unknown label in {accept}")
    require(accept and accept[0] == quote["sentiment"], f"quote {number}: accept must begin with the sentiment")
    for target, label in targets.items():
        known = entities.get(target, {}).get("type") == "COMPANY"
        require(known and label in LABELS, f"quote {number}: bad target {target!r}: {label!r}")


def check_quote(number: str, quote: JsonDict, text: str, entities: JsonDict) -> None:
    """One quote's notes are complete and agree with the text."""
    missing = {"kind", "speaker", "cue", "surface", "sentiment"} - set(quote)
    require(not missing, f"quote {number}: missing {sorted(missing)}")
    require(set(quote) <= QUOTE_KEYS, f"quote {number}: unknown keys {sorted(set(quote) - QUOTE_KEYS)}")
    check_speaker(number, quote["speaker"], entities)
    check_labels(number, quote, entities)
    require(quote["surface"] in text, f"quote {number}: speaker {quote['surface']!r} is not in the text")
    require(all(word in text for word in quote["cue"].split()), f"quote {number}: cue {quote['cue']!r} is not in the text")


def check(marked: Marked, notes: JsonDict) -> None:
    """Everything that must hold of one source file."""
    missing = {"manner", "entities", "quotes"} - set(notes)
    require(not missing, f"the JSON part lacks {sorted(missing)}")
    require(notes.get("manner") in MANNERS, f"unknown manner {notes.get('manner')!r}")
    require(notes.get("part", "development") in PARTS, f"unknown part {notes.get('part')!r}")
    check_entities(marked, notes["entities"])
    check_quote_numbers(marked, notes["quotes"])
    for number, quote in notes["quotes"].items():
        check_quote(number, quote, marked.text, notes["entities"])


def title_span(text: str, line: int) -> list[int]:
    """Start and end of a line of the article, counted from 1."""
    lines = text.split("\n")
    require(1 <= line <= len(lines) and lines[line - 1].strip(), f"no title in line {line}")
    start = sum(len(before) + 1 for before in lines[:line - 1])
    return [start, start + len(lines[line - 1])]


def mention_rows(marked: Marked, entities: JsonDict) -> list[JsonDict]:
    """Mentions and boilerplate spans as rows, in the order of the text."""
    types = {key: entity["type"] for key, entity in entities.items()} | {BOILERPLATE: BOILERPLATE}
    return [
        {"start": span.start, "end": span.end, "entity": span.label.lower(), "type": types[span.label]}
        for span in sorted(marked.mentions + marked.skipped)
    ]


def quote_row(span: Span, quote: JsonDict) -> JsonDict:
    """One quote as a row."""
    return {
        "start": span.start, "end": span.end, "kind": quote["kind"], "speaker": quote["speaker"],
        "cue": quote["cue"], "speaker_surface": quote["surface"], "sentiment": quote["sentiment"],
        "accept": quote.get("accept", [quote["sentiment"]]), "targets": quote.get("targets", {}),
    }


def gold_object(name: str, marked: Marked, notes: JsonDict) -> JsonDict:
    """The JSON object that the scorer reads."""
    raw = marked.text.encode("utf-8")
    gold: JsonDict = {"file": f"{name}.txt", "sha256": hashlib.sha256(raw).hexdigest(), "chars": len(marked.text)}
    if "part" in notes:
        gold["part"] = notes["part"]
    if "title" in notes:
        gold["title"] = title_span(marked.text, notes["title"])
    gold["entities"] = dict(notes["entities"])
    if marked.skipped:
        gold["entities"]["boilerplate"] = {"name": "Boilerplate", "type": BOILERPLATE}
    gold["mentions"] = mention_rows(marked, notes["entities"])
    gold["quotes"] = [quote_row(span, notes["quotes"][span.label]) for span in marked.quotes]
    return gold


def write(path: Path, text: str) -> None:
    """Write beside and rename, so that a reader never meets half a file."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)


def compile_source(path: Path) -> JsonDict:
    """Write one article and its JSON; return the object. Raises BrokenSource."""
    name = path.name.removesuffix(".src.txt")
    article, notes = split_source(path.read_text(encoding="utf-8"))
    marked = read_markup(article)
    check(marked, notes)
    gold = gold_object(name, marked, notes)
    write(HERE / "articles" / f"{name}.txt", marked.text)
    write(HERE / f"{name}.json", json.dumps(gold, ensure_ascii=False, indent=0) + "\n")
    return gold


def main(names: list[str]) -> int:
    """Compile the named sources, or all; the number of broken ones."""
    sources = [HERE / "src" / f"{name}.src.txt" for name in names] or sorted((HERE / "src").glob("*.src.txt"))
    broken = mentions = quotes = 0
    for path in sources:
        try:
            gold = compile_source(path)
        except (BrokenSource, OSError) as error:
            broken += 1
            print(f"{path.name}: {error}", file=sys.stderr)
        else:
            mentions, quotes = mentions + len(gold["mentions"]), quotes + len(gold["quotes"])
    print(f"{len(sources) - broken} articles, {mentions} mentions, {quotes} quotes")
    return broken


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
