"""What the documents say is so: commands exist, links lead somewhere, examples print what is shown."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from html import unescape
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import analysis
from analysis import tables
from analysis.cli import _parser
from analysis.corpus import SCHEMAS
from analysis.evaluate import part_of
from analysis.evaluate.figures import UNSEEN, UNSEEN_ARTICLES, UNSEEN_QUOTES
from analysis.report.pages import anchor
from analysis.study import TABLES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md", "data/processed/README.md",
             "docs/first-sight.md", "docs/teaching.md", "reports/README.md", "src/analysis/knowledge/README.md",
             "tests/gold/README.md")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GOLD = ROOT / "tests" / "gold"
PARTS = {number: part_of(json.loads((GOLD / f"own_{number:02}.json").read_text("utf-8"))) for number in range(1, 51)}
HELD_OUT, DEVELOPMENT = ({number for number, part in PARTS.items() if part == wanted} for wanted in ("held out", "development"))
every = pytest.mark.parametrize("name", DOCUMENTS)

# Code: fenced, indented by four behind an empty line, between backticks, or in <code>.
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:(?<=\n\n)|(?<=^))(?: {4}[^\n]*\n)+", re.MULTILINE)
INLINE = re.compile(r"`([^`\n]+)`|<code[^>]*>([^<]+)</code>")
LINK = re.compile(r"\]\(([^)\s]+)\)")
# Where packages come from, and paths that one machine alone has.
HOSTS = re.compile(r"pypi\.|pythonhosted|registry\.npm|npmjs|anaconda\.(?:org|com)|deb\.debian|proxy\.golang", re.IGNORECASE)
LOCAL = re.compile(r"(?<![\w.~/:])/(?:root|home|work|tmp|Users|mnt|opt|srv|var|usr)\b|\b[A-Z]:\\")


def code_lines(text: str) -> list[str]:
    """Every line of code in a document, comments behind # left out."""
    blocks = [body for language, body in FENCE.findall(text) if language in ("", "sh")]
    rest = FENCE.sub("", text)
    blocks += INDENTED.findall(rest) + [a or unescape(b) for a, b in INLINE.findall(rest)]
    return [line.split(" # ")[0].strip() for block in blocks for line in block.splitlines()]


def section(text: str, heading: str) -> str:
    """What stands below a heading of the second level."""
    return text.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """The cells of all lines that look like rows of a table."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")]


def run(*arguments: str) -> str:
    """What this Python prints in the project's folder."""
    ran = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
                         env={**os.environ, "PYTHONUTF8": "1"})
    return ran.stdout


def commands() -> list[str]:
    """The arguments of every `analysis …` in the README."""
    found = [re.search(r"(?:^|[\s/])analysis ((?:[a-z]+) .*)$", line) for line in code_lines(README)]
    return [hit[1].split(" > ")[0] for hit in found if hit]


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_make_target_exists(text):
    named = {hit for line in code_lines(text) for hit in re.findall(r"\bmake ([a-z][a-z0-9-]*)", line)}
    made = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert "test" in named
    assert named <= made


def test_the_readme_shows_every_command():
    assert {command.split()[0] for command in commands()} == {"export", "tables", "report", "evaluate"}


@pytest.mark.parametrize("command", commands())
def test_every_command_can_be_given(command):
    assert callable(_parser().parse_args(shlex.split(command)).run)


@every
def test_every_relative_link_resolves(name):
    here = ROOT / name
    for target in LINK.findall(FENCE.sub("", here.read_text("utf-8"))):
        if "://" in target:
            continue
        path, _, place = target.partition("#")
        linked = here.parent / path if path else here
        assert linked.exists(), target
        if place:
            headings = re.findall(r"^#+ (.+)$", linked.read_text("utf-8"), re.MULTILINE)
            assert place in map(anchor, headings), target


@every
def test_no_registry_and_no_path_of_one_machine_is_named(name):
    text = (ROOT / name).read_text("utf-8")
    assert not HOSTS.findall(text)
    assert not LOCAL.findall(text)


def test_the_example_prints_what_is_shown():
    shown = dict(FENCE.findall(section(README, "In half a minute")))
    assert run("-c", shown["python"]) == shown["text"]


def test_the_example_of_many_articles_prints_what_is_shown():
    shown = dict(FENCE.findall(section(README, "Many articles")))
    assert run("-c", shown["python"]) == shown["text"]


def test_every_table_of_many_articles_is_described():
    told = (ROOT / "data" / "processed" / "README.md").read_text("utf-8").split("\n# Many articles\n")[1]
    for name in ("articles", "texts", "all_entities", "all_companies"):
        assert [tuple(row[:2]) for row in rows(section(told, name))[1:]] == list(SCHEMAS[name].items()), name


def test_every_notebook_has_its_row():
    linked = {Path(target).name for target in LINK.findall(section(README, "What a report holds"))}
    assert linked == {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}


def test_every_table_has_its_row_and_its_columns():
    told = {name: columns for name, _, columns in rows(section(README, "The tables"))[1:]}
    assert list(told) == list(TABLES)
    for name, columns in told.items():
        named = set(re.findall(r"\b[a-z]+_[a-z]+\b", columns))
        assert named <= set(tables.SCHEMAS[name]), name


def test_every_dependency_is_argued():
    groups = [PROJECT["project"]["dependencies"], PROJECT["dependency-groups"]["dev"],
              *PROJECT["project"]["optional-dependencies"].values()]
    wanted = {re.match(r"[\w.-]+", line).group() for group in groups for line in group}
    argued = {row[0].removesuffix(" (extra)"): row for row in rows(section(CONTRIBUTING, "Dependencies")) if row[0] != "package"}
    assert set(argued) == wanted
    assert all(licence and why for _, licence, why in argued.values())


def test_the_lock_is_compiled_as_told():
    makefile = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", " ")
    hit = re.search(r"^\t(uv pip compile .*)$", makefile, re.MULTILINE)
    assert hit.group(1).split() in [line.split() for line in code_lines(CONTRIBUTING)]


def test_one_version_everywhere():
    cited = (ROOT / "CITATION.cff").read_text("utf-8")
    number, day = re.search(r"^## \[([\d.]+)\] - (\S+)$", CHANGELOG, re.MULTILINE).groups()
    assert number == PROJECT["project"]["version"] == analysis.__version__
    assert f"version: {number}\ndate-released: {day}\n" in cited
    assert f"Version {number}." in README


def test_versions_stand_newest_first():
    days = re.findall(r"^## \[[\d.]+\] - (\S+)$", CHANGELOG, re.MULTILINE)
    assert all(later >= earlier for later, earlier in pairwise(days))


def test_the_arabic_section_is_marked_and_plain():
    arabic = re.search(r'<div dir="rtl" lang="ar">\n\n(.*?)\n\n</div>', README, re.DOTALL)[1]
    assert len(re.findall(r"[\u0621-\u064a]{2,}", arabic)) > 80
    assert not re.search("[\u0640\u200e\u200f\u061c\u2066-\u2069]", README)


def part(folder: Path, wanted: set[int]) -> Path:
    """A folder with the articles of these numbers, as the README makes one."""
    folder.mkdir()
    shutil.copytree(GOLD / "articles", folder / "articles")
    for path in GOLD.glob("own_*.json"):
        if int(path.stem.removeprefix("own_")) in wanted:
            shutil.copy(path, folder)
    return folder


def printed(numbers: set[int]) -> dict[str, str]:
    """The figures of these articles by name, as `analysis evaluate` prints them and the README shows them."""
    with TemporaryDirectory() as space:
        lines = run("-m", "analysis", "evaluate", str(part(Path(space) / "part", numbers))).splitlines()
    found = [re.match(r"([a-zA-Z][\w -]*?) +([\d.]+ +\[.*\])$", line) for line in lines]
    return {hit[1]: " ".join(hit[2].split()) for hit in found if hit}


@pytest.mark.slow
@pytest.mark.parametrize(("column", "numbers"), [(1, HELD_OUT), (2, DEVELOPMENT)], ids=["held out", "development"])
def test_the_figures_are_those_that_are_printed(column, numbers):
    told = {row[0]: row[column] for row in rows(section(README, "How good it is"))[1:]}
    assert told == printed(numbers), "after a change for the better: python tests/test_docs.py"


def test_what_the_page_tells_of_unseen_articles_is_what_the_readme_does():
    told = section(README, "How good it is on real articles")
    heads, values = rows(told)
    assert dict(zip(heads, map(float, values), strict=True)) == UNSEEN
    assert f"({UNSEEN_ARTICLES} articles, {UNSEEN_QUOTES} quotes)" in told


def lost() -> dict[str, list[str]]:
    """What is found without a mark, by the mark's place, as `analysis evaluate --damage` prints it."""
    lines = run("-m", "analysis", "evaluate", "--damage", str(GOLD)).splitlines()
    found = [re.match(r"(.+?) +(\d+) +([\d.]+) +([\d.]+)$", line) for line in lines]
    return {hit[1]: [hit[2], hit[3], hit[4]] for hit in found if hit}


@pytest.mark.slow
def test_what_is_lost_without_a_mark_is_what_is_printed():
    told = {row[0]: row[1:] for row in rows(section(README, "When a mark is missing"))[1:]}
    assert told == lost(), "after a change for the better: python tests/test_docs.py"


def refreshed(text: str) -> str:
    """The README with the examples' output and the figures as they are printed now."""
    for heading in ("In half a minute", "Many articles"):
        example = dict(FENCE.findall(section(text, heading)))
        text = text.replace(example["text"], run("-c", example["python"]))
    held, developed = printed(HELD_OUT), printed(DEVELOPMENT)
    table = "".join(f"| {name} | {held[name]} | {developed[name]} |\n" for name in held)
    damage = "".join(f"| {' | '.join((place, *told))} |\n" for place, told in lost().items())
    text = re.sub(r"(\| mark taken away \|[^\n]*\n\|-[^\n]*\n)(?:\|[^\n]*\n)*", lambda head: head[1] + damage, text)
    return re.sub(r"(\| figure \|[^\n]*\n\|-[^\n]*\n)(?:\|[^\n]*\n)*", lambda head: head[1] + table, text)


if __name__ == "__main__":
    (ROOT / "README.md").write_text(refreshed(README), "utf-8")
