"""Numbers, sums of money and days."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from cooperatives.spreadsheets import values
from cooperatives.spreadsheets.cells import CellError, Converted, Swapped
from cooperatives.spreadsheets.values import Unread
from cooperatives.spreadsheets.values.units import factor_in_heading

from .refused_values import refused


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (None, None),
        ("", None),
        ("…", None),
        (25, 25),
        (1500.0, 1500),
        ("1.500", 1500),
        ("1\u00a0500", 1500),
        ("25 người", 25),
        ("12 thành viên", 12),
        ("1500,0", 1500),
        ("’45", 45),
    ],
)
def test_counts(cell, number):
    assert values.count(cell) == number


@pytest.mark.parametrize(
    ("cell", "readings"),
    [
        ("1,500", (Decimal("1.500"), Decimal(1500))),
        (1.876, (Decimal("1.876"), Decimal("1876.000"))),
        ("1.5", (Decimal("1.5"),)),
        ("-", (Decimal(0), None)),
        (1500.7, ()),
        (-3, ()),
        (True, ()),
        (2**31, ()),
        (10**30, ()),
        (float("nan"), ()),
        ("khoảng 20", ()),
        ("1,5E+09", ()),
        (date(2013, 5, 27), ()),
        (CellError("#N/A"), ()),
    ],
)
def test_what_is_no_count_or_may_be_two_is_refused(cell, readings):
    assert refused(values.count, cell).readings == readings


def test_a_refusal_says_why_and_what_to_do():
    assert str(refused(values.count, 1.876)) == (
        "1,876 không phải là số nguyên; có thể Excel đã đổi 1.876 thành số lẻ. "
        "Nếu là 1.876, hãy gõ 1876 (không có dấu chấm)."
    )
    assert str(refused(values.count, "1,500")) == (
        "“1,500” có hai cách đọc. "
        "Nếu là số nguyên, hãy ghi 1.500; nếu là số lẻ, hãy ghi 1,5000."
    )
    assert str(refused(values.decimal, CellError(""))) == (
        "Ô chứa công thức chưa có kết quả. Mở tệp bằng Excel, bấm Lưu, rồi tải lên lại."
    )
    assert str(refused(values.text, CellError("#REF!"))) == (
        "Ô báo lỗi #REF! của Excel. Sửa công thức hoặc ghi thẳng giá trị vào ô."
    )


@pytest.mark.parametrize(
    ("cell", "factor", "amount"),
    [
        (2500000000, 1, 2500000000),
        ("2.500.000.000", 1, 2500000000),
        ("2.500.000,00 đồng", 1, 2500000),
        ("2,5 tỷ", 1, 2500000000),
        ("2,5 tỉ đồng", 1, 2500000000),
        ("2 tỷ 500 triệu", 1, 2500000000),
        ("500 triệu", 1, 500000000),
        ("500tr", 1, 500000000),
        ("500 tr.đ", 1, 500000000),
        ("150 nghìn", 1, 150000),
        ("150k", 1, 150000),
        ("5.000.000đ", 1, 5000000),
        ("5.000.000 VNĐ", 1, 5000000),
        ("4,5 triệu/người/tháng", 1, 4500000),
        ("-12 triệu", 1, -12000000),
        ("1.234,5", 1000000, 1234500000),
        (1234.5, 1000000, 1234500000),
        (0.1 + 0.2, 1000000, 300000),
        (4.1666666666, 1000000, 4166667),
        ("2,5 tỷ", 1000000, 2500000000),
        ("500.000.000 đồng", 1000000, 500000000),
        (1234567.5, 1, 1234568),
        (0, 1, 0),
        (None, 1, None),
        ("...", 1, None),
    ],
)
def test_money_is_whole_dong(cell, factor, amount):
    assert values.money(cell, factor) == amount


@pytest.mark.parametrize(
    ("cell", "factor", "readings"),
    [
        ("1,876 triệu", 1, (Decimal(1876000), Decimal(1876000000))),
        ("1,500", 1000000, (Decimal(1500000), Decimal(1500000000))),
        ("1.5 tỷ", 1, (Decimal(1500000000),)),
        (2500000000, 1000000, (Decimal(2500000000000000), Decimal(2500000000))),
        (2.5, 1, ()),
        ("1 tỷ 2", 1, ()),
        ("500 triệu 2 tỷ", 1, ()),
        ("khoảng 2 tỷ", 1, ()),
        (10**18, 1, ()),
        ("hai tỷ", 1, ()),
    ],
)
def test_money_that_may_be_two_sums_or_none_is_refused(cell, factor, readings):
    assert refused(values.money, cell, factor).readings == readings


def test_money_of_another_time_is_refused():
    assert values.money("4,5 triệu/người/tháng", each="tháng") == 4_500_000
    assert values.money("54 triệu/năm") == 54_000_000
    with pytest.raises(Unread) as raised:
        values.money("54 triệu/năm", each="tháng")
    assert str(raised.value) == (
        "“54 triệu/năm” tính theo năm; cột này tính theo tháng. Tính ra số tiền của một "
        "tháng rồi ghi lại."
    )


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("Doanh thu (triệu đồng)", 1000000),
        ("Doanh thu (tr.đ)", 1000000),
        ("Doanh thu (Trđ)", 1000000),
        ("Vốn điều lệ, ĐVT: triệu đồng", 1000000),
        ("ĐVT: triệu đồng", 1000000),
        ("Đơn vị tính: 1.000 đồng", 1000),
        ("(1000đ)", 1000),
        ("Doanh thu - tỷ đồng", 1000000000),
        ("Vốn (đồng)", 1),
        ("Thu nhập bình quân (triệu đồng/người/tháng)", 1000000),
        ("Thu nhập (nghìn đồng/tháng)", 1000),
        ("Doanh thu", None),
        ("Quỹ tín dụng", None),
        ("Lao động (người)", None),
        ("Doanh thu (tỷ đồng) (triệu đồng)", None),
        ("Tỷ lệ (%)", None),
    ],
)
def test_the_unit_of_a_heading(heading, factor):
    assert factor_in_heading(heading) == factor


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime(2019, 4, 3, 10, 30), (date(2019, 4, 3), "day")),
        (date(2019, 4, 3), (date(2019, 4, 3), "day")),
        ("03/04/2019", (date(2019, 4, 3), "day")),
        ("13/04/2019 00:00:00", (date(2019, 4, 13), "day")),
        ("2019-04-13 00:00:00", (date(2019, 4, 13), "day")),
        ("2019-04-13T00:00:00", (date(2019, 4, 13), "day")),
        ("ngày 05 tháng 01 năm 2019", (date(2019, 1, 5), "day")),
        ("5/2013", (date(2013, 5, 1), "month")),
        ("2013", (date(2013, 1, 1), "year")),
        (2013, (date(2013, 1, 1), "year")),
        (2013.0, (date(2013, 1, 1), "year")),
        ("năm 2013", (date(2013, 1, 1), "year")),
        (
            Converted("Th¸ng 5/2013", "Tháng 5/2013", "TCVN3"),
            (date(2013, 5, 1), "month"),
        ),
        ("-", None),
        (None, None),
        ("  ", None),
    ],
)
def test_days_months_and_years(cell, day):
    assert values.day(cell) == day


@pytest.mark.parametrize(
    ("cell", "readings", "words"),
    [
        ("3/4/19", (date(2019, 4, 3), date(1919, 4, 3)), "không rõ thế kỷ"),
        (43558, (date(2019, 4, 3), 43558), "mất định dạng"),
        ("43558", (date(2019, 4, 3), 43558), "mất định dạng"),
        (
            Swapped(date(2018, 11, 4)),
            (date(2018, 11, 4), date(2018, 4, 11)),
            "đã bị Excel đảo từ 11/04/2018",
        ),
        (
            Swapped(date(2015, 4, 3), "03/04/2015"),
            (date(2015, 4, 3), date(2015, 3, 4)),
            "“03/04/2015” có thể là ngày 03/04/2015 hoặc 04/03/2015",
        ),
        ("31/02/2019", (), "Tháng 2/2019 không có ngày 31."),
        ("04/13/2019", (), "Không có tháng 13: “04/13/2019”."),
        ("01/01/0219", (), "Năm 0219 nằm ngoài khoảng"),
        (date(2190, 1, 1), (), "Năm 2190 nằm ngoài khoảng"),
        (12.5, (), "12,5 không phải là ngày."),
        ("Quý II/2015", (), "chỉ nêu quý"),
        ("hôm qua", (), "Không đọc được ngày “hôm qua”."),
        (True, (), "TRUE không phải là ngày."),
    ],
)
def test_days_that_may_be_two_or_none_are_refused(cell, readings, words):
    unread = refused(values.day, cell)

    assert unread.readings == readings
    assert words in unread.reason


def test_a_month_first_is_shown_the_other_way_round():
    assert refused(values.day, "04/13/2019").advice == (
        "Nếu là ngày 13 tháng 04, hãy ghi 13/04/2019."
    )


def test_years():
    assert [values.year(cell) for cell in (2018, "2018", "Năm 2018", 2018.0, None)] == [
        2018,
        2018,
        2018,
        2018,
        None,
    ]
    assert refused(values.year, date(2018, 1, 1)).readings == (2018,)
    assert refused(values.year, "0219").readings == ()
    assert refused(values.year, 18).readings == ()
