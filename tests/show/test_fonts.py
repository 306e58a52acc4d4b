"""Fonts: DejaVu Sans unless a better one is installed and complete."""

from pathlib import Path

import pytest
from matplotlib.font_manager import FontEntry, FontProperties, findfont, fontManager

from analysis.show import fonts
from analysis.show.fonts import BETTER_FONTS, FALLBACK, chosen_fonts, line_spacing, missing_glyphs

ARABIC = "شركة لا تنمو"


def test_a_better_font_is_taken_where_one_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "BETTER_FONTS", ("No Such Font", "STIXGeneral", "DejaVu Sans Mono"))
    assert chosen_fonts() == chosen_fonts(ARABIC) == ["DejaVu Sans Mono", FALLBACK]


def test_without_a_better_one_dejavu_stands_alone() -> None:
    assert chosen_fonts() == chosen_fonts(ARABIC) == [FALLBACK]


@pytest.mark.parametrize(("family", "closer"), [("DejaVu Sans", False), ("STIXGeneral", True), ("cmex10", True)])
def test_lines_of_a_tall_font_stand_closer(family: str, closer: bool) -> None:
    spacing = line_spacing(FontProperties(family=[family]))
    assert (spacing is not None and spacing < 1.2) is closer


@pytest.mark.parametrize("prefer", [BETTER_FONTS, ["No Such Font"], [], ["KacstOne"]])
def test_fallback_comes_last_and_once(prefer: list[str]) -> None:
    families = chosen_fonts(ARABIC, prefer=prefer)
    assert families[-1] == FALLBACK
    assert families.count(FALLBACK) == 1
    assert len(families) <= 2


def test_unfit_font_is_never_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "get_font_names", lambda: ["KacstOne", FALLBACK])
    monkeypatch.setattr(fonts, "_has_all", lambda *_: True)
    assert chosen_fonts(prefer=["KacstOne"]) == [FALLBACK]


def test_font_without_arabic_is_passed_over() -> None:
    assert chosen_fonts(ARABIC, prefer=["STIXGeneral"]) == [FALLBACK]
    assert chosen_fonts(prefer=["STIXGeneral"]) == [FALLBACK]
    assert chosen_fonts("Meta", prefer=["STIXGeneral"]) == ["STIXGeneral", FALLBACK]
    assert chosen_fonts("Meta", prefer="STIXGeneral") == ["STIXGeneral", FALLBACK]


def test_first_that_will_do_is_taken() -> None:
    prefer = ["No Such Font", "STIXGeneral", "DejaVu Sans Mono"]
    assert chosen_fonts(ARABIC, prefer=prefer) == ["DejaVu Sans Mono", FALLBACK]


def test_font_that_cannot_be_loaded_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "damaged.ttf"
    damaged.write_bytes(b"no font")
    listed = [*fontManager.ttflist, FontEntry(fname=str(damaged), name="Damaged")]
    monkeypatch.setattr(fontManager, "ttflist", listed)
    assert chosen_fonts(ARABIC, prefer=["Damaged", "DejaVu Sans Mono"]) == ["DejaVu Sans Mono", FALLBACK]


def test_missing_glyphs_are_named_once() -> None:
    dejavu = FontProperties(family=["DejaVu Sans"])
    assert missing_glyphs("\u4e2d x \u4e2d\n\u200f", dejavu) == "\u4e2d"
    assert missing_glyphs(ARABIC, dejavu) == ""


def test_slant_is_a_font_of_its_own() -> None:
    slanted = FontProperties(family=["DejaVu Sans"], style="italic")
    assert missing_glyphs(ARABIC, slanted)


def test_named_file_is_the_font() -> None:
    path = findfont(FontProperties(family=["STIXGeneral"]))
    assert missing_glyphs(ARABIC, FontProperties(fname=path))
