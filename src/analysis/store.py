"""Where the project's files are, and tables written to disk so that none is ever half there."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from .article import Article
from .errors import InputError

ROOT = Path(__file__).resolve().parents[2]
"""The folder of the project: notebooks/, data/ and reports/ are in it."""

# A report names another folder here, so that a run that fails leaves the earlier tables as they were.
PROCESSED_VARIABLE = "ANALYSIS_PROCESSED"
# Where a Parquet file keeps which article it was made of.
_ORIGIN = b"analysis.origin"
# The longest file name that an article's gets, and how long a name file systems allow.
_LONGEST, _MOST_BYTES = "contributions.parquet", 255


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


def origin(article: Article, file: Path | None) -> dict[str, str]:
    """What tells an article from others of its name: its text, or the place of its file, as fingerprints.

    Either is enough, as files are edited and moved. Fingerprints, so that a table passed on tells no folder of its author.
    """
    return {"text": _print(article.text), **({"file": _print(str(file.resolve()))} if file else {})}


def _print(text: str) -> str:
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def check_origin(name: str, source: dict[str, str]) -> None:
    """Raise InputError where the processed folder holds tables of another article with the same name."""
    folder = processed_folder()
    # Not by pattern: on some systems names that differ in case only are one.
    tables = [path for path in folder.glob("*.parquet") if path.name.rsplit(".", 2)[0].casefold() == name.casefold()]
    for path in sorted(tables):
        if (earlier := _origin_of(path)) and not earlier.items() & source.items():
            raise InputError(path, f"is a table of another article with the name {name}",
                             f"rename your file, delete the tables of that name, or name another folder in {PROCESSED_VARIABLE}")


def check_name(name: str, file: Path) -> None:
    """Raise InputError for an article whose name leaves no room for that of a table; Arabic takes two bytes a letter."""
    if len(f"{name}.{_LONGEST}".encode()) > _MOST_BYTES:
        raise InputError(file, "has too long a name for the files that are called after it", "give it a shorter one")


def _origin_of(path: Path) -> dict[str, str]:
    """The origin that is kept in a table, nothing where it tells none."""
    try:
        found = (pq.read_schema(path).metadata or {}).get(_ORIGIN)
    except (OSError, pa.ArrowException):  # a file that is no table
        return {}
    return dict(json.loads(found)) if found else {}


def write_tables(article: str, source: dict[str, str] | None = None, /, **tables: pd.DataFrame) -> pd.DataFrame:
    """Write each table as ARTICLE.TABLE.parquet and .csv into the processed folder.

    ``source``: the article's ``origin``, which the Parquet files keep. CSV is UTF-8 with a byte order mark, so that
    Excel shows the Arabic. All are written beside before the first takes its place. Returns one row a file: file,
    rows, columns, bytes. Raises InputError when the folder cannot be written to or has another article's tables.
    """
    folder = processed_folder()
    check_name(article, Path(article))
    if source:
        check_origin(article, source)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".", dir=folder) as space:
            files = [path for name, table in tables.items() for path in _write(Path(space) / f"{article}.{name}", table, source)]
            placed = [path.replace(folder / path.name) for path in files]
    except OSError as error:
        raise InputError(folder, f"cannot be written to ({error.strerror})",
                         f"name a folder of yours in {PROCESSED_VARIABLE}") from error
    shapes = [table.shape for table in tables.values() for _ in range(2)]
    return pd.DataFrame([(path.name, *shape, path.stat().st_size) for path, shape in zip(placed, shapes, strict=True)],
                        columns=["file", "rows", "columns", "bytes"])


def _write(stem: Path, table: pd.DataFrame, source: dict[str, str] | None) -> list[Path]:
    # Not with_suffix: the name of an article may hold full stops.
    parquet, csv = (stem.with_name(stem.name + suffix) for suffix in (".parquet", ".csv"))
    columns = pa.Table.from_pandas(table, preserve_index=False)
    kept = {_ORIGIN: json.dumps(source)} if source else {}
    pq.write_table(columns.replace_schema_metadata({**columns.schema.metadata, **kept}), parquet)
    table.to_csv(csv, index=False, encoding="utf-8-sig", lineterminator="\r\n")
    return [parquet, csv]
