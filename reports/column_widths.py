"""
How wide the columns of a table are on paper, in mm.

A column is at least as wide as its longest word and needs no more than its longest
cell; what a sheet has between the two is shared out. Word and PDF use the same widths.
"""

from dataclasses import dataclass
from math import ceil

from .table import Kind

UPRIGHT = 165
TURNED = 257
LONGEST = 62
PADDING = 3.2
# Of a letter of Times New Roman, on the average, at one point.
LETTER = 0.178
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
    words = [word for text in (*headings, *texts) for word in text.split()]
    longest_word = max(map(len, words), default=1)
    heading = max(len(text) / 3 for text in headings)
    longest = max([heading, longest_word, *map(len, texts)])
    least = max(longest_word, heading) * LETTER * size * 1.12 + PADDING
    return Need(least, max(least, min(longest * LETTER * size + PADDING, LONGEST)))


def lines_of(table):
    """How many lines of print the rows take, more or less."""
    size = SMALL if len(table.columns) > MANY else SIZE
    widths = widths_of(table)
    return sum(lines_in(row, widths, size) for row in table.rows)


def lines_in(row, widths, size):
    texts = [row.label, *(cell.text for cell in row.cells)]
    return max(
        ceil(len(text) * LETTER * size / max(width - PADDING, 1)) or 1
        for text, width in zip(texts, widths, strict=False)
    )
