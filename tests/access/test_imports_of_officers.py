"""What officers bring in, and what they see of it when their charges change."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cooperatives.models import Cooperative, SpreadsheetImport
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.refusal import Refusal
from cooperatives.spreadsheets.shown_rows import ELSEWHERE
from cooperatives.spreadsheets.undoing import NOW_BEYOND
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
from tests.spreadsheet_files import applied, brought_in

from .probing import body
from .world import TODAY_ON

pytestmark = pytest.mark.django_db

HEADINGS = ["Tên hợp tác xã", "Lĩnh vực", "Xã, phường, thị trấn", "Năm thành lập"]
ROW = ["HTX gạch ngói", "Vận tải", "La Bằng", "2015"]


def an_officer(**charge):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"), **charge)
    return officer


def test_what_was_brought_in_under_a_charge_that_ended_is_no_longer_shown():
    officer = an_officer(may_enter=True)
    mine = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    before = list(imports.visible_to(officer))
    charge = officer.charges.get()
    charge.ends_on = date(2020, 1, 1)
    charge.save()

    assert before == [mine]
    assert list(imports.visible_to(officer)) == []


def test_what_was_brought_in_before_a_charge_ran_out_is_no_longer_shown():
    officer = an_officer(may_enter=True)
    mine = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    a_charge(officer, the_district("Võ Nhai"), ends_on=timezone.localdate())
    before = list(imports.visible_to(officer))
    yesterday = timezone.now() - timedelta(days=1)
    SpreadsheetImport.objects.filter(pk=mine.pk).update(created_at=yesterday)

    assert before == [mine]
    assert list(imports.visible_to(officer)) == []


def test_an_officer_who_may_only_look_may_not_import():
    assert imports.may_import(an_officer(may_enter=True), "hop-tac-xa")
    assert not imports.may_import(an_officer(), "hop-tac-xa")


# A cooperative of Đại Từ moves away while its officer is at work.

SINCE = date(2020, 1, 1)
CHANGE = ["Mã số thuế", "Tên hợp tác xã", "Người đại diện"]
MOVE = [*CHANGE, "Xã, phường, thị trấn", "Trụ sở từ ngày"]


def moved_away(cooperative):
    return a_seat(cooperative, the_commune("Sơn Cẩm"), starts_on=SINCE)


def sentence_of(import_):
    import_.refresh_from_db()
    return import_.state, import_.sentence


BEYOND = "Chưa ghi dòng nào: có dòng nằm ngoài địa bàn bạn được giao phụ trách."


@pytest.mark.parametrize(
    ("headings", "more"), [(CHANGE, []), (MOVE, ["La Bằng", "01/01/2021"])]
)
def test_a_record_that_moved_away_since_the_plan_is_neither_written_nor_fetched_back(
    headings, more
):
    officer = an_officer(may_enter=True)
    mine = a_cooperative(name="HTX dời đi", tax_code="4600000001")
    row = ["4600000001", "HTX dời đi", "Nguyễn Văn An", *more]
    import_ = brought_in(officer, "hop-tac-xa", headings, row)
    assert import_.changed == 1
    moved_away(mine)

    imports.confirm(import_, officer, all_or_nothing=True)

    assert sentence_of(import_) == ("planned", BEYOND)
    mine.refresh_from_db()
    assert (mine.leader, mine.seats.count()) == ("", 2)


def test_a_plan_is_not_written_where_its_officer_may_only_look_by_now():
    officer = an_officer(may_enter=True)
    a_charge(officer, the_district("Võ Nhai"), may_enter=True)
    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    officer.charges.filter(district=the_district("Đại Từ")).update(may_enter=False)

    imports.confirm(import_, officer, all_or_nothing=True)

    assert sentence_of(import_) == ("planned", BEYOND)


def test_what_has_moved_away_is_shown_no_more_where_it_was_brought_in(client):
    officer = an_officer(may_enter=True)
    row = ["HTX dời đi", "Vận tải", "La Bằng", "2015"]
    kept = ["HTX ở lại", "Vận tải", "La Bằng", "2016"]
    import_ = applied(officer, "hop-tac-xa", HEADINGS, row, kept)
    client.force_login(officer)
    pages = [
        f"/nhap-bang-tinh/lan/{import_.pk}/{page}" for page in ("", "ket-qua/csv/")
    ]
    before = [body(client.get(page)) for page in pages]
    moved_away(Cooperative.objects.get(name="HTX dời đi"))

    after = [body(client.get(page)) for page in pages]

    assert all("HTX dời đi" in text and ELSEWHERE not in text for text in before)
    assert all("HTX dời đi" not in text and ELSEWHERE in text for text in after)
    assert all("HTX ở lại" in text for text in after)


def test_an_undo_leaves_what_has_moved_away_and_says_nothing_of_it():
    officer = an_officer(may_enter=True)
    row = ["HTX dời đi", "Vận tải", "La Bằng", "2015"]
    import_ = applied(officer, "hop-tac-xa", HEADINGS, row)
    moved = Cooperative.objects.get(name="HTX dời đi")
    moved_away(moved)
    moved.leader = "Trần Văn Bình"
    moved.save()

    imports.undo(import_, officer)

    assert import_.rows.get().undone_reason == (
        "Để nguyên: hồ sơ nay nằm ngoài địa bàn bạn được giao phụ trách."
    )
    assert Cooperative.objects.get(name="HTX dời đi") == moved


def test_an_undo_sends_nothing_back_to_where_it_is_anothers_by_now():
    officer = an_officer(may_enter=True)
    there = a_charge(officer, the_district("Phú Lương"), may_enter=True)
    mine = a_cooperative(
        the_commune("Phú Lương", day=TODAY_ON), name="HTX về", tax_code="4600000001"
    )
    row = ["4600000001", "HTX về", "Nguyễn Văn An", "La Bằng", "01/06/2015"]
    import_ = applied(officer, "hop-tac-xa", MOVE, row)
    there.ends_on = SINCE
    there.save()

    imports.undo(import_, officer)

    assert sentence_of(import_) == ("applied", NOW_BEYOND)
    assert mine.seats.get().commune == the_commune("La Bằng")


def test_an_undo_does_not_name_what_rests_on_a_record_from_elsewhere():
    officer = an_officer(may_enter=True)
    row = ["Liên hiệp chè", "Nông nghiệp", "La Bằng", "2015", "Liên hiệp HTX"]
    import_ = applied(officer, "hop-tac-xa", [*HEADINGS, "Loại hình"], row)
    elsewhere = a_cooperative(
        the_commune("Sơn Cẩm"),
        name="HTX kín tiếng",
        union=Cooperative.objects.get(name="Liên hiệp chè"),
    )

    imports.undo(import_, officer)

    reason = import_.rows.get().undone_reason
    assert elsewhere.name not in reason
    assert reason == (
        "Để nguyên: đã có hồ sơ khác gắn với hồ sơ này; đề nghị Liên minh tỉnh kiểm tra."
    )


def test_a_name_entered_elsewhere_since_the_plan_is_not_told():
    officer = an_officer(may_enter=True)
    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    a_cooperative(the_commune("Sơn Cẩm"), name=ROW[0])

    imports.confirm(import_, officer, all_or_nothing=True)

    assert sentence_of(import_) == ("applied", "")


def test_a_name_entered_here_since_the_plan_is_told():
    officer = an_officer(may_enter=True)
    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    a_cooperative(name=ROW[0])

    imports.confirm(import_, officer, all_or_nothing=True)

    state, sentence = sentence_of(import_)
    assert state == "planned"
    assert "đã nhập hồ sơ cùng tên với dòng 2" in sentence


def test_a_plan_is_not_confirmed_once_the_charge_has_ended(client):
    officer = an_officer(may_enter=True)
    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    officer.charges.update(ends_on=date(2020, 1, 1))
    client.force_login(officer)

    answer = client.post(f"/nhap-bang-tinh/lan/{import_.pk}/xac-nhan/")
    with pytest.raises(Refusal):
        imports.confirm(import_, officer, all_or_nothing=True)

    assert answer.status_code == 404
    assert not Cooperative.objects.filter(name=ROW[0]).exists()


@pytest.mark.parametrize(
    "forged",
    [
        {"nam": "99999999"},
        {"nam": "²"},
        {"dong-1": "1"},
        {"dong-" + "9" * 40: "1"},
        {"dong-987654321": "9" * 40},
        {"tieu-de-Tên hợp tác xã": "phone"},
        {"tieu-de-Không có": "khong-co"},
    ],
)
def test_forged_answers_break_nothing_and_hold_for_nobody_else(client, forged):
    officer = an_officer(may_enter=True)
    import_ = brought_in(officer, "hop-tac-xa", HEADINGS, ROW)
    client.force_login(officer)

    answer = client.post(f"/nhap-bang-tinh/lan/{import_.pk}/tra-loi/", forged)

    assert answer.status_code == 302
    again = brought_in(a_user(STAFF), "hop-tac-xa", HEADINGS, ROW)
    assert (again.state, again.new) == ("planned", 1)


def test_what_an_officer_says_of_headings_holds_for_his_own_files():
    officer, another = an_officer(may_enter=True), an_officer(may_enter=True)
    headings = [*HEADINGS, "Liên lạc"]
    row = [*ROW, "0912345678"]
    first = brought_in(officer, "hop-tac-xa", headings, row)
    imports.answer(first, officer, assigned={"Liên lạc": "phone"})

    def key_of(user):
        again = brought_in(user, "hop-tac-xa", headings, row)
        return next(h["key"] for h in again.headings if h["text"] == "Liên lạc")

    assert key_of(officer) == "phone"
    assert key_of(another) is None
    assert key_of(a_user(STAFF)) is None
    imports.answer(
        brought_in(a_user(STAFF), "hop-tac-xa", headings, row),
        a_user(STAFF),
        assigned={"Liên lạc": "leader"},
    )
    assert key_of(another) == "leader"
    assert key_of(officer) == "phone"


def test_a_row_beyond_reach_says_nothing_of_whether_its_code_is_taken():
    a_cooperative(the_commune("Sơn Cẩm"), name="HTX kín tiếng", tax_code="4600000001")
    rows = [
        [code, name, "Vận tải", "Sơn Cẩm", "2015"]
        for code, name in [("4600000001", "HTX một"), ("4600000002", "HTX hai")]
    ]

    plan = brought_in(
        an_officer(may_enter=True), "hop-tac-xa", ["Mã số thuế", *HEADINGS], *rows
    )

    taken, free = [
        [refusal["reason"] for refusal in row.told["refusals"]]
        for row in plan.rows.order_by("position")
    ]
    assert taken == free == ["Dòng này nằm ngoài địa bàn bạn được giao phụ trách."]
