"""How notebooks are stored: without output, in small steps, in order, and told in two languages."""

from __future__ import annotations

import re

import pytest
from report_samples import tiny_notebook

from analysis.errors import InputError
from analysis.report.notebooks import Lesson, execute, lessons
from analysis.report.pages import headings

COURSE = lessons()
ARABIC_LETTER = re.compile("[\u0600-\u06ff]")
every = pytest.mark.parametrize("lesson", COURSE, ids=lambda lesson: lesson.name)


def code(lesson: Lesson):
    return [cell for cell in lesson.notebook.cells if cell.cell_type == "code"]


def told(lesson: Lesson):
    return [cell.source for cell in lesson.notebook.cells if cell.cell_type == "markdown"]


def test_they_are_numbered_from_the_index_on():
    assert [lesson.name[:2] for lesson in COURSE] == [f"{number:02}" for number in range(len(COURSE))]
    assert COURSE[0].page == "index.html"


@every
def test_stored_without_output(lesson):
    assert lesson.notebook.nbformat == 4
    assert lesson.notebook.nbformat_minor >= 5
    assert not any(cell.outputs or cell.execution_count for cell in code(lesson))


@every
def test_ids_are_unique_and_speak(lesson):
    ids = [cell.id for cell in lesson.notebook.cells]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch("[a-z-]+", each) for each in ids)


@every
def test_cells_are_small(lesson):
    assert all(len(cell.source.split("\n")) <= 12 for cell in code(lesson))


@every
def test_one_parameters_cell_comes_before_all_other_code(lesson):
    tags = [cell.metadata.get("tags", []) for cell in code(lesson)]
    assert [number for number, each in enumerate(tags) if "parameters" in each] == [0]
    assert 'os.environ.get("ANALYSIS_ARTICLE")' in code(lesson)[0].source


@every
def test_ten_words_of_prose_for_a_line_of_code(lesson):
    lines = sum(len([line for line in cell.source.split("\n") if line.strip()]) for cell in code(lesson))
    words = sum(len(re.sub("<[^>]*>", "", text).split()) for text in told(lesson))
    assert words >= 10 * lines


@every
def test_no_arabic_letters_in_code(lesson):
    assert not any(ARABIC_LETTER.search(cell.source) for cell in code(lesson))


@every
def test_every_cell_of_prose_has_both_languages(lesson):
    both = [text for text in told(lesson) if 'lang="ar"' in text]
    assert all('<div dir="rtl" lang="ar">\n\n' in text and '<div dir="ltr" lang="en">\n\n' in text for text in both)
    assert len(both) >= len(told(lesson)) - 1


@every
def test_says_what_it_reads_writes_and_what_comes_next(lesson):
    """The index in its settings, which are left out of the page: there findings come first."""
    english = told(lesson)[lesson.page == "index.html"].split('lang="en"')[1]
    assert all(f"**{word}:**" in english for word in ("Reads", "Writes", "Next"))


@every
def test_links_lead_to_notebooks_that_exist(lesson):
    linked = re.findall(r"\]\((\w+\.ipynb)\)", "\n".join(told(lesson)))
    assert linked
    assert all((lesson.path.parent / name).exists() for name in linked)


@every
def test_every_result_is_told_before_it_is_shown(lesson):
    kinds = [cell.cell_type for cell in lesson.notebook.cells]
    opening = [cell.id for cell in lesson.notebook.cells].index("open")
    later = kinds[opening + 1:]
    assert all(later[number - 1] == "markdown" for number, kind in enumerate(later) if kind == "code")


@every
def test_headings_are_unique(lesson):
    anchors = [heading.anchor for heading in headings(lesson.notebook)]
    assert len(set(anchors)) == len(anchors)
    assert all(anchors)


def test_a_folder_without_notebooks_is_told(tmp_path):
    with pytest.raises(InputError, match="no numbered notebooks"):
        lessons(tmp_path)


@pytest.mark.slow
def test_running_leaves_the_stored_notebook_as_it_was(tmp_path):
    lesson = Lesson(tmp_path / "00_index.ipynb")
    stored = tiny_notebook()
    stored.cells = stored.cells[-1:]
    stored.cells[0].source, stored.cells[0].outputs = "import os; print(os.environ['GIVEN'])", []
    lesson.__dict__["notebook"] = stored
    done = execute(lesson, {"GIVEN": "told"})
    assert done.cells[0].outputs[0].text == "told\n"
    assert stored.cells[0].outputs == []
