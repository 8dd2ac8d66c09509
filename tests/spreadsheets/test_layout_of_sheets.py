import io

import pytest
import xlwt

from . import made_files
from .laying_out import HEAD, laid_out, refusal, sheets, table


def test_a_file_without_the_table_is_refused_with_its_headings():
    refused = refusal(made_files.xlsx(["Mã", "Số lượng", "Đơn giá"], [1, 2, 3]))

    assert refused.sentence == (
        "Không tìm thấy bảng trong tệp “Tệp.xlsx”: không có dòng tiêu đề nào có các cột "
        "như “Tên hợp tác xã”, “Năm”. Tải tệp mẫu về để xem các cột cần có."
    )
    assert [heading.text for heading in refused.headings] == [
        "Mã",
        "Số lượng",
        "Đơn giá",
    ]


def test_missing_columns_are_named():
    reading, _ = table(["Xã", "Huyện"], ["A", "B"])

    assert reading.missing == ("Tên hợp tác xã",)


def test_sheets_of_one_layout_are_read_together_and_named_districts_fill_in():
    book = sheets(
        Bìa=[["Danh sách"]],
        Đồng_Hỷ=[HEAD, ["A", "B", 1]],
        TP_Thái_Nguyên=[HEAD, ["C", "D", 2]],
    )
    book.active = 0

    reading, lines = laid_out(made_files.saved(book))

    assert [(line.sheet, line.number, line.cells["district"]) for line in lines] == [
        ("Đồng Hỷ", 2, "Huyện Đồng Hỷ"),
        ("TP Thái Nguyên", 2, "Thành phố Thái Nguyên"),
    ]
    assert reading.notes == [
        "Trang “Bìa” không có bảng cần nhập nên không được đọc.",
    ]


def test_sheets_that_fit_differently_are_not_chosen_between():
    book = sheets(Một=[HEAD, ["A", "B", 1]], Hai=[HEAD[:2], ["C", "D"]])

    assert refusal(made_files.saved(book)).sentence == (
        "Các trang “Một”, “Hai” đều có bảng cần nhập nhưng cột hoặc đơn vị không giống "
        "nhau. Ẩn hoặc xóa trang không cần nhập, rồi tải lên lại."
    )
    book["Hai"].sheet_state = "hidden"
    reading, lines = laid_out(made_files.saved(book))
    assert [line.cells["name"] for line in lines] == ["A"]
    assert reading.notes == ["Trang ẩn “Hai” không được đọc; bỏ ẩn nếu cần nhập."]


def test_sheets_of_other_units_are_not_added_up():
    tr = ["Tên HTX", "Xã", "Doanh thu (triệu đồng)"]
    book = sheets(Một=[HEAD, ["A", "B", 1]], Hai=[tr, ["C", "D", 1]])

    assert "đơn vị không giống" in refusal(made_files.saved(book)).sentence


def test_years_of_sheets_fill_their_own_rows():
    book = sheets(Năm_2017=[HEAD, ["A", "B", 1]], Năm_2018=[HEAD, ["A", "B", 2]])

    reading, lines = laid_out(made_files.saved(book))

    assert [line.cells["year"] for line in lines] == [2017, 2018]
    assert reading.year is None


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Số liệu năm 2018", 2018),
        ("BÁO CÁO NĂM 2018 theo Luật HTX năm 2012", 2018),
        ("Tính đến 31/12/2018", 2018),
        ("Thái Nguyên, ngày 5 tháng 1 năm 2019", None),
        ("Theo Luật HTX năm 2012", None),
        ("Giai đoạn 2013-2018", None),
        ("Năm 2017 và năm 2018", None),
        ("BÁO CÁO 6 THÁNG ĐẦU NĂM 2018", None),
        ("Sơ kết quý III năm 2018", None),
        ("Thái Nguyên, ngày    tháng 01 năm 2019", None),
        ("Đến hết tháng 12 năm 2018", 2018),
        ("12 tháng năm 2018", 2018),
    ],
)
def test_the_year_of_a_title(title, year):
    reading, _ = table([title], ["Tên HTX", "Xã"], ["A", "B"])

    assert reading.year == year


def test_hidden_rows_are_read_and_told_of():
    def prepare(book):
        book.active.row_dimensions[3].hidden = True

    reading, lines = laid_out(
        made_files.xlsx(HEAD, ["A", "x", 1], ["B", "x", 1], prepare=prepare)
    )

    assert [line.cells["name"] for line in lines] == ["A", "B"]
    assert reading.notes == [
        "Trang “Trang 1”: 1 dòng đang bị ẩn hoặc lọc (dòng 3) vẫn được đọc. Xóa các dòng "
        "đó nếu không muốn nhập."
    ]


def hidden_in_xlsx():
    def prepare(book):
        book.active.column_dimensions.group("B", "C", hidden=True)

    return made_files.xlsx(HEAD, ["A", "x", 1], prepare=prepare)


def hidden_in_xls():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Trang 1")
    for number, cells in enumerate([HEAD, ["A", "x", 1]]):
        for column, cell in enumerate(cells):
            sheet.write(number, column, cell)
    sheet.col(1).hidden = sheet.col(2).hidden = True
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("make", "name"), [(hidden_in_xlsx, "Tệp.xlsx"), (hidden_in_xls, "Tệp.xls")]
)
def test_hidden_columns_are_read_and_told_of(make, name):
    reading, [line] = laid_out(make(), name)

    assert line.cells["commune"] == "x"
    assert reading.notes == [
        "Trang “Trang 1”: cột ẩn B, C vẫn được đọc. Chọn “Không nhập cột này” nếu không "
        "muốn nhập."
    ]


def test_a_layout_is_known_again_whatever_it_holds():
    first, _ = table(HEAD, ["A", "B", 1])
    again, _ = table(["Danh sách"], ["TÊN HTX", "xã", "Doanh thu"], ["C", "D", 2])
    other, _ = table(["Tên HTX", "Xã"], ["A", "B"])

    assert first.signatures == again.signatures
    assert first.signatures != other.signatures
