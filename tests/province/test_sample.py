"""The sample province is plausible, has its awkward days, and says what is real."""

from datetime import date

import pytest
from django.db.models import F, Sum

from cooperatives.models import (
    Activity,
    AnnualReturn,
    Award,
    ChainMembership,
    CommuneStanding,
    Cooperative,
    CooperativeGroup,
    ExemplaryTitle,
    Precision,
    Seat,
    Source,
    Suspension,
    Term,
    cooperative,
)
from cooperatives.models.period import both, in_force_on
from cooperatives.sample import clear, is_loaded, load
from cooperatives.sample.clear import holding, kinds

pytestmark = pytest.mark.django_db


@pytest.fixture
def term():
    return Term.objects.get(slug="2013-2018").period


def cooperatives(*conditions, term):
    """Cooperatives and credit funds that meet the conditions."""
    return Cooperative.objects.without_unions().filter(both(*conditions)(term))


def test_something_happened_on_every_boundary_day(term):
    def days(records, field):
        return set(records.values_list(field, flat=True))

    eve, first, closing = date(2012, 12, 31), term.starts_on, term.day
    after = date(2018, 12, 14)
    organisations = Cooperative.objects.without_unions()
    assert {eve, first, closing, after, term.until} <= days(organisations, "founded_on")
    assert {eve, first, closing} <= days(organisations, "ended_on")
    assert {eve, first, closing, after} <= days(CooperativeGroup.objects, "contract_on")
    assert {eve, first, closing} <= days(CooperativeGroup.objects, "ended_on")
    assert {eve, first, closing, after} <= days(Award.objects.in_total(), "granted_on")
    assert {closing, after} <= days(Suspension.objects, "starts_on")
    assert closing in days(Suspension.objects, "ends_on")
    assert {closing} < days(
        ExemplaryTitle.objects.filter(starts_on__gte=closing), "starts_on"
    )
    assert days(Seat.objects.filter(starts_on__gt=closing), "starts_on")


def test_nothing_is_later_than_the_term(term):
    assert not Cooperative.objects.filter(founded_on__gt=term.until).exists()
    assert not CooperativeGroup.objects.filter(contract_on__gt=term.until).exists()
    assert not AnnualReturn.objects.exclude(year__in=term.years).exists()
    assert not Award.objects.filter(granted_on__gt=term.until).exists()


def test_unions_of_cooperatives_are_counted_apart(term):
    unions = Cooperative.objects.filter(kind="union")

    assert unions.count() == 2
    assert all(union.members.count() >= 4 for union in unions)
    assert not (unions & cooperatives(cooperative.existing, term=term)).exists()


def test_credit_funds_lie_in_their_sector(term):
    credit = cooperatives(cooperative.existing, cooperative.is_credit_fund, term=term)

    assert set(credit.values_list("sector", flat=True)) == {"quy-tin-dung-nhan-dan"}
    assert credit.count() == 3


def test_some_moved_and_some_lie_where_the_district_changed(term):
    changed = CommuneStanding.objects.filter(starts_on=date(2017, 8, 18))
    seated = cooperatives(cooperative.existing, term=term).placed_on(term.day)

    assert seated.filter(placed_commune__in=changed.values("commune")).exists()
    moved = Seat.objects.exclude(starts_on=F("cooperative__founded_on"))
    assert moved.filter(starts_on__lte=term.day).count() > 5
    assert moved.filter(starts_on__gt=term.day).count() == 5


def test_a_cooperative_may_be_in_two_chains_and_in_two_groups(term):
    chains, chain_groups = {}, {}
    here = ChainMembership.objects.filter(in_force_on(term.day))
    for member, chain, of in here.values_list("cooperative", "chain", "chain__group"):
        chains.setdefault(member, set()).add(chain)
        chain_groups.setdefault(member, set()).add(of)

    assert any(len(found) > 1 for found in chain_groups.values())
    assert any(
        len(found) > len(chain_groups[member]) for member, found in chains.items()
    )


def test_cooperatives_are_plausible():
    made_up = Cooperative.objects.sample()
    names = list(made_up.values_list("name", flat=True))

    assert len(set(names)) == len(names)
    for gap in ("tax_code", "leader", "phone"):
        assert 0 < made_up.filter(**{gap: ""}).count() < 15, gap
    assert not made_up.filter(registered_on__lt=F("founded_on")).exists()
    phones = made_up.exclude(phone="")
    assert not phones.exclude(phone__startswith="0000 ").exists()
    early = made_up.filter(registered_on__lt=date(2013, 7, 1))
    assert set(early.values_list("law", flat=True)) == {"2003"}


def test_what_the_report_names_is_published_and_points_at_nothing_made_up(term):
    tan_huong = Cooperative.objects.get(name="Hợp tác xã chè Tân Hương")
    seat = tan_huong.seats.get()

    assert (tan_huong.source, tan_huong.founded_on.year) == (Source.PUBLISHED, 2001)
    assert (seat.source, seat.commune.name) == (Source.PUBLISHED, "Phúc Xuân")
    assert seat.commune.standings.on(term.day).get().district.code == "164"
    named = Cooperative.objects.filter(source=Source.PUBLISHED)
    assert set(named.values_list("name", flat=True)) == {
        f"Hợp tác xã chè {name}"
        for name in ("Tân Hương", "La Bằng", "Tuyết Hương", "Hảo Đạt")
    }
    play = Award.objects.filter(product="Hương chè đất Thái")
    assert set(play.values_list("source", "rank")) == {
        (Source.PUBLISHED, "dac-biet-xuat-sac"),
        (Source.PUBLISHED, "c"),
    }
    stars = Award.objects.filter(category="sao-than-nong")
    assert set(stars.values_list("cooperative__name", "source")) == {
        ("Hợp tác xã chè Hảo Đạt", Source.PUBLISHED),
        ("Hợp tác xã chè Tân Hương", Source.PUBLISHED),
    }
    assert holding() == ([], 0)


def test_what_is_known_to_the_year_stands_on_its_first_day():
    for model, day, precision in (
        (Cooperative, "founded_on", "founded_precision"),
        (CooperativeGroup, "contract_on", "contract_precision"),
        (Activity, "held_on", "held_precision"),
        (Award, "granted_on", "granted_precision"),
    ):
        known = model.objects.filter(**{precision: Precision.YEAR})
        days = set(known.values_list(day, flat=True))
        assert days
        assert {(found.month, found.day) for found in days} == {(1, 1)}


def summary():
    """How many of every kind, and what some of them add up to."""
    counts = {model: model.objects.count() for model in kinds()}
    sums = AnnualReturn.objects.aggregate(Sum("average_income"), Sum("regular_workers"))
    people = CooperativeGroup.objects.aggregate(Sum("members"), Sum("workers"))
    return counts | sums | people


def test_the_same_province_comes_back_after_it_was_cleared():
    before = summary()

    clear()

    assert not is_loaded()
    assert Cooperative.objects.count() == 4
    load()
    assert summary() == before
