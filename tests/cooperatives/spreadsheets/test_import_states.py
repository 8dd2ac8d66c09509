"""An import at work, or one whose process died, says how it stands."""

import pytest

from cooperatives.models.spreadsheet_import import SpreadsheetImport, State
from cooperatives.spreadsheets import imports
from tests.builders import a_cooperative
from tests.spreadsheet_files import brought_in

from .import_forms import (
    HEADINGS,
    START,
    TEA,
    handed_in,
    text_of,
)

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
    assert '<meta http-equiv="refresh" content="1">' in page.content.decode()


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


def test_a_record_changed_since_the_preview_stops_the_writing(staff):
    cooperative = a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    row = [
        "HTX chè Hảo Đạt",
        "4600000001",
        "Nông nghiệp",
        "La Bằng",
        "",
        "2015-06-01",
        "09",
    ]
    address = handed_in(staff, row)
    cooperative.leader = "Người khác"
    cooperative.save()

    done = staff.post(f"{address}xac-nhan/", {"nghi-van": "on"}, follow=True)

    assert "HTX chè Hảo Đạt" in text_of(done)
    assert "Đã ghi vào hồ sơ" not in text_of(done)
    cooperative.refresh_from_db()
    assert cooperative.phone == ""
