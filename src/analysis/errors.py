"""The one error that a person can mend; the command line shows it as one line, exit status 2."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

# What a person can mend exits with 2 (as argparse does), anything else is a bug and shows itself.
MENDABLE = 2
# What a shell gives for a program that was stopped by hand: 128 and the number of the signal.
STOPPED = 130
# A full disk, a quota, a folder of others, a name that is too long: the system's errors that are nobody's bug.
_NAMES = frozenset({errno.ENAMETOOLONG, errno.ELOOP})
_OF_THE_SYSTEM = _NAMES | {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM}


class InputError(ValueError):
    """A file that cannot be read as what it should be.

    The message names the file, the line where there is one, and the remedy. It comes whole out of another process.
    """

    def __init__(self, path: str | Path, problem: str, remedy: str, *, line: int | None = None):
        told = str(path).replace("\n", "\\n")  # a line break in a name would make two lines of the message
        where = f"{told}:{line}" if line else told
        super().__init__(f"{where}: {problem}; {remedy}")

    @classmethod
    def retold(cls, message: str) -> InputError:
        """The error of this whole message, as another process told it."""
        return cls.__new__(cls, message)

    def __reduce__(self) -> tuple[object, ...]:
        # Pickle would call the class with the message alone, which breaks the pool of a worker that raised the error.
        return type(self).retold, self.args, self.__dict__


def status_of(command: Callable[[], int]) -> int:
    """The exit status of a command of the command line, and its printed text as UTF-8, whatever the system's encoding.

    2 after one line on standard error where a person can mend what is wrong; 0 where who reads the output wants no more; 130
    where a person stopped it.
    """
    if sys.stdout is None:
        return _complaint(InputError("standard output", "is closed", "send it to a file or to nowhere"))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = command()
        sys.stdout.flush()
    except InputError as error:
        return _complaint(error)
    except BrokenPipeError:
        _drop_output()
        return 0
    except KeyboardInterrupt:
        _drop_output()
        return STOPPED
    except OSError as error:
        if error.errno not in _OF_THE_SYSTEM:
            raise
        _drop_output()
        return _complaint(_of_the_system(error))
    return status


def _of_the_system(error: OSError) -> InputError:
    place = error.filename or "the output"
    if error.errno in _NAMES:
        return InputError(place, f"is no name that the system takes ({error.strerror})", "give it another, shorter one")
    return InputError(place, f"cannot be written to ({error.strerror})", "free some room or its permissions")


def _complaint(error: InputError) -> int:
    print(f"analysis: {error}", file=sys.stderr)
    return MENDABLE


def _drop_output() -> None:
    """Let nothing of what could not be written be tried again when Python ends, which would tell it a second time."""
    with suppress(OSError, ValueError):  # no file stands behind the output of a notebook
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
