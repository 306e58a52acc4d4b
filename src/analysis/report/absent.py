"""What an article does not have: said once below the title of a page, which then leaves out all that would show it."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode

from ..study import Study
from .words import Remark, say

# A cell with the tag ``needs-names`` stands in a page of an article that names somebody, and so on.
_NEEDS = "needs-"
_TABLES = {"names": "mentions", "quotes": "quotes", "companies": "companies"}


class Absent:
    """That an article has no ``names``, ``quotes`` or ``companies``: a remark in both languages, and a sign for the page."""

    def __init__(self, what: str) -> None:
        self.what, self.remark = what, Remark(*say(f"absent.{what}"))

    def __repr__(self) -> str:
        return self.remark.ar

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, str], dict[str, Any]]:
        """What a notebook shows, with what is absent in the metadata of the output."""
        return {"text/html": self.remark._repr_html_(), "text/plain": repr(self)}, {"absent": self.what}


def what_is_absent(study: Study, what: str) -> Absent | None:
    """Whether an article has no ``names``, ``quotes`` or ``companies``; nothing is shown for one that has."""
    return Absent(what) if getattr(study, _TABLES[what]).empty else None


def without_absent(notebook: NotebookNode) -> NotebookNode:
    """An executed notebook without the cells that need what its article does not have."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    absent = {_NEEDS + output["metadata"]["absent"] for output in outputs if "absent" in output.get("metadata", {})}
    kept = [cell for cell in notebook.cells if not absent & set(cell.metadata.get("tags", []))]
    return NotebookNode({**notebook, "cells": kept})  # type: ignore[no-untyped-call]
