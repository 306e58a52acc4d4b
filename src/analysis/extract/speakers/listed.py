"""Speech in the lines of a list: أوضحت س ما يلي: ¶ - الأول: «…» ¶ - الثاني: «…»."""

from __future__ import annotations

from ..speech.lists import NEAR, above_list, announces
from ..speech.speech import Judgement
from .clauses import subject_of
from .subjects import Cast, Speaker, again, spoken_by


def of_list(cast: Cast, judged: Judgement) -> Speaker | None:
    """The subject of the form whose colon ends the line above a list, where the quote stands in one of its lines."""
    above = above_list(cast.words, judged.first)
    if above is None:
        return None
    forms = (cast.forms[number] for number in range(above, max(above - NEAR, -1), -1) if number in cast.forms)
    cue = next((form for form in forms if announces(cast.words, form, above)), None)
    subject = subject_of(cast, cue) if cue is not None else None
    return spoken_by(again(subject, "announces a list", 0.75)) if subject else None
