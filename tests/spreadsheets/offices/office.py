"""One file of an office: how it is made, and what comes of its rows."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import openpyxl

from .. import made_files


def nothing():
    pass


@dataclass(frozen=True)
class Office:
    """
    `rows`: for each row that is written, its label and {column: what is new there};
    `refused`: (cell, reason). `before` makes the records that the file speaks of.
    """

    name: str
    slug: str
    content: Callable[[], bytes]
    rows: tuple
    file: str = "Biểu.xlsx"
    refused: tuple = ()
    before: Callable = nothing
    answers: tuple = ()

    def __str__(self):
        return self.name


def letterhead(office, width, place="Đại Từ"):
    """The two columns that open every paper."""
    gap = [None] * (width - 2)
    return [
        [office, *gap, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        [None, *gap, "Độc lập - Tự do - Hạnh phúc"],
        [None, *gap, f"{place}, ngày 15 tháng 01 năm 2018"],
        [],
    ]


def signatures(width):
    gap = [None] * (width - 2)
    return [
        [],
        [None, "NGƯỜI LẬP BIỂU", *gap[1:], "TM. ỦY BAN NHÂN DÂN"],
        [None, "(Ký, ghi rõ họ tên)", *gap[1:], "KT. CHỦ TỊCH"],
        [],
        [],
        [None, "Nguyễn Thị Hằng", *gap[1:], "PHÓ CHỦ TỊCH"],
        [None, None, *gap[1:], "Lê Văn Sơn"],
    ]


def workbook(sheets, prepare=None):
    """{name: rows} as an .xlsx file."""

    def make():
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        if prepare:
            prepare(book)
        return made_files.saved(book)

    return make


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
