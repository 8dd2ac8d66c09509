"""How values read, whatever they are printed on."""

from datetime import date
from decimal import Decimal

import pytest

from reports.table import Column, Format, Heading, Table


@pytest.mark.parametrize(
    ("look", "value", "text"),
    [
        (Format.INTEGER, 1876, "1.876"),
        (Format.INTEGER, 0, "0"),
        (Format.INTEGER, None, "–"),
        (Format.DECIMAL, Decimal("10000"), "10.000,0"),
        (Format.DECIMAL, Decimal("2.45"), "2,5"),
        (Format.PERCENT, Decimal("6.25"), "6,3"),
        (Format.PERCENT, Decimal("73.3333"), "73,3"),
        (Format.CHANGE, 208, "+208"),
        (Format.CHANGE, -3, "-3"),
        (Format.CHANGE, 0, "0"),
        (Format.CHANGE_PERCENT, Decimal("-0.04"), "0,0"),
        (Format.CHANGE_PERCENT, Decimal("73.33"), "+73,3"),
        (Format.DATE, date(2021, 4, 3), "03/04/2021"),
        (Format.YEAR, 2020, "2020"),
        (Format.TEXT, "HTX chè", "HTX chè"),
    ],
)
def test_values_read_the_vietnamese_way(look, value, text):
    assert look.text(value) == text


def test_columns_of_one_group_share_a_heading():
    table = Table(
        slug="bang",
        title="Bảng",
        heading="Địa bàn",
        columns=(
            Column("a", "Đầu kỳ", Format.INTEGER),
            Column("b", "±", Format.CHANGE, "So với đầu kỳ"),
            Column("c", "%", Format.CHANGE_PERCENT, "So với đầu kỳ"),
        ),
        rows=(),
    )

    assert table.head == (
        (
            Heading("Đầu kỳ", rows=2, aligns_right=True),
            Heading("So với đầu kỳ", columns=2),
        ),
        (Heading("±", aligns_right=True), Heading("%", aligns_right=True)),
    )
