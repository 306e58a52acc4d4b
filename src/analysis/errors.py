"""The one error that a person can mend; the command line shows it as one line, exit status 2."""

from __future__ import annotations

from pathlib import Path


class InputError(ValueError):
    """A file that cannot be read as what it should be.

    The message names the file, the line where there is one, and the remedy.
    """

    def __init__(self, path: str | Path, problem: str, remedy: str, *, line: int | None = None):
        where = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{where}: {problem}; {remedy}")

    @classmethod
    def retold(cls, message: str) -> InputError:
        """The error that another process told with this message."""
        return cls.__new__(cls, message)
