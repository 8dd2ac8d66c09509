"""Phones in spreadsheets: seen whole by who needs them, and noted each time."""

import pytest

from cooperatives.models import AuditEntry
from tests.builders import ADMINISTRATOR, STAFF, a_cooperative, a_user
from tests.spreadsheet_files import applied, brought_in

from .probing import body

pytestmark = pytest.mark.django_db

HEADINGS = ["Tên hợp tác xã", "Mã số thuế", "Xã, phường, thị trấn", "Điện thoại"]
OLD, NEW, ODD = "0977665544", "0966554433", "0955443322"
PAGES = ("", "?ket-qua=doi", "bi-tu-choi/", "ket-qua/csv/", "ket-qua/xlsx/")
Event = AuditEntry.Event


@pytest.fixture
def import_():
    a_cooperative(name="HTX chè", tax_code="4600000001", phone=OLD)
    rows = (
        ["HTX chè", "4600000001", "La Bằng", NEW],
        ["HTX không có", "4600000002", "Không Có", ODD],
    )
    return brought_in(a_user(STAFF), "hop-tac-xa", HEADINGS, *rows)


def texts(client, user, import_):
    client.force_login(user)
    address = f"/nhap-bang-tinh/lan/{import_.pk}/"
    return {page: body(client.get(address + page)) for page in PAGES}


def test_who_brings_a_file_in_sees_its_phones(client, import_):
    found = texts(client, import_.owner, import_)

    assert OLD in found["?ket-qua=doi"]
    assert NEW in found[""]
    assert ODD in found["bi-tu-choi/"]


def test_who_need_not_call_sees_none_of_them(client, import_):
    found = texts(client, a_user(ADMINISTRATOR), import_)

    assert [page for page, text in found.items() if NEW in text or OLD in text] == []
    assert [page for page, text in found.items() if ODD in text] == []
    assert "09•••••44 " in found["?ket-qua=doi"].replace("</del>", " ")
    assert "Điện thoại" not in found["bi-tu-choi/"]


def test_a_phone_that_could_not_be_read_is_as_personal(client):
    """What stands in a cell that was refused, and why: the reason may say it again."""
    staff = a_user(STAFF)
    phones = f"{NEW}, gọi buổi sáng; không được thì gọi {ODD} của con gái"
    row = ["HTX chè mới", "4600000002", "La Bằng", phones]
    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, row)
    refused = [refusal["heading"] for refusal in import_.rows.get().refusals]
    address = f"/nhap-bang-tinh/lan/{import_.pk}/"
    seen = {}
    for user in staff, a_user(ADMINISTRATOR):
        client.force_login(user)
        seen[user] = "".join(body(client.get(address + page)) for page in PAGES)

    whole, in_part = seen.values()
    assert "Điện thoại" in refused
    assert NEW in whole
    assert ODD in whole
    assert NEW not in in_part
    assert ODD not in in_part
    assert "Không đọc được ô này." in in_part


def test_each_showing_and_each_file_is_noted(client, import_):
    texts(client, import_.owner, import_)
    mine = AuditEntry.objects.filter(user=import_.owner).order_by("pk")
    noted = list(mine.values_list("event", "about", "records"))
    where = f"Hợp tác xã: lần nhập {import_.pk}"
    columns = "Trang tính, Dòng, Kết quả, Nội dung, Lý do, lưu ý"

    assert noted == [
        (Event.PERSONAL_SHOWN, where, 1),
        (Event.PERSONAL_SHOWN, where, 1),
        (
            Event.EXPORTED,
            "Hợp tác xã (có dữ liệu cá nhân). Các cột: " + ", ".join(HEADINGS),
            1,
        ),
        *[
            (
                Event.EXPORTED,
                f"Hợp tác xã (không có dữ liệu cá nhân). Các cột: {columns}",
                2,
            )
        ]
        * 2,
    ]


def test_nothing_is_noted_of_who_saw_none(client, import_):
    reader = a_user(ADMINISTRATOR)
    texts(client, reader, import_)

    shown = AuditEntry.objects.filter(user=reader, event=Event.PERSONAL_SHOWN)
    assert not shown.exists()


def test_a_report_of_what_was_written_masks_as_its_preview_did(client):
    staff = a_user(STAFF)
    headings = [*HEADINGS, "Lĩnh vực", "Ngày thành lập"]
    row = ["HTX mới", "4600000003", "La Bằng", NEW, "Vận tải", "2015"]
    import_ = applied(staff, "hop-tac-xa", headings, row)

    assert NEW in texts(client, staff, import_)[""]
    assert NEW not in texts(client, a_user(ADMINISTRATOR), import_)[""]
