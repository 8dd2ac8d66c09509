"""Rows that are the years of the period, alone or within other rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from django.db.models import Q

from cooperatives.models.period import is_flow

from .lines import NONE_OF_THEM, TOTAL, Grouping, Line, Rows, any_of, numbered
from .record_set import RecordSet
from .table import Kind


@dataclass(frozen=True)
class Years(Rows):
    """
    The years of the period, the last one up to the closing day.

    Sets that `flows` names share their records out over the years by its condition
    (asked with each year): one grouped query, the total folded. All other sets are
    stocks, asked year by year; their total is the closing day's. `with_year_before`
    begins with the calendar year before the period. Where no more than some of the
    lines are wanted, `kept` holds their keys.
    """

    heading: str = "Năm"
    flows: Mapping[RecordSet, Callable] = field(default_factory=dict)
    total: str = "Cả kỳ"
    with_year_before: bool = False
    kept: frozenset[str] = frozenset()

    def only(self, keys):
        # The total is added up from all the years.
        return self if TOTAL in keys else replace(self, kept=frozenset(keys))

    def lines(self, reading):
        lines = self._lines(reading)
        return tuple(line for line in lines if not self.kept or line.key in self.kept)

    def _lines(self, reading):
        years = tuple(
            Line(str(year), f"Năm {year}", period=reading.period.year(year))
            for year in reading.period.years
        )
        if self.with_year_before:
            before = reading.period.year_before()
            number = before.figures_year
            years = (Line(str(number), f"Năm {number}", period=before), *years)
        if not self.total:
            return years
        return (*years, Line(TOTAL, self.total, kind=Kind.TOTAL))

    def groupings(self, reading, record_set):
        if record_set not in self.flows:
            return ()
        condition = self.flows[record_set]
        years = [line for line in reading.lines_of(self) if line.key != TOTAL]
        conditions = [condition(line.period) for line in years]

        # What happened on some days, and one year alone, is found by an index; of most
        # of the records it would only be asked twice to which year they belong.
        is_narrow = is_flow(condition) or len(conditions) == 1

        def prepare(records):
            if is_narrow:
                records = records.filter(any_of(conditions))
            return records.annotate(year_line=numbered(conditions))

        total = (TOTAL,) if self.total else ()

        def lines_of(at):
            return () if at == NONE_OF_THEM else (years[at].key, *total)

        by = (condition, tuple(line.key for line in years))
        return (Grouping(("year_line",), lines_of, prepare, by),)

    def asked_apart(self, reading, record_set):
        return () if record_set in self.flows else reading.lines_of(self)

    def narrow(self, reading, record_set, line, records):
        condition = self.flows.get(record_set)
        if condition is None:
            return records
        if line.key != TOTAL:
            return records.filter(condition(line.period))
        years = reading.period.years
        return records.filter(
            any_of([condition(reading.period.year(year)) for year in years])
        )


@dataclass(frozen=True)
class YearsWithin(Rows):
    """
    Lines that share the records out, each followed by its years.

    `outer` gives the lines, `flow` the condition that shares records out over the
    years. One grouped query answers both.
    """

    heading: str
    outer: tuple[Line, ...]
    flow: Callable

    def lines(self, reading):
        return tuple(
            line
            for outer in self.outer
            for line in (outer, *(each for each, _ in self._years(reading, outer)))
        )

    def _years(self, reading, outer):
        for year in reading.period.years:
            line = replace(
                outer,
                key=f"{outer.key}-{year}",
                label=f"Năm {year}",
                kind=Kind.PLAIN,
                level=outer.level + 1,
            )
            yield line, reading.period.year(year)

    def groupings(self, reading, record_set):
        years = [reading.period.year(year) for year in reading.period.years]
        kinds = [line.condition(record_set, reading.period) for line in self.outer]

        def prepare(records):
            return records.annotate(
                outer_line=numbered(kinds),
                year_line=numbered([self.flow(year) for year in years]),
            ).exclude(Q(outer_line=NONE_OF_THEM) | Q(year_line=NONE_OF_THEM))

        def lines_of(outer, year):
            key = self.outer[outer].key
            return key, f"{key}-{years[year].figures_year}"

        outer = tuple(line.key for line in self.outer)
        return (Grouping(("outer_line", "year_line"), lines_of, prepare, outer),)

    def narrow(self, reading, record_set, line, records):
        for outer in self.outer:
            found = records.filter(outer.condition(record_set, reading.period))
            if line.key == outer.key:
                return found.filter(self.flow(reading.period))
            for each, year in self._years(reading, outer):
                if line.key == each.key:
                    return found.filter(self.flow(year))
        raise LookupError(line.key)
