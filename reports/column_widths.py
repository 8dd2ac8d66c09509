"""
How wide the columns of a table are on paper, in mm.

A column is at least as wide as its longest word and needs no more than its longest
cell; what a sheet has between the two is shared out. Word and PDF use the same widths.
"""

from dataclasses import dataclass
from math import ceil
from textwrap import wrap

from .table import Kind

UPRIGHT = 165
TURNED = 257
LONGEST = 62
PADDING = 3.2
# Of a letter of Times New Roman, on the average, at one point.
LETTER = 0.178
BOLD, CAPITAL = 1.12, 1.45
SHORT_LABEL = 8
# A long line holds more letters than its width allows on the average.
NARROW = 0.92
SIZE, SMALL = 11, 10
MANY = 7


@dataclass(frozen=True)
class Need:
    """The least a column can do with, and the most it can use."""

    least: float
    most: float


def is_wide(table):
    """Whether the table needs a sheet turned round."""
    return sum(need.least for need in needs_of(table)) > UPRIGHT


def widths_of(table, sheet=None):
    """The widths of the first column and the others; together those of the sheet."""
    sheet = sheet or (TURNED if is_wide(table) else UPRIGHT)
    needs = needs_of(table)
    least = sum(need.least for need in needs)
    wanted = sum(need.most for need in needs)
    if least >= sheet:
        return tuple(need.least * sheet / least for need in needs)
    if wanted <= sheet:
        return tuple(need.most * sheet / wanted for need in needs)
    share = (sheet - least) / (wanted - least)
    return tuple(need.least + share * (need.most - need.least) for need in needs)


def needs_of(table):
    """Of every column, the first one included."""
    size = SMALL if len(table.columns) > MANY else SIZE
    rows = [row for row in table.rows if row.kind is not Kind.HEADING]
    labels = [row.label + "  " * row.level for row in rows]
    found = [need(size, [table.heading], labels)]
    for at, column in enumerate(table.columns):
        texts = [row.cells[at].text for row in rows]
        headings = [column.label, column.group] if column.group else [column.label]
        found.append(need(size, headings, texts))
    return tuple(found)


def need(size, headings, texts):
    letter = LETTER * size
    words = [word for text in (*headings, *texts) for word in unbroken(text)]
    heading = max(len(text) / 3 for text in headings)
    least = max(map(letters, words), default=1)
    least = max(least, heading) * letter * BOLD + PADDING
    most = max(map(letters, texts), default=1) * letter + PADDING
    return Need(least, max(least, min(most, LONGEST)))


def unbroken(text):
    """What is not to be broken: each word, and a short label as a whole."""
    return [text] if len(text) <= SHORT_LABEL else text.split()


def letters(text):
    """Its length in small letters; capitals are wider."""
    return sum(CAPITAL if each.isupper() else 1 for each in text)


def lines_of(table):
    """How many lines of print the rows take, more or less."""
    size = SMALL if len(table.columns) > MANY else SIZE
    widths = widths_of(table)
    return sum(lines_in(row, widths, size) for row in table.rows)


def lines_in(row, widths, size):
    texts = [row.label, *(cell.text for cell in row.cells)]
    return max(
        lines_within(text, width, size)
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
            found = lines_within(heading.label, width, SIZE * BOLD)
            lines[level] = max(lines[level], ceil(found / heading.rows))
    return lines


def lines_within(text, width, size):
    """Broken at words, as print is."""
    signs = int((width - PADDING) / (LETTER * size * NARROW))
    return max(1, len(wrap(text, max(1, signs))))
