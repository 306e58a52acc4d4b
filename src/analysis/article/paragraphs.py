"""Which lines of a page are certainly paragraphs of its article, told by shape, place, links and containers.

The extractor's choice is taken, and mended where it took other stories, comments or notices, or missed the
article: an article's paragraphs stand below the title in one container, or in several of the same make.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .boilerplate import Phrase
from .head import is_dateline
from .html import Block
from .lines import Shape
from .metadata import Metadata
from .teasers import HEADINGS, above_more, under_headline

LINKED = 0.6
_TITLES = HEADINGS | {"h1", "figcaption"}
_LEAST_TEASERS = 3
# The heading of the comments ends the article where this part of the paragraphs stands before it (one in so many).
_SOONEST = 5
_BEFORE_COMMENTS = 20
# Furniture that holds this share of the paragraphs' words is the article's own container, whatever its name.
_OWN_SHARE = 0.4
# Less than this share of the fullest containers' words: the extractor took something else for the article.
_LEAST_SHARE = 0.35
# Where paragraphs end without a full stop: words of a paragraph, and of a line beside paragraphs.
_OPEN_WORDS, _OPEN_LINE_WORDS = 12, 4
_OPEN_SAMPLE = 5
_CLASSED = re.compile(r"\.\S")
# Fewer cells in a paragraph's container are a picture with its caption.
_LEAST_CELLS = 4
_FURNITURE = frozenset((
    "ad", "ads", "advert", "advertisement", "advertisements", "adverts", "aside", "author", "authors", "bio", "breadcrumb",
    "breadcrumbs", "button", "caption", "captions", "carousel", "comment", "comments", "cookie", "cookies", "copyright",
    "copyrights", "disclaimer", "e3lan", "footer", "form", "gallery", "keywords", "menu", "most-read", "mostread", "nav",
    "navbar", "navigation", "newsletter", "player", "poll", "promo", "recommend", "recommendation", "recommendations",
    "recommended", "related", "respond", "share", "sharing", "sidebar", "slideshow", "social", "sponsor", "sponsored",
    "stream-item", "subscribe", "swiper", "tags", "ticker", "trending", "video", "videos",
))


@dataclass(frozen=True)
class Page:
    """A page's visible lines: one block, shape and phrase (or None) a line, and whether the extractor ``found`` it.

    ``title`` is the number of the line that shows it, -1 where none does.
    """

    text: str
    blocks: Sequence[Block]
    shapes: Sequence[Shape]
    hits: Sequence[Phrase | None]
    found: Sequence[bool]
    title: int
    metadata: Metadata

    def paragraph(self, number: int) -> bool:
        """Whether a line is certainly a paragraph of prose, and none of another story or of the page's furniture."""
        return self._prose(number) and not self.furniture(number) and number not in self.teasers

    def furniture(self, number: int) -> bool:
        """Whether a line stands in a part of the page that is none of the article, or is a link."""
        return self.blocks[number].place in self._foreign or self.blocks[number].linked > LINKED

    def foreign(self, number: int) -> bool:
        """Whether a line is certainly none of the article's."""
        return self._spoken(number) or self.furniture(number) or number in self.teasers

    def _prose(self, number: int) -> bool:
        shape, block = self.shapes[number], self.blocks[number]
        strong = shape.strong or (self.open and shape.words >= _OPEN_WORDS and block.tag not in _TITLES)
        return strong and not self._spoken(number) and block.linked < LINKED

    @cached_property
    def open(self) -> bool:
        """Whether the page writes no full stop at the end of its paragraphs, so that they look like titles."""
        long = [self.shapes[n].closed for n in range(self.title + 1, self._comments) if self.shapes[n].words >= _OPEN_WORDS
                and self.blocks[n].linked < LINKED and self.blocks[n].tag not in _TITLES
                and not under_headline(self.blocks, self.shapes, self.title, n)]
        early = long[:_OPEN_SAMPLE]
        return bool(early) and 2 * sum(early) <= len(early)

    def sentence(self, number: int) -> bool:
        """Whether a line ends as a sentence does, or is as long as one where sentences are left open."""
        shape = self.shapes[number]
        return shape.closed or (self.open and shape.words >= _OPEN_LINE_WORDS and not is_dateline(shape))

    @cached_property
    def main(self) -> Sequence[bool]:
        """Whether a line is of the main text: as the extractor says, or else the fullest containers of one make."""
        words: Counter[str] = Counter()
        for number in range(min(self._comments, len(self.blocks))):
            if self._telling(number):
                words[self.make(number)] += self.shapes[number].words
        found = sum(self.shapes[n].words for n in range(self.title + 1, self._comments) if self.found[n] and self.paragraph(n))
        box, most = max(words.items(), key=lambda pair: pair[1], default=("", 0))
        if found >= _LEAST_SHARE * most:
            return self.found
        return [self._telling(number) and self.make(number) == box for number in range(len(self.blocks))]

    @cached_property
    def _comments(self) -> int:
        """Number of the line that heads the readers' comments (the number of lines where there is none)."""
        return next((n for n, hit in enumerate(self.hits) if hit and n > self.title and hit.note == "comments"
                     and hit.shape == "whole" and self._words_between(self.title, n) >= _BEFORE_COMMENTS), len(self.hits))

    def _words_between(self, first: int, last: int) -> int:
        return sum(self.shapes[n].words for n in range(first + 1, last) if self.blocks[n].linked < LINKED)

    def _telling(self, number: int) -> bool:
        """Whether a line below the title is a sentence that may be the article's."""
        sentence = (self.sentence(number) or self.shapes[number].strong) and not self._spoken(number)
        return number > self.title and sentence and not self.furniture(number) and number not in self.teasers

    def _spoken(self, number: int) -> bool:
        hit = self.hits[number]
        return hit is not None and hit.where != "head"

    @cached_property
    def _foreign(self) -> frozenset[str]:
        """The names of furniture, but for one under which a large part of the prose stands."""
        words: Counter[str] = Counter()
        for number, taken in enumerate(self.found):
            if taken and number > self.title and self._prose(number) and number not in self.teasers:
                words[self.blocks[number].place] += self.shapes[number].words
        return frozenset(name for name in _FURNITURE if words[name] < _OWN_SHARE * words.total() or not words[name])

    @cached_property
    def teasers(self) -> frozenset[int]:
        """Numbers of the paragraphs that only introduce another story: under a headline that is a link, or above "read more"."""
        prose = [number for number in range(len(self.blocks)) if self._prose(number)]
        under = {number for number in prose if under_headline(self.blocks, self.shapes, self.title, number)}
        above = {number for number in prose if above_more(self.blocks, self.shapes, self.hits, number)}
        under |= above if len(above) >= _LEAST_TEASERS else set()
        alone = Counter(self.make(number) for number in prose if number not in under)
        return frozenset(number for number in under if not alone[self.make(number)])

    @cached_property
    def core(self) -> Sequence[int]:
        """Numbers of the main paragraphs that belong together: up to the last in the fullest containers, and what follows
        without being parted from it."""
        numbers = [n for n in range(self.first, self.closing) if self.main[n] and self.paragraph(n)]
        words: Counter[str] = Counter()
        for number in numbers:
            words[self.make(number)] += self.shapes[number].words
        fullest = max(words, key=lambda box: words[box], default="")
        last = max((n for n in numbers if self.make(n) == fullest), default=-1)
        for number in numbers:
            if number > last and self._parted(last, number):
                return [n for n in numbers if n < number]
            last = max(last, number)
        return numbers

    def _parted(self, last: int, number: int) -> bool:
        """Whether links, notices or share lines part a paragraph from the last one."""
        between = [n for n in range(last + 1, number) if self.foreign(n)]
        notes = {hit.note for n in between if (hit := self.hits[n])}
        return len(between) > 1 or not notes.isdisjoint(("share", "comments", "theme"))

    @cached_property
    def closing(self) -> int:
        """Number of the first line from which on nothing is body: a closing phrase after a good part of the paragraphs."""
        words = [shape.words if self.main[n] and n >= self.first and self.paragraph(n) else 0
                 for n, shape in enumerate(self.shapes)]
        total, before = sum(words), 0
        for number, hit in enumerate(self.hits):
            if before and number == self._comments and self.blocks[number].tag in HEADINGS:
                return number
            if hit and before and hit.where == "tail" and (self.main[number] or hit.note == "comments") and (
                    (_SOONEST if hit.note == "comments" and hit.shape == "whole" else 2) * before >= total):
                return number
            before += words[number]
        return len(self.shapes)

    @cached_property
    def boxes(self) -> frozenset[str]:
        """The makes of the containers in which the paragraphs stand."""
        return frozenset(map(self.make, self.core))

    @cached_property
    def groups(self) -> frozenset[int]:
        """The containers in which the paragraphs stand, and those around the lists whose items they are."""
        blocks = [self.blocks[n] for n in self.core]
        return frozenset([*(block.group for block in blocks), *(block.outer for block in blocks if block.tag == "li")])

    @cached_property
    def first(self) -> int:
        """Number of the first main paragraph, below the title if any is (the number of lines where there is none)."""
        found = [n for n, taken in enumerate(self.main) if taken and self.paragraph(n)]
        return next((n for n in found if n > self.title), found[0] if found else len(self.main))


    @cached_property
    def start(self) -> int:
        """Number of the body's first line: the first main paragraph, or what stands before it and belongs to it."""
        beside = next((n for n in range(self.title + 1, self.first) if self.hits[n] is None and self.beside(n)), self.first)
        return min([beside, *self.opening])

    @cached_property
    def opening(self) -> Sequence[int]:
        """Numbers of the paragraphs right above the first main one that the extractor left out."""
        found: list[int] = []
        for number in range(min(self.first, len(self.found)) - 1, self.title, -1):
            if self.title < 0 or self.hits[number] is not None or not self.paragraph(number):
                break
            found.append(number)
        return found

    def like(self, number: int) -> bool:
        """Whether a line stands in a container of the paragraphs, in one of the same make, or in a list inside such a one."""
        block = self.blocks[number]
        return block.group in self.groups or self.make(number) in self.boxes or (block.tag == "li" and block.outer in self.groups)

    def make(self, number: int) -> str:
        """What containers of one make share: elements and classes; where there are no classes, also what is around them."""
        block = self.blocks[number]
        return block.box if _CLASSED.search(block.box) else f"{block.box} {block.outer}"

    def cell(self, number: int) -> bool:
        """Whether a line is a cell of a table that stands among the paragraphs."""
        block = self.blocks[number]
        if block.tag in ("th", "caption"):
            return block.group in self._tabled
        return block.tag == "td" and block.outer in self._tabled and not self.furniture(number)

    @cached_property
    def _tabled(self) -> frozenset[int]:
        """The containers of the paragraphs in which a table with several cells stands."""
        cells = Counter(block.outer for block in self.blocks if block.tag == "td")
        return frozenset(group for group in self.groups if cells[group] >= _LEAST_CELLS)

    def alone(self, number: int) -> bool:
        """Whether a line is all that a container inside that of the paragraphs holds."""
        return self.blocks[number].outer in self.groups and self._held[self.blocks[number].group] == 1

    @cached_property
    def _held(self) -> Counter[int]:
        """How many lines each container holds."""
        return Counter(block.group for block in self.blocks)

    def beside(self, number: int) -> bool:
        """A sentence in a container of the main paragraphs, or in one of the same make."""
        return self.like(number) and self.sentence(number) and not self.furniture(number) and number not in self.teasers
