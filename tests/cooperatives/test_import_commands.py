"""The steps of an import by command, held to the same rules."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from cooperatives.models import Cooperative, ImportRow, SpreadsheetImport
from cooperatives.spreadsheets.shown_rows import ELSEWHERE
from tests.builders import (
    LEADERSHIP,
    OFFICER,
    STAFF,
    a_charge,
    a_cooperative,
    a_return,
    a_seat,
    a_user,
    the_commune,
    the_district,
)
from tests.spreadsheet_files import workbook

pytestmark = pytest.mark.django_db

HEADINGS = ["Tên HTX", "Lĩnh vực", "Xã", "Huyện", "Ngày thành lập"]
GOOD = ["HTX chè", "Nông nghiệp", "La Bằng", "Đại Từ", "2015"]
BAD = ["HTX gạch", "Nuôi rồng", "La Bằng", "Đại Từ", "2015"]


@pytest.fixture
def staff():
    return a_user(STAFF, username="chuyen-vien")


@pytest.fixture
def asked(tmp_path, capsys):
    """Runs the command on a file of these rows; what it printed, and its status."""

    def run(*rows, user="chuyen-vien", model="cooperative", **options):
        file = tmp_path / "tệp.xlsx"
        file.write_bytes(workbook(HEADINGS, *rows))
        status = 0
        try:
            call_command(
                "import_spreadsheet", file, model=model, username=user, **options
            )
        except SystemExit as ended:
            status = ended.code
        return capsys.readouterr().out.splitlines(), status

    return run


def test_without_apply_it_prints_the_plan_and_writes_nothing(staff, asked):
    lines, status = asked(GOOD)

    number = SpreadsheetImport.objects.get().pk
    assert lines == [
        f"Hợp tác xã: lần nhập số {number}, 1 dòng: thêm mới 1, thay đổi 0, không đổi 0, "
        "bị từ chối 0, nghi vấn 0."
    ]
    assert status == 0
    assert not Cooperative.objects.exists()


def test_each_refused_cell_is_printed_and_the_status_is_one(staff, asked):
    lines, status = asked(GOOD, BAD)

    assert status == 1
    assert lines[1].startswith(
        "Trang 1!B3: Lĩnh vực: Nuôi rồng: “Nuôi rồng” không có trong danh mục lĩnh vực."
    )


def test_with_apply_it_writes_and_can_be_taken_back(staff, asked, capsys):
    lines, _ = asked(GOOD, apply=True)
    number = SpreadsheetImport.objects.get().pk
    assert lines[-1] == f"Đã ghi lần nhập số {number}: thêm 1, sửa 0."
    assert Cooperative.objects.count() == 1

    call_command("undo_import", number)

    assert capsys.readouterr().out == f"Đã hoàn tác lần nhập số {number}.\n"
    assert not Cooperative.objects.exists()


def test_an_undo_prints_what_it_left_alone_and_the_status_is_one(staff, asked, capsys):
    asked(GOOD, ["HTX rau", *GOOD[1:]], apply=True)
    import_ = SpreadsheetImport.objects.get()
    a_return(Cooperative.objects.get(name="HTX chè"))

    with pytest.raises(SystemExit) as ended:
        call_command("undo_import", import_.pk)

    told, left = capsys.readouterr().out.splitlines()
    assert ended.value.code == 1
    assert told == f"Đã hoàn tác lần nhập số {import_.pk}. 1 dòng được để nguyên:"
    reason = import_.rows.left_alone().get().undone_reason
    assert left == f"Trang 1!2 HTX chè: {reason}"


def test_an_undo_prints_nothing_of_what_is_beyond_reach_by_now(asked, capsys):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"), may_enter=True)
    asked(GOOD, user=officer.username, apply=True)
    elsewhere = the_commune("Hóa Thượng", district="Đồng Hỷ")
    a_seat(Cooperative.objects.get(), elsewhere, starts_on=date(2020, 1, 1))

    with pytest.raises(SystemExit):
        call_command("undo_import", SpreadsheetImport.objects.get().pk)

    assert capsys.readouterr().out.splitlines()[1:] == [f"Trang 1!2 {ELSEWHERE}"]


def test_good_rows_are_written_only_where_it_is_asked_for(staff, asked):
    with pytest.raises(CommandError, match="Có 1 dòng bị từ chối"):
        asked(GOOD, BAD, apply=True)
    assert not Cooperative.objects.exists()

    _, status = asked(GOOD, BAD, apply=True, good_rows=True)

    assert (Cooperative.objects.count(), status) == (1, 1)


def test_it_does_what_the_account_may_do_and_no_more(staff, asked):
    a_user(LEADERSHIP, username="lanh-dao")

    with pytest.raises(CommandError, match="không được nhập"):
        asked(GOOD, user="lanh-dao")
    with pytest.raises(CommandError, match="Không có tài khoản"):
        asked(GOOD, user="khong-ai")
    with pytest.raises(CommandError, match="Không có loại bảng “meo”"):
        asked(GOOD, model="meo")


def test_the_same_file_again_has_nothing_to_write_and_that_is_no_fault(staff, asked):
    asked(GOOD, apply=True)

    lines, status = asked(GOOD, apply=True)

    assert lines[-1] == "Không có gì phải ghi: mọi dòng đều giống hồ sơ đã lưu."
    assert status == 0


def test_what_a_file_leaves_open_is_asked_with_the_place_to_answer(staff, tmp_path):
    file = tmp_path / "số liệu.xlsx"
    a_cooperative(name="HTX chè")
    file.write_bytes(workbook(["Tên HTX", "Số thành viên"], ["HTX chè", 25]))

    with pytest.raises(CommandError) as asked:
        call_command(
            "import_spreadsheet", file, model="annual_return", username="chuyen-vien"
        )

    number = SpreadsheetImport.objects.get().pk
    assert str(asked.value) == (
        "Tệp cần được trả lời trước: Số liệu trong tệp là của năm nào? (Thêm --year vào "
        f"lệnh.) Trả lời ở trang của lần nhập số {number} trên cổng thông tin, hoặc sửa "
        "tệp rồi nhập lại."
    )


def test_a_file_that_is_not_there_is_told_in_vietnamese(staff, tmp_path):
    for path, said in [
        (tmp_path / "không có.xlsx", "không có tệp hoặc thư mục này"),
        (tmp_path, "đây là một thư mục"),
    ]:
        with pytest.raises(CommandError, match=f"^Không đọc được tệp: {said}.$"):
            call_command(
                "import_spreadsheet", path, model="cooperative", username="chuyen-vien"
            )


def test_an_import_of_one_who_left_is_taken_back_on_behalf_of_another(staff, asked):
    asked(GOOD, apply=True)
    staff.is_active = False
    staff.save()
    number = SpreadsheetImport.objects.get().pk

    with pytest.raises(
        CommandError, match=r"nay không xem được lần nhập này\. Thêm --as"
    ):
        call_command("undo_import", number)
    call_command("undo_import", number, username=a_user(STAFF).username)

    assert not Cooperative.objects.exists()


def test_bytes_of_old_files_are_purged_and_the_checksum_stays(staff, asked, capsys):
    asked(GOOD)
    checksum = SpreadsheetImport.objects.get().sha256

    call_command("purge_imports", days=1)
    assert SpreadsheetImport.objects.get().content is not None
    call_command("purge_imports", days=-1)

    import_ = SpreadsheetImport.objects.get()
    assert (import_.content, import_.sha256) == (None, checksum)


def test_what_stood_in_refused_rows_is_purged_and_what_became_of_them_stays(
    staff, asked
):
    asked(BAD)
    refused = ImportRow.objects.get()
    (before,) = refused.refusals
    assert before["reason"] == "“Nuôi rồng” không có trong danh mục lĩnh vực."

    call_command("purge_imports", days=-1)

    refused.refresh_from_db()
    assert "Nuôi rồng" not in str(refused.told)
    assert refused.refusals == [
        before | {"value": "", "reason": "“…” không có trong danh mục lĩnh vực."}
    ]
    assert (refused.outcome, refused.number) == ("refused", 2)


def test_a_new_file_purges_what_is_too_old(staff, asked):
    asked(GOOD)
    old = SpreadsheetImport.objects.all()
    old.update(created_at=timezone.now() - timedelta(days=91))
    asked(BAD)

    kept = SpreadsheetImport.objects.order_by("pk").values_list("content", flat=True)
    assert [content is None for content in kept] == [True, False]
