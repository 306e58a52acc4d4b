"""The template: direction, language, alternative texts, headings, and nothing from elsewhere."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_output
from report_samples import ALT, ARABIC, ONE_DOT, REMOTE, tiny_notebook

from analysis.article import Article
from analysis.report.notebooks import lessons
from analysis.report.pages import anchor, page, prose

COURSE = lessons()


def test_the_page_is_arabic_and_right_to_left(tree):
    assert tree.html["lang"] == "ar"
    assert tree.html["dir"] == "rtl"


def test_english_is_marked(tree):
    assert all(part.get("dir") == "ltr" for part in tree.select('div[lang="en"]'))
    assert "English." in tree.select('section.prose div[lang="en"]')[0].text


def test_the_title_names_the_page_and_the_article(tree):
    assert tree.head.title.text == f"{ARABIC} · {ARABIC} <b>"


def test_the_alternative_text_is_kept(tree):
    image = tree.select("img")[0]
    assert image.get("alt") == ALT
    assert image.get("width") == "40"
    assert image.get("src") == f"data:image/png;base64,{ONE_DOT}"


def test_one_first_heading_and_no_level_left_out(tree):
    levels = [int(element.name[1]) for element in tree.select("h1, h2, h3, h4, h5, h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_contents_lead_to_headings(tree):
    links = [link.get("href") for link in tree.select("nav.contents a")]
    assert links == [f"#{ARABIC}-first", f"#{ARABIC}-third"]
    assert all(tree.find(id=link[1:]) for link in links)


def test_the_first_thing_to_reach_is_the_skip_link(tree):
    first = tree.select("body a")[0]
    assert first["class"] == ["skip"]
    assert tree.find(id=first["href"][1:]).name == "main"


def test_ways_to_the_other_pages(tree):
    assert [(*link["rel"], link["href"]) for link in tree.select("nav.ways a")] == [
        ("prev", "index.html"), ("next", "02_entity_mentions.html")]
    assert [link.get("href") for link in tree.select("nav.course [aria-current]")] == ["01_load_and_clean.html"]


def test_links_to_notebooks_lead_to_pages():
    assert 'href="index.html"' in prose("[a](00_index.ipynb)")
    assert 'href="03_quote_sentiment.html#x"' in prose("[a](03_quote_sentiment.ipynb#x)")
    assert 'href="other.ipynb"' in prose("[a](other.ipynb)")


def test_code_is_folded_and_left_to_right(tree):
    details = tree.select("details.code")
    assert len(details) == 1
    assert details[0].get("open") is None
    assert details[0].pre.find_parent(dir=True)["dir"] == "ltr"
    assert ARABIC in details[0].text


def test_what_serves_the_notebook_alone_is_left_out(html):
    assert "hidden heading" not in html


def test_tables_scroll_in_a_box_that_the_keyboard_reaches(tree):
    box = tree.table.parent
    assert "scroll" in box.get("class")
    assert box.get("tabindex") == "0"
    assert tree.find(id=box["aria-labelledby"]).text == tree.find(id=tree.table["aria-labelledby"]).text == f"{ARABIC} third"


# Each row: a table, and whether its box can be reached, as one that a telephone has no room for.
@pytest.mark.parametrize(("html", "reached"), [
    ('<table class="dataframe arabic wide"><tr><td>1</td></tr></table>', True),
    ('<table class="dataframe arabic fits"><tr><td>1</td></tr></table>', False), ("<table><tr><td>1</td></tr></table>", True)])
def test_a_box_is_reached_only_where_it_may_scroll(html, reached):
    assert bool(shown({"text/html": html}).table.parent.get("tabindex")) == reached


@pytest.mark.parametrize(("text", "reached"), [("short", False), ("x" * 34, False), ("short\n" + "x" * 35, True)])
def test_a_text_is_reached_only_where_it_may_scroll(text, reached):
    tree = shown({"text/plain": text}, source="\n".join(f"#{line[1:]}" for line in text.split("\n")))
    assert bool(tree.select_one("pre.output").get("tabindex")) == reached
    assert bool(tree.select_one("details pre").get("tabindex")) == reached


def test_a_caption_names_its_table():
    tree = shown({"text/html": "<table><caption>name</caption><tr><td>1</td></tr></table>"})
    assert not tree.table.get("aria-labelledby")
    assert tree.table.parent.get("aria-labelledby")


def test_each_language_of_an_alternative_text_is_its_own():
    told = {"alt": f"{ARABIC} — one", "alt_ar": ARABIC, "alt_en": "one"}
    figure = shown({"image/png": ONE_DOT}, metadata={"image/png": told}).figure
    assert (figure.img["alt"], figure.img["lang"]) == (ARABIC, "ar")
    assert (figure.figcaption.text, figure.figcaption["lang"], figure.figcaption["dir"]) == ("one", "en", "ltr")
    assert "unseen" in figure.figcaption["class"]


def test_a_fold_of_code_is_named_by_its_heading(tree):
    assert " ".join(tree.select_one("details.code summary").text.split()) == f"الشيفرة Code: {ARABIC} third"


def shown(data, *, metadata=None, source="name = 1"):
    """The tree of a page with one output."""
    notebook = tiny_notebook()
    notebook.cells[-1].update(source=source, outputs=[new_output("display_data", data, metadata=metadata or {})])
    return BeautifulSoup(page(notebook, COURSE[1], COURSE, Article(name="a", text="", lines=())), "html.parser")


def test_no_script_and_nothing_from_elsewhere(html, tree):
    assert not tree.select("script, iframe, object, embed, link[rel=stylesheet]")
    assert "alert(1)" not in html
    assert not REMOTE.search(html)


def test_texts_are_escaped(html):
    assert "&lt;plain&gt;" in html
    assert "a &lt; b" in html
    assert "<b>" not in html


@pytest.mark.parametrize("remote", ['<img src="https://a/b.png">', '<link href="//a/b.css">', "@import 'a.css'",
                                    'a {background: url(http://a/b)}', "<script src=http://a></script>"])
def test_the_look_for_remote_parts_finds_them(remote):
    assert REMOTE.search(remote)


@pytest.mark.parametrize("local", ['<a href="https://a/b">', '<img src="data:image/png;base64,//x">', "url(data:image/png)"])
def test_the_look_for_remote_parts_lets_local_ones_pass(local):
    assert not REMOTE.search(local)


def test_anchors_are_words_joined_by_hyphens():
    assert anchor("Who, <em>really</em>, is it?") == "who-really-is-it"


def test_dark_narrow_and_paper(html):
    assert all(f"@media ({query})" in html for query in ("prefers-color-scheme: dark", "max-width: 40rem"))
    assert "@media print" in html


@pytest.mark.browser
def test_a_browser_asks_for_nothing(html: str, tmp_path: Path, browse):
    target = tmp_path / "tiny.html"
    target.write_text(html, "utf-8")
    picture, asked = browse(target)
    assert picture.stat().st_size > 5_000
    assert asked == []


@pytest.mark.browser
def test_the_browsers_log_tells_a_request(tmp_path: Path, browse):
    target = tmp_path / "remote.html"
    target.write_text('<img src="http://127.0.0.1:9/x.png">', "utf-8")
    assert browse(target)[1] == ["http://127.0.0.1:9/x.png"]


def test_the_page_is_a_whole_document(html, tree):
    assert html.startswith("<!DOCTYPE html>")
    assert [part.name for part in tree.html.find_all(recursive=False)] == ["head", "body"]
