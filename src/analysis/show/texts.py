"""Where the texts of a figure are."""

from collections.abc import Iterable

from matplotlib.artist import Artist
from matplotlib.table import Cell
from matplotlib.text import Text


def texts_of(target: Artist) -> list[Text]:
    """Every text of `target`, a figure or a part of one, each once: titles, axis and tick
    labels, legends, annotations, table cells.

    Tick labels are those of the last drawing. `findobj` alone passes over table cells, which
    keep their text to themselves.
    """
    return texts_among(target.findobj())


def texts_among(artists: Iterable[Artist]) -> list[Text]:
    """The texts among `artists`, and those of the table cells among them."""
    texts = (artist.get_text() if isinstance(artist, Cell) else artist for artist in artists)
    return list(dict.fromkeys(text for text in texts if isinstance(text, Text)))
