"""The audit finds what a reader of Arabic would, and nothing in a good figure."""

import warnings

import pytest
from matplotlib import pyplot
from matplotlib.figure import Figure

from analysis.show.audit import audit
from analysis.show.labels import detected_consumer, for_shaping, for_unshaping, label

ARABIC = "شركة تنمو"
LATIN_FIRST = "Meta تنمو"
DOLLARS = "من $5 إلى $10"
JOINED = for_unshaping(ARABIC)


def figure_with(text: str, **options: object) -> Figure:
    figure = Figure()
    figure.text(0.5, 0.5, text, **options)  # type: ignore[arg-type]
    return figure


def kinds(figure: Figure, consumer: str) -> list[str]:
    return [problem.kind for problem in audit(figure, consumer=consumer)]  # type: ignore[arg-type]


# Each row: the string in the figure, who draws, what the audit finds.
CASES = [
    (ARABIC, "shaping", []),
    (ARABIC, "unshaping", ["raw Arabic"]),
    (JOINED, "shaping", ["presentation forms"]),
    (JOINED, "unshaping", []),
    (LATIN_FIRST, "shaping", ["left-to-right line"]),
    (for_shaping(LATIN_FIRST), "shaping", []),
    (for_unshaping(LATIN_FIRST), "unshaping", []),
    (DOLLARS, "shaping", ["mathtext"]),
    (label(DOLLARS, consumer="shaping"), "shaping", []),
    (label(DOLLARS, consumer="unshaping"), "unshaping", []),
    ("$x^2$", "shaping", ["mathtext"]),
    ("one $", "shaping", []),
    ("\u4e2d", "shaping", ["missing glyph"]),
    ("Meta 2023", "shaping", []),
    ("Meta 2023", "unshaping", []),
    ("", "shaping", []),
]


@pytest.mark.filterwarnings("ignore:.*missing from")
@pytest.mark.parametrize(("text", "consumer", "expected"), CASES)
def test_kinds(text: str, consumer: str, expected: list[str]) -> None:
    assert kinds(figure_with(text), consumer) == expected


def test_prepared_lines_are_fine_on_the_installed_matplotlib() -> None:
    text = f"{ARABIC}\n{LATIN_FIRST}\nMeta"
    assert audit(figure_with(label(text))) == []


def test_advice_names_the_missing_characters() -> None:
    with warnings.catch_warnings(action="ignore"):
        (problem,) = audit(figure_with("a\u4e2d\u6587"))
    assert problem.text == "a\u4e2d\u6587"
    assert "U+4E2D, U+6587" in problem.advice


@pytest.mark.filterwarnings("ignore:.*missing from")
def test_italic_arabic_has_no_glyphs_in_dejavu() -> None:
    assert "missing glyph" in kinds(figure_with(ARABIC, style="italic"), "shaping")


def test_hidden_text_is_nobodys_problem() -> None:
    assert audit(figure_with("$x$", visible=False)) == []


def test_text_without_formulas_may_hold_dollars() -> None:
    assert audit(figure_with("$x$", parse_math=False)) == []


def test_ticks_titles_legends_and_tables_are_all_seen() -> None:
    figure, axes = pyplot.subplots()
    axes.barh([DOLLARS], [1], label=f"{DOLLARS} 2")
    axes.set_title(f"{DOLLARS} 3")
    axes.legend()
    axes.annotate(f"{DOLLARS} 4", (0, 0))
    axes.table([[f"{DOLLARS} 5"]])
    figure.suptitle(f"{DOLLARS} 6")
    found = {problem.text for problem in audit(figure) if problem.kind == "mathtext"}
    assert found == {DOLLARS, *(f"{DOLLARS} {number}" for number in range(2, 7))}


def test_logarithmic_ticks_are_matplotlibs_own() -> None:
    figure, axes = pyplot.subplots()
    axes.loglog([1, 1000], [1, 1000])
    assert audit(figure) == []


def test_what_the_audit_passes_draws_without_a_warning(tmp_path: object) -> None:
    figure = figure_with(label(LATIN_FIRST))
    assert audit(figure) == []
    with warnings.catch_warnings(action="error"):
        figure.savefig(f"{tmp_path}/x.png")


def test_detected_consumer_is_the_default() -> None:
    consumer = detected_consumer()
    assert audit(figure_with(JOINED)) == audit(figure_with(JOINED), consumer=consumer)
