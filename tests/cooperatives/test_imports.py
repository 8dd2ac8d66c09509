"""A spreadsheet goes in: planned without writing, written at once."""

from datetime import date

import pytest

from cooperatives.models import AnnualReturn, Cooperative, Seat
from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.preview import causes, changes
from cooperatives.spreadsheets.refusal import Refusal
from cooperatives.spreadsheets.sheets.cooperative import CooperativeSheet
from tests.builders import (
    STAFF,
    a_cooperative,
    a_return,
    a_seat,
    a_user,
    the_commune,
)
from tests.spreadsheet_files import applied, brought_in, outcomes, reasons

from .two_cooperatives import BRICKS, HEADINGS, TEA

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    return a_user(STAFF)


def test_a_plan_writes_no_record(staff):
    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS)

    assert (import_.state, import_.new, import_.rows_planned) == ("planned", 2, 2)
    assert not Cooperative.objects.exists()


def test_new_rows_become_records_with_seat_and_history(staff):
    import_ = applied(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS)

    assert import_.state == "applied", import_.sentence
    tea = Cooperative.objects.get(tax_code="4600000001")
    assert (tea.name, tea.sector_id, tea.founded_on, tea.founded_precision) == (
        "HTX chè Hảo Đạt",
        "nong-nghiep",
        date(2015, 1, 1),
        "year",
    )
    assert (tea.source, tea.version, tea.search_key) == (
        "spreadsheet",
        1,
        "htx che hao dat",
    )
    seat = tea.seats.get()
    assert (seat.commune, seat.starts_on) == (the_commune(), date(2015, 1, 1))
    written = tea.history.get()
    assert (written.history_type, written.history_user) == ("+", staff)
    assert written.history_change_reason == import_.reason
    assert list(import_.rows.values_list("record_id", flat=True)) == [
        tea.pk,
        Cooperative.objects.get(name="HTX gạch").pk,
    ]


def test_the_same_file_twice_changes_nothing(staff):
    applied(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS)

    again = brought_in(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS)

    assert outcomes(again) == ["unchanged", "unchanged"]
    with pytest.raises(Refusal, match="không có gì để ghi"):
        imports.confirm(again, staff, all_or_nothing=True)


def test_a_change_is_shown_field_by_field_and_written(staff):
    applied(staff, "hop-tac-xa", HEADINGS, TEA)
    renamed = ["HTX chè Hảo Đạt mới", *TEA[1:6], "0987654321"]

    import_ = applied(staff, "hop-tac-xa", HEADINGS, renamed)

    (row,) = import_.rows.all()
    assert changes(row, CooperativeSheet(), staff) == [
        ("Tên hợp tác xã", "HTX chè Hảo Đạt", "HTX chè Hảo Đạt mới"),
        ("Điện thoại", "", "0987654321"),
    ]
    tea = Cooperative.objects.get()
    assert (tea.name, tea.version, tea.search_key) == (
        "HTX chè Hảo Đạt mới",
        2,
        "htx che hao dat moi",
    )
    assert [one.history_type for one in tea.history.all()] == ["~", "+"]


def test_a_clipped_name_is_no_other_name_and_the_whole_one_is(staff):
    a_cooperative(name="Hợp tác xã chè Hảo Đạt", tax_code="4600000001")
    clipped = ["HTX chè Hảo Đạt", "4600000001", "", "", "", "", ""]

    assert outcomes(brought_in(staff, "hop-tac-xa", HEADINGS, clipped)) == ["unchanged"]
    for other in ("HTX chè Hào Đạt", "Hợp tác xã chè Hảo Đạt 2"):
        renamed = [other, *clipped[1:]]
        import_ = brought_in(staff, "hop-tac-xa", HEADINGS, renamed)
        assert outcomes(import_) == ["changed"]


def test_a_whole_name_takes_the_place_of_a_clipped_one(staff):
    a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000001")
    whole = ["Hợp tác xã chè Hảo Đạt", "4600000001", "", "", "", "", ""]

    applied(staff, "hop-tac-xa", HEADINGS, whole)

    assert Cooperative.objects.get().name == "Hợp tác xã chè Hảo Đạt"


def test_a_blank_cell_keeps_what_is_stored_unless_it_is_to_erase(staff):
    a_cooperative(tax_code="4600000001", phone="0912", name=TEA[0])
    row = ["", "4600000001", "", "", "", "", ""]

    kept = brought_in(staff, "hop-tac-xa", HEADINGS, row)
    erased = brought_in(staff, "hop-tac-xa", HEADINGS, row, blank_erases=True)

    assert (kept.unchanged, erased.changed) == (1, 1)


def test_every_wrong_cell_is_named_at_once(staff):
    wrong = ["", "4600000003", "Nuôi rồng", "Xã Không Có", "", "31/02/2015", ""]

    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, wrong, TEA)

    assert outcomes(import_) == ["refused", "new"]
    assert [cell for cell, _ in reasons(import_)] == ["A2", "C2", "D2", "F2"]
    assert len(causes(import_, CooperativeSheet(), staff)) == 4
    with pytest.raises(Refusal, match="Có 1 dòng bị từ chối"):
        imports.confirm(import_, staff, all_or_nothing=True)


def test_a_code_that_is_none_is_refused_with_an_example(staff):
    headings = ["Mã", "Loại hoạt động", "Nội dung", "Ngày"]
    row = ["Cuộc thi 1", "Cuộc thi", "Tìm hiểu Luật", "01/06/2015"]

    import_ = brought_in(staff, "hoat-dong", headings, row)

    (told,) = import_.rows.get().refusals
    assert (told["cell"], told["reason"], told["advice"]) == (
        "A2",
        "Hãy nhập mã chỉ gồm chữ cái không dấu, chữ số, dấu gạch dưới hoặc gạch nối.",
        "Ví dụ: cuoc-thi-2017.",
    )


def test_the_good_rows_are_written_where_the_user_chose_so(staff):
    wrong = [*TEA[:5], "31/02/2015", ""]

    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, wrong, BRICKS)
    import_ = imports.confirm(import_, staff, all_or_nothing=False)

    assert (import_.state, import_.new, import_.refused) == ("applied", 1, 1)
    assert [one.name for one in Cooperative.objects.all()] == ["HTX gạch"]


def test_a_key_twice_in_one_file_is_an_error_on_both_rows(staff):
    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS, TEA)

    assert outcomes(import_) == ["refused", "new", "refused"]
    assert [reason for _, reason in reasons(import_)] == [
        "Trùng với dòng 4 của tệp: cùng một hồ sơ.",
        "Trùng với dòng 2 của tệp: cùng một hồ sơ.",
    ]


def test_a_name_that_several_bear_is_asked_about(staff):
    first = a_cooperative(name="HTX An Khánh")
    a_cooperative(name="Hợp tác xã An Khánh")
    row = ["HTX an khánh", "", "Vận tải", "La Bằng", "Đại Từ", "2015", ""]

    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, row)
    (planned,) = import_.rows.all()
    assert (planned.outcome, len(planned.choices)) == ("refused", 2)
    import_ = imports.answer(import_, staff, chosen={planned.pk: first.pk})

    (planned,) = import_.rows.all()
    assert (planned.outcome, planned.record_id) == ("changed", first.pk)


def test_the_same_name_with_another_tax_code_is_a_doubt_and_not_the_same(staff):
    a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000009")

    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, TEA)

    (row,) = import_.rows.all()
    assert (row.outcome, row.is_doubtful) == ("new", True)
    assert row.doubts == ["Có thể trùng với HTX chè Hảo Đạt (La Bằng, MST 4600000009)."]


def test_doubtful_rows_are_left_out_unless_they_are_wanted(staff):
    a_cooperative(name="HTX chè Hảo Đạt", tax_code="4600000009")

    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, TEA, BRICKS)
    import_ = imports.confirm(import_, staff, all_or_nothing=True)

    assert (import_.state, import_.new, import_.refused) == ("applied", 1, 1)
    assert not Cooperative.objects.filter(tax_code="4600000001").exists()


def test_another_commune_without_a_day_is_neither_a_move_nor_a_mistake(staff):
    a_cooperative(tax_code="4600000001", founded_on=date(2015, 6, 1))
    row = ["", "4600000001", "", "Bản Ngoại", "Đại Từ", "", ""]
    headings = [*HEADINGS, "Trụ sở từ ngày"]

    unsaid = brought_in(staff, "hop-tac-xa", headings, [*row, ""])
    assert [cell for cell, _ in reasons(unsaid)] == ["D2"]

    applied(staff, "hop-tac-xa", headings, [*row, "01/02/2017"])
    assert list(Seat.objects.order_by("starts_on").values_list("starts_on")) == [
        (date(2015, 6, 1),),
        (date(2017, 2, 1),),
    ]


def test_the_register_writes_a_cooperative_and_its_return_from_one_row(staff):
    headings = [*HEADINGS, "Số thành viên", "Doanh thu", "Xếp loại"]
    row = [*TEA, 25, 3_500_000_000, "Khá"]

    asked = brought_in(staff, "so-theo-doi", headings, row)
    assert [question["kind"] for question in asked.questions] == ["year"]
    import_ = imports.answer(asked, staff, year=2017)
    import_ = imports.confirm(import_, staff, all_or_nothing=True)

    assert import_.state == "applied", import_.sentence
    written = AnnualReturn.objects.get()
    assert (written.cooperative.tax_code, written.year, written.members) == (
        "4600000001",
        2017,
        25,
    )
    assert (written.revenue, written.rating) == (3_500_000_000, "fair")
    imports.undo(import_, staff)
    assert not Cooperative.objects.exists()
    assert not AnnualReturn.objects.exists()


def test_a_jump_against_last_year_is_a_doubt(staff):
    cooperative = a_cooperative(tax_code="4600000001")
    a_return(cooperative, year=2016, members=30, regular_workers=40)
    headings = ["Mã số thuế", "Năm", "Số thành viên", "Lao động"]

    import_ = brought_in(
        staff, "so-lieu-hang-nam", headings, ["4600000001", 2017, 300, 41]
    )

    (row,) = import_.rows.all()
    assert row.doubts == [
        "Số thành viên năm 2017 là 300, năm trước là 30: chênh hơn 3 lần."
    ]


# Between the plan and its confirmation


def test_a_record_changed_since_the_plan_stops_the_apply(staff):
    stored = a_cooperative(tax_code="4600000001", name="HTX chè Hảo Đạt")
    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, [*TEA[:5], "", "09"], BRICKS)
    stored.leader = "Trần Thị Bình"
    stored.save()

    import_ = imports.confirm(import_, staff, all_or_nothing=True, with_doubtful=True)

    assert (import_.state, Cooperative.objects.count()) == ("planned", 1)
    assert import_.sentence == (
        "Chưa ghi dòng nào: sau khi xem trước, có người đã sửa hoặc xóa hồ sơ của dòng 2. "
        "Hãy bấm “Xem trước lại”."
    )


def test_a_record_entered_since_the_plan_stops_the_apply(staff):
    import_ = brought_in(staff, "hop-tac-xa", HEADINGS, TEA)
    a_cooperative(name="HTX chè Hảo Đạt")

    import_ = imports.confirm(import_, staff, all_or_nothing=True)

    assert (import_.state, Cooperative.objects.count()) == ("planned", 1)
    assert "nhập hồ sơ cùng tên với dòng 2" in import_.sentence


def test_a_plan_is_confirmed_once(staff):
    import_ = applied(staff, "hop-tac-xa", HEADINGS, TEA)

    with pytest.raises(Refusal, match="đã ghi"):
        imports.confirm(import_, staff, all_or_nothing=True)

    assert Cooperative.objects.count() == 1


def test_queries_do_not_grow_with_the_rows(staff, django_assert_max_num_queries):
    rows = [[f"HTX {at}", f"46{at:08}", *BRICKS[2:]] for at in range(200)]

    with django_assert_max_num_queries(60):
        applied(staff, "hop-tac-xa", HEADINGS, *rows)

    assert Cooperative.objects.count() == 200


def test_a_move_of_a_seat_is_one(staff):
    cooperative = a_cooperative(tax_code="4600000001")
    a_seat(cooperative, the_commune("Bản Ngoại"), starts_on=date(2017, 1, 1))
    row = ["", "4600000001", "", "Bản Ngoại", "Đại Từ", "", ""]

    assert outcomes(brought_in(staff, "hop-tac-xa", HEADINGS, row)) == ["unchanged"]
