"""What the tests of reports share: a tiny executed notebook, and a look for anything remote."""

from __future__ import annotations

import re

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

ONE_DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
ARABIC = "\u0645\u0642\u0627\u0644"
ALT = f'{ARABIC} "one" <two> — a dot'
PROSE = f"""<div dir="rtl" lang="ar">

# {ARABIC}

## {ARABIC} first

See [the next one](01_load_and_clean.ipynb) and `code`.

### {ARABIC} third

</div>

<div dir="ltr" lang="en">

English.

</div>"""
# What a browser would fetch by itself, and what would run.
REMOTE = re.compile(r"""<(?!a\b)[a-z]+\b[^>]*?\b(?:src|href|srcset|data|poster|action)\s*=\s*["']?(?:https?:)?//"""
                    r"""|@import|url\(\s*["']?(?!data:|#)""", re.IGNORECASE)


def tiny_notebook() -> NotebookNode:
    """Prose, a picture with an alternative text, a table, a text, and a cell for the notebook alone."""
    outputs = [new_output("execute_result", {"image/png": ONE_DOT + "\n", "text/plain": "x"},
                          metadata={"image/png": {"alt": ALT, "width": 40}}),
               new_output("display_data", {"text/html": "<table><tr><td>1</td></tr></table>", "text/plain": "x"}),
               new_output("display_data", {"application/javascript": "alert(1)", "text/plain": "<plain>"}),
               new_output("stream", text="a < b")]
    hidden = new_markdown_cell("## hidden heading", metadata={"tags": ["notebook-only"]})
    return new_notebook(cells=[new_markdown_cell(PROSE), hidden, new_code_cell(f'name = "{ARABIC}"', outputs=outputs)])
