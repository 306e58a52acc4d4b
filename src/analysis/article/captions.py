"""The parts of a page that hold a picture and what is said of it, by their shape: whatever their names, few words beside it."""

from __future__ import annotations

from typing import Any

# A caption has no more words; a paragraph with a picture has, or ends as a sentence does.
_MOST_WORDS = 25
_CLIMB = 4
_PARTS = frozenset(("div", "td", "table", "tbody", "tr", "span", "section", "li", "center", "dl", "dd"))
_HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "time", "article", "header"))


def captions(tree: Any) -> frozenset[Any]:
    """The largest elements around each picture that hold few words beside it and no heading."""
    found = set()
    for picture in tree.iter("img", "amp-img"):
        best, part = None, picture.getparent()
        for _ in range(_CLIMB):
            if part is None or part.tag not in (*_PARTS, "a", "p", "font") or not _is_small(part):
                break
            best = part if part.tag in _PARTS else best
            part = part.getparent()
        if best is not None:
            found.add(best)
    return frozenset(found)


def _is_small(part: Any) -> bool:
    """Whether an element holds at most a caption's words, and no heading; it reads no further than it takes to tell."""
    words = 0
    for element in part.iter():
        if element.tag in _HEADS:
            return False
        inside = element.text if isinstance(element.tag, str) and element.tag not in ("script", "style", "noscript") else ""
        words += len((inside or "").split()) + (len((element.tail or "").split()) if element is not part else 0)
        if words > _MOST_WORDS:
            return False
    return True
