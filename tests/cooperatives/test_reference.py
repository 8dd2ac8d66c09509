"""Reference data are loaded, loaded again, and left to staff once they touch them."""

import json
import shutil
from datetime import date
from io import StringIO

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from cooperatives.fixtures import read_fixture, write_fixture
from cooperatives.loading import REASON, declared
from cooperatives.models import (
    AwardCategory,
    Commune,
    CommuneStanding,
    District,
    DistrictName,
    Fund,
    PolicyDocument,
    Province,
    Sector,
    Source,
    Term,
    ValueChain,
)
from cooperatives.models.award import FOR_COLLECTIVES, FOR_PERSONS

pytestmark = pytest.mark.django_db

FIXTURES = settings.BASE_DIR / "fixtures"
BOUNDARY = date(2017, 8, 18)


@pytest.fixture
def folder(tmp_path):
    """The fixtures, to be changed."""
    return shutil.copytree(FIXTURES, tmp_path / "fixtures")


def loaded(folder=FIXTURES):
    """What the command says."""
    output = StringIO()
    call_command("load_reference", folder=folder, stdout=output)
    return output.getvalue().splitlines()


def change(folder, file, model, code, **values):
    """Change one row of a fixture, or add it."""
    lists = read_fixture(folder / file)
    row = next((row for row in lists[model] if row.get("code") == code), None)
    if row is None:
        row = {"code": code}
        lists[model].append(row)
    row.update(values)
    write_fixture(folder / file, lists)


def the_standing(code, starts_on):
    return CommuneStanding.objects.get(commune__code=code, starts_on=starts_on)


def change_standing(folder, code, day, **values):
    lists = read_fixture(folder / "places.json")
    (row,) = (
        row
        for row in lists["CommuneStanding"]
        if (row["commune"], row["starts_on"]) == (code, str(day))
    )
    row.update(values)
    write_fixture(folder / "places.json", lists)


def writes():
    return sum(reference.model.history.count() for reference in declared())


# What is there


def test_every_row_says_where_it_comes_from():
    for reference in declared():
        sources = set(reference.model.objects.values_list("source", flat=True))
        assert sources <= {Source.REFERENCE, Source.PUBLISHED}
        reasons = reference.model.history.values_list("history_change_reason")
        assert set(reasons) <= {(REASON,)}


def test_the_seven_sectors_stand_as_printed():
    assert list(Sector.objects.by_position().values_list("name", flat=True)) == [
        "Nông nghiệp",
        "Công nghiệp - tiểu thủ công nghiệp",
        "Vận tải",
        "Thương mại - dịch vụ",
        "Xây dựng",
        "Vệ sinh môi trường",
        "Quỹ tín dụng nhân dân",
    ]
    assert Sector.objects.get(is_agricultural=True).code == "nong-nghiep"


def test_value_chains_and_funds_stand_in_all_their_groups():
    assert set(ValueChain.objects.values_list("group", flat=True)) == set(
        ValueChain.Group.values
    )
    assert set(Fund.objects.values_list("group", flat=True)) == set(Fund.Group.values)


def test_the_award_ladder_has_fourteen_lines():
    ladder = AwardCategory.objects.in_total().by_position()

    assert ladder.count() == 14
    assert list(ladder.values_list("code", flat=True)[:3]) == [
        "huan-chuong-lao-dong",
        "co-thi-dua-chinh-phu",
        "bang-khen-thu-tuong",
    ]
    assert ladder.last().code == "giay-khen"
    assert not ladder.filter(level=AwardCategory.Level.OUTSIDE).exists()


def test_who_may_receive_an_award_is_said_as_the_database_holds_it():
    for receives, codes in (
        ("collective", FOR_COLLECTIVES),
        ("individual", FOR_PERSONS),
    ):
        held = AwardCategory.objects.filter(code__in=codes)
        assert held.count() == len(codes)
        assert set(held.values_list("receives", flat=True)) == {receives}


def test_the_two_terms_are_assumed():
    assert list(
        Term.objects.by_time().values_list(
            "slug", "starts_on", "ends_on", "reported_on", "bounds_are_assumed"
        )
    ) == [
        (
            "2013-2018",
            date(2013, 1, 1),
            date(2018, 12, 31),
            date(2018, 12, 13),
            True,
        ),
        ("2018-2023", date(2019, 1, 1), date(2023, 12, 31), None, True),
    ]


def test_the_country_has_the_63_provinces_of_2018():
    assert Province.objects.count() == 63
    assert Province.objects.get(code="ba-ria-vung-tau").name == "Bà Rịa - Vũng Tàu"


def test_documents_are_published_facts_of_the_report():
    assert set(PolicyDocument.objects.values_list("source", "term__slug")) == {
        (Source.PUBLISHED, "2013-2018")
    }
    assert dict(
        PolicyDocument.objects.exclude(issued_on=None).values_list(
            "number", "issued_on"
        )
    ) == {
        "56-KL/TW": date(2013, 2, 21),
        "35-CT/TU": date(2013, 5, 27),
        "461/QĐ-TTg": date(2018, 4, 27),
        "276/TB-VPCP": date(2018, 8, 3),
    }


def test_the_places_are_what_the_list_of_units_says(tmp_path):
    built = tmp_path / "places.json"
    call_command("build_places", output=built, stdout=StringIO())

    assert built.read_text() == (FIXTURES / "places.json").read_text()


# Again


def test_loading_twice_changes_nothing():
    before = writes()

    lines = loaded()

    assert writes() == before
    assert len(lines) >= 11
    assert all(": 0 mới, 0 cập nhật, " in line for line in lines)


def test_a_change_of_the_file_is_loaded(folder):
    change(folder, "sectors.json", "Sector", "van-tai", name="Vận tải, kho bãi")

    assert "Lĩnh vực: 0 mới, 1 cập nhật, 6 như cũ" in loaded(folder)

    sector = Sector.objects.get(code="van-tai")
    assert (sector.name, sector.search_key) == ("Vận tải, kho bãi", "van tai kho bai")
    assert sector.version == 2
    assert sector.history.latest().history_change_reason == REASON
    assert "Lĩnh vực: 0 mới, 0 cập nhật, 7 như cũ" in loaded(folder)


def test_a_change_by_staff_outlives_a_load(folder):
    sector = Sector.objects.get(code="van-tai")
    sector.name = "Vận tải thủy, bộ"
    sector.save()
    change(folder, "sectors.json", "Sector", "van-tai", name="Vận tải, kho bãi")
    change(folder, "sectors.json", "Sector", "xay-dung", name="Xây lắp")

    lines = loaded(folder)

    sector.refresh_from_db()
    assert (sector.name, sector.version) == ("Vận tải thủy, bộ", 2)
    assert Sector.objects.get(code="xay-dung").name == "Xây lắp"
    assert "  giữ nguyên vì cán bộ đã sửa hoặc xóa: Vận tải thủy, bộ" in lines


def test_what_staff_added_is_not_touched():
    mine = Sector.objects.create(code="du-lich", name="Du lịch", position=8)

    loaded()

    mine.refresh_from_db()
    assert mine.version == 1


def test_what_staff_deleted_stays_deleted_and_so_does_what_names_it(folder):
    lists = read_fixture(folder / "terms.json")
    lists["Term"].append(
        {"slug": "2041-2045", "starts_on": "2041-01-01", "ends_on": "2045-12-31"}
    )
    write_fixture(folder / "terms.json", lists)
    loaded(folder)
    Term.objects.get(slug="2041-2045").delete()
    change(
        folder,
        "policy_documents.json",
        "PolicyDocument",
        "moi",
        name="Văn bản mới",
        heading="tinh",
        issuer="Tỉnh",
        term="2041-2045",
    )

    lines = loaded(folder)

    assert not Term.objects.filter(slug="2041-2045").exists()
    assert not PolicyDocument.objects.filter(code="moi").exists()
    assert "  giữ nguyên vì cán bộ đã sửa hoặc xóa: 2041-2045" in lines
    assert "  giữ nguyên vì cán bộ đã sửa hoặc xóa: Văn bản mới" in lines


def test_a_changed_list_of_units_adds_a_unit(folder):
    units = (folder / "units.csv").read_text()
    (folder / "units.csv").write_text(
        units.replace(
            "05443,Phan Đình Phùng,phường,19,2025-07-01,,,",
            "05443,Phan Đình Phùng,phường,19,2025-07-01,2027-01-01,05443@2027-01-01,",
        )
        + "05443,Phan Đình Phùng,xã,19,2027-01-01,,,,1/NQ,,,\n"
        + "05999,Hồ Núi Cốc,phường,19,2027-01-01,,,,1/NQ,,,\n"
    )
    call_command(
        "build_places",
        folder / "units.csv",
        output=folder / "places.json",
        stdout=StringIO(),
    )
    same_place = Commune.objects.get(code="05443-2025")

    lines = loaded(folder)

    assert "Xã, phường, thị trấn: 1 mới, 0 cập nhật, 282 như cũ" in lines
    new = Commune.objects.get(code="05999")
    assert [str(standing) for standing in new.standings.all()] == [
        "phường Hồ Núi Cốc",
        "phường Hồ Núi Cốc",
    ]
    standings = same_place.standings.order_by("-starts_on")[:2]
    assert [(str(found), found.ends_on) for found in standings] == [
        ("xã Phan Đình Phùng", None),
        ("phường Phan Đình Phùng", date(2027, 1, 1)),
    ]


def test_a_corrected_day_replaces_the_standing(folder):
    other = date(2017, 9, 1)
    change_standing(folder, "05653", "1900-01-01", ends_on=str(other))
    change_standing(folder, "05653", BOUNDARY, starts_on=str(other))

    lines = loaded(folder)

    counts = [line for line in lines if line.startswith("Tình trạng của các xã")]
    assert counts == [
        "Tình trạng của các xã theo thời gian: 1 mới, 1 cập nhật, 597 như cũ, 1 bỏ"
    ]
    days = the_standing("05653", other).commune.standings.order_by("starts_on")
    assert list(days.values_list("starts_on", "ends_on")) == [
        (date(1900, 1, 1), other),
        (other, date(2025, 7, 1)),
        (date(2025, 7, 1), None),
    ]


def test_one_standing_changed_by_staff_keeps_the_commune_s_whole_story(folder):
    standing = the_standing("05653", BOUNDARY)
    standing.note = "Đã kiểm tra"
    standing.save()
    other = date(2017, 9, 1)
    change_standing(folder, "05653", "1900-01-01", ends_on=str(other))
    change_standing(folder, "05653", BOUNDARY, starts_on=str(other))

    lines = loaded(folder)

    days = standing.commune.standings.order_by("starts_on")
    assert list(days.values_list("starts_on", flat=True)) == [
        date(1900, 1, 1),
        BOUNDARY,
        date(2025, 7, 1),
    ]
    assert lines.count("  giữ nguyên vì cán bộ đã sửa hoặc xóa: xã Sơn Cẩm") == 3


def test_standings_that_overlap_are_refused_and_nothing_is_loaded(folder):
    change(folder, "places.json", "District", "171", name="Đại Từ khác")
    change_standing(folder, "05653", "1900-01-01", ends_on="2018-01-01")

    with pytest.raises(CommandError, match="Xã này đã có tình trạng khác") as refused:
        loaded(folder)

    assert "Chưa nạp gì" in str(refused.value)
    assert District.objects.get(code="171").name == "Đại Từ"


# Files that cannot be used


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
    lists = read_fixture(folder / "sectors.json")
    lists["Sector"].append(row)
    write_fixture(folder / "sectors.json", lists)

    with pytest.raises(CommandError, match=complaint):
        loaded(folder)


def test_a_row_without_its_code_is_named(folder):
    (folder / "sectors.json").write_text('{"Sector": [{"name": "Mới"}]}')

    with pytest.raises(CommandError, match="danh sách Sector, dòng 1: thiếu code"):
        loaded(folder)


def test_a_row_told_twice_is_named(folder):
    lists = read_fixture(folder / "sectors.json")
    lists["Sector"] *= 2
    write_fixture(folder / "sectors.json", lists)

    with pytest.raises(CommandError, match="dòng 8: lặp lại một dòng trước"):
        loaded(folder)


def test_a_name_that_nothing_bears_is_named(folder):
    change_standing(folder, "05653", BOUNDARY, district="999")

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


@pytest.mark.parametrize("time", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_the_tables_are_filled_again_after_a_test_that_empties_them(time):
    assert Sector.objects.count() == 7
    assert Commune.history.count() == Commune.objects.count()
    assert Group.objects.get(name="Lãnh đạo Liên minh").permissions.exists()
