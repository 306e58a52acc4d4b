"""Classes of characters, written by code point so that no editor or diff can scramble them.

Sources: Unicode 16 code charts (Arabic, General Punctuation, Arabic Presentation Forms).
"""

from __future__ import annotations

HARAKAT = frozenset(map(chr, [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670,
                              *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E5), 0x06E7, 0x06E8,
                              *range(0x06EA, 0x06EE)]))
TATWEEL, FATHATAN, SHADDA = "\u0640", "\u064b", "\u0651"
# Letters that begin or end words of the language.
ALEF, TEH, TEH_MARBUTA, NOON, WAW, YEH, MAKSURA = "\u0627", "\u062a", "\u0629", "\u0646", "\u0648", "\u064a", "\u0649"
# The hamza alone, and the alefs that bear one above, below, or as a long a.
HAMZA, HAMZA_ABOVE, HAMZA_BELOW, MADDA = "\u0621", "\u0623", "\u0625", "\u0622"
HAMZA_SEATS = frozenset({HAMZA_ABOVE, HAMZA_BELOW})
# Marks, embeddings, overrides, isolates and the Arabic letter mark: invisible, they only steer direction.
BIDI_CONTROLS = frozenset(map(chr, [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
ZERO_WIDTH = frozenset(map(chr, [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFE0F, 0xFEFF]))
INVISIBLE = BIDI_CONTROLS | ZERO_WIDTH

# What ends a stretch that one name may cover: a name never runs over a comma, a mark or a bracket.
# The full stop, hyphen, apostrophe, ampersand and slash stand inside names and are soft.
HARD_BREAKS = frozenset("\n\r\t,;:!?()[]{}<>|\u060c\u061b\u061f\u2026\u2022\u00b7\u2014"
                        "\"\u00ab\u00bb\u2039\u203a\u201c\u201d\u201e\u201f\u2033\u2036\u300c\u300d")

# Letters that matching takes as one: hamza seats, alef maqsura, ta marbuta, Persian and Urdu letters.
FOLDED_LETTERS = {
    "\u0622": "\u0627", "\u0623": "\u0627", "\u0625": "\u0627", "\u0671": "\u0627",
    "\u0649": "\u064a", "\u06cc": "\u064a", "\u0626": "\u064a", "\u0624": "\u0648",
    "\u0629": "\u0647", "\u06c0": "\u0647", "\u06d5": "\u0647", "\u06a9": "\u0643",
    "\u06af": "\u063a", "\u06a4": "\u0641", "\u067e": "\u0628", "\u0686": "\u062c", "\u0698": "\u0632",
}

COMMA = "\u060c"
COMMAS = frozenset({COMMA, ","})
# The quotation marks that may open speech or a name, that may close it, and all of them; either curly one does both in the wild.
OPENING_SIGNS = frozenset("\"\u00ab\u201c\u201d\u201e\u2039")
CLOSING_SIGNS = frozenset("\"\u00bb\u201c\u201d")
QUOTE_SIGNS = OPENING_SIGNS | CLOSING_SIGNS | frozenset("\u2033\u203a")
# What stands, blanks aside, between two words that at most a mark parts; and what to strip off for what else stands there.
MARKS_OR_NOTHING = frozenset({"", "\"\"", *QUOTE_SIGNS})
BLANKS_AND_MARKS = "".join((" ", *sorted(QUOTE_SIGNS)))
FILLING = TATWEEL + BLANKS_AND_MARKS
STOPS = frozenset(".!?\u061f")
SENTENCE_ENDS = STOPS | {"\u2026"}
DASHES = frozenset("-\u2013\u2014")


def is_arabic_letter(char: str) -> bool:
    """Whether a character is an Arabic letter (no mark, digit or punctuation)."""
    return ("\u0620" <= char <= "\u064a" and char != TATWEEL) or "\u066e" <= char <= "\u06d3"


# A title of one letter with "and" or "for" on it, as spelled and as folded: and Dr., and Prof., and Eng., for Dr.
JOINED_TITLES = frozenset({"\u0648\u062f", "\u0648\u0623", "\u0648\u0627", "\u0648\u0645", "\u0644\u062f"})
