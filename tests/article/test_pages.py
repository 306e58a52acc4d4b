"""Pages after the HTML of Arabic outlets, with invented articles: ``pages.txt`` holds them, ``pages_words.txt`` their words.

A page of ``pages.txt`` begins with ``== name``, then what it tells about itself (``-``: nothing), then its HTML, in which
``{a1}`` stands for a text of that name. What stands in ⟦⟧ is the article's body, what stands in ⟨⟩ may be or not, and no
other visible line is. A page that tells nothing holds no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.article import Article, load_article

HERE = Path(__file__).parent
WORDS = dict(row.split("\t") for row in (HERE / "pages_words.txt").read_text("utf-8").splitlines() if "\t" in row)
TITLE = WORDS["t1"]


class Case(NamedTuple):
    """A page: its name, what it tells (title, outlet, author, date), its HTML, and its lines by what they may be."""

    name: str
    told: dict[str, str | None]
    html: str
    body: list[str]
    either: list[str]


def filled(text: str, words: dict[str, str]) -> str:
    """A text with the words that its names in braces stand for, which may hold such names themselves."""
    while (spelled := re.sub(r"\{([a-z]+\d*)\}", lambda hit: words[hit.group(1)], text)) != text:
        text = spelled
    return text


def shown(fragment: str) -> list[str]:
    """The lines of a marked stretch of HTML."""
    lines = re.split(r"<br\s*/?>|</?(?:p|div|li|td|h\d)\b[^>]*>", fragment)
    return [line for piece in lines if (line := " ".join(unescape(re.sub(r"<[^>]+>", "", piece)).split()))]


def cases() -> Iterator[Case]:
    head, *blocks = re.split(r"^== ", (HERE / "pages.txt").read_text("utf-8"), flags=re.MULTILINE)
    words = WORDS | dict(re.findall(r"^%(\w+) (.*)$", head, flags=re.MULTILINE))
    for block in blocks:
        top, _, html = block.partition("\n<")
        name, *rows = top.split("\n")
        html = filled("<" + html, words)
        told = [row.split("\t") for row in rows if "\t" in row]
        body, either = ([line for part in re.findall(marks, html, re.DOTALL) for line in shown(part)]
                        for marks in ("⟦(.*?)⟧", "⟨(.*?)⟩"))
        yield Case(name, {key: None if value == "-" else filled(value, words) for key, value in told},
                   re.sub("[⟦⟧⟨⟩]", "", html), body, either)


CASES = list(cases())
PAGES = [case for case in CASES if case.told]


def read(folder: Path, html: str) -> Article:
    path = folder / "page.html"
    path.write_bytes(html.encode("cp1256", "xmlcharrefreplace") if "windows-1256" in html else html.encode("utf-8"))
    return load_article(path)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_body_is_the_article_and_nothing_else(case: Case, tmp_path: Path) -> None:
    article = read(tmp_path, case.html)
    body = [article.text[start:end] for start, end in article.spans("body")]
    assert [line for line in body if line not in case.either] == case.body


@pytest.mark.parametrize("case", PAGES, ids=[case.name for case in PAGES])
def test_the_page_tells_itself(case: Case, tmp_path: Path) -> None:
    article = read(tmp_path, case.html)
    assert {key: getattr(article, key) for key in case.told} == case.told


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_line_has_a_rule(case: Case, tmp_path: Path) -> None:
    article = read(tmp_path, case.html)
    assert "\n".join(article.text[line.start:line.end] for line in article.lines) == article.text
    assert all(line.rule for line in article.lines)


HEAD = f"<title>{TITLE} - صوت الواحة</title>"
BODY = "".join(f"<p>{WORDS[name]}</p>" for name in ("a1", "a2", "a3", "a4"))
STORY = f"<li><time datetime='2019-01-01'>منذ سنة</time> <a href='/1'>{WORDS['h1']}</a></li>"


def described(json: str) -> str:
    return f"{HEAD}<script type='application/ld+json'>{json}</script>"


def told_by(folder: Path, head: str = HEAD, above: str = "", below: str = "", after: str = "", title: str = TITLE) -> Article:
    return read(folder, f"<html><head><meta charset='utf-8'>{head}</head><body>{above}<article><h1>{title}</h1>{below}"
                        f"<div class='c'>{BODY}</div></article>{after}</body></html>")


@pytest.mark.parametrize("below", [
    "<div>12 مارس 2024</div>", "<div>الثلاثاء - 2 رمضان 1445 هـ - 12 مارس 2024 م - رقم العدد [16541]</div>",
    "<div>الثلاثاء 12 آذار/مارس 2024</div>", "<div>مارس 12, 2024 10:15 ص</div>", "<div>12-مارس-2024</div>",
    "<div>١٢ مارس ٢٠٢٤ - ١٠:١٥</div>", "<div>٢٠٢٤/٠٣/١٢</div>", "<div>الثلاثاء12مارس2024</div>", "<div>12/03/24 10:15</div>",
    "<div>12.03.2024</div>", "<div>Published On 12 Mar 2024</div>", "<div>March 12th, 2024</div>", "<div>12 mars 2024</div>",
    "<div><span>12 مارس 2024</span><span>1200 مشاهدة</span></div>", "<time datetime='2024-03-12T10:00'>منذ ساعتين</time>",
    "<span itemprop='datePublished' content='2024-03-12'>منذ ساعتين</span>",
    "<div>2024 مارس 12</div>", "<div>GMT 8:20:00 2024 الثلاثاء 12 مارس</div>",
    "<div>آخر تحديث: 15 أبريل 2024 - نشر في 12 مارس 2024</div>",
    "<div>آخر تحديث: 15 أبريل 2024</div><div>تاريخ النشر: 12 مارس 2024</div>",
    "<div>نشر: 12/03/2024 10:20 آخر تحديث: 15/04/2024</div>",
])
def test_the_day_beside_the_title(below: str, tmp_path: Path) -> None:
    assert told_by(tmp_path, above=f"<ul>{STORY}</ul>", below=below).date == "2024-03-12"


@pytest.mark.parametrize(("head", "above", "after", "day"), [
    (HEAD + "<meta property='article:modified_time' content='2024-03-12T10:00'>", "", "", "2024-03-12"),
    (HEAD + "<meta property='article:modified_time' content='2024-05-12'><link rel=canonical href='https://a.example/2024/3/12/x'>",
     "", "", "2024-03-12"),
    (HEAD, "<div>الأربعاء 27 نونبر 2024</div><ul><li>أ</li><li>ب</li><li>ج</li><li>د</li></ul>", "", None),
    (HEAD, "<div>12 مارس 2024</div>", "", "2024-03-12"),
    (HEAD, "", f"<div>نشر بتاريخ: 12 مارس 2024</div><div><a href='/1'>{WORDS['h1']}</a> 1 يناير 2019</div>", "2024-03-12"),
    (HEAD, "", "<div>منذ ساعتين</div>", None),
])
def test_the_day_elsewhere(head: str, above: str, after: str, day: str | None, tmp_path: Path) -> None:
    assert told_by(tmp_path, head, above, "", after).date == day


@pytest.mark.parametrize(("below", "after", "author"), [
    ("<p>كتب - هند الصالحي:</p>", "", "هند الصالحي"),
    ("<div><span>بقلم</span></div><div>هند الصالحي</div>", "", "هند الصالحي"),
    ("<div class='post-author'><a href='/author/1'>هند الصالحي</a></div>", "", "هند الصالحي"),
    ("<div><span class='author-name'>هند الصالحي</span><span>12 مارس 2024</span></div>", "", "هند الصالحي"),
    ("<div><span class='author'>صوت الواحة - هند الصالحي</span> 12 مارس 2024</div>", "", "هند الصالحي"),
    ("<a rel='author'>بواسطة: هند الصالحي</a>", "", "هند الصالحي"),
    ("<div class='views'>120</div>", "<div id='comments'><div class='comment-author'>أبو سيف</div></div>", None),
    ("", f"<div class='related'><div class='author'>ليث</div><a href='/1'>{WORDS['h1']}</a></div>", None),
])
def test_the_author_beside_the_title(below: str, after: str, author: str | None, tmp_path: Path) -> None:
    assert told_by(tmp_path, below=below, after=after).author == author


def test_an_account_of_the_site_is_no_author(tmp_path: Path) -> None:
    head = HEAD + "<meta name='author' content='Sawt Alwaha'><link rel=canonical href='https://www.sawt-alwaha.example/1'>"
    assert told_by(tmp_path, head).author is None


@pytest.mark.parametrize(("head", "outlet"), [
    (f"<title>صوت الواحة - {TITLE}</title>", "صوت الواحة"),
    (f"<title>صوت الواحة : {TITLE}</title>", "صوت الواحة"),
    (f"<title>{TITLE}|صوت الواحة</title>", "صوت الواحة"),
    (f"<title>{TITLE} | محليات | صوت الواحة</title>", "صوت الواحة"),
    (f"{HEAD}<meta property='og:site_name' content='الرئيسية'>", "صوت الواحة"),
    (f"{HEAD}<meta property='og:title' content='{TITLE[:40]}...'>", "صوت الواحة"),
    (f"<title>{TITLE}</title><meta property='og:site_name' content='صوت الواحة - أخبار المدن على مدار الساعة'>", "صوت الواحة"),
    (f"<title>{TITLE}</title>", "دار النخيل"),
])
def test_outlets_of_pages(head: str, outlet: str, tmp_path: Path) -> None:
    article = told_by(tmp_path, head, after="<footer>جميع الحقوق محفوظة © دار النخيل 2024</footer>")
    assert (article.outlet, article.title) == (outlet, TITLE)


@pytest.mark.parametrize(("json", "outlet", "author", "day"), [
    ('{"@graph": [{"@type": "Article", "datePublished": "2024-03-12T08:00", "author": {"@id": "#p"}, "publisher": {"@id": "#o"}},'
     '{"@type": "Organization", "@id": "#o", "name": "دار النخيل"}, {"@type": "Person", "@id": "#p", "name": "هند الصالحي"}]}',
     "دار النخيل", "هند الصالحي", "2024-03-12"),
    ('{"@graph": [{"@type": "WebPage", "datePublished": "2024-03-12"}, {"@type": "WebSite", "name": "دار النخيل"}]}',
     "دار النخيل", None, "2024-03-12"),
    ('//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2024-03-12", "publisher": {"name": "دار النخيل"}}\n//]]>',
     "دار النخيل", None, "2024-03-12"),
    ('{"@type": "NewsArticle", "datePublished": "2024-03-12", "publisher": {"name": "دار النخيل",},}',
     "دار النخيل", None, "2024-03-12"),
    ('{"@type": "NewsArticle", "headline": "قال "نعم"", "datePublished": "2024-03-12"}', "صوت الواحة", None, "2024-03-12"),
    ('{"@type": "NewsArticle", "author": [{"@type": "Organization", "name": "صوت الواحة"}, {"name": "هند الصالحي"}]}',
     "صوت الواحة", "هند الصالحي", None),
])
def test_what_json_describes(json: str, outlet: str, author: str | None, day: str | None, tmp_path: Path) -> None:
    article = told_by(tmp_path, described(json))
    assert (article.outlet, article.author, article.date) == (outlet, author, day)


def test_a_title_for_search_engines_is_not_the_one_shown(tmp_path: Path) -> None:
    head = "<title>تفاصيل الافتتاح وموعد المرحلة الثانية | صوت الواحة</title>"
    assert told_by(tmp_path, head, above="<h1>صوت الواحة صحيفة إلكترونية يومية شاملة</h1>").title == TITLE


def test_a_line_that_says_missing_does_not_undo_an_article(tmp_path: Path) -> None:
    assert told_by(tmp_path, below="<span>404</span>").body().startswith(WORDS["a1"])
    assert told_by(tmp_path, after="", title="الصفحة غير موجودة").body() == ""


@pytest.mark.parametrize("url", ["https://a.example/?p=812", "https://a.example/index.php?id=3", "https://a.example/"])
def test_an_article_at_an_odd_address(url: str, tmp_path: Path) -> None:
    assert told_by(tmp_path, f"{HEAD}<link rel='canonical' href='{url}'>").body().startswith(WORDS["a1"])


@pytest.mark.parametrize("story", [
    "<div><h2><a href='/1'>{h1}</a></h2><p>{x1}</p></div>",
    "<div class='s'><h3><a href='/1'>{h1}</a></h3><span class='day'>12 مارس 2024</span><p>{x2}</p></div>",
    "<div class='s'><a href='/1'>{h1}</a><div>محليات</div><div>12 مارس 2024</div><div class='e'>{x3}</div></div>",
    "<li><b>{h1}</b><p>{x1}</p><a href='/1'>اقرأ المزيد</a></li>",
])
def test_a_list_of_stories_is_no_article(story: str, tmp_path: Path) -> None:
    stories = "".join(filled(story.replace("h1", f"h{number}"), WORDS) for number in (1, 2, 3, 4))
    page = f"<html><head><title>محليات - صوت الواحة</title></head><body><h1>أخبار محلية من المدن</h1>{stories}</body></html>"
    assert read(tmp_path, page).body() == ""


def test_a_copy_for_phones_is_no_second_body(tmp_path: Path) -> None:
    again = f"<div class='phone'><h2>{TITLE}</h2><div class='c'>{BODY}</div></div>"
    article = told_by(tmp_path, below=f"<p class='excerpt'>{WORDS['a1'][:70]}...</p>", after=again)
    assert article.body().split("\n") == [WORDS[name] for name in ("a1", "a2", "a3", "a4")]


def test_lines_of_preformatted_text(tmp_path: Path) -> None:
    text = f"{WORDS['a1']}\n\n{WORDS['a2']}\n{WORDS['a4']}"
    article = read(tmp_path, f"<html><body><h1>{TITLE}</h1><pre>{text}</pre></body></html>")
    assert article.body().split("\n") == [WORDS[name] for name in ("a1", "a2", "a4")]


def test_elements_that_nobody_closed(tmp_path: Path) -> None:
    article = read(tmp_path, f"<html><body><h1>{TITLE}</h1>{'<font>' * 900}{BODY}</body></html>")
    assert article.body().split("\n") == [WORDS[name] for name in ("a1", "a2", "a3", "a4")]


TAGS = ("p", "div", "h1", "h2", "li", "a", "span", "article", "section", "td", "b", "figure", "aside")
OPENED = [f"<{tag}{' class=related' if number % 3 == 0 else ''}>" for number, tag in enumerate(TAGS)]
PIECES = st.one_of(st.sampled_from(OPENED), st.sampled_from([f"</{tag}>" for tag in TAGS]),
                   st.sampled_from(sorted(WORDS.values())),
                   st.sampled_from(["<br>", "شارك", "التعليقات", "12 مارس 2024", "\0", "\u200f"]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=40))
def test_any_heap_of_tags_is_read(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    article = read(tmp_path_factory.mktemp("heap"), f"<html><body><p>{TITLE}</p>{''.join(pieces)}</body></html>")
    assert "\n".join(article.text[line.start:line.end] for line in article.lines) == article.text
