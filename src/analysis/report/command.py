"""What the commands of this package share: files are named, and something is made of each one's report."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from ..article import load_article
from ..errors import status_of
from ..store import find_article


def made_of(name: str, about: str, make: Callable[[Path], Path], arguments: Sequence[str] | None) -> int:
    """Make something of each report that a command is given, and print its file; the status is 2 after an InputError."""
    options = arguments_of(name, about, arguments)

    def each() -> int:
        for file in options.files:
            print(make(options.output / load_article(find_article(file)).name))
        return 0
    return status_of(each)


def arguments_of(name: str, about: str, arguments: Sequence[str] | None) -> argparse.Namespace:
    """The files and the output folder that a command of this package is given."""
    parser = argparse.ArgumentParser(prog=f"python -m analysis.report.{name}", description=about)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="articles whose reports are there")
    parser.add_argument("--output", type=Path, default=Path("reports"), help="folder of the reports (default: reports)")
    return parser.parse_args(arguments)
