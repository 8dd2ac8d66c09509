"""What an officer reads of a file of his own, whoever worked on it and whatever moved."""

from datetime import date

import pytest
from django.contrib.auth.models import Group

from cooperatives.models import Cooperative
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.shown_rows import ELSEWHERE
from tests.builders import (
    OFFICER,
    STAFF,
    a_charge,
    a_cooperative,
    a_seat,
    a_user,
    the_commune,
    the_district,
)
from tests.spreadsheet_files import applied, brought_in, outcomes

from .probing import body

pytestmark = pytest.mark.django_db

HEADINGS = ["Tên hợp tác xã", "Lĩnh vực", "Xã, phường, thị trấn", "Năm thành lập"]
ROW = ["HTX gach ngoi", "Vận tải", "La Bằng", "2016"]
RETURN = ["Tên hợp tác xã", "Năm", "Thành viên"]
THERE, SINCE = "Sơn Cẩm", date(2020, 1, 1)
PAGES = ("", "?ket-qua=tu-choi", "?ket-qua=moi", "ket-qua/csv/", "bi-tu-choi/")


@pytest.fixture
def officer():
    found = a_user(OFFICER)
    a_charge(found, the_district("Đại Từ"), may_enter=True)
    return found


@pytest.fixture
def shown(client, officer):
    def read(import_):
        client.force_login(officer)
        place = f"/nhap-bang-tinh/lan/{import_.pk}/"
        return "\n".join(body(client.get(place + page)) for page in PAGES)

    return read


def moved_away(cooperative):
    a_seat(cooperative, the_commune(THERE), starts_on=SINCE)


def test_staff_who_plan_an_officers_file_anew_plan_it_for_him(officer, shown):
    moved_away(a_cooperative(name="HTX Gạch Ngói", tax_code="4600000001"))
    import_ = brought_in(
        officer,
        "hop-tac-xa",
        [*HEADINGS, "Mã số thuế"],
        [*ROW, ""],
        ["HTX mới", *ROW[1:], "4600000001"],
    )
    before = outcomes(import_)

    imports.answer(import_, a_user(STAFF), year=2020)

    import_.refresh_from_db()
    assert (import_.state, outcomes(import_)) == ("planned", before)
    assert before == ["new", "refused"]
    assert list(imports.visible_to(officer)) == [import_]
    text = shown(import_)
    assert "Gạch Ngói" not in text
    assert ELSEWHERE not in text


def test_staff_who_plan_a_file_of_staff_see_all_of_it():
    moved_away(a_cooperative(name="HTX Gạch Ngói"))
    import_ = brought_in(a_user(STAFF), "hop-tac-xa", HEADINGS, ROW)

    imports.answer(import_, a_user(STAFF), year=2020)

    (row,) = import_.rows.all()
    assert "HTX Gạch Ngói" in row.doubts[0]


def test_staff_who_take_an_officers_file_back_name_nothing_of_elsewhere(officer, shown):
    row = ["Liên hiệp chè", "Nông nghiệp", "La Bằng", "2015", "Liên hiệp HTX"]
    import_ = applied(officer, "hop-tac-xa", [*HEADINGS, "Loại hình"], row)
    union = Cooperative.objects.get(name="Liên hiệp chè")
    a_cooperative(the_commune(THERE), name="HTX kín tiếng", union=union)

    imports.undo(import_, a_user(STAFF))

    assert "đề nghị Liên minh tỉnh kiểm tra" in import_.rows.get().undone_reason
    assert "kín tiếng" not in shown(import_)


def test_of_a_row_elsewhere_no_page_says_what_an_undo_did_with_it(officer, shown):
    import_ = applied(officer, "hop-tac-xa", HEADINGS, ROW)
    made = Cooperative.objects.get(pk=import_.rows.get().record_id)
    moved_away(made)

    imports.undo(import_, a_user(STAFF))

    assert Cooperative.objects.filter(pk=made.pk).exists()
    assert "hồ sơ đã được xóa" not in shown(import_)


def test_staff_who_confirm_an_officers_file_tell_him_nothing_of_elsewhere(officer):
    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    a_cooperative(the_commune(THERE), name=ROW[0])

    imports.confirm(import_, a_user(STAFF), all_or_nothing=True)

    import_.refresh_from_db()
    assert (import_.state, import_.sentence) == ("applied", "")


def test_what_was_planned_for_the_province_is_no_officers(officer):
    staff = a_user(STAFF)
    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, ROW)
    before = list(imports.visible_to(staff))
    staff.groups.set([Group.objects.get(name=OFFICER)])
    a_charge(staff, the_district("Đại Từ"), may_enter=True)
    demoted = type(staff).objects.get(pk=staff.pk)
    own = brought_in(demoted, "hop-tac-xa", HEADINGS, ROW)

    assert before == [import_]
    assert list(imports.visible_to(demoted)) == [own]


@pytest.mark.parametrize(
    ("slug", "headings", "row", "said"),
    [
        ("hop-tac-xa", HEADINGS, ROW, "Có thể trùng với HTX Gạch Ngói"),
        ("so-lieu-hang-nam", RETURN, ["HTX Gạch Ngói", "2019", "7"], "Gạch Ngói"),
        (
            "so-lieu-hang-nam",
            [*RETURN, "Xã, phường, thị trấn"],
            ["HTX Gạch Ngói", "2019", "7", "Yên Lãng"],
            "không ở xã đã ghi: HTX Gạch Ngói",
        ),
    ],
)
def test_a_plan_names_nothing_that_has_moved_away_since(
    officer, shown, slug, headings, row, said
):
    moving = a_cooperative(name="HTX Gạch Ngói")
    import_ = brought_in(officer, slug, headings, row)
    before = shown(import_)
    moved_away(moving)

    after = shown(import_)

    assert said in before
    assert "Gạch Ngói" not in after
    assert ELSEWHERE in after


def test_a_plan_names_none_of_several_once_one_has_moved_away(officer, shown):
    for _ in "ab":
        moving = a_cooperative(name="HTX Gạch Ngói")
    row = ["HTX Gạch Ngói", "2019", "7"]
    import_ = brought_in(officer, "so-lieu-hang-nam", RETURN, row)
    before = shown(import_)
    moved_away(moving)

    assert "cùng tên: HTX Gạch Ngói" in before
    assert "Gạch Ngói" not in shown(import_)


def test_a_plan_names_no_recipient_that_has_moved_away_since(officer, shown):
    moving = a_cooperative(name="HTX Gạch Ngói")
    headings = ["Danh hiệu", "Người nhận", "Loại đối tượng", "Ngày quyết định"]
    row = ["Bằng khen của UBND tỉnh", "Giám đốc HTX gach ngoi", "Cá nhân", "02/02/2017"]
    import_ = brought_in(officer, "khen-thuong", headings, row)
    before = shown(import_)
    moved_away(moving)

    assert "HTX Gạch Ngói" in before
    assert "Gạch Ngói" not in shown(import_)


def test_choices_name_nothing_that_has_moved_away_since(officer, shown):
    for _ in "ab":
        moving = a_cooperative(name="HTX Gạch Ngói", phone="0912345678")
    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, ["HTX Gạch Ngói", *ROW[1:]])
    before = shown(import_)
    moved_away(moving)

    assert f'value="{moving.pk}"' in before
    assert "Gạch Ngói" not in shown(import_)
