"""
A table of figures as stated, and how it is filled in.

A tally names its title, its rows and its columns, and nothing about how it will look.
Each set of records it counts is asked at most three questions, however many records
there are: one grouped query for the rows that share them out, one with a condition
for each of the rows that do not.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, Sum

from .columns import Stated
from .lines import TOTAL, Rows
from .record_set import How, Opened
from .statement import answered
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
        return self.columns(reading) if callable(self.columns) else self.columns

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
        amounts = self.amounts(reading, columns)
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

    def amounts(self, reading, columns):
        """(row key, measure) → number, from the fewest queries."""
        measures = {}
        for column in columns:
            for measure in column.measures:
                measures.setdefault(measure.of, {})[measure] = None
        amounts = {}
        stated = (self.slug, tuple(column.key for column in columns))
        for record_set, asked in measures.items():
            asked = list(asked)
            groupings = self.rows.groupings(reading, record_set)
            for at in range(len(groupings)):
                self._group(reading, record_set, asked, (stated, at), amounts)
            apart = self.rows.asked_apart(reading, record_set)
            if apart:
                self._ask(reading, record_set, asked, (stated, apart), amounts)
        return amounts

    def _group(self, reading, record_set, measures, question, amounts):
        """One grouped query, folded into the lines each group belongs to."""
        _stated, at = question
        names = [f"m{number}" for number in range(len(measures))]
        grouping = self.rows.groupings(reading, record_set)[at]

        def ask():
            # Where records lie is asked only of those that are grouped by it.
            placed = "placed_commune" in grouping.keys
            records = grouping.prepare(reading.records(record_set, placed=placed))
            aggregates = {
                name: measure.aggregate(measure.condition(reading.period))
                for name, measure in zip(names, measures, strict=True)
            }
            grouped = records.order_by().values(*grouping.keys).annotate(**aggregates)
            return grouped.values_list(*grouping.keys, *names)

        parts = {}
        keys = len(grouping.keys)
        for group in self._answered(reading, record_set, question, ask):
            for line in grouping.lines_of(*group[:keys]):
                for measure, value in zip(measures, group[keys:], strict=True):
                    parts.setdefault((line, measure), []).append(value)
        for (line, measure), values in parts.items():
            amounts[line, measure] = measure.combine(values)

    def _ask(self, reading, record_set, measures, question, amounts):
        """One query with a condition for each line and measure."""
        stated, lines = question
        # Rows that ask the same of the same days are asked once.
        places = {}
        for line in lines:
            for measure in measures:
                same = (line.asks(record_set), line.period, measure)
                places.setdefault(same, []).append((line, measure))
        asked = list(places.values())

        def ask():
            records = reading.records(record_set).order_by()
            counts_alike = record_set.alike and all(
                measure.how is How.COUNT for measure in measures
            )
            if counts_alike:
                records = records.values(*record_set.alike).annotate(alike=Count("pk"))
            aggregates = {}
            for at, ((line, measure), *_) in enumerate(asked):
                condition = line.condition(record_set, reading.period)
                condition &= measure.condition(line.period or reading.period)
                aggregates[f"m{at}"] = (
                    Sum("alike", filter=condition)
                    if counts_alike
                    else measure.aggregate(condition)
                )
            return [records.aggregate(**aggregates).values()]

        (found,) = self._answered(reading, record_set, (stated, "apart"), ask)
        for these, value in zip(asked, found, strict=True):
            for line, measure in these:
                amounts[line.key, measure] = value

    def _answered(self, reading, record_set, question, ask):
        """Ask, or run the statement again that the same question became before."""
        lines = tuple((line.key, line.values) for line in reading.lines_of(self.rows))
        key = (question, record_set, lines, reading.place, reading.period)
        return answered(key, record_set.model, ask)

    def _row(self, reading, line, columns, amounts):
        if line.kind is Kind.HEADING:
            return Row(line.key, line.label, kind=line.kind, level=line.level)
        values = {"words": line.words}
        cells = []
        for column in columns:
            value = None
            if not column.of_returns or reading.coverage:
                value = column.value(
                    lambda measure: amounts.get((line.key, measure)), values
                )
            values[column.key] = value
            address = f"{self.slug}/{line.key}/{column.key}"
            cells.append(Cell(column.column, value, address, column.opens))
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


def is_empty(row):
    """Nothing is counted in it."""
    return not any(cell.value for cell in row.cells if cell.column.is_number)
