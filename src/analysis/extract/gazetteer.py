"""A gazetteer: many names, each a sequence of folded words, found in one pass over a text's words.

The names are kept as a tree of dicts, so that a look-up costs one dict access per word whatever the
number of names. Proclitics are tried only at the first word, and only where the rest is a known name.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any, NamedTuple

from ..arabic.chars import HARD_BREAKS
from ..arabic.folding import fold_all, fold_key
from ..arabic.words import Words, bare_forms

ALL_PROCLITICS = "\u0648\u0641\u0628\u0643\u0644\u0633"
_MOST_REMEMBERED = 1 << 17
_VALUE = ""  # no folded word is empty, so the empty key is free for the payload


class Hit(NamedTuple):
    """Words ``first`` to ``last`` (inclusive) are a name; ``cut`` folded characters are proclitics."""

    first: int
    last: int
    cut: int
    value: Any


class Gazetteer:
    """Names with a value each; of two values for one name the first stays."""

    def __init__(self, entries: Iterable[tuple[str, Any]] = (), *, proclitics: str = ALL_PROCLITICS):
        """``proclitics``: the letters that may stand before a name."""
        self._tree: dict[str, Any] = {}
        self._proclitics = frozenset(proclitics)
        # Which names may begin with a word, remembered because few words make up most of a text.
        self._begins: dict[str, tuple[tuple[int, dict[str, Any]], ...]] = {}
        pairs = list(entries)
        for name, (_, value) in zip(fold_all([name for name, _ in pairs]), pairs, strict=True):
            self._add(name.split(), value)

    def find(self, words: Words, blocked: Container[int] = ()) -> list[Hit]:
        """The longest name at each word, left to right, none overlapping another.

        ``blocked`` holds the numbers of words at which a name may not start.
        """
        hits, free, begins = [], 0, self._begins
        for number, form in enumerate(words.forms):
            nodes = begins.get(form)
            if nodes is None:
                nodes = self._remember(form)
            if nodes and number >= free and number not in blocked:
                hit = self._best(words, number, nodes)
                if hit:
                    hits.append(hit)
                    free = hit.last + 1
        return hits

    def match(self, words: Words, number: int) -> Hit | None:
        """The longest name that starts at a word; a reading with fewer proclitics wins a tie."""
        form = words.forms[number]
        nodes = self._begins.get(form)
        return self._best(words, number, self._remember(form) if nodes is None else nodes)

    def _best(self, words: Words, number: int, nodes: tuple[tuple[int, dict[str, Any]], ...]) -> Hit | None:
        best: Hit | None = None
        for cut, node in nodes:
            hit = self._longest(words, number, cut, node)
            if hit and (best is None or hit.last > best.last):
                best = hit
        return best

    def _remember(self, form: str) -> tuple[tuple[int, dict[str, Any]], ...]:
        nodes = tuple((cut, self._tree[rest]) for cut, rest in bare_forms(form)
                      if rest in self._tree and self._proclitics.issuperset(form[:cut]))
        if len(self._begins) > _MOST_REMEMBERED:
            self._begins.clear()
        self._begins[form] = nodes
        return nodes

    def get(self, name: str) -> Any:
        """The value of a name given as text, or None."""
        node: Any = self._tree
        for word in fold_key(name).split():
            node = node.get(word)
            if node is None:
                return None
        return node.get(_VALUE)

    def _longest(self, words: Words, number: int, cut: int, node: dict[str, Any]) -> Hit | None:
        best, last = None, number
        while True:
            if _VALUE in node:
                best = Hit(number, last, cut, node[_VALUE])
            last += 1
            if last >= len(words.forms) or words.forms[last] not in node or not one_stretch(words, last):
                return best
            node = node[words.forms[last]]

    def _add(self, parts: list[str], value: Any) -> None:
        if not parts:
            return
        node = self._tree
        for part in parts:
            node = node.setdefault(part, {})
        node.setdefault(_VALUE, value)


def one_stretch(words: Words, number: int) -> bool:
    """Whether a word continues the stretch of the word before: same line, no hard break between."""
    gap = words.text[words.ends[number - 1]:words.starts[number]]
    return gap == " " or (words.lines[number] == words.lines[number - 1] and HARD_BREAKS.isdisjoint(gap))
