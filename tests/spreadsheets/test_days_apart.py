"""Days that stand in the cell of a number, or of another day."""

import pytest

from tests.builders import STAFF, a_cooperative, a_user
from tests.spreadsheet_files import of_rows, picked

pytestmark = pytest.mark.django_db


HONOURED = ["Họ tên, đơn vị", "Hình thức", "Đối tượng", "Số, ngày quyết định"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("QĐ số 123/QĐ-UBND ngày 05/6/2017", "123/QĐ-UBND"),
        ("123/QĐ-UBND, 5/6/2017", "123/QĐ-UBND"),
        ("123/QĐ-UBND (5/6/2017)", "123/QĐ-UBND"),
        ("Số 123 ngày 5.6.2017", "123"),
        (
            "Quyết định 123/QĐ-UBND ngày 5 tháng 6 năm 2017 của UBND tỉnh",
            "123/QĐ-UBND của UBND tỉnh",
        ),
    ],
)
def test_the_day_of_a_paper_behind_its_number_fills_its_column(written, number):
    import_, found = of_rows(
        a_user(STAFF),
        "khen-thuong",
        HONOURED,
        ["Lê A", "Giấy khen", "Cá nhân", written],
    )

    dated = picked(found, "Số quyết định", "Ngày quyết định")
    assert dated == [(number, "05/06/2017")]
    assert import_.notes == [
        "Trang “Trang 1”: ngày được tách ra từ cột “Số quyết định”; xem lại ở từng dòng."
    ]


def test_as_above_below_a_paper_and_its_day_means_both():
    _, found = of_rows(
        a_user(STAFF),
        "khen-thuong",
        HONOURED,
        ["Lê A", "Giấy khen", "Cá nhân", "123/QĐ-UBND ngày 05/6/2017"],
        ["Lê B", "Giấy khen", "Cá nhân", "nt"],
        ["Lê C", "Giấy khen", "Cá nhân", "124/QĐ-UBND"],
    )

    assert picked(found, "Số quyết định", "Ngày quyết định") == [
        ("123/QĐ-UBND", "05/06/2017"),
        ("123/QĐ-UBND", "05/06/2017"),
        [("D4", "Thiếu ngày quyết định.")],
    ]


def test_a_day_behind_a_number_that_is_not_the_one_given_is_refused():
    written = "123/QĐ-UBND ngày 05/6/2017"

    _, found = of_rows(
        a_user(STAFF),
        "khen-thuong",
        [*HONOURED[:3], "Số QĐ", "Ngày QĐ"],
        ["Lê A", "Giấy khen", "Cá nhân", written, "5/6/2017"],
        ["Lê B", "Giấy khen", "Cá nhân", written, "15/6/2017"],
        ["Lê C", "Giấy khen", "Cá nhân", written, None],
        ["Lê D", "Giấy khen", "Cá nhân", "12/5/2017", "12/5/2017"],
    )

    assert picked(found, "Số quyết định", "Ngày quyết định") == [
        (written, "05/06/2017"),
        [("D3", "Ô này ghi ngày 05/06/2017, ô ngày của dòng ghi 15/06/2017.")],
        ("123/QĐ-UBND", "05/06/2017"),
        [("D5", "“12/5/2017” là ngày, không phải là số hiệu.")],
    ]


HELD = ["Loại hoạt động", "Nội dung", "Thời gian tổ chức"]


def held(*times, headings=HELD):
    rows = [["Tin, bài", f"Bài {at}", *time] for at, time in enumerate(times)]
    _, found = of_rows(a_user(STAFF), "hoat-dong", headings, *rows)
    return picked(found, "Ngày", "Đến ngày")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Từ 5/6 đến 9/6/2017", "05/06/2017", "09/06/2017"),
        ("5-9/6/2017", "05/06/2017", "09/06/2017"),
        ("từ ngày 05/6/2017 đến ngày 09/6/2017", "05/06/2017", "09/06/2017"),
        ("Từ ngày 5 đến hết ngày 9 tháng 6 năm 2017", "05/06/2017", "09/06/2017"),
        ("30/12/2016 – 02/01/2017", "30/12/2016", "02/01/2017"),
        ("6, 7/6/2017", "06/06/2017", "07/06/2017"),
    ],
)
def test_days_from_and_until_fill_both_columns(written, first, last):
    assert held([written]) == [(first, last)]


def test_days_that_are_no_span_or_may_be_months_are_refused():
    found = held(["6, 9/6/2017"], ["9-5/6/2017"], ["5-9/2017"], ["25-9/2017"])

    assert found[3] == ("25/09/2017", None)
    assert found[2] == [
        (
            "C4",
            "“5-9/2017” có thể là ngày 05/09/2017, hoặc từ tháng 5 đến tháng 9/2017.",
        )
    ]
    assert [cell for cell, _ in found[0] + found[1]] == ["C2", "C3"]


def test_a_span_beside_another_last_day_is_refused():
    headings = [*HELD, "Đến ngày"]

    found = held(
        ["5-9/6/2017", "9/6/2017"], ["5-9/6/2017", "10/6/2017"], headings=headings
    )

    assert found[0] == ("05/06/2017", "09/06/2017")
    assert found[1] == [
        ("C3", "“5-9/6/2017” là khoảng ngày, từ 05/06/2017 đến 09/06/2017.")
    ]


def test_a_year_alone_where_a_day_is_kept_says_so():
    a_cooperative(name="HTX chè La Bằng")

    import_, _ = of_rows(
        a_user(STAFF),
        "chuoi-gia-tri",
        ["Tên HTX", "Chuỗi", "Năm tham gia"],
        ["HTX chè La Bằng", "Chè", 2016],
    )

    [row] = import_.rows.all()
    assert [(one["reason"], one["advice"]) for one in row.refusals] == [
        (
            "Ô chỉ ghi năm 2016; cần đủ ngày, tháng, năm.",
            "Ghi ngày trong quyết định hoặc hồ sơ; nếu tính từ đầu năm thì ghi "
            "01/01/2016.",
        )
    ]
