"""What the pages of the reports show, to whom, and what they answer to bad addresses."""

from datetime import date

import pytest

from cooperatives.models import Source

from ..builders import (
    LEADERSHIP,
    OFFICER,
    STAFF,
    a_cooperative,
    the_commune,
)
from .html_outline import main_of, outline
from .reader_of_pages import names, signed_in

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
