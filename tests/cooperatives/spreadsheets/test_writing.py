"""Rows become files: what goes in is what a program reads out, and nothing is run."""

import csv
import io
import re
import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook

from cooperatives.spreadsheets import writing
from cooperatives.spreadsheets.inert import inert, restored
from cooperatives.spreadsheets.writing import Column, Table, TooLong, xlsx
from cooperatives.spreadsheets.writing.csv import number
from cooperatives.vietnamese import read_number

from .payloads import PAYLOADS

# What Excel, LibreOffice or Google start a formula with, once spaces and quotes,
# which some of them pass over, are gone.
LIVE = re.compile(r"[\s\u00a0\"]*[=+\-@＝＋－＠]")
SEPARATORS = ",;\t|"


def written(rows, columns=("Tên", "Ghi chú"), ending="xlsx", title="Hợp tác xã"):
    file = io.BytesIO()
    columns = tuple(
        each if isinstance(each, Column) else Column(each) for each in columns
    )
    count = writing.FORMATS[ending].write(file, Table(title, columns, rows))
    assert count == len(rows)
    return file.getvalue()


def cells_of_sheets(file):
    workbook = load_workbook(io.BytesIO(file))
    return [
        workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names
    ]


def lines_of(file, separator=","):
    text = file.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def live(cells):
    return [cell for cell in cells if LIVE.match(cell)]


def test_no_text_is_run_as_a_formula_in_a_workbook():
    file = written([(payload, 5) for payload in PAYLOADS])

    sheet = openpyxl.load_workbook(io.BytesIO(file)).active
    kinds = {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row[:1]}
    parts = zipfile.ZipFile(io.BytesIO(file))
    assert kinds <= {"s", "inlineStr"}
    assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    assert not any("hyperlink" in name.lower() for name in parts.namelist())
    assert b"hyperlink" not in parts.read("xl/worksheets/sheet1.xml")


def test_every_text_of_a_workbook_reads_back_as_it_was():
    file = written([(payload, 5) for payload in PAYLOADS])

    assert cells_of_sheets(file)[0][1:] == [[payload, 5.0] for payload in PAYLOADS]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_no_cell_of_a_csv_file_is_live_whatever_separator_a_program_takes(separator):
    file = written([(payload, "a") for payload in PAYLOADS], ending="csv")
    text = file.decode("utf-8-sig")

    parted = [cell for line in lines_of(file, separator) for cell in line]
    without_quotes = re.split(rf"[\r\n{separator}]", text)
    assert live(parted) == []
    assert live(without_quotes) == []


def test_a_live_cell_would_have_been_found():
    assert live(PAYLOADS)[:3] == PAYLOADS[:3]
    assert len(live(PAYLOADS)) > 25


def test_every_text_of_a_csv_file_reads_back_as_it_was():
    file = written([(payload, 5) for payload in PAYLOADS], ending="csv")

    read = [(restored(text), number) for text, number in lines_of(file)[1:]]
    assert read == [(payload, "5") for payload in PAYLOADS]


@given(st.text(alphabet=st.sampled_from("='\"+-@;,|\t\r\n aă＝\u00a0"), max_size=12))
@settings(max_examples=300)
def test_what_is_made_inert_is_restored_and_is_not_live(text):
    marked = inert(text)

    assert restored(marked) == text
    assert not live([marked])


def test_a_csv_file_begins_with_the_mark_that_excel_knows_unicode_by():
    assert written([("Hảo Đạt", "")], ending="csv").decode() == (
        "\ufeffTên,Ghi chú\r\nHảo Đạt,\r\n"
    )


def test_numbers_and_dates_of_a_csv_file_are_as_people_type_them():
    values = (5, -5, Decimal("2.5"), Decimal("1.876"), Decimal("4E+3"), None)

    file = written(
        [(*values, date(2013, 5, 27), date(1850, 1, 2))], "abcdefgh", ending="csv"
    )

    assert lines_of(file)[1] == [
        "5", "-5", "2,5", "1,8760", "4000", "", "27/05/2013", "02/01/1850",
    ]  # fmt: skip


def test_numbers_and_dates_of_a_workbook_are_true_ones():
    file = written(
        [(1876, Decimal("2.5"), date(2013, 5, 27), None, "2015")],
        ("Số", "Tỷ lệ", "Ngày", "Trống", "Chữ"),
    )

    row = openpyxl.load_workbook(io.BytesIO(file)).active[2]
    assert [(cell.value, cell.number_format) for cell in row[:3]] == [
        (1876, "#,##0"),
        (2.5, "#,##0.##########"),
        (row[2].value, "dd/mm/yyyy"),
    ]
    assert row[2].value.date() == date(2013, 5, 27)
    assert (row[3].value, row[4].value) == (None, "2015")


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (999_999_999_999_999, 999_999_999_999_999.0),
        (Decimal("123456789012345678"), "123456789012345678"),
        (Decimal("1E+17"), "100000000000000000"),
        (date(1899, 12, 31), "31/12/1899"),
        (date(1900, 2, 28), "28/02/1900"),
        (date(1900, 3, 1), date(1900, 3, 1)),
    ],
)
def test_what_excel_cannot_hold_exactly_is_written_as_text(value, read):
    assert cells_of_sheets(written([(value,)], ["Số"]))[0][1] == [read]


def test_a_text_too_long_for_excel_is_refused_with_its_place():
    rows = [("ngắn", ""), ("", "x" * 32_768)]

    with pytest.raises(TooLong) as refused:
        written(rows)

    assert str(refused.value).startswith("Dòng 3, cột “Ghi chú”: chữ dài hơn 32.767")
    assert len(lines_of(written(rows, ending="csv"))[2][1]) == 32_768


def test_rows_that_do_not_fit_on_a_sheet_go_on_on_the_next(monkeypatch):
    monkeypatch.setattr(xlsx, "ROWS_ON_A_SHEET", 150)
    rows = [(f"HTX số {number}",) for number in range(300)]

    file = written(rows, ["Tên"])

    sheets = cells_of_sheets(file)
    names = load_workbook(io.BytesIO(file)).sheet_names
    assert names == ["Hợp tác xã", "Hợp tác xã (2)"]
    assert [sheet[0] for sheet in sheets] == [["Tên"], ["Tên"]]
    assert [tuple(row) for sheet in sheets for row in sheet[1:]] == rows


def test_a_list_without_rows_still_has_its_headings():
    assert cells_of_sheets(written([]))[0] == [["Tên", "Ghi chú"]]
    assert lines_of(written([], ending="csv")) == [["Tên", "Ghi chú"]]


def test_headings_stay_in_view_can_be_filtered_and_are_printed_on_every_sheet():
    rows = [("HTX chè Hảo Đạt", "dài " * 30)] * 3
    columns = (Column("Tên hợp tác xã", is_required=True), "Ghi chú")

    sheet = openpyxl.load_workbook(io.BytesIO(written(rows, columns))).active

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B4"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert [sheet.column_dimensions[name].width for name in "AB"] == [
        17.7109375,
        48.7109375,
    ]
    assert sheet["A1"].fill.fgColor.rgb != sheet["B1"].fill.fgColor.rgb


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Hợp tác xã", "Hợp tác xã"),
        ("HTX: [mới]/cũ?*\\", "HTX   mới  cũ"),
        ("'", "Trang"),
        (
            "Tình trạng của các xã, phường theo thời gian",
            "Tình trạng của các xã, phường t",
        ),
    ],
)
def test_a_title_becomes_a_name_that_excel_allows(title, name):
    file = written([("a", "b")], title=title)

    assert load_workbook(io.BytesIO(file)).sheet_names == [name]


NUMBERS = st.integers(-(10**17), 10**17) | st.decimals(
    min_value=-(10**9), max_value=10**9, places=3
)


@given(NUMBERS)
@settings(max_examples=100)
def test_a_number_of_a_csv_file_is_read_back_exactly(value):
    assert read_number(number(value)) == value
