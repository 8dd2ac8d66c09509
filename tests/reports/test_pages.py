"""What the pages of the reports show, to whom, and what they answer to bad addresses."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cooperatives.models import Source

from .. import builders
from ..builders import (
    LEADERSHIP,
    OFFICER,
    STAFF,
    a_charge,
    a_cooperative,
    a_seat,
    a_user,
    an_award,
    the_commune,
    the_district,
)
from .html_outline import main_of, outline

pytestmark = pytest.mark.django_db

REPORT = "/bao-cao/2013-2018/"
DAI_TU = f"{REPORT}dia-ban/171/"
NEW_ONES = "htx-theo-dia-ban/tong/moi"
PAGES = [
    "",
    "chuong/chi-tieu-chu-yeu/",
    "htx-theo-dia-ban/",
    NEW_ONES,
]


def signed_in(client, role=STAFF, *districts):
    user = a_user(role)
    for district in districts:
        a_charge(user, the_district(district))
    client.force_login(user)
    return user


def names(response):
    """The first cell of every record on the page."""
    table = next(main_of(response).all("table"))
    return [th.text for th in table.all("th") if th["scope"] == "row"]


def test_whoever_is_not_signed_in_is_asked_to_sign_in(client):
    for page in ["/", *(place + page for place in (REPORT, DAI_TU) for page in PAGES)]:
        response = client.get(page)

        assert response.status_code == 302
        assert response.url == f"/dang-nhap/?next={page}"


def test_a_wrong_password_is_answered_in_vietnamese(client):
    response = client.post("/dang-nhap/", {"username": "ai-do", "password": "sai"})

    (error,) = [p for p in main_of(response).all("p") if p["role"] == "alert"]
    assert error.text.startswith("Tên đăng nhập hoặc mật khẩu chưa đúng.")


def test_signing_out_takes_a_button_and_leads_to_the_sign_in_page(client):
    signed_in(client)

    assert client.get("/dang-xuat/").status_code == 405
    assert client.post("/dang-xuat/").url == "/dang-nhap/"
    assert client.get("/").status_code == 302


def test_home_offers_the_terms_newest_first_and_every_district(client):
    signed_in(client, LEADERSHIP)

    main = main_of(client.get("/"))

    assert [h3.text for h3 in main.all("h3")] == [
        "Nhiệm kỳ 2018-2023",
        "Nhiệm kỳ 2013-2018",
    ]
    assert "01/01/2013 – 31/12/2018 (giả định)" in main.text
    assert "Số liệu tính đến ngày 13/12/2018" in main.text
    links = {a.text: a["href"] for a in main.all("a") if REPORT in a["href"]}
    assert links["Mở báo cáo: Toàn tỉnh"] == REPORT
    assert links["Huyện Đại Từ"] == DAI_TU
    assert links["Thị xã Phổ Yên"] == f"{REPORT}dia-ban/172/"
    assert len(links) == 10


def test_home_offers_an_officer_his_own_districts_alone(client):
    signed_in(client, OFFICER, "Đại Từ", "Võ Nhai")

    links = [
        a.text
        for a in main_of(client.get("/")).all("a")
        if a["href"].startswith("/bao-cao/")
    ]

    assert links == ["Mở báo cáo: Huyện Võ Nhai", "Huyện Đại Từ"] * 2


@pytest.mark.parametrize("role", [None, OFFICER])
def test_home_tells_whoever_has_no_district_whom_to_ask(client, role):
    signed_in(client, role)

    response = client.get("/")

    assert "Chưa được giao địa bàn" in main_of(response).text
    assert [*main_of(response).all("a")] == []
    assert client.get(REPORT).status_code == 403


def test_the_report_says_what_it_is_of_and_as_of_when(client):
    signed_in(client)

    main = main_of(client.get(REPORT))

    assert "Phạm vi Toàn tỉnh" in main.text
    assert "Tính đến ngày 13/12/2018" in main.text
    assert "01/01/2013 – 31/12/2018 (giả định)" in main.text
    assert "Địa bàn theo địa giới hành chính ngày 13/12/2018" in main.text


def test_every_chapter_and_table_of_the_report_is_in_its_contents(client):
    signed_in(client)

    page = outline(client.get(REPORT))

    contents = next(nav for nav in page.all("nav") if nav["aria-label"] == "Mục lục")
    linked = [a["href"] for a in contents.all("a") if a["href"].startswith("#")]
    headings = [f"#{h['id']}" for h in page.all("h2", "h3") if h["id"]]
    assert linked == headings
    assert len([link for link in linked if link.startswith("#bieu-")]) == 32


def test_a_district_is_told_which_tables_it_has_none_of(client):
    signed_in(client)

    main = main_of(client.get(f"{DAI_TU}chuong/tin-dung/"))

    assert "Không lập theo địa bàn: Nguồn vốn hỗ trợ hợp tác xã." in main.text
    assert client.get(f"{DAI_TU}nguon-von/").status_code == 404


def test_published_figures_are_switched_on_and_stay_on_from_page_to_page(client):
    signed_in(client)
    a_cooperative()

    plain = client.get(f"{REPORT}htx-theo-dia-ban/")
    compared = client.get(f"{REPORT}htx-theo-dia-ban/?cong-bo=1")

    assert "208 HTX" not in main_of(plain).text
    assert "208 HTX" in main_of(compared).text
    inner = [a["href"] for a in main_of(compared).all("a") if "chuong" in a["href"]]
    assert inner
    assert all(link.endswith("?cong-bo=1") for link in inner)


def test_what_came_after_the_closing_day_is_counted_under_the_table_and_opens(client):
    signed_in(client)
    late = a_cooperative(name="HTX Về Sau", founded_on=date(2018, 12, 14))

    main = main_of(client.get(f"{REPORT}htx-theo-dia-ban/"))

    address = f"{REPORT}htx-theo-dia-ban/sau-ky/tong"
    (link,) = [a for a in main.all("a") if a["href"] == address]
    assert link.text == "1"
    assert names(client.get(address)) == [late.name]


BAD_ADDRESSES = [
    "/khong-co/",
    "/bao-cao/1990-1995/",
    f"{REPORT}chuong/khong-co/",
    f"{REPORT}khong-co/",
    f"{REPORT}khen-thuong/khong-co/tong",
    f"{REPORT}khen-thuong/tong/khong-co",
    f"{REPORT}khong-co/tong/tong",
    f"{REPORT}khen-thuong/khong-co/tong/",
    f"{REPORT}dia-ban/khong-co/",
    f"{REPORT}dia-ban/khong-co/khen-thuong/tong/tong",
    f"{DAI_TU}nguon-von/tong/tong",
    f"{DAI_TU}khong-co/",
]


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_a_bad_address_is_answered_in_vietnamese_with_a_way_back(client, address):
    signed_in(client)

    response = client.get(address)

    assert response.status_code == 404
    main = main_of(response)
    assert [h1.text for h1 in main.all("h1")] == ["Không tìm thấy trang"]
    assert [a["href"] for a in main.all("a")] == ["/"]


def test_the_address_of_a_figure_may_end_with_a_slash(client):
    signed_in(client)
    a_cooperative(name="HTX Tân Hương")

    assert names(client.get(REPORT + NEW_ONES)) == ["HTX Tân Hương"]
    assert names(client.get(f"{REPORT}{NEW_ONES}/")) == ["HTX Tân Hương"]


@pytest.mark.parametrize("page", [REPORT, DAI_TU])
def test_the_address_of_a_page_is_found_without_its_slash(client, page):
    signed_in(client)

    for address in [page, f"{page}htx-theo-dia-ban/", f"{page}chuong/tin-dung/"]:
        assert client.get(address.rstrip("/")).headers["Location"] == address


def without_token(response):
    """The page but for what differs each time: the hidden field against forgery."""
    page = outline(response)
    for field in page.all("input"):
        field.attributes.pop("value", None)
    return [(e.tag, e.attributes, e.text) for e in page.all()]


def test_an_officer_is_not_told_whether_another_district_exists(client):
    signed_in(client, OFFICER, "Đại Từ")

    for page in PAGES:
        existing = client.get(f"{REPORT}dia-ban/164/{page}")
        made_up = client.get(f"{REPORT}dia-ban/khong-co/{page}")

        assert existing.status_code == made_up.status_code == 403
        assert without_token(existing) == without_token(made_up)
        assert "Không xem được trang này" in main_of(existing).text


def test_an_officer_reads_his_own_district_wherever_none_is_named(client):
    signed_in(client, OFFICER, "Đại Từ")
    a_cooperative(name="HTX La Bằng")
    a_cooperative(the_commune("Phú Thượng"), name="HTX Võ Nhai")

    assert "Phạm vi Huyện Đại Từ" in main_of(client.get(REPORT)).text
    assert names(client.get(REPORT + NEW_ONES)) == ["HTX La Bằng"]


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


def queries_for(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


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


@pytest.mark.parametrize("page", ["/", *(REPORT + page for page in PAGES), "/x/"])
def test_every_page_says_when_made_up_records_are_there(client, page):
    signed_in(client)
    cooperative = a_cooperative()
    notice = "Đang có dữ liệu mẫu."
    assert notice not in outline(client.get(page)).text

    cooperative.source = Source.SAMPLE
    cooperative.save()

    assert notice in outline(client.get(page)).text


@pytest.mark.parametrize("page", ["/dang-nhap/", "/quan-tri/", "/quen-mat-khau/"])
def test_the_sign_in_page_and_the_admin_say_so_too(client, page):
    a_cooperative(source=Source.SAMPLE)
    if page == "/quan-tri/":
        signed_in(client)

    assert "Đang có dữ liệu mẫu." in outline(client.get(page)).text


def test_the_main_links_are_those_the_reader_may_follow(client):
    def links():
        page = outline(client.get("/"))
        (navigation,) = [n for n in page.all("nav") if n["aria-label"] == "Chính"]
        return [a.text for a in navigation.all("a")]

    signed_in(client, STAFF)
    assert links() == [
        "Trang chính",
        "Theo dõi",
        "Báo cáo nhiệm kỳ",
        "Đối chiếu",
        "Nhập bảng tính",
        "Hồ sơ",
    ]
    signed_in(client, LEADERSHIP)
    assert links() == [
        "Trang chính",
        "Theo dõi",
        "Báo cáo nhiệm kỳ",
        "Đối chiếu",
        "Hồ sơ",
    ]
    # He may look at his district, and was not granted to write there.
    signed_in(client, OFFICER, "Đại Từ")
    assert links() == ["Trang chính", "Theo dõi", "Báo cáo nhiệm kỳ", "Hồ sơ"]
    signed_in(client, None)
    assert links() == ["Trang chính"]
