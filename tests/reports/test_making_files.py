"""A file of a print is made while its maker is told how far it is, a few at a time."""

import re

import pytest
from django.urls import reverse

from reports.printing import files, turns
from reports.printing.making import Pages, Step
from reports.renderers import pdf

from ..builders import LEADERSHIP, a_user

pytestmark = pytest.mark.django_db

CHOSEN = "?part=bieu&tables=xuc-tien&kind=chinh-thuc&draft=on"
MAKING = "/bao-cao/2013-2018/in/lap-tep/{}/" + CHOSEN
FILE = "/bao-cao/2013-2018/in/tep/{}/" + CHOSEN


@pytest.fixture
def user():
    return a_user(LEADERSHIP)


@pytest.fixture
def leadership(client, user):
    client.force_login(user)
    return client


def told(response):
    assert response.streaming
    return b"".join(response).decode()


def link_in(page):
    return re.search(r'href="([^"]*/tep-da-lap/[^"]*)"', page)[1]


def test_the_page_tells_each_step_and_ends_in_the_file(leadership):
    page = told(leadership.get(MAKING.format("docx")))

    assert "Đã đọc hồ sơ và tính 1 biểu" in page
    assert re.search(r"<li>Đã lập tệp: \d+ KB\.</li>", page)
    assert page.index("Đã đọc hồ sơ") < page.index("Đã lập tệp") < page.index("</main>")
    taken = leadership.get(link_in(page))
    assert taken["Content-Type"] == files.TYPES["docx"]
    assert 'filename="bao-cao-2013-2018-toan-tinh.docx"' in taken["Content-Disposition"]
    assert b"".join(taken)[:2] == b"PK"


def test_pages_are_told_of_every_few_and_once():
    heard = []
    pages = Pages(heard.append)
    for page in (1, 4, 5, 6, 10, 5, 10, 11):
        pages(page)

    assert heard == [Step("Đã dàn 5 trang."), Step("Đã dàn 10 trang.")]


def test_a_pdf_tells_of_its_pages():
    heard = []
    try:
        with pdf.pages_told(heard.append):
            pdf.render("<p>Một</p><p style='break-before: page'>Hai</p>")
    except pdf.NoPango as missing:
        pytest.skip(f"PDF files need Pango: {missing}")

    assert heard == [1, 2]


def test_nobody_fetches_what_another_had_made(leadership, client):
    address = link_in(told(leadership.get(MAKING.format("xlsx"))))
    client.force_login(a_user(LEADERSHIP))

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("key", ["..", "%2e%2e", "."])
def test_a_key_leads_to_no_other_folder(leadership, key):
    told(leadership.get(MAKING.format("xlsx")))

    assert leadership.get(f"/bao-cao/in/tep-da-lap/{key}/").status_code == 404


def test_the_next_file_takes_the_place_of_the_last(leadership):
    first = link_in(told(leadership.get(MAKING.format("xlsx"))))
    second = link_in(told(leadership.get(MAKING.format("xlsx"))))

    assert leadership.get(first).status_code == 404
    assert b"".join(leadership.get(second))[:2] == b"PK"


@pytest.mark.parametrize("address", [MAKING, FILE], ids=["page", "file"])
def test_one_person_makes_one_file_at_a_time(leadership, user, address):
    turn = turns.Turn(user)
    refused = leadership.get(address.format("xlsx"))
    turn.end()
    granted = leadership.get(address.format("xlsx"))
    b"".join(granted)

    assert (refused.status_code, refused["Retry-After"]) == (429, "20")
    assert "Bạn đang lập một tệp khác của báo cáo." in refused.content.decode()
    assert granted.status_code == 200


@pytest.mark.parametrize("address", [MAKING, FILE], ids=["page", "file"])
def test_a_few_files_are_made_at_a_time(leadership, address):
    others = [turns.Turn(a_user(LEADERSHIP)) for _ in range(turns.AT_ONCE)]
    refused = leadership.get(address.format("xlsx"))
    for each in others:
        each.end()
    granted = leadership.get(address.format("xlsx"))
    b"".join(granted)

    assert (refused.status_code, refused["Retry-After"]) == (503, "20")
    assert "Máy chủ đang lập 2 tệp cho người khác." in refused.content.decode()
    assert granted.status_code == 200


def test_a_turn_ends_with_its_file_whatever_became_of_it(leadership, monkeypatch):
    def broken(paper):
        raise MemoryError

    monkeypatch.setitem(files.RENDERERS, "xlsx", broken)
    failed = told(leadership.get(MAKING.format("xlsx")))
    monkeypatch.undo()

    assert "Chưa lập được tệp vì máy chủ gặp lỗi" in failed
    assert "Tải tệp" in told(leadership.get(MAKING.format("xlsx")))


def test_without_pango_the_page_ends_in_what_to_install(leadership, monkeypatch):
    def none(paper):
        raise pdf.NoPango("cannot load library 'libpango-1.0-0'")

    monkeypatch.setitem(files.RENDERERS, "pdf", none)

    page = told(leadership.get(MAKING.format("pdf")))

    assert "apt install libpango-1.0-0" in page
    assert "Mở bản in trong trình duyệt" in page


def test_what_stops_a_print_stops_the_page_too(leadership):
    response = leadership.get(MAKING.format("pdf").replace("&draft=on", ""))

    assert response.status_code == 409
    assert "họ tên người ký" in response.content.decode()
    assert (
        leadership.get(reverse("reports:print-made", args=["khong"])).status_code == 404
    )
