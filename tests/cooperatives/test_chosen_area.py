"""The area chosen for a record is one of its commune's own."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from cooperatives.breaches import breaches
from cooperatives.models import Seat

from ..builders import a_cooperative, a_group, an_award, the_commune, the_district

pytestmark = pytest.mark.django_db

IN_2026 = date(2026, 1, 1)


@pytest.fixture
def straddling():
    return the_commune("Đại Phúc", day=IN_2026)


@pytest.mark.parametrize("name", ["Đại Từ", "Phổ Yên", "Thái Nguyên"])
def test_a_district_that_a_merged_commune_lay_in_may_be_chosen(straddling, name):
    group = a_group(straddling, area=the_district(name))

    group.full_clean()


def test_any_other_is_refused_with_those_there_are(straddling):
    group = a_group(straddling)
    group.area = the_district("Võ Nhai")

    with pytest.raises(ValidationError) as refused:
        group.full_clean()

    (sentence,) = refused.value.message_dict["area"]
    assert sentence.startswith("Địa bàn được chọn không phải nơi có xã này.")
    assert sentence.endswith("Chọn một trong: Thái Nguyên, Phổ Yên, Đại Từ.")


def test_bulk_writers_are_refused_too(straddling):
    seat = Seat(
        cooperative=a_cooperative(),
        commune=straddling,
        area=the_district("Võ Nhai"),
        starts_on=date(2026, 2, 1),
    )

    with pytest.raises(ValidationError, match="không phải nơi có xã này"):
        Seat.objects.bulk_create([seat])

    assert not Seat.objects.filter(commune=straddling).exists()


def test_an_award_without_a_commune_may_name_any_area():
    an_award(area=the_district("Võ Nhai")).full_clean()


def test_what_came_past_the_rule_is_listed(straddling):
    right = a_group(straddling, area=the_district("Đại Từ"))
    wrong = a_group(straddling, area=the_district("Võ Nhai"))

    found = [breach.record for breach in breaches()]

    assert wrong in found
    assert right not in found
