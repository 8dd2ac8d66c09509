"""
An officer in a real browser: three questions, each answered at most one click from the
first page, and a dashboard that prints on two sheets.
"""

import re
from datetime import date

import pytest
from django.test import Client

from .builders import (
    OFFICER,
    a_charge,
    a_cooperative,
    a_return,
    a_user,
    the_commune,
    the_district,
)
from .reports.test_dashboard_pages import a_target
from .test_pages_in_browser import ARGUMENTS, CHROMIUM, playwright

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed"),
    pytest.mark.django_db(transaction=True),
]
HERE = "/tong-quan/2013-2018/2018/dia-ban/171/"
REPORT = "/bao-cao/2013-2018/dia-ban/171/"
PHONE = {"width": 360, "height": 800}
# What a phone is tapped at, besides the figures of tables.
WAYS_ON = (
    ".account-name, .quiet-button, a.gap-call, .gap-number, .headline-change a, "
    ".glance-place a, .lacking a, .other-lists a, .files a, td.phone a, .trail a, "
    ".headline-figure a, .site-navigation a, .dashboard-pages a, .skip-link, summary, "
    ".figures td a, .figures th a, .notes .way-on a, .search-clear"
)


@pytest.fixture
def first_page(live_server):
    """The page after signing in, of the officer of Đại Từ."""
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"))
    good = a_cooperative(name="HTX La Bằng", founded_on=date(2018, 3, 1))
    a_return(good, year=2018, is_effective=True, rating="good")
    silent = the_commune("Phục Linh", day=date(2018, 6, 1))
    a_cooperative(
        silent, name="HTX chưa nộp", leader="Nguyễn Văn An", phone="0912345678"
    )
    a_target(
        district=the_district("Đại Từ"),
        address="thanh-lap-theo-nam/{nam}/htx-moi",
        is_yearly=True,
    )
    client = Client()
    client.force_login(officer)
    session = client.cookies["sessionid"].value
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = opened.new_context(base_url=live_server.url, locale="vi-VN")
        context.add_cookies(
            [{"name": "sessionid", "value": session, "url": live_server.url}]
        )
        page = context.new_page()
        page.goto("/")
        yield page
        opened.close()


def test_new_cooperatives_against_the_target_stand_on_the_first_page(first_page):
    shown = first_page.locator(".headline").first.inner_text()

    assert "Hợp tác xã mới trong năm" in shown
    assert "1 / 4 theo chỉ tiêu" in shown


def test_the_communes_without_an_effective_cooperative_are_one_click_away(first_page):
    first_page.get_by_text("Xem là những xã nào").click()

    lacking = first_page.locator(".lacking").inner_text()
    assert first_page.url.endswith(f"{HERE}xa/")
    assert "Xã Phục Linh" in lacking
    assert "La Bằng" not in lacking


def test_the_phone_of_a_missing_return_is_one_click_away(first_page):
    first_page.get_by_text("Danh sách cần gọi, có điện thoại").click()

    row = first_page.locator(".calls tbody tr").inner_text()
    assert "HTX chưa nộp" in row
    assert first_page.locator(".phone a").get_attribute("href") == "tel:0912345678"


def test_a_dashboard_prints_on_two_sheets(first_page):
    first_page.goto(HERE)

    paper = first_page.pdf(prefer_css_page_size=True, print_background=True)

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 2


def test_on_a_phone_the_number_to_call_is_seen_whole(first_page):
    first_page.set_viewport_size(PHONE)
    first_page.get_by_text("Danh sách cần gọi, có điện thoại").click()

    box = first_page.locator(".calls").locator("..").bounding_box()
    number = first_page.locator(".phone a").bounding_box()
    assert number["x"] + number["width"] <= box["x"] + box["width"]


def test_on_a_phone_a_finger_finds_each_way_on(first_page):
    first_page.set_viewport_size(PHONE)

    for address in (
        "/",
        HERE,
        f"{HERE}xa/",
        f"{HERE}con-thieu/",
        f"{HERE}can-goi/chua-nop/",
        f"{HERE}linh-vuc/tong/den-nay?tim=chua",
        f"{REPORT}chuong/chi-tieu-chu-yeu/",
        f"{REPORT}htx-theo-dia-ban/",
    ):
        first_page.goto(address)
        ways = first_page.locator(WAYS_ON)
        heights = ways.evaluate_all(
            "all => all.map(each => [each.textContent, each.offsetHeight])"
        )

        assert heights, address
        assert [each for each in heights if each[1] < 44] == [], address


def test_on_a_phone_the_communes_are_named_before_they_are_drawn(first_page):
    first_page.set_viewport_size(PHONE)
    first_page.get_by_text("Xem là những xã nào").click()

    named = first_page.locator(".lacking li").first.bounding_box()
    drawn = first_page.locator(".map").bounding_box()
    assert named["y"] < PHONE["height"]
    assert named["y"] + named["height"] < drawn["y"]


def test_a_figure_stands_close_to_the_target_it_is_held_against(first_page):
    first_page.set_viewport_size(PHONE)

    words = first_page.locator(".headline-whole").first
    figure = words.locator("xpath=..").locator("a")
    ends = figure.evaluate("""a => {
        const range = document.createRange();
        range.selectNodeContents(a);
        return range.getBoundingClientRect().right;
    }""")
    assert words.bounding_box()["x"] - ends < 12


def test_on_a_phone_the_name_of_a_gap_has_most_of_the_line(first_page):
    first_page.set_viewport_size(PHONE)
    first_page.goto(f"{HERE}con-thieu/")

    labels = first_page.locator(".gap-label").all()

    assert labels
    lines = first_page.locator(".gaps li").first.bounding_box()["width"]
    for label in labels:
        assert label.bounding_box()["width"] > lines / 3, label.inner_text()
