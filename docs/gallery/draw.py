"""Draw the gallery's pictures with the matplotlib of the Python that runs this: see README.md beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from analysis.report.three_ways import bars_in_three_ways, hard_labels, in_three_ways
from analysis.show.figure import DPI
from analysis.store import ROOT
from analysis.study import open_study

HERE = Path(__file__).parent
ARTICLE = ROOT / "data/raw/court-filings-meta-gpt4.txt"
# Pixels between the pictures of the two versions, and above them.
GAP, HEAD = 60, 56


def main() -> None:
    """Draw both pictures of this version; with ``join`` put those of all versions side by side into docs/gallery.png."""
    if "join" in sys.argv[1:]:
        join(sorted(HERE.glob("bars-*.png")), HERE.parent / "gallery.png")
        return
    study, version = open_study(ARTICLE), ".".join(matplotlib.__version__.split(".")[:2])
    (HERE / f"bars-{version}.png").write_bytes(bars_in_three_ways(study).png())
    (HERE / f"labels-{version}.png").write_bytes(in_three_ways(hard_labels(study)).png())


def join(files: list[Path], target: Path) -> None:
    """Put pictures side by side on white, the first on the left, each with its version above it."""
    pictures = [Image.open(file).convert("RGB") for file in files]
    width, height = sum(picture.width for picture in pictures) + GAP * (len(pictures) - 1), max(each.height for each in pictures)
    figure = Figure(figsize=(width / DPI, (height + HEAD) / DPI), dpi=DPI)
    left = 0
    for file, picture in zip(files, pictures, strict=True):
        figure.figimage(np.asarray(picture), left, height - picture.height)
        figure.text((left + picture.width / 2) / width, 1 - HEAD / 2 / (height + HEAD), file.stem.replace("bars-", "matplotlib "),
                    ha="center", va="center", size=15, weight="bold")
        left += picture.width + GAP
    figure.savefig(target)
    Image.open(target).convert("RGB").quantize(64).save(target, optimize=True)


if __name__ == "__main__":
    main()
