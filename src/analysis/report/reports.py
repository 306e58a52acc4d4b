"""Articles in, folders of pages out."""

from __future__ import annotations

import os
import re
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
from ..store import PROCESSED_VARIABLE, check_name, check_origin, find_article, origin, processed_folder
from .engine import NotebookNode
from .notebooks import INDEX, Lesson, execute, lessons
from .publish import beside, check_replaceable, check_writable, move_files

# Kernels at a time: each one fills a core and some 200 MB.
KERNELS = 2
ARTICLE_VARIABLE = "ANALYSIS_ARTICLE"
# How a page tells the article that it is made of (``store.origin``), and within how many characters.
_ORIGIN, _HEAD = re.compile('<meta content="([0-9a-f]{32}) ([0-9a-f]{32})" name="analysis-origin"'), 2_000


@dataclass(frozen=True)
class Order:
    """One report to write: the article, its file and the folder of the report."""

    article: Article
    file: Path
    target: Path


def write_all(files: Sequence[Path], output: Path) -> list[Path]:
    """Write the reports of all files; raises InputError before anything is run (see ``write_reports``)."""
    knowledge.check()
    course = lessons()
    orders = _orders(files, output, [lesson.page for lesson in course])
    with _ends_cleanly(), tqdm(total=len(orders) * len(course), unit="page", file=sys.stderr) as progress:
        for order in orders:
            _write(order, course, progress)
    return [order.target / INDEX for order in orders]


def _orders(files: Sequence[Path], output: Path, pages: Sequence[str]) -> list[Order]:
    # A file that is named twice has one report.
    found = {(os.path.realpath(file), file.name): file for file in (find_article(file).absolute() for file in files)}
    orders = [Order(article, file, output / article.name) for file in found.values() for article in [load_article(file)]]
    _refuse_collisions(orders)
    for order in orders:
        check_name(order.article.name, order.file)
        check_replaceable(order.target, pages)
        check_origin(order.article.name, origin(order.article, order.file))
        _refuse_another_report(order)
    check_writable(output)
    return orders


def _refuse_collisions(orders: Sequence[Order]) -> None:
    # Two names that differ in case only are one folder on some systems.
    counts = Counter(order.article.name.casefold() for order in orders)
    for order in orders:
        if counts[order.article.name.casefold()] > 1:
            raise InputError(order.file, f"shares the name {order.article.name} with another article, and so would its report",
                             "rename one of the files")


def _refuse_another_report(order: Order) -> None:
    """Raise InputError where the folder holds the report of another article of that name, as its first page tells."""
    index = order.target / INDEX
    try:
        with index.open(encoding="utf-8", errors="replace") as page:
            told = _ORIGIN.search(page.read(_HEAD))
    except OSError:  # no such report, or one of which nothing can be told
        return
    mine = origin(order.article, order.file)
    if told and not {told[1], told[2]} & set(mine.values()):
        raise InputError(order.target, f"is the report of another article with the name {order.article.name}",
                         "rename your file, delete that report, or name another folder with --output")


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
            (folder / lesson.page).write_text(_page(running[lesson], lesson, course, order), "utf-8")
            progress.update()
        move_files(tables, processed_folder())


def _own_rows() -> dict[str, str]:
    """The setting that names the user's own rows by their whole path, as kernels run in another folder."""
    folder = knowledge.own_folder()
    return {knowledge.OWN: str(folder)} if folder else {}


def _page(future: Future[NotebookNode], lesson: Lesson, course: Sequence[Lesson], order: Order) -> str:
    # Imported here, while the first notebooks run: nbconvert takes a second to come.
    from .pages import page

    return page(future.result(), lesson, course, order.article, origin=" ".join(origin(order.article, order.file).values()))


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
