from datetime import date
from unicodedata import normalize

import pytest

from cooperatives.vietnamese import long_date, read_date


@pytest.mark.parametrize(
    "typed",
    [
        "5/3/2014",
        "05/03/2014",
        "5-3-2014",
        "05.3.2014",
        " 5 / 3 / 2014 ",
        "ngày 5/3/2014",
        "ngày 5 tháng 3 năm 2014",
        "Ngày 05 tháng 3, năm 2014",
        "NGÀY 5 THÁNG 3 NĂM 2014",
        "ngay 5 thang 3 nam 2014",
        normalize("NFD", "ngày 5\u00a0tháng 3 năm 2014"),
        "2014-03-05",
    ],
)
def test_a_day_is_read_with_the_day_first(typed):
    assert read_date(typed) == (date(2014, 3, 5), "day")


@pytest.mark.parametrize(
    "typed", ["3/2014", "03-2014", "3.2014", "Tháng 3 năm 2014", "tháng 3/2014"]
)
def test_a_month_stands_for_its_first_day(typed):
    assert read_date(typed) == (date(2014, 3, 1), "month")


@pytest.mark.parametrize("typed", ["2013", "năm 2013", " Năm 2013"])
def test_a_year_stands_for_its_first_day(typed):
    assert read_date(typed) == (date(2013, 1, 1), "year")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "Chưa nhập ngày."),
        (
            "27/5/13",
            "Không đọc được ngày “27/5/13”; hãy viết như 27/5/2013, 5/2013 hoặc 2013.",
        ),
        (
            "2.013",
            "Không đọc được ngày “2.013”; hãy viết như 27/5/2013, 5/2013 hoặc 2013.",
        ),
        (
            "3 năm 2014",
            "Không đọc được ngày “3 năm 2014”; "
            "hãy viết như 27/5/2013, 5/2013 hoặc 2013.",
        ),
        ("5/27/2013", "Không có tháng 27: “5/27/2013”."),
        ("13/2018", "Không có tháng 13: “13/2018”."),
        ("29/2/2014", "Tháng 2/2014 không có ngày 29."),
        ("00/3/2014", "Tháng 3/2014 không có ngày 0."),
        ("5/3/0213", "Năm 0213 nằm ngoài khoảng từ 1900 đến 2099."),
        ("1899", "Năm 1899 nằm ngoài khoảng từ 1900 đến 2099."),
        ("2100", "Năm 2100 nằm ngoài khoảng từ 1900 đến 2099."),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(typed, message):
    with pytest.raises(ValueError, match=r"ngày|tháng|Năm") as raised:
        read_date(typed)

    assert str(raised.value) == message


def test_the_first_and_last_days_of_the_calendar_are_read():
    assert read_date("1/1/1900") == (date(1900, 1, 1), "day")
    assert read_date("31/12/2099") == (date(2099, 12, 31), "day")
    assert read_date("29/2/2016") == (date(2016, 2, 29), "day")


def test_documents_are_dated_as_the_decree_asks():
    days = [(2019, 1, 5), (2019, 2, 10), (2018, 3, 9), (2018, 11, 11)]

    assert [long_date(date(*day)) for day in days] == [
        "ngày 05 tháng 01 năm 2019",
        "ngày 10 tháng 02 năm 2019",
        "ngày 09 tháng 3 năm 2018",
        "ngày 11 tháng 11 năm 2018",
    ]


def test_every_long_date_is_read_back():
    days = [date.fromordinal(number) for number in range(730000, 738000, 37)]

    assert [read_date(long_date(day)) for day in days] == [(day, "day") for day in days]
