"""What a spreadsheet of each kind of record is, and what is written into it."""

from collections import Counter
from datetime import date

import pytest

from cooperatives import vietnamese
from cooperatives.spreadsheets.places import Places
from cooperatives.spreadsheets.sheets import SHEETS
from cooperatives.spreadsheets.sheets.cooperative import CooperativeSheet
from cooperatives.spreadsheets.values import Unread
from tests.builders import (
    a_cooperative,
    a_group_count,
    a_new_rural_commune,
    a_return,
    a_user,
    the_commune,
    the_district,
)
from tests.one_of_each import one_of

pytestmark = pytest.mark.django_db

# In places that exist, and with the figures of a year.
PLACED = {
    "so-to-hop-tac": a_group_count,
    "nong-thon-moi": a_new_rural_commune,
    "so-theo-doi": lambda: a_return(a_cooperative()),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_a_record_of_each_kind_fills_a_row(sheet):
    make = PLACED.get(sheet.slug) or (lambda: one_of(sheet.model))
    make()
    staff = a_user("Chuyên viên Liên minh")

    sheet = sheet()
    rows = [sheet.row(record) for record in sheet.records(staff)]

    assert len(rows) == 1
    written = dict(zip((column.key for column in sheet.columns), rows[0], strict=True))
    required = {column.key for column in sheet.columns if column.required}
    assert {key for key in required if written[key] is None} == set()


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_no_heading_means_two_columns(sheet):
    sheet = sheet()
    headings = Counter(
        heading
        for column in sheet.columns
        for heading in {
            vietnamese.fold(text) for text in (column.heading, *column.also)
        }
    )

    assert {heading for heading, times in headings.items() if times > 1} == set()


def test_a_day_is_written_as_far_as_it_is_known():
    a_cooperative(founded_on=date(2015, 6, 1), founded_precision="month")
    sheet = CooperativeSheet()

    record = sheet.prepared(sheet.model.objects.all()).get()

    assert sheet.row(record)[8] == "06/2015"


def test_queries_do_not_grow_with_the_rows(django_assert_num_queries):
    for _ in range(3):
        a_return(a_cooperative())
    sheet = SHEETS["so-theo-doi"]()
    staff = a_user("Chuyên viên Liên minh", is_superuser=True)

    # Records, seats and returns; places and sectors once.
    with django_assert_num_queries(6):
        rows = [sheet.row(record) for record in sheet.records(staff)]

    assert len(rows) == 3


@pytest.mark.parametrize(
    ("commune", "district", "day", "found"),
    [
        ("La Bằng", "Đại Từ", date(2015, 6, 1), "La Bằng"),
        ("xã la bang", "", date(2015, 6, 1), "La Bằng"),
        ("Xã La Bằng", "huyện ĐẠI TỪ", date(2017, 6, 1), "La Bằng"),
        ("X.La Bằng", "H. ĐT", date(2017, 6, 1), "La Bằng"),
        ("La Bằng", "Đại Từ (huyện)", date(2017, 6, 1), "La Bằng"),
        ("La Bằng", "Đại Từ, Thái Nguyên", date(2017, 6, 1), "La Bằng"),
        ("T.T Hùng Sơn", "ĐT", date(2017, 6, 1), "Hùng Sơn"),
        ("P. Mỏ Chè", "TP. SC", date(2017, 6, 1), "Mỏ Chè"),
    ],
)
def test_a_commune_is_found_as_offices_write_it(commune, district, day, found):
    assert Places().found(commune, district, day) == (the_commune(found).pk, None)


@pytest.mark.parametrize(
    ("commune", "district", "told"),
    [
        ("La Bằng", "ĐH", "Có nhiều địa bàn “ĐH”: Định Hóa; Đồng Hỷ. Ghi đủ tên."),
        ("La Bằng", "Đại Tưn", "Có phải là “Đại Từ”? Nếu đúng, ghi như vậy."),
        ("Mỏ Chèe", "", "Có phải là Mỏ Chè (Sông Công)? Kiểm tra tên xã;"),
        ("La Bằngg", "Đại Từ", "Có phải là xã La Bằng (Đại Từ)? Kiểm tra tên xã;"),
    ],
)
def test_a_place_that_is_none_comes_with_those_of_names_like_it(
    commune, district, told
):
    with pytest.raises(Unread) as refused:
        Places().found(commune, district, None)
    assert told in str(refused.value)


def test_a_name_of_two_communes_asks_for_the_district():
    with pytest.raises(Unread) as refused:
        Places().found("Phú Xuyên không có", "", None)
    assert "Không có xã" in refused.value.reason

    with pytest.raises(Unread) as asked:
        Places().found("Tân Thành", "", date(2015, 6, 1))
    assert asked.value.reason == (
        "“Tân Thành” có thể là: phường Tân Thành (Thái Nguyên); xã Tân Thành (Phú Bình)."
    )


def test_a_commune_that_straddles_takes_the_district_given_as_its_area():
    commune = the_commune("Đại Phúc", day=date(2026, 1, 1))
    area = the_district("Đại Từ")

    assert Places().found("Đại Phúc", "Đại Từ", date(2026, 1, 1)) == (
        commune.pk,
        area.pk,
    )
