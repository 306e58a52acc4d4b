"""Every chart: drawn rightly, described rightly, legible, and without side effects."""

from __future__ import annotations

import base64
import subprocess
import sys
import warnings
from collections.abc import Callable
from itertools import pairwise

import fixtures
import pandas as pd
import pytest
from ink import RIGHT, has_oracle, likeness
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from analysis import show, tables
from analysis.extract.sentiment.scoring import NEGATIVE, POSITIVE
from analysis.show import ArabicFigure, alt, label, rows, style
from analysis.show.audit import audit
from analysis.show.looks import BAND, BY_LOOKS, DARK, EDGE, MOOD_LOOKS, OTHER_TYPE, TYPE_LOOKS, contrast, ink_on
from analysis.show.phrases import ar, signed
from analysis.show.signs import has_presentation_forms, has_rtl
from analysis.show.texts import texts_of

Tables = dict[str, pd.DataFrame]
# What each chart takes of the tables; the alternative text of the same name takes the same.
ARGUMENTS: dict[str, Callable[[Tables], tuple[object, ...]]] = {
    "mentions_by_entity": lambda t: (t["mentions"], t["entities"]),
    "mentions_along": lambda t: (t["mentions"], t["entities"], t["lines"]),
    "entity_types": lambda t: (t["mentions"],),
    "quotes_by_speaker": lambda t: (t["quotes"], t["entities"]),
    "sentiment_of_quotes": lambda t: (t["quotes"], t["entities"]),
    "sentiment_parts": lambda t: (t["contributions"], t["quotes"], "q2"),
    "narrator_and_speakers": lambda t: (t["narration"], t["quotes"]),
    "company_share": lambda t: (t["companies"],),
    "company_mood": lambda t: (t["companies"],),
    "company_pairs": lambda t: (t["pairs"], t["companies"]),
    "company_words": lambda t: (t["keyness"], t["companies"], "open-sky"),
    "company_first": lambda t: (t["companies"],),
    "trust_figures": lambda t: (t["figures"],),
    "trust_reliability": lambda t: (t["reliability"],),
}
NAMES = list(ARGUMENTS)


def drawn(name: str, *, empty: bool = False) -> ArabicFigure:
    """One chart of the made-up article; a warning is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = getattr(show, name)(*ARGUMENTS[name](fixtures.made(empty=empty)))
        figure.draw_without_rendering()
    assert isinstance(figure, ArabicFigure)
    return figure


def visible(figure: Figure) -> list[str]:
    return [text.get_text() for text in texts_of(figure) if text.get_visible() and text.get_text()]


def row_names(axes: Axes) -> list[Text]:
    """The texts that name the rows, each line one."""
    return [text for text in axes.texts if text.get_gid() == "row"]


@pytest.mark.parametrize("name", NAMES)
def test_another_table_than_the_one_that_a_chart_takes_is_told(name: str) -> None:
    given = ARGUMENTS[name](fixtures.made())
    for place, value in enumerate(given):
        other = fixtures.made()["keyness" if "role" in value and "rule" in value and "surface" not in value else "lines"] \
            if isinstance(value, pd.DataFrame) else None
        for wrong in (other, "a text", value["start" if "start" in value else value.columns[0]]) \
                if isinstance(value, pd.DataFrame) else ():
            with pytest.raises(tables.TableError, match=r"^[a-z]+: (the column \w+ is missing|a table is needed)"):
                getattr(show, name)(*given[:place], wrong, *given[place + 1:])


@pytest.mark.parametrize("top", [0, -1])
def test_a_chart_of_nothing_is_not_asked_for(top: int) -> None:
    with pytest.raises(ValueError, match=f"top is {top} and must be 1 or more"):
        show.company_share(fixtures.made()["companies"], top=top)


@pytest.mark.parametrize("name", fixtures.ALL)
def test_fixture_tables_fit_their_schemas(name: str) -> None:
    tables.check(fixtures.ALL[name](), tables.SCHEMAS[name])


def test_fixture_offsets_are_those_of_the_text() -> None:
    for make, column in ((fixtures.mentions, "surface"), (fixtures.quotes, "text"), (fixtures.lines, "text"),
                         (fixtures.contributions, "word")):
        frame = make()
        assert [fixtures.TEXT[a:b] for a, b in zip(frame["start"], frame["end"], strict=True)] == list(frame[column])


@pytest.mark.parametrize("empty", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_a_chart_has_no_text_that_comes_out_wrong(name: str, empty: bool) -> None:
    assert audit(drawn(name, empty=empty)) == []


@pytest.mark.skipif(not has_oracle(), reason="Pillow without libraqm")
@pytest.mark.parametrize("name", NAMES)
def test_ink_of_every_arabic_line_is_what_a_reader_expects(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}
    prepare = style.label

    def recorded(text: str) -> str:
        result = prepare(text)
        seen.update(zip(result.split("\n"), text.split("\n"), strict=True))
        return result

    monkeypatch.setattr(style, "label", recorded)
    shown = {line for text in visible(drawn(name)) for line in text.split("\n")}
    lines = {line: plain for line, plain in seen.items() if line in shown and has_rtl(plain)}
    assert lines
    scores = {plain: likeness(line, plain) for line, plain in lines.items()}
    assert {plain: score for plain, score in scores.items() if score < RIGHT} == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_text_lies_within_the_page(name: str) -> None:
    figure = drawn(name)
    page = figure.bbox.padded(2)
    beyond = {tick.label1 for axes in figure.axes for tick in axes.xaxis.get_major_ticks()
              if not min(axes.get_xlim()) <= tick.get_loc() <= max(axes.get_xlim())}
    for text in texts_of(figure):
        if text.get_visible() and text.get_text() and text not in beyond:
            box = text.get_window_extent()
            assert page.x0 <= box.x0, text.get_text()
            assert box.x1 <= page.x1, text.get_text()
            assert page.y0 <= box.y0, text.get_text()
            assert box.y1 <= page.y1, text.get_text()


@pytest.mark.parametrize("name", NAMES)
def test_names_of_rows_do_not_touch(name: str) -> None:
    axes = drawn(name).axes[0]
    rows: dict[float, list[Bbox]] = {}
    for text in row_names(axes):
        rows.setdefault(text.get_position()[1], []).append(text.get_window_extent())
    ordered = sorted(map(Bbox.union, rows.values()), key=lambda box: box.y0)
    assert all(below.y1 <= above.y0 for below, above in pairwise(ordered))


@pytest.mark.parametrize("name", NAMES)
def test_letters_are_nine_points_tall_on_a_telephone(name: str) -> None:
    figure = drawn(name)
    shown = 358 / 96 / figure.get_figwidth()
    sizes = [text.get_fontsize() * shown for text in texts_of(figure) if text.get_visible() and text.get_text()]
    assert min(sizes) >= 8.95


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_changes_no_table_and_leaves_no_reshaped_string(name: str) -> None:
    given, before = fixtures.made(), fixtures.made()
    getattr(show, name)(*ARGUMENTS[name](given))
    for schema, frame in given.items():
        pd.testing.assert_frame_equal(frame, before[schema])
        strings = frame.select_dtypes("str").to_numpy().ravel()
        assert not any(has_presentation_forms(value) for value in strings if isinstance(value, str))


@pytest.mark.parametrize("empty", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_alternative_texts_in_both_languages(name: str, empty: bool) -> None:
    figure = drawn(name, empty=empty)
    assert (figure.alt_ar, figure.alt_en) == getattr(alt, name)(*ARGUMENTS[name](fixtures.made(empty=empty)))
    assert has_rtl(figure.alt_ar)
    assert not has_presentation_forms(figure.alt)
    assert "{" not in figure.alt
    assert "nan" not in figure.alt
    for text in (figure.alt_ar, figure.alt_en):
        assert text.endswith(".")
        assert text.replace("Falcon 9", "").count(". ") <= 1
    assert figure.alt == f"{figure.alt_ar} — {figure.alt_en}"


@pytest.mark.parametrize("name", NAMES)
def test_empty_tables_say_so(name: str) -> None:
    figure = drawn(name, empty=True)
    assert not figure.axes
    assert len(visible(figure)) == 1


def test_alternative_texts_have_the_right_figures() -> None:
    made = fixtures.made()
    assert "أوبن سكاي (مرتين)، ثم Nova & Sons (مرتين)" in alt.mentions_by_entity(made["mentions"], made["entities"]).ar
    assert "companies (5 times), then people (once)" in alt.entity_types(made["mentions"]).en
    mood = alt.sentiment_of_quotes(made["quotes"], made["entities"])
    assert "3 اقتباسات" in mood.ar
    assert "\u200e+0.62 لدى: ليلى منصور" in mood.ar
    assert "\u200e\u22120.71 لدى: «المتحدث باسم Nova & Sons»" in mood.ar
    assert "57%، بين 25% و84%" in alt.company_share(made["companies"]).ar
    judged = "Open Sky (6 quotes): mostly positive, Nova & Sons (3 quotes): too few to tell"
    assert judged in alt.company_mood(made["companies"]).en
    assert "before the first mention of each company" in alt.company_first(made["companies"]).en
    assert "أوبن سكاي (بعد 2%)، ثم" in alt.company_first(made["companies"]).ar
    assert "(3 جمل)، ثم" in alt.company_pairs(made["pairs"], made["companies"]).ar
    assert "(جملة واحدة)" in alt.company_pairs(made["pairs"], made["companies"]).ar
    parts = alt.sentiment_parts(made["contributions"], made["quotes"], "q2")
    assert "add up to \u22124.65, which gives the score \u22120.71. The strongest is “سيئة”: \u22123.00" in parts.en


def test_alternative_texts_of_trust_have_the_right_figures() -> None:
    made = fixtures.made()
    told = alt.trust_figures(made["figures"]).en
    assert "development: highest quotes F1 (96%), lowest speakers (82%), then held out: highest quotes F1 (95%)" in told
    assert "confidence 90% to 100% (claimed 94%, right 97%), then" in alt.trust_reliability(made["reliability"]).en
    assert "345 اقتباسا" in alt.trust_reliability(made["reliability"]).ar


def test_equal_scores_have_no_highest() -> None:
    made = fixtures.made()
    two = made["quotes"].head(2).assign(score=0.0)
    assert "(عددها: اقتباسان)" in alt.sentiment_of_quotes(two, made["entities"]).ar
    assert "الدرجة واحدة فيها جميعا: 0.00" in alt.sentiment_of_quotes(two, made["entities"]).ar


def test_a_single_quote_is_told_in_the_singular() -> None:
    made = fixtures.made()
    told = alt.sentiment_of_quotes(made["quotes"].head(1), made["entities"])
    assert "لنبرة اقتباس واحد. قائله: ليلى منصور، ونبرته: إيجابي، ودرجته: \u200e+0.62." in told.ar
    assert "the mood of one quote" in told.en


# Each row: a chart with a top of two, what its axis and its alternative text say of what is left out.
CUT = [("mentions_by_entity", "اسمان من 7", "المعروض 2 من 7"), ("mentions_along", "اسمان من 7", "المعروض 2 من 7"),
       ("quotes_by_speaker", "متحدثان من 3", "المعروض 2 من 3"), ("company_share", "شركتان من 3", "المعروض 2 من 3"),
       ("company_pairs", "شركتان من 3", "المعروض 2 من 3"), ("company_first", "شركتان من 3", "المعروض 2 من 3")]


@pytest.mark.parametrize(("name", "told", "measure"), CUT)
def test_what_is_left_out_is_told(name: str, told: str, measure: str) -> None:
    arguments = ARGUMENTS[name](fixtures.made())
    figure = getattr(show, name)(*arguments, top=2)
    assert told in figure.alt_ar
    assert any(label(measure) in text.translate({10: " ", 0xa0: " "}) for text in visible(figure))
    whole = drawn(name)
    assert not any(label("المعروض") in text for text in visible(whole))


def test_all_kinds_of_names_are_told() -> None:
    told = alt.entity_types(fixtures.made()["mentions"]).en
    assert all(kind in told for kind in ("companies", "people", "products", "places", "other kinds"))


def test_positions_run_from_the_title_to_the_end_of_the_body() -> None:
    """A section above and boilerplate between and below have no length."""
    made = fixtures.made()
    article = made["lines"][made["lines"]["role"].isin(["title", "body"])]
    ends = pd.Series([article["start"].iloc[0], article["end"].iloc[-1]])
    assert rows.along(ends, made["lines"]) == [0, 1]
    beside = made["lines"].loc[made["lines"]["role"] == "boilerplate", "start"]
    assert len(set(rows.along(beside, made["lines"]))) == 1


def test_top_keeps_the_most_frequent() -> None:
    made = fixtures.made()
    figure = show.mentions_by_entity(made["mentions"], made["entities"], top=3)
    figure.draw_without_rendering()
    assert len(row_names(figure.axes[0])) == 3
    assert "3 أسماء" in figure.alt_ar


def test_an_unknown_company_or_quote_is_an_error() -> None:
    made = fixtures.made()
    with pytest.raises(ValueError, match="company 'nobody' is not in the table, which has open-sky, nova, gulf"):
        show.company_words(made["keyness"], made["companies"], "nobody")
    with pytest.raises(ValueError, match="quote 'q99' is not in the table, which has q1, q2, q3"):
        show.sentiment_parts(made["contributions"], made["quotes"], "q99")


# Each row: a chart, the row that it is asked for, whether its second table is empty, the phrase that it shows.
NOTHING = [("sentiment_parts", "", True, "nothing.quotes"), ("sentiment_parts", "", False, "nothing.charged"),
           ("sentiment_parts", "q3", False, "nothing.parts"), ("company_words", "", True, "nothing.companies"),
           ("company_words", "gulf", False, "nothing.words")]


@pytest.mark.parametrize(("name", "wanted", "empty", "phrase"), NOTHING)
def test_why_nothing_is_drawn(name: str, wanted: str, empty: bool, phrase: str) -> None:
    first, second, _ = ARGUMENTS[name](fixtures.made())
    assert isinstance(second, pd.DataFrame)
    assert getattr(show, name)(first, second.iloc[:0] if empty else second, wanted).alt_ar == ar(phrase)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("sentiment_parts", "company_pairs")])
def test_the_axis_runs_from_right_to_left(name: str) -> None:
    axes = drawn(name).axes[0]
    assert axes.xaxis_inverted()
    assert axes.yaxis.get_ticks_position() == "right"


def test_the_verdict_is_written_beside_the_bars() -> None:
    written = " ".join(drawn("company_mood").axes[0].texts[1].get_text().split())
    assert written == " ".join(show.label("3 (العدد لا\nيكفي للحكم)").split())


@pytest.mark.parametrize("some", [slice(None), slice(0, 1), slice(1, 2)])
def test_bars_of_shares_are_as_long_as_the_shares_of_all_or_some_companies(some: slice) -> None:
    shown = fixtures.made()["companies"].query("share > 0").iloc[some]
    bars = [sum(part) for part in zip(*([bar.get_width() for bar in kind] for kind in show.company_share(shown).axes[0].containers
                                        if isinstance(kind, BarContainer)), strict=True)]
    assert sorted(bars) == pytest.approx(sorted(shown["share"]))


# Each row: a chart with shares, where its axis ends and the ticks up to there.
@pytest.mark.parametrize(("name", "high", "end", "ticks"), [
    ("company_share", 0.84, 1.0, [0, 0.25, 0.5, 0.75, 1]), ("company_share", 0.52, 1.0, [0, 0.25, 0.5, 0.75, 1]),
    ("company_share", 0.2, 0.39, [0, 0.1, 0.2, 0.3]), ("trust_reliability", None, 1.0, [0, 0.25, 0.5, 0.75, 1])])
def test_no_axis_of_shares_runs_past_100_per_cent(name: str, high: float | None, end: float, ticks: list[float]) -> None:
    made = fixtures.made()
    low = made["companies"].assign(share_low=0.01, share=0.1, share_high=high)
    axes = (show.company_share(low) if high else drawn(name)).axes[0]
    assert axes.spines["bottom"].get_bounds() == (0, pytest.approx(end))
    assert [tick for tick in axes.get_xticks() if 0 <= tick <= end] == pytest.approx(ticks)


@pytest.mark.parametrize("name", ["mentions_by_entity", "quotes_by_speaker", "company_share", "company_mood", "entity_types",
                                  "sentiment_of_quotes", "narrator_and_speakers", "company_words", "trust_reliability"])
def test_bars_have_a_dark_edge_on_white(name: str) -> None:
    bars = [bar for container in drawn(name).axes[0].containers if isinstance(container, BarContainer) for bar in container]
    assert bars
    assert {(bar.get_edgecolor(), bar.get_linewidth()) for bar in bars} == {(to_rgba(DARK), EDGE)}


def test_the_rows_of_pairs_are_numbered_as_their_columns() -> None:
    axes = drawn("company_pairs").axes[0]
    names = [text.get_text() for text in row_names(axes)]
    assert names[:2] == [label("1. أوبن سكاي"), label("2. Nova & Sons")]
    assert [text.get_text() for text in axes.texts if text.get_color() == style.GREY] == ["1", "2"]
    assert not any(tick.get_text() for tick in axes.get_xticklabels())


# Each row: sentences of pairs, shares of companies, how many are asked for, and who is shown in which order.
RANKED = [
    ({"ab": 5, "ac": 3, "ad": 1}, "abcd", 3, "abc"), ({"ab": 5, "ac": 3, "ad": 1}, "dcba", 9, "dcba"),
    ({"ab": 2, "ac": 2, "ad": 2}, "abcd", 2, "ab"), ({"ab": 2, "ac": 2}, "abb", 2, "abc"),
    ({"ab": 9, "ac": 1, "ad": 1, "ae": 1}, "abccc", 4, "abcde"), ({"ab": 9, "ac": 1, "ad": 1, "ae": 1}, "abccc", 3, "ab"),
    ({"bc": 1, "bd": 1, "be": 1, "bf": 1}, "abbbbb", 3, "bcd")]


@pytest.mark.parametrize(("sentences", "shares", "top", "shown"), RANKED)
def test_who_is_in_the_grid_of_pairs(sentences: dict[str, int], shares: str, top: int, shown: str) -> None:
    """Equal letters in ``shares`` are equal shares, an earlier one is more."""
    pairs = tables.table(tables.PAIRS, [(*pair, count, 1.0, 1.0) for pair, count in sentences.items()])
    first = fixtures.companies().head(1)
    companies = pd.concat([first.assign(company=company, name=company, name_en=company, share=1 - ord(letter) / 1000)
                           for company, letter in zip("abcdef", shares, strict=False)])
    names, counts = rows.paired(pairs, companies.sort_values("share", ascending=False, kind="stable"), top)
    assert "".join(name.ar for name in names) == shown
    assert all(a < b < len(names) for a, b in counts)


def test_looks_differ_by_more_than_colour() -> None:
    types = [*TYPE_LOOKS.values(), OTHER_TYPE]
    for looks in (types, list(MOOD_LOOKS.values()), list(BY_LOOKS.values())):
        assert len({look.hatch for look in looks}) == len(looks)
    assert len({look.marker for look in types}) == len({(look.line, look.lines) for look in types}) == len(types)
    assert all(contrast(look.colour, ink_on(look.colour)) >= 4.5 for look in types)


def test_what_jupyter_gets() -> None:
    figure = drawn("company_share")
    data, metadata = figure._repr_mimebundle_()
    picture = base64.b64decode(data["image/png"])
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == round(figure.get_figwidth() * 144)
    assert metadata["image/png"]["alt"] == data["text/plain"] == figure.alt
    assert data == figure._repr_mimebundle_()[0]


def test_no_figure_stays_open() -> None:
    drawn("company_share")
    assert pyplot.get_fignums() == []
    made_there = pyplot.figure(FigureClass=ArabicFigure)
    assert isinstance(made_there, ArabicFigure)
    made_there._repr_mimebundle_()
    assert pyplot.get_fignums() == []


@pytest.mark.slow
def test_pyplot_is_not_needed() -> None:
    code = ("import sys, fixtures, analysis.show as show; "
            "show.company_share(fixtures.companies())._repr_mimebundle_(); assert 'matplotlib.pyplot' not in sys.modules")
    subprocess.run([sys.executable, "-c", code], check=True, cwd=fixtures.__file__.rpartition("/")[0] or ".")


def test_settings_outside_stay_as_they_are() -> None:
    before = dict(pyplot.rcParams)
    drawn("mentions_along")
    assert dict(pyplot.rcParams) == before


# mood, score, whether the bounds of the scorer give that mood; a bound itself may be rounded from either side
BOUNDED = [("neutral", 0.22, True), ("neutral", 0.12, True), ("neutral", POSITIVE, True), ("positive", POSITIVE, True),
           ("positive", 0.22, False), ("negative", NEGATIVE, True), ("negative", -0.1, False), ("neutral", -0.3, False)]


@pytest.mark.parametrize(("mood", "score", "bounded"), BOUNDED)
def test_the_neutral_band_is_shaded_where_quotes_keep_it(mood: str, score: float, bounded: bool) -> None:
    made = fixtures.made()
    quotes = made["quotes"].head(1).assign(sentiment=mood, score=score)
    axes = show.sentiment_of_quotes(quotes, made["entities"]).axes[0]
    spans = [patch.get_x() for patch in axes.patches if patch.get_facecolor() == to_rgba(BAND)]
    assert spans == ([NEGATIVE] if bounded else [])


def test_the_measure_of_scores_tells_the_bounds() -> None:
    written = " ".join(visible(drawn("sentiment_of_quotes")))
    assert all(signed(bound).en in written for bound in (POSITIVE, NEGATIVE))


@pytest.mark.parametrize("score", [-1.0, -0.98, 0.98, 1.0])
def test_a_score_stands_clear_of_the_name_beside_it(score: float) -> None:
    made = fixtures.made()
    figure = show.sentiment_of_quotes(made["quotes"].assign(score=score), made["entities"])
    figure.canvas.draw()
    written = [(text.get_text() == signed(score).en, text.get_window_extent()) for text in figure.axes[0].texts]
    names, scores = ([extent for is_score, extent in written if is_score == wanted] for wanted in (False, True))
    assert names
    assert scores
    assert not any(name.overlaps(beside) for name in names for beside in scores)
    assert min(beside.x0 for beside in scores) >= 0
