"""What is said of a file's columns in the preview, and where it is remembered."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cooperatives.models.spreadsheet_import import SpreadsheetImport
from tests.spreadsheets import made_files

from ..two_cooperatives import BRICKS, HEADINGS, TEA
from .import_forms import START, UPLOAD, a_file, text_of

pytestmark = pytest.mark.django_db

CONTACT = [*HEADINGS[:-1], "Liên lạc"]


def shown(client, *rows, headings=HEADINGS, address=UPLOAD):
    """The address of the import of such a file, and the text of its page."""
    page = client.post(address, {"file": a_file(*rows, headings=headings)}, follow=True)
    import_ = SpreadsheetImport.objects.latest("pk")
    return f"{START}lan/{import_.pk}/", text_of(page)


def answered(client, address, **given):
    return text_of(client.post(f"{address}tra-loi/", given, follow=True))


def refused_rows(client, address):
    sent = b"".join(client.get(f"{address}bi-tu-choi/").streaming_content)
    sheet = openpyxl.load_workbook(io.BytesIO(sent)).active
    return list(sheet.iter_rows(values_only=True))


def test_a_heading_nobody_knows_may_be_assigned_and_is_remembered(staff):
    address, text = shown(staff, [*TEA[:-1], "0912345678"], headings=CONTACT)
    assert "Liên lạc chưa nhận ra" in text

    text = answered(staff, address, **{"tieu-de-Liên lạc": "phone"})
    assert "Điện thoại: 0912345678" in text

    _, text = shown(staff, [*BRICKS[:-1], "0911"], headings=CONTACT)
    assert "Điện thoại: 0911" in text


def test_what_was_said_of_one_layout_holds_for_no_other(staff):
    address, _ = shown(staff, [*TEA[:-1], "0912345678"], headings=CONTACT)
    answered(staff, address, **{"tieu-de-Liên lạc": "phone"})
    other = [*CONTACT, "Người đại diện"]

    _, text = shown(staff, [*BRICKS[:-1], "0911", "Lan"], headings=other)

    assert "Liên lạc chưa nhận ra" in text
    assert "Điện thoại: 0911" not in text


def test_a_layout_is_the_same_in_another_year_and_unit(staff):
    headings = [*HEADINGS, "Năm", "DT thuần 2017 (triệu đồng)"]
    register = f"{START}so-theo-doi/"
    address, text = shown(staff, [*TEA, 2017, 5], headings=headings, address=register)
    assert "chưa nhận ra" in text
    answered(staff, address, **{"tieu-de-DT thuần 2017 (triệu đồng)": "revenue"})

    headings[-1] = "DT thuần 2018 (tỷ đồng)"
    _, text = shown(staff, [*TEA, 2018, 6], headings=headings, address=register)

    assert "Doanh thu: 6.000.000.000" in text


def test_a_heading_that_was_understood_may_be_said_to_mean_another_column(staff):
    address, text = shown(staff, [*TEA[:-1], "Trần Thị Lan"])
    assert "Điện thoại: Trần Thị Lan" in text
    before = {f"tieu-de-{one['text']}": one["key"] or "" for one in headings_told()}

    text = answered(staff, address, **before | {"tieu-de-SĐT": "leader"})

    assert "Người đại diện: Trần Thị Lan" in text
    import_ = SpreadsheetImport.objects.get()
    assert import_.answers["assigned"] == {"SĐT": "leader"}


def headings_told():
    return SpreadsheetImport.objects.get().headings


def test_a_column_that_is_read_may_be_left_out(staff):
    address, _ = shown(staff, [*TEA[:-1], "0912345678"])

    text = answered(staff, address, **{"tieu-de-SĐT": ""})

    assert "0912345678" not in text


def test_what_a_file_lacks_may_be_said_once_for_all_its_rows(staff):
    headings = [text for text in HEADINGS if text != "Lĩnh vực"]
    rows = [[*row[:2], *row[3:]] for row in (TEA, BRICKS)]
    address, text = shown(staff, *rows, headings=headings)
    assert "“Lĩnh vực” của mọi dòng trong tệp" in text
    assert text.count("Thiếu lĩnh vực.") == 3

    text = answered(staff, address, **{"moi-dong-sector": "Nông nghiệp"})

    assert text.count("Lĩnh vực: Nông nghiệp") == 2
    assert "Thiếu lĩnh vực." not in text


def test_a_day_that_all_figures_stand_on_is_asked(staff):
    headings = ["Xã", "Huyện", "Số tổ hợp tác"]
    address, text = shown(
        staff,
        ["La Bằng", "Đại Từ", 12],
        headings=headings,
        address=f"{START}so-to-hop-tac/",
    )
    assert "Tệp chưa có cột “Tính đến ngày”." in text

    text = answered(staff, address, **{"moi-dong-as_of": "31/12/2017"})

    assert "Tính đến ngày: 31/12/2017" in text


def test_rows_refused_go_out_with_what_titles_and_sections_said_of_them(staff):
    """The unit, the year and the district, which stood beside the table."""
    content = made_files.xlsx(
        ["SỔ THEO DÕI NĂM 2017"],
        ["ĐVT: triệu đồng"],
        ["Tên HTX", "Lĩnh vực", "Xã", "Ngày thành lập", "Doanh thu"],
        ["I. Huyện Đại Từ"],
        ["HTX chè", "Nuôi rồng", "La Bằng", "2015", 2500],
    )
    page = staff.post(
        f"{START}so-theo-doi/", {"file": SimpleUploadedFile("sổ.xlsx", content)}
    )

    rows = refused_rows(staff, page["Location"])

    assert rows[0] == (
        "Tên HTX",
        "Lĩnh vực",
        "Xã",
        "Ngày thành lập",
        "Doanh thu (triệu đồng)",
        "Huyện, thành phố, thị xã",
        "Năm",
        "Lý do từ chối",
    )
    assert rows[1][:7] == (
        "HTX chè",
        "Nuôi rồng",
        "La Bằng",
        "2015",
        2500,
        "Đại Từ",
        2017,
    )


def test_a_heading_said_by_hand_goes_out_under_the_name_of_its_column(staff):
    headings = [*CONTACT, "Nghề"]
    headings.remove("Lĩnh vực")
    row = [*TEA[:2], *TEA[3:-1], "0912", "Nuôi rồng"]
    address, _ = shown(staff, row, headings=headings)
    answered(staff, address, **{"tieu-de-Liên lạc": "phone", "tieu-de-Nghề": "sector"})

    rows = refused_rows(staff, address)

    assert rows[0][-3:] == ("Điện thoại", "Lĩnh vực", "Lý do từ chối")
