"""Articles in, folders of pages out."""

from __future__ import annotations

import signal
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import current_thread, main_thread

from tqdm import tqdm  # type: ignore[import-untyped,unused-ignore]

from .. import knowledge
from ..article import Article, load_article
from ..errors import InputError
from ..store import PROCESSED_VARIABLE, check_origin, find_article, origin, processed_folder
from .engine import NotebookNode
from .notebooks import Lesson, execute, lessons
from .publish import beside, check_replaceable, move_files

# Kernels at a time: each one fills a core and some 200 MB.
KERNELS = 2
ARTICLE_VARIABLE = "ANALYSIS_ARTICLE"


@dataclass(frozen=True)
class Order:
    """One report to write: the article, its file and the folder of the report."""

    article: Article
    file: Path
    target: Path


def write_all(files: Sequence[Path], output: Path) -> None:
    """Write the reports of all files; raises InputError before anything is run (see ``write_reports``)."""
    knowledge.check()
    course = lessons()
    orders = _orders(files, output, [lesson.page for lesson in course])
    with _ends_cleanly(), tqdm(total=len(orders) * len(course), unit="page", file=sys.stderr) as progress:
        for order in orders:
            _write(order, course, progress)


def _orders(files: Sequence[Path], output: Path, pages: Sequence[str]) -> list[Order]:
    found = [find_article(file).absolute() for file in files]
    articles = [load_article(file) for file in found]
    _refuse_collisions(files, [article.name for article in articles])
    orders = [Order(article, file, output / article.name) for article, file in zip(articles, found, strict=True)]
    for order in orders:
        check_replaceable(order.target, pages)
        check_origin(order.article.name, origin(order.article, order.file))
    return orders


def _refuse_collisions(files: Sequence[Path], names: Sequence[str]) -> None:
    # Two names that differ in case only are one folder on some systems.
    counts = Counter(name.casefold() for name in names)
    for file, name in zip(files, names, strict=True):
        if counts[name.casefold()] > 1:
            raise InputError(file, f"shares the name {name} with another article, and so would its report",
                             "rename one of the files")


def _write(order: Order, course: Sequence[Lesson], progress: tqdm) -> None:
    """Run the notebooks and put the pages in place; the tables follow when every page is there."""
    with TemporaryDirectory() as space, beside(order.target) as folder, _workers(KERNELS) as pool:
        tables = Path(space) / "tables"
        tables.mkdir()
        settings = {ARTICLE_VARIABLE: str(order.file), PROCESSED_VARIABLE: str(tables),
                    "IPYTHONDIR": str(Path(space) / "ipython"), **_own_rows()}
        # The last notebook, on trust, is much the longest: begun first, it ends with the others.
        running = {lesson: pool.submit(execute, lesson, settings) for lesson in (*course[-1:], *course[:-1])}
        for lesson in course:
            progress.set_description(f"{order.article.name}: {lesson.name}")
            (folder / lesson.page).write_text(_page(running[lesson], lesson, course, order.article), "utf-8")
            progress.update()
        move_files(tables, processed_folder())


def _own_rows() -> dict[str, str]:
    """The setting that names the user's own rows by their whole path, as kernels run in another folder."""
    folder = knowledge.own_folder()
    return {knowledge.OWN: str(folder)} if folder else {}


def _page(future: Future[NotebookNode], lesson: Lesson, course: Sequence[Lesson], article: Article) -> str:
    # Imported here, while the first notebooks run: nbconvert takes a second to come.
    from .pages import page

    return page(future.result(), lesson, course, article)


@contextmanager
def _workers(number: int) -> Iterator[ThreadPoolExecutor]:
    """A pool that does not begin what still waits when something fails."""
    pool = ThreadPoolExecutor(number)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _ends_cleanly() -> Iterator[None]:
    """Let a request to end (SIGTERM) run through the clean-up, as Ctrl-C does."""
    if current_thread() is not main_thread():  # only there may a signal be handled
        yield
        return
    earlier = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, earlier)
