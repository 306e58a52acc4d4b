"""Arabic text in HTML: a sign keeps to the left of its number, and everything is escaped."""

from __future__ import annotations

import fixtures
import pandas as pd
import pytest

from analysis import tables
from analysis.show import marked_article, show_table
from analysis.show.html import isolated, share_written, written

# Each row: the text, the HTML.
WRITTEN = [
    ("تغيّر -5%", 'تغيّر <bdi dir="ltr">-5</bdi>%'),
    ("58% من الأسهم", "58\u200f% من الأسهم"),
    ("بين −1 و+1", 'بين <bdi dir="ltr">−1</bdi> و<bdi dir="ltr">+1</bdi>'),
    ("من −3.5 إلى +7.", 'من <bdi dir="ltr">−3.5</bdi> إلى <bdi dir="ltr">+7</bdi>.'),
    ("خسرت -$20 مليون", 'خسرت <bdi dir="ltr">-$20</bdi> مليون'),
    ("بين 2020-2021 وجي بي تي-4", "بين 2020-2021 وجي بي تي-4"),
    ("انخفض ٥- درجات", "انخفض ٥- درجات"),
    ("a <b> & -5", "a &lt;b&gt; &amp; -5"),
    ("شركة <b> & -5", 'شركة &lt;b&gt; &amp; <bdi dir="ltr">-5</bdi>'),
    ("شركة", "شركة"),
    ("", ""),
    ("النموذج GPT-4 قريبا", 'النموذج <span style="white-space: nowrap">GPT-4</span> قريبا'),
]


@pytest.mark.parametrize(("plain", "html"), WRITTEN)
def test_signs_keep_to_their_numbers(plain: str, html: str) -> None:
    assert written(plain) == html


def test_a_table_keeps_them() -> None:
    page = show_table(pd.DataFrame({"text": ["تغيّر -5%"]}), title_ar="من -5 إلى 5").to_html()
    assert 'تغيّر <bdi dir="ltr">-5</bdi>%' in page
    assert 'من <bdi dir="ltr">-5</bdi> إلى 5' in page


def test_the_article_keeps_them_within_a_quote() -> None:
    text = "قالت: «انخفض السهم -5%، ثم +7»"
    line = tables.table(tables.LINES, [(0, len(text), "body", "made up", text)])
    quote = fixtures.quotes().iloc[:1].assign(start=text.index("انخفض"), end=len(text) - 1, text=text[text.index("انخفض"):-1])
    page = marked_article(text, line, fixtures.mentions().iloc[:0], quote, fixtures.entities())
    assert 'انخفض السهم <bdi dir="ltr">-5</bdi>%، ثم <bdi dir="ltr">+7</bdi></mark>' in page


def test_a_name_that_starts_in_latin_reads_from_the_right_where_it_has_arabic() -> None:
    assert isolated("Meta وشركاؤها") == '<bdi dir="rtl">Meta وشركاؤها</bdi>'
    assert isolated("Meta & Co") == "<bdi>Meta &amp; Co</bdi>"


def test_a_share_alone_has_its_sign_on_the_left() -> None:
    assert share_written("45%") == '<bdi dir="rtl">45\u200f%</bdi>'
