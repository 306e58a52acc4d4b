"""The marked-up article: every letter of it, escaped and well nested, with its names and quotes in the right places."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import fixtures
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import tables
from analysis.show import marked_article
from analysis.show.looks import ON_DARK, ON_LIGHT, TYPE_LOOKS, contrast
from analysis.show.markup_style import STYLE
from analysis.show.phrases import ar
from analysis.show.spans import Span, by_line, nested


class Reader(HTMLParser):
    """Collects the elements with their texts; a tag that closes out of turn is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.found: list[tuple[str, dict[str, str | None], str]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.open.append((tag, dict(attributes), []))

    def handle_endtag(self, tag: str) -> None:
        opened, attributes, texts = self.open.pop()
        assert opened == tag
        self.found.append((tag, attributes, "".join(texts)))

    def handle_data(self, data: str) -> None:
        if not any(tag == "sup" for tag, _, _ in self.open):
            for _, _, texts in self.open:
                texts.append(data)


def marked(**tables_given: object) -> str:
    made = {name.lower(): frame for name, frame in fixtures.made().items()} | tables_given
    return marked_article(fixtures.TEXT, *(made[name] for name in ("lines", "mentions", "quotes", "entities")))


def elements(page: str, tag: str, kind: str = "") -> list[tuple[dict[str, str | None], str]]:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return [(attributes, text) for name, attributes, text in reader.found
            if name == tag and kind in [*(attributes.get("class") or "").split(" "), ""]]


@pytest.mark.parametrize("changed", ["text", "lines", "mentions", "quotes"])
def test_the_words_of_another_article_are_refused(changed: str) -> None:
    names = ("lines", "mentions", "quotes", "entities")
    given = {"text": fixtures.TEXT, **{name: fixtures.ALL[name]() for name in names}}
    if changed == "text":
        given["text"] = "x" + fixtures.TEXT
    else:
        given[changed] = given[changed].assign(start=given[changed]["start"] + 1)
    with pytest.raises(tables.TableError, match="the text has other words from"):
        marked_article(*given.values())


def test_every_line_is_there_letter_by_letter() -> None:
    page = marked()
    for tag, role in (("p", "section"), ("h3", "title"), ("p", "body"), ("p", "boilerplate")):
        expected = [text for text, of in zip(fixtures.lines()["text"], fixtures.lines()["role"], strict=True) if of == role]
        assert [text for _, text in elements(page, tag, role)] == expected


def test_what_looks_like_html_is_text() -> None:
    page = marked()
    assert "<سريعة>" not in page
    assert "&lt;b&gt;الآن&lt;/b&gt;" in page
    assert "Nova &amp; Sons" in page
    assert "Nova & Sons" not in page


def test_names_from_tables_cannot_break_out_of_an_attribute() -> None:
    entities = fixtures.entities()
    entities["name"] = '"><script>alert(1)</script>'
    page = marked(entities=entities)
    assert "<script" not in page
    elements(page, "p")


def test_every_mention_is_marked_with_its_type() -> None:
    page = marked()
    found = [(attributes["class"], text) for tag in ("span", "bdi") for attributes, text in elements(page, tag, "name")]
    kinds = {"COMPANY": "company", "PERSON": "person", "PRODUCT": "product", "PLACE": "place", "NEWTYPE": "other"}
    for kind, surface in zip(fixtures.mentions()["type"], fixtures.mentions()["surface"], strict=True):
        assert (f"name {kinds[kind]}", surface) in found


def test_latin_names_are_isolated_unless_they_stand_in_a_latin_phrase() -> None:
    assert "Falcon 9" in [text for _, text in elements(marked(), "bdi", "name")]
    text = "قال Nova’s Falcon كل شيء"
    line = tables.table(tables.LINES, [(0, len(text), "body", "made up", text)])
    rows = [("m1", 4, 8, "Nova", "nova", "COMPANY", "body", None, "r", "e", 1.0, None, False)]
    page = marked_article(text, line, tables.table(tables.MENTIONS, rows), fixtures.quotes().iloc[:0], fixtures.entities())
    assert elements(page, "bdi") == []
    assert ("name company") in [attributes["class"] for attributes, _ in elements(page, "span", "name")]


def test_quotes_are_marked_and_names_nest_in_them() -> None:
    page = marked()
    texts = [text for _, text in elements(page, "mark") if not text.startswith(ar("markup.quote"))]
    quotes = list(fixtures.quotes()["text"])
    assert texts == [quotes[0], *quotes[1].split("\n"), quotes[2]]
    assert re.search(r"<mark[^>]*>طائرة <bdi[^>]*>Falcon 9</bdi>", page)


def test_a_quote_over_two_lines_has_one_number_at_its_end() -> None:
    page = marked()
    assert page.count('role="doc-noteref"') == 3
    assert re.search(r"صعبة جدا</mark><sup>", page)


def test_a_number_tells_speaker_cue_mood_and_confidence() -> None:
    links = [attributes for attributes, _ in elements(marked(), "a") if attributes.get("role") == "doc-noteref"]
    label = links[0]["aria-label"] or ""
    assert all(part in label for part in ("ليلى منصور", "قالت", "إيجابي", "95%", "الاقتباس رقم 1"))
    assert "«المتحدث باسم Nova & Sons»" in (links[1]["title"] or "")
    assert ar("speaker.unknown") in (links[2]["title"] or "")


def test_numbers_lead_to_notes_and_back() -> None:
    page = marked()
    ids = set(re.findall(r' id="([^"]+)"', page))
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert len(ids) == 6
    assert targets == ids


def test_boilerplate_is_folded_once() -> None:
    page = marked()
    assert page.count("<details>") == 1
    assert f"<summary>{ar('markup.boilerplate', count='سطران')}</summary>" in page


def test_one_legend_with_what_there_is() -> None:
    page = marked()
    assert page.count('<ul class="key"') == 1
    legend = page[page.index('<ul class="key"'):page.index("</ul>")]
    assert legend.count("<li>") == 5 + 3
    assert ar("type.WORK") not in legend


def test_nothing_found_is_no_error() -> None:
    empty = {name.lower(): frame for name, frame in fixtures.made(empty=True).items()}
    page = marked(mentions=empty["mentions"], quotes=empty["quotes"], entities=empty["entities"])
    assert "<mark" not in page.replace(STYLE, "")
    assert '<ul class="key"' not in page
    assert marked_article("", *(empty[name] for name in ("lines", "mentions", "quotes", "entities")))


def test_a_table_that_does_not_fit_its_schema_is_refused() -> None:
    with pytest.raises(tables.TableError, match="speaker_label"):
        marked(quotes=fixtures.quotes().drop(columns="speaker_label"))


def test_no_script_and_nothing_from_elsewhere() -> None:
    page = marked()
    assert "<script" not in page
    assert "http" not in page
    assert "@import" not in page
    assert '<article class="marked" dir="rtl" lang="ar">' in page


@pytest.mark.parametrize("colours", [ON_LIGHT, ON_DARK], ids=["light", "dark"])
def test_text_stands_out_from_every_ground(colours: dict[str, str]) -> None:
    grounds = [colours[name] for name in ("paper", "positive", "neutral", "negative")]
    names = [*(kind.lower() for kind in TYPE_LOOKS), "other", "ink", "link"]
    assert set(colours) == {*names, "paper", "faint", "rule", *tables.MOODS}
    assert min(contrast(colours[name], ground) for name in names for ground in grounds) >= 4.5
    assert contrast(colours["faint"], colours["paper"]) >= 4.5


def test_the_same_article_gives_the_same_page() -> None:
    assert marked() == marked()


@given(st.text("ab<&\n", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_any_spans_nest_and_keep_the_text(text: str, ends: list[tuple[int, int]]) -> None:
    spans = [Span(min(a, b), min(max(a, b), len(text)), f"<{number}>", f"</{number}>", f"[{number}]")
             for number, (a, b) in enumerate(ends) if min(a, b) < min(max(a, b), len(text))]
    stack: list[str] = []
    written, covered = "", dict.fromkeys(range(len(ends)), 0)
    for kind, piece in nested(text, 0, len(text), spans):
        if kind == "text":
            written += piece
            for opened in stack:
                covered[int(opened)] += len(piece)
        elif piece.startswith("</"):
            assert stack.pop() == piece[2:-1]
        elif piece.startswith("<"):
            stack.append(piece[1:-1])
    assert written == text
    assert stack == []
    assert all(covered[int(span.opening[1:-1])] == span.end - span.start for span in spans)


@given(st.lists(st.integers(0, 6), max_size=6), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
def test_spans_fall_to_lines_and_end_once(lengths: list[int], ends: list[tuple[int, int]]) -> None:
    lines, start = [], 0
    for length in lengths:
        lines.append((start, start + length))
        start += length + 1
    spans = [Span(a, b, "<x>", "</x>", f"[{number}]") for number, (a, b) in enumerate(ends)]
    found = by_line(lines, spans)
    for (first, last), here in zip(lines, found, strict=True):
        assert all(first <= span.start < span.end <= last for span in here)
    for span in spans:
        pieces = sum(max(0, min(span.end, last) - max(span.start, first)) for first, last in lines)
        mine = [piece for here in found for piece in here if piece.after == span.after]
        assert len(mine) == (1 if pieces else 0)
