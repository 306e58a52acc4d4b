"""Compare what was found with annotated articles, in the measures of the gold set's own guide.

``tally`` counts one article, ``figures`` makes figures of the counts, ``damage`` tells what a missing mark costs,
``command`` reads, analyses and prints.
"""

from .annotations import read_annotated
from .command import confusion_table, evaluate, read_gold, reliability_table
from .damage import Loss, loss_table, losses, without
from .figures import figures, harmonic, intervals, macro_f1, reliability
from .tally import LEAST_OVERLAP, SCORED, Slip, Tally, overlap, same_speaker, tally_of

__all__ = ["LEAST_OVERLAP", "SCORED", "Loss", "Slip", "Tally", "confusion_table", "evaluate", "figures", "harmonic", "intervals",
           "loss_table", "losses", "macro_f1", "overlap", "read_annotated", "read_gold", "reliability", "reliability_table",
           "same_speaker", "tally_of", "without"]
