"""Of how many cooperatives the yearly figures are known, and of which years."""

from django.db.models import Count

from cooperatives.models import AnnualReturn, Cooperative
from cooperatives.models.annual_return import of_existing
from cooperatives.models.cooperative import existing

from .statement import answered


def by_basis(reading):
    """{basis: how many existing cooperatives returned the figures' year on it}."""

    def ask():
        returned = returns(reading).filter(of_existing(reading.period)).order_by()
        counts = returned.values("basis").annotate(returns=Count("pk"))
        return counts.values_list("basis", "returns")

    return dict(answered(key("coverage", reading), AnnualReturn, ask))


def existing_cooperatives(reading):
    def ask():
        everyone = reading.placed(None, Cooperative.objects.without_unions())
        there = everyone.filter(existing(reading.period))
        return [tuple(there.aggregate(there=Count("pk")).values())]

    ((there,),) = answered(key("existing", reading), Cooperative, ask)
    return there


def years_returned(reading):
    years = returns(reading).order_by().values_list("year", flat=True)
    return set(years.distinct())


def returns(reading):
    return reading.placed(None, AnnualReturn.objects.without_unions())


def key(question, reading):
    return (question, reading.place, reading.period)
