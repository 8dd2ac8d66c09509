"""
A clerk who has never seen the page brings records in, in a real browser: the template,
three mistakes, their correction, the writing and the undo, without a word of English.
"""

import shutil

import openpyxl
import pytest
from django.test import Client

from .builders import STAFF, a_user
from .cooperatives.test_admin_pages import ENGLISH
from .test_pages_in_browser import ARGUMENTS, CHROMIUM

playwright = pytest.importorskip(
    "playwright.sync_api", reason="Playwright is not installed (uv sync --all-extras)"
)
pytestmark = [
    pytest.mark.skipif(
        not shutil.which("chromium"), reason="Chromium is not installed"
    ),
    pytest.mark.django_db(transaction=True),
]

ROWS = [
    {
        "Tên hợp tác xã": "Hợp tác xã chè Hảo Đạt",
        "Mã số thuế": "4600000001",
        "Lĩnh vực": "Nông nghiệp",
        "Ngày thành lập": "15/06/2015",
        "Xã, phường, thị trấn": "xã La Bằng",
    },
    {
        "Tên hợp tác xã": "Hợp tác xã vận tải Đại Từ",
        "Mã số thuế": "4600000002",
        "Lĩnh vực": "Vận chuyển",
        "Ngày thành lập": "31/02/2015",
        "Xã, phường, thị trấn": "xã La Bằngg",
    },
]
CORRECT = {
    "Lĩnh vực": "Vận tải",
    "Ngày thành lập": "28/02/2015",
    "Xã, phường, thị trấn": "xã La Bằng",
}


PHONE = 390
# But for links amid a sentence.
TAPPED = (
    "main button, main select, main li a, main th a, main summary, "
    "main p:not(.hint) > a:first-child"
)


@pytest.fixture
def page(live_server):
    client = Client()
    client.force_login(a_user(STAFF))
    cookie = {
        "name": "sessionid",
        "value": client.cookies["sessionid"].value,
        "url": live_server.url,
    }
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = opened.new_context(base_url=live_server.url, locale="vi-VN")
        context.add_cookies([cookie])
        yield context.new_page()
        opened.close()


def in_vietnamese(page):
    """What the page says, once it is seen that none of it is English."""
    text = page.locator("body").inner_text()
    assert ENGLISH.findall(text) == []
    for width in (PHONE, 1366):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width == PHONE:
            heights = page.locator(TAPPED).evaluate_all(
                "all => all.map(each => [each.textContent, each.offsetHeight])"
            )
            assert heights
            assert [each for each in heights if each[1] < 44] == []
    return text


def printed(page):
    """What is seen on paper, once it is seen that nothing there is to be pressed."""
    page.emulate_media(media="print")
    for pressed in ("button", "select", "summary", ".tabs"):
        assert page.locator(f"main {pressed}:visible").count() == 0
    text = page.locator("main").inner_text()
    page.emulate_media(media="screen")
    return text


def downloaded(page, link, to):
    with page.expect_download() as download:
        page.get_by_role("link", name=link).first.click()
    download.value.save_as(to)
    return openpyxl.load_workbook(to)


def fill(sheet, first, rows):
    at = {cell.value: cell.column for cell in sheet[1]}
    for number, row in enumerate(rows, start=first):
        for heading, value in row.items():
            sheet.cell(number, at[heading]).value = value


def hand_in(page, file):
    page.get_by_label("Tệp bảng tính").set_input_files(file)
    page.get_by_role("button", name="Tải lên và xem trước").click()
    return in_vietnamese(page)


def listed(page):
    page.goto("/quan-tri/cooperatives/cooperative/")
    return page.locator("#result_list .field-name").all_inner_texts()


def test_a_clerk_brings_in_corrects_finishes_and_takes_back(page, tmp_path):
    page.goto("/quan-tri/cooperatives/cooperative/")
    page.get_by_role("link", name="Nhập từ bảng tính: Hợp tác xã").click()
    in_vietnamese(page)
    template = tmp_path / "mau.xlsx"
    book = downloaded(page, "Tải mẫu Hợp tác xã (Excel)", template)
    fill(book.worksheets[0], 3, ROWS)
    book.save(template)

    preview = hand_in(page, template)
    assert "dòng 4" not in preview
    page.set_viewport_size({"width": PHONE, "height": 800})
    assert "dòng 4" in page.locator("#cac-dong ~ form").inner_text()
    assert "Bị từ chối\n1" in preview
    assert "“31/02/2015”" in printed(page)
    for mistake in ("“Vận chuyển”", "“31/02/2015”", "“xã La Bằngg”"):
        assert mistake in preview
    page.get_by_label("Ghi ngay các dòng hợp lệ").check()
    page.get_by_role("button", name="Ghi vào hồ sơ").click()
    assert "Đã ghi vào hồ sơ" in in_vietnamese(page)

    refused = tmp_path / "sua.xlsx"
    book = downloaded(page, "Tải các dòng bị từ chối (Excel)", refused)
    fill(book.active, 2, [CORRECT])
    book.save(refused)
    page.get_by_role("link", name="Hợp tác xã", exact=True).click()
    assert "Bị từ chối\n0" in hand_in(page, refused)
    page.get_by_role("button", name="Ghi vào hồ sơ").click()
    assert "Đã ghi vào hồ sơ" in in_vietnamese(page)
    report = page.url
    assert listed(page) == [row["Tên hợp tác xã"] for row in ROWS]

    page.goto(report)
    assert "Đã ghi vào hồ sơ" in printed(page)
    page.get_by_role("button", name="Hoàn tác lần nhập này").click()
    assert "Đã hoàn tác" in in_vietnamese(page)
    page.get_by_role("link", name="Nhập từ bảng tính").first.click()
    assert "Đã hoàn tác" in in_vietnamese(page)
    assert listed(page) == ["Hợp tác xã chè Hảo Đạt"]
