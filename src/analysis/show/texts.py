"""Where the texts of a figure are."""

from matplotlib.artist import Artist
from matplotlib.table import Cell
from matplotlib.text import Text


def texts_of(target: Artist) -> list[Text]:
    """Every text of `target`, a figure or a part of one, each once: titles, axis and tick
    labels, legends, annotations, table cells.

    Tick labels are those of the last drawing. `findobj` alone passes over table cells, which
    keep their text to themselves.
    """
    found = [artist for artist in target.findobj(Text) if isinstance(artist, Text)]
    cells = [cell.get_text() for cell in target.findobj(Cell) if isinstance(cell, Cell)]
    return list(dict.fromkeys([*found, *cells]))
