"""What Arabic writes onto a word: proclitics before it, endings behind it, all as folding leaves them.

One letter or two may be several things: the heh at an end is a feminine's and also his, and the alef and noon of two are
those of other nouns too. The names tell what a rule takes them for.
"""

from __future__ import annotations

from .chars import WAW, YEH

# Before a word: conjunctions before all else, then a preposition (by or in; as; for or to) or the future, then the article.
AND, THEN, BY, AS, FOR, FUTURE = WAW, "\u0641", "\u0628", "\u0643", "\u0644", "\u0633"
CONJUNCTIONS, PREPOSITIONS = AND + THEN, BY + AS + FOR
PARTICLES = PREPOSITIONS + FUTURE
PROCLITICS = CONJUNCTIONS + PREPOSITIONS
ARTICLE = "\u0627\u0644"
# The article behind a proclitic; for swallows its alef.
FOR_THE, BY_THE, AND_THE = FOR + FOR, BY + ARTICLE, AND + ARTICLE
GOVERNED = (BY_THE, FOR_THE)
# Not, where the blank before a verb is lost (لايمكن).
NOT = "\u0644\u0627"
# A verb in the present begins with one of these: he, she or you, we, I.
PRESENT = "\u064a\u062a\u0646\u0627"

# Number and gender: a feminine; several women or things; several men; two; two or several, governed.
FINAL_HEH = "\u0647"
FEMININE_PLURAL, MASCULINE_PLURAL, DUAL, OBLIQUE = "\u0627\u062a", "\u0648\u0646", "\u0627\u0646", "\u064a\u0646"
# An adjective of belonging (مصري, مصرية), which is an abstract noun too (حرية).
NISBA, FEMININE_NISBA = YEH, YEH + FINAL_HEH
# What a noun of two ends in, as subject and governed.
TWO = (DUAL, OBLIQUE)
# Pronouns: her, them, both of them, them (women), us or our, you or your (several), me; my, your. His is FINAL_HEH.
HER, THEM, BOTH, THEM_WOMEN = "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0647\u0646"
US, YOU, ME = "\u0646\u0627", "\u0643\u0645", "\u0646\u064a"
MY, YOUR = YEH, AS
PRONOUNS = (FINAL_HEH, HER, THEM)
# The third person, two included, longest first.
OWNERS = (BOTH, HER, THEM, FINAL_HEH)
