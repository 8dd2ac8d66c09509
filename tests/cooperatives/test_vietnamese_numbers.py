from decimal import Decimal

import pytest

from cooperatives.vietnamese import Unclear, decimal_text, group, padded, read_number


def test_thousands_are_grouped_with_dots():
    numbers = [0, 999, 1876, 7250, -1876, 1234567]

    assert [group(number) for number in numbers] == [
        "0",
        "999",
        "1.876",
        "7.250",
        "-1.876",
        "1.234.567",
    ]


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Decimal("2.5"), None, "2,5"),
        (Decimal("2.50"), None, "2,50"),
        (Decimal("1E+4"), None, "10.000"),
        (10000, None, "10.000"),
        (10000, 1, "10.000,0"),
        (Decimal("6.25"), 1, "6,3"),
        (Decimal("-6.25"), 1, "-6,3"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-0.04"), 1, "0,0"),
        (Decimal("-1876.5"), 2, "-1.876,50"),
        (10**30, 2, "1.000.000.000.000.000.000.000.000.000.000,00"),
    ],
)
def test_numbers_are_printed_with_a_comma_and_rounded_half_up(value, places, text):
    assert decimal_text(value, places) == text


def test_counts_below_ten_are_padded():
    assert [padded(count) for count in (0, 1, 8, 10, 1876)] == [
        "0",
        "01",
        "08",
        "10",
        "1.876",
    ]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1876", "1876"),
        ("1.876", "1876"),
        ("10.000", "10000"),
        ("2.500.000,50", "2500000.50"),
        ("1.876,543", "1876.543"),
        ("2,5", "2.5"),
        ("0,876", "0.876"),
        ("1,8765", "1.8765"),
        ("1876,543", "1876.543"),
        ("1 500", "1500"),
        ("1\u00a0500\u202f000,5", "1500000.5"),
        (" 08 ", "8"),
        ("-3", "-3"),
        ("− 2,5", "-2.5"),
        ("+5", "5"),
        ("-0", "0"),
    ],
)
def test_numbers_are_read_as_people_type_them(typed, number):
    assert str(read_number(typed).normalize()) == str(Decimal(number).normalize())


@pytest.mark.parametrize(
    ("typed", "readings", "message"),
    [
        (
            "1,876",
            ["1.876", "1876"],
            "“1,876” chưa rõ: nếu là số nguyên hãy viết 1.876, "
            "nếu là số lẻ hãy viết 1,8760.",
        ),
        (
            "-1,876",
            ["-1.876", "-1876"],
            "“-1,876” chưa rõ: nếu là số nguyên hãy viết -1.876, "
            "nếu là số lẻ hãy viết -1,8760.",
        ),
        (
            "1.5",
            ["1.5"],
            "“1.5” chưa rõ: dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ; "
            "có phải là 1,5 không?",
        ),
        (
            "1,876,543.5",
            ["1876543.5"],
            "“1,876,543.5” chưa rõ: dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ; "
            "có phải là 1.876.543,5 không?",
        ),
        (
            "0.500",
            ["0.500"],
            "“0.500” chưa rõ: dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ; "
            "có phải là 0,500 không?",
        ),
    ],
)
def test_a_number_that_may_be_american_is_unclear(typed, readings, message):
    with pytest.raises(Unclear) as raised:
        read_number(typed)

    assert [str(reading) for reading in raised.value.readings] == readings
    assert str(raised.value) == message


def test_what_the_message_proposes_is_clear():
    assert read_number("1.876") == 1876
    assert read_number("1,8760") == Decimal("1.876")


@pytest.mark.parametrize(
    "typed",
    ["1.87.6", "1 5", "2,5,3", "5,", ",5", "--5", "12 tỷ", "1e5", "NaN", "١", "1_0"],
)
def test_garbage_is_refused(typed):
    with pytest.raises(ValueError, match="không phải là số") as raised:
        read_number(typed)

    assert raised.type is ValueError
    assert str(raised.value) == f"“{typed}” không phải là số."


def test_nothing_typed_is_refused():
    with pytest.raises(ValueError, match=r"^Chưa nhập số\.$"):
        read_number(" \u00a0 ")


def test_every_printed_number_is_read_back():
    for number in range(-20000, 2000000, 977):
        assert read_number(group(number)) == number
        assert read_number(decimal_text(Decimal(number) / 100, 2)) * 100 == number
