"""Headings of figures that are not those asked for."""

import pytest

from . import made_files
from .laying_out import laid_out, table


@pytest.mark.parametrize(
    "heading",
    [
        "Số thành viên (nữ)",
        "Lao động (thời vụ)",
        "Doanh thu (kế hoạch)",
        "Doanh thu (ước)",
        "Doanh thu (6 tháng đầu năm)",
    ],
)
def test_brackets_that_make_another_figure_are_not_left_out(heading):
    reading, _ = table(["NĂM 2017"], ["Tên HTX", "Xã", heading], ["HTX A", "B", 5])

    assert reading.unknown == (heading,)


def test_brackets_that_say_how_it_is_written_are():
    headings = ["Tên HTX (viết đầy đủ)", "Xã (*)", "Lao động (người/1 tháng)"]
    reading, _ = table(["NĂM 2017"], headings, ["HTX A", "B", 5])

    assert reading.unknown == ()


@pytest.mark.parametrize("group", ["6 tháng đầu năm", "Quý III", "Cùng kỳ năm trước"])
def test_figures_of_a_part_of_the_year_are_none_of_the_year(group):
    def merge(book):
        for cells in ("C2:D2", "A2:A3", "B2:B3"):
            book.active.merge_cells(cells)

    reading, _ = laid_out(
        made_files.xlsx(
            ["NĂM 2017"],
            ["Tên HTX", "Xã", group, None],
            [None, None, "Doanh thu", "Lao động"],
            ["HTX A", "B", 5, 6],
            prepare=merge,
        )
    )

    assert reading.unknown == (f"{group} / Doanh thu", f"{group} / Lao động")


@pytest.mark.parametrize("unit", ["triệu đồng/tháng", "trđ/1 tháng", "đồng/ngày"])
def test_sums_of_another_span_of_time_are_not_those_asked(unit):
    heading = f"Doanh thu ({unit})"
    reading, _ = table(["NĂM 2017"], ["Tên HTX", "Xã", heading], ["HTX A", "B", 5])
    same, _ = table(["NĂM 2017"], ["Tên HTX", "Xã", "Doanh thu (tr.đ/năm)"], ["A", "B"])

    assert reading.unknown == (heading,)
    assert same.unknown == ()
