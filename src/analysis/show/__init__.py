"""Floor 3: tables in, figures and HTML out, in Arabic that is drawn rightly on any matplotlib."""

from .audit import Problem, audit
from .charts_companies import company_first, company_mood, company_pairs, company_share, company_words
from .charts_mentions import entity_types, mentions_along, mentions_by_entity
from .charts_quotes import narrator_and_speakers, quotes_by_speaker, sentiment_of_quotes, sentiment_parts
from .charts_trust import trust_figures, trust_reliability
from .figure import ArabicFigure
from .fonts import BETTER_FONTS, chosen_fonts, missing_glyphs
from .frames import show_table
from .labels import detected_consumer, for_shaping, for_unshaping, isolate, label, wrap
from .markup import marked_article
from .style import rtl_style, set_right_to_left

__all__ = [
    "BETTER_FONTS",
    "ArabicFigure",
    "Problem",
    "audit",
    "chosen_fonts",
    "company_first",
    "company_mood",
    "company_pairs",
    "company_share",
    "company_words",
    "detected_consumer",
    "entity_types",
    "for_shaping",
    "for_unshaping",
    "isolate",
    "label",
    "marked_article",
    "mentions_along",
    "mentions_by_entity",
    "missing_glyphs",
    "narrator_and_speakers",
    "quotes_by_speaker",
    "rtl_style",
    "sentiment_of_quotes",
    "sentiment_parts",
    "set_right_to_left",
    "show_table",
    "trust_figures",
    "trust_reliability",
    "wrap",
]
