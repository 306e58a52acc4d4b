"""Every rule that the code can give has an Arabic name, and tables show it while the frame keeps the English one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pandas as pd
import pytest

import analysis
from analysis.article.boilerplate import default_phrases, rule_of
from analysis.article.html import BYLINES
from analysis.article.paragraphs import _FURNITURE as FOREIGN
from analysis.article.visible import _FURNITURE as TOKENS
from analysis.article.visible import _FURNITURE_TAGS as TAGS
from analysis.knowledge import read
from analysis.show import show_table
from analysis.show.phrases import has
from analysis.show.rules import rule_named

HOME = Path(analysis.__file__).parent
TREES = [ast.parse(path.read_text("utf-8")) for floor in ("article", "extract") for path in sorted((HOME / floor).rglob("*.py"))]
ARABIC = re.compile("[\u0621-\u064a]")


def nodes(kind: type) -> Iterator:
    return (node for tree in TREES for node in ast.walk(tree) if isinstance(node, kind))


def takers() -> dict[str, int]:
    """What takes a rule: the classes with such a field and the functions with such a parameter, and its place."""
    fields = {node.name: [part.target.id for part in node.body if isinstance(part, ast.AnnAssign)]
              for node in nodes(ast.ClassDef)}
    fields |= {node.name: [part.arg for part in node.args.args] for node in nodes(ast.FunctionDef)}
    return {name: names.index("rule") for name, names in fields.items() if "rule" in names}


def constants() -> dict[str, set[str]]:
    """The texts that modules hold under a name; two may use one name."""
    found: dict[str, set[str]] = {}
    for tree in TREES:
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                found.setdefault(node.targets[0].id, set()).add(node.value.value)
    return found


TAKERS, CONSTANTS = takers(), constants()


def given(node: ast.Call) -> Iterator[ast.expr]:
    """What a call gives as the rule; a starred argument stands for the two ends of a span."""
    place = TAKERS.get(getattr(node.func, "id", getattr(node.func, "attr", "")))
    arguments = [each for part in node.args for each in ([part, part] if isinstance(part, ast.Starred) else [part])]
    yield from (part.value for part in node.keywords if part.arg == "rule")
    yield from arguments[place:place + 1] if place is not None else ()


def texts(value: ast.expr) -> set[str]:
    if isinstance(value, ast.IfExp):
        return texts(value.body) | texts(value.orelse)
    if isinstance(value, ast.Constant):
        return {value.value}
    return CONSTANTS.get(value.id, set()) if isinstance(value, ast.Name) else set()


def made_up(value: ast.expr) -> set[str]:
    """The rules that are put together, with X for what they met."""
    found = [part for part in ast.walk(value) if isinstance(part, ast.JoinedStr)]
    return {"".join(piece.value if isinstance(piece, ast.Constant) else "X" for piece in each.values) for each in found}


VALUES = [value for node in nodes(ast.Call) for value in given(node)]
RULES = sorted(set().union(*map(texts, VALUES)) - {""})
PUT_TOGETHER = sorted(set().union(*map(made_up, VALUES)))
NAMES = [row["key"].removeprefix("rule.") for row in read("phrases") if row["key"].startswith("rule.")]


def test_the_rules_are_found_in_the_code():
    assert len(RULES) > 80
    assert {"first line of its shape", "carried over", "taken up again", "subject of the sentence", "gloss"} <= set(RULES)
    assert len(PUT_TOGETHER) == 2


@pytest.mark.parametrize("rule", [*RULES, *PUT_TOGETHER])
def test_every_rule_has_an_arabic_name(rule: str):
    assert ARABIC.search(rule_named(rule).ar), f"give it a row rule.{rule} in knowledge/phrases.tsv"


def test_no_name_is_left_of_a_rule_that_is_gone():
    assert set(NAMES) - set(RULES) == set()


def test_no_two_rules_are_called_the_same():
    for side in (0, 1):
        names = [rule_named(rule)[side] for rule in RULES]
        assert [name for name in names if names.count(name) > 1] == []


def test_every_kind_of_phrase_has_a_name():
    phrases = default_phrases()
    every = [*phrases.whole.values(), *(p for group in (phrases.starts, phrases.ends) for found in group.values() for p in found)]
    assert sorted({p.note for p in every if not has(f"phrase_kind.{p.note}")}) == []


def tokens() -> set[str]:
    """Every name that ``_FURNITURE`` of article/html.py can give: its alternatives with and without what may be missing."""
    plain = TOKENS.pattern.replace("recommend(?:ed|ations?)?", "recommend|recommended|recommendations?")
    inner = plain[plain.index("(nav") + 1:plain.rindex(")(?:")]
    return {form for part in inner.split("|") for form in (part.replace("?", ""), re.sub(".[?]", "", part))}


@pytest.mark.parametrize("place", sorted(tokens() | set(TAGS.values()) | BYLINES | FOREIGN | {"link"}))
def test_every_part_of_a_page_has_a_name(place: str):
    assert ARABIC.search(rule_named(f"{place} in the page").ar.partition(":")[2])


# rule → what a table shows
SHOWN = [
    ("first line of its shape", "أول سطر له شكل العنوان"),
    ("carried over", "فعل بلا فاعل، فهو للقائل السابق"),
    ("taken up again", "عودة إلى من سبق ذكره"),
    ("subject of the sentence", "فاعل فعل سابق في الجملة"),
    (f"{rule_of('subscription')}: اشترك الآن في", "عبارة معروفة (دعوة إلى الاشتراك): اشترك الآن في"),
    (f"{rule_of('new kind')}: {{braces}}", "عبارة معروفة (new kind): {braces}"),
    ("comments in the page", "من أجزاء الصفحة: التعليقات"),
    ("shown as the metadata tells (h1)", "عنوان كما في بيانات الصفحة (h1)"),
    ("a rule of tomorrow", "a rule of tomorrow"),
]


@pytest.mark.parametrize(("rule", "name"), SHOWN)
def test_tables_show_the_arabic_name_and_leave_the_frame_alone(rule: str, name: str):
    frame = pd.DataFrame({"rule": [rule, None]})
    page = str(show_table(frame).to_html())
    assert [unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td[^>]*>(.*?)</td>", page)] == [name, "—"]
    assert frame["rule"].to_list()[0] == rule
