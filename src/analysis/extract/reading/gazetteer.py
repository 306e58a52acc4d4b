"""A gazetteer: many names, each a sequence of folded words, found in one pass over a text's words.

The names are kept as a tree of dicts, so that a look-up costs one dict access per word whatever the
number of names. Proclitics are tried only at the first word, and only where the rest is a known name.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Any, NamedTuple

from ...arabic.folding import fold_all, fold_key
from ...arabic.words import Words, bare_forms
from ...memo import Memo

# Of names all but the last, which stands before verbs alone.
NAME_PROCLITICS = "\u0648\u0641\u0628\u0643\u0644"
ALL_PROCLITICS = NAME_PROCLITICS + "\u0633"
_VALUE = ""  # no folded word is empty, so the empty key is free for the payload
Nodes = tuple[tuple[int, dict[str, Any]], ...]


class Hit(NamedTuple):
    """Words ``first`` to ``last`` (inclusive) are a name; ``cut`` folded characters are proclitics."""

    first: int
    last: int
    cut: int
    value: Any


class Gazetteer:
    """Names with a value each; of two values for one name the first stays.

    ``begins[form]``: which names may begin with a folded word, each with the number of characters to cut.
    """

    def __init__(self, entries: Iterable[tuple[str, Any]] = (), *, proclitics: str = ALL_PROCLITICS, folded: bool = False):
        """``proclitics``: the letters that may stand before a name; ``folded``: whether the names are so already."""
        self._tree: dict[str, Any] = {}
        self._proclitics = frozenset(proclitics)
        self.begins: Memo[str, Nodes] = Memo(self._nodes)
        pairs = list(entries)
        names = [name for name, _ in pairs]
        for name, (_, value) in zip(names if folded else fold_all(names), pairs, strict=True):
            self._add(name.split(), value)

    def first_words(self) -> Iterable[str]:
        """The folded words that names begin with, without proclitics."""
        return self._tree.keys()

    def find(self, words: Words, places: Iterable[int] | None = None, blocked: Container[int] = ()) -> list[Hit]:
        """The longest name at each word, left to right, none overlapping another.

        ``places``: the words, in order, at which a name may begin; all where it is not given.
        ``blocked`` holds the numbers of words at which a name may not start.
        """
        hits, free, forms, begins = [], 0, words.forms, self.begins
        for number in range(len(forms)) if places is None else places:
            nodes = begins[forms[number]]
            if nodes and number >= free and number not in blocked:
                hit = _best(words, number, nodes)
                if hit:
                    hits.append(hit)
                    free = hit.last + 1
        return hits

    def match(self, words: Words, number: int) -> Hit | None:
        """The longest name that starts at a word; a reading with fewer proclitics wins a tie."""
        nodes = self.begins[words.forms[number]]
        return _best(words, number, nodes) if nodes else None

    def items(self) -> Iterator[tuple[tuple[str, ...], Any]]:
        """Every name as folded words, with its value."""
        waiting: list[tuple[tuple[str, ...], dict[str, Any]]] = [((), self._tree)]
        while waiting:
            name, node = waiting.pop()
            if _VALUE in node:
                yield name, node[_VALUE]
            waiting += [((*name, word), rest) for word, rest in node.items() if word != _VALUE]

    def get(self, name: str) -> Any:
        """The value of a name given as text, or None."""
        node: Any = self._tree
        for word in fold_key(name).split():
            node = node.get(word)
            if node is None:
                return None
        return node.get(_VALUE)

    def _nodes(self, form: str) -> Nodes:
        tree, proclitics = self._tree, self._proclitics
        return tuple((cut, tree[rest]) for cut, rest in bare_forms(form)
                     if rest in tree and proclitics.issuperset(form[:cut]))

    def _add(self, parts: list[str], value: Any) -> None:
        if not parts:
            return
        node = self._tree
        for part in parts:
            node = node.setdefault(part, {})
        node.setdefault(_VALUE, value)


def _best(words: Words, number: int, nodes: Nodes) -> Hit | None:
    """The longest name of all readings of a word; most begin a longer name that does not go on."""
    best, after = None, number + 1
    follower = words.forms[after] if after < len(words.forms) else None
    for cut, node in nodes:
        hit = _longest(words, number, cut, node) if _VALUE in node or follower in node else None
        if hit and (best is None or hit.last > best.last):
            best = hit
    return best


def _longest(words: Words, number: int, cut: int, node: dict[str, Any]) -> Hit | None:
    forms, joined, size = words.forms, words.joined, len(words.forms)
    found, last, end = node.get(_VALUE), number, number
    while True:
        end += 1
        if end >= size or not joined[end]:
            break
        follower = node.get(forms[end])
        if follower is None:
            break
        node = follower
        if _VALUE in node:
            found, last = node[_VALUE], end
    return None if found is None else Hit(number, last, cut, found)


def one_stretch(words: Words, number: int) -> bool:
    """Whether a word continues the stretch of the word before: same line, no hard break between."""
    return words.joined[number]
