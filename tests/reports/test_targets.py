"""A figure held against its target."""

from decimal import Decimal

import pytest

from cooperatives.models import Term
from reports.models import Target
from reports.targets import Verdict, wording
from tests.builders import a_cooperative, a_return
from tests.claims import read


def verdict(value, **target):
    found = Verdict.on(Target(**target), value)
    return found.word, found.reached and found.reached.quantize(Decimal("0.1"))


@pytest.mark.parametrize(
    ("target", "value", "expected"),
    [
        ({"minimum": Decimal(120)}, 208, ("Vượt", Decimal("173.3"))),
        ({"minimum": Decimal(120)}, 120, ("Đạt", Decimal("100.0"))),
        ({"minimum": Decimal(120)}, 119, ("Chưa đạt", Decimal("99.2"))),
        (
            {"minimum": Decimal(30), "stretch": Decimal(35)},
            30,
            ("Đạt", Decimal("100.0")),
        ),
        (
            {"minimum": Decimal(30), "stretch": Decimal(35)},
            35,
            ("Đạt", Decimal("116.7")),
        ),
        (
            {"minimum": Decimal(30), "stretch": Decimal(35)},
            36,
            ("Vượt", Decimal("120.0")),
        ),
        ({"minimum": Decimal(30)}, None, (None, None)),
        ({"minimum": None}, 606, ("Chưa có chỉ tiêu", None)),
        ({"is_qualitative": True}, None, ("Định tính, không tính", None)),
    ],
)
def test_a_figure_meets_its_target_or_does_not(target, value, expected):
    assert verdict(value, **target) == expected


def test_a_target_reads_as_it_was_resolved():
    assert wording(Target(minimum=Decimal("120.000000"))) == 120
    assert wording(Target(minimum=Decimal("2.500000"))) == Decimal("2.5")
    assert wording(Target(minimum=Decimal("1.5"), stretch=Decimal("2.000000"))) == (
        "1,5 – 2"
    )
    assert wording(Target()) is None


@pytest.mark.django_db
def test_a_year_nobody_has_entered_anything_of_is_blank_whatever_came_of_others():
    held = a_cooperative()
    a_return(held, year=2023)

    reading = read(Term.objects.get(slug="2018-2023"))
    founded = {
        year: reading.figure(f"chi-tieu/htx-moi-hang-nam-{year}/thuc-hien").value
        for year in (2019, 2022, 2023)
    }

    assert founded == {2019: None, 2022: None, 2023: 0}
