"""An import at work, or one whose process died, says how it stands."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cooperatives.models.spreadsheet_import import SpreadsheetImport, State
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.purging import purge
from tests.builders import a_cooperative
from tests.spreadsheet_files import brought_in

from ..two_cooperatives import HEADINGS, TEA
from .import_forms import START, handed_in, text_of

pytestmark = pytest.mark.django_db


RUNNING = [
    (State.READING, {"rows_read": 7, "rows_planned": 0}, "Đã đọc 7 dòng."),
    (State.READING, {"rows_read": 1200, "rows_planned": 500}, "500 trên 1.200 dòng"),
    (State.APPLYING, {}, "Đang ghi"),
    (State.UNDOING, {}, "Đang hoàn tác"),
]


@pytest.mark.parametrize(("state", "fields", "said"), RUNNING)
def test_what_is_at_work_says_how_far_it_is_and_looks_again(
    staff, user, monkeypatch, state, fields, said
):
    import_ = brought_in(user, "hop-tac-xa", HEADINGS, TEA)
    SpreadsheetImport.objects.filter(pk=import_.pk).update(state=state, **fields)
    monkeypatch.setattr(imports.processes, "runs", lambda *process: True)

    page = staff.get(f"{START}lan/{import_.pk}/")

    assert said in text_of(page)
    assert "Có thể đóng trình duyệt" in text_of(page)
    again = f"1; url={START}lan/{import_.pk}/"
    assert f'<meta http-equiv="refresh" content="{again}">' in page.content.decode()


DIED = [
    (State.READING, "Việc đọc tệp đã dừng giữa chừng", "Tải tệp khác lên"),
    (State.APPLYING, "Việc ghi đã dừng giữa chừng", "Ghi vào hồ sơ"),
    (State.UNDOING, "Việc hoàn tác đã dừng giữa chừng", "Hoàn tác lần nhập này"),
]


@pytest.mark.parametrize(("state", "said", "offered"), DIED)
def test_what_died_says_so_and_stands_at_its_last_whole_state(
    staff, user, monkeypatch, state, said, offered
):
    import_ = brought_in(user, "hop-tac-xa", HEADINGS, TEA)
    fields = {"applied_by": user, "applied_at": import_.created_at}
    SpreadsheetImport.objects.filter(pk=import_.pk).update(state=state, **fields)
    monkeypatch.setattr(imports.processes, "runs", lambda *process: False)

    text = text_of(staff.get(f"{START}lan/{import_.pk}/"))

    assert said in text
    assert offered in text


def test_the_list_says_of_what_died_how_it_stands(staff, user, monkeypatch):
    import_ = brought_in(user, "hop-tac-xa", HEADINGS, TEA)
    SpreadsheetImport.objects.filter(pk=import_.pk).update(state=State.READING)
    monkeypatch.setattr(imports.processes, "runs", lambda *process: False)

    text = text_of(staff.get(START))

    assert "Không nhận tệp" in text
    assert "Đang đọc" not in text


def test_a_record_changed_since_the_preview_stops_the_writing(staff):
    cooperative = a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    row = [
        "HTX chè Hảo Đạt",
        "4600000001",
        "Nông nghiệp",
        "La Bằng",
        "",
        "2015-06-01",
        "0987654321",
    ]
    address = handed_in(staff, row)
    cooperative.leader = "Người khác"
    cooperative.save()

    sent = {"nghi-van": "on", "cach-ghi": "dong-hop-le"}

    done = staff.post(f"{address}xac-nhan/", sent, follow=True)

    assert "sửa hoặc xóa hồ sơ của dòng 2. Hãy bấm “Xem trước lại”." in text_of(done)
    cooperative.refresh_from_db()
    assert cooperative.phone == ""
    seen = staff.post(pressed(done, "Xem trước lại"), follow=True)
    assert "Hãy bấm" not in text_of(seen)
    assert "Đã ghi vào hồ sơ" in text_of(
        staff.post(f"{address}xac-nhan/", sent, follow=True)
    )
    cooperative.refresh_from_db()
    assert cooperative.phone == "0987654321"


def pressed(page, button):
    """Where the form is sent that the button stands in."""
    found = forms_of(page)
    (action,) = [action for action, form in found if f">{button}</button>" in form]
    return action


def forms_of(page):
    """(where it is sent, what stands in it) of each form."""
    said = page.content.decode()
    return re.findall(r'action="([^"]+)"(.*?)</form>', said, re.DOTALL)


def test_a_file_long_forgotten_offers_no_reading_anew(staff, user):
    asking = brought_in(
        user, "so-lieu-hang-nam", ["Tên HTX", "Số thành viên"], ["A", 2]
    )
    planned = brought_in(user, "hop-tac-xa", [*HEADINGS, "Lạ"], [*TEA, "x"])
    assert (asking.state, planned.state) == ("asking", "planned")
    purge(timezone.now(), days=-1)

    for import_ in (asking, planned):
        page = staff.get(f"{START}lan/{import_.pk}/")
        assert "đã xóa theo thời hạn" in text_of(page)
        assert f"{START}lan/{import_.pk}/tra-loi/" not in buttons(page)
    assert f"{START}lan/{planned.pk}/xac-nhan/" in buttons(page)


def buttons(page):
    """Where forms with a button are sent."""
    return {action for action, form in forms_of(page) if "<button" in form}


def test_no_page_fetches_the_bytes_of_the_file(staff, user):
    import_ = brought_in(user, "hop-tac-xa", HEADINGS, TEA)

    with CaptureQueriesContext(connection) as asked:
        staff.get(f"{START}lan/{import_.pk}/")
        staff.post(f"{START}lan/{import_.pk}/xac-nhan/")
        staff.get(f"{START}lan/{import_.pk}/")

    columns = [each["sql"].partition(" FROM ")[0] for each in asked]
    assert [each for each in columns if '"content"' in each] == []
