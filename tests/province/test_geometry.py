"""The PDF under the ruler: Decree 30/2020 in millimetres and points."""

import re

import pytest

from reports.paper import Paragraph, TableBlock
from reports.printing.choices import Choices

from .papers import paper, sheets_of, tables_on

pytestmark = pytest.mark.django_db

MM = 72 / 25.4
CLOSE = 0.8
UPRIGHT, TURNED = (210, 297), (297, 210)


@pytest.fixture(scope="module")
def sheets(django_db_blocker, sample_province):
    with django_db_blocker.unblock():
        return sheets_of()


def size_of(sheet):
    return round(sheet.width / MM), round(sheet.height / MM)


def margins_of(sheet):
    return (20, 15, 20, 30) if size_of(sheet) == UPRIGHT else (30, 20, 15, 20)


def body_of(sheet):
    """What is printed within the margins above and below."""
    top, _, bottom, _ = (margin * MM for margin in margins_of(sheet))
    return [
        sign
        for sign in sheet.chars
        if top - 3 <= sign["top"] and sign["bottom"] <= sheet.height - bottom + 3
    ]


def lines_of(sheet):
    return sheet.extract_text_lines(return_chars=True)


def number_above(sheet):
    """The number in the margin above, and how far it is from the middle of the text."""
    top, right, _, left = (margin * MM for margin in margins_of(sheet))
    signs = [s for s in sheet.chars if s["bottom"] < top and s["text"].isdigit()]
    if not signs:
        return None
    middle = (left + sheet.width - right) / 2
    stands = (signs[0]["x0"] + signs[-1]["x1"]) / 2
    assert abs(stands - middle) < 2
    assert {round(sign["size"]) for sign in signs} == {13}
    return int("".join(sign["text"] for sign in signs))


def starts_appendix(sheet):
    return "\nPhụ lục " in f"\n{sheet.extract_text()}"[:40]


def test_every_sheet_is_a4(sheets):
    assert {size_of(sheet) for sheet in sheets} <= {UPRIGHT, TURNED}


def test_a_table_lies_on_sheets_as_wide_as_it_needs(sheets):
    blocks = [b for b in paper().appendices if isinstance(b, TableBlock)]
    for block in blocks:
        found = [
            size_of(s) for s in sheets if s.search(rf"Biểu {block.table.number}\. ")
        ]
        assert found == [TURNED if block.is_landscape else UPRIGHT]


def test_nothing_stands_in_the_margins_at_the_sides(sheets):
    for sheet in sheets:
        _, right, _, left = (margin * MM for margin in margins_of(sheet))
        assert min(s["x0"] for s in sheet.chars) >= left - CLOSE
        assert max(s["x1"] for s in sheet.chars) <= sheet.width - right + CLOSE


def test_in_the_margins_above_and_below_stand_the_number_and_the_notice_alone(sheets):
    for sheet in sheets:
        inside = {id(sign) for sign in body_of(sheet)}
        outside = "".join(s["text"] for s in sheet.chars if id(s) not in inside)
        assert re.fullmatch(
            r"\d*Đang có dữ liệu mẫu – không.*số liệu chính thức", outside
        )


def test_the_text_fills_the_width_from_margin_to_margin(sheets):
    second = sheets[1]
    ends = [round(line["x1"] / MM) for line in lines_of(second)]

    assert ends.count(195) > len(ends) / 2


def test_fonts_are_embedded_and_say_every_vietnamese_letter(sheets):
    fonts = {sign["fontname"] for sheet in sheets for sign in sheet.chars}
    assert all(re.match(r"[A-Z]{6}\+(Liberation-?Serif|Times)", font) for font in fonts)

    said = re.sub(
        r"\s|\d+(?=Đang)|Đangcódữliệumẫu–khôngphảisốliệuchínhthức",
        "",
        text_of(sheets[:12]),
    )
    for block in paper().blocks:
        if isinstance(block, Paragraph):
            # A sheet may end within it.
            start = re.sub(r"\s", "", block.text)[:40]
            assert start in said


def text_of(sheets):
    return "".join(sheet.extract_text() for sheet in sheets)


def test_sheets_are_numbered_from_the_second_and_anew_in_each_appendix(sheets):
    expected, numbers, at = [], [], 0
    for sheet in sheets:
        at = 1 if starts_appendix(sheet) else at + 1
        expected.append(None if at == 1 else at)
        numbers.append(number_above(sheet))

    assert numbers == expected
    assert expected.count(None) == 4


def test_sizes_are_those_of_the_decree(sheets):
    first = {line["text"]: line["chars"] for line in lines_of(sheets[0])}

    def look(words):
        signs = next(chars for text, chars in first.items() if words in text)
        found = [s for s in signs if s["text"].isalpha()][-1]
        return (
            round(found["size"]),
            "Bold" in found["fontname"],
            "Italic" in found["fontname"],
        )

    assert look("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == (12, True, False)
    assert look("Độc lập - Tự do - Hạnh phúc") == (13, True, False)
    assert look("Thái Nguyên, ngày 05 tháng 01 năm 2019") == (13, False, True)
    assert look("BÁO CÁO") == (14, True, False)
    assert look("I. KẾT QUẢ ĐẠT ĐƯỢC") == (14, True, False)
    assert look("Nhiệm kỳ 2013-2018, khu vực") == (14, False, False)
    assert "Số: 05/BC-LMHTX" in sheets[0].extract_text()


def test_the_rules_of_the_head_are_as_long_as_they_ought_to_be(sheets):
    words = {line["text"]: line for line in sheets[0].extract_text_lines()}
    motto = sheets[0].search("Độc lập - Tự do - Hạnh phúc")[0]
    organisation = sheets[0].search("LIÊN MINH HỢP TÁC XÃ TỈNH")[0]
    rules = sorted(
        (edge for edge in sheets[0].edges if edge["orientation"] == "h"),
        key=lambda edge: edge["top"],
    )
    lengths = [edge["width"] for edge in rules if edge["top"] < 150]
    whole = motto["x1"] - motto["x0"]
    part = organisation["x1"] - organisation["x0"]

    assert words
    assert any(abs(length - whole) < 2 for length in lengths)
    assert any(part / 3 - 1 <= length <= part / 2 + 1 for length in lengths)


def listed_on(sheet):
    """The heads and the numbered lines of the list of cooperatives on a sheet."""
    lines = [
        [cell for cell in line if cell] for table in tables_on(sheet) for line in table
    ]
    heads = [line for line in lines if line[:1] == ["STT"] and len(line) == 7]
    return heads, [line[0] for line in lines if len(line) == 7 and line[0].isdecimal()]


def test_the_head_of_a_table_is_on_every_sheet_it_goes_on_to(sheets):
    found = [listed_on(sheet) for sheet in sheets]
    found = [(heads, rows) for heads, rows in found if rows]

    assert len(found) > 2
    assert all(len(heads) == 1 for heads, _ in found)
    # Each line once: none is parted by the end of a sheet.
    assert [row for _, rows in found for row in rows] == [
        str(number) for number in range(1, 60)
    ]


def test_no_heading_is_left_at_the_foot_of_a_sheet(sheets):
    for sheet in sheets:
        last = [s for s in body_of(sheet) if s["text"].strip()][-1]
        on_its_line = [
            s for s in body_of(sheet) if abs(s["bottom"] - last["bottom"]) < 3
        ]
        is_heading = all(
            "Bold" in s["fontname"] for s in on_its_line if s["text"].strip()
        )
        assert not (is_heading and round(last["size"]) >= 13) or is_signature(sheet)


def is_signature(sheet):
    return bool(sheet.search("Nơi nhận:"))


def test_the_signature_is_not_alone(sheets):
    signed = [sheet for sheet in sheets if is_signature(sheet)]
    assert len(signed) == 1

    above = signed[0].search("Nơi nhận:")[0]["top"]
    lines = [line for line in lines_of(signed[0]) if 60 < line["top"] < above - 5]
    assert len(lines) > 1
    assert lines[-1]["text"].endswith("./.")


def test_the_print_says_once_what_it_is(sheets):
    fingerprint = paper().imprint.fingerprint
    found = [sheet for sheet in sheets if sheet.search(fingerprint)]

    assert [is_signature(sheet) for sheet in found] == [True]


def test_an_internal_draft_says_what_it_is_on_every_sheet():
    choices = Choices(chapters=("thi-dua-khen-thuong", "phu-luc"), is_internal=True)
    sheets = sheets_of("171", choices)

    assert len(sheets) > 1
    for sheet in sheets:
        said = re.sub(r"\s", "", sheet.extract_text())
        assert "DỰTHẢO" in said
        assert "Mãkiểmchứngcủatoànbộbáocáo:" in said
