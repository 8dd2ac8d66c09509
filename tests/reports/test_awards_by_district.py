"""Where an award counts whose recipient nobody can place."""

import pytest

from cooperatives.models import Cooperative, Term

from ..builders import IN_2015, a_cooperative, an_award, the_commune, the_district
from ..claims import read

pytestmark = pytest.mark.django_db

SLUG = "khen-thuong-theo-dia-ban"


def lines():
    """{line: awards} of the lines that hold any."""
    table = read(Term.objects.get(slug="2013-2018")).table(SLUG)
    counts = {row.key: table.figure(row.key, "tong").value for row in table.rows}
    return {key: count for key, count in counts.items() if count}


def opened(line):
    reading = read(Term.objects.get(slug="2013-2018"))
    (found,) = reading.opened(SLUG, line, "tong")
    return set(found.records)


@pytest.fixture
def seatless():
    return Cooperative.objects.create(
        name="HTX chưa rõ trụ sở", sector_id="nong-nghiep", founded_on=IN_2015
    )


def test_outside_the_register_it_is_of_the_province(seatless):
    of_province = an_award(recipient_name="Ban quản lý chợ đầu mối")
    gap = an_award(cooperative=seatless)

    assert lines() == {"cap-tinh": 1, "chua-xac-dinh": 1, "tong": 2}
    assert opened("cap-tinh") == {of_province}
    assert opened("chua-xac-dinh") == {gap}


def test_with_a_place_of_its_own_it_counts_there(seatless):
    an_award(cooperative=a_cooperative(the_commune("La Bằng")))
    an_award(commune=the_commune("La Bằng"))
    an_award(area=the_district("Đại Từ"))
    an_award(cooperative=seatless, area=the_district("Đại Từ"))

    assert lines() == {"171": 4, "tong": 4}
