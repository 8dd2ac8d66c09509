import pytest

from cooperatives.spreadsheets.layout import Said

from . import made_files
from .laying_out import HEAD, filled_cells, laid_out, refusal, table


@pytest.mark.parametrize(
    "heading",
    [
        "Tên hợp tác xã",
        "TÊN HỢP TÁC XÃ",
        "ten hop tac xa",
        "  Tên \n HTX ",
        "Tên HTX:",
        "Te\u0302n HTX",
        "Tên  HTX (viết đầy đủ)",
    ],
)
def test_a_heading_however_it_is_spelt(heading):
    _, lines = table([heading, "Địa bàn"], ["A", "B"])

    assert filled_cells(lines) == [{"name": "A", "district": "B"}]


def test_clippings_units_and_years_in_headings():
    reading, lines = table(
        ["Tên HTX", "ĐT", "Số TV (người)", "DT năm 2018 (tr.đ)", "Ngày TL"],
        ["A", 912345678, 25, "2,5", "5/2013"],
    )

    assert filled_cells(lines) == [
        {
            "name": "A",
            "phone": 912345678,
            "members": 25,
            "revenue": "2,5",
            "founded": "5/2013",
            "year": 2018,
        }
    ]
    assert reading.units == {"revenue": 10**6}


def test_two_headings_for_one_column_are_asked_about():
    refused = refusal(
        made_files.xlsx(["Tên HTX", "Tên hợp tác xã", "Xã"], ["A", "B", "C"])
    )

    assert refused.sentence == (
        "Các cột “Tên HTX” và “Tên hợp tác xã” đều có thể là “Tên hợp tác xã”. Chọn cột "
        "đúng, hoặc đổi tên cột kia."
    )
    assert [(heading.text, heading.key) for heading in refused.headings] == [
        ("Tên HTX", None),
        ("Tên hợp tác xã", None),
        ("Xã", "commune"),
    ]
    _, lines = table(
        ["Tên HTX", "Tên hợp tác xã", "Xã"],
        ["A", "B", "C"],
        said=Said({"Tên HTX": None}),
    )
    assert filled_cells(lines) == [{"name": "B", "commune": "C"}]


def test_headings_of_one_text_are_told_apart_by_their_columns():
    refused = refusal(made_files.xlsx(["Tên HTX", "Xã", "Xã"], ["A", "B", "C"]))

    assert [heading.text for heading in refused.headings] == [
        "Tên HTX",
        "Xã",
        "Xã (cột C)",
    ]


def test_a_row_with_more_cells_than_headings_is_faulty_in_a_text_file():
    _, lines = laid_out(
        made_files.csv("Tên HTX,Xã,Doanh thu", "A,B,1", "C,D,1,5"), "Tệp.csv"
    )

    assert [line.problem for line in lines] == [
        None,
        "Dòng có 4 ô, tiêu đề chỉ có 3 cột: có thể một ô chứa dấu phân cách. Đặt ô đó "
        "trong dấu ngoặc kép.",
    ]


def test_cells_under_no_heading_are_told_of():
    reading, _ = table(HEAD, ["A", "B", 1, None, "lạc"])

    assert reading.notes == [
        "Trang “Trang 1”: cột E không có tiêu đề nên không được đọc (ô đầu tiên: E2)."
    ]


def test_a_title_close_to_a_heading_of_two_lines_says_unit_and_year():
    content = made_files.xlsx(
        ["SỔ THEO DÕI HTX NĂM 2017"],
        ["(Đơn vị tính: triệu đồng)"],
        ["STT", "Tên HTX", "Doanh thu", "Lĩnh vực", None],
        [None, None, None, "Tốt", "Khá"],
        [1, "A", "2.500", "x", None],
        prepare=lambda book: book.active.merge_cells("D3:E3"),
    )
    reading, _ = laid_out(content)

    assert (reading.units, reading.year) == ({"revenue": 1_000_000}, 2017)


@pytest.mark.parametrize(
    "above",
    [
        [["(Đơn vị tính: triệu đồng)"], ["ĐVT: nghìn đồng"]],
        [["ĐVT: triệu đồng, nghìn đồng"]],
    ],
)
def test_of_two_units_none_is_chosen(above):
    def with_heading(text):
        return made_files.xlsx(*above, ["Tên HTX", "Xã", text], ["A", "x", "2.500"])

    assert refusal(with_heading("Doanh thu")).sentence == (
        "Không rõ cột “Doanh thu” tính bằng gì: tiêu đề ghi nhiều đơn vị (nghìn đồng, "
        "triệu đồng). Ghi một đơn vị ở tiêu đề của cột rồi tải lên lại."
    )
    reading, _ = laid_out(with_heading("Doanh thu (tỷ đồng)"))
    assert reading.units == {"revenue": 1_000_000_000}


def test_a_unit_in_each_row_is_no_unit_of_the_column():
    def sum_of(*headings):
        return made_files.xlsx(["Tên HTX", *headings], ["A", "Triệu đồng", "2.500"])

    assert refusal(sum_of("ĐVT", "Doanh thu")).sentence == (
        "Cột “Đơn vị tính” ghi đơn vị ở từng dòng, cột “Doanh thu” thì không ghi: không "
        "rõ tính bằng gì. Ghi một đơn vị ở tiêu đề cột “Doanh thu”, đổi các số cho đúng "
        "đơn vị đó rồi tải lên lại."
    )
    reading, _ = laid_out(sum_of("Đơn vị tính", "Doanh thu (triệu đồng)"))
    assert reading.units == {"revenue": 1_000_000}


def test_a_unit_of_people_stands_beside_one_of_money():
    reading, _ = table(["ĐVT: người; triệu đồng"], HEAD, ["A", "x", 5])

    assert reading.units == {"revenue": 1_000_000}


ANSWERS = {
    "sector": {"nong nghiep": "Nông nghiệp", "NN": "Nông nghiệp", "VT": "Vận tải"}
}
IN_ONE_LINE = [["Tên HTX", "Xã", "NN", "VT"]]
UNDER_ONE = [["Tên HTX", "Xã", "Lĩnh vực"], [None, None, "NN", "VT"]]


def ticked(*marks, rows=UNDER_ONE):
    """What is read of the sector, marks standing under its two answers."""
    _, lines = table(*rows, *(["A", "x", *pair] for pair in marks), ticks=ANSWERS)
    return [line.cells["sector"] for line in lines]


def test_marks_under_the_answers_say_which_is_meant():
    marks = ("x", None), (None, "X"), ("✓", "-"), (1, 0), (None, None)

    found = ticked(*marks)

    assert found == ["Nông nghiệp", "Vận tải", "Nông nghiệp", "Nông nghiệp", None]
    assert ticked(*marks, rows=IN_ONE_LINE) == found


def test_two_marks_and_what_may_be_none_are_no_answer():
    two, other = ticked(("x", "x"), (3, None))

    assert two.reason == (
        "Các ô C3 (“Nông nghiệp”) và D3 (“Vận tải”) đều được đánh dấu."
    )
    assert other.reason == (
        "Ô C4 ghi “3”: không rõ có phải là đánh dấu “Nông nghiệp” không."
    )


def test_one_answer_alone_and_answers_beside_their_column_are_no_question():
    """Nor are those under words that ask something else."""
    other, _ = table(
        ["Tên HTX", "Xã", "Số vốn của"],
        [None, None, "NN", "VT"],
        ["A", "x", 12, 3],
        ticks=ANSWERS,
    )
    assert other.unknown == ("Số vốn của / NN", "Số vốn của / VT")
    alone, _ = table(["Tên HTX", "Xã", "NN"], ["A", "x", "x"], ticks=ANSWERS)
    beside, _ = table(
        ["Tên HTX", "Lĩnh vực", "NN", "VT"], ["A", "NN", "x"], ticks=ANSWERS
    )

    assert (alone.unknown, beside.unknown) == (("NN",), ("NN", "VT"))


def test_a_heading_told_again_in_fewer_lines_does_not_hide_the_rows_above_it():
    _, lines = table(
        ["Tên", "Địa", "Số thành"],
        ["hợp tác xã", "bàn", "viên"],
        ["A", "Đại Từ", 7],
        ["Tên hợp tác xã", "Địa bàn", "Số thành viên"],
        ["B", "Đại Từ", 8],
    )

    assert [line["name"] for line in filled_cells(lines)] == ["A", "B"]


def merge_three_lines(book):
    merged = "A2:A4", "B2:B4", "C2:E2", "F2:G2", "C3:C4", "D3:E3", "F3:F4", "G3:G4"
    for cells in merged:
        book.active.merge_cells(cells)


def three_lines(group, of_group):
    return laid_out(
        made_files.xlsx(
            ["BIỂU TỔNG HỢP NĂM 2017"],
            ["TT", "Tên HTX", group, None, None, of_group, None],
            [None, None, "Thành viên", "Lao động", None, "Doanh thu", "Mới"],
            [None, None, None, "Tổng số", "Trong đó: là thành viên", None, None],
            ["A", "B", 1, 2, 3, 4, 5],
            [1, "HTX chè", 25, 40, 20, 3500, 420],
            prepare=merge_three_lines,
        )
    )


def test_a_heading_over_three_lines():
    _, lines = three_lines("Thành viên, lao động", "Kết quả (tr.đ)")

    assert filled_cells(lines) == [
        {
            "name": "HTX chè",
            "members": 25,
            "workers": 40,
            "working": 20,
            "revenue": 3500,
            "year": 2017,
        }
    ]


def test_what_is_only_planned_is_no_figure():
    reading, lines = three_lines("Thành viên, lao động", "Kế hoạch năm 2018")

    assert "revenue" not in filled_cells(lines)[0]
    assert reading.headings[-2].how == "not kept"


def of_two_years(title, *headings):
    return laid_out(made_files.xlsx([title], ["Tên HTX", *headings], ["A", 100, 200]))


def test_figures_of_another_year_than_the_table_are_left():
    reading, lines = of_two_years(
        "BÁO CÁO NĂM 2017", "Doanh thu năm 2016", "Doanh thu năm 2017"
    )

    assert filled_cells(lines) == [{"name": "A", "revenue": 200, "year": 2017}]
    assert reading.unknown == ("Doanh thu năm 2016",)


def test_headings_say_the_year_where_nothing_else_does():
    reading, lines = of_two_years("BÁO CÁO", "Doanh thu năm 2016", "Số thành viên 2016")

    assert reading.year == 2016
    assert filled_cells(lines)[0]["revenue"] == 100


def test_of_figures_planned_and_come_about_the_latter_are_read():
    def prepare(book):
        for cells in ("A2:A3", "B2:D2"):
            book.active.merge_cells(cells)

    reading, lines = laid_out(
        made_files.xlsx(
            ["KẾT QUẢ NĂM 2017 (triệu đồng)"],
            ["Tên HTX", "Doanh thu"],
            [None, "Kế hoạch", "Thực hiện", "% KH"],
            ["A", 100, 120, 1.2],
            prepare=prepare,
        )
    )

    assert filled_cells(lines) == [{"name": "A", "revenue": 120, "year": 2017}]
    assert reading.units == {"revenue": 10**6}


def test_indicators_are_no_plan():
    _, lines = three_lines("Các chỉ tiêu về lao động", "Chỉ tiêu kinh tế (tr.đ)")

    assert filled_cells(lines)[0]["revenue"] == 3500
