"""A made-up article and its tables, small and awkward: Latin names beside Arabic ones, a name in a quote,
a quote over two lines, signs that HTML and formulas would take for their own."""

from __future__ import annotations

import pandas as pd

from analysis import tables

_LINES = (
    ("section", "تقنية"),
    ("title", "أوبن سكاي تتحدى Nova & Sons بطائرة <سريعة>"),
    ("blank", ""),
    ("body", "قالت ليلى منصور: \"طائرة Falcon 9 رائعة وأسعارها بين $5 و$7\"، في حديث إلى الصحيفة."),
    ("body", "وأضاف المتحدث باسم Nova & Sons: \"لسنا قلقين، غير أن المنافسة سيئة"),
    ("body", "والسوق صعبة جدا\"."),
    ("boilerplate", "اشترك في نشرتنا <b>الآن</b>"),
    ("boilerplate", "Continue reading"),
    ("body", "وتقع شركة أوبن سكاي في دبي، وتنافسها مجموعة الخليج العربي للصناعات الجوية المتقدمة وBeta."),
)
TEXT = "\n".join(text for _, text in _LINES)
LONG = "مجموعة الخليج العربي للصناعات الجوية المتقدمة"


def span(surface: str, *, nth: int = 0) -> tuple[int, int]:
    """Where a surface stands in TEXT for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(surface, start + 1)
    return start, start + len(surface)


def lines() -> pd.DataFrame:
    rows, start = [], 0
    for role, text in _LINES:
        rows.append((start, start + len(text), role, "made up", text))
        start += len(text) + 1
    return tables.table(tables.LINES, rows)


def mentions() -> pd.DataFrame:
    named = [("أوبن سكاي", 0, "open-sky", "COMPANY"), ("Nova & Sons", 0, "nova", "COMPANY"),
             ("ليلى منصور", 0, "ليلى-منصور", "PERSON"), ("Falcon 9", 0, "falcon", "PRODUCT"),
             ("Nova & Sons", 1, "nova", "COMPANY"), ("أوبن سكاي", 1, "open-sky", "COMPANY"), ("دبي", 0, "dubai", "PLACE"),
             (LONG, 0, "gulf", "COMPANY"), ("Beta", 0, "beta", "NEWTYPE")]
    return tables.table(tables.MENTIONS, [
        (f"m{number}", *span(surface, nth=nth), surface, entity, kind, "title" if number < 3 else "body",
         "q1" if entity == "falcon" else None, "catalogue", surface, 0.9, None, False)
        for number, (surface, nth, entity, kind) in enumerate(named, 1)])


def entities() -> pd.DataFrame:
    rows = [("open-sky", "أوبن سكاي", "Open Sky", "COMPANY", None, "f", True, 2, "أوبن سكاي", None),
            ("nova", "Nova & Sons", "Nova & Sons", "COMPANY", None, None, False, 2, "Nova & Sons", None),
            ("ليلى-منصور", "ليلى منصور", None, "PERSON", "open-sky", "f", False, 1, "ليلى منصور", "رئيسة الشركة"),
            ("falcon", "فالكون", "Falcon", "PRODUCT", "open-sky", "m", True, 1, "Falcon 9", None),
            ("dubai", "دبي", "Dubai", "PLACE", None, "f", True, 1, "دبي", None),
            ("gulf", LONG, None, "COMPANY", None, "f", False, 1, LONG, None),
            ("beta", "Beta", None, "NEWTYPE", None, None, False, 1, "Beta", None)]
    return tables.table(tables.ENTITIES, rows)


def quotes() -> pd.DataFrame:
    one = span("طائرة Falcon 9 رائعة وأسعارها بين $5 و$7")
    two = (span("لسنا قلقين")[0], span("صعبة جدا")[1])
    three = span("شركة أوبن سكاي في دبي")
    rest = ("full", )
    return tables.table(tables.QUOTES, [
        ("q1", *one, TEXT[slice(*one)], *rest, "ليلى-منصور", None, "قالت", "قال", "حديث", None, "\"\"", None, "cue before",
         "subject", 0.95, "positive", 0.62),
        ("q2", *two, TEXT[slice(*two)], *rest, None, "المتحدث باسم Nova & Sons", "أضاف", "أضاف", None, None, "\"\"", None,
         "cue before", "description", 0.8, "negative", -0.71),
        ("q3", *three, TEXT[slice(*three)], "partial", None, None, None, None, None, None, "\"\"", None, "none", "none", 0.5,
         "neutral", 0.0)])


def contributions() -> pd.DataFrame:
    return tables.table(tables.CONTRIBUTIONS, [
        ("q1", *span("رائعة"), "رائعة", 3.0, 1.0, 1.0, 1.0, 3.0, 0),
        ("q2", *span("قلقين"), "قلقين", -2.0, -0.75, 1.0, 0.5, 0.75, 0),
        ("q2", *span("سيئة"), "سيئة", -2.0, 1.0, 1.0, 1.5, -3.0, 1),
        ("q2", *span("صعبة"), "صعبة", -1.5, 1.0, 1.6, 1.0, -2.4, 1)])


def narration() -> pd.DataFrame:
    told = [(span("في حديث إلى الصحيفة"), "neutral", 0.0), (span("وتقع شركة"), "positive", 0.3)]
    return tables.table(tables.NARRATION, [(number, *where, TEXT[slice(*where)], mood, score)
                                           for number, (where, mood, score) in enumerate(told, 1)])


def companies() -> pd.DataFrame:
    rows = [("open-sky", "أوبن سكاي", "Open Sky", 2, 1, 1, 1, 0.02, 4 / 7, 0.25, 0.84, 1, 6, 5, 1, 0, 0.4, "mostly positive",
             0, None),
            ("nova", "Nova & Sons", "Nova & Sons", 2, 0, 0, 1, 0.06, 2 / 7, 0.08, 0.64, 1, 3, 0, 1, 2, -0.5, "too few to tell",
             0, None),
            ("gulf", LONG, None, 1, 0, 0, 0, 0.9, 1 / 7, 0.03, 0.51, 0, 0, 0, 0, 0, float("nan"), "too few to tell", 0, None)]
    return tables.table(tables.COMPANIES, rows)


def pairs() -> pd.DataFrame:
    return tables.table(tables.PAIRS, [("nova", "open-sky", 3, 1.2, 2.5), ("gulf", "open-sky", 1, 0.5, 2.0)])


def keyness() -> pd.DataFrame:
    return tables.table(tables.KEYNESS, [("open-sky", "طائرة", 4, 1, 3.0, 9.1), ("open-sky", "Falcon", 2, 0, 4.2, 6.3),
                                         ("nova", "المنافسة", 2, 1, 1.5, 4.0)])


def figures() -> pd.DataFrame:
    return tables.table(tables.FIGURES, [
        ("development", "quotes F1", 0.96, 0.94, 0.97), ("development", "speakers", 0.82, 0.77, 0.86),
        ("held out", "quotes F1", 0.95, 0.9, 0.99), ("held out", "speakers", 0.79, 0.7, 0.88)])


def reliability() -> pd.DataFrame:
    return tables.table(tables.RELIABILITY, [
        (0.9, 125, 121, 0.938, 0.968, 0.921, 0.987), (0.8, 210, 179, 0.84, 0.852, 0.799, 0.894),
        (0.3, 10, 1, 0.3, 0.1, 0.018, 0.404)])


# Tables that are shown and never written, of no one article.
TRUST = {"figures": figures, "reliability": reliability}
ALL = {"lines": lines, "mentions": mentions, "entities": entities, "quotes": quotes, "contributions": contributions,
       "narration": narration, "companies": companies, "pairs": pairs, "keyness": keyness}


def made(*, empty: bool = False) -> dict[str, pd.DataFrame]:
    """Every table by its name; ``empty``: without rows."""
    return {name: make().iloc[:0] if empty else make() for name, make in {**ALL, **TRUST}.items()}
