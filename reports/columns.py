"""
The kinds of column a table may have.

A column states what is asked of the records; the engine asks. Ratios, shares and
changes are made of other columns of the same row and divided last, in totals too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from cooperatives.models.period import Period, always

from .record_set import How, Measure, RecordSet
from .table import Column, Format

BILLION = Decimal(10**9)
MILLION = Decimal(10**6)


@dataclass(frozen=True, kw_only=True)
class Stated:
    """
    What every column states: key and label, then how it looks.

    `group` is the heading it shares with its neighbours, `unit` what its cells are
    in where that differs from the table's.
    """

    key: str
    label: str
    group: str = ""
    unit: str = ""
    format: Format = Format.INTEGER
    # Nothing is known where no cooperative returned the year: then it is no zero.
    of_returns: bool = False
    # The records behind the figure can be opened.
    opens = True

    @property
    def column(self):
        return Column(self.key, self.label, self.format, self.group, self.unit)

    @property
    def measures(self):
        """What it asks of the records."""
        return ()

    @property
    def shown_measures(self):
        """Those of its measures whose records a reader opens, and what is done there."""
        return tuple((measure, measure.how.value) for measure in self.measures)

    def needs(self, columns):
        """The columns of the row whose records stand behind it."""
        return (self,)

    def made_from(self, columns):
        """The keys of all columns that its figure takes, its own among them."""
        return {self.key}

    def value(self, amounts, row):
        """
        The figure: `amounts` answers a measure, `row` holds the values to its left.
        """
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Asked(Stated):
    """A column that asks its own question of one set of records."""

    of: RecordSet
    where: Callable = always
    at: Callable = Period.end
    field: object = None
    scale: Decimal = Decimal(1)
    how = How.COUNT
    # What stands for no records at all: nothing counted is 0, nothing known is None.
    empty: int | None = 0
    # What is done with the records, where the kind of column does not say it all.
    says: str = ""

    @property
    def shown_measures(self):
        return ((self.measure, self.says or self.how.value),)

    @property
    def measure(self):
        return Measure(self.of, self.how, self.where, self.at, self.field)

    @property
    def measures(self):
        return (self.measure,)

    def value(self, amounts, row):
        amount = amounts(self.measure)
        if amount is None:
            return self.empty
        return amount if self.scale == 1 else Decimal(amount) / self.scale


@dataclass(frozen=True, kw_only=True)
class Counted(Asked):
    """
    Counts records.

    Where the count rests on what some records leave unknown, `known` picks out those
    `among` them that tell; a row in which none does is unknown, not zero. With
    `empty=None` so is a row that has none of those `among` them at all.
    """

    known: Callable | None = None
    among: Callable = always

    @property
    def measures(self):
        if self.known:
            return (self.measure, self._telling, self._asked)
        return (self.measure,) if self.empty == 0 else (self.measure, self._asked)

    @property
    def _telling(self):
        return Measure(self.of, How.COUNT, self.known, self.at)

    @property
    def _asked(self):
        return Measure(self.of, How.COUNT, self.among, self.at)

    def value(self, amounts, row):
        if self.known and amounts(self._asked) and not amounts(self._telling):
            return None
        if self.empty is None and not amounts(self._asked):
            return None
        return super().value(amounts, row)


@dataclass(frozen=True, kw_only=True)
class Distinct(Asked):
    """Counts the different values of a field; only for rows that share no record set."""

    how = How.DISTINCT


@dataclass(frozen=True, kw_only=True)
class Summed(Asked):
    """Adds a field up. `empty=None` where no record means that nobody knows."""

    how = How.SUM


@dataclass(frozen=True, kw_only=True)
class Lowest(Asked):
    how = How.LOWEST
    empty: int | None = None
    format: Format = Format.DECIMAL


@dataclass(frozen=True, kw_only=True)
class Highest(Asked):
    how = How.HIGHEST
    empty: int | None = None
    format: Format = Format.DECIMAL


@dataclass(frozen=True, kw_only=True)
class Average(Asked):
    """
    A mean weighted by another field: Σ (value × weight) / Σ weight.

    `field` is the product of the two. It opens the records it averages, so `where`
    should leave out those without both.
    """

    weight: str
    how = How.SUM
    empty: int | None = None
    format: Format = Format.DECIMAL

    @property
    def weights(self):
        return Measure(self.of, How.SUM, self.where, self.at, self.weight)

    @property
    def measures(self):
        return (self.measure, self.weights)

    @property
    def shown_measures(self):
        records = Measure(self.of, How.COUNT, self.where, self.at)
        return ((records, self.says or "bình quân gia quyền của các hồ sơ này"),)

    def value(self, amounts, row):
        total, weight = amounts(self.measure), amounts(self.weights)
        if not weight:
            return None
        return Decimal(total) / Decimal(weight) / self.scale


@dataclass(frozen=True, kw_only=True)
class PerRecord(Average):
    """A field's plain mean over the records that know it."""

    weight: str = "pk"
    says: str = "bình quân của các hồ sơ này"

    @property
    def weights(self):
        return Measure(self.of, How.COUNT, self.where, self.at)


@dataclass(frozen=True, kw_only=True)
class Together(Stated):
    """One figure from several sets of records, added up."""

    parts: tuple[Asked, ...]

    @property
    def measures(self):
        return tuple(measure for part in self.parts for measure in part.measures)

    @property
    def shown_measures(self):
        return tuple(shown for part in self.parts for shown in part.shown_measures)

    def value(self, amounts, row):
        found = [part.value(amounts, row) for part in self.parts]
        known = [value for value in found if value is not None]
        return sum(known) if known else None
