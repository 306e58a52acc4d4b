"""The role of every visible line of a page: what the extractor found, mended by phrases, markup and places.

One way through it: the first paragraph → the last → what stands before, between and after. Where the
extractor took other stories, comments or notices for the article, or left a paragraph out, the lines'
containers tell: an article's paragraphs stand in one container, or in several of the same make.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .boilerplate import Phrase
from .head import Label, is_dateline, repeats
from .html import Block
from .lines import Shape
from .metadata import Metadata
from .roles import in_related

LINKED = 0.6
_DECK_WORDS = 7
_DECK_SURE_WORDS = 11
_DECK_MARKED_WORDS = 4
_LEAST_WORDS = 20
_LEAST_MARKED_WORDS = 8
_MISSING_WORDS = 60
_ABOVE_TITLE = 3
_TEASER_WORDS = 4
_GOES_ON_WORDS = 5
# The heading of the comments ends the article where this part of the paragraphs stands before it (one in so many).
_SOONEST = 5
# Furniture that holds this share of the paragraphs' words is the article's own container, whatever its name.
_OWN_SHARE = 0.4
# Less than this share of the fullest containers' words: the extractor took something else for the article.
_LEAST_SHARE = 0.35
# A byline or a day inside the body: one or two words, a colon or a dash, a few words more.
_SIGNED = re.compile(r"\W*\w+(?:\s\w+)?\s?[:/|\u2013-]\s?\S+(?:\s\S+){0,5}$")
_ADDRESS = re.compile(r"\S@\S+\.\w|(?:^|\s)@\w{3,}|https?://")
_ADDRESS_WORDS = 9
_FURNITURE = frozenset(("caption", "captions", "comment", "comments", "respond", "share", "sharing", "social", "nav", "menu",
                        "breadcrumb", "breadcrumbs", "footer", "related", "button", "form", "newsletter", "subscribe", "tags",
                        "author", "authors", "bio", "disclaimer", "recommended", "recommend", "recommendation",
                        "recommendations", "trending", "video", "videos", "player", "keywords", "promo", "cookie", "cookies", "ticker", "advert", "adverts", "aside", "sidebar"))
_DECKS = frozenset(("deck", "chapeau", "subhead", "subtitle", "standfirst"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5"))
_TITLES = _HEADINGS | {"h1", "figcaption"}
# Where paragraphs end without a full stop: words of a paragraph, and of a line beside paragraphs.
_OPEN_WORDS, _OPEN_LINE_WORDS = 12, 4
_OPEN_SAMPLE = 5


@dataclass(frozen=True)
class Page:
    """A page's visible lines: one block, shape and phrase (or None) a line, and whether the extractor ``found`` it;
    ``title`` -1: not shown."""

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
                and self.blocks[n].linked < LINKED and self.blocks[n].tag not in _TITLES and not self._headline(n - 1)]
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
        for number, block in enumerate(self.blocks[:self._comments]):
            if self._telling(number):
                words[block.box] += self.shapes[number].words
        found = sum(self.shapes[n].words for n in range(self.title + 1, self._comments) if self.found[n] and self.paragraph(n))
        box, most = max(words.items(), key=lambda pair: pair[1], default=("", 0))
        if found >= _LEAST_SHARE * most:
            return self.found
        return [self._telling(number) and block.box == box for number, block in enumerate(self.blocks)]

    @cached_property
    def _comments(self) -> int:
        """Number of the line that heads the readers' comments (the number of lines where there is none)."""
        return next((n for n, hit in enumerate(self.hits) if hit and n > self.title and hit.note == "comments"
                     and hit.shape == "whole" and self._words_between(self.title, n) >= _LEAST_WORDS), len(self.hits))

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
        """Numbers of the paragraphs that only introduce another story: each right under a headline that is a link."""
        under = [number for number in range(1, len(self.blocks)) if self._prose(number) and self._headline(number - 1)]
        alone = Counter(block.box for number, block in enumerate(self.blocks) if self._prose(number) and number not in under)
        return frozenset(number for number in under if not alone[self.blocks[number].box])

    def _headline(self, number: int) -> bool:
        """Whether a line is a link as long as a headline, in a heading or in the very container of what follows."""
        if number < 0:
            return False
        block, following = self.blocks[number], self.blocks[number + 1]
        if block.linked <= 0.9 or self.shapes[number].words < _TEASER_WORDS or number == self.title:
            return False
        return block.tag in _HEADINGS or block.group == following.group

    @cached_property
    def core(self) -> Sequence[int]:
        """Numbers of the main paragraphs that belong together: up to the last in the fullest containers, and what follows
        without being parted from it."""
        numbers = [n for n in range(self.first, self.closing) if self.main[n] and self.paragraph(n)]
        words: Counter[str] = Counter()
        for number in numbers:
            words[self.blocks[number].box] += self.shapes[number].words
        fullest = max(words, key=lambda box: words[box], default="")
        last = max((n for n in numbers if self.blocks[n].box == fullest), default=-1)
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
            if hit and before and hit.where == "tail" and (self.main[number] or hit.note == "comments") and (
                    (_SOONEST if hit.note == "comments" and hit.shape == "whole" else 2) * before >= total):
                return number
            before += words[number]
        return len(self.shapes)

    @cached_property
    def boxes(self) -> frozenset[str]:
        """The makes of the containers in which the paragraphs stand."""
        return frozenset(self.blocks[n].box for n in self.core)

    @cached_property
    def groups(self) -> frozenset[int]:
        """The containers in which the paragraphs stand."""
        return frozenset(self.blocks[n].group for n in self.core)

    @cached_property
    def first(self) -> int:
        """Number of the first main paragraph, below the title if any is (the number of lines where there is none)."""
        found = [n for n, taken in enumerate(self.main) if taken and self.paragraph(n)]
        return next((n for n in found if n > self.title), found[0] if found else len(self.main))


    @cached_property
    def start(self) -> int:
        """Number of the body's first line: the first main paragraph or a shorter sentence before it in its container."""
        return next((n for n in range(self.title + 1, self.first) if self.hits[n] is None and self.beside(n)), self.first)

    def beside(self, number: int) -> bool:
        """A sentence in a container of the main paragraphs, or in one of the same make."""
        block = self.blocks[number]
        like = block.group in self.groups or block.box in self.boxes
        return like and self.sentence(number) and not self.furniture(number) and number not in self.teasers


def label_page(page: Page) -> list[Label]:
    """One label a line; no line of a page without an article is body."""
    labels = _labels(page)
    if _holds_article(page, labels):
        return labels
    return [Label("boilerplate", "page without an article")] * len(labels)


def _labels(page: Page) -> list[Label]:
    last = _last(page)
    labels = [_outside(page, number) for number in range(page.start)]
    related = False
    for number in range(page.start, len(page.shapes)):
        if number > last:
            labels.append(Label("boilerplate", "after the body"))
            continue
        related = in_related(related, page.shapes[number], page.hits[number]) and not _resumes(page, number)
        labels.append(_inside(page, number, related))
    return labels


def _resumes(page: Page, number: int) -> bool:
    """Whether a line ends a list of related titles: no link, and a heading or in a container of the article's paragraphs."""
    block = page.blocks[number]
    if page.hits[number] is not None or block.linked >= 0.5:
        return False
    if block.group in page.groups or (block.box in page.boxes and page.shapes[number].closed):
        return True
    return page.main[number] and block.tag in _HEADINGS


def _last(page: Page) -> int:
    """Number of the body's last line: the last paragraph, or the sentences that go on after it."""
    last = max(page.core, default=-1)
    for number in range(last + 1, page.closing if last >= 0 else 0):
        if page.hits[number] is None and page.sentence(number) and not page.furniture(number) and _goes_on(page, number, last):
            last = number
    return last


def _goes_on(page: Page, number: int, last: int) -> bool:
    """Whether a sentence after the last paragraph belongs to it: next to it, or in a container like those of paragraphs."""
    block = page.blocks[number]
    if block.group in page.groups:
        return True
    like = block.box in page.boxes
    if number == last + 1:
        return like or page.main[number]
    return like and page.main[number] and page.shapes[number].words >= _GOES_ON_WORDS


def _outside(page: Page, number: int) -> Label:
    """A line before the body."""
    shape, hit, title = page.shapes[number], page.hits[number], page.title
    if number == title:
        return _title_label(page)
    if number < title:
        near = title - number <= _ABOVE_TITLE and hit is not None and hit.role == "section"
        return Label("section", hit.rule) if near and hit else Label("boilerplate", hit.rule if hit else "above the title")
    if hit is not None:
        return Label("intro" if hit.role == "intro" and title >= 0 else "boilerplate", hit.rule)
    if title >= 0 and repeats(shape, page.shapes[title].folded):
        return Label("intro", "repeats the title")
    if is_dateline(shape):
        return Label("intro", "tells the day")
    if _is_deck(page, number):
        return Label("body", "line before the first paragraph")
    return Label("intro" if page.main[number] else "boilerplate", "short line before the body")


def _title_label(page: Page) -> Label:
    return Label("title", f"shown as the metadata tells ({page.blocks[page.title].tag})")


def _is_deck(page: Page, number: int) -> bool:
    """What a subtitle looks like, and a caption does not: long, or a sentence, or marked as such."""
    block, shape = page.blocks[number], page.shapes[number]
    if page.furniture(number) or number < page.title or number in page.teasers:
        return False
    if block.place in _DECKS:
        return shape.words >= _DECK_MARKED_WORDS
    if not page.main[number] or shape.words < _DECK_WORDS:
        return False
    return shape.closed or shape.words >= _DECK_SURE_WORDS or block.tag in ("h2", "h3", "h4")


def _inside(page: Page, number: int, related: bool) -> Label:
    """A line between the first and the last paragraph."""
    hit = page.hits[number]
    if number == page.title:
        return _title_label(page)
    if hit is not None and hit.where != "head":
        return Label("boilerplate", hit.rule)
    if number in page.teasers:
        return Label("boilerplate", "under a headline that is a link")
    if hit is not None and hit.note in ("by", "updated", "date") and _SIGNED.match(page.blocks[number].text):
        return Label("boilerplate", hit.rule)
    if page.shapes[number].words <= _ADDRESS_WORDS and _ADDRESS.search(page.blocks[number].text):
        return Label("boilerplate", "an address to write to")
    if page.paragraph(number) and (page.main[number] or _beside(page, number)):
        return Label("body", "paragraph" if page.main[number] else "paragraph beside the article's")
    if not page.main[number] and not _missed(page, number):
        return Label("boilerplate", "not in the main text")
    if related or page.furniture(number):
        return Label("boilerplate", "list of related titles" if related else f"{page.blocks[number].place or 'link'} in the page")
    return Label("body", "line between paragraphs")


def _missed(page: Page, number: int) -> bool:
    """A sentence, a heading or a short paragraph beside the main ones that the extractor left out."""
    block = page.blocks[number]
    marked = block.tag in ("p", *_HEADINGS) and block.group in page.groups and not page.furniture(number)
    return marked or page.beside(number)


def _beside(page: Page, number: int) -> bool:
    """A paragraph in a container of the main paragraphs, or in one of the same make, which the extractor left out."""
    return page.blocks[number].group in page.groups or page.blocks[number].box in page.boxes


def _holds_article(page: Page, labels: Sequence[Label]) -> bool:
    """Whether the body is an article, not the teasers of a front page or the words of an error page."""
    body = [number for number, label in enumerate(labels) if label.role == "body"]
    words = sum(page.shapes[number].words for number in body if page.blocks[number].linked < LINKED)
    article = "article" in page.metadata.kind
    if words < (_LEAST_MARKED_WORDS if article else _LEAST_WORDS) or _is_missing(page, words):
        return False
    return page.metadata.path not in ("", "/") or article


def _is_missing(page: Page, words: int) -> bool:
    """Whether the page says that it is missing: in a heading, or in any line where there is little else to read."""
    says = [n for n, hit in enumerate(page.hits) if hit is not None and hit.note == "missing"]
    return any(words < _MISSING_WORDS or page.blocks[n].tag in ("h1", "h2") for n in says)
