"""Text for old fonts becomes Unicode, the original kept beside it."""

from collections import defaultdict
from functools import lru_cache

from ...vietnamese import old_fonts


def with_meaning(rows, columns, fonts, mixed=()):
    """
    The rows, their cells in old fonts as ("c", original, text, encoding).

    A font says it. Where none is known the words of the sheet do, column by column:
    what one cell betrays holds for its column, unless that holds Unicode as well. Where
    it stands in `mixed` beside Unicode, a short word elsewhere in the column may be both.
    """
    for number, cells in rows:
        by_font = fonts.get(number, {})
        # A row of Unicode speaks against what its columns tell of a short word.
        is_unicode = holds_unicode(cells)
        for place, cell in enumerate(cells):
            if type(cell) is str:
                cells[place] = cell_meant(
                    cell,
                    by_font.get(place + 1),
                    columns.get(place),
                    is_unicode or place in mixed,
                )
        yield number, cells


def holds_unicode(cells):
    return any(type(cell) is str and old_fonts.UNICODE.search(cell) for cell in cells)


def cell_meant(cell, font, column, is_unicode):
    if old_fonts.UNICODE.search(cell):
        return cell
    if font and not (font[1] and cell.isupper()):
        encoding, capitals = font
        text = old_fonts.converted(cell, encoding)
        text = text.upper() if capitals else text
    else:
        told = old_fonts.recognised(cell)
        encoding = told or column
        text = old_fonts.converted(cell, encoding) if encoding else cell
    if text == cell:
        return cell
    is_certain = font or told or not is_unicode
    return ("c" if is_certain else "g", cell, text, encoding)


class Heard:
    """What the cells of a sheet betray while its rows go by."""

    def __init__(self):
        self.told = defaultdict(set)
        # Columns in which an old font stands in a row of Unicode: typed from two files.
        self.mixed = set()

    def of(self, rows):
        for number, cells in rows:
            for place, cell in enumerate(cells):
                if type(cell) is str and not cell.isascii():
                    told = betrayed(cell)
                    self.told[place].add(told)
                    if told not in (None, "unicode") and holds_unicode(cells):
                        self.mixed.add(place)
            yield number, cells

    def encodings(self):
        """Column → the encoding its cells agree on, or None; {} of an ordinary sheet."""
        return {
            place: encoding_of(found - {None})
            for place, found in self.told.items()
            if found - {None, "unicode"}
        }


# Names of places and of kinds come in every row.
@lru_cache(maxsize=1024)
def betrayed(cell):
    """What a cell tells of its column: "unicode", an old encoding, or None."""
    if old_fonts.UNICODE.search(cell):
        return "unicode"
    return old_fonts.recognised(cell)


def encoding_of(found):
    return next(iter(found)) if len(found) == 1 else None
