"""
The pages in a real browser: nothing scrolls sideways but the tables, the keyboard is
seen, and paper holds all that the screen shows.
"""

import re
import shutil

import pytest
from django.test import Client

from cooperatives.models import Source

from .builders import STAFF, a_cooperative, a_return, a_user

CHROMIUM = shutil.which("chromium")
playwright = pytest.importorskip(
    "playwright.sync_api", reason="Playwright is not installed (uv sync --all-extras)"
)
pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed"),
    pytest.mark.django_db(transaction=True),
]

REPORT = "/bao-cao/2013-2018/"
WIDE = f"{REPORT}htx-theo-dia-ban/"
PAGES = [
    "/",
    REPORT,
    f"{REPORT}?cong-bo=1",
    f"{REPORT}chuong/chi-tieu-chu-yeu/",
    WIDE,
    f"{REPORT}doi-chieu/",
    f"{WIDE}tong/moi",
    f"{REPORT}thanh-vien-lao-dong/htx/thanh-vien",
    "/khong-co/",
]
PHONE, TABLET, LAPTOP, DESKTOP = 360, 768, 1120, 1440
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The width that an A4 sheet leaves between its margins, in pixels of a style sheet.
SHEET = round(165 / 25.4 * 96)


@pytest.fixture
def browser(live_server):
    """A browser in which somebody of the staff is signed in, and a few records."""
    for number in range(3):
        cooperative = a_cooperative(
            name=f"Hợp tác xã chè và nông sản đặc sản Tân Hương số {number}",
            source=Source.SAMPLE,
        )
        a_return(cooperative, year=2018, average_income=4_500_000)
    client = Client()
    client.force_login(a_user(STAFF))
    session = client.cookies["sessionid"].value
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = opened.new_context(base_url=live_server.url, locale="vi-VN")
        context.add_cookies(
            [{"name": "sessionid", "value": session, "url": live_server.url}]
        )
        yield context
        opened.close()


def page_at(browser, address, width=DESKTOP):
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    return page


def test_no_page_scrolls_sideways(browser):
    page = browser.new_page()
    for address in PAGES:
        page.goto(address)
        for width in (PHONE, TABLET, LAPTOP, DESKTOP):
            page.set_viewport_size({"width": width, "height": 800})
            needed = page.evaluate("document.documentElement.scrollWidth")

            assert needed <= width, (address, width)


def test_one_signs_in_in_one_column(browser):
    browser.clear_cookies()
    page = page_at(browser, "/dang-nhap/")

    lefts = page.locator("main > *").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().left)"
    )

    assert len(lefts) > 3
    assert len(set(lefts)) == 1
    assert lefts[0] > DESKTOP / 3


def test_on_a_phone_the_first_page_answers_for_each_district_at_a_glance(browser):
    page = page_at(browser, "/", PHONE)

    box = page.locator(".table-box:has(.districts)")

    assert box.evaluate("box => box.scrollWidth - box.clientWidth") == 0
    assert page.locator(".districts tbody tr").count() == 9


ADMIN = "/quan-tri/cooperatives/cooperative/"
# What is tapped in the admin, boxes to tick apart: they stand in room of their own.
TAPPED = (
    "#container a[href]:not(.section, .skip-to-content-link), button, summary, "
    "input:not([type=hidden], [type=checkbox], [type=radio]), select:not(.admin-autocomplete)"
)


@pytest.mark.parametrize("address", ["/quan-tri/", ADMIN, f"{ADMIN}add/"])
def test_a_finger_finds_the_ways_of_the_admin_on_a_phone(browser, address):
    page = page_at(browser, address, PHONE)

    heights = page.locator(TAPPED).evaluate_all(
        """all => all.filter(each => each.offsetParent)
            .map(each => [each.textContent, each.name, each.offsetHeight])"""
    )

    assert len(heights) > 10
    assert [each for each in heights if each[2] < 44] == []


def test_a_list_of_the_admin_has_the_width_of_a_tablet_and_numbers_to_the_right(
    browser,
):
    page = page_at(browser, "/quan-tri/cooperatives/annualreturn/", TABLET)

    assert page.locator("#changelist .results").bounding_box()["width"] > TABLET * 0.9
    align = "cell => getComputedStyle(cell).textAlign"
    assert page.locator("td.field-number").first.evaluate(align) == "right"


def test_a_list_of_returns_shows_all_its_columns_on_a_laptop(browser):
    page = page_at(browser, "/quan-tri/cooperatives/annualreturn/", 1366)

    box = page.locator("#changelist .results")

    assert box.locator("tbody tr").count() == 3
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") == 0


def test_every_field_of_a_row_within_a_form_has_a_name(browser):
    page = page_at(browser, f"{ADMIN}add/")

    unnamed = page.locator(
        ".tabular :is(select, input:not([type=hidden]))"
    ).evaluate_all(
        """all => all.filter(each => !each.getAttribute("aria-label"))
            .map(each => each.name)"""
    )

    assert page.locator(".tabular select").count() > 0
    assert unnamed == []


def test_a_wide_table_scrolls_in_its_box_and_keeps_the_row_heading_in_view(browser):
    page = page_at(browser, WIDE, PHONE)

    box = page.locator(".table-box")
    box.evaluate("box => box.scrollLeft = 300")

    assert box.evaluate("box => box.scrollLeft") == 300
    heading = page.locator("tbody th[scope=row]").first.bounding_box()
    caption = page.locator("caption h1").bounding_box()
    for shown in (heading, caption):
        assert 0 <= shown["x"] < shown["x"] + shown["width"] <= PHONE


def test_the_head_of_a_long_table_stays_in_view(browser):
    page = page_at(browser, f"{REPORT}doi-chieu/")

    page.locator("tbody tr").last.scroll_into_view_if_needed()

    assert page.locator("thead").bounding_box()["y"] == 0


FOCUSED = """
() => {
    const style = getComputedStyle(document.activeElement);
    const box = document.activeElement.getBoundingClientRect();
    return {
        tag: document.activeElement.tagName,
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
}
"""


@pytest.mark.parametrize("address", ["/", WIDE, f"{WIDE}tong/moi"])
def test_the_keyboard_is_seen_wherever_it_goes(browser, address):
    page = page_at(browser, address)

    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["tag"] == "BODY":
            break

        assert focused["outline"] >= 2
        assert focused["seen"]


def test_the_skip_link_comes_first_and_leads_to_the_content(browser):
    page = page_at(browser, WIDE)

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == ("Đến nội dung chính")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "noi-dung"


@pytest.mark.parametrize(
    ("address", "words", "place"),
    [
        (WIDE, "Đến phần số liệu", "sau-muc-luc"),
        ("/tong-quan/2013-2018/2018/xa/", "Bỏ qua sơ đồ", "sau-so-do"),
    ],
)
def test_the_keyboard_need_not_go_through_a_long_list(browser, address, words, place):
    page = page_at(browser, address)

    page.get_by_role("link", name=words).focus()
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == place


def test_contents_and_districts_open_without_a_script(browser):
    page = page_at(browser, WIDE, PHONE)
    scripts = page.locator("script").count()

    page.get_by_text("Địa bàn: Toàn tỉnh").click()
    page.get_by_role("link", name="Huyện Đại Từ").click()
    page.get_by_text("Mục lục").first.click()
    page.get_by_role("link", name="Tổ hợp tác theo địa bàn").first.click()

    assert page.url.endswith("/bao-cao/2013-2018/dia-ban/171/tht-theo-dia-ban/")
    assert scripts == 0


def test_no_page_breaks_the_policy_on_its_contents(browser):
    complaints = []
    page = browser.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    for address in [*PAGES[:-1], "/quan-tri/", "/quan-tri/cooperatives/cooperative/"]:
        page.goto(address)

    assert complaints == []


@pytest.mark.parametrize("address", [REPORT, f"{REPORT}?cong-bo=1"])
def test_on_paper_every_table_is_as_narrow_as_the_sheet(browser, address):
    page = page_at(browser, address, SHEET)
    page.emulate_media(media="print")

    too_wide = page.evaluate(
        """sheet => [...document.querySelectorAll("table, td, th")]
            .filter(each => each.getBoundingClientRect().right > sheet + 1)
            .map(each => each.closest("table").querySelector("h3").textContent)""",
        SHEET,
    )

    assert set(too_wide) == set()
    assert page.evaluate("document.documentElement.scrollWidth") <= SHEET


def test_on_paper_heads_are_repeated_rows_are_whole_and_links_are_plain(browser):
    page = page_at(browser, REPORT, SHEET)
    page.emulate_media(media="print")

    def style(selector, name):
        return page.locator(selector).first.evaluate(
            "(element, name) => getComputedStyle(element)[name]", name
        )

    assert style("thead", "display") == "table-header-group"
    assert style("tbody tr", "breakInside") == "avoid"
    assert style("caption", "breakAfter") == "avoid"
    assert style("td a", "textDecorationLine") == "none"
    assert style("td a", "color") == "rgb(0, 0, 0)"
    assert page.locator("tfoot").count() == 0
    for hidden in (".site-header", ".site-navigation", ".contents-side", ".switches"):
        assert style(hidden, "display") == "none"
    assert page.get_by_text("Đang có dữ liệu mẫu.").is_visible()
    assert page.locator(".has-sample").evaluate("e => getComputedStyle(e).page") == (
        "sample"
    )


def test_the_report_is_printed_on_upright_a4(browser):
    page = page_at(browser, REPORT)

    paper = page.pdf(prefer_css_page_size=True)

    sheets = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert len(sheets) > 10
    # 210 by 297 millimetres, in points.
    assert {(round(float(w)), round(float(h))) for w, h in sheets} == {(595, 842)}
