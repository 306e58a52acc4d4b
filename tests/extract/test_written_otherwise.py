"""An article that another site would type otherwise: other blanks, Latin signs, other final letters. What is found stays."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from helpers import people, quotes, speakers

from analysis import analyse, load_article

GOLD = Path(__file__).parents[1] / "gold"
DEVELOPED_ON = [path for path in sorted(GOLD.glob("own_*.json")) if not 16 <= int(path.stem[-2:]) <= 30]

# The same words for a reader: (pattern, what stands in its place).
BLANKS_AND_SIGNS = {
    "two blanks": (r"(?<=\w) (?=\w)", "  "),
    "a no-break space": (r"(?<=\w) (?=\w)", "\u00a0"),
    "direction marks": (r"(?<=\w) (?=\w)", "\u200f \u200e"),
    "Latin signs": ("\u060c", ","),
    "a blank before a comma": (r"(?<=\w)\u060c ", " \u060c "),
}


def found(text: str, folder: Path) -> list[tuple[str, ...]]:
    """Mentions with their types, quotes with their speakers, moods and rules, blanks and signs made one."""
    (folder / "article.txt").write_text(text, encoding="utf-8")
    analysis = analyse(load_article(folder / "article.txt"))
    named = [(m.surface, m.type, m.entity) for m in analysis.found_mentions]
    said = [(q.text, q.speaker or "", q.rule, mood.label)
            for q, mood in zip(analysis.found_quotes, analysis.sentiments, strict=True)]
    return [tuple(plain(part) for part in row) for row in (*named, *said)]


def plain(text: str) -> str:
    for char, instead in (("\u200f", ""), ("\u200e", ""), (",", "\u060c"), (" \u060c", "\u060c")):
        text = text.replace(char, instead)
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("way", BLANKS_AND_SIGNS)
def test_blanks_and_signs_change_nothing(way, tmp_path):
    pattern, instead = BLANKS_AND_SIGNS[way]
    changed = []
    for path in DEVELOPED_ON[::3]:
        text = (GOLD / "articles" / json.loads(path.read_text("utf-8"))["file"]).read_text("utf-8")
        if found(re.sub(pattern, instead, text), tmp_path) != found(text, tmp_path):
            changed.append(path.stem)
    assert changed == []


CARELESS = "وذهب الي المصنع حتي المساء لدي الوزارة. "  # three words with a yeh that the language spells without dots
HEHS = "زارت اللجنه المدرسه والشركه. "
SAID = "«الأمر صعب جدا»"
# (text, speakers): particles and verbs that careless yehs make names and nouns; names that stay.
YEHS = [
    (f"{CARELESS}وكتب سامي الطحان علي الصفحة الأولي: {SAID}.", ["سامي الطحان"]),
    (f"{CARELESS}ورأي الوزير سامي الطحان أن {SAID}.", ["سامي الطحان"]),
    (f"{CARELESS}بينما يري المحلل نادر عطية أن الأمر {SAID}.", ["نادر عطية"]),
    (f"{CARELESS}وقال علي الطحان إن {SAID}.", ["علي الطحان"]),
    (f"{CARELESS}وقال الدكتور علي سالم إن {SAID}.", ["علي سالم"]),
    (f"{HEHS}وقال سامي الطحان لصحيفه «الأفق الجديد» إن {SAID}.", ["سامي الطحان"]),
    # Egypt's papers leave out the dots of every final yeh
    (f"الذى ذهب فى المساء الى الحى. وقال علي الطحان إن {SAID}.", ["علي الطحان"]),
]


@pytest.mark.parametrize(("text", "expected"), YEHS)
def test_final_letters_written_otherwise(text, expected):
    assert speakers(text) == expected


def test_what_is_shown_is_what_is_written():
    text = f"{CARELESS}وقال سامي الطحان: «ذهبنا الي المصنع حتي المساء»."
    assert quotes(text) == ["ذهبنا الي المصنع حتي المساء"]
    assert people(f"{CARELESS}وفاز محمد علي الطحان.") == ["محمد علي الطحان"]


# Single marks, straight or curved, padded or not: (text, quotes, speakers).
SINGLES = [
    ("وقال سامي الطحان إن الأمر '{}'.", ["صعب جدا على الجميع"], ["سامي الطحان"]),
    ("وقال سامي الطحان: ' {} '.", ["صعب جدا على الجميع"], ["سامي الطحان"]),
    ("وقالت كاترينا ملنيك: 'هذا صعب'. وتضيف '{}'.", ["هذا صعب", "الأسوأ أنني من درب الآلة"], ["كاترينا ملنيك"] * 2),
    ("وأشاد سامي الطحان ب'{}'.", ["العمل الجبار"], ["سامي الطحان"]),
    ("وقال سامي الطحان: '{}'.", ["انتظرنا خمسين عاماً"], ["سامي الطحان"]),
    ("وقال سامي الطحان: '{}'.", ["(سامسونغ) جربت كل شيء"], ["سامي الطحان"]),
    ("وقال سامي الطحان لـ'الأفق الجديد' إن الأمر '{}'.", ["صعب جدا على الجميع"], ["سامي الطحان"]),
]


@pytest.mark.parametrize("marks", ["''", "\u2018\u2019"])
@pytest.mark.parametrize(("text", "said", "who"), SINGLES)
def test_single_marks_are_read_as_double_ones(text, said, who, marks):
    curved = re.sub("'([^']*)'", lambda pair: marks[0] + pair[1] + marks[1], text.format(said[-1]))
    assert (quotes(curved), speakers(curved)) == (said, who)


def test_a_single_mark_bounds_a_name_unless_it_stands_within_a_word():
    assert people("وقال 'سامي الطحان' في بيان: «نعم، هذا صحيح».") == ["سامي الطحان"]
    assert people("وقال Peter O'Neill في بيان: «نعم، هذا صحيح».") == ["Peter O'Neill"]
