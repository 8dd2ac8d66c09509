"""Places through the changes of their units, on lists short enough to follow."""

from datetime import date

import pytest

from cooperatives.places.districts import areas_of
from cooperatives.places.lineage import places_of
from cooperatives.places.units import FIRST_DAY, UnitsError, read_units

HEADING = (
    "code,name,kind,parent_code,valid_from,valid_to,successor_codes,"
    "successor_partial,act_in,act_out"
)
DISTRICTS = """
164,Thái Nguyên,thành phố,19,,2025-07-01,,,,bỏ cấp huyện
168,Phú Lương,huyện,19,,2025-07-01,,,,bỏ cấp huyện
"""
REFORM = date(2025, 7, 1)


def found(communes):
    """The places of these communes and the two districts, by code."""
    lines = [HEADING, *DISTRICTS.split("\n"), *communes.split("\n")]
    places = places_of(read_units(line for line in lines if line))
    return {place.code: place for place in places}


def places(communes):
    """What is told of each place: days, name, district, inherited or its own."""
    return {
        code: [
            (
                standing.starts_on.isoformat(),
                f"{standing.kind} {standing.name}",
                standing.district,
                "inherited" if standing.inherited else "own",
            )
            for standing in place.standings
        ]
        for code, place in found(communes).items()
    }


def test_a_unit_that_is_renamed_and_moved_stays_one_place():
    assert places(
        """
05653,Sơn Cẩm,xã,168,,2017-08-18,05653@2017-08-18,,,422
05653,Sơn Cẩm,xã,164,2017-08-18,2019-01-01,05653@2019-01-01,,422,
05653,Sơn Mới,phường,164,2019-01-01,,,,500,
"""
    ) == {
        "05653": [
            ("1900-01-01", "xã Sơn Cẩm", "168", "own"),
            ("2017-08-18", "xã Sơn Cẩm", "164", "own"),
            ("2019-01-01", "phường Sơn Mới", "164", "own"),
        ]
    }


def test_a_unit_merged_into_one_that_goes_on_follows_it():
    assert places(
        """
05551,Kim Phượng,xã,168,,2022-01-01,05551@2022-01-01,,,
05551,Kim Phượng,phường,168,2022-01-01,,,,600,
05557,Kim Sơn,xã,168,,2020-01-01,05551@start,,,814
"""
    )["05557"] == [
        ("1900-01-01", "xã Kim Sơn", "168", "own"),
        ("2020-01-01", "xã Kim Phượng", "168", "inherited"),
        ("2022-01-01", "phường Kim Phượng", "168", "inherited"),
    ]


def test_a_merger_says_which_act_made_it():
    place = found(
        """
05551,Kim Phượng,xã,168,,2022-01-01,05551@2022-01-01,,,
05551,Kim Phượng,phường,168,2022-01-01,,,,600,
05557,Kim Sơn,xã,168,,2020-01-01,05551@start,,,814
"""
    )["05557"]

    assert [standing.act for standing in place.standings] == ["", "814", "600"]


def test_a_chain_of_mergers_is_followed_to_its_end():
    assert places(
        """
05524,Vinh Sơn,xã,164,,2020-01-01,05509@2020-01-01,,,814
05509,Lương Châu,phường,164,,2020-01-01,05509@2020-01-01,,,814
05509,Châu Sơn,phường,164,2020-01-01,2025-07-01,05533@2025-07-01,,814,1683
05533,Bá Xuyên,xã,164,,2025-07-01,05533@2025-07-01,,,1683
05533,Bá Xuyên,phường,19,2025-07-01,,,,1683,
"""
    )["05524"] == [
        ("1900-01-01", "xã Vinh Sơn", "164", "own"),
        ("2020-01-01", "phường Châu Sơn", "164", "inherited"),
        ("2025-07-01", "phường Bá Xuyên", "164", "inherited"),
    ]


def test_a_unit_of_2025_is_a_new_place_that_reaches_back_to_its_parents():
    assert places(
        """
05443,Trưng Vương,phường,164,,2025-07-01,05443@2025-07-01,,,1683
05449,Túc Duyên,phường,164,,2025-07-01,05443@2025-07-01,,,1683
05443,Phan Đình Phùng,phường,19,2025-07-01,,,,1683,
"""
    )["05443-2025"] == [
        ("1900-01-01", "phường Phan Đình Phùng", "164", "inherited"),
        ("2025-07-01", "phường Phan Đình Phùng", "164", "own"),
    ]


def test_a_unit_of_2025_made_of_one_whole_unit_stays_its_place():
    assert places(
        """
05719,Sảng Mộc,xã,168,,2025-07-01,05719@2025-07-01,,,1683
05719,Sảng Mộc,xã,19,2025-07-01,,,,1683,
"""
    ) == {
        "05719": [
            ("1900-01-01", "xã Sảng Mộc", "168", "own"),
            ("2025-07-01", "xã Sảng Mộc", "168", "own"),
        ]
    }


def test_where_parents_lay_apart_no_district_is_named():
    assert places(
        """
05482,Tân Long,phường,164,,2025-07-01,05482@2025-07-01,,,1683
05653,Sơn Cẩm,xã,168,,2017-08-18,05653@2017-08-18,,,422
05653,Sơn Cẩm,xã,164,2017-08-18,2025-07-01,05482@2025-07-01,,422,1683
05482,Quan Triều,phường,19,2025-07-01,,,,1683,
"""
    )["05482-2025"] == [
        ("1900-01-01", "phường Quan Triều", None, "inherited"),
        ("2017-08-18", "phường Quan Triều", "164", "inherited"),
        ("2025-07-01", "phường Quan Triều", "164", "own"),
    ]


def test_a_unit_across_two_old_districts_names_none_but_its_parents_keep_theirs():
    told = places(
        """
05488,Phúc Xuân,xã,164,,2025-07-01,05488@2025-07-01,,,1683
05761,Hùng Sơn,thị trấn,168,,2025-07-01,05488@2025-07-01,,,1683
05488,Đại Phúc,xã,19,2025-07-01,,,,1683,
"""
    )

    assert told["05488-2025"] == [
        ("1900-01-01", "xã Đại Phúc", None, "inherited"),
        ("2025-07-01", "xã Đại Phúc", None, "own"),
    ]
    assert told["05488"][-1] == ("2025-07-01", "xã Đại Phúc", "164", "inherited")
    assert told["05761"][-1] == ("2025-07-01", "xã Đại Phúc", "168", "inherited")


def test_a_unit_that_was_split_keeps_its_name():
    assert places(
        """
05461,Gia Sàng,phường,164,,2025-07-01,05443@2025-07-01;05467@2025-07-01,yes,,1683
05443,Phan Đình Phùng,phường,19,2025-07-01,,,,1683,
05467,Gia Sàng,phường,19,2025-07-01,,,,1683,
"""
    )["05461"] == [
        ("1900-01-01", "phường Gia Sàng", "164", "own"),
        ("2025-07-01", "phường Gia Sàng", "164", "inherited"),
    ]


def test_a_unit_of_the_province_that_joined_has_always_lain_there():
    assert places("01840,Đức Xuân,phường,19,2025-07-01,,,,1683,") == {
        "01840": [
            ("1900-01-01", "phường Đức Xuân", "bac-kan", "inherited"),
            ("2025-07-01", "phường Đức Xuân", "bac-kan", "own"),
        ]
    }


def test_a_unit_made_of_parts_alone_has_always_lain_where_it_began():
    assert places("05528,Bách Quang,phường,164,2011-01-13,,,,05,") == {
        "05528": [
            ("1900-01-01", "phường Bách Quang", "164", "inherited"),
            ("2011-01-13", "phường Bách Quang", "164", "own"),
        ]
    }


def test_a_change_after_2025_keeps_the_place_and_its_area():
    assert places(
        """
05443,Trưng Vương,phường,164,,2025-07-01,05443@2025-07-01,,,1683
05449,Túc Duyên,phường,164,,2025-07-01,05443@2025-07-01,,,1683
05443,Phan Đình Phùng,xã,19,2025-07-01,2027-01-01,05443@2027-01-01,,1683,70
05443,Phan Đình Phùng,phường,19,2027-01-01,,,,70,
"""
    )["05443-2025"][-2:] == [
        ("2025-07-01", "xã Phan Đình Phùng", "164", "own"),
        ("2027-01-01", "phường Phan Đình Phùng", "164", "own"),
    ]


def test_a_district_goes_on_as_an_area():
    province = "19,Thái Nguyên,tỉnh,,,2025-07-01,,,,202"
    city, district, joined = areas_of(
        read_units([HEADING, province, *DISTRICTS.strip().split("\n")])
    )

    assert [(name.kind, name.name, name.starts_on) for name in city.names] == [
        ("thành phố", "Thái Nguyên", FIRST_DAY),
        ("khu vực", "thành phố Thái Nguyên (cũ)", REFORM),
    ]
    assert [(name.kind, name.name) for name in district.names] == [
        ("huyện", "Phú Lương"),
        ("khu vực", "Phú Lương (cũ)"),
    ]
    assert joined.names[0].starts_on == REFORM


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("05653,Sơn Cẩm", "dòng 2: số ô không khớp với tiêu đề"),
        ("05653,Sơn Cẩm,làng,168,,,,,,", "dòng 2: không có loại “làng”"),
        ("05653,Sơn Cẩm,xã,168,18/8/2017,,,,,", "dòng 2: ngày không hợp lệ"),
        (
            "05653,Sơn Cẩm,xã,168,2017-08-18,2017-08-18,,,,",
            "dòng 2: ngày kết thúc phải sau ngày bắt đầu",
        ),
        (
            "05653,Sơn Cẩm,xã,168,,,05999@start,,,",
            "đơn vị kế thừa không có: 05999@start",
        ),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line, complaint):
    with pytest.raises(UnitsError, match=complaint):
        read_units([HEADING, line])


def test_a_list_without_a_column_is_refused():
    with pytest.raises(UnitsError, match="thiếu cột: act_out"):
        read_units([HEADING.removesuffix(",act_out")])
