"""Whether and how an element of a page is shown."""

from __future__ import annotations

import re
from typing import Any

_LABELS = frozenset(("a", "span", "time"))
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(r"(?:^|\s)(?:screen-reader-text|sr-only|visually-?hidden|element-invisible)(?:\s|$)", re.IGNORECASE)
# What classes and ids call the parts of a page that are not its article.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|related|recommend(?:ed|ations?)?|share|sharing|"
    r"social|comments?|respond|newsletter|subscribe|captions?|copyrights?|adverts?|tags|trending|most-?read|cookies?|"
    r"authors?|byline|writer|writeby|bio|disclaimer|ticker|videos?|player|keywords|promo|gallery|carousel|slideshow|swiper|"
    r"poll|ads?|advertisements?|sponsor|sponsored|stream-item|e3lan|deck|chapeau|subhead|subtitle|standfirst)(?:[\s_-]|$)",
    re.IGNORECASE)
_HEADLINE = re.compile(r"(?:^|[\s_-])(?<!sub[\s_-])(?:ttl|title|headline)(?:[\s_-]|$)", re.IGNORECASE)
# The display of what is named a headline: more than any size of a font.
HEADLINE = 9
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMING = ("class", "id", "data-testid", "data-component")
_FURNITURE_TAGS = {"nav": "nav", "footer": "footer", "aside": "aside", "form": "form", "figcaption": "caption",
                   "button": "button"}


def display_of(element: Any) -> int:
    """How much an element sets its text as a headline, 0 for not at all."""
    names = _CAMEL.sub("-", f"{element.get('class', '')} {element.get('id', '')}")
    if _HEADLINE.search(names):
        return HEADLINE
    size = element.get("size", "") if element.tag == "font" else ""
    return int(size) if size.isdecimal() and len(size) == 1 else 0


def is_glued(child: Any) -> bool:
    """Two links or labels without a blank between them: a style sheet draws them apart."""
    following = child.getnext() if child.tag in _LABELS else None
    if following is None or following.tag not in _LABELS:
        return False
    if child.tag == following.tag == "a":
        return True
    classes = child.get("class"), following.get("class")
    return (all(classes) and classes[0] != classes[1]) or _joins_number(child, following)


def _joins_number(child: Any, following: Any) -> bool:
    """Whether a number would run into a word or another number: a day and a count that stand beside each other."""
    before: str
    after: str
    before, after = child.text_content().strip()[-1:], following.text_content().strip()[:1]
    return (before.isdecimal() or after.isdecimal()) and before.isalnum() and after.isalnum()


def is_hidden(element: Any) -> bool:
    """Whether an attribute, style or class keeps an element from being drawn."""
    if element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    return _HIDDEN_CLASS.search(element.get("class", "")) is not None


def place_of(element: Any) -> str:
    """The part of the page that an element says it is, in lower case ("sidebar"); '' where it says nothing."""
    if element.tag in ("body", "html"):
        return ""
    known = _FURNITURE_TAGS.get(element.tag, "")
    named = _FURNITURE.search(_CAMEL.sub("-", " ".join(element.get(key, "") for key in _NAMING))) if not known else None
    return named.group(1).lower() if named else known
