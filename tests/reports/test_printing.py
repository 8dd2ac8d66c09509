"""The pages of "In báo cáo": the form, the print, its files, and what stops them."""

import pytest
from django.urls import reverse

from cooperatives.models import Term
from reports.models import Office, Passage
from reports.printing import files
from reports.renderers.pdf import NoPango

from ..builders import (
    LEADERSHIP,
    OFFICER,
    STAFF,
    a_charge,
    a_user,
    the_district,
)

pytestmark = pytest.mark.django_db

FORM = "/bao-cao/2013-2018/in/"
PAGE = f"{FORM}ban-in/?part=tat-ca&kind=chinh-thuc&draft=on"
SIGNING = {
    "parent": "UBND tỉnh Thái Nguyên",
    "organisation": "Liên minh Hợp tác xã tỉnh Thái Nguyên",
    "symbol": "BC-LMHTX",
    "place": "Thái Nguyên",
    "authority": "TM. Ban Chấp hành\nChủ tịch",
    "signatory": "Nguyễn Văn A",
    "recipients": "Tỉnh ủy;\n- Lưu: VT.",
}


def typed(**changes):
    return {"part": "tat-ca", "kind": "chinh-thuc", "draft": "on", **SIGNING} | changes


@pytest.fixture
def leadership(client):
    client.force_login(a_user(LEADERSHIP))
    return client


def text_of(response):
    return response.content.decode()


def test_what_is_typed_is_remembered_for_the_next_print(leadership):
    response = leadership.post(FORM, typed(number="5", day="05/01/2019"))

    assert response.status_code == 302
    page = text_of(leadership.get(response.url))
    assert "UBND TỈNH THÁI NGUYÊN" in page
    assert "Số: 05/BC-LMHTX" in page
    assert "Thái Nguyên, ngày 05 tháng 01 năm 2019" in page
    assert "TM. BAN CHẤP HÀNH" in page
    assert "<p>- Tỉnh ủy;</p>" in page
    assert "<p>- Lưu: VT.</p>" in page
    again = text_of(leadership.get(FORM))
    assert 'value="Nguyễn Văn A"' in again
    assert 'value="05/01/2019"' not in again


def test_a_district_is_remembered_apart_and_begins_as_the_province(leadership):
    leadership.post(FORM, typed())
    district = "/bao-cao/2013-2018/dia-ban/171/in/"
    leadership.post(district, typed(signatory="Trần Thị B"))

    assert dict(Office.objects.values_list("code", "signatory")) == {
        "toan-tinh": "Nguyễn Văn A",
        "171": "Trần Thị B",
    }
    other = text_of(leadership.get("/bao-cao/2013-2018/dia-ban/172/in/"))
    assert 'value="Nguyễn Văn A"' in other


def test_number_and_date_may_stay_blank(leadership):
    leadership.post(FORM, typed())

    page = text_of(leadership.get(PAGE)).replace("\u00a0", "_")

    assert "Số: ______/BC-LMHTX" in page
    assert "ngày______tháng______năm______" in page


def test_a_final_print_needs_a_signatory(leadership):
    changes = typed(signatory="")
    del changes["draft"]

    response = leadership.post(FORM, changes)

    assert "Bản chính thức phải có họ tên người ký" in text_of(response)
    assert not Office.objects.exists()
    stopped = leadership.get(f"{FORM}ban-in/?part=tat-ca&kind=chinh-thuc")
    assert stopped.status_code == 409
    assert "Bản chính thức phải có họ tên người ký" in text_of(stopped)


def test_a_final_print_needs_the_closing_day(leadership):
    changes = typed()
    del changes["draft"]
    address = "/bao-cao/2018-2023/in/"

    assert "chưa có ngày lập báo cáo; số liệu tính đến hết ngày 31/12/2023" in text_of(
        leadership.get(address)
    )
    response = leadership.post(address, changes)

    assert "chưa có ngày lập báo cáo; hãy nhập" in text_of(response)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"part": "muc"}, "Chọn ít nhất một mục."),
        ({"part": "bieu"}, "Chọn ít nhất một biểu."),
        ({"number": "5a"}, "Số báo cáo chỉ gồm chữ số"),
        ({"day": "32/13/2019"}, "ngày"),
        ({"organisation": ""}, "Không được để trống mục này."),
    ],
)
def test_what_is_wrong_is_said_at_its_place(leadership, changes, sentence):
    response = leadership.post(FORM, typed(**changes))

    assert response.status_code == 200
    assert sentence.lower() in text_of(response).lower()


def test_draft_and_final(leadership):
    leadership.post(FORM, typed())

    assert "DỰ THẢO" in text_of(leadership.get(PAGE))
    final = leadership.get(f"{FORM}ban-in/?part=tat-ca&kind=chinh-thuc")
    assert "DỰ THẢO" not in text_of(final)


def tables_in(page):
    return page.count("<caption>")


def test_chapters_and_single_tables(leadership):
    ways = {
        "part=tat-ca&kind=chinh-thuc": 29,
        "part=tat-ca&kind=noi-bo&compared=on": 32,
        "part=muc&chapters=thi-dua-khen-thuong&kind=chinh-thuc": 2,
        "part=muc&chapters=thi-dua-khen-thuong&kind=noi-bo&compared=on": 4,
        "part=bieu&tables=khen-thuong-theo-nam&kind=chinh-thuc": 1,
    }

    found = {
        way: tables_in(text_of(leadership.get(f"{FORM}ban-in/?{way}&draft=on")))
        for way in ways
    }

    assert found == ways


def test_a_chapter_is_printed_with_its_words(leadership):
    way = "part=muc&chapters=thi-dua-khen-thuong&kind=chinh-thuc&draft=on"

    page = text_of(leadership.get(f"{FORM}ban-in/?{way}"))

    assert "Phong trào thi đua yêu nước và công tác khen thưởng</h3>" in page
    assert "lượt tập thể, cá nhân được khen thưởng" in page
    assert "Hỗ trợ tín dụng" not in page
    assert "(trích mục I.10)" in page


def test_a_sentence_without_figures_is_left_out_and_named_to_the_signer(leadership):
    page = text_of(leadership.get(PAGE))

    assert "câu không in vì chưa có số liệu" in page
    assert "<code>thu-nhap/nong-nghiep/binh-quan</code>" in page
    assert (
        "thu nhập bình quân của người lao động trong HTX đạt"
        not in page.split("<main>")[1]
    )


def test_a_wrong_reference_stops_every_form_of_the_print(leadership):
    passage = Passage.objects.get(code="tong-so")
    passage.text = "Có {htx-theo-dia-ban/tong/den-ngay} HTX."
    passage.save()

    for address in (PAGE, PAGE.replace("ban-in", "tep/docx")):
        response = leadership.get(address)
        assert response.status_code == 409
        assert (
            "Không có số liệu nào ở địa chỉ “htx-theo-dia-ban/tong/den-ngay”"
            in text_of(response)
        )


def test_a_bare_number_is_underlined_and_listed_and_stops_nothing(leadership):
    passage = Passage.objects.get(code="ket-thuc")
    passage.text = "Phấn đấu có 500 HTX trong năm 2023./."
    passage.save()

    page = text_of(leadership.get(PAGE))

    assert '<span class="bare" title="Số này không lấy từ hồ sơ">500</span>' in page
    assert "1 số trong lời văn không lấy từ hồ sơ" in page
    assert ">2023<" not in page


def test_what_only_the_province_has_is_not_in_a_district(leadership):
    page = text_of(leadership.get(PAGE.replace("/in/", "/dia-ban/171/in/")))

    assert "trên địa bàn huyện Đại Từ" in page
    assert "Tuyên truyền, phổ biến" not in page.split("Phụ lục")[0]
    assert "Các biểu không lập theo địa bàn: Văn bản" in page


def test_a_term_without_words_prints_its_tables_and_says_so(leadership):
    address = "/bao-cao/2018-2023/in/ban-in/?part=tat-ca&kind=chinh-thuc&draft=on"

    page = text_of(leadership.get(address))

    assert "chưa có lời văn" in page
    assert tables_in(page) > 20


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_the_print_is_taken_away_as_a_file(leadership, ending):
    response = leadership.get(PAGE.replace("ban-in", f"tep/{ending}"))

    assert response["Content-Type"] == files.TYPES[ending]
    name = f'filename="bao-cao-2013-2018-toan-tinh.{ending}"'
    assert response["Content-Disposition"] == f"attachment; {name}"
    assert response.content[:2] == b"PK"


def test_an_appendix_of_empty_tables_is_left_out(leadership):
    title = "MỤC TIÊU, CHỈ TIÊU NHIỆM KỲ 2018-2023"

    assert title in text_of(leadership.get(PAGE))
    # Targets of the next term are given to the province alone.
    district = text_of(leadership.get(PAGE.replace("/in/", "/dia-ban/171/in/")))
    assert title not in district
    assert "Phụ lục II<" in district
    assert "Phụ lục III" not in district


def test_without_pango_the_page_says_what_to_install(leadership, monkeypatch):
    def none(paper):
        raise NoPango("cannot load library 'libpango-1.0-0'")

    monkeypatch.setitem(files.RENDERERS, "pdf", none)

    response = leadership.get(PAGE.replace("ban-in", "tep/pdf"))

    assert response.status_code == 501
    assert "libpango-1.0-0" in text_of(response)
    assert "Mở bản in trong trình duyệt" in text_of(response)


def test_an_officer_prints_his_district_and_no_other(client):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"))
    client.force_login(officer)

    own = client.get(PAGE.replace("/in/", "/dia-ban/171/in/"))
    foreign = [
        client.get(f"/bao-cao/2013-2018/dia-ban/172/in/{page}")
        for page in ("", "ban-in/", "tep/docx/")
    ]

    assert own.status_code == 200
    assert [each.status_code for each in foreign] == [403, 403, 403]


def test_the_margins_are_filled_with_signed_words_alone(leadership):
    page = text_of(leadership.get(PAGE))
    address = reverse("reports:print-marks")
    signed = page.split(f"{address}?chu=")[1].split('"')[0]

    style = leadership.get(f"{address}?chu={signed}")

    assert style["Content-Type"].startswith("text/css")
    assert 'content: "DỰ THẢO"' in text_of(style)
    assert leadership.get(f"{address}?chu={signed[:-3]}abc").status_code == 404


def test_staff_are_told_of_a_wrong_reference_when_they_save(client):
    client.force_login(a_user(STAFF, is_staff=True))
    address = reverse("admin:reports_passage_add")
    data = {
        "term": Term.objects.get(slug="2013-2018").pk,
        "kind": "paragraph",
        "text": "Có {htx-theo-dia-ban/tong/den-ngay} HTX và {htx-theo-dia-ban/tong/moi | gấp}.",
        "position": 5,
        "chapter": "",
        "code": "thu",
    }

    refused = text_of(client.post(address, data))
    data["text"] = "Có {htx-theo-dia-ban/tong/den-nay} HTX."
    saved = client.post(address, data)

    assert "Không có số liệu nào ở địa chỉ “htx-theo-dia-ban/tong/den-ngay”." in refused
    assert saved.status_code == 302
    assert Passage.objects.get(code="thu").text == data["text"]
