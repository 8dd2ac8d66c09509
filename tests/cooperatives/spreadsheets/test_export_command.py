"""Records go out by command as they do from their list."""

import csv

import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command

from tests.builders import (
    ADMINISTRATOR,
    OFFICER,
    a_charge,
    a_cooperative,
    a_return,
    a_user,
    the_commune,
    the_district,
)

pytestmark = pytest.mark.django_db


def exported(folder, model="cooperative", ending="csv", name="ra", **options):
    file = folder / f"{name}.{ending}"
    call_command("export_spreadsheet", model=model, output=file, **options)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_all_records_of_a_kind_go_out(tmp_path, capsys):
    a_cooperative(name="HTX chè Hảo Đạt", phone="0912345678")
    a_cooperative(the_commune("Tân Cương"), name="HTX khác")

    lines = exported(tmp_path)

    assert [(line["Tên hợp tác xã"], line["Điện thoại"]) for line in lines] == [
        ("HTX chè Hảo Đạt", "0912345678"),
        ("HTX khác", ""),
    ]
    assert f"Đã xuất 2 dòng vào {tmp_path}" in capsys.readouterr().out


def test_the_register_goes_out_with_the_figures_of_its_year(tmp_path):
    cooperative = a_cooperative()
    a_return(cooperative, year=2016, members=11)
    a_return(cooperative, year=2017, members=22)

    (line,) = exported(tmp_path, "register", year=2016)

    assert (line["Năm"], line["Số thành viên"]) == ("2016", "11")


def test_on_behalf_of_an_officer_only_what_he_may_see_goes_out(tmp_path):
    a_cooperative(name="HTX của ông")
    a_cooperative(the_commune("Tân Cương"), name="HTX nơi khác")
    officer = a_user(OFFICER, is_superuser=False)
    a_charge(officer, the_district("Đại Từ"))
    viewer = a_user(ADMINISTRATOR)

    officer.user_permissions.add(Permission.objects.get(codename="view_cooperative"))
    lines = exported(tmp_path, username=officer.username)
    assert [line["Tên hợp tác xã"] for line in lines] == ["HTX của ông"]
    assert "Điện thoại" not in exported(tmp_path, username=viewer.username)[0]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"ending": "exe"}, "phải kết thúc bằng"),
        ({"username": "khong-co"}, "Không có tài khoản"),
        ({"name": "không có/ra"}, "ghi được tệp: không có tệp hoặc thư mục này"),
    ],
)
def test_what_cannot_be_done_is_told(tmp_path, options, said):
    with pytest.raises(CommandError, match=said):
        exported(tmp_path, **options)
    assert list(tmp_path.iterdir()) == []


def test_where_a_folder_stands_nothing_is_written_or_left_behind(tmp_path):
    folder = tmp_path / "ra.csv"
    folder.mkdir()

    with pytest.raises(CommandError, match="ghi được tệp: đây là một thư mục"):
        exported(tmp_path)

    assert list(tmp_path.iterdir()) == [folder]
    assert list(folder.iterdir()) == []


def test_a_file_is_never_half_of_one(tmp_path):
    a_cooperative(note="x" * 40_000)
    before = tmp_path / "ra.xlsx"
    before.write_text("trước")

    with pytest.raises(CommandError, match="chữ dài hơn"):
        call_command("export_spreadsheet", model="cooperative", output=before)

    assert before.read_text() == "trước"
    assert list(tmp_path.iterdir()) == [before]
