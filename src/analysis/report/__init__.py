"""Floor 4: notebooks run on an article and shown as pages. Importing it is cheap: the means come when needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

__all__ = ["write_reports"]


def write_reports(files: Sequence[Path], output: Path) -> list[Path]:
    """Write a report of HTML pages for each article into ``output``/NAME; returns the first page of each.

    Raises InputError, before anything is run, for an article that cannot be read, two articles of one name
    (also where the other one's tables or report are there from before), a mistake in the word lists, or a folder
    that holds other things than a report or cannot be written to. Earlier reports stay until new ones are whole.
    """
    from .reports import write_all

    return write_all(files, output)
