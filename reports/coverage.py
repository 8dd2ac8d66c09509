"""Of how many cooperatives the yearly figures are known, and of which years."""

from dataclasses import dataclass

from django.db.models import Count

from cooperatives.models import AnnualReturn, Cooperative
from cooperatives.models.cooperative import existing, return_of

from .statement import answered


@dataclass(frozen=True)
class Coverage:
    """How many cooperatives there are, and {basis: how many returned the year on it}."""

    existing: int
    by_basis: dict


def coverage_of(reading):
    period = reading.period
    basis = f"{return_of(period.figures_year)}__basis"

    def ask():
        everyone = Cooperative.objects.without_unions().filter(existing(period))
        there = reading.placed(None, everyone.with_return_of(period.figures_year))
        counts = there.order_by().values(basis).annotate(there=Count("pk"))
        return counts.values_list(basis, "there")

    key = ("coverage", reading.place, period)
    counts = dict(answered(key, Cooperative, ask))
    by_basis = {key: count for key, count in counts.items() if key is not None}
    return Coverage(sum(counts.values()), by_basis)


def years_returned(reading):
    """The years of which some cooperative of the scope has handed in figures."""
    returns = reading.placed(None, AnnualReturn.objects.without_unions())
    return set(returns.order_by().values_list("year", flat=True).distinct())
