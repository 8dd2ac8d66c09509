"""Rows that are taken for lines without a look at their text are lines when looked at."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cooperatives.spreadsheets.layout import rows
from cooperatives.spreadsheets.layout.head import head_of
from cooperatives.spreadsheets.layout.headings import Known
from cooperatives.spreadsheets.layout.said import Said
from cooperatives.spreadsheets.layout.sections import Sections
from cooperatives.spreadsheets.layout.table import spoken
from cooperatives.spreadsheets.layout.ticks import Ticks
from cooperatives.spreadsheets.reading import read_file

from . import made_files
from .laying_out import COLUMNS, SECTIONS

HEADINGS = ["STT", *(column.heading for column in COLUMNS[:7]), "Cột khác"]
WORDS = (
    "HTX chè Tân Hương",
    "La Bằng",
    "Vận tải",
    "Huyện Đồng Hỷ",
    "II. HTX ngừng hoạt động",
    "Tổng cộng",
    "Cộng huyện",
    "Ghi chú: số liệu ước",
    "Người lập biểu",
    "ví dụ",
    " Ví\u200b  dụ ",
    "xi",
    "XV.",
    "b)",
    "12",
    "3 = 1 + ab",
    "C = ab",
    "đ",
)
cells = st.one_of(
    st.none(),
    st.sampled_from([*HEADINGS, *WORDS]),
    st.sampled_from([7, 1250, 2.5, True, date(2015, 6, 1)]),
    st.text(min_size=1, max_size=12),
)


def head():
    with read_file(made_files.xlsx(HEADINGS, ["x"]), "Tệp.xlsx") as workbook:
        return head_of(
            workbook.sheets[0], Known(COLUMNS), Said(), Ticks({}, Known(COLUMNS))
        )


HEAD, NAMES = head(), Sections(SECTIONS)


def kind_when_looked_at(row, has_ended):
    return rows.kind_of_row(HEAD, NAMES, spoken(row), has_ended)[0]


@given(st.lists(cells, min_size=1, max_size=11), st.booleans())
def test_what_is_plainly_a_line_is_one(row, has_ended):
    if rows.is_plainly_a_line(HEAD, row):
        assert kind_when_looked_at(row, has_ended) == "line"


def test_an_ordinary_row_is_plainly_a_line_and_a_heading_or_total_is_not():
    ordinary = [1, "HTX chè Tân Hương", "La Bằng", "Đại Từ", "Vận tải", "0912345678"]

    assert rows.is_plainly_a_line(HEAD, ordinary)
    for other in (
        HEADINGS,
        [None, "Tổng cộng", None, None, None, 25],
        ["Ví dụ", *ordinary[1:]],
        [1, "2", "3", "4", "5"],
    ):
        assert not rows.is_plainly_a_line(HEAD, other)
