"""Rows that are well written and mean what may not be, through the pages."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cooperatives.models import AnnualReturn, Cooperative
from cooperatives.models.spreadsheet_import import SpreadsheetImport
from tests.builders import (
    STAFF,
    a_cooperative,
    a_return,
    a_seat,
    a_user,
    the_commune,
)
from tests.cooperatives.test_import_access import officer
from tests.spreadsheet_files import outcomes, reasons

from . import made_files
from .corpus.kind import HEADINGS, row

__all__ = ["officer"]
pytestmark = pytest.mark.django_db

BEYOND = "Dòng này nằm ngoài địa bàn bạn được giao phụ trách."
TAKEN = "Dòng này trùng mã với hồ sơ khác; đề nghị Liên minh tỉnh kiểm tra."
NOWHERE = {"D": "Hóa Thượng", "E": "Đồng Hỷ"}
NO_FIGURES = {"H": None, "I": None, "J": None}


def brought_in(client, *rows, slug="hop-tac-xa", headings=HEADINGS):
    file = SimpleUploadedFile("Sổ.xlsx", made_files.xlsx(headings, *rows))
    address = reverse("spreadsheets:upload", args=[slug])
    page = client.post(address, {"file": file}, follow=True)
    assert page.status_code == 200
    return SpreadsheetImport.objects.latest("pk"), page.content.decode()


def confirmed(client, import_):
    address = reverse("spreadsheets:confirm", args=[import_.pk])
    client.post(address, {"cach-ghi": "dong-hop-le", "nghi-van": "on"}, follow=True)
    import_.refresh_from_db()


def everything():
    """All that an import could change, as it stands."""
    return [
        list(Cooperative.objects.order_by("pk").values()),
        list(AnnualReturn.objects.order_by("pk").values()),
        [seat for one in Cooperative.objects.all() for seat in one.seats.values()],
    ]


@pytest.fixture
def elsewhere():
    commune = the_commune("Hóa Thượng", district="Đồng Hỷ")
    return a_cooperative(commune, name="HTX kín tiếng", tax_code="4600000009")


ROWS_OF_ANOTHER_DISTRICT = {
    "changed by its tax code": (row(A="HTX khác", B="4600000009", **NOWHERE), BEYOND),
    "changed by its name": (row(A="HTX kín tiếng", B=None, **NOWHERE), BEYOND),
    "new there": (row(A="HTX mới", B="4600000008", **NOWHERE), BEYOND),
    "stolen by naming one's own district": (row(B="4600000009"), TAKEN),
}


@pytest.mark.parametrize("case", ROWS_OF_ANOTHER_DISTRICT)
def test_an_officer_brings_in_nothing_of_another_district(
    case, client, officer, elsewhere
):
    client.force_login(officer)
    cells, reason = ROWS_OF_ANOTHER_DISTRICT[case]
    before = everything()

    import_, page = brought_in(client, cells)

    assert reasons(import_) == [("", reason)]
    confirmed(client, import_)
    assert everything() == before
    typed = {str(cell) for cell in cells}
    assert "kín tiếng" not in page or "HTX kín tiếng" in typed
    assert import_.rows.get().record_id is None


def test_a_record_is_never_found_by_a_column_of_keys(client, officer, elsewhere):
    client.force_login(officer)
    mine = row(A="HTX của tôi", B="4600000007")

    import_, _ = brought_in(
        client, [*mine, elsewhere.pk, elsewhere.pk], headings=[*HEADINGS, "id", "pk"]
    )

    confirmed(client, import_)
    elsewhere.refresh_from_db()
    assert (outcomes(import_), elsewhere.name) == (["new"], "HTX kín tiếng")


def test_an_officer_does_not_move_a_seat_out_of_the_district(client, officer):
    a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    client.force_login(officer)
    before = everything()
    moved = [*row(F=None, **NOWHERE), "01/02/2017"]

    import_, _ = brought_in(client, moved, headings=[*HEADINGS, "Trụ sở từ ngày"])

    assert reasons(import_) == [("", BEYOND)]
    confirmed(client, import_)
    assert everything() == before


@pytest.fixture
def staff(client):
    client.force_login(a_user(STAFF))
    return client


def test_the_same_file_twice_has_nothing_to_write(staff):
    first, _ = brought_in(staff, row(), slug="so-theo-doi")
    confirmed(staff, first)
    before = everything()

    again, page = brought_in(staff, row(), slug="so-theo-doi")

    assert outcomes(again) == ["unchanged"]
    assert "Mọi dòng của tệp đều giống hồ sơ đã lưu." in page
    confirmed(staff, again)
    assert (again.state, everything()) == ("planned", before)


def test_the_same_name_with_another_tax_code_is_doubted(staff):
    a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000005")

    import_, page = brought_in(staff, row())

    assert outcomes(import_) == ["new"]
    assert "Có thể trùng với HTX chè Hảo Đạt (La Bằng, MST 4600000005)." in page


def test_two_that_are_alike_but_for_a_tone_are_two(staff):
    a_cooperative(name="HTX chè Hào Đạt", tax_code="")

    import_, page = brought_in(staff, row(B=None))

    assert outcomes(import_) == ["new"]
    assert "Có thể trùng với HTX chè Hào Đạt" in page


MEANT_WRONGLY = {
    "ended before it was founded": (
        [*HEADINGS, "Ngày chấm dứt"],
        [*row(), "01/01/2014"],
        ("", "Ngày chấm dứt không thể trước ngày thành lập."),
    ),
    "founded after today": (
        HEADINGS,
        row(F="01/01/2090"),
        ("", "Ngày thành lập không thể sau ngày nhập hồ sơ."),
    ),
    "a return of a year to come": (
        HEADINGS,
        row(H=2090),
        ("", "Năm số liệu không thể sau năm nhập hồ sơ."),
    ),
    "more members at work than there are members": (
        [*HEADINGS, "Lao động là thành viên"],
        [*row(I=5), 6],
        (
            "",
            "Số lao động đồng thời là thành viên không thể lớn hơn số thành viên hoặc số "
            "lao động; nhập cả hai số đó.",
        ),
    ),
    "a credit fund that farms": (
        [*HEADINGS, "Loại hình"],
        [*row(), "QTDND"],
        (
            "",
            "Quỹ tín dụng nhân dân phải thuộc lĩnh vực Quỹ tín dụng nhân dân.",
        ),
    ),
    "a commune of another province": (
        HEADINGS,
        row(D="Yên Bái"),
        ("D2", "Không có xã, phường, thị trấn “Yên Bái” trong tỉnh."),
    ),
}


@pytest.mark.parametrize("case", MEANT_WRONGLY)
def test_what_cannot_be_is_refused_with_its_rule(case, staff):
    headings, cells, refusal = MEANT_WRONGLY[case]

    import_, _ = brought_in(staff, cells, slug="so-theo-doi", headings=headings)

    assert reasons(import_) == [refusal]
    confirmed(staff, import_)
    assert not Cooperative.objects.exists()


def test_a_commune_by_the_name_of_another_time_is_understood(staff):
    """La Bằng is one of the communes that were put together in 2025."""
    import_, _ = brought_in(
        staff,
        row(A="HTX cũ", B="4600000001", F="15/06/2015"),
        row(A="HTX mới", B="4600000002", F="15/12/2025"),
        slug="hop-tac-xa",
    )
    confirmed(staff, import_)

    communes = [one.seats.get().commune.name for one in Cooperative.objects.by_name()]
    assert (outcomes(import_), communes) == (["new", "new"], ["La Bằng", "La Bằng"])


def test_a_return_for_a_year_that_is_reported_changes_it_and_shows_both(staff):
    record = a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    a_return(record, year=2017, members=25, revenue=2500000000)

    import_, page = brought_in(staff, row(F=None, G=None, I=26), slug="so-theo-doi")

    assert outcomes(import_) == ["changed"]
    assert "<del>25</del> → <ins>26</ins>" in page


def test_a_seat_that_moved_since_is_not_moved_back_by_an_old_file(staff):
    record = a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    a_seat(record, the_commune("Bản Ngoại"), starts_on=date(2017, 1, 1))
    before = everything()

    import_, _ = brought_in(staff, row(F=None, G=None, **NO_FIGURES))

    assert [cell for cell, _ in reasons(import_)] == ["D2"]
    confirmed(staff, import_)
    assert everything() == before


def test_as_above_means_the_row_right_above_and_never_a_code(staff):
    again = {"C": "nt", "D": '"', "E": "-nt-", "F": "Như trên"}

    import_, page = brought_in(
        staff,
        row(A="HTX A"),
        row(A="HTX B", B="4600000002", **again),
        row(A="HTX C", B="nt", G="nt"),
        row(A="HTX D", B="4600000004", D=None),
        row(A="HTX E", B="4600000005", D="nt"),
    )
    confirmed(staff, import_)

    assert [cell for cell, _ in reasons(import_)] == ["B4", "G4", "D5", "D6"]
    first, second = Cooperative.objects.order_by("name")
    assert (second.sector_id, second.founded_on) == (first.sector_id, date(2015, 6, 15))
    assert second.seats.get().commune == first.seats.get().commune
    assert "Được đọc là: “-nt-” → “Đại Từ”" in page


def test_as_above_below_a_heading_of_rows_means_the_line_before_where_it_can(staff):
    again = {"C": "nt", "E": None, "F": "nt"}

    import_, _ = brought_in(
        staff,
        ["HUYỆN ĐẠI TỪ"],
        row(A="HTX A", E=None),
        ["HUYỆN ĐỒNG HỶ"],
        row(A="HTX B", B="4600000002", **again, D="Hóa Thượng"),
        row(A="HTX C", B="4600000003", **again, D="nt"),
        ["HUYỆN PHÚ BÌNH"],
        row(A="HTX D", B="4600000004", **again, D="nt"),
        ["Cộng: 4 HTX"],
        row(A="HTX E", B="4600000005", **again, D="Tân Thành"),
    )

    between = (
        "“nt” nghĩa là “như trên”, nhưng giữa dòng này và dòng dữ liệu ở trên có dòng khác "
        "nên không rõ lấy ở đâu."
    )
    assert outcomes(import_) == ["new", "new", "new", "refused", "refused"]
    assert reasons(import_) == [
        ("D8", between),
        *((cell, between) for cell in ("C10", "F10")),
    ]
