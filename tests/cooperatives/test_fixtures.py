"""Files of reference data that cannot be used are refused, and the place is named."""

import json

import pytest
from django.core.management import CommandError, call_command

from cooperatives.models import Commune, CommuneStanding, District, DistrictName

from .fixture_folder import FIXTURES, add, change_standing, loaded

pytestmark = pytest.mark.django_db


def test_a_missing_file_is_named(folder):
    (folder / "funds.json").unlink()

    with pytest.raises(CommandError, match="Không có tệp danh mục funds"):
        loaded(folder)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", "Không đọc được tệp danh mục funds.json"),
        ("[]", "funds.json không đúng cấu trúc"),
        ('{"Fund": {}}', "funds.json không đúng cấu trúc"),
        ("{}", "funds.json thiếu danh sách Fund"),
    ],
)
def test_a_garbled_file_is_named(folder, content, complaint):
    (folder / "funds.json").write_text(content)

    with pytest.raises(CommandError, match=complaint):
        loaded(folder)


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"colour": "xanh"}, "danh sách Sector, dòng 8: không có trường “colour”"),
        ({"name": ""}, "dòng 8: name: Trường này không được để trắng"),
        ({"position": "mười"}, "dòng 8: position: “mười”"),
    ],
)
def test_a_row_that_cannot_be_loaded_is_named(folder, values, complaint):
    row = {"code": "moi", "name": "Mới", "position": 8} | values
    add(folder, "sectors.json", "Sector", **row)

    with pytest.raises(CommandError, match=complaint):
        loaded(folder)


def test_a_row_without_its_code_is_named(folder):
    (folder / "sectors.json").write_text('{"Sector": [{"name": "Mới"}]}')

    with pytest.raises(CommandError, match="danh sách Sector, dòng 1: thiếu code"):
        loaded(folder)


def test_a_row_told_twice_is_named(folder):
    add(folder, "sectors.json", "Sector", code="van-tai", name="Vận tải", position=8)

    with pytest.raises(CommandError, match="dòng 8: lặp lại một dòng trước"):
        loaded(folder)


def test_a_name_that_nothing_bears_is_named(folder):
    change_standing(folder, "05653", "2017-08-18", district="999")

    with pytest.raises(CommandError, match="district: không có “999”"):
        loaded(folder)


def test_a_list_of_units_that_cannot_be_read_is_named(tmp_path):
    units = tmp_path / "units.csv"

    with pytest.raises(CommandError, match="Không đọc được"):
        call_command("build_places", units)

    units.write_text("code,name\n")
    with pytest.raises(CommandError, match=r"units.csv: thiếu cột"):
        call_command("build_places", units)


def test_a_row_stands_on_one_line():
    lines = (FIXTURES / "places.json").read_text().splitlines()

    rows = [line for line in lines if line.startswith("{") and len(line) > 1]
    assert len(rows) == DistrictName.objects.count() + sum(
        model.objects.count() for model in (District, Commune, CommuneStanding)
    )
    assert json.loads(rows[0].removesuffix(","))["code"] == "164"
