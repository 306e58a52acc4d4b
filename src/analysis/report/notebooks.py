"""The notebooks of the project: which there are, what they are called, and how they are run."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..errors import InputError
from ..store import ROOT
from .engine import CellExecutionError, NotebookClient, NotebookNode, nbformat

FOLDER = ROOT / "notebooks"
# The first page of a report.
INDEX = "index.html"
# A cell that takes longer than this (seconds) is taken to hang.
PATIENCE = 600
# Nothing of a person's own IPython gets into a report, and no history of it into his or her home.
QUIET = ["--log-level=ERROR", "--HistoryManager.enabled=False", "--InteractiveShellApp.exec_PYTHONSTARTUP=False"]


@dataclass(frozen=True)
class Lesson:
    """A stored notebook: ``name`` is its file without suffix, and the name of its page, save the first's."""

    path: Path

    @property
    def name(self) -> str:
        """The notebook's file name without suffix."""
        return self.path.stem

    @property
    def page(self) -> str:
        """The file name of its page; the first notebook is the index."""
        return INDEX if self.name.startswith("00") else f"{self.name}.html"

    @cached_property
    def notebook(self) -> NotebookNode:
        """What is stored: cells without outputs."""
        notebook: NotebookNode = nbformat.read(self.path, as_version=4)  # type: ignore[no-untyped-call]
        return notebook

    @property
    def title(self) -> str:
        """The first heading of the first level."""
        lines = (line for cell in self.notebook.cells if cell.cell_type == "markdown" for line in cell.source.split("\n"))
        return next((line[2:].strip() for line in lines if line.startswith("# ")), self.name)


def lessons(folder: Path = FOLDER) -> list[Lesson]:
    """The notebooks of a folder in the order of their numbers; raises InputError where there are none."""
    found = [Lesson(path) for path in sorted(folder.glob("[0-9][0-9]_*.ipynb"))]
    if not found:
        raise InputError(folder, "holds no numbered notebooks", "run analysis from a checkout of the project")
    return found


def execute(lesson: Lesson, settings: Mapping[str, str]) -> NotebookNode:
    """A copy of the notebook with its outputs, run in a kernel of its own.

    ``settings`` are environment variables for the kernel. Raises the InputError of a cell as the user's own, any other
    error as nbclient's CellExecutionError.
    """
    notebook = nbformat.from_dict(lesson.notebook)  # type: ignore[no-untyped-call]
    client = NotebookClient(notebook, timeout=PATIENCE, kernel_name="python3", shutdown_kernel="immediate",
                            extra_arguments=QUIET, resources={"metadata": {"path": str(lesson.path.parent)}})
    try:
        return client.execute(env={**os.environ, **settings})
    except CellExecutionError as error:
        if error.ename == InputError.__name__:
            raise InputError.retold(error.evalue) from error
        raise
