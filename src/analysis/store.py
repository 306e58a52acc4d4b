"""Where the project's files are, and tables written to disk so that none is ever half there."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from .errors import InputError

ROOT = Path(__file__).resolve().parents[2]
"""The folder of the project: notebooks/, data/ and reports/ are in it."""

# A report names another folder here, so that a run that fails leaves the earlier tables as they were.
PROCESSED_VARIABLE = "ANALYSIS_PROCESSED"


def find_article(path: str | Path) -> Path:
    """The path seen from the project's folder where there is nothing at the path itself.

    So ``data/raw/NAME.txt`` means the same file from any working directory. A path that leads nowhere
    comes back as it is, for the loader to complain about.
    """
    given = Path(path).expanduser()
    return ROOT / given if not given.exists() and (ROOT / given).exists() else given


def processed_folder() -> Path:
    """``data/processed`` of the project, or what ANALYSIS_PROCESSED names."""
    return Path(os.environ.get(PROCESSED_VARIABLE) or ROOT / "data" / "processed")


def write_tables(article: str, **tables: pd.DataFrame) -> pd.DataFrame:
    """Write each table as ARTICLE.TABLE.parquet and .csv into the processed folder.

    CSV is UTF-8 with a byte order mark, so that Excel shows the Arabic. All are written beside before
    the first takes its place. Returns one row a file: file, rows, columns, bytes. Raises InputError when
    the folder cannot be written to.
    """
    folder = processed_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".", dir=folder) as space:
            files = [path for name, table in tables.items() for path in _write(Path(space) / f"{article}.{name}", table)]
            placed = [path.replace(folder / path.name) for path in files]
    except OSError as error:
        raise InputError(folder, f"cannot be written to ({error.strerror})",
                         f"name a folder of yours in {PROCESSED_VARIABLE}") from error
    shapes = [table.shape for table in tables.values() for _ in range(2)]
    return pd.DataFrame([(path.name, *shape, path.stat().st_size) for path, shape in zip(placed, shapes, strict=True)],
                        columns=["file", "rows", "columns", "bytes"])


def _write(stem: Path, table: pd.DataFrame) -> list[Path]:
    # Not with_suffix: the name of an article may hold full stops.
    parquet, csv = (stem.with_name(stem.name + suffix) for suffix in (".parquet", ".csv"))
    table.to_parquet(parquet, index=False)
    table.to_csv(csv, index=False, encoding="utf-8-sig", lineterminator="\r\n")
    return [parquet, csv]
