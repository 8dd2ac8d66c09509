"""
A finished table: all that a renderer knows.

Values are exact; `Format.text` is the one place that knows how a value reads, so page,
print, Word and PDF cannot differ. Excel takes the value itself and `Format.excel`.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

NO_DATA = "–"


class Format(StrEnum):
    """How the values of a column read: decimals are rounded half up, at the last."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    CHANGE = "change"
    CHANGE_PERCENT = "change-percent"
    DATE = "date"
    YEAR = "year"
    TEXT = "text"
    # A range in words, in a column of numbers: "100 – 120".
    RANGE = "range"

    @property
    def is_number(self):
        return self not in (Format.DATE, Format.TEXT, Format.YEAR, Format.RANGE)

    @property
    def aligns_right(self):
        return self.is_number or self is Format.RANGE

    @property
    def is_signed(self):
        return self in (Format.CHANGE, Format.CHANGE_PERCENT)

    @property
    def places(self):
        """Decimal places in print."""
        return 0 if self in (Format.INTEGER, Format.CHANGE) else 1

    @property
    def excel(self):
        """The number format of a spreadsheet cell, in Excel's own notation."""
        if self is Format.DATE:
            return "dd/mm/yyyy"
        if not self.is_number:
            return "General"
        plain = "#,##0" + (".0" if self.places else "")
        return f"+{plain};-{plain};{plain}" if self.is_signed else plain

    def text(self, value):
        """The value as it reads on paper; "–" where there is none."""
        if value is None:
            return NO_DATA
        if isinstance(value, date):
            return f"{value:%d/%m/%Y}"
        if not self.is_number or isinstance(value, str):
            return str(value)
        # A minus sign has no place before a zero.
        rounded = rounded_half_up(value, self.places) or Decimal(0)
        sign = "+" if self.is_signed and rounded > 0 else ""
        return sign + vietnamese(f"{rounded:,.{self.places}f}")


def rounded_half_up(value, places):
    return Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def vietnamese(text):
    """ "1,234.5" with Vietnamese separators: "1.234,5"."""
    return text.translate(str.maketrans(",.", ".,"))


class Kind(StrEnum):
    """What a row is, for its looks."""

    PLAIN = "plain"
    HEADING = "heading"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True)
class Column:
    """`group` is a heading shared with the columns beside it; `unit` is the cells'."""

    key: str
    label: str
    format: Format = Format.TEXT
    group: str = ""
    unit: str = ""

    @property
    def is_number(self):
        return self.format.is_number

    @property
    def aligns_right(self):
        return self.format.aligns_right

    @property
    def is_percentage(self):
        return self.format in (Format.PERCENT, Format.CHANGE_PERCENT)

    @property
    def full_label(self):
        """With the heading it shares: "So với đầu nhiệm kỳ: %"."""
        return ": ".join(filter(None, (self.group, self.label)))


@dataclass(frozen=True)
class Cell:
    """One figure. `address` is table/row/column; `opens` says records stand behind it."""

    column: Column
    value: int | Decimal | date | str | None
    address: str = ""
    opens: bool = False

    @property
    def text(self):
        return self.column.format.text(self.value)


@dataclass(frozen=True)
class Row:
    key: str
    label: str
    cells: tuple[Cell, ...] = ()
    kind: Kind = Kind.PLAIN
    level: int = 0


@dataclass(frozen=True)
class Heading:
    """A cell of the table's head: columns of one group share one above their own."""

    label: str
    columns: int = 1
    rows: int = 1
    aligns_right: bool = False


@dataclass(frozen=True)
class Table:
    """
    A table filled in.

    `basis` says above the table where its figures come from; `notes` stand under it.
    `later` counts what happened after the closing day and is shown on screen only.
    A listing has a running number and no row labels; `length` counts its records,
    `rest` are the lines that are not printed with the others.
    """

    slug: str
    title: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    unit: str = ""
    basis: str = ""
    notes: tuple[str, ...] = ()
    later: int | None = None
    is_listing: bool = False
    length: int = 0
    rest: tuple[Row, ...] = ()
    is_printed: bool = True
    number: int = 0

    def unit_of(self, column):
        """What the cells of a column are in."""
        return "%" if column.is_percentage else column.unit or self.unit

    @property
    def omitted(self):
        """How many records of a listing are not printed."""
        return sum(row.kind is not Kind.HEADING for row in self.rest)

    @property
    def whole(self):
        """With every line that there is, for files that hold any number of them."""
        return replace(self, rows=(*self.rows, *self.rest), rest=())

    @property
    def cells(self):
        """Every figure of the table, in reading order."""
        return (cell for row in self.rows for cell in row.cells)

    @property
    def head(self):
        """The one or two lines of the head, the row heading's own cell left out."""
        if not any(column.group for column in self.columns):
            return (
                tuple(
                    Heading(c.label, aligns_right=c.aligns_right) for c in self.columns
                ),
            )
        upper, lower, previous = [], [], ""
        for column in self.columns:
            if not column.group:
                upper.append(
                    Heading(column.label, rows=2, aligns_right=column.aligns_right)
                )
            elif column.group == previous:
                upper[-1] = replace(upper[-1], columns=upper[-1].columns + 1)
            else:
                upper.append(Heading(column.group))
            if column.group:
                lower.append(Heading(column.label, aligns_right=column.aligns_right))
            previous = column.group
        return tuple(upper), tuple(lower)

    @property
    def length_cell(self):
        """How many records a listing has, as a figure with an address."""
        column = Column("so-dong", "Số dòng", Format.INTEGER)
        return Cell(column, self.length, f"{self.slug}/tong/{column.key}", opens=True)

    def figure(self, row, column):
        """The cell at an address within this table, or None."""
        address = f"{self.slug}/{row}/{column}"
        cells = (*self.cells, self.length_cell) if self.is_listing else self.cells
        return next((cell for cell in cells if cell.address == address), None)


@dataclass(frozen=True)
class Chapter:
    """A finished chapter: its number as printed, its title, its tables."""

    slug: str
    number: str
    title: str
    tables: tuple[Table, ...]
    omitted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A finished report: who it is about, and as of when."""

    title: str
    subtitle: str
    chapters: tuple[Chapter, ...]
    statements: tuple[str, ...] = ()

    @property
    def tables(self):
        return tuple(table for chapter in self.chapters for table in chapter.tables)
