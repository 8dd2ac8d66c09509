"""From the pages of records to their spreadsheets, and back to the row they came from."""

import pytest
from django.urls import reverse

from cooperatives.models import AnnualReturn, Cooperative
from cooperatives.spreadsheets import imports
from tests.builders import LEADERSHIP, STAFF, a_cooperative, a_return, a_user
from tests.spreadsheet_files import applied

from ..two_cooperatives import BRICKS, HEADINGS, TEA

pytestmark = pytest.mark.django_db

LIST = "/quan-tri/cooperatives/cooperative/"
UPLOADS = [
    '<a href="/nhap-bang-tinh/hop-tac-xa/">Nhập từ bảng tính: Hợp tác xã</a>',
    '<a href="/nhap-bang-tinh/so-theo-doi/">Nhập từ bảng tính: Sổ theo dõi HTX</a>',
    '<a href="/nhap-bang-tinh/hop-tac-xa/mau/">Tải mẫu: Hợp tác xã</a>',
]


def test_a_list_leads_to_its_spreadsheets_whoever_may_bring_them_in(client):
    client.force_login(a_user(STAFF))

    page = client.get(LIST).content.decode()

    assert [link for link in UPLOADS if link not in page] == []


def test_who_may_only_look_is_offered_only_what_goes_out(client):
    client.force_login(a_user(LEADERSHIP, is_staff=True))

    page = client.get(LIST).content.decode()

    assert "Xuất Excel" in page
    assert "nhap-bang-tinh" not in page


def test_a_record_leads_back_to_the_file_and_row_it_came_from(client):
    staff = a_user(STAFF)
    client.force_login(staff)
    brought_in = applied(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS)
    bricks = Cooperative.objects.get(name="HTX gạch")

    page = client.get(f"{LIST}{bricks.pk}/change/").content.decode()

    address = f"/nhap-bang-tinh/lan/{brought_in.pk}/?dong=2#dong-2"
    assert "dòng 3, trang tính “Trang 1” của tệp" in page
    assert f'href="{address}"' in page
    shown = client.get(address.partition("#")[0]).content.decode()
    assert 'id="dong-2"' in shown


def test_a_record_from_a_text_file_came_from_no_sheet_of_it(client):
    staff = a_user(STAFF)
    client.force_login(staff)
    lines = "\n".join(map(",".join, (HEADINGS, TEA))).encode()
    imports.confirm(
        imports.begin(staff, "hop-tac-xa", "ds.csv", lines), staff, all_or_nothing=True
    )
    record = Cooperative.objects.get()

    page = client.get(f"{LIST}{record.pk}/change/").content.decode()

    assert "dòng 2 của tệp" in page
    assert "trang tính “ds.csv”" not in page


def test_a_record_typed_in_or_put_back_came_from_no_file(client):
    staff = a_user(STAFF)
    client.force_login(staff)
    typed = a_cooperative(tax_code="4600000001", name="HTX chè Hảo Đạt")
    brought_in = applied(staff, "hop-tac-xa", HEADINGS, [*TEA[:-1], "0912345678"])
    address = f"{LIST}{typed.pk}/change/"
    assert "Lần nhập gần nhất" in client.get(address).content.decode()

    imports.undo(brought_in, staff)

    assert "Lần nhập gần nhất" not in client.get(address).content.decode()


def test_a_return_leads_back_to_the_row_of_the_register_it_came_from(client):
    staff = a_user(STAFF)
    client.force_login(staff)
    headings = [*HEADINGS, "Năm", "Số thành viên"]
    brought_in = applied(staff, "so-theo-doi", headings, [*TEA, 2017, 25])
    written = AnnualReturn.objects.get()
    typed = a_return(written.cooperative, year=2016)
    pages = {
        record: client.get(
            reverse("admin:cooperatives_annualreturn_change", args=[record.pk])
        ).content.decode()
        for record in (written, typed)
    }

    address = f'href="/nhap-bang-tinh/lan/{brought_in.pk}/?dong=1#dong-1"'
    assert address in pages[written]
    assert "Lần nhập gần nhất" not in pages[typed]
