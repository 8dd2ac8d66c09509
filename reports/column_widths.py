"""
How wide the columns of a table are on paper, in mm.

A column is at least as wide as its longest word. What a sheet has beyond that goes,
bit by bit, to the column that makes the rows tall, so that a table is as short as it
can be. Word and PDF use the same widths.
"""

from dataclasses import dataclass, replace
from math import ceil

from .letter_widths import width_of
from .table import Kind

UPRIGHT = 165
TURNED = 257
# Left and right of what is written in a cell, and its rule.
PADDING = 2.5
# Of a heading: it is broken into so many lines, and no more.
HEAD_LINES = 3
SHORT_LABEL = 6
SIZE, SMALL = 11, 10
MANY = 7
STEP = 1.5
# So many lines in one row are too many to read: a table is turned round for it.
TOWER = 7.5
# Of what is left of a sheet, what one column is given to stand on one line.
LITTLE = 0.34
# What a line leaves free where the next word does not fit, on the average.
ENDS = 4
# Names of rows are broken once, or twice beside many columns, if that makes them no
# wider than this.
NAME_LINES = {False: 2, True: 3}
NAME = 40


@dataclass(frozen=True)
class Need:
    """The least a column can do with, and what each of its cells takes on one line."""

    least: float
    cells: tuple[float, ...]

    @property
    def most(self):
        return max(self.least, *self.cells, 0)

    @property
    def lack(self):
        return self.most - self.least


def is_wide(table):
    """Whether the table needs a sheet turned round, or is much the better for one."""
    needs = needs_of(table)
    if sum(need.least for need in needs) > UPRIGHT:
        return True
    widths = shared(needs, UPRIGHT)
    rows = zip(*(need.cells for need in needs), strict=True)
    return any(max(lines_of_row(row, widths)) > TOWER for row in rows)


def widths_of(table, sheet=None):
    """The widths of the first column and the others; together those of the sheet."""
    return shared(needs_of(table), sheet or (TURNED if is_wide(table) else UPRIGHT))


def shared(needs, sheet):
    least = [need.least for need in needs]
    most = [need.most for need in needs]
    if sum(least) >= sheet:
        return spread(least, sheet)
    if sum(most) <= sheet:
        return spread(most, sheet)
    return spread(filled(needs, sheet), sheet)


def spread(widths, sheet):
    return tuple(width * sheet / sum(widths) for width in widths)


def filled(needs, sheet):
    """
    From the least: the little that some lack for one line, then by what rows wait.

    A row that is tall alone counts for more than its lines: it is what the eye meets.
    """
    widths = [need.least for need in needs]
    for at in sorted(range(len(needs)), key=lambda at: needs[at].lack):
        if needs[at].lack <= (sheet - sum(widths)) * LITTLE:
            widths[at] = needs[at].most
    rows = list(zip(*(need.cells for need in needs), strict=True))
    while sum(widths) + STEP <= sheet:
        waiting = [0] * len(widths)
        for row in rows:
            lines = lines_of_row(row, widths)
            waiting[lines.index(max(lines))] += (max(lines) - 1) ** 2
        if not any(waiting):
            break
        widths[waiting.index(max(waiting))] += STEP
    return widths


def lines_of_row(row, widths):
    return [lines_about(*each) for each in zip(row, widths, strict=True)]


def lines_about(cell, width):
    """Quicker than breaking it; a narrow column loses much at the ends of its lines."""
    if cell <= width:
        return 1
    return max(2, (cell - PADDING) / max(width - PADDING - ENDS, 1))


def needs_of(table):
    """Of every column, the first one included."""
    size = size_of(table)
    rows = [row for row in table.rows if row.kind is not Kind.HEADING]
    labels = [row.label + "    " * row.level for row in rows]
    bold = [is_bold(row) for row in rows]
    found = [need(size, table.heading, labels, bold)]
    if not table.is_listing:
        lines = NAME_LINES[len(table.columns) > MANY]
        found = [replace(each, least=name_width(each, lines)) for each in found]
    for at, column in enumerate(table.columns):
        texts = [row.cells[at].text for row in rows]
        found.append(need(size, column.label, texts, bold))
    return tuple(found)


def name_width(need, lines):
    """The least for the names of rows."""
    return max(need.least, min(need.most / lines + ENDS, NAME))


def size_of(table):
    """Of its letters, in points."""
    return SMALL if len(table.columns) > MANY else SIZE


def is_bold(row):
    return row.kind in (Kind.TOTAL, Kind.SUBTOTAL)


def need(size, heading, texts, bold):
    words = [width_of(word, size, True) for word in unbroken(heading)]
    words.append(width_of(heading, size, True) / HEAD_LINES)
    for text, heavy in zip(texts, bold, strict=True):
        words += [width_of(word, size, heavy) for word in unbroken(text)]
    whole = [width_of(t, size, heavy) for t, heavy in zip(texts, bold, strict=True)]
    return Need(
        max(words, default=0) + PADDING, tuple(each + PADDING for each in whole)
    )


def unbroken(text):
    """What is not to be broken: each word, and a short label as a whole."""
    return [text] if len(text) <= SHORT_LABEL else text.split(" ")


def lines_of(table):
    """How many lines of print the rows take."""
    size, widths = size_of(table), widths_of(table)
    return sum(lines_in(row, widths, size) for row in table.rows)


def lines_in(row, widths, size):
    texts = [row.label, *(cell.text for cell in row.cells)]
    return max(
        lines_within(text, width, size, is_bold(row))
        for text, width in zip(texts, widths, strict=False)
    )


def lines_of_head(table, widths):
    """How many lines each of the one or two rows of the head takes."""
    lines = [1] * len(table.head)
    grouped = [n for n, c in enumerate(table.columns, start=1) if c.group]
    for level, headings in enumerate(table.head):
        places = iter(grouped if level else range(1, len(widths)))
        for heading in headings:
            width = sum(widths[next(places)] for _ in range(heading.columns))
            found = lines_within(heading.label, width, SIZE, True)
            lines[level] = max(lines[level], ceil(found / heading.rows))
    return lines


def lines_within(text, width, size, is_bold=False):
    """Broken at words, as print is."""
    room, space = width - PADDING, width_of(" ", size, is_bold)
    lines, filled_to = 1, 0
    for word in text.split(" "):
        length = width_of(word, size, is_bold)
        if filled_to and filled_to + space + length > room:
            lines, filled_to = lines + 1, 0
        filled_to += length + (space if filled_to else 0)
    return lines
