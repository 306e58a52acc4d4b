"""Saved pages: what a reader sees, which lines are the article, what the page tells about itself.

The pages are made up for this: an article (``page.html``), a front page and an error page.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.article import Article, article_from_text, load_article
from analysis.article.dates import date_in_url, find_date, iso_date, names_day
from analysis.article.html import Block, parse, visible_blocks
from analysis.article.metadata import Metadata, read_metadata
from analysis.article.naming import author_name, outlet_name, publication_day, title_block

HERE = Path(__file__).parent
NONE = Metadata([], "", "", [], [], [], [], [], [], None, "")


def lines(page: str) -> list[str]:
    return [block.text for block in visible_blocks(parse(page))]


def with_role(article: Article, role: str) -> list[str]:
    return [article.text[start:end] for start, end in article.spans(role)]


@pytest.fixture(scope="module")
def article() -> Article:
    return load_article(HERE / "page.html")


@pytest.mark.parametrize(("page", "seen"), [
    ("<p>واحد</p><p>اثنان</p>", ["واحد", "اثنان"]),
    ("<p>واحد<br>اثنان<br/><br/>ثلاثة</p>", ["واحد", "اثنان", "ثلاثة"]),
    ("<p>  نص \n فيه\t <b>خط</b> <i>عريض</i>  </p>", ["نص فيه خط عريض"]),
    ("<p>ميتا&nbsp;تقول &quot;نعم&quot; &#8220;لا&#8221;</p>", ["ميتا تقول \"نعم\" \u201cلا\u201d"]),
    ("<div>قبل<div>داخل</div>بعد</div>", ["قبل", "داخل", "بعد"]),
    ("<p>مرئي<script>var a='خفي'</script><style>خفي</style><!-- خفي --></p>", ["مرئي"]),
    ("<p hidden>خفي</p><p style='DISPLAY : none'>خفي</p><span class='a screen-reader-text'>خفي</span><p>مرئي</p>", ["مرئي"]),
    ("<ul><li>أول</li><li>ثان</li></ul>", ["أول", "ثان"]),
    ("<div><a href=1>علوم</a><a href=2>تقنية</a></div>", ["علوم تقنية"]),
    ("<table><tr><td>سهم</td><td>12</td></tr></table>", ["سهم", "12"]),
    ("<p>غير مغلق<p>تال", ["غير مغلق", "تال"]),
    ("<head><div>شارد</div><title>لا يرى</title></head><p>نص</p>", ["شارد", "نص"]),
    ("<p>\u200f</p><p> </p><p>نص</p>", ["نص"]),
    ("<p>قال الوزير: <q>القرار <b>نهائي</b></q>.</p>", ["قال الوزير: «القرار نهائي»."]),
    ("<p>قالت: <q>سمعته يقول <q>كفى</q> ثم خرج</q></p>", ["قالت: «سمعته يقول “كفى” ثم خرج»"]),
    ("<p>قالت: <q><q>كفى</q> ثم <q>نعم <q>لا</q></q></q> <q>آخر</q></p>", ["قالت: «“كفى” ثم “نعم “لا””» «آخر»"]),
    ("<p>قال: <q>«نعم»</q> و<q>\"لا\"</q> و<q> <i>“ربما”</i></q></p>", ["قال: «نعم» و\"لا\" و “ربما”"]),
    ("<p>قال<q></q><q hidden>خفي</q> <q>أول<br>ثان</q></p>", ["قال «أول", "ثان»"]),
    ("<select><option>الدولة</option></select><p>نص</p>", ["نص"]),
])
def test_what_a_reader_sees(page: str, seen: list[str]) -> None:
    assert lines(f"<html><body>{page}</body></html>") == seen


def test_speech_in_a_q_element_is_found(tmp_path: Path) -> None:
    from analysis import analyse

    page = tmp_path / "q.html"
    said = "<p>قال وزير الاقتصاد سامي الحداد: <q>القرار نهائي ولن نتراجع عنه مهما حدث</q>.</p>"
    page.write_text((HERE / "page.html").read_text("utf-8").replace("وأضاف أن", f"{said}<p>وأضاف أن", 1), "utf-8")
    assert "القرار نهائي ولن نتراجع عنه مهما حدث" in list(analyse(load_article(page)).quotes["text"])


def test_links_and_furniture_are_told() -> None:
    blocks = visible_blocks(parse("<body><nav><a href=1>أخبار</a></nav><div class='post-share-bar'>شارك</div>"
                                  "<p>نص <a href=2>رابط</a></p></body>"))
    assert [(block.place, round(block.linked, 1)) for block in blocks] == [("nav", 1.0), ("share", 0.0), ("", 0.7)]


def test_a_page_of_nothing_has_no_blocks() -> None:
    assert parse("") is None
    assert lines("<html></html>") == []


def test_article_lines(article: Article) -> None:
    body = with_role(article, "body")
    assert [line.split()[0] for line in body] == ["بدأ", "وقال", "وأضاف", "وترى"]
    assert body[0].startswith("بدأ مئات المزارعين في الواحة")
    assert body[0].endswith("تموله وزارة الزراعة ويستمر ثلاثة أعوام.")
    assert with_role(article, "title") == ["مزارعون يراقبون حقولهم من الفضاء"]


def test_nothing_seen_is_left_out_and_nothing_hidden_is_in(article: Article) -> None:
    for seen in ("الرئيسية", "حقل قمح شمال الواحة", "الوسوم: زراعة فضاء", "اترك تعليقاً", "جميع الحقوق محفوظة © صوت الواحة 2023"):
        assert seen in article.text.split("\n")
    assert not [hidden for hidden in ("مخفي", "إعلان", "color") if hidden in article.text]


def test_article_tells_itself(article: Article) -> None:
    assert article.title == "مزارعون يراقبون حقولهم من الفضاء"
    assert (article.outlet, article.author, article.date) == ("صوت الواحة", "هند الصالحي", "2023-04-09")
    assert article.url == "https://www.sawt-alwaha.example/2023/economy/812-fields"
    assert (article.language, article.encoding, article.name) == ("ar", "utf-8", "page")


@pytest.mark.parametrize("name", ["front.html", "missing.html"])
def test_a_page_without_article_has_no_body(name: str) -> None:
    article = load_article(HERE / name)
    assert article.spans("body") == article.spans("title") == []
    assert (article.title, article.date) == (None, None)
    assert article.text


TITLE = "مزارعون يراقبون حقولهم من الفضاء"
PARAGRAPHS = ("بدأ مئات المزارعين في الواحة استخدام صور الأقمار الصناعية لمعرفة حاجة حقولهم إلى الماء، ضمن مشروع كبير.",
              "وأضاف أن المرحلة الثانية ستشمل بساتين النخيل، وأن الشركة المنفذة ستدرب ألف مزارع قبل نهاية العام الحالي.")
MARKED = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
LOADING = "<div id='app'>جار التحميل</div>"


def described(body: str, *, headline: str = TITLE, twice: str = "") -> str:
    nodes = [{"@type": "NewsArticle", "headline": headline, "articleBody": text} for text in (body, twice) if text]
    return f"<script type='application/ld+json'>{json.dumps(nodes, ensure_ascii=False)}</script>"


# What the page holds, whether its article is found, and a word of the note that says how.
UNSEEN = [
    (f"{LOADING}<noscript><h1>{TITLE}</h1>{MARKED}</noscript>", True, "noscript"),
    (f"{LOADING}<NoScript class='x'><h1>{TITLE}</h1>{MARKED}</NoScript>", True, "noscript"),
    (LOADING + described("\n".join(PARAGRAPHS)), True, "articleBody"),
    (described("\r\n\r\n".join(PARAGRAPHS)), True, "articleBody"),
    (f"<h1>{TITLE}</h1>" + described("\n".join(PARAGRAPHS)), True, "articleBody"),
    (LOADING + described(MARKED), True, "articleBody"),
    (LOADING + described(MARKED.replace("<", "&lt;").replace(">", "&gt;")), True, "articleBody"),
    (LOADING + described("\n".join(PARAGRAPHS), twice="\n".join(PARAGRAPHS)), True, "articleBody"),
    (LOADING + described("\n".join(PARAGRAPHS), twice=PARAGRAPHS[0]), False, "no article"),
    (LOADING + described("خبر قصير."), False, "no article"),
    (f"{LOADING}<noscript>فعل جافاسكربت لترى هذه الصفحة</noscript>", False, "no article"),
    (LOADING, False, "no article"),
    (f"<h1>{TITLE}</h1>{MARKED}" + described("نص آخر في بيانات الصفحة لا يراه أحد.\n" * 9), True, ""),
]


@pytest.mark.parametrize(("page", "found", "told"), UNSEEN)
def test_an_article_that_a_reader_does_not_see_is_read_and_told(page: str, found: bool, told: str) -> None:
    source = f"<html><head><title>{TITLE}</title></head><body>{page}</body></html>"
    article = article_from_text(source, name="x")
    assert with_role(article, "body") == (list(PARAGRAPHS) if found else [])
    assert with_role(article, "title") == ([TITLE] if found else [])
    assert [told in note for note in article.notes] == ([True] if told else [])


ITEM = f"""<item><title>{TITLE}</title><link>https://a.example/1</link><pubDate>Tue, 07 May 2024 10:00:00 GMT</pubDate>
<dc:creator>هند الصالحي</dc:creator><description><![CDATA[{MARKED}]]></description></item>"""
ENTRY = f"""<entry><title type="html"><![CDATA[{TITLE}]]></title><link rel="alternate" href="https://a.example/1"/>
<author><name>هند الصالحي</name></author><content type="html">{MARKED.replace("<", "&lt;")}</content>
<updated>2024-05-07</updated></entry>"""
FEEDS = [
    ("item.html", ITEM), ("item.xml", ITEM), ("item.txt", ITEM), ("page.html", f"<html><body>{ITEM}</body></html>"),
    ("rss.xml", f'<?xml version="1.0"?><rss version="2.0"><channel><title>صوت الواحة</title>{ITEM}</channel></rss>'),
    ("small.xml", ITEM.replace("pubDate", "pubdate")),
    ("last.html", "<body>" + ITEM.replace("pubDate", "x").replace("</item>", "<pubDate>Tue, 07 May 2024</pubDate></item>")),
    ("atom.xml", f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>صوت الواحة</title>{ENTRY}</feed>'),
]


@pytest.mark.parametrize(("name", "text"), FEEDS, ids=[name for name, _ in FEEDS])
def test_an_item_of_a_feed_is_an_article(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    article = load_article(tmp_path / name)
    assert (article.title, with_role(article, "title"), with_role(article, "body")) == (TITLE, [TITLE], list(PARAGRAPHS))
    assert (article.date, article.url, article.author) == ("2024-05-07", "https://a.example/1", "هند الصالحي")
    assert "]]>" not in article.text
    assert any("item of a feed" in note for note in article.notes)


def test_a_feed_of_several_items_is_told(tmp_path: Path) -> None:
    (tmp_path / "rss.xml").write_text(f"<rss><channel>{ITEM}{ITEM}</channel></rss>", "utf-8")
    article = load_article(tmp_path / "rss.xml")
    assert any("several items" in note for note in article.notes)
    assert "]]>" not in article.text


@pytest.mark.parametrize(("page", "seen"), [
    (f"<h1><![CDATA[{TITLE}]]></h1><p><![CDATA[{PARAGRAPHS[0]}]]></p><p>{PARAGRAPHS[1]}</p>", [TITLE, *PARAGRAPHS]),
    (f"<script>//<![CDATA[\nvar a = '<p>خفي</p>';\n//]]></script><h1>{TITLE}</h1>{MARKED}", [TITLE, *PARAGRAPHS]),
])
def test_brackets_of_cdata_hide_nothing(page: str, seen: list[str]) -> None:
    article = article_from_text(f"<html><body>{page}</body></html>", name="x")
    assert (article.text.split("\n"), article.notes) == (seen, ())


@pytest.mark.parametrize(("line", "day"), [
    ("تم النشر: 24 نيسان / أبريل 2020", "2020-04-24"),
    ("8 فيفري 2019", "2019-02-08"),
    ("٣٠ يوليوز ٢٠٢٢", "2022-07-30"),
    ("الأحد ١ كانون الأول (ديسمبر) ٢٠١٣ - ٠٩:١٥", "2013-12-01"),
    ("يناير 15, 2025", "2025-01-15"),
    ("November 9, 2020", "2020-11-09"),
    ("15 يناير 2025م", "2025-01-15"),
    ("2015/8/20م", "2015-08-20"),
    ("20.08.2015", "2015-08-20"),
    ("12:05 2020/04/24", "2020-04-24"),
    ("31 فبراير 2020", None),
    ("منذ 3 ساعات", None),
    ("في مايو 2021", None),
    ("13/5/1441", None),
    ("", None),
])
def test_dates_in_words_and_numbers(line: str, day: str | None) -> None:
    assert find_date(line) == day


@pytest.mark.parametrize(("url", "day"), [
    ("http://a.example/2013/middle_east/8/3/x/index.html", "2013-08-03"),
    ("https://a.example/story/2020/8/24/x/49", "2020-08-24"),
    ("https://a.example/news/2024-01-05-slug", "2024-01-05"),
    ("https://a.example/20240105/x", "2024-01-05"),
    ("https://a.example/2020/11/2338761/", None),
    ("https://a.example/article/164913", None),
])
def test_dates_in_addresses(url: str, day: str | None) -> None:
    assert date_in_url(url) == day


def test_machine_dates() -> None:
    assert iso_date("2020-08-24T09:23:13Z") == "2020-08-24"
    assert iso_date("Mon, 24 Aug 2020 09:23:13 GMT") == "2020-08-24"
    assert iso_date("غير معروف") is None
    assert names_day("الموافق 2015 8 20")
    assert not names_day("بلغ 12 30 مليونا")


@pytest.mark.parametrize(("metadata", "title", "outlet"), [
    ({"url": "https://www.aawsat.com/home/1"}, "خبر", "الشرق الأوسط"),
    ({"url": "https://sport.youm7.com/1"}, "خبر", "اليوم السابع"),
    ({"sites": ["Oasis News"], "page_title": "خبر طويل عن الماء - صوت الواحة"}, "خبر طويل عن الماء", "صوت الواحة"),
    ({"url": "https://x.example/1", "sites": ["صوت الواحة | أخبار"]}, "خبر", "صوت الواحة"),
    ({"url": "https://x.example/1", "page_title": "خبر طويل عن الماء - اقتصاد - صوت الواحة"}, "خبر طويل عن الماء", "صوت الواحة"),
    ({"url": "https://x.example/1", "sites": ["Oasis News"]}, "خبر", "Oasis News"),
    ({"url": "https://www.x.example/1"}, "خبر", "x.example"),
    ({}, None, None),
])
def test_outlets(metadata: dict[str, object], title: str | None, outlet: str | None) -> None:

    assert outlet_name(replace(NONE, **metadata), title, frozenset({"اقتصاد"})) == outlet


@pytest.mark.parametrize(("authors", "bylines", "author"), [
    (["هند الصالحي"], [], "هند الصالحي"),
    (["صوت الواحة"], ["ليث الحموي"], "ليث الحموي"),
    (["admin", "https://fb.example/x", "@oasis"], [], None),
    ([], [], None),
])
def test_authors(authors: list[str], bylines: list[str], author: str | None) -> None:

    assert author_name(replace(NONE, authors=authors), "صوت الواحة", bylines) == author


def test_days_by_trust() -> None:

    page = "<html><body><p>نص</p></body></html>"
    address = "https://a.example/2019/1/1/x"
    assert publication_day(replace(NONE, days=["2020-01-02T10:00"], url=address), [], [], page) == "2020-01-02"
    assert publication_day(replace(NONE, url=address), ["3 مارس 2018"], [], page) == "2019-01-01"
    assert publication_day(replace(NONE, times=[("2017-05-05", "")]), ["3 مارس 2018"], [], page) == "2018-03-03"
    assert publication_day(NONE, [], ["العدد 4412 الاثنين 5 آذار 2018"], page) == "2018-03-05"
    assert publication_day(NONE, [], [], page) is None


def test_title_is_the_heading_that_the_metadata_names() -> None:
    blocks = [Block(text, tag, 0.0, "", 1) for text, tag in (
        ("صوت الواحة", "h1"), ("خبر طويل عن الماء", "div"), ("خبر طويل عن الماء في الواحة", "h2"), ("نص", "p"))]
    assert title_block(blocks, replace(NONE, titles=["خبر طويل عن الماء في الواحة - صوت الواحة"])) == 2
    assert title_block(blocks[3:], NONE) == -1


def test_broken_markup_is_passed_over() -> None:
    page = ("<!-- saved from url=(0030)https://a.example/x/ --><script type='application/ld+json'>{broken</script>"
            "<script type='application/ld+json'>[{\"@type\": \"Article\", \"author\": \"هند\\n الصالحي\"}]</script><p>نص</p>")
    metadata = read_metadata(parse(page), page)
    assert (metadata.url, metadata.host, metadata.kind) == ("https://a.example/x/", "a.example", "article")
    assert list(metadata.authors) == ["هند الصالحي"]


def test_names_in_every_form_that_json_ld_gives_them() -> None:
    graph = ('{"@graph": [{"@type": ["WebPage", "NewsArticle"], "author": [{"@id": "#a"}, {"name": ["رنا", "سعد"]}, "هند"]},'
             '{"@type": "Person", "@id": "#a", "name": "ليلى"}, {"@type": "Person", "@id": "#b", "name": {"@id": "#b"}},'
             '{"@type": "Article", "author": {"@id": "#b"}}]}')
    metadata = read_metadata(parse(_data(graph)), "")
    assert list(metadata.authors) == ["ليلى", "رنا", "سعد", "هند"]


@pytest.mark.parametrize("opening", ["[", '{"@graph":', '{"@type":[', '{"@type":"Article","author":[{"name":['])
@pytest.mark.parametrize("depth", [400, 900, 3_000, 20_000])
def test_data_nested_without_end_are_passed_over(opening: str, depth: int) -> None:
    closing = "".join("]" if sign == "[" else "}" for sign in reversed(opening) if sign in "[{")
    for end in ("", "0" + closing * depth):
        assert read_metadata(parse(_data(opening * depth + end)), "").days == []


def _data(json: str) -> str:
    return f"<script type='application/ld+json'>{json}</script><p>نص</p>"


def test_outlet_table_is_well_formed() -> None:
    from analysis import knowledge

    rows = knowledge.read("outlets")
    hosts = [row["host"] for row in rows]
    assert len(rows) >= 120
    assert len(set(hosts)) == len(hosts)
    assert all(host == host.lower() and "." in host and not host.startswith("www.") and " " not in host for host in hosts)
    assert all(row["outlet"] for row in rows)


def test_every_month_has_names() -> None:
    from analysis import knowledge

    assert {row["month"] for row in knowledge.read("months")} == {str(month) for month in range(1, 13)}
