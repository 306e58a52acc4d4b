"""A report appears whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import InputError


def check_replaceable(target: Path, expected: Collection[str]) -> None:
    """Raise InputError when ``target`` holds anything that no report wrote, so that nothing else is deleted.

    ``expected``: the names of a report's files.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise InputError(target, "is no folder of a report", "move it, or name another folder with --output")
    strangers = sorted({path.name for path in target.iterdir()} - set(expected)) if target.is_dir() else []
    if strangers:
        raise InputError(target, f"holds what is no part of a report ({', '.join(strangers[:3])})",
                         "move it, or name another folder with --output")


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A new folder beside ``target``, which takes its place when the block ends well; else it is gone.

    Raises InputError when the folder above cannot be written to.
    """
    with _space(target.parent) as folder:
        new = Path(folder) / "new"
        new.mkdir()
        yield new
        replace(target, new, Path(folder) / "old")


def check_writable(folder: Path) -> None:
    """Make a folder and try to write into it; raises InputError where that cannot be done."""
    with _space(folder):
        pass


def _space(folder: Path) -> TemporaryDirectory[str]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return TemporaryDirectory(prefix=".report-", dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise InputError(folder, f"cannot be written to ({error.strerror})", "name a folder of yours with --output") from error


def replace(target: Path, new: Path, old: Path) -> None:
    """Put ``new`` in the place of ``target``, which goes to ``old``; on failure the old one comes back."""
    had = target.exists()
    if had:
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if had:
            old.rename(target)
        raise


def move_files(source: Path, target: Path) -> None:
    """Move every file of a folder into another one, each over its earlier version in one step.

    All are copied before the first is put in place. Raises InputError when the target cannot be written to.
    """
    try:
        target.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".", dir=target) as space:
            waiting = [Path(shutil.copyfile(path, Path(space) / path.name)) for path in sorted(source.iterdir())]
            for path in waiting:
                path.replace(target / path.name)
    except OSError as error:
        raise InputError(target, f"cannot be written to ({error.strerror})", "free some room or its permissions") from error
