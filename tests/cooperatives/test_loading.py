"""Reference data are loaded again, and left to staff once they touch them."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cooperatives.loading import REASON
from cooperatives.models import (
    Commune,
    CommuneStanding,
    District,
    PolicyDocument,
    Sector,
    Term,
)

from .fixture_folder import add, change, change_standing, loaded

pytestmark = pytest.mark.django_db

BOUNDARY = date(2017, 8, 18)


def the_standing(code, starts_on):
    return CommuneStanding.objects.get(commune__code=code, starts_on=starts_on)


def test_a_change_of_the_file_is_loaded(folder):
    change(
        folder, "sectors.json", "Sector", {"code": "van-tai"}, name="Vận tải, kho bãi"
    )

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
    change(
        folder, "sectors.json", "Sector", {"code": "van-tai"}, name="Vận tải, kho bãi"
    )
    change(folder, "sectors.json", "Sector", {"code": "xay-dung"}, name="Xây lắp")

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
    add(
        folder,
        "terms.json",
        "Term",
        slug="2041-2045",
        starts_on="2041-01-01",
        ends_on="2045-12-31",
    )
    loaded(folder)
    Term.objects.get(slug="2041-2045").delete()
    add(
        folder,
        "policy_documents.json",
        "PolicyDocument",
        code="moi",
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
    change(folder, "places.json", "District", {"code": "171"}, name="Đại Từ khác")
    change_standing(folder, "05653", "1900-01-01", ends_on="2018-01-01")

    with pytest.raises(CommandError, match="Xã này đã có tình trạng khác") as refused:
        loaded(folder)

    assert "Chưa nạp gì" in str(refused.value)
    assert District.objects.get(code="171").name == "Đại Từ"
