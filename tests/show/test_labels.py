"""Labels: what each consumer is given, and that what is drawn is what a reader expects."""

import sys
import unicodedata

import numpy as np
import pandas as pd
import pytest
from ink import REVERSED, RIGHT, has_oracle, likeness
from matplotlib import ft2font

from analysis.show import labels
from analysis.show.labels import as_text, detected_consumer, for_shaping, for_unshaping, isolate, label, wrap
from analysis.show.signs import has_rtl

RLM, LRM = "\u200f", "\u200e"
NAMES = ("shaping", "unshaping", "plain", "browser")
OTHER = {"shaping": "unshaping", "unshaping": "shaping"}


def letters(drawn: str) -> str:
    """Joined forms as plain letters, so that a table of them can be read."""
    return unicodedata.normalize("NFKC", drawn)


def seen(*chunks: str) -> str:
    """Chunks from left to right; an Arabic one is written as it is read, and turned here."""
    return "".join(chunk[::-1] if has_rtl(chunk) else chunk for chunk in chunks)


# Each row: the plain text, then what stands on the page from left to right.
ORDER = [
    (
        "شركة",
        ["شركة"],
    ),
    (
        "Meta تتنافس",
        ["تتنافس", " ", "Meta"],
    ),
    (
        "شركة Meta (فيسبوك)",
        ["(", "فيسبوك", ")", " ", "Meta", " ", "شركة"],
    ),
    (
        "مع (OpenAI) [2023]",
        ["[2023]", " ", "(OpenAI)", " ", "مع"],
    ),
    (
        "«غوغل» في 2023",
        ["2023", " ", "في", " ", "«", "غوغل", "»"],
    ),
    (
        "جي بي تي-4 (GPT-4)",
        ["(GPT-4)", " ", "4", "-", "تي", " ", "بي", " ", "جي"],
    ),
    (
        "تغيّر -5%",
        ["%", "-5", " ", "تغيّر"],
    ),
    (
        "بين -3.5 و +7",
        ["+7", " ", "و", " ", "-3.5", " ", "بين"],
    ),
    (
        "هل تفوز Meta؟",
        ["؟", "Meta", " ", "تفوز", " ", "هل"],
    ),
]


@pytest.mark.parametrize(("plain", "chunks"), ORDER)
def test_unshaping_gives_the_order_seen(plain: str, chunks: list[str]) -> None:
    assert letters(for_unshaping(plain)) == seen(*chunks)


# Each row: the plain text, then the string for a matplotlib that shapes by itself.
SHAPING = [
    (
        "شركة Meta",
        "شركة Meta",
    ),
    (
        "Meta تتنافس",
        RLM + "Meta تتنافس",
    ),
    (
        "2023 شركة",
        "2023 شركة",
    ),
    (
        "تغيّر -5%",
        f"تغيّر {LRM}-5{RLM}%",
    ),
    (
        "-5 نقاط",
        f"{RLM}{LRM}-5 نقاط",
    ),
    (
        "جي بي تي-4",
        "جي بي تي-4",
    ),
    (
        "2020-2021 عام",
        "2020-2021 عام",
    ),
    ("Meta (2023)", "Meta (2023)"),
    ("-5", "-5"),
    ("", ""),
]


@pytest.mark.parametrize(("plain", "expected"), SHAPING)
def test_shaping_text_stays_and_gets_marks_where_needed(plain: str, expected: str) -> None:
    assert for_shaping(plain) == expected


@pytest.mark.parametrize("plain", [row[0] for row in (*ORDER, *SHAPING)])
@pytest.mark.parametrize("consumer", ["shaping", "plain", "browser"])
def test_label_is_idempotent_but_for_unshaping(plain: str, consumer: labels.Consumer) -> None:
    once = label(plain, consumer=consumer)
    assert label(once, consumer=consumer) == once


def test_every_line_has_its_own_direction() -> None:
    lines = ["Meta", "Meta تنمو", "غوغل"]
    plain = "\n".join(lines)
    assert for_shaping(plain).split("\n") == ["Meta", RLM + lines[1], lines[2]]
    assert letters(for_unshaping(plain)).split("\n") == [
        "Meta",
        seen("تنمو", " ", "Meta"),
        seen("غوغل"),
    ]


def test_base_direction_can_be_left() -> None:
    assert letters(for_unshaping("Meta تنمو", base="L")) == seen("Meta", " ", "تنمو")


def test_harakat_are_kept_and_stand_before_their_letter() -> None:
    beh_fatha = "\u0628\u064e"
    assert for_unshaping(beh_fatha) == "\u064e\ufe8f"


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ("\u0644\u0627", "\ufefb"),
        ("\u0628\u0644\u0627", "\ufefc\ufe91"),
        ("\u0644\u0623", "\ufef7"),
        ("\u0644\u064e\u0627", "\u064e\ufefb"),
        ("\u0628\u0644\u0622", "\ufef6\ufe91"),
    ],
)
def test_lam_alef_is_one_character(plain: str, expected: str) -> None:
    assert for_unshaping(plain) == expected


def test_allah_is_spelled_out() -> None:
    allah = "\u0627\u0644\u0644\u0647"
    for consumer in ("shaping", "unshaping"):
        drawn = label(allah, consumer=consumer)
        assert "\ufdf2" not in drawn
        assert label("\ufdf2", consumer=consumer) == drawn


def test_joiners_guide_joining_and_are_gone() -> None:
    assert for_unshaping("\u0647\u200d") == "\ufeeb"
    assert for_unshaping("\u0628\u200c\u0628") == "\ufe8f\ufe8f"


# Values as a table may hold them.
VALUES = [
    (None, ""),
    (float("nan"), ""),
    (np.float32("nan"), ""),
    (pd.NA, ""),
    (pd.NaT, ""),
    (5, "5"),
    (5.0, "5"),
    (-3.25, "-3.25"),
    (0.1 + 0.2, "0.3"),
    (1e-9, "0.000000001"),
    (1234567.0, "1234567"),
    (np.int64(7), "7"),
    (float("inf"), "\u221e"),
    (pd.Timestamp("2023-07-10"), "2023-07-10 00:00:00"),
    ("", ""),
]


@pytest.mark.parametrize(("value", "expected"), VALUES)
def test_values_become_text(value: object, expected: str) -> None:
    assert as_text(value) == expected
    assert label(value) == expected


def test_missing_values_leave_no_empty_isolate() -> None:
    assert label(None, consumer="browser") == ""


@pytest.mark.parametrize("consumer", NAMES)
@pytest.mark.parametrize(
    "odd",
    [
        "\u064e",
        "\u064e\u0628",
        "\U0001f600 \u0628 \U0001f469\u200d\U0001f680",
        "\u0628(" * 5000,
        "x" * 10_000,
        "\ud800",
        "\n",
        "\u0628\r\n\u2029\u0628",
        "((((]]]]\u0628",
    ],
    ids=lambda odd: ascii(odd[:4]),
)
def test_odd_text_is_fine(odd: str, consumer: labels.Consumer) -> None:
    assert isinstance(label(odd, consumer=consumer), str)


@pytest.mark.parametrize("consumer", ["shaping", "unshaping", "plain"])
def test_direction_controls_in_the_input_are_dropped(consumer: labels.Consumer) -> None:
    controls = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    word = "شركة"
    assert label(controls + word + controls, consumer=consumer) == label(word, consumer=consumer)


@pytest.mark.parametrize("consumer", NAMES)
@pytest.mark.parametrize("drawn", ["\ufe8f", "x \ufefb", "\ufb56"])
def test_presentation_forms_are_refused(drawn: str, consumer: labels.Consumer) -> None:
    with pytest.raises(ValueError, match=r"presentation forms.*plain text"):
        label(drawn, consumer=consumer)


def test_rial_and_ornate_brackets_are_no_presentation_forms() -> None:
    assert label("\ufdfc \ufd3e", consumer="plain") == "\ufdfc \ufd3e"


@pytest.mark.parametrize("consumer", ["shaping", "unshaping"])
@pytest.mark.parametrize("plain", ["$5 to $10", "\u0645\u0646 $10 \u0625\u0644\u0649 $20", "$"])
def test_dollars_are_escaped_once(plain: str, consumer: labels.Consumer) -> None:
    drawn = label(plain, consumer=consumer)
    assert drawn.count(r"\$") == drawn.count("$") == plain.count("$")
    escaped = plain.replace("$", r"\$")
    assert label(escaped, consumer=consumer) == drawn


def test_unknown_consumer_is_named() -> None:
    with pytest.raises(ValueError, match="'plotly' is unknown; choose from shaping"):
        label("x", consumer="plotly")  # type: ignore[arg-type]


def test_consumer_is_detected_by_what_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ft2font, "__libraqm_version__", "0.10", raising=False)
    assert detected_consumer() == "shaping"
    monkeypatch.delattr(ft2font, "__libraqm_version__")
    assert detected_consumer() == "unshaping"


def test_isolate() -> None:
    assert isolate("شركة") == "\u2068" + "شركة" + "\u2069"
    assert isolate(isolate("x")) == isolate("x")
    assert isolate("") == ""


# Each row: the plain text, the width, the lines.
WRAPPED = [
    (
        "تتنافس الشركات على السوق",
        14,
        ["تتنافس الشركات", "على السوق"],
    ),
    (
        "قالَ مُحَمَّدٌ",
        8,
        ["قالَ مُحَمَّدٌ"],
    ),
    (
        "Meta (فيسبوك) تنمو",
        6,
        ["Meta", "(فيسبوك)", "تنمو"],
    ),
    (
        "10\u00a0ملايين دولار",
        4,
        ["10\u00a0ملايين", "دولار"],
    ),
    ("one two\nthree", 20, ["one two", "three"]),
    ("", 5, []),
]


@pytest.mark.parametrize(("plain", "width", "lines"), WRAPPED)
def test_wrap(plain: str, width: int, lines: list[str]) -> None:
    assert wrap(plain, width) == "\n".join(lines)


def test_wrap_keeps_every_word_of_a_long_text() -> None:
    plain = " ".join(str(number) for number in range(2000))
    lines = wrap(plain, 30).split("\n")
    assert " ".join(lines) == plain
    assert max(map(len, lines)) <= 30


def test_wrap_needs_room() -> None:
    with pytest.raises(ValueError, match="width is 0"):
        wrap("x", 0)


DRAWN = [
    "غوغل",
    "مايكروسوفت",
    "الشركة",
    "الله",
    "لا إله إلا",
    "Meta تتنافس مع OpenAI",
    "شركة Meta (فيسبوك) [2023]",
    "جي بي تي-4 (GPT-4)",
    "«الذكاء الاصطناعي»",
    "نسبة 45% في عام 2023",
    'قال: "نعم"',
    "من $10 إلى $20 مليون",
    "٤٥ مليون",
    "سبتمبر 2023؟",
]
PURE = [plain for plain in DRAWN if not any(c.isascii() and c.isalnum() for c in plain)]
needs_oracle = pytest.mark.skipif(not has_oracle(), reason="this Pillow was built without libraqm")
quiet = pytest.mark.filterwarnings("ignore:.*missing from.*font")


@needs_oracle
@pytest.mark.parametrize("plain", DRAWN)
def test_label_looks_right(plain: str) -> None:
    assert likeness(label(plain), plain) > RIGHT


@needs_oracle
@quiet
@pytest.mark.parametrize("plain", DRAWN)
def test_label_for_the_other_matplotlib_looks_worse(plain: str) -> None:
    wrong = label(plain, consumer=OTHER[detected_consumer()])  # type: ignore[arg-type]
    assert likeness(wrong, plain) < likeness(label(plain), plain) - 0.2


@needs_oracle
@pytest.mark.parametrize("plain", PURE)
def test_a_reversed_label_fails(plain: str) -> None:
    # Characters turned round, then joined as if nothing had happened.
    wrong = label(letters(for_unshaping(plain)))
    assert likeness(wrong, plain) < 0.5


@needs_oracle
@pytest.mark.parametrize("plain", ["مايكروسوفت", "الشركة", "عدد مرات الذكر"])
def test_a_reversed_label_scores_low(plain: str) -> None:
    wrong = label(plain, consumer=OTHER[detected_consumer()])  # type: ignore[arg-type]
    assert likeness(wrong, plain) < REVERSED


@needs_oracle
def test_harakat_are_drawn() -> None:
    # Before 3.11 marks that share a letter lie on one another: no glyph positioning.
    floor = RIGHT if detected_consumer() == "shaping" else 0.75
    plain = "مُحَمَّدٌ قالَ"
    assert likeness(label(plain), plain) > floor


def test_module_holds_no_arabic_letter() -> None:
    source = sys.modules[labels.__name__].__file__
    assert source is not None
    with open(source, encoding="utf-8") as file:
        assert file.read().isascii()
