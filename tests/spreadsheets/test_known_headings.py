"""What is passed over as no heading is none when it is looked at in every spelling."""

from hypothesis import given
from hypothesis import strategies as st

from cooperatives.spreadsheets.layout.headings import Known
from cooperatives.spreadsheets.sheets import SHEETS

BESIDE = [
    "(triệu đồng)",
    "ĐVT: tr.đ",
    "tính bằng người",
    "năm 2018",
    "đến 31/12/2018",
    "của HTX",
    "[a]",
    "Tổng số",
    "Trong đó",
    "số 12",
    "HTX chè La Bằng",
    "0912345678",
]


def every_heading(sheet):
    spelt = [
        text for column in sheet.columns for text in (column.heading, *column.also)
    ]
    return [*spelt, *sheet.not_kept]


SHEETS_READ = [sheet() for sheet in SHEETS.values()]
TEXTS = [text for sheet in SHEETS_READ for text in every_heading(sheet)] + BESIDE
WORDS = sorted({word for text in TEXTS for word in text.split()})
texts = st.one_of(
    st.sampled_from(TEXTS),
    st.builds("{} {}".format, st.sampled_from(TEXTS), st.sampled_from(BESIDE)),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
)
KNOWN = [Known(sheet.columns, sheet.not_kept) for sheet in SHEETS_READ]
THOROUGH = [Known(sheet.columns, sheet.not_kept) for sheet in SHEETS_READ]
for each in THOROUGH:
    each.may_be_known = lambda text: True


@given(st.lists(texts, min_size=1, max_size=3), st.sampled_from(range(len(KNOWN))))
def test_no_heading_is_passed_over(lines, which):
    assert KNOWN[which].found(lines) == THOROUGH[which].found(lines)


def test_a_name_a_day_and_a_number_are_passed_over():
    texts = ["HTX chè La Bằng", "xóm Hóa Thượng 2", "Nguyễn Văn A"]

    assert not any(map(KNOWN[0].may_be_known, texts))
    assert KNOWN[0].may_be_known("Tên HTX")
