"""An article without names, quotes or companies: each page says so once, and leaves out what would show them."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.article import article_from_text
from analysis.report.absent import what_is_absent, without_absent
from analysis.report.notebooks import lessons
from analysis.show.signs import has_rtl
from analysis.study import Study

PLAIN = "أمطار غزيرة على الساحل\n\nكان الطقس ماطرا والطرق مغلقة أمام السيارات والحافلات منذ فجر اليوم.\n"
NAMED = "غوغل تفتتح مكتبا جديدا في المدينة\n\nافتتحت غوغل أمس مكتبا جديدا في وسط المدينة.\n"
QUOTED = 'أمطار غزيرة على الساحل\n\nوقال خبير في الطقس: "ستشتد الأمطار في الأيام المقبلة على الساحل كله".\n'
# Each row: an article, and what is absent in it.
ABSENT = [(PLAIN, ["names", "quotes", "companies"]), (NAMED, ["quotes"]), (QUOTED, ["names", "companies"])]


@pytest.mark.parametrize(("text", "absent"), ABSENT)
def test_what_an_article_does_not_have(text, absent):
    study = Study(article_from_text(text, name="made-up"))
    assert [what for what in ("names", "quotes", "companies") if what_is_absent(study, what)] == absent


@pytest.mark.parametrize("what", ["names", "quotes", "companies"])
def test_it_is_said_in_both_languages(what):
    empty = pd.DataFrame()
    absent = what_is_absent(SimpleNamespace(mentions=empty, quotes=empty, companies=empty), what)
    data, metadata = absent._repr_mimebundle_()
    assert metadata == {"absent": what}
    assert has_rtl(data["text/plain"])
    assert 'lang="en"><p>No ' in data["text/html"]


# Each row: what outputs tell to be absent, and the cells that are kept of one that needs nothing, names and quotes each.
@pytest.mark.parametrize(("absent", "kept"), [
    ([], "plain names quotes"), (["names"], "plain quotes"), (["quotes"], "plain names"), (["names", "quotes"], "plain")])
def test_cells_that_need_what_is_absent_are_left_out(absent, kept):
    outputs = [new_output("execute_result", {"text/plain": "x"}, metadata={"absent": what}) for what in absent]
    cells = [new_code_cell("plain", outputs=outputs),
             *(new_markdown_cell(what, metadata={"tags": [f"needs-{what}"]}) for what in ("names", "quotes"))]
    notebook = new_notebook(cells=cells)
    assert " ".join(cell.source for cell in without_absent(notebook).cells) == kept
    assert len(notebook.cells) == 3


# Each row: a page, what it needs, and what is left of it between its opening and the paragraph on errors.
@pytest.mark.parametrize(("name", "what", "left"), [
    ("02_entity_mentions", "names", ["marked-story", "marked"]), ("03_quote_sentiment", "quotes", ["narrator-story", "narrator"]),
    ("04_company_comparison", "companies", [])])
def test_what_is_left_of_a_page(name, what, left):
    [lesson] = [lesson for lesson in lessons() if lesson.name == name]
    cells = {cell.id: cell.metadata.get("tags", []) for cell in lesson.notebook.cells}
    between = list(cells)[list(cells).index("open") + 1:list(cells).index("reading")]
    assert [cell for cell in between if f"needs-{what}" not in cells[cell]] == left
