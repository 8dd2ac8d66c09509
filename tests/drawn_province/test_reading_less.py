"""What is read of fewer records, or fewer lines, is what would be read of them all."""

from dataclasses import replace
from datetime import date

import pytest

from cooperatives.models import (
    AnnualReturn,
    Award,
    Cooperative,
    CooperativeGroup,
    District,
    GroupCount,
    NewRuralCommune,
    Period,
    Seat,
    TradeUnion,
)
from cooperatives.models.gaps import maybe_twice
from cooperatives.models.places_of_day import Province

from ..builders import a_cooperative
from ..claims import Readings, read_dashboard

pytestmark = pytest.mark.django_db
CLOSING_DAY = date(2018, 12, 13)
# Communes straddle old districts by then: areas chosen for records count.
AFTER_THE_MERGERS = date(2026, 1, 1)
PLACED = (
    AnnualReturn,
    Award,
    Cooperative,
    CooperativeGroup,
    GroupCount,
    NewRuralCommune,
    TradeUnion,
)


@pytest.mark.parametrize("model", PLACED)
@pytest.mark.parametrize("day", [CLOSING_DAY, AFTER_THE_MERGERS])
def test_what_lies_in_a_district_is_found_by_every_way(model, day):
    province = Province.on(day)

    for district in province.districts:
        lies_in = province.lies_in(district.pk)
        expected = keys(model.objects.placed_on(day).filter(lies_in))

        assert keys(model.objects.placed_in(district.pk, province)) == expected
        assert keys(model.objects.lying_in(district.pk, province)) == expected


@pytest.mark.parametrize("day", [CLOSING_DAY, AFTER_THE_MERGERS])
def test_who_may_be_twice_is_found_without_a_look_beyond_the_district(day):
    province, period = Province.on(day), Period.of_years(2013, day.year)
    period = replace(period, day=day)
    alike = {a_cooperative(name="HTX Chè Một Tên").pk for _ in range(2)}
    found = set()

    for district in province.districts:
        lying = Cooperative.objects.lying_in(district.pk, province)
        given = province.itself_lies_in(district.pk)
        within = keys(lying.filter(maybe_twice(period, given)))

        assert within == keys(lying.filter(maybe_twice(period)))
        found |= within

    assert found >= alike


def test_the_wider_net_holds_who_moved_away_and_no_more_of_others():
    province = Province.on(CLOSING_DAY)
    dai_tu = District.objects.get(code="171")
    given = province.itself_lies_in(dai_tu.pk)
    someone = Cooperative.objects.filter(
        seats__in=Seat.objects.filter(given), founded_on__lt=CLOSING_DAY
    ).first()
    elsewhere = Seat.objects.exclude(given).first()
    Seat.objects.create(
        cooperative=someone, commune=elsewhere.commune, starts_on=CLOSING_DAY
    )

    held = Cooperative.objects.ever_placed(given)
    counted = held.placed_on(CLOSING_DAY).filter(province.lies_in(dai_tu.pk))

    assert someone.pk in keys(held) - keys(counted)
    assert set(
        Seat.objects.filter(cooperative__in=held)
        .filter(given)
        .values_list("cooperative", flat=True)
    ) == keys(held)
    assert keys(held) < keys(Cooperative.objects)


# A year, the one before the term, and all of them added up.
ALONE = {
    "ket-qua-theo-nam/2018/thu-nhap": ["2018"],
    "ket-qua-theo-nam/2012/htx": ["2012"],
    "phat-trien/tht/den-nay": ["tht"],
    "khen-thuong-theo-nam/tong/cong": [*map(str, range(2013, 2019)), "tong"],
}


@pytest.mark.parametrize(("address", "lines"), ALONE.items())
def test_a_figure_read_alone_is_that_of_the_whole_table(address, lines):
    whole, alone = (Readings("2013-2018", read_dashboard(2018)).of() for _ in range(2))

    alone.keep_to([address])

    assert alone.figure(address).value == whole.figure(address).value > 0
    found = alone.table(address.split("/")[0])
    assert [row.key for row in found.rows] == lines


def keys(records):
    return set(records.order_by().values_list("pk", flat=True))
