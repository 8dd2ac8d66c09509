"""Answers, words and codes."""

from datetime import date

import pytest

from cooperatives.spreadsheets import values
from cooperatives.spreadsheets.cells import CellError, Converted

from .refused_values import refused


def test_answers():
    yes, no = ["x", "X", "Có", "đúng", "✓", 1, True], ["không", "Ko", 0, False]

    assert [values.yes_no(cell) for cell in yes] == [True] * len(yes)
    assert [values.yes_no(cell) for cell in no] == [False] * len(no)
    assert [values.yes_no(cell) for cell in (None, "", "-")] == [None] * 3
    assert refused(values.yes_no, "có lẽ").reason == (
        "“có lẽ” không rõ là có hay không."
    )


@pytest.mark.parametrize("filler", ["-", "…", "N/A", "x", "không có", "Chưa rõ"])
def test_what_only_says_that_nothing_is_known_is_no_text(filler):
    assert values.text(filler) == ""


def test_a_note_may_say_no():
    notes = ["Không", "x", "nt", "-", None]

    assert [values.note(cell) for cell in notes] == ["Không", "x", "nt", "", ""]


def test_a_lone_zero_is_no_registration():
    cells = ["0", 0, "00", "-", "16A0", 16]

    read = [values.registration_number(cell) for cell in cells]

    assert read == ["", "", "", "", "16A0", "16"]


def test_text_has_one_form():
    assert values.text(" Hợp\u00a0tác xa\u0303\u200b\n") == "Hợp tác xã"
    assert values.text(None) == ""
    assert values.text(2015.0) == "2015"
    assert values.text(Converted("chÌ", "chè", "TCVN3")) == "chè"
    assert values.text(date(2015, 6, 1)) == "01/06/2015"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (4600123456, "4600123456"),
        (4600123456.0, "4600123456"),
        (" 4600123456 ", "4600123456"),
        ("16A\u200b00012", "16A00012"),
        ("-", ""),
        (None, ""),
        ("=1+1", "=1+1"),
    ],
)
def test_codes(cell, code):
    assert values.code(cell) == code


@pytest.mark.parametrize(
    "cell",
    [1.2e16, "4,6E+09", "4.60012E+09", date(2013, 5, 12), True, CellError("#N/A")],
)
def test_a_code_that_excel_has_spoilt_is_refused(cell):
    assert refused(values.code, cell).advice


def test_zeros_in_front_come_back():
    assert values.tax_code(100109106) == "0100109106"
    assert values.tax_code("4600123456 - 001") == "4600123456-001"
    assert values.tax_code("4600 123 456") == "4600123456"
    assert values.phone(912345678) == "0912345678"
    assert values.phone(2083855123) == "02083855123"
    assert values.phone("0912 345 678") == "0912 345 678"
    assert values.phone("0208.3855.123 / 0912345678") == "0208.3855.123 / 0912345678"


@pytest.mark.parametrize(
    "words",
    ["không", "Không có", "chưa có", "Chưa cấp", "x", "N/A", "n/a"],
)
def test_words_for_no_code_are_no_code(words):
    read = values.code(words), values.tax_code(words), values.phone(words)

    assert read == ("", "", "")


@pytest.mark.parametrize(
    "ditto", ["nt", "-nt-", "Nt.", "Như trên", "//", "- // -", '"', "〃"]
)
@pytest.mark.parametrize("read", [values.code, values.tax_code, values.phone])
def test_as_above_is_nobodys_code(read, ditto):
    unread = refused(read, ditto)

    assert unread.reason.endswith("số hiệu của dòng khác không dùng lại được.")
    assert unread.advice == "Ghi đủ số hiệu của dòng này, hoặc để trống nếu chưa có."


@pytest.mark.parametrize("cell", ["0", 0, 0.0])
def test_a_lone_zero_is_no_tax_code(cell):
    assert values.tax_code(cell) == ""


def test_codes_that_only_hold_such_letters_stay():
    assert [values.code(typed) for typed in ("NT-01", "00", "01/NT", "N/A1")] == [
        "NT-01",
        "00",
        "01/NT",
        "N/A1",
    ]
