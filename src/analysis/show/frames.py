"""Tables for readers of Arabic: a copy of the frame, right to left, as a pandas Styler."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape, unescape
from numbers import Integral, Real
from typing import Any
from zlib import crc32

import pandas as pd
from pandas.io.formats.style import Styler

from ..tables import check_columns
from .html import share_written, written
from .labels import LONE_SHARE
from .looks import MOOD_GROUNDS, MOOD_INKS, MOOD_SIGNS
from .names import described, names_of
from .phrases import Both, ar, both, has, percent, signed
from .rows import upper
from .rules import rule_named
from .signs import has_rtl

# Columns whose values have Arabic names of their own: the group of their phrases.
_GROUPS = {"type": "type", "sentiment": "sentiment", "verdict": "verdict", "kind": "kind", "section": "section",
           "gender": "gender", "catalogued": "catalogued", "line_role": "role",
           "part": "part", "figure": "figure", "error": "error"}
_PERCENT = frozenset({"share", "share_low", "share_high", "first", "confidence", "claimed", "share_right",
                      "right_low", "right_high"})
_UNSPOKEN = "no quotes"
_SIGNED = frozenset({"score", "about_score", "weight", "value"})
# A column whose longest text has more characters than this is wrapped; a shorter one than that never is.
_LONG, _SHORT = 36, 22
# How many characters a cell of each class takes at least, and how many a telephone has room for.
_WIDTHS, _TELEPHONE = {"number": 8, "short": 12, "text": 14, "long": 20}, 38
_HEAD_CELL, _CELL = re.compile(r"<th (?=[^>]*\bcol_heading\b)"), re.compile(r"<td (?=[^>]*\bcol(\d+)\b)")
# Columns that name their row, the best first; else the first one does, unless it is long or a number.
_NAMING = ("name", "surface", "word", "company", "figure")
_HEAD, _TAG = re.compile(r'<th scope="col"[^>]*>(.*?)</th>'), re.compile("<[^>]*>")
# Columns that hold ids of quotes and mentions, a letter and a number, of which readers are shown the number.
_NUMBERED, _NUMBER_OF = frozenset({"quote", "mention"}), re.compile("^[a-z](?=[0-9]+$)")
# Columns that hold ids of entities.
_IDS = frozenset({"speaker", "owner", "company", "first_company", "second"})
_STYLES: list[Any] = [
    {"selector": "", "props": "direction: rtl; border-collapse: collapse; margin-inline: 0 auto; line-height: 1.6"},
    {"selector": "caption", "props": "caption-side: top; text-align: start; font-weight: bold; padding-block: .4em"},
    {"selector": "th, td", "props": "text-align: start; vertical-align: top; padding: .25em .7em"},
    {"selector": "th, td", "props": "border-block-end: 1px solid #8888"},
    {"selector": "td.number", "props": "direction: ltr; text-align: right; font-variant-numeric: tabular-nums"},
    {"selector": "tbody th", "props": "font-weight: inherit"},
    {"selector": "td.short, th.short, td.number", "props": "white-space: nowrap"},
    {"selector": "td.text, th.text", "props": "min-width: 9em"},
    {"selector": "td.long, th.long", "props": "min-width: 14em; max-width: 34em; white-space: normal; overflow-wrap: anywhere"},
]


class ArabicStyler(Styler):
    """A Styler whose column heads carry ``scope``, and so does the cell that names a row (``naming``: the number of its column),
    so that a screen reader names both with each cell; each cell tells its head too (``data-head``), for a page too narrow for
    the table, which then shows each row as a list.
    """

    naming: int | None = None

    def to_html(self, *args: Any, **options: Any) -> Any:
        """As Styler.to_html."""
        html = super().to_html(*args, **options)
        return _with_heads(html, self.naming) if isinstance(html, str) else html

    def _repr_html_(self) -> str | None:
        """What Jupyter shows: the table in a box that scrolls where the page is too narrow."""
        html = super()._repr_html_()  # type: ignore[misc,unused-ignore]
        return html and f'<div dir="rtl" style="overflow-x: auto">{html}</div>'


def _with_heads(html: str, naming: int | None) -> str:
    html = _HEAD_CELL.sub('<th scope="col" ', html)
    heads = [escape(unescape(_TAG.sub("", head)), quote=True) for head in _HEAD.findall(html)]
    html = _CELL.sub(lambda cell: f'<td data-head="{heads[int(cell[1])]}" ', html)
    if naming is None:
        return html
    return re.sub(rf"<td ([^>]*\bcol{naming}\b[^>]*)>(.*?)</td>", r'<th scope="row" \1>\2</th>', html, flags=re.DOTALL)


def _naming(classes: Mapping[Any, str]) -> int | None:
    """The number of the column that names each row, by the classes of columns in their order; None where none does."""
    columns = list(classes)
    if len(columns) < 2:
        return None
    known = [columns.index(name) for name in _NAMING if name in columns]
    return known[0] if known else 0 if classes[columns[0]] in ("short", "text") else None


def show_table(frame: pd.DataFrame, *, columns: Sequence[str] | None = None, title_ar: str | None = None,
               digits: int = 2, entities: pd.DataFrame | None = None, top: int | None = None) -> Styler:
    """A frame as right-to-left HTML: Arabic heads and values, names isolated, numbers aligned, «—» for what is missing.

    ``columns`` chooses and orders; ``digits``: decimals of scores and other fractions. Shares are whole
    percentages. With the table ENTITIES, ids of speakers, owners and companies turn to names; rules always do.
    ``top``: only so many rows, and where there are more the caption tells how many of how many. The frame itself stays as it is.
    Raises TableError for what is no table, and for a column that it does not have.
    """
    columns = [columns] if isinstance(columns, str) else columns
    check_columns(frame, dict.fromkeys(columns or (), ""))
    frame, title_ar = frame.head(len(frame) if top is None else top), _caption(title_ar, len(frame), top)
    shown = frame.loc[:, list(columns) if columns is not None else list(frame.columns)].reset_index(drop=True)
    roles: dict[Any, str] = {name: _role(str(name), frame) for name in shown.columns}
    if "verdict" in shown and "quotes_about" in frame:
        shown["verdict"] = _verdicts(frame)
    shown = _with_names(shown, roles, {} if entities is None else names_of(entities))
    styler = ArabicStyler(shown, uuid=_stamp(shown, title_ar), cell_ids=False)
    styler.format({name: _writer(roles[name], shown[name], digits) for name in shown.columns}, na_rep="—")
    styler.format_index(lambda name: _head(roles[name]), axis="columns").hide(axis="index")
    classes = {name: _td_class(shown[name], roles[name]) for name in shown}
    styler.naming = _naming(classes)
    least = _least_widths(shown, classes)
    wide = " wide" if sum(max(least[name], _WIDTHS[kind]) for name, kind in classes.items()) > _TELEPHONE else ""
    fits = " fits" if sum(least.values()) + 2 * len(least) <= _TELEPHONE else ""  # two between the cells of a row
    styler.set_table_attributes(f'dir="rtl" lang="ar" class="dataframe arabic{wide}{fits}"').set_table_styles(_STYLES)
    styler.set_td_classes(pd.DataFrame({name: [kind] * len(shown) for name, kind in classes.items()}, index=shown.index))
    for name in shown.columns:
        if roles[name] == "sentiment":
            styler.map(_mood_style, subset=[name])
    return styler.set_caption(written(title_ar)) if title_ar else styler


def _caption(title: str | None, total: int, top: int | None) -> str | None:
    """The caption, with how many rows of how many are shown where some are not."""
    if top is None or total <= top:
        return title
    return " ".join(filter(None, [title, ar("chart.cut", count=top, total=total)]))


def _with_names(shown: pd.DataFrame, roles: Mapping[Any, str], names: Mapping[str, Both]) -> pd.DataFrame:
    """A frame whose ids of entities are names, where they are known, whose rules are called as a reader knows them,
    and whose descriptions of speakers stand in marks.
    """
    known: dict[object, str] = {key: name.ar for key, name in names.items()}
    changed = {name: shown[name].map(lambda value: known.get(value, value)) for name in shown.columns if roles[name] in _IDS}
    ruled = {name: shown[name].map(lambda rule: rule_named(rule).ar, na_action="ignore")
             for name in shown.columns if roles[name] == "rule"}
    marked = {name: shown[name].map(lambda label: described(label).ar, na_action="ignore")
              for name in shown.columns if roles[name] == "speaker_label"}
    return shown.assign(**changed, **ruled, **marked)


def _verdicts(companies: pd.DataFrame) -> list[str]:
    """The verdicts of the table COMPANIES; of a company that no quote speaks about there is none."""
    return list(companies["verdict"].where(companies["quotes_about"] > 0, _UNSPOKEN))


def _role(name: str, frame: pd.DataFrame) -> str:
    """Which phrase heads a column; two names mean different things in different tables."""
    if name == "first" and "second" in frame:
        return "first_company"
    return "line_role" if name == "role" and "surface" not in frame else name


def _head(role: str) -> str:
    return ar(f"column.{role}") if has(f"column.{role}") else f"<bdi>{escape(role)}</bdi>"


def _writer(role: str, column: pd.Series, digits: int) -> Callable[[object], str]:
    """How the values of a column are written as HTML."""
    if role in _NUMBERED:
        return lambda value: _text(_NUMBER_OF.sub("", str(value))) if _is_there(value) else _missing()
    if role == "bin":
        return lambda value: ar("bin.range", low=percent(float(value)), high=percent(upper(float(value))))  # type: ignore[arg-type]
    if role in _GROUPS:
        return lambda value: _valued(_GROUPS[role], value)
    if role in _PERCENT and pd.api.types.is_float_dtype(column):
        return lambda value: share_written(percent(float(value))) if _is_there(value) else _missing()  # type: ignore[arg-type]
    return lambda value: _written(value, digits, sign=role in _SIGNED)


def _valued(group: str, value: object) -> str:
    """A value that has an Arabic name; a sentiment has a sign besides."""
    if not _is_there(value):
        return _missing()
    key = f"{group}.{value}"
    text = escape(ar(key)) if has(key) else _text(str(value))
    sign = MOOD_SIGNS.get(str(value)) if group == "sentiment" else None
    return f'<span aria-hidden="true">{sign}</span> {text}' if sign else text


def _written(value: object, digits: int, *, sign: bool) -> str:
    if not _is_there(value):
        return _missing()
    if isinstance(value, bool) or not isinstance(value, Real):
        return _text(str(value))
    if isinstance(value, Integral):
        return str(value)
    plain = signed(float(value), digits=digits).en
    return plain if sign else plain.removeprefix("+")


def _text(text: str) -> str:
    """Escaped text; a name without Arabic letters is isolated, so that its neighbours cannot move it."""
    if LONE_SHARE.fullmatch(text):
        return share_written(text)
    return written(text) if has_rtl(text) else f"<bdi>{escape(text)}</bdi>"


def _missing() -> str:
    return f'<span title="{both("table.missing").ar}">—</span>'


def _is_there(value: object) -> bool:
    return not (value is None or value is pd.NA or value is pd.NaT or value != value)


def _td_class(column: pd.Series, role: str) -> str:
    if role == "bin":
        return "short"
    if pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column):
        return "number"
    longest = _longest(column)
    return "long" if longest > _LONG else "text" if longest > _SHORT else "short"


def _least_widths(shown: pd.DataFrame, classes: Mapping[Any, str]) -> dict[Any, int]:
    """How many characters each column takes at least; what is short is not wrapped."""
    return {name: _longest(shown[name]) if kind == "short" else _WIDTHS[kind] for name, kind in classes.items()}


def _longest(column: pd.Series) -> int:
    return max((len(str(value)) for value in column), default=0)


def _mood_style(value: object) -> str:
    if str(value) not in MOOD_INKS:
        return ""
    ink, ground = MOOD_INKS[str(value)], MOOD_GROUNDS[str(value)]  # contrast above 7: they hold in a dark page too
    return f"color: {ink}; background-color: {ground}; white-space: nowrap"


def _stamp(frame: pd.DataFrame, title: str | None) -> str:
    """An id for the table in a page, the same for the same content."""
    return f"{crc32((frame.to_csv(index=False) + (title or '')).encode()):08x}"
