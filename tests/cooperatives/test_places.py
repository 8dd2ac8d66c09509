"""Districts and communes as they were on any day, in the reference data."""

from collections import Counter
from datetime import date, timedelta

import pytest

from cooperatives.models import Commune, CommuneStanding, District, DistrictName
from cooperatives.models.places_of_day import Province
from cooperatives.places.units import FIRST_DAY

from ..builders import a_cooperative, the_commune, the_district

pytestmark = pytest.mark.django_db

TERM_START = date(2013, 1, 1)
DISTRICTS_CHANGE = date(2015, 5, 15)
CITY_GROWS = date(2017, 8, 18)
REPORT = date(2018, 12, 13)
DISTRICTS_END = date(2025, 7, 1)
TODAY = date(2026, 11, 1)
EVE = timedelta(days=1)

AS_PRINTED = [
    "thành phố Thái Nguyên",
    "thị xã Phổ Yên",
    "huyện Phú Lương",
    "huyện Võ Nhai",
    "huyện Đồng Hỷ",
    "huyện Đại Từ",
    "huyện Phú Bình",
    "huyện Định Hóa",
    "thành phố Sông Công",
]

# The official numbers of units: all, and xã alone.
OFFICIAL = """
            164      165     167      168      169      170      171      172      173      all
2013-01-01  28 (9)   10 (4)  24 (23)  16 (14)  18 (15)  15 (14)  31 (29)  18 (15)  21 (20)  181 (143)
2013-12-12  28 (9)   10 (4)  24 (23)  16 (14)  18 (15)  15 (14)  31 (29)  18 (15)  21 (20)  181 (143)
2013-12-13  28 (9)   10 (4)  24 (23)  16 (14)  18 (15)  15 (14)  30 (28)  18 (15)  21 (20)  180 (142)
2015-05-14  28 (9)   10 (4)  24 (23)  16 (14)  18 (15)  15 (14)  30 (28)  18 (15)  21 (20)  180 (142)
2015-05-15  27 (8)   11 (4)  24 (23)  16 (14)  18 (15)  15 (14)  30 (28)  18 (14)  21 (20)  180 (140)
2017-08-17  27 (8)   11 (4)  24 (23)  16 (14)  18 (15)  15 (14)  30 (28)  18 (14)  21 (20)  180 (140)
2017-08-18  32 (11)  11 (4)  24 (23)  15 (13)  15 (13)  15 (14)  30 (28)  18 (14)  20 (19)  180 (139)
2018-12-13  32 (11)  11 (4)  24 (23)  15 (13)  15 (13)  15 (14)  30 (28)  18 (14)  20 (19)  180 (139)
2019-12-31  32 (11)  11 (4)  24 (23)  15 (13)  15 (13)  15 (14)  30 (28)  18 (14)  20 (19)  180 (139)
2020-01-01  32 (11)  10 (3)  23 (22)  15 (13)  15 (13)  15 (14)  30 (28)  18 (14)  20 (19)  178 (137)
2022-04-10  32 (11)  10 (3)  23 (22)  15 (13)  15 (13)  15 (14)  30 (28)  18 (5)   20 (19)  178 (128)
2023-04-10  32 (11)  10 (3)  23 (22)  15 (13)  15 (12)  15 (14)  29 (27)  18 (5)   20 (19)  177 (126)
2024-12-01  32 (11)  10 (3)  22 (21)  14 (12)  14 (11)  15 (14)  27 (25)  18 (5)   20 (19)  172 (121)
2025-06-30  32 (11)  10 (3)  22 (21)  14 (12)  14 (11)  15 (14)  27 (25)  18 (5)   20 (19)  172 (121)
"""


def official():
    """Day, district, number of units and of xã, cell by cell."""
    heading, *lines = OFFICIAL.strip("\n").splitlines()
    for line in lines:
        day, *numbers = line.replace("(", "").replace(")", "").split()
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        for district, (units, rural) in zip(heading.split(), pairs, strict=True):
            yield date.fromisoformat(day), district, int(units), int(rural)


def units_on(day):
    return CommuneStanding.objects.on(day).counted()


def district_on(day, commune):
    """Its code; None where the commune's standing names none."""
    standing = CommuneStanding.objects.on(day).get(commune=commune)
    return standing.district and standing.district.code


def name_on(day, district):
    return str(DistrictName.objects.in_force_on(day).get(district__code=district))


def test_the_districts_of_the_report_are_nine_in_printed_order():
    province = Province.on(REPORT)

    assert [province.name_of(found) for found in province.in_force] == AS_PRINTED


def test_since_districts_ended_there_are_ten_areas():
    province = Province.on(DISTRICTS_END)

    assert [province.name_of(found) for found in province.in_force] == [
        "khu vực thành phố Thái Nguyên (cũ)",
        "khu vực Phổ Yên (cũ)",
        "khu vực Phú Lương (cũ)",
        "khu vực Võ Nhai (cũ)",
        "khu vực Đồng Hỷ (cũ)",
        "khu vực Đại Từ (cũ)",
        "khu vực Phú Bình (cũ)",
        "khu vực Định Hóa (cũ)",
        "khu vực Sông Công (cũ)",
        "khu vực Bắc Kạn (cũ)",
    ]


@pytest.mark.parametrize(
    ("day", "number"),
    [(FIRST_DAY, 9), (REPORT, 9), (DISTRICTS_END - EVE, 9), (DISTRICTS_END, 0)],
)
def test_the_district_level_ended(day, number):
    names = DistrictName.objects.in_force_on(day).of_district_level()

    assert names.count() == number


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2015, 5, 14), "huyện Phổ Yên"),
        (date(2015, 5, 15), "thị xã Phổ Yên"),
        (date(2022, 4, 9), "thị xã Phổ Yên"),
        (date(2022, 4, 10), "thành phố Phổ Yên"),
        (date(2025, 6, 30), "thành phố Phổ Yên"),
        (date(2025, 7, 1), "khu vực Phổ Yên (cũ)"),
    ],
)
def test_pho_yen_changed_its_kind(day, name):
    assert name_on(day, "172") == name


def test_song_cong_became_a_city():
    assert name_on(date(2015, 5, 14), "165") == "thị xã Sông Công"
    assert name_on(date(2015, 5, 15), "165") == "thành phố Sông Công"


def test_every_district_has_the_official_number_of_units_on_every_day():
    days = {day for day, *_ in official()}
    counted = {
        (day, rural): Counter(standings.values_list("district__code", flat=True))
        for day in days
        for rural, standings in (
            (False, units_on(day)),
            (True, units_on(day).rural()),
        )
    }
    for (day, rural), numbers in list(counted.items()):
        counted[day, rural] = numbers | {"all": numbers.total()}

    assert [
        (day, district, counted[day, False][district], counted[day, True][district])
        for day, district, *_ in official()
    ] == list(official())


def test_the_province_of_2025_has_92_units():
    assert Counter(units_on(DISTRICTS_END).values_list("kind", flat=True)) == {
        "rural": 77,
        "ward": 15,
    }


def test_37_of_them_lie_in_the_former_bac_kan_on_every_day():
    for day in (FIRST_DAY, REPORT, DISTRICTS_END, TODAY):
        there = CommuneStanding.objects.on(day).filter(district__code="bac-kan")

        assert there.filter(commune__is_unknown=False).count() == 37


def test_son_cam_moved_to_the_city():
    commune = the_commune("Sơn Cẩm")

    assert district_on(CITY_GROWS - EVE, commune) == "168"
    assert district_on(CITY_GROWS, commune) == "164"


def boundary_days():
    days = {FIRST_DAY, TERM_START, REPORT, TODAY, date(2100, 1, 1)}
    for starts_on in CommuneStanding.objects.values_list("starts_on", flat=True):
        days |= {starts_on, max(starts_on - EVE, FIRST_DAY)}
    return sorted(days)


def test_every_commune_has_one_standing_on_every_day():
    communes = sorted(Commune.objects.values_list("pk", flat=True))

    for day in boundary_days():
        standings = CommuneStanding.objects.on(day)
        assert sorted(standings.values_list("commune", flat=True)) == communes, day


def test_a_unit_that_stayed_whole_in_2025_stays_the_same_place():
    standings = CommuneStanding.objects.filter(name="Sảng Mộc")

    assert standings.values("commune").distinct().count() == 1
    assert set(standings.values_list("inherited", flat=True)) == {False}


def test_a_code_that_was_given_out_anew_is_another_place():
    before = CommuneStanding.objects.on(REPORT).get(code="05443", inherited=False)
    after = CommuneStanding.objects.on(TODAY).get(code="05443", inherited=False)

    assert (before.name, before.commune.code) == ("Trưng Vương", "05443")
    assert (after.name, after.commune.code) == ("Phan Đình Phùng", "05443-2025")


def test_a_commune_of_2025_lies_in_its_old_district_in_2018():
    commune = Commune.objects.get(code="05830-2025")

    assert commune.name == "Đại Từ"
    assert district_on(REPORT, commune) == district_on(TODAY, commune) == "171"


def test_a_record_entered_in_a_commune_of_2025_counts_in_its_district_in_2018():
    commune = the_commune("Bình Yên", day=TODAY)
    cooperative = a_cooperative(commune, founded_on=date(2014, 1, 1))
    province = Province.on(REPORT)

    placed = type(cooperative).objects.placed_on(REPORT).get(pk=cooperative.pk)

    assert commune.code == "05587-2025"
    assert (
        province.district_for(placed.placed_commune, placed.placed_area)
        == the_district("Định Hóa").pk
    )


def test_a_commune_that_was_merged_away_follows_its_successor():
    vinh_son = Commune.objects.get(code="05524")

    assert list(
        vinh_son.standings.order_by("starts_on").values_list(
            "starts_on", "name", "kind", "code", "district__code", "inherited"
        )
    ) == [
        (FIRST_DAY, "Vinh Sơn", "rural", "05524", "165", False),
        (date(2020, 1, 1), "Châu Sơn", "ward", "05509", "165", True),
        (DISTRICTS_END, "Bá Xuyên", "ward", "05533", "165", True),
    ]


def test_a_commune_that_was_split_keeps_its_name_and_area():
    standing = CommuneStanding.objects.on(TODAY).get(commune__code="05932")

    assert str(standing) == "xã Thượng Đình"
    assert standing.district.code == "173"
    assert standing.inherited


def test_two_communes_straddle_old_districts():
    for day in (TERM_START, REPORT, DISTRICTS_END, TODAY):
        undetermined = CommuneStanding.objects.on(day).filter(district=None)
        names = set(undetermined.values_list("commune__name", flat=True))
        assert {"Đại Phúc", "Tân Cương"} <= names, day

    for day in (REPORT, DISTRICTS_END, TODAY):
        assert CommuneStanding.objects.on(day).filter(district=None).count() == 2


def test_what_was_merged_into_them_stays_in_its_district():
    commune = the_commune("Phúc Xuân")
    standing = CommuneStanding.objects.on(TODAY).get(commune=commune)

    assert (standing.name, standing.district.code) == ("Đại Phúc", "164")


def test_a_commune_whose_parents_lay_apart_names_no_district_then():
    commune = the_commune("Quan Triều", day=TODAY)

    assert district_on(CITY_GROWS - EVE, commune) is None
    assert district_on(CITY_GROWS, commune) == "164"


def test_each_district_has_a_place_for_communes_nobody_knows():
    for district in District.objects.all():
        unknown = Commune.objects.get(code=f"chua-xac-dinh-{district.code}")
        assert unknown.is_unknown
        assert str(unknown.standings.get()) == "Chưa xác định xã"
        for day in (FIRST_DAY, REPORT, TODAY):
            assert district_on(day, unknown) == district.code


def test_unknown_places_are_not_counted():
    unknown = CommuneStanding.objects.on(REPORT).filter(commune__is_unknown=True)

    assert unknown.filter(inherited=False).count() == 10
    assert not units_on(REPORT).filter(commune__is_unknown=True).exists()
