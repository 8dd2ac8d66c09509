"""Which communes have met the standard, and which are to by the planned end."""

from datetime import date

import pytest

from cooperatives.models import Term
from tests.builders import a_new_rural_commune, the_commune
from tests.claims import read

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"recognised_on": date(2018, 12, 13)}, (1, 0)),
        ({"recognised_on": date(2018, 12, 14)}, (0, 1)),
        ({"recognised_on": date(2018, 12, 31)}, (0, 1)),
        ({"recognised_on": date(2019, 1, 1)}, (0, 0)),
        ({"expected_on": date(2018, 12, 1)}, (0, 1)),
        ({"expected_on": date(2018, 12, 31)}, (0, 1)),
        ({"expected_on": date(2019, 1, 1)}, (0, 0)),
        # Forecast in time, met late: then it was a forecast.
        (
            {"expected_on": date(2018, 12, 31), "recognised_on": date(2019, 3, 1)},
            (0, 1),
        ),
        # A forecast of the term before came to nothing.
        ({"expected_on": date(2012, 12, 31)}, (0, 0)),
    ],
)
def test_a_commune_has_met_the_standard_or_is_to(days, expected):
    a_new_rural_commune(the_commune("La Bằng"), **{"recognised_on": None} | days)

    reading = read(Term.objects.get(slug="2013-2018"))
    found = tuple(
        reading.figure(f"nong-thon-moi/tong/{column}").value
        for column in ("da-cong-nhan", "du-kien")
    )

    assert found == expected
