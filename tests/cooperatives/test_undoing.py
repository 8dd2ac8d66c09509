"""What an import taken back leaves alone, and how it is named."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cooperatives.models import AnnualReturn, Cooperative, Seat, SpreadsheetImport
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.purging import KEPT_DAYS, purge
from cooperatives.spreadsheets.refusal import Refusal
from tests.builders import (
    STAFF,
    a_cooperative,
    a_return,
    a_seat,
    a_user,
    an_award,
    the_commune,
)
from tests.spreadsheet_files import applied, outcomes

from .two_cooperatives import HEADINGS, TEA

pytestmark = pytest.mark.django_db

BRICKS = ["HTX gạch", "4600000002", "Xây dựng", "La Bằng", "Đại Từ", "01/06/2014", ""]
CODE = "4600000001"


@pytest.fixture
def staff():
    return a_user(STAFF, first_name="Lan", last_name="Nguyễn")


def brought_in(user, *rows):
    return applied(user, "hop-tac-xa", HEADINGS, *rows)


def changed(row, **cells):
    at = {"name": 0, "code": 1, "founded": 5, "phone": 6}
    cells = {at[name]: value for name, value in cells.items()}
    return [cells.get(place, value) for place, value in enumerate(row)]


def tea():
    return Cooperative.objects.get(name=TEA[0])


def reasons(import_):
    """{what the row is about: why it was left alone}, "" where it was taken back."""
    import_.refresh_from_db()
    assert import_.state == "undone", import_.sentence
    rows = import_.rows.order_by("position")
    return dict(rows.values_list("label", "undone_reason"))


def undone(import_, user):
    imports.undo(import_, user)
    return reasons(import_)


def test_a_created_record_that_was_edited_by_hand_stays_and_says_by_whom(staff):
    import_ = brought_in(staff, TEA, BRICKS)
    record = tea()
    record.leader = "Trần Thị Bình"
    record._history_user = staff
    record.save()

    told = undone(import_, staff)

    assert told["HTX gạch"] == ""
    assert told[TEA[0]].startswith(
        f"Để nguyên: hồ sơ đã được sửa sau lần nhập này ({staff}; "
    )
    assert [one.leader for one in Cooperative.objects.all()] == ["Trần Thị Bình"]


def test_a_created_record_that_a_later_import_changed_stays_and_names_the_import(staff):
    first = brought_in(staff, TEA, BRICKS)
    second = brought_in(staff, changed(TEA, phone="0912345678"))

    told = undone(first, staff)

    assert second.reason in told[TEA[0]]
    assert told["HTX gạch"] == ""
    assert tea().phone == "0912345678"


def test_after_the_later_import_is_taken_back_the_earlier_one_can_be(staff):
    first = brought_in(staff, TEA)
    second = brought_in(staff, changed(TEA, phone="0912345678"))

    assert undone(second, staff) == {TEA[0]: ""}
    assert undone(first, staff) == {TEA[0]: ""}
    assert not Cooperative.objects.exists()


def test_a_changed_record_of_which_other_fields_were_edited_since_stays(staff):
    stored = a_cooperative(name=TEA[0], tax_code=CODE, phone="09")
    import_ = brought_in(staff, changed(TEA, founded="", phone="0912345678"))
    stored.refresh_from_db()
    stored.leader = "Trần Thị Bình"
    stored.save()

    told = undone(import_, staff)

    stored.refresh_from_db()
    assert "đã được sửa sau lần nhập này" in told[TEA[0]]
    assert (stored.phone, stored.leader) == ("0912345678", "Trần Thị Bình")


@pytest.mark.parametrize(
    ("beside", "named"),
    [
        (a_return, "số liệu hằng năm"),
        (lambda record: an_award(cooperative=record, recipient_name=""), "khen thưởng"),
        (
            lambda record: a_seat(
                record, the_commune("Bản Ngoại"), starts_on=date(2017, 1, 1)
            ),
            "trụ sở",
        ),
    ],
    ids=["a return", "an award", "a move to another commune"],
)
def test_a_created_record_that_others_rest_on_stays_and_says_which(
    beside, named, staff
):
    import_ = brought_in(staff, TEA, BRICKS)
    beside(tea())

    told = undone(import_, staff)

    assert told["HTX gạch"] == ""
    assert f"đã có {named} nhập sau gắn với hồ sơ này" in told[TEA[0]]
    assert tea().seats.exists()


def test_a_record_deleted_since_is_named(staff):
    import_ = brought_in(staff, TEA, BRICKS)
    Seat.objects.filter(cooperative=tea()).delete()
    tea().delete()

    told = undone(import_, staff)

    assert told[TEA[0]].startswith("Để nguyên: hồ sơ đã bị xóa sau lần nhập này")
    assert told["HTX gạch"] == ""


NUMBERED = ["Tên HTX", "Mã số thuế", "Số GCN đăng ký", "Nơi cấp"]


def registered(name, number, **fields):
    return a_cooperative(
        name=name, registration_number=number, registration_issuer="Phòng A", **fields
    )


def test_a_number_given_away_meanwhile_is_not_taken_back(staff):
    registered(TEA[0], "16A1", tax_code=CODE)
    registered("HTX gạch", "16B1", tax_code="4600000002")
    import_ = applied(
        staff,
        "hop-tac-xa",
        NUMBERED,
        [TEA[0], CODE, "16A2", "Phòng A"],
        ["HTX gạch", "4600000002", "16B2", "Phòng A"],
    )
    registered("HTX khác", "16A1")

    told = undone(import_, staff)

    assert told == {
        TEA[
            0
        ]: "Để nguyên: trả lại như trước sẽ trùng với “HTX khác”. Số giấy chứng nhận "
        "này của cùng nơi cấp đã có ở một hồ sơ khác.",
        "HTX gạch": "",
    }
    numbers = Cooperative.objects.order_by("name").values_list("registration_number")
    assert [number for (number,) in numbers] == ["16A2", "16B1", "16A1"]


def test_it_is_taken_back_when_its_file_is_long_forgotten(staff):
    a_cooperative(name=TEA[0], tax_code=CODE, phone="09")
    import_ = brought_in(staff, changed(TEA, founded="", phone="0912345678"), BRICKS)
    purge(timezone.now() + timedelta(days=KEPT_DAYS + 1))
    import_ = SpreadsheetImport.objects.get(pk=import_.pk)
    assert import_.is_purged

    assert undone(import_, staff) == {TEA[0]: "", "HTX gạch": ""}

    assert tea().phone == "09"
    assert Cooperative.objects.count() == 1


def test_what_was_edited_and_set_back_is_as_the_import_left_it(staff):
    import_ = brought_in(staff, TEA)
    for leader in ("Trần Thị Bình", ""):
        record = tea()
        record.leader = leader
        record.save()

    assert undone(import_, staff) == {TEA[0]: ""}

    assert not Cooperative.objects.exists()


def test_the_earlier_import_leaves_alone_what_the_later_changed_and_that_is_taken_back(
    staff,
):
    stored = a_cooperative(name=TEA[0], tax_code=CODE, phone="09")
    first = brought_in(staff, changed(TEA, founded="", phone="0911"))
    second = brought_in(staff, changed(TEA, founded="", phone="0922"))

    assert second.reason in undone(first, staff)[TEA[0]]
    assert undone(second, staff) == {TEA[0]: ""}

    stored.refresh_from_db()
    assert stored.phone == "0911"
    last = stored.history.first()
    assert last.history_change_reason == f"Hoàn tác nhập bảng tính số {second.pk}"
    assert last.history_user == staff


def test_it_is_taken_back_once(staff):
    import_ = brought_in(staff, TEA)
    undone(import_, staff)

    with pytest.raises(Refusal, match="đã hoàn tác"):
        imports.undo(import_, staff)


def test_the_same_file_may_be_brought_in_again_afterwards(staff):
    undone(brought_in(staff, TEA), staff)

    again = brought_in(staff, TEA)

    assert (again.state, outcomes(again)) == ("applied", ["new"])
    assert tea().history.count() == 1


def test_rows_left_alone_can_be_brought_in_again_as_changes(staff):
    import_ = brought_in(staff, TEA)
    record = tea()
    record.phone = "0999"
    record.save()
    undone(import_, staff)

    again = brought_in(staff, changed(TEA, phone="0912345678"))

    assert outcomes(again) == ["changed"]
    assert undone(again, staff) == {TEA[0]: ""}
    assert tea().phone == "0999"


def test_a_row_of_the_register_stays_whole_where_its_return_was_edited(staff):
    headings = [*HEADINGS, "Năm", "Số thành viên"]
    import_ = applied(staff, "so-theo-doi", headings, [*TEA, 2017, 25])
    written = AnnualReturn.objects.get()
    written.members = 26
    written.save()

    told = undone(import_, staff)

    assert "đã được sửa sau lần nhập này" in told[TEA[0]]
    assert (AnnualReturn.objects.get().members, tea().seats.count()) == (26, 1)
