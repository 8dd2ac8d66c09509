"""Which year figures are of, and whether they came about."""

import pytest

from tests.builders import STAFF, a_cooperative, a_user
from tests.spreadsheet_files import brought_in, of_rows, picked

pytestmark = pytest.mark.django_db


def test_a_title_says_that_figures_are_estimates():
    a_cooperative(name="HTX chè La Bằng")
    rows = ["Tên HTX", "Số TV"], ["HTX chè La Bằng", 25]

    _, estimated = of_rows(
        a_user(STAFF), "so-lieu-hang-nam", ["ƯỚC THỰC HIỆN NĂM 2017"], *rows
    )
    _, actual = of_rows(
        a_user(STAFF), "so-lieu-hang-nam", ["KẾT QUẢ THỰC HIỆN NĂM 2017"], *rows
    )

    assert picked([*estimated, *actual], "Loại số liệu") == [
        ("Ước thực hiện",),
        ("Thực hiện",),
    ]


def test_ratings_of_another_year_are_none_of_this_one():
    a_cooperative(name="HTX chè La Bằng")

    _, found = of_rows(
        a_user(STAFF),
        "so-lieu-hang-nam",
        ["XẾP LOẠI NĂM 2017"],
        ["Tên HTX", "Số TV", "Xếp loại năm 2016", None, "Xếp loại năm 2017", None],
        [None, None, "Tốt", "Khá", "Tốt", "Khá"],
        ["HTX chè La Bằng", 25, "x", None, None, "x"],
    )

    assert picked(found, "Năm", "Xếp loại") == [("2017", "Khá")]


def test_the_year_of_a_law_is_none_of_figures():
    import_ = brought_in(
        a_user(STAFF),
        "so-theo-doi",
        ["Tên HTX", "Xã", "Lĩnh vực", "Năm TL", "Luật HTX 2012", "Số TV"],
        ["HTX A", "La Bằng", "NN", 2014, "Luật 2012", 25],
    )

    assert (import_.state, import_.questions[0]["kind"]) == ("asking", "year")


def test_sums_too_small_for_dong_are_doubted_where_no_unit_stands():
    a_cooperative(name="HTX chè La Bằng")
    rows = ["HTX chè La Bằng", 2017, 3500, "Loại khá"]

    import_, _ = of_rows(
        a_user(STAFF),
        "so-lieu-hang-nam",
        ["Tên HTX", "Năm", "Doanh thu", "Xếp loại"],
        rows,
    )
    with_unit, _ = of_rows(
        a_user(STAFF),
        "so-lieu-hang-nam",
        ["Tên HTX", "Năm", "Doanh thu (tr.đ)", "Xếp loại"],
        rows,
    )

    assert [row.doubts for row in import_.rows.all()] == [
        [
            "Doanh thu 3.500 đồng là quá nhỏ, tệp không ghi đơn vị tính: nếu là triệu "
            "đồng (hoặc nghìn đồng), ghi “(triệu đồng)” ở tiêu đề cột rồi tải lên lại."
        ]
    ]
    assert [row.doubts for row in with_unit.rows.all()] == [[]]


def test_more_pay_than_anybody_has_is_doubted():
    a_cooperative(name="HTX chè La Bằng")
    headings = ["Tên HTX", "Năm", "Thu nhập bình quân (triệu đồng/tháng)", "Xếp loại"]
    rows = [
        ["HTX chè La Bằng", 2016, 200, "Khá"],
        ["HTX chè La Bằng", 2017, 4_500_000, "Khá"],
    ]

    import_, _ = of_rows(a_user(STAFF), "so-lieu-hang-nam", headings, *rows)

    assert [len(row.doubts) for row in import_.rows.order_by("position")] == [0, 1]
    assert import_.rows.get(number=3).doubts == [
        "Thu nhập bình quân (người/tháng) 4.500.000.000.000 đồng là quá lớn: "
        "xem lại đơn vị tính ở tiêu đề cột và số trong ô."
    ]
