"""
A table of figures as stated, and how it is filled in.

A tally names its title, its rows and its columns, and nothing about how it will look
or how its figures are asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from .columns import Stated
from .lines import TOTAL, Rows
from .record_set import How, Opened
from .table import Cell, Kind, Row, Table

LATER = "sau-ky"


@dataclass(frozen=True)
class Tally:
    """
    A table of figures, one line for each of its rows.

    `later` pairs a set of records with the condition that counts it among what
    happened after the closing day. `basis` and `notes` may be functions of the
    reading. `is_printed` false keeps a table off the official print.
    """

    slug: str
    title: str
    rows: Rows
    columns: tuple[Stated, ...] | Callable
    unit: str = ""
    later: tuple = ()
    basis: Callable | str = ""
    notes: tuple = ()
    is_printed: bool = True
    is_placed: bool = True

    def stated_columns(self, reading):
        if not callable(self.columns):
            return self.columns
        return reading.once(("columns", self.slug), lambda: self.columns(reading))

    def only(self, reading, cells):
        """
        The same table with no more columns than these, and what they are made of.

        `cells` are the (row, column) wanted of it.
        """
        keys = {column for _, column in cells}
        columns = self.stated_columns(reading)
        needed = {
            key
            for each in columns
            if each.key in keys
            for key in each.made_from(columns)
        }
        kept = tuple(column for column in columns if column.key in needed)
        rows = self.rows.only({row for row, _ in cells})
        return replace(self, rows=rows, columns=kept, basis="", notes=(), later=())

    @property
    def belongs_to_districts(self):
        """Whether everything it counts lies somewhere."""
        return self.is_placed and (
            callable(self.columns)
            or all(
                measure.of.is_placed
                for column in self.columns
                for measure in column.measures
            )
        )

    def build(self, reading):
        """The table filled in."""
        columns = self.stated_columns(reading)
        amounts = reading.asking.amounts(self)
        rows = []
        for line in reading.lines_of(self.rows):
            row = self._row(reading, line, columns, amounts)
            if not (line.hides_when_empty and is_empty(row)):
                rows.append(row)
        return Table(
            slug=self.slug,
            title=self.title,
            unit=self.unit,
            heading=self.rows.heading,
            columns=tuple(column.column for column in columns),
            rows=tuple(rows),
            basis=reading.said(self.basis),
            notes=tuple(filter(None, (reading.said(note) for note in self.notes))),
            later=self._count_later(reading),
            is_printed=self.is_printed,
        )

    def _row(self, reading, line, columns, amounts):
        if line.kind is Kind.HEADING:
            return Row(line.key, line.label, kind=line.kind, level=line.level)
        values = {"words": line.words}
        cells = []
        for column in columns:
            value = None
            if not column.of_returns or reading.knows_returns:
                value = column.value(
                    lambda measure: amounts.get((line.key, measure)), values
                )
            values[column.key] = value
            address = f"{self.slug}/{line.key}/{column.key}"
            opens = column.opens and counts_in(line, column, columns)
            cells.append(Cell(column.column, value, address, opens))
        return Row(line.key, line.label, tuple(cells), line.kind, line.level)

    def _count_later(self, reading):
        if not self.later or reading.period.day >= reading.period.until:
            return None
        return sum(reading.later.count(*moved) for moved in self.later)

    def _later(self, reading):
        for record_set, condition in self.later:
            records = reading.later.records(record_set, condition)
            yield Opened(
                record_set.label, "phát sinh sau ngày lập báo cáo", records, None
            )

    def opened(self, reading, row, column):
        """
        The records behind one figure, set by set, each with what it adds.

        Raises LookupError for a row or column that the table does not have.
        """
        if row == LATER and column == TOTAL and self.later:
            return tuple(self._later(reading))
        columns = self.stated_columns(reading)
        line = find(reading.lines_of(self.rows), row)
        needed = find(columns, column).needs(columns)
        if line.kind is Kind.HEADING or not find(columns, column).opens:
            raise LookupError(f"{row}/{column}")
        return tuple(
            self._opened(reading, line, measure, done)
            for stated in needed
            for measure, done in stated.shown_measures
            if line.takes(measure.of)
        )

    def _opened(self, reading, line, measure, done):
        records = self.rows.narrow(
            reading, measure.of, line, reading.records(measure.of, placed=True)
        )
        period = line.period or reading.period
        records = records.filter(measure.condition(period))
        counted = None
        if measure.value is not None and measure.how is not How.DISTINCT:
            records = records.annotate(counted=measure.expression)
            counted = "counted"
        adds_up = measure.how is How.SUM
        return Opened(measure.of.label, done, records, None, 0, counted, adds_up)


def find(stated, key):
    """The line or column with this key; LookupError where there is none."""
    for each in stated:
        if each.key == key:
            return each
    raise LookupError(key)


def counts_in(line, column, columns):
    """Whether any of the records a column counts can be in this line."""
    return any(
        line.takes(measure.of)
        for stated in column.needs(columns)
        for measure in stated.measures
    )


def is_empty(row):
    """Nothing is counted in it."""
    return not any(cell.value for cell in row.cells if cell.column.is_number)
