"""
The rows of a table: which there are, and which records each takes.

Rows that share out the records (districts, sectors, years of a flow) are answered by
one grouped query and folded into subtotals and the total. Rows that may share records
or look at different days are answered by one query with a condition for each.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.db.models import Case, Q, Value, When

from cooperatives.models import Period
from cooperatives.models.period import always

from .record_set import RecordSet
from .table import Kind

TOTAL = "tong"
UNDETERMINED = "chua-xac-dinh"


@dataclass(frozen=True)
class Line:
    """
    One row as stated.

    `where` narrows the records: one condition for all sets, or one for each (a set it
    does not name has no figures here). `period` is the row's own; None is the
    report's. `values` are what the dimension's key is for records of this row.
    `words` fill the columns of words. `in_total` says that the row's records share
    out the total's with the other rows so marked.
    """

    key: str
    label: str
    where: Callable | Mapping[RecordSet, Callable] = always
    period: Period | None = None
    kind: Kind = Kind.PLAIN
    level: int = 0
    values: tuple = ()
    words: Mapping[str, object] = field(default_factory=dict)
    hides_when_empty: bool = False

    def takes(self, record_set):
        """Whether records of the set can be in this row."""
        if self.kind is Kind.HEADING:
            return False
        return callable(self.where) or record_set in self.where

    def condition(self, record_set, period):
        where = self.where if callable(self.where) else self.where[record_set]
        return where(self.period or period)


@dataclass(frozen=True)
class Grouping:
    """
    One grouped query: what it groups by, and the lines each group belongs to.

    `prepare` adds the keys to the queryset; `lines_of` takes a group's key values.
    """

    keys: tuple[str, ...]
    lines_of: Callable
    prepare: Callable = lambda records: records


class Rows:
    """What every kind of rows answers; each has a `heading` for the first column."""

    def lines(self, reading):
        """Every row to print, in order."""
        raise NotImplementedError

    def groupings(self, reading, record_set):
        """The grouped queries that answer rows of this set."""
        return ()

    def asked_apart(self, reading, record_set):
        """The lines that no grouping answers: each is asked by its own condition."""
        return ()

    def narrow(self, reading, record_set, line, records):
        """The records of one row; the same rule the figures are counted by."""
        return records.filter(line.condition(record_set, reading.period))


@dataclass(frozen=True)
class Lines(Rows):
    """
    Named lines, each with its condition. They may overlap.

    `stated` may be a function of the reading, where the lines depend on the records.
    """

    heading: str
    stated: tuple[Line, ...] | Callable

    def lines(self, reading):
        return self.stated(reading) if callable(self.stated) else self.stated

    def asked_apart(self, reading, record_set):
        return tuple(line for line in reading.lines_of(self) if line.takes(record_set))


@dataclass(frozen=True)
class Years(Rows):
    """
    The years of the period, the last one up to the closing day.

    Sets that `flows` names share their records out over the years by its condition
    (asked with each year): one grouped query, the total folded. All other sets are
    stocks, asked year by year; their total is the closing day's.
    """

    heading: str = "Năm"
    flows: Mapping[RecordSet, Callable] = field(default_factory=dict)
    total: str = "Cả kỳ"

    def lines(self, reading):
        years = tuple(
            Line(str(year), f"Năm {year}", period=reading.period.year(year))
            for year in reading.period.years
        )
        if not self.total:
            return years
        return (*years, Line(TOTAL, self.total, kind=Kind.TOTAL))

    def groupings(self, reading, record_set):
        if record_set not in self.flows:
            return ()
        condition = self.flows[record_set]
        years = [line for line in reading.lines_of(self) if line.key != TOTAL]
        conditions = [condition(line.period) for line in years]

        def prepare(records):
            whens = [When(each, then=Value(at)) for at, each in enumerate(conditions)]
            return records.filter(any_of(conditions)).annotate(
                year_line=Case(*whens, default=Value(-1))
            )

        total = (TOTAL,) if self.total else ()
        return (Grouping(("year_line",), lambda at: (years[at].key, *total), prepare),)

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
class Members(Rows):
    """
    The members of a list that share the records out, in official order, zeros too.

    `dimension` is asked of each set for its way there. `stated` gives the lines; the
    `values` of a line are the keys of the members it holds, so a subtotal is a line
    that holds several.
    """

    heading: str
    dimension: str
    stated: Callable
    total: str = "Tổng cộng"
    unlisted: str = "Chưa phân loại"

    def lines(self, reading):
        unlisted = Line(UNDETERMINED, self.unlisted, hides_when_empty=True)
        total = Line(TOTAL, self.total, kind=Kind.TOTAL)
        return (*self.stated(reading), unlisted, total)

    def groupings(self, reading, record_set):
        way = record_set.records(reading.period).way_to(self.dimension)
        held = {}
        for line in reading.lines_of(self):
            for value in line.values:
                held.setdefault(value, []).append(line.key)

        def lines_of(value):
            return (*held.get(value, [UNDETERMINED]), TOTAL)

        return (Grouping((way,), lines_of),)

    def narrow(self, reading, record_set, line, records):
        way = records.way_to(self.dimension)
        if line.key == TOTAL:
            return records
        if line.key == UNDETERMINED:
            lines = reading.lines_of(self)
            listed = [value for each in lines for value in each.values]
            return records.exclude(**{f"{way}__in": listed})
        return records.filter(**{f"{way}__in": line.values})


@dataclass(frozen=True)
class Districts(Rows):
    """
    The districts of the closing day in printed order, zeros too.

    `nowhere` names the line of records that lie in no commune, where that is a fact
    and not a gap; without it they are undetermined, like those whose commune's
    standing names no district.
    """

    heading: str = "Địa bàn"
    nowhere: Line | None = None
    total: str = "Tổng cộng"

    def lines(self, reading):
        province = reading.province
        lines = [
            Line(
                district.code,
                province.name_of(district),
                values=(district.pk,),
                hides_when_empty=district not in province.in_force,
            )
            for district in reading.districts
        ]
        if self.nowhere and not reading.scope.district:
            lines.append(self.nowhere)
        undetermined = "Chưa xác định địa bàn"
        lines.append(Line(UNDETERMINED, undetermined, hides_when_empty=True))
        return (*lines, Line(TOTAL, self.total, kind=Kind.TOTAL))

    def groupings(self, reading, record_set):
        keys = {district.pk: district.code for district in reading.districts}

        def lines_of(commune, area):
            if commune is None and self.nowhere:
                return (self.nowhere.key, TOTAL)
            district = reading.province.district_for(commune, area)
            return (keys.get(district, UNDETERMINED), TOTAL)

        return (Grouping(("placed_commune", "placed_area"), lines_of),)

    def narrow(self, reading, record_set, line, records):
        if line.key == TOTAL:
            return records
        if line.values:
            return records.filter(reading.province.lies_in(line.values[0]))
        nowhere = Q(placed_commune=None)
        if self.nowhere and line.key == self.nowhere.key:
            return records.filter(nowhere)
        undetermined = Q(
            placed_commune__in=reading.province.straddling, placed_area=None
        )
        if not self.nowhere:
            undetermined |= nowhere
        return records.filter(undetermined)


@dataclass(frozen=True)
class Sections(Rows):
    """Several kinds of rows under one another, each with its heading."""

    heading: str
    parts: tuple[tuple[str, Rows], ...]

    def lines(self, reading):
        lines = []
        for label, rows in self.parts:
            if label:
                lines.append(Line(f"muc-{len(lines)}", label, kind=Kind.HEADING))
            lines.extend(reading.lines_of(rows))
        return tuple(lines)

    def groupings(self, reading, record_set):
        return tuple(
            grouping
            for _, rows in self.parts
            for grouping in rows.groupings(reading, record_set)
        )

    def asked_apart(self, reading, record_set):
        return tuple(
            line
            for _, rows in self.parts
            for line in rows.asked_apart(reading, record_set)
        )

    def narrow(self, reading, record_set, line, records):
        for _, rows in self.parts:
            if line in reading.lines_of(rows):
                return rows.narrow(reading, record_set, line, records)
        raise LookupError(line.key)


def any_of(conditions):
    found = Q()
    for condition in conditions:
        found |= condition
    return found
