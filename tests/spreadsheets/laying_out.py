"""A small table's columns, and the way to lay a file out by them."""

from dataclasses import dataclass

import openpyxl
import pytest

from cooperatives.spreadsheets.layout import lay_out
from cooperatives.spreadsheets.reading import Refused, read_file

from . import made_files


@dataclass(frozen=True)
class Column:
    key: str
    heading: str
    also: tuple = ()
    kind: str = "text"
    required: bool = False
    unit: str = ""
    is_address: bool = False
    in_title: bool = False
    weakly: tuple = ()
    dated_by: str | None = None
    ends_in: str | None = None
    of_unit: object = None
    part: str = ""
    each: str = ""


COLUMNS = (
    Column("name", "Tên hợp tác xã", ("Tên HTX",), required=True),
    Column("commune", "Xã, phường, thị trấn", ("Xã",), kind="commune"),
    Column("district", "Địa bàn", ("Huyện",), kind="district"),
    Column("sector", "Lĩnh vực", kind="listed"),
    Column("phone", "Điện thoại", kind="code"),
    Column("founded", "Ngày thành lập", kind="day"),
    Column("year", "Năm", kind="year", required=True, in_title=True),
    Column("members", "Số thành viên", ("Thành viên",), kind="count"),
    Column("working", "Lao động là thành viên", ("Trong đó là thành viên",), "count"),
    Column("workers", "Lao động", kind="count"),
    Column("revenue", "Doanh thu", kind="money", each="năm"),
)
SECTIONS = {
    "district": {
        name: name
        for name in ("Thành phố Thái Nguyên", "Huyện Đồng Hỷ", "Huyện Phú Lương")
    },
    "sector": {name: name for name in ("Nông nghiệp", "Vận tải")},
}


def laid_out(content, name="Tệp.xlsx", **options):
    with read_file(content, name) as workbook:
        reading = lay_out(workbook, COLUMNS, sections=SECTIONS, **options)
        return reading, list(reading.lines)


def table(*rows, **options):
    return laid_out(made_files.xlsx(*rows), **options)


def filled_cells(lines):
    return [
        {key: cell for key, cell in line.cells.items() if cell is not None}
        for line in lines
    ]


def reasons(reading):
    return [(skip.first, skip.last, skip.reason) for skip in reading.skipped]


def refusal(*contents, **options):
    with pytest.raises(Refused) as raised:
        laid_out(*contents, **options)
    return raised.value


def sheets(**tables):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tables.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    return book


HEAD = ["Tên HTX", "Xã", "Doanh thu"]
