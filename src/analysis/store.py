"""Where the project's files are, and tables written to disk so that none is ever half there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from glob import glob, has_magic
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from .article import Article
from .errors import InputError

ROOT = Path(__file__).resolve().parents[2]
"""The folder of the project: notebooks/, data/ and reports/ are in it. There is none where the package was installed alone."""

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
    given = from_home(Path(path))
    return ROOT / given if not os.path.exists(given) and os.path.exists(ROOT / given) else given


def from_home(path: Path) -> Path:
    """The path with ~ as somebody's home; one that is there as it is, or names nobody, comes back unchanged."""
    if os.path.exists(path):
        return path
    try:
        return path.expanduser()
    except RuntimeError:  # a name behind ~ that is no user's
        return path


def find_articles(path: str | Path) -> list[Path]:
    """The path as ``find_article`` sees it, or all that a pattern such as ``folder/*.txt`` finds, in the order of their names.

    Raises InputError for a pattern that finds nothing.
    """
    given = find_article(path)
    if not has_magic(str(given)) or given.exists():
        return [given]
    found = sorted(glob(str(given), recursive=True)) or sorted(glob(str(ROOT / given), recursive=True))
    if not found:
        raise InputError(path, "is a pattern that finds no file", "name a folder or a pattern of articles that are there")
    return list(map(Path, found))


def processed_folder() -> Path:
    """What ANALYSIS_PROCESSED names, else ``data/processed`` of the project, or here where no project is around the package."""
    home = ROOT if (ROOT / "pyproject.toml").is_file() else Path.cwd()
    return Path(os.environ.get(PROCESSED_VARIABLE) or home / "data" / "processed")


def check_processed() -> None:
    """Make the processed folder and try to write into it; raises InputError where that cannot be done."""
    with _beside(processed_folder(), f"name a folder of yours in {PROCESSED_VARIABLE}"):
        pass


def origin(article: Article, file: Path | None) -> dict[str, str]:
    """What tells an article from others of its name: its text, or the place of its file, as fingerprints.

    Either is enough, as files are edited and moved. Fingerprints, so that a table passed on tells no folder of its author.
    """
    return {"text": _print(article.text), **({"file": _print(os.path.realpath(file))} if file else {})}


def _print(text: str) -> str:
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def check_origin(name: str, source: dict[str, str], folder: Path | None = None) -> None:
    """Raise InputError where the folder (None: ``processed_folder``) holds tables of another article with the same name."""
    folder = folder or processed_folder()
    # Not by pattern: on some systems names that differ in case only are one.
    tables = [path for path in folder.glob("*.parquet") if path.name.rsplit(".", 2)[0].casefold() == name.casefold()]
    for path in sorted(tables):
        if (earlier := _origin_of(path)) and not earlier.items() & source.items():
            raise InputError(path, f"is a table of another article with the name {name}",
                             f"rename your file, delete the tables of that name, or name another folder in {PROCESSED_VARIABLE}")


def check_name(name: str, file: Path) -> None:
    """Raise InputError for an article after whose name no table can be called: it holds a slash, or is too long.

    Arabic takes two bytes a letter.
    """
    if not name or set(name) & set("/\\\0"):
        raise InputError(file, "has a name that no file can have", "give it one without slashes")
    if len(f"{name}.{_LONGEST}".encode()) > _MOST_BYTES:
        raise InputError(file, "has too long a name for the files that are called after it", "give it a shorter one")


def _origin_of(path: Path) -> dict[str, str]:
    """The origin that is kept in a table, nothing where it tells none."""
    try:
        found = (pq.read_schema(path).metadata or {}).get(_ORIGIN)
    except (OSError, pa.ArrowException):  # a file that is no table
        return {}
    return dict(json.loads(found)) if found else {}


def write_tables(article: str, source: dict[str, str] | None = None, text: str | None = None,
                 folder: str | Path | None = None, /, **tables: pd.DataFrame) -> pd.DataFrame:
    """Write each table as ARTICLE.TABLE.parquet and .csv into ``folder``, seen as ``find_article`` does; None: the processed one.

    ``source``: the article's ``origin``, which the Parquet files keep. ``text``: what offsets count in, for
    ARTICLE.text.txt (UTF-8 without a byte order mark, line ends as they are). CSV is UTF-8 with a byte order mark, so
    that Excel shows the Arabic. All are written beside before the first takes its place. Returns one row a file: file,
    rows (of the text: lines), columns, bytes. Raises InputError when the folder cannot be written to or has another
    article's tables.
    """
    check_name(article, Path(article))
    place = find_article(folder) if folder is not None else processed_folder()
    if source:
        check_origin(article, source, place)
    with _beside(place, f"name a folder of yours in {PROCESSED_VARIABLE}") as space:
        rows = [row for name, table in tables.items() for row in _write(space / f"{article}.{name}", table, source)]
        rows += [] if text is None else [_write_text(space / f"{article}.text.txt", text)]
        _place(space, place)
    return file_table(rows)


FileRow = tuple[str, int, int, int]


def file_table(rows: Iterable[FileRow]) -> pd.DataFrame:
    """What was written, one row a file: file, rows, columns, bytes."""
    return pd.DataFrame(list(rows), columns=["file", "rows", "columns", "bytes"])


def _write(stem: Path, table: pd.DataFrame, source: dict[str, str] | None) -> list[FileRow]:
    with TableWriter(stem, source) as writer:
        writer.add(table)
    return writer.files()


def _write_text(file: Path, text: str) -> FileRow:
    file.write_bytes(text.encode("utf-8"))
    return file.name, text.count("\n") + (not text.endswith("\n")), 1, file.stat().st_size


@contextmanager
def _beside(folder: Path, remedy: str) -> Iterator[Path]:
    """A space beside the files of a folder, for new ones; raises InputError when the folder cannot be written to.

    A folder that was made for files which then failed is gone again.
    """
    new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".", dir=folder) as space:
            yield Path(space)
    except OSError as error:
        raise InputError(folder, f"cannot be written to ({error.strerror})", remedy) from error
    finally:
        if new:
            with suppress(OSError):  # it is not empty: all went well
                folder.rmdir()


def _place(space: Path, folder: Path) -> None:
    for file in sorted(space.iterdir()):
        file.replace(folder / file.name)


@contextmanager
def many_tables(folder: Path, names: Iterable[str]) -> Iterator[dict[str, TableWriter]]:
    """A writer for each table by name, as TABLE.parquet and .csv; all take their places when the block ends well.

    Raises InputError when the folder cannot be written to.
    """
    with _beside(folder, "name a folder of yours") as space:
        with ExitStack() as open_files:
            yield {name: open_files.enter_context(TableWriter(space / name)) for name in names}
        _place(space, folder)


class TableWriter:
    """One table as a Parquet and a CSV file, written part by part; all parts have the same columns and dtypes."""

    def __init__(self, stem: Path, source: dict[str, str] | None = None) -> None:
        # Not with_suffix: the name of an article may hold full stops.
        self._parquet, self._csv = (stem.with_name(stem.name + suffix) for suffix in (".parquet", ".csv"))
        self._kept = {_ORIGIN: json.dumps(source)} if source else {}
        self._writer: pq.ParquetWriter | None = None
        self._rows = self._columns = 0
        self._files: list[FileRow] = []

    def __enter__(self) -> TableWriter:
        return self

    def add(self, part: pd.DataFrame) -> None:
        """Write the rows of a part below those that are there; raises ValueError for other columns."""
        first = self._writer is None
        columns = pa.Table.from_pandas(part, preserve_index=False)
        columns = columns.replace_schema_metadata({**columns.schema.metadata, **self._kept})
        self._writer = self._writer or pq.ParquetWriter(self._parquet, columns.schema)
        self._writer.write_table(columns.replace_schema_metadata(self._writer.schema.metadata))
        part.to_csv(self._csv, mode="w" if first else "a", header=first, index=False, lineterminator="\r\n",
                    encoding="utf-8-sig" if first else "utf-8")
        self._rows, self._columns = self._rows + len(part), len(part.columns)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._writer is not None:
            self._writer.close()
        if error is None:
            self._files = [(file.name, self._rows, self._columns, file.stat().st_size) for file in (self._parquet, self._csv)]

    def files(self) -> list[FileRow]:
        """What was written, one row a file: file, rows, columns, bytes; nothing before all is written."""
        return self._files
