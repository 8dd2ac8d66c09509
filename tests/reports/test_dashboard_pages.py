"""What the pages of the dashboards show, to whom, and what they answer to bad ones."""

from datetime import date

import pytest

from cooperatives.models import Term
from reports.models import Target

from ..builders import (
    LEADERSHIP,
    OFFICER,
    STAFF,
    a_cooperative,
    a_return,
    the_commune,
    the_district,
)
from .html_outline import main_of
from .reader_of_pages import queries_for, signed_in

pytestmark = pytest.mark.django_db

YEAR = "/tong-quan/2013-2018/2015/"
DAI_TU = f"{YEAR}dia-ban/171/"
PAGES = [
    "",
    "xa/",
    "con-thieu/",
    "can-goi/chua-nop/",
    "bieu/phat-trien/",
    "bieu/phat-trien/htx/den-nay",
]


def headlines(response):
    """{label: figure} of the opening figures."""
    (shown,) = [u for u in main_of(response).all("ul") if "headlines" in u.classes]
    return {
        label.text: figure.text
        for label, figure, *_ in (
            [*item.all("p")] for item in shown.all("li") if "headline" in item.classes
        )
    }


def chosen(response):
    return [
        o["value"]
        for o in main_of(response).all("option")
        if "selected" in o.attributes
    ]


def test_whoever_is_not_signed_in_is_asked_to_sign_in(client):
    for page in [
        "/tong-quan/",
        *(place + p for place in (YEAR, DAI_TU) for p in PAGES),
    ]:
        assert client.get(page).url == f"/dang-nhap/?next={page}"


def test_whoever_has_no_district_has_no_dashboard(client):
    signed_in(client, OFFICER)

    for page in ["/tong-quan/", YEAR, DAI_TU]:
        assert client.get(page).status_code == 403


def test_an_officer_is_not_told_whether_another_district_exists(client):
    signed_in(client, OFFICER, "Đại Từ")

    for page in PAGES:
        existing = client.get(f"{YEAR}dia-ban/164/{page}")
        made_up = client.get(f"{YEAR}dia-ban/khong-co/{page}")

        assert existing.status_code == made_up.status_code == 403
        assert main_of(existing).text == main_of(made_up).text


def test_an_officer_never_gets_the_districts_side_by_side(client):
    signed_in(client, OFFICER, "Đại Từ")

    for page in (
        "so-sanh/",
        "bieu/so-sanh-dia-ban/",
        "bieu/so-sanh-dia-ban/164/den-nay",
    ):
        assert client.get(YEAR + page).status_code == 404
        assert client.get(DAI_TU + page).status_code == 404
    assert "So sánh các địa bàn" not in main_of(client.get(YEAR)).text


def test_the_place_looked_at_is_chosen_where_it_was_not_of_the_province_by_then(client):
    signed_in(client)

    shown = client.get(f"{YEAR}dia-ban/bac-kan/")

    assert chosen(shown) == ["2013-2018/2015", "bac-kan"]
    assert "bac-kan" not in str(client.get(YEAR).content)


def test_beside_his_own_an_officer_sees_the_total_and_the_average_alone(client):
    signed_in(client, OFFICER, "Đại Từ")
    a_cooperative()
    for number in range(8):
        a_cooperative(the_commune("Phú Thượng"), name=f"HTX Võ Nhai {number}")

    main = main_of(client.get(YEAR))

    assert headlines(client.get(YEAR))["Hợp tác xã"] == "1"
    assert "Toàn tỉnh: 9; bình quân một địa bàn 1,0" in main.text
    assert "Võ Nhai" not in main.text


@pytest.mark.parametrize(
    "address",
    [
        "/tong-quan/1990-1995/1992/",
        "/tong-quan/2013-2018/2012/",
        "/tong-quan/2013-2018/2019/",
        f"{YEAR}dia-ban/khong-co/",
        f"{YEAR}bieu/khong-co/",
        f"{YEAR}bieu/phat-trien/khong-co/den-nay",
        f"{YEAR}bieu/phat-trien/htx/khong-co",
        f"{YEAR}bieu/phat-trien/htx/den-nay/tep/9/xlsx/",
        f"{YEAR}can-goi/khong-co/",
        f"{YEAR}can-goi/chua-nop/tep/exe/",
        "/tong-quan/?ky=",
        "/tong-quan/?ky=2013-2018",
        "/tong-quan/?ky=2013-2018/²",
        "/tong-quan/?ky=2013-2018/99999",
        "/tong-quan/?ky=2013-2018/2015&dia-ban=khong-co",
    ],
)
def test_a_bad_address_is_answered_in_vietnamese(client, address):
    signed_in(client)

    response = client.get(address, follow=True)

    if address.endswith("?ky="):
        assert response.redirect_chain
        assert response.status_code == 200
    else:
        assert response.status_code == 404
        assert "Không tìm thấy trang" in main_of(response).text


def test_the_chooser_leads_to_the_year_and_district_it_names(client):
    signed_in(client)

    asked = {"ky": "2013-2018/2015", "dia-ban": "171"}
    response = client.get("/tong-quan/", asked, follow=True)

    assert response.redirect_chain == [(DAI_TU, 302)]
    assert chosen(response) == ["2013-2018/2015", "171"]


def test_the_page_says_as_of_when(client):
    signed_in(client)

    assert "tính đến ngày 31/12/2015" in main_of(client.get(YEAR)).text
    last = "/tong-quan/2013-2018/2018/"
    assert "tính đến ngày 13/12/2018" in main_of(client.get(last)).text


def test_what_came_later_is_in_the_next_year_and_not_in_this(client):
    signed_in(client)
    a_cooperative(founded_on=date(2016, 1, 1))

    assert headlines(client.get(YEAR))["Hợp tác xã"] == "0"
    later = headlines(client.get(YEAR.replace("2015", "2016")))
    assert later["Hợp tác xã"] == "1"
    assert later["HTX thành lập mới trong năm"] == "1"


def test_changes_are_told_against_last_year_and_the_start_of_the_term(client):
    signed_in(client)
    a_cooperative(founded_on=date(2012, 1, 1))
    a_cooperative(founded_on=date(2014, 3, 1))
    a_cooperative(founded_on=date(2015, 3, 1))
    a_cooperative(founded_on=date(2015, 3, 1))

    text = main_of(client.get(YEAR)).text

    assert "+2 so với cuối năm trước" in text
    assert "+3 so với đầu nhiệm kỳ" in text
    assert "+1 so với cùng kỳ năm trước" in text


def test_figures_that_nobody_returned_are_unknown_and_not_zero(client):
    signed_in(client)
    a_cooperative()

    assert headlines(client.get(YEAR))["HTX hoạt động hiệu quả"] == "–"
    assert headlines(client.get(YEAR))["Xã có HTX hiệu quả"] == "– /140"


def test_where_there_is_no_cooperative_every_commune_is_known_to_lack_one(client):
    signed_in(client)

    assert headlines(client.get(DAI_TU))["Xã có HTX hiệu quả"] == "0 /28"
    page = main_of(client.get(f"{DAI_TU}xa/"))
    assert "0/28 xã có HTX hoạt động hiệu quả." in page.text
    assert "chưa có HTX" in page.text
    province = client.get(f"{YEAR}bieu/so-sanh-dia-ban/171/chua-co")
    assert "28 xã" in main_of(province).text


def test_pictures_with_nothing_in_them_are_left_out(client):
    signed_in(client)
    bare = main_of(client.get(DAI_TU))
    a_cooperative(the_commune("Phục Linh", day=date(2015, 6, 1)))

    assert "Hợp tác xã thành lập mới" not in [
        each.text for each in bare.all("figcaption")
    ]
    assert "Hợp tác xã theo lĩnh vực" in main_of(client.get(DAI_TU)).text


def test_a_district_says_why_there_is_nothing_to_see(client):
    signed_in(client)
    to_come = client.get(f"{YEAR}dia-ban/bac-kan/")
    bare = client.get(DAI_TU)
    a_cooperative(the_commune("Phục Linh", day=date(2015, 6, 1)))

    assert headlines(to_come)["Xã có HTX hiệu quả"] == "–"
    assert "Ngày 31/12/2015 địa bàn này chưa thuộc tỉnh" in main_of(to_come).text
    said = "Đến ngày 31/12/2015 chưa có hồ sơ hợp tác xã, tổ hợp tác nào."
    assert said in main_of(bare).text
    assert said not in main_of(client.get(DAI_TU)).text


def a_target(**fields):
    term = Term.objects.get(slug="2013-2018")
    stated = {"code": "htx-moi", "position": 1, "name": "HTX mới", "minimum": 4}
    return Target.objects.create(term=term, **stated | fields)


def test_a_district_without_a_target_is_told_so_with_the_provinces_beside(client):
    signed_in(client)

    text = main_of(client.get(DAI_TU)).text

    assert "Chưa giao chỉ tiêu" in text
    assert "120" in text


def test_a_target_is_held_against_the_days_that_have_passed(client):
    signed_in(client)
    a_cooperative()
    for code, minimum in (("nhanh", 1), ("cham", 3)):
        a_target(
            district=the_district("Đại Từ"),
            code=code,
            name=code,
            minimum=minimum,
            address="htx-theo-dia-ban/tong/moi",
        )

    text = main_of(client.get(DAI_TU)).text

    assert "nhanh 1 1 100,0 50,0 Đã đạt" in text
    assert "cham 3 1 33,3 50,0 Chậm tiến độ" in text


@pytest.mark.parametrize("page", PAGES[:4])
@pytest.mark.parametrize("role", [OFFICER, STAFF])
def test_a_page_takes_at_most_forty_queries_whatever_the_records(client, role, page):
    signed_in(client, role, "Đại Từ")
    a_cooperative()
    client.get(YEAR + page)
    one = queries_for(client, YEAR + page)

    for _ in range(9):
        a_return(a_cooperative(), year=2015)

    assert queries_for(client, YEAR + page) == one <= 40


def test_home_answers_the_three_questions_of_an_officer(client):
    signed_in(client, OFFICER, "Đại Từ")
    a_cooperative(name="HTX La Bằng", founded_on=date(2018, 3, 1))

    main = main_of(client.get("/"))

    links = {a["href"]: a.text for a in main.all("a")}
    here = "/tong-quan/2013-2018/2018/dia-ban/171/"
    assert links[f"{here}bieu/linh-vuc/tong/moi-nam"] == "1"
    assert "Chưa giao chỉ tiêu" in main.text
    assert f"{here}xa/" in links
    assert f"{here}can-goi/chua-nop/" in links


def test_home_answers_them_for_every_district_to_those_who_see_the_province(client):
    signed_in(client, LEADERSHIP)
    a_cooperative(founded_on=date(2018, 3, 1))
    a_target(
        district=the_district("Đại Từ"),
        address="thanh-lap-theo-nam/{nam}/htx-moi",
        is_yearly=True,
    )

    rows = [row.text for row in main_of(client.get("/")).all("tr")]

    assert "Huyện Đại Từ 1 4 Chậm tiến độ – 1" in rows
    assert "Huyện Võ Nhai 0 Chưa giao – – 0" in rows
