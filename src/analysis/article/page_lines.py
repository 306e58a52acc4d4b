"""The role of every visible line of a page: before, between and after the paragraphs of its article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .head import Label, is_dateline, repeats
from .naming import title_text
from .paragraphs import LINKED, Page
from .roles import in_related
from .teasers import HEADINGS

_DECK_WORDS = 7
_DECK_SURE_WORDS = 11
_DECK_MARKED_WORDS = 4
_LEAST_WORDS = 20
_LEAST_MARKED_WORDS = 8
_MISSING_WORDS = 60
_ABOVE_TITLE = 3
_GOES_ON_WORDS = 5
_REPEAT_WORDS = 8
_MOST_SKIPPED = 30
# A rubric's name has few words; a headline stands near above its teaser.
_RUBRIC_WORDS, _HEADLINE_NEAR = 3, 4
# Paragraphs in one container that a front page does not have.
_FRONT_PARAGRAPHS = 3
_DECKS = frozenset(("deck", "chapeau", "subhead", "subtitle", "standfirst"))
# A byline or a day inside the body: one or two words, a colon or a dash, a few words more.
_SIGNED = re.compile(r"\W*\w+(?:\s\w+)?\s?[:/|\u2013-]\s?\S+(?:\s\S+){0,5}$")
_ADDRESS = re.compile(r"\S@\S+\.\w|(?:^|\s)@\w{3,}|https?://")
_ADDRESS_WORDS = 9


def label_page(page: Page) -> list[Label]:
    """One label a line; no line of a page without an article is body."""
    labels = _without_repeats(page, _labels(page))
    if _holds_article(page, labels):
        return labels
    return [Label("boilerplate", "page without an article")] * len(labels)


def _labels(page: Page) -> list[Label]:
    last = _last(page)
    labels = [_outside(page, number) for number in range(page.start)]
    related, skipped = False, _skipped(page)
    for number in range(page.start, len(page.shapes)):
        if number > last or number in skipped:
            labels.append(Label("boilerplate", "after the body" if number > last else "a list that readers may skip"))
            continue
        related = in_related(related, page.shapes[number], page.hits[number]) and not _resumes(page, number)
        labels.append(_inside(page, number, related))
    return labels


def _skipped(page: Page) -> frozenset[int]:
    """The lines between what lets readers skip a list and what tells its end."""
    found: set[int] = set()
    for number, hit in enumerate(page.hits):
        if hit is not None and hit.note == "list-open":
            end = next((n for n in range(number + 1, min(number + _MOST_SKIPPED, len(page.hits)))
                        if (other := page.hits[n]) is not None and other.note == "list-close"), number)
            found.update(range(number, end + 1))
    return frozenset(found)


def _without_repeats(page: Page, labels: Sequence[Label]) -> list[Label]:
    """The labels, of a long line said twice only the first body, no second title, and no first paragraph broken off."""
    kept = list(labels)
    title = page.shapes[page.title].folded if page.title >= 0 else ""
    seen = {title}
    opening = page.shapes[page.first].folded if page.first < len(page.shapes) else ""
    for number, label in enumerate(labels):
        shape = page.shapes[number]
        if label.role != "body" or (shape.words < _REPEAT_WORDS and shape.folded != title):
            continue
        if shape.folded in seen:
            kept[number] = Label("boilerplate", "said before")
        elif number < page.first and opening.startswith(shape.folded):
            kept[number] = Label("intro", "begins as the first paragraph does")
        seen.add(shape.folded)
    return kept


def _resumes(page: Page, number: int) -> bool:
    """Whether a line ends a list of related titles: no link, and a heading or in a container of the article's paragraphs."""
    block = page.blocks[number]
    if page.hits[number] is not None or block.linked >= 0.5:
        return False
    if block.group in page.groups or (page.make(number) in page.boxes and page.shapes[number].closed):
        return True
    return page.main[number] and block.tag in HEADINGS


def _last(page: Page) -> int:
    """Number of the body's last line: the last paragraph, or the sentences that go on after it."""
    last = max(page.core, default=-1)
    for number in range(last + 1, page.closing if last >= 0 else 0):
        if page.hits[number] is not None or page.furniture(number):
            continue
        said = page.shapes[number].speech and page.blocks[number].group in page.groups
        sentence = (page.sentence(number) and _goes_on(page, number, last)) or said
        if sentence or (number == last + 1 and _lists_on(page, number)):
            last = number
    return last


def _lists_on(page: Page, number: int) -> bool:
    """Whether a line right behind the body's last opens a list in the same container, by a colon, or is one of its items."""
    blocks, after = page.blocks, number + 1
    items = [blocks[n].tag == "li" and blocks[n].outer in page.groups for n in (number, after) if n < len(blocks)]
    opens = blocks[number].text.rstrip().endswith(":") and blocks[number].group in page.groups
    return items[0] or (opens and items[-1] and len(items) > 1)


def _goes_on(page: Page, number: int, last: int) -> bool:
    """Whether a sentence after the last paragraph belongs to it: next to it, or in a container like those of paragraphs."""
    block = page.blocks[number]
    if block.group in page.groups:
        return True
    like = page.like(number)
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
    if page.cell(number):
        return Label("body", "cell of a table among the paragraphs")
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
    cited = "blockquote." in block.box and block.outer in page.groups  # a tweet, or words set apart
    inside = block.outer if cited or block.tag == "li" else block.group
    marked = block.tag in ("p", "li", "blockquote", *HEADINGS) and inside in page.groups and not page.furniture(number)
    return marked or page.beside(number) or _runs_through(page, number)


def _runs_through(page: Page, number: int) -> bool:
    """Whether a line stands straight in the container of paragraphs, and so do those before and behind it."""
    around = {page.blocks[n].group for n in range(number - 1, number + 2) if n < len(page.blocks)}
    return len(around) == 1 and around <= page.groups and not page.furniture(number)


def _beside(page: Page, number: int) -> bool:
    """A paragraph in a container of the main paragraphs, or in one of the same make, which the extractor left out."""
    return page.like(number) or number in page.opening or page.alone(number)


def _holds_article(page: Page, labels: Sequence[Label]) -> bool:
    """Whether the body is an article, not the teasers of a front page or the words of an error page."""
    body = [number for number, label in enumerate(labels) if label.role == "body"]
    words = sum(page.shapes[number].words for number in body if page.blocks[number].linked < LINKED)
    article = "article" in page.metadata.kind
    if words < (_LEAST_MARKED_WORDS if article else _LEAST_WORDS) or _is_missing(page, words) or _is_front(page):
        return False
    return article or page.metadata.path not in ("", "/") or _reads_on(page)


def _is_front(page: Page) -> bool:
    """Whether the page is named like a rubric, and what it holds stands under headlines that are links."""
    name = page.blocks[page.title].text if page.title >= 0 else title_text(page.metadata, None) or ""
    above = (page.blocks[n] for n in range(max(page.first - _HEADLINE_NEAR, 0), min(page.first, len(page.blocks))))
    return 0 < len(name.split()) <= _RUBRIC_WORDS and any(
        block.tag in HEADINGS and block.linked > LINKED and len(block.text.split()) > _RUBRIC_WORDS for block in above)


def _reads_on(page: Page) -> bool:
    """Whether a page whose address is the site's own still holds an article: a title, and paragraphs one after another."""
    together = Counter(page.blocks[number].group for number in page.core)
    return page.title >= 0 and max(together.values(), default=0) >= _FRONT_PARAGRAPHS


def _is_missing(page: Page, words: int) -> bool:
    """Whether the page says that it is missing: in a heading, or in any line where there is little else to read."""
    says = [n for n, hit in enumerate(page.hits) if hit is not None and hit.note == "missing"]
    return any(words < _MISSING_WORDS or page.blocks[n].tag in ("h1", "h2") for n in says)
