"""
The sample province gives every figure the alliance published.

Counted here by the records' own questions and plain Python, without the report.
"""

from collections import Counter
from decimal import ROUND_HALF_UP, Decimal

import pytest
from django.db.models import Sum

from cooperatives.models import (
    Activity,
    AnnualReturn,
    Award,
    AwardCategory,
    Commune,
    CommuneStanding,
    Cooperative,
    CooperativeGroup,
    FundBalance,
    GroupCount,
    ProvinceVisit,
    Term,
    TradeUnion,
    activity,
    annual_return,
    cooperative,
    exemplary_title,
    fund,
    group,
    new_rural,
    trade_union,
    value_chain,
)
from cooperatives.models.period import both

pytestmark = pytest.mark.django_db

BILLION = 1_000_000_000


@pytest.fixture
def term():
    return Term.objects.get(slug="2013-2018").period


def cooperatives(*conditions, term):
    """Cooperatives and credit funds that meet the conditions."""
    found = Cooperative.objects.without_unions().with_return_of(term.figures_year)
    return found.filter(both(*conditions)(term))


def district_codes(records, day):
    """The district each lies in on the day, by its code."""
    standings = CommuneStanding.objects.on(day).values_list("commune", "district__code")
    district_of = dict(standings)
    placed = records.placed_on(day).values_list("placed_commune", flat=True)
    return Counter(district_of[commune] for commune in placed)


def total(records, field):
    return records.aggregate(total=Sum(field))["total"] or 0


def test_cooperatives_and_their_growth(term):
    existing = cooperatives(cooperative.existing, term=term).count()
    founded = cooperatives(cooperative.founded_in, term=term).count()
    ended = cooperatives(cooperative.ended_in, term=term).count()
    opening = cooperatives(cooperative.existing, term=term.start()).count()

    assert (existing, founded) == (470, 208)
    assert opening + founded - ended == existing
    assert cooperatives(cooperative.suspended, term=term).count() == 21
    assert cooperatives(cooperative.operating, term=term).count() == 470 - 21


def groups(term):
    """Groups by name and by number: at the start, founded, ended, at the end."""
    named, counted = CooperativeGroup.objects, GroupCount.objects.with_opening()
    opening = named.filter(group.existing(term.start())).count()
    opening += total(counted.filter(group.last_counted(term.start())), "groups")
    opening += total(counted.filter(group.first_counted_later(term.start())), "opening")
    founded = named.filter(group.founded_in(term)).count()
    founded += total(counted.filter(group.counted_in(term)), "new")
    ended = named.filter(group.ended_in(term)).count()
    ended += total(counted.filter(group.counted_in(term)), "ended")
    existing = named.filter(group.existing(term)).count()
    existing += total(counted.filter(group.last_counted(term)), "groups")
    return opening, founded, ended, existing


def test_groups_and_their_growth(term):
    opening, founded, ended, existing = groups(term)

    assert (existing, founded) == (7250, 606)
    assert opening + founded - ended == existing


def test_more_than_two_hundred_thousand_people(term):
    found = [
        AnnualReturn.objects.without_unions().filter(annual_return.of_existing(term)),
        CooperativeGroup.objects.filter(group.existing(term)),
        GroupCount.objects.filter(group.last_counted(term)),
    ]
    workers = ["regular_workers", "workers", "workers"]
    people = sum(
        total(records, "members")
        + total(records, name)
        - total(records, "working_members")
        for records, name in zip(found, workers, strict=True)
    )

    assert people == 203_411


def test_more_than_four_in_five_are_effective(term):
    returned = cooperatives(
        cooperative.existing, annual_return.returned_by_existing, term=term
    )
    effective = cooperatives(cooperative.existing, annual_return.effective, term=term)

    assert returned.count() == 455
    assert effective.count() == 389
    assert (
        cooperatives(cooperative.operating, annual_return.effective, term=term).count()
        == 389
    )


def test_fifty_nine_models_by_district_and_sector(term):
    exemplary = cooperatives(cooperative.existing, exemplary_title.exemplary, term=term)

    assert district_codes(exemplary, term.day) == {
        "164": 12,
        "172": 8,
        "168": 6,
        "170": 6,
        "169": 6,
        "171": 10,
        "173": 7,
        "167": 3,
        "165": 1,
    }
    assert exemplary.values("sector").distinct().count() == 7


def test_models_are_effective_operating_and_new_style(term):
    models = set(cooperatives(exemplary_title.exemplary, term=term))

    for condition in (
        cooperative.operating,
        cooperative.new_style,
        annual_return.effective,
    ):
        assert models <= set(cooperatives(condition, term=term))


def test_value_chains(term):
    def in_group(code):
        within = value_chain.in_chain_group(code)
        return cooperatives(cooperative.operating, within, term=term).count()

    assert in_group("che") == 43
    assert in_group("chan-nuoi") == 18
    assert in_group("trong-trot-che-bien") == 15
    assert cooperatives(value_chain.in_any_chain, term=term).count() < 43 + 18 + 15


def incomes(period, closing, *, farming, exemplary=None):
    """Incomes and workers of those that worked; models are those of the closing day."""
    found = AnnualReturn.objects.without_unions().filter(
        both(annual_return.of_operating, annual_return.with_income_and_workers)(period),
        cooperative__sector__is_agricultural=farming,
    )
    models = Cooperative.objects.filter(exemplary_title.exemplary(closing))
    if exemplary is True:
        found = found.filter(cooperative__in=models)
    if exemplary is False:
        found = found.exclude(cooperative__in=models)
    return list(found.values_list("average_income", "regular_workers"))


def mean(rows):
    return sum(income * workers for income, workers in rows) / sum(
        workers for _, workers in rows
    )


@pytest.mark.parametrize(
    ("farming", "others", "models", "times"),
    [
        (True, ("2.0", "4.5"), ("5", "6"), "2.4"),
        (False, ("3.5", "5"), ("7", "8"), "2.5"),
    ],
)
def test_incomes(term, farming, others, models, times):
    for exemplary, (lowest, highest) in ((False, others), (True, models)):
        rows = incomes(term, term, farming=farming, exemplary=exemplary)
        found = [income for income, _ in rows]
        assert min(found) == Decimal(lowest) * 1_000_000
        assert max(found) == Decimal(highest) * 1_000_000
    now = mean(incomes(term, term, farming=farming))
    ratio = now / mean(incomes(term.first_year(), term, farming=farming))
    assert ratio.quantize(Decimal("0.1"), ROUND_HALF_UP) == Decimal(times)


def test_incomes_rise_every_year(term):
    for farming in (True, False):
        means = [
            mean(incomes(term.year(year), term, farming=farming)) for year in term.years
        ]
        assert means == sorted(means)


def test_new_rural_communes_and_their_cooperatives(term):
    met = Commune.objects.filter(new_rural.met_or_expected(term))
    rural = Commune.objects.filter(new_rural.rural(term))
    found = cooperatives(
        cooperative.operating, cooperative.new_style, annual_return.effective, term=term
    ).placed_on(term.day)

    assert met.count() == 79
    assert (met & rural).count() == 79
    assert rural.count() == 139
    assert Commune.objects.filter(new_rural.expected(term)).count() == 11
    assert found.filter(placed_commune__in=met).count() == 145
    assert found.count() > 145


def quantity(term, kind, field="quantity"):
    return total(Activity.objects.held_in(term).of_kind(kind), field)


def test_promotion_of_the_law(term):
    assert quantity(term, "law-class") == 56
    assert quantity(term, "law-class", "participants") == 5_934
    assert quantity(term, "broadcast") == 106
    assert quantity(term, "article") == 208
    assert quantity(term, "bulletin", "copies") == 18_000


def test_contests_and_their_prizes(term):
    prizes = Award.objects.granted_in(term).filter(contest__isnull=False)

    assert quantity(term, "contest", "entries") == 13_000
    assert Counter(prizes.values_list("level", "rank")) == {
        ("tinh", "nhat"): 1,
        ("tinh", "nhi"): 2,
        ("tinh", "ba"): 3,
        ("tinh", "khuyen-khich"): 6,
        ("quoc-gia", "ba"): 1,
        ("quoc-gia", "khuyen-khich"): 2,
        ("cum", "dac-biet-xuat-sac"): 1,
        ("quoc-gia", "c"): 1,
    }


def test_partners_and_workshops(term):
    agreements = Activity.objects.of_kind("agreement")
    latest = agreements.filter(activity.latest_with_partner(term))
    workshops = Activity.objects.of_kind("workshop")

    assert latest.count() == 14
    assert agreements.count() == 16
    assert workshops.held_in(term).count() == 2
    assert [
        day.year for day in workshops.by_day().values_list("held_on", flat=True)
    ] == [
        2011,
        2013,
        2015,
    ]


def test_products(term):
    products = Award.objects.granted_in(term).filter(category="san-pham-tieu-bieu")
    higher = products.filter(level__in=["vung", "quoc-gia"])

    assert higher.values("cooperative").distinct().count() == 20
    assert products.count() > higher.count() > 20
    assert (
        Award.objects.granted_in(term).filter(category="san-pham-qua-tang").count() == 2
    )


def test_funds(term):
    def amount(period, **of_fund):
        known = FundBalance.objects.filter(fund.last_known(period), **of_fund)
        return total(known, "amount")

    provincial = {"fund__group": "quy-htpt-htx-tinh"}
    assert amount(term.first_year(), **provincial) == 10 * BILLION
    assert 36 * BILLION <= amount(term, **provincial) < 40 * BILLION
    assert 200 * BILLION < amount(term, fund__group="cac-quy-khac") <= 220 * BILLION
    assert 10_000 * BILLION < amount(term) <= 11_000 * BILLION


def test_training_and_journeys(term):
    visits = ProvinceVisit.objects.filter(activity__held_on__range=term.days)

    assert quantity(term, "training-class") == 47
    assert quantity(term, "training-class", "participants") == 1_468
    assert visits.values("province").distinct().count() == 11
    assert quantity(term, "delegation") == 15
    assert quantity(term, "delegation", "participants") == 523
    scopes = Activity.objects.of_kind("delegation").values_list("scope", flat=True)
    assert set(scopes) == {"domestic", "international"}


def test_trade_unions_and_charity(term):
    unions = TradeUnion.objects.filter(trade_union.existing(term))
    gifts = Activity.objects.held_in(term).filter(charity="gifts")

    assert unions.count() == 41
    assert unions.filter(enterprise__isnull=False).count() == 12
    assert total(unions, "members") + total(unions, "other_workers") == 3_642
    assert total(gifts, "quantity") == 1_049
    assert quantity(term, "charity", "amount") == 2_872_500_000


def test_awards_line_by_line(term):
    granted = Award.objects.granted_in(term)
    lines = (
        AwardCategory.objects.in_total().by_position().values_list("code", flat=True)
    )
    counts = Counter(granted.values_list("category", flat=True))

    assert [counts[line] for line in lines] == [
        8, 7, 10, 11, 8, 9, 90, 221, 11, 39, 214, 1, 68, 1182
    ]  # fmt: skip
    assert granted.in_total().count() == 1_879
    assert counts["luong-dinh-cua"] == 5
    assert counts["sao-than-nong"] == 2
    assert counts["sang-kien-duoc-cong-nhan"] == 26
    assert 100 <= counts["sang-kien"] + 26 <= 999
    named = granted.filter(category="luong-dinh-cua")
    assert named.values("recipient_name").distinct().count() == 5
