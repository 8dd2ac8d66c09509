"""Files handed in on the import pages, and what the pages then say."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.cooperatives.test_admin_pages import english_in
from tests.reports.html_outline import main_of
from tests.spreadsheet_files import workbook

from ..two_cooperatives import HEADINGS

START = "/nhap-bang-tinh/"
UPLOAD = f"{START}hop-tac-xa/"
BAD = ["HTX sai", "4600000003", "Xây dựng", "Không Có", "", "31/02/2015", ""]


def a_file(*rows, headings=HEADINGS, name="Danh sách.xlsx"):
    return SimpleUploadedFile(name, workbook(headings, *rows))


def handed_in(client, *rows, **fields):
    """The page of the import that a file leads to."""
    answer = client.post(UPLOAD, {"file": a_file(*rows), **fields})
    assert answer.status_code == 302, main_of(answer).text
    return answer["Location"]


def text_of(answer):
    assert answer.status_code in (200, 409)
    assert english_in(answer) == []
    return main_of(answer).text


def counts(text):
    """The figures at the head of a preview or report."""
    found = re.search(
        r"Dòng trong tệp ([\d.]+) Thêm mới ([\d.]+) Thay đổi ([\d.]+) "
        r"Không đổi ([\d.]+) Bị từ chối ([\d.]+)",
        text,
    )
    return tuple(map(int, found.groups()))
