"""
The records a table counts, and what is asked of them.

A figure in a cell and the records behind it come from the same measure, so that the
two cannot disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.db.models import (
    Count,
    DecimalField,
    ExpressionWrapper,
    F,
    Max,
    Min,
    Model,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce

from cooperatives.models.period import Period, always, is_flow

MONEY = DecimalField(max_digits=38, decimal_places=6)


@dataclass(frozen=True)
class RecordSet:
    """
    One kind of record as a report looks at it.

    `records` takes the period and returns a queryset of the `model`; the engine narrows
    it to the reader's district. Records that lie nowhere (`is_placed` false) belong to the
    province, and a district's report leaves their tables out. `alike` names fields
    that say all a count by years needs: records equal in them are counted together
    first, which is what makes hundreds of thousands of groups quick to count.
    """

    label: str
    model: type[Model]
    records: Callable
    is_placed: bool = True
    alike: tuple[str, ...] = ()


class How(StrEnum):
    """What a measure does with the records."""

    COUNT = "đếm số hồ sơ"
    DISTINCT = "đếm số khác nhau"
    SUM = "cộng"
    LOWEST = "nhỏ nhất"
    HIGHEST = "lớn nhất"


@dataclass(frozen=True)
class Measure:
    """
    One number about the records of a set that meet a condition.

    `at` turns the period of the row into the one the condition is asked with. `value`
    is a field or `Product` of two; a count has none.
    """

    of: RecordSet
    how: How = How.COUNT
    where: Callable = always
    at: Callable = Period.end
    value: object = None

    @property
    def is_of_closing_day(self):
        return self.at is Period.end

    @property
    def is_flow(self):
        return is_flow(self.where)

    def condition(self, period):
        return self.where(self.at(period))

    def aggregate(self, condition):
        """The expression that computes it over the records that meet a condition."""
        match self.how:
            case How.COUNT:
                # No column is named, so that an index alone can answer.
                return Count(Value(1), filter=condition)
            case How.DISTINCT:
                return Count(self.value, filter=condition, distinct=True)
            case How.SUM:
                return Sum(self.expression, filter=condition)
            case How.LOWEST:
                return Min(self.expression, filter=condition)
            case How.HIGHEST:
                return Max(self.expression, filter=condition)

    @property
    def expression(self):
        value = self.value
        return value.expression if hasattr(value, "expression") else F(value)

    def combine(self, amounts):
        """The number over several parts that share no record; None where none has one."""
        known = [amount for amount in amounts if amount is not None]
        if not known:
            return None
        if self.how is How.LOWEST:
            return min(known)
        if self.how is How.HIGHEST:
            return max(known)
        return sum(known)


@dataclass(frozen=True)
class Product:
    """Two fields multiplied, for a weighted mean."""

    first: str
    second: str

    @property
    def expression(self):
        return ExpressionWrapper(F(self.first) * F(self.second), output_field=MONEY)


@dataclass(frozen=True)
class People:
    """Members and workers, those who are both counted once; unknown adds nothing."""

    members: str = "members"
    workers: str = "workers"
    both: str = "working_members"

    @property
    def expression(self):
        return known(self.members) + known(self.workers) - known(self.both)


@dataclass(frozen=True)
class Opened:
    """
    Records behind a figure, and what they add to it.

    `records` holds those the reader has access to today; `elsewhere` counts those
    that the figure counts and that lie in other districts today. `counted` is the
    annotation that holds the number each record adds, None where each adds one;
    `adds_up` says that the figure is their sum.
    """

    label: str
    how: str
    records: object
    value: int | Decimal | None
    elsewhere: int = 0
    counted: str | None = None
    adds_up: bool = False


def known(field):
    """A field, zero where it is empty."""
    return Coalesce(F(field), 0)
