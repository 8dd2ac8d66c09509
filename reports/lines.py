"""
The rows of a table: which there are, and which records each takes.

Rows that share out the records (districts, sectors, years of a flow) are answered by
one grouped query and folded into subtotals and the total. Rows that may share records
or look at different days are answered by one query with a condition for each.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace

from django.db.models import Case, Q, Value, When

from cooperatives.models import Period
from cooperatives.models.period import always

from .record_set import RecordSet
from .table import Kind

TOTAL = "tong"
UNDETERMINED = "chua-xac-dinh"
# The place in a list of conditions of a record that meets none.
NONE_OF_THEM = -1


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

    def asks(self, record_set):
        """The row's own condition for records of the set."""
        return self.where if callable(self.where) else self.where[record_set]

    def condition(self, record_set, period):
        return self.asks(record_set)(self.period or period)


@dataclass(frozen=True)
class Grouping:
    """
    One grouped query: what it groups by, and the lines each group belongs to.

    `prepare` adds the keys to the queryset; `lines_of` takes a group's key values.
    `by` tells apart groupings whose keys are made by `prepare`.
    """

    keys: tuple[str, ...]
    lines_of: Callable
    prepare: Callable = lambda records: records
    by: Hashable = None

    @property
    def way(self):
        """Groupings of the same way have the same groups, whatever lines they fill."""
        return (self.keys, self.by)


class Rows:
    """What every kind of rows answers; each has a `heading` for the first column."""

    def lines(self, reading):
        """Every row to print, in order."""
        raise NotImplementedError

    def only(self, keys):
        """The same rows, perhaps without those whose keys are not among these."""
        return self

    def groupings(self, reading, record_set):
        """The grouped queries that answer rows of this set."""
        return ()

    def asked_apart(self, reading, record_set):
        """The lines that no grouping answers: each is asked by its own condition."""
        return ()

    def narrow(self, reading, record_set, line, records):
        """The records of one row; the same rule the figures are counted by."""
        period = line.period or reading.period
        return records.filter(reading.asked(line.asks(record_set), period))


@dataclass(frozen=True)
class Lines(Rows):
    """
    Named lines, each with its condition. They may overlap.

    `stated` may be a function of the reading, where the lines depend on the records.
    """

    heading: str
    stated: tuple[Line, ...] | Callable

    def only(self, keys):
        if callable(self.stated):
            return self
        return replace(self, stated=tuple(x for x in self.stated if x.key in keys))

    def lines(self, reading):
        return self.stated(reading) if callable(self.stated) else self.stated

    def asked_apart(self, reading, record_set):
        return tuple(line for line in reading.lines_of(self) if line.takes(record_set))


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


def numbered(conditions):
    """Which of these conditions a record meets: the first one's place."""
    whens = [When(each, then=Value(at)) for at, each in enumerate(conditions)]
    return Case(*whens, default=Value(NONE_OF_THEM))
