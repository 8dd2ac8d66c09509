"""Searching the records behind a figure."""

import pytest

from ..builders import LEADERSHIP, a_cooperative, a_user, an_award
from .html_outline import main_of
from .test_pages import NEW_ONES, REPORT, names, signed_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("words", ["hao dat", "Hảo Đạt", " HẢO  ĐẠT "])
def test_a_search_leaves_tones_aside(client, words):
    signed_in(client)
    a_cooperative(name="HTX chè Hảo Đạt")
    a_cooperative(name="HTX chè La Bằng")

    response = client.get(REPORT + NEW_ONES, {"tim": words})

    assert names(response) == ["HTX chè Hảo Đạt"]
    assert "Thành lập mới: 2" in main_of(response).text
    assert "1 hồ sơ." in main_of(response).text


def test_awards_are_found_by_the_unit_that_received_them(client):
    signed_in(client)
    an_award(cooperative=a_cooperative(name="HTX chè Hảo Đạt"))
    an_award(recipient_name="Ông Nguyễn Văn Ước")

    address = f"{REPORT}khen-thuong/tong/tong"

    assert names(client.get(address)) == ["HTX chè Hảo Đạt", "Ông Nguyễn Văn Ước"]
    assert names(client.get(address, {"tim": "hao dat"})) == ["HTX chè Hảo Đạt"]
    assert names(client.get(address, {"tim": "uoc"})) == ["Ông Nguyễn Văn Ước"]


def test_a_search_shows_the_very_accents_typed_first(client):
    for name in ("HTX chè Hào Đạt", "HTX chè Hảo Đạt"):
        a_cooperative(name=name)
    client.force_login(a_user(LEADERSHIP))

    page = client.get(
        "/bao-cao/2013-2018/htx-theo-dia-ban/tong/den-nay?tim=Hảo đạt"
    ).content.decode()

    assert page.index("HTX chè Hảo Đạt") < page.index("HTX chè Hào Đạt")


@pytest.mark.parametrize("words", ["%", "_", '"', "…"])
def test_a_search_for_signs_alone_finds_nothing(client, words):
    signed_in(client)
    a_cooperative(name="HTX chè Hảo Đạt")

    found = main_of(client.get(REPORT + NEW_ONES, {"tim": words})).text

    assert "Hảo Đạt" not in found
    assert "Hảo Đạt" in main_of(client.get(REPORT + NEW_ONES)).text
