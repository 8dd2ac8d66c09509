from decimal import Decimal

import pytest

from reports.prose.wording import WrongForm, words_for
from reports.table import Cell, Column, Format


def said(value, form="", look=Format.INTEGER):
    return words_for(Cell(Column("cot", "Cột", look), value), form)


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0"), (1, "01"), (8, "08"), (10, "10"), (1876, "1.876")],
)
def test_small_counts_are_padded(value, words):
    assert said(value) == words


def test_a_measure_is_not_padded_and_says_no_decimal_of_nought():
    assert said(Decimal("2.04"), look=Format.DECIMAL) == "2"
    assert said(Decimal("3.45"), look=Format.DECIMAL) == "3,5"
    assert said(Decimal("82.76"), look=Format.PERCENT) == "82,8"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (1, "01"),
        (59, "59"),
        (203411, "trên 200.000"),
        (5934, "gần 6.000"),
        (1468, "gần 1.500"),
        (3642, "trên 3.600"),
        (18000, "18.000"),
        (999, "gần 1.000"),
        (1001, "trên 1.000"),
    ],
)
def test_large_counts_are_rounded_to_the_side_they_lie_on(value, words):
    assert said(value, "trên") == words


def test_measures_are_rounded_too():
    assert said(Decimal("39.4"), "trên", Format.DECIMAL) == "gần 40"
    assert said(Decimal("2.95"), "trên", Format.DECIMAL) == "gần 3"
    assert said(Decimal("0.4"), "trên", Format.DECIMAL) == "0,4"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2.38", "gấp 2,4 lần"),
        ("2", "gấp 2 lần"),
        ("1.04", "tương đương"),
        ("0.8", "bằng 0,8 lần"),
    ],
)
def test_a_multiple(value, words):
    assert said(Decimal(value), "gấp", Format.DECIMAL) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("73.33", "vượt 73,3% chỉ tiêu"),
        ("0", "đạt 100% chỉ tiêu"),
        ("0.04", "đạt 100% chỉ tiêu"),
        ("-5.2", "thấp hơn 5,2% so với chỉ tiêu"),
    ],
)
def test_over_and_under_a_target(value, words):
    assert said(Decimal(value), "vượt", Format.CHANGE_PERCENT) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "đạt 0% chỉ tiêu"),
        ("99.9", "đạt 99,9% chỉ tiêu"),
        ("99.96", "đạt gần 100% chỉ tiêu"),
        ("100", "đạt 100% chỉ tiêu"),
        ("100.04", "đạt 100% chỉ tiêu"),
        ("100.05", "đạt 100,1% chỉ tiêu"),
    ],
)
def test_a_target_is_reached_only_by_what_reaches_it(value, words):
    assert said(Decimal(value), "đạt", Format.PERCENT) == words


def test_what_just_falls_short_is_not_said_to_reach():
    assert (
        said(Decimal("-0.04"), "vượt", Format.CHANGE_PERCENT) == "đạt gần 100% chỉ tiêu"
    )


@pytest.mark.parametrize("form", ["", "trên"])
def test_what_fell_below_nought_keeps_its_sign(form):
    assert said(-19, form, Format.CHANGE) == "-19"
    assert said(Decimal("-2.06"), form, Format.DECIMAL) == "-2,1"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (99, "99"),
        (100, "100"),
        (104, "trên 100"),
        (105, "trên 100"),
        (106, "gần 110"),
        (9499, "gần 9.500"),
        (9500, "9.500"),
        (9501, "gần 10.000"),
    ],
)
def test_near_and_above_at_the_edges(value, words):
    assert said(value, "trên") == words


def test_how_much_of_a_target_is_reached():
    assert said(Decimal("173.33"), "đạt", Format.PERCENT) == "đạt 173,3% chỉ tiêu"


@pytest.mark.parametrize(
    ("value", "look", "words"),
    [
        (189, Format.CHANGE, "tăng 189"),
        (-3, Format.CHANGE, "giảm 03"),
        (0, Format.CHANGE, "giữ nguyên số"),
        (Decimal("67.26"), Format.CHANGE_PERCENT, "tăng 67,3%"),
        (Decimal("-0.01"), Format.CHANGE_PERCENT, "không đổi"),
    ],
)
def test_more_and_less(value, look, words):
    assert said(value, "tăng", look) == words


@pytest.mark.parametrize("form", ["đạt", "vượt", "tăng"])
def test_a_form_that_does_not_suit_the_column_is_refused(form):
    with pytest.raises(WrongForm, match=f"“{form}” không dùng được cho cột “Cột”"):
        said(5, form)
