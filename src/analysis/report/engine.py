"""nbformat and nbclient, without a wait of two seconds.

jsonschema, which both need, builds a grammar of internationalised addresses (rfc3987_syntax) as soon
as it is imported, if that package is installed. No notebook has such an address to be checked, so the
package is hidden for as long as the import takes.
"""

from __future__ import annotations

import sys

_GRAMMAR = "rfc3987_syntax"
_hidden = _GRAMMAR not in sys.modules
if _hidden:
    sys.modules[_GRAMMAR] = None  # type: ignore[assignment]  # the documented way to say: not installed

import nbformat  # noqa: E402
from nbclient import NotebookClient  # noqa: E402
from nbclient.exceptions import CellExecutionError  # noqa: E402
from nbformat import NotebookNode  # noqa: E402

if _hidden:
    del sys.modules[_GRAMMAR]

__all__ = ["CellExecutionError", "NotebookClient", "NotebookNode", "nbformat"]
