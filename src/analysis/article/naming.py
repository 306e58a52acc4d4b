"""Which of the things that a page tells are its title, outlet, author and day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from .. import knowledge
from ..arabic.folding import fold_key
from ..arabic.words import has_arabic
from .dates import date_in_url, find_date, iso_date
from .html import Block
from .metadata import Metadata

_SIGNS = r"-\u0640\u2013\u2014|:\u00bb\u00ab\u2022\u00b7\u203a\u2039>~/\\"
_SEPARATOR = re.compile(rf"\s+[{_SIGNS}]+\s+|\s*[|\u00bb]\s*|^\s*[{_SIGNS}]+\s+|\s+[{_SIGNS}]+\s*$")
_HEADINGS = {"h1": 0.3, "h2": 0.2, "h3": 0.1}
_LEAST_COVER = 0.5
_NAME_WORDS = 6
_TITLE_WORDS = 4
_PROSE = 80
_TOGETHER = 2  # paragraphs stand so near each other, in lines
_HOST_NAME = 4
# Lines above the first paragraph among which a headline is looked for, and the size of its font (3 is that of the text).
_ABOVE_PROSE, _LEAST_DISPLAY = 12, 4
_OUTLET_WORDS = 5
_NO_AUTHOR = re.compile(r"https?:|www\.|@|\d|^(?:admin|administrator|editor|webmaster|author|root|super ?user|staff)$"
                        r"|\b(?:ltd|limited|dept|publishing)\b", re.IGNORECASE)


def title_block(blocks: Sequence[Block], metadata: Metadata, found: Sequence[bool] = ()) -> int:
    """Number of the block that shows the title, -1 where none does.

    The heading that a title of the metadata covers best; else the last long h1 above the first long line
    that the extractor ``found``, or the first h1; else what is displayed most as a headline near above that line.
    """
    wanted = [folded for title in metadata.titles for told in (title, _longest_piece(title)) if (folded := fold_key(told))]
    scores = [(_score(block, wanted), -number) for number, block in enumerate(blocks)]
    best, number = max(scores, default=(0.0, 0))
    if best > 0:
        return -number
    headings = [n for n, block in enumerate(blocks) if block.tag == "h1" and len(block.text.split()) >= _TITLE_WORDS]
    told = [n for n, yes in enumerate(found) if yes and len(blocks[n].text) >= _PROSE and not blocks[n].linked]
    prose = next((n for n, after in pairwise(told) if after - n <= _TOGETHER), min(told, default=0))
    return max((n for n in headings if n < prose), default=next(iter(headings), _displayed(blocks, prose)))


def _displayed(blocks: Sequence[Block], prose: int) -> int:
    """The line above the first prose that is named a headline, or has the largest font, the first of several; else -1."""
    shown = [(blocks[n].display, -n) for n in range(max(prose - _ABOVE_PROSE, 0), prose)
             if blocks[n].linked < 0.5 and blocks[n].display >= _LEAST_DISPLAY and len(blocks[n].text.split()) >= _TITLE_WORDS]
    return -max(shown)[1] if shown else -1


def _longest_piece(title: str) -> str:
    """What is left of a page's title without the outlet's name and rubrics, if it is long enough for a title."""
    piece = max(_SEPARATOR.split(title), key=len)
    return piece if len(piece.split()) >= _TITLE_WORDS else ""


def _score(block: Block, wanted: Sequence[str]) -> float:
    """How much of a title the block shows, 0 to 1, and a bonus for headings; 0 where it is none."""
    if len(block.text) > 400:
        return 0.0
    shown, heading = fold_key(block.text), _HEADINGS.get(block.tag, 0.0)
    covers = [len(shown) / len(title) for title in wanted if shown and shown in title]
    covers += [len(title) / len(shown) for title in wanted if title in shown and heading]
    cover = max(covers, default=0.0)
    if cover < (_LEAST_COVER if heading else 0.9) or " " not in shown:
        return 0.0
    return cover + heading + (0.0 if block.linked > 0.5 else 0.05)


def title_text(metadata: Metadata, outlet: str | None) -> str | None:
    """The title of a page that shows none: the metadata's, without the outlet's name."""
    if not metadata.titles:
        return None
    names = {fold_key(name) for name in (*metadata.sites, outlet or "") if name}
    pieces = [piece for piece in _SEPARATOR.split(metadata.titles[0]) if piece and fold_key(piece) not in names]
    return max(pieces, key=len, default=metadata.titles[0]) or None


def outlet_name(metadata: Metadata, title: str | None, rubrics: frozenset[str], owners: Sequence[str] = ()) -> str | None:
    """The outlet by the Arabic name that the page outright gives its site, else by its host, else any name that it tells, by a
    logo or as the owner of the copyright, or the host. ``rubrics``: folded lines, without blanks, that name no outlet."""
    own = [name for name in _names_in(metadata.site_name, rubrics) if has_arabic(name) and _is_short(name)]
    if own:
        return own[0]
    told = [name for site in metadata.sites[:1] for name in _names_in(site, rubrics)]
    suffix = [piece for piece in reversed(_suffixes(metadata.page_title, title))
              if not _is_rubric(piece, rubrics) and _is_short(piece)]
    if known := _known_outlet(metadata.host):
        return _fuller(known, (*told, *suffix))
    return next(iter((*_names_told(metadata, told, suffix, rubrics), *owners)), metadata.host or None)


def _names_told(metadata: Metadata, told: Sequence[str], suffix: Sequence[str], rubrics: frozenset[str]) -> list[str]:
    """All names of an outlet that nobody knows, the likeliest first: Arabic ones, those ``told`` of its first site, those behind
    the title, those of its other sites, its logo."""
    logo = [_fuller(name, suffix) for name in metadata.logos[:1] if _is_short(name)]
    arabic = [name for name in (*told, *logo, *suffix) if has_arabic(name)]
    others = [name for site in metadata.sites[1:] for name in _names_in(site, rubrics) if _is_short(name)]
    return [*arabic, *told, *suffix, *others, *logo]


def _names_in(site: str, rubrics: frozenset[str]) -> list[str]:
    """The pieces of what a page calls its site that are no rubrics."""
    return [name.strip() for name in _SEPARATOR.split(site) if name.strip() and not _is_rubric(name, rubrics)]


def _is_short(name: str) -> bool:
    return len(name.split()) <= _NAME_WORDS


def _fuller(name: str, told: Sequence[str]) -> str:
    """The form in which a page tells a known outlet's name, where that holds it."""
    return next((each for each in told if fold_key(name) in fold_key(each) and _is_short(each)), name)


def _is_rubric(name: str, rubrics: frozenset[str]) -> bool:
    return fold_key(name).replace(" ", "") in rubrics


def _known_outlet(host: str) -> str | None:
    """The outlet of a host or of the domain that it belongs to."""
    while "." in host:
        if host in _outlets():
            return _outlets()[host]
        host = host.partition(".")[2]
    return None


def _suffixes(page_title: str, title: str | None) -> list[str]:
    """The pieces of the page's title that are no part of the article's."""
    before, found, after = page_title.partition(title) if title else ("", "", "")
    if found:
        rest = (before.strip().rstrip(":"), after.strip().lstrip(":"))
        return [piece.strip() for side in rest for piece in _SEPARATOR.split(side) if piece.strip()]
    if not title or fold_key(title) not in fold_key(page_title):
        pieces = [piece for piece in _SEPARATOR.split(page_title) if piece]
        every = bool(title) and all(len(piece.split()) <= _OUTLET_WORDS for piece in pieces)  # all pages bear the same title
        return pieces[0 if every else 1:]
    shown = fold_key(title)
    return [piece for piece in _SEPARATOR.split(page_title) if piece and fold_key(piece) not in shown]


def author_name(metadata: Metadata, outlet: str | None, bylines: Sequence[str]) -> str | None:
    """The first author who is a person by shape: not the outlet, an address or an account."""
    sites = {fold_key(name) for name in (*metadata.sites, outlet or "", *_suffixes(metadata.page_title, None)) if name}
    named = (_person(line, sites) for line in bylines)
    for name in (*metadata.authors, *named):
        if _names_host(name, metadata.host):
            continue
        if not _NO_AUTHOR.search(name) and 0 < len(name.split()) <= _NAME_WORDS and fold_key(name) not in sites:
            return name
    return None


def _names_host(name: str, host: str) -> bool:
    """Whether an account is the site's own: its name is in the host's."""
    plain = fold_key(name).replace(" ", "")
    return len(plain) >= _HOST_NAME and plain in host.replace("-", "")


def _person(line: str, sites: set[str]) -> str:
    """The name in a byline that also tells the outlet or a place: the first piece of two words or more."""
    pieces = [piece.strip() for piece in _SEPARATOR.split(line) if piece and fold_key(piece) not in sites]
    return next((piece for piece in pieces if " " in piece), pieces[0] if pieces else "")


def publication_day(metadata: Metadata, near: Sequence[str], issue: Sequence[str], page: str) -> str | None:
    """The day of publication: metadata, address, lines by the title, time elements, the page's title, the ``issue`` of a paper,
    htmldate, last update."""
    told = (iso_date(stamp) for stamp in metadata.days)
    found = next((day for day in told if day), None) or date_in_url(metadata.url or "")
    found = found or next((day for line in near if (day := find_date(line))), None)
    found = found or next((day for stamp in _stamps(metadata, near) if (day := iso_date(stamp))), None)
    found = found or next((day for line in (*_suffixes(metadata.page_title, None), *issue) if (day := find_date(line))), None)
    return found or _searched(page) or next((day for stamp in metadata.updates if (day := iso_date(stamp))), None)


def _stamps(metadata: Metadata, near: Sequence[str]) -> list[str]:
    """The stamps of time elements, those that show what a line by the title shows first."""
    beside = [stamp for line in near for stamp, shown in metadata.times if shown and shown in line]
    return [*beside, *(stamp for stamp, _ in metadata.times)]


def _searched(page: str) -> str | None:
    import htmldate

    day: str | None = htmldate.find_date(page, original_date=True, extensive_search=False)
    return day


@cache
def _outlets() -> dict[str, str]:
    return {row["host"]: row["outlet"] for row in knowledge.read("outlets")}
