"""The list of records behind a figure: who sees which, in what order, at what cost."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission

from .. import builders
from ..builders import (
    LEADERSHIP,
    OFFICER,
    STAFF,
    a_cooperative,
    a_seat,
    an_award,
    the_commune,
)
from .html_outline import main_of
from .reader_of_pages import names, queries_for, signed_in

pytestmark = pytest.mark.django_db

REPORT = "/bao-cao/2013-2018/"
NEW_ONES = "htx-theo-dia-ban/tong/moi"


def test_records_that_lie_elsewhere_today_are_counted_and_not_shown(client):
    signed_in(client, OFFICER, "Đại Từ")
    a_cooperative(name="HTX Ở Lại")
    moved = a_cooperative(name="HTX Đã Đi")
    a_seat(moved, the_commune("Phú Thượng"), starts_on=date(2024, 1, 1))

    response = client.get(REPORT + NEW_ONES)

    assert "Thành lập mới: 2" in main_of(response).text
    assert "1 hồ sơ nay thuộc địa bàn khác" in main_of(response).text
    assert names(response) == ["HTX Ở Lại"]


def test_records_stand_in_the_order_of_the_vietnamese_alphabet(client):
    signed_in(client)
    for name in ["Đa Phúc", "Ấm Áp", "An Bình", "Dân Tiến", "Ăn Quả"]:
        a_cooperative(name=f"HTX {name}")

    assert names(client.get(REPORT + NEW_ONES)) == [
        "HTX An Bình",
        "HTX Ăn Quả",
        "HTX Ấm Áp",
        "HTX Dân Tiến",
        "HTX Đa Phúc",
    ]


def test_fifty_records_stand_on_a_page_and_the_others_keep_the_search(client):
    signed_in(client)
    for number in range(60):
        a_cooperative(name=f"HTX chè {number:02}")
    a_cooperative(name="HTX rau")

    first = client.get(REPORT + NEW_ONES, {"tim": "chè"})
    (links,) = [
        nav for nav in main_of(first).all("nav") if "Các trang" in nav["aria-label"]
    ]
    second = client.get(REPORT + NEW_ONES + [*links.all("a")][1]["href"])

    assert names(first) == [f"HTX chè {number:02}" for number in range(50)]
    assert names(second) == [f"HTX chè {number:02}" for number in range(50, 60)]


@pytest.mark.parametrize(
    ("address", "make"),
    [
        (NEW_ONES, a_cooperative),
        ("khen-thuong/tong/tong", lambda: an_award(cooperative=a_cooperative())),
        ("cong-doan/tong/cdcs", builders.a_trade_union),
        ("tht-theo-dia-ban/tong/moi", builders.a_group),
    ],
)
def test_a_list_takes_as_many_queries_for_twenty_records_as_for_one(
    client, address, make
):
    signed_in(client)
    make()
    client.get(REPORT + address)
    one = queries_for(client, REPORT + address)

    for _ in range(19):
        make()

    assert queries_for(client, REPORT + address) == one


def test_no_list_shows_a_phone(client):
    signed_in(client)
    a_cooperative(name="HTX La Bằng", phone="0912345678", leader="Hoàng Văn Điện")

    response = client.get(REPORT + NEW_ONES)

    assert names(response) == ["HTX La Bằng"]
    assert b"0912345678" not in response.content


@pytest.mark.parametrize(("role", "links"), [(STAFF, 1), (LEADERSHIP, 1), (None, 0)])
def test_a_record_leads_to_the_admin_for_those_who_may_open_it_there(
    client, role, links
):
    reader = signed_in(client, role)
    reader.user_permissions.add(Permission.objects.get(codename="see_province"))
    cooperative = a_cooperative()
    address = f"/quan-tri/cooperatives/cooperative/{cooperative.pk}/change/"

    main = main_of(client.get(REPORT + NEW_ONES))

    assert len([a for a in main.all("a") if a["href"] == address]) == links
