"""What came of looking for a table in a workbook."""

from dataclasses import dataclass, field

from ..cells import cell_name


@dataclass(frozen=True)
class Heading:
    """
    One heading as it stands in the file, with its column where the text repeats.

    `how`: "matched", "assigned", "ignored", "not kept" or "unknown".
    """

    sheet: str
    column_letter: str
    text: str
    key: str | None
    how: str


@dataclass(frozen=True)
class Skipped:
    """Rows that are no lines, and why; `text` is what the first of them says."""

    sheet: str
    first: int
    last: int
    reason: str
    text: str


@dataclass(frozen=True)
class Filled:
    """A column filled for the rows below by a section, a sheet's name or a title."""

    sheet: str
    row: int  # 0 where no row says it
    key: str
    value: object
    text: str


@dataclass(slots=True)
class Line:
    """
    A row of the table: `cells` by column key, `raw` as they stand in the file.

    `problem` is a sentence for which the whole line cannot be taken. `converted` has
    the originals of text that was written in an old font. `begun` are the keys that
    section rows fill between the line before and this one; None where other rows, or
    no line, stand there.
    """

    sheet: str
    number: int
    cells: dict
    raw: list
    problem: str | None = None
    converted: dict | None = None
    begun: tuple | None = None


@dataclass
class Reading:
    """`lines` may be gone through again and again; all else is known beforehand."""

    headings: tuple
    keys: frozenset  # of all columns that a cell, a section or a title fills
    missing: tuple  # headings of required columns that the file does not have
    units: dict
    year: int | None
    signatures: tuple  # of its layouts: sheets may have their columns in other orders
    notes: list
    skipped: list
    filled: list
    tables: tuple = field(repr=False)

    @property
    def unknown(self):
        """Headings that found no column, to be assigned by hand."""
        return tuple(
            heading.text for heading in self.headings if heading.how == "unknown"
        )

    @property
    def lines(self):
        """Every line of the table, sheet by sheet."""
        for table in self.tables:
            yield from table.lines()

    def address(self, line, key):
        """Excel's name of the cell: C17; of a column that is not there, the row."""
        table = next(table for table in self.tables if table.name == line.sheet)
        column = table.place_of(key)
        if column is None:
            return f"dòng {line.number}"
        return cell_name(column, line.number)


@dataclass
class Found:
    """What comes to light beside the lines as a table is gone through."""

    notes: list = field(default_factory=list)
    skipped: list = field(default_factory=list)
    filled: list = field(default_factory=list)
    keys: set = field(default_factory=set)  # of columns taken out of another's cells
