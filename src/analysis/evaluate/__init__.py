"""Compare what was found with annotated articles, in the measures of the gold set's own guide.

``annotations`` reads the articles and tells their parts, ``reading`` what the program finds in one; ``tally`` counts it,
``speakers`` tells whether a speaker is right and ``slips`` what an error is; ``figures`` makes figures of the counts,
``damage`` tells what a missing mark costs, ``retyped`` what typing does and ``renamed`` what names do; ``command`` reads,
analyses and prints.
"""

from .annotations import PARTS, part_of, read_annotated
from .command import annotated_in, confusion_table, error_list, evaluate, read_gold, reliability_table
from .damage import Loss, loss_table, losses
from .edits import Edit, edited
from .figures import UNSEEN, commonest_mood, figures, harmonic, intervals, macro_f1, reliability
from .reading import found_in
from .renamed import OTHERS, read_people, renamed, with_others
from .retyped import RETYPED, WAYS, retyped, retyped_table, type_so
from .slips import Slip
from .speakers import SCORED, alike, is_unnamed, same_speaker
from .tally import LEAST_OVERLAP, Tally, overlap, tally_of

__all__ = ["LEAST_OVERLAP", "OTHERS", "PARTS", "RETYPED", "SCORED", "UNSEEN", "WAYS", "Edit", "Loss", "Slip", "Tally",
           "alike", "annotated_in", "commonest_mood", "confusion_table", "edited", "error_list", "evaluate",
           "figures", "found_in", "harmonic", "intervals", "is_unnamed", "loss_table", "losses", "macro_f1",
           "overlap", "part_of", "read_annotated", "read_gold", "read_people", "reliability", "reliability_table",
           "renamed", "retyped", "retyped_table", "same_speaker", "tally_of", "type_so", "with_others"]
