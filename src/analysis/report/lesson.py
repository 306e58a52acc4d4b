"""What is called ``three_ways`` now, for notebook 05 and docs/gallery/draw.py, which name it so."""

from .three_ways import bars_in_three_ways, bars_of_the_other, found_by_lint, hard_labels, in_three_ways, installed

__all__ = ["bars_in_three_ways", "bars_of_the_other", "found_by_lint", "hard_labels", "in_three_ways", "installed"]
