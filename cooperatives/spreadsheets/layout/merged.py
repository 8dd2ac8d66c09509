"""Cells merged down over rows of a table."""

from ..cells import Converted, Shared


class Merged:
    """Cells merged down over rows: what the first says holds for all of them."""

    def __init__(self, merges, head):
        self.begun = {}
        for top, left, bottom, _ in merges:
            if bottom > top > head.last:
                self.begun.setdefault(top, []).append((left, bottom))
        self.open = {}

    def completed(self, row):
        cells = row.cells
        if not self.begun and not self.open:
            return cells
        cells = list(cells)
        for column, bottom in self.begun.pop(row.number, ()):
            if column <= len(cells) and cells[column - 1] is not None:
                shared = Shared(cells[column - 1], row.number, bottom)
                self.open[column] = shared
        self.open = {
            column: shared
            for column, shared in self.open.items()
            if shared.last >= row.number
        }
        for column, shared in self.open.items():
            cells.extend([None] * (column - len(cells)))
            is_converted = isinstance(shared.value, Converted)
            cells[column - 1] = shared.value if is_converted else shared
        return cells
