"""The proof: every Arabic text of every chart, and a table of hard strings, in every form that a chart is saved in.

The ink of each line is compared with Pillow's libraqm (`ink.py`, `sheets.py`). Texts that reach a browser as text are
prepared for it; all others for the matplotlib that is installed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import fixtures
import matplotlib
import pytest
from ink import RIGHT, has_oracle
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from sheets import MEDIA, needed, scores
from test_charts import ARGUMENTS

from analysis import show
from analysis.report import three_ways
from analysis.show import canvas, style
from analysis.show.audit import audit
from analysis.show.fonts import missing_glyphs
from analysis.show.labels import Consumer, detected_consumer, label, wrap
from analysis.show.pdf_marks import marks_left_out
from analysis.show.signs import has_rtl
from analysis.show.texts import texts_of
from analysis.store import ROOT
from analysis.study import open_study

pytestmark = [pytest.mark.skipif(not has_oracle(), reason="Pillow without libraqm"),
              pytest.mark.filterwarnings("ignore:.*missing from.*font")]
SHAPES = detected_consumer() == "shaping"
OTHER: dict[str, Consumer] = {"shaping": "unshaping", "unshaping": "shaping"}
LRM, RLM = "\u200e", "\u200f"
TITLE = ("لماذا تتنافس الشركات الكبرى (Meta وOpenAI وأنثروبيك) على نماذج «الذكاء الاصطناعي»، "
         "وكيف ارتفعت أسهمها بنسبة 12.5% منذ 2023-07-10؟")

# Each row: the text, and where a sign must keep to its number, or the per cent sign to its left, how a
# reader of Arabic would have it laid out.
HARD = {
    "Meta تتنافس مع OpenAI": "",
    "C++ أم Python؟": "",
    "a/b و c/d": "",
    "GPT-4": "",
    "https://example.org/a?b=1 رابط": "",
    "شركة Meta (فيسبوك) [2023]": "",
    "نص ([متداخل (جدا)]) هنا": "",
    "(OpenAI (وشركاؤها)) في «أوبن إيه آي»": "",
    "«قال «نعم» ثم مضى»": "",
    'قال: "نعم، سنفوز"': "",
    "نسبة 45% في عام 2023": "",
    "بلغت 12.5%، ثم 3%": "",
    "١٢٫٥٪ من ٤٥ مليون": "",
    "في 2023-07-10 أو 10/07/2023": "",
    "10 يوليو 2023، الساعة 14:30": "",
    "انخفض -5% ثم +7": f"انخفض {LRM}-5{RLM}% ثم {LRM}+7",
    "-3.5 نقاط": f"{LRM}-3.5 نقاط",
    "Meta خسرت −4.2%": f"Meta خسرت {LRM}−4.2{RLM}%",
    "58% من الأسهم": f"58{RLM}% من الأسهم",
    "بين −1 و+1": f"بين {LRM}−1 و{LRM}+1",
    "من $10 إلى $20 مليون": "",
    "لا إله إلا الله": "",
    "الأول والآخر ولأجل الإسلام": "",
    "کتاب پژوهشی گفت چه": "",
    "ی ک گ پ چ ژ": "",
    "فرحة \U0001f600 كبيرة": "",
    "وOpenAI وبـMeta": "",
    **dict.fromkeys(wrap(TITLE, 42).split("\n"), ""),
}
# Before 3.11 marks that share a letter lie on one another: fonts' positions of glyphs are not read.
MARKED, MARKED_FLOOR = "مُحَمَّدٌ قالَ", RIGHT if SHAPES else 0.65
# A browser takes seconds, so that all but matplotlib's own picture wait for `make test-slow`.
medium = pytest.mark.parametrize("medium", ["agg", *(pytest.param(name, marks=pytest.mark.slow) for name in MEDIA if name != "agg")])  # noqa: E501


def prepared(plain: str, medium: str) -> str:
    """A text as it is given to a figure that is saved in a medium."""
    if medium == "svg text":
        return label(plain, consumer="browser").replace("$", r"\$")
    return label(plain)


def wrong_ones(medium: str, plain: dict[str, str], folder: Path) -> dict[str, float]:
    """The texts whose ink is not what a reader expects, with their scores; `plain`: text and how it is laid out."""
    with marks_left_out():
        found = scores(medium, [(prepared(text, medium), laid or text) for text, laid in plain.items()], folder)
    return {text: score for text, score in found.items() if score < (RIGHT if medium == "svg text" else floor(text))}


def floor(text: str) -> float:
    """The least score of a right text; one with harakat has a lower one before 3.11."""
    return MARKED_FLOOR if re.search("[\u064b-\u0652]", text) else RIGHT


@medium
def test_hard_texts(medium: str, tmp_path: Path) -> None:
    assert wrong_ones(medium, HARD, tmp_path) == {}


@medium
def test_harakat(medium: str, tmp_path: Path) -> None:
    assert min(scores(medium, [(prepared(MARKED, medium), MARKED)], tmp_path).values()) > MARKED_FLOOR


@medium
def test_a_reversed_label_fails(medium: str, tmp_path: Path) -> None:
    # In a browser's SVG the letters are turned round; in all others the text is prepared for the other matplotlib.
    texts = [text for text in HARD if has_rtl(text) and text.isascii() is False and not any(c.isascii() and c.isalnum() for c in text)]  # noqa: E501
    turned = [(text[::-1] if medium == "svg text" else label(text, consumer=OTHER[detected_consumer()]), text) for text in texts]
    found = scores(medium, turned, tmp_path)
    assert len(found) > 5
    assert {text: score for text, score in found.items() if score >= RIGHT} == {}


def test_one_reversed_label_among_right_ones_is_named(tmp_path: Path) -> None:
    wrong = label("مايكروسوفت", consumer=OTHER[detected_consumer()])
    found = scores("agg", [(label("الشركة"), "الشركة"), (wrong, "مايكروسوفت")], tmp_path)
    assert [text for text, score in found.items() if score < RIGHT] == ["مايكروسوفت"]


class Recorder:
    """What each line that a chart shows was before it was prepared."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.plain: dict[str, str] = {}
        for module in (style, three_ways):
            monkeypatch.setattr(module, "label", self)

    def __call__(self, text: object) -> str:
        drawn = label(text)
        self.plain.update(zip(drawn.split("\n"), str(text).split("\n"), strict=True))
        return drawn

    def lines(self, figure: Figure) -> Iterator[str]:
        """The plain lines of the visible texts of a figure that hold Arabic; a line that nobody prepared is an error."""
        figure.draw_without_rendering()
        for text in texts_of(figure):
            for line in text.get_text().split("\n") if text.get_visible() else []:
                if has_rtl(line):
                    yield self.plain[line]


@medium
def test_every_arabic_line_of_every_chart(medium: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder, made = Recorder(monkeypatch), fixtures.made()
    charts = [getattr(show, name)(*arguments(made)) for name, arguments in ARGUMENTS.items()]
    lines = dict.fromkeys((line for chart in charts for line in recorder.lines(chart)), "")
    assert len(charts) == len(CHARTS)
    assert len(lines) > 60
    told(medium, len(lines), len(charts))
    assert wrong_ones(medium, lines, tmp_path) == {}


@pytest.mark.slow
@medium
def test_every_arabic_line_of_every_chart_of_the_article(medium: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder, charts = Recorder(monkeypatch), of_the_article()
    lines = dict.fromkeys((line for chart in charts for line in recorder.lines(chart)), "")
    assert len(lines) > 80
    told(f"{medium}, article", len(lines), len(charts))
    assert wrong_ones(medium, lines, tmp_path) == {}


# Every chart that the package offers: what the decorator of charts has made.
CHARTS = [name for name in show.__all__ if getattr(getattr(show, name), "__wrapped__", None) and
          getattr(show, name).__module__.startswith("analysis.show.charts")]


def test_no_chart_is_left_out() -> None:
    assert set(CHARTS) == set(ARGUMENTS)


def of_the_article() -> list[Figure]:
    """Every chart of the notebooks, of the article in data/raw."""
    study = open_study(ROOT / "data/raw/court-filings-meta-gpt4.txt")
    tables = {**fixtures.made(), **{name: getattr(study, name) for name in fixtures.ALL}}
    charts = [getattr(show, name)(*arguments(tables)) for name, arguments in ARGUMENTS.items()
              if name not in ("mentions_along", "company_words")]
    words = [show.company_words(study.keyness, study.companies, company) for company in study.companies["company"].head(3)]
    return [*charts, *words, show.mentions_along(study.mentions, study.entities, study.lines)]


def told(where: str, lines: int, charts: int) -> None:
    """Write what was checked to the file that PROOF_FIGURES names, for CONTRIBUTING.md."""
    if file := os.environ.get("PROOF_FIGURES"):
        row = {"matplotlib": matplotlib.__version__, "where": where, "lines": lines, "charts": charts}
        with open(file, "a", encoding="utf-8") as out:
            out.write(json.dumps(row) + "\n")


@pytest.mark.parametrize("name", ARGUMENTS)
@pytest.mark.parametrize("suffix", ["svg", "pdf"])
def test_a_chart_is_saved_as_outlines_or_embedded_fonts(name: str, suffix: str, tmp_path: Path) -> None:
    figure = getattr(show, name)(*ARGUMENTS[name](fixtures.made()))
    with matplotlib.rc_context({"svg.fonttype": "none"}), warnings.catch_warnings():
        warnings.simplefilter("error")
        figure.savefig(tmp_path / f"chart.{suffix}")
    data = (tmp_path / f"chart.{suffix}").read_bytes()
    assert b"<text" not in data
    assert suffix == "svg" or b"/FontFile" in data or b"/Type3" in data


@pytest.mark.skipif(not SHAPES, reason="matplotlib before 3.11 writes joined forms in the order seen")
def test_a_title_is_found_in_a_pdf(tmp_path: Path) -> None:
    figure = show.mentions_by_entity(*ARGUMENTS["mentions_by_entity"](fixtures.made()))
    figure.savefig(tmp_path / "chart.pdf")
    printed = subprocess.run([needed("pdftotext"), tmp_path / "chart.pdf", "-"], check=True, capture_output=True, encoding="utf-8")  # noqa: E501
    assert "دبي" in printed.stdout


# Bad input: drawn rightly, or refused in words.
BAD = {
    "isolates": "\u2067شركة\u2069 \u2066Meta\u2069",
    "controls": "\u202bشركة\u202c \u200bMeta\u0007\u00ad",
    "empty": "",
    "blank": "   ",
    "mark": "\u064e",
    "mark first": "\u064eشركة",
    "10,000 characters": "كلمة " * 2000,
    "surrogate": "شركة \ud800",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_bad_text_is_drawn_without_a_warning(text: str, suffix: str, tmp_path: Path) -> None:
    with show.rtl_style(), warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", message="Tight layout")
        figure = Figure(layout="none")
        figure.text(0.9, 0.5, text, ha="right")
        show.set_right_to_left(figure)
        figure.savefig(tmp_path / f"x.{suffix}")
        assert audit(figure) == []


def test_isolates_and_controls_leave_no_trace(tmp_path: Path) -> None:
    plain = "شركة Meta"
    found = scores("agg", [(label(BAD["isolates"]), plain)], tmp_path) | scores("pdf", [(label(BAD["controls"]), plain)], tmp_path)  # noqa: E501
    assert min(found.values()) > RIGHT


def test_missing_ticks_are_blank() -> None:
    with show.rtl_style():
        figure = Figure()
        axes = figure.add_subplot()
        axes.set_yticks(range(4), [label(value) for value in (None, float("nan"), "شركة", 5.0)])
        show.set_right_to_left(figure)
        figure.draw_without_rendering()
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["", "", label("شركة"), "5"]


def test_a_very_long_text_is_wrapped_onto_the_page() -> None:
    lines = wrap(BAD["10,000 characters"], canvas.TITLE_WIDTH).split("\n")
    assert max(map(len, lines)) <= canvas.TITLE_WIDTH
    assert sum(line.count("كلمة") for line in lines) == 2000


def test_a_font_that_cannot_be_loaded_gives_way_to_one_that_can(tmp_path: Path) -> None:
    assert show.chosen_fonts("شركة", prefer=["No Such Font"]) == ["DejaVu Sans"]
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    with pytest.raises(ValueError, match=r"the font .*broken\.ttf cannot be loaded"):
        missing_glyphs(label("شركة"), FontProperties(fname=broken))
    with show.rtl_style(), pytest.raises((RuntimeError, OSError)):  # noqa: PT012
        figure = Figure()
        figure.text(0.5, 0.5, label("شركة"), font=broken)
        figure.draw_without_rendering()


def test_a_font_without_arabic_is_named_and_not_drawn_in_silence() -> None:
    figure = Figure()
    figure.text(0.5, 0.5, label("شركة"), family="STIXGeneral")
    assert {problem.kind for problem in audit(figure)} == {"missing glyph"}
