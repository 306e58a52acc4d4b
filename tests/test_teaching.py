"""The lessons of docs/teaching.md do what they say: all their code is run, and prints what is shown below it.

Where a change of rules or words changes what is printed, ``python tests/test_teaching.py`` writes it anew. Then read the
answers around it: they tell in words what stands there.
"""

from __future__ import annotations

import io
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from analysis.cli import _parser
from analysis.evaluate import part_of, read_annotated

ROOT = Path(__file__).parent.parent
TEACHING = ROOT / "docs" / "teaching.md"
TEXT = TEACHING.read_text("utf-8")
# A block of code, and the block of text right behind it, which is what the code prints.
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)
LESSON = re.compile(r"(?=^## )", re.MULTILINE)
HEADING = re.compile(r"^## \S+ (\d)", re.MULTILINE)
ITEM = re.compile(r'^\d\. (.*)<br><span dir="ltr" lang="en">(.*)</span>$', re.MULTILINE)
ARABIC = re.compile("[\u0621-\u064a]")
LONGEST = 410


class Ran(NamedTuple):
    """A block of code, what the page shows below it and what it printed."""

    code: str
    shown: str
    printed: str


def lessons(text: str) -> dict[str, str]:
    """The lessons of the page by their numbers."""
    return {hit[1]: part for part in LESSON.split(text) if (hit := HEADING.match(part))}


def out(*command: str) -> str:
    """What a command prints; raises CalledProcessError where it fails."""
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def shell(code: str) -> str:
    """What lines for the terminal print, with this Python in place of that of .venv."""
    python = shlex.quote(sys.executable)
    tools = {"analysis": f"{python} -m analysis", "python": python}
    code = re.sub(r"\.venv/bin/(analysis|python)\b", lambda hit: tools[hit[1]], code)
    return out("bash", "-euc", code)


def python(code: str, names: dict[str, object]) -> str:
    """What lines of Python print: in a new one where they name own rows, which are read once, else among ``names``."""
    if "os.environ[" in code:
        return out(sys.executable, "-X", "utf8", "-c", code)
    with redirect_stdout(io.StringIO()) as printed:
        exec(code, names)
    return printed.getvalue()


def run(lesson: str) -> Iterator[Ran]:
    """Every block of a lesson, run in order in an empty folder with the project's articles, as a student would."""
    names: dict[str, object] = {}
    with TemporaryDirectory() as space, chdir(space):
        for folder in ("tests", "data", "docs"):
            Path(folder).symlink_to(ROOT / folder)
        for kind, code, shown in BLOCK.findall(lesson):
            yield Ran(code, shown, shell(code) if kind == "sh" else python(code, names))


@pytest.mark.parametrize("number", lessons(TEXT))
def test_every_block_prints_what_is_shown(number):
    for code, shown, printed in run(lessons(TEXT)[number]):
        assert printed == shown, f"after\n{code}\nif it should: python tests/test_teaching.py, and read the answers"


def test_four_lessons_have_exercises_and_as_many_answers_in_both_languages():
    assert list(lessons(TEXT)) == ["1", "2", "3", "4"]
    for part in lessons(TEXT).values():
        asked, answered = (ITEM.findall(side) for side in part.split("\n### ")[1:])
        assert len(asked) == len(answered)
        assert 3 <= len(asked) <= 5
        for arabic, english in asked + answered:
            assert ARABIC.search(arabic)
            assert english


def test_every_command_can_be_given():
    commands = re.findall(r"\.venv/bin/analysis ([^|><`\n]+)", TEXT)
    assert {command.split()[0] for command in commands} == {"tables", "export", "evaluate"}
    for command in commands:
        assert callable(_parser().parse_args(shlex.split(command)).run)


def test_no_held_out_article_is_opened():
    named = set(re.findall(r"own_\d\d(?=\.txt)", TEXT))
    assert named == {"own_03", "own_13", "own_35", "own_37"}
    gold = Path(__file__).parent / "gold"
    assert {part_of(read_annotated(gold, gold / f"{name}.json")[0]) for name in named} == {"development"}


def test_the_page_is_short_and_its_glossary_in_both_languages():
    glossary = [line.strip("| ").split(" | ") for line in TEXT.split("\n## ")[-1].splitlines() if line.startswith("| ")]
    assert len(TEXT.splitlines()) <= LONGEST
    assert len(glossary) >= 15
    assert all(ARABIC.search(arabic) and re.search("[A-Za-z]", english) for arabic, english, _ in glossary)


def test_blocks_of_right_to_left_are_closed():
    assert TEXT.count('<div dir="rtl" lang="ar">') == TEXT.count("</div>")
    assert not re.search("[\u200e\u200f\u061c\u2066-\u2069]", TEXT)


def refreshed(text: str) -> str:
    """The page with what its code prints now."""
    for lesson in lessons(text).values():
        fresh = lesson
        for code, shown, printed in run(lesson):
            if printed != shown:
                fresh = fresh.replace(f"{code}```\n```text\n{shown}```", f"{code}```\n```text\n{printed}```")
        text = text.replace(lesson, fresh)
    return text


if __name__ == "__main__":
    TEACHING.write_text(refreshed(TEXT), "utf-8")
