"""One table as a file, and the fingerprint that a print is checked by."""

import csv
import io
import re
from html import unescape

import pytest

from cooperatives.models import AuditEntry, Term
from reports.chapters import TERM_REPORT
from reports.fingerprint import fingerprint_of
from reports.scope import Scope

from ..builders import (
    OFFICER,
    STAFF,
    a_charge,
    a_cooperative,
    a_user,
    the_commune,
    the_district,
)

pytestmark = pytest.mark.django_db

REPORT = "/bao-cao/2013-2018/"
BY_DISTRICT_CSV = f"{REPORT}htx-theo-dia-ban/tep/csv/"
FINGERPRINT = f"{REPORT}ma-kiem-chung/"


@pytest.fixture
def staff(client):
    client.force_login(a_user(STAFF))
    return client


def lines(response):
    assert response.status_code == 200
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def current(district=None):
    scope = Scope.of_term(Term.objects.get(slug="2013-2018"), district)
    return fingerprint_of(scope, TERM_REPORT.read(scope).document())


def test_a_table_goes_out_line_by_line_as_it_stands(staff):
    a_cooperative(the_commune("La Bằng"))

    found = lines(staff.get(BY_DISTRICT_CSV))

    heads = found[0]
    by_district = {line[0]: dict(zip(heads, line, strict=True)) for line in found[1:]}
    assert by_district["Huyện Đại Từ"]["Đến ngày báo cáo"] == "1"
    assert by_district["Huyện Võ Nhai"]["Đến ngày báo cáo"] == "0"
    assert by_district["Huyện Võ Nhai"]["So với đầu nhiệm kỳ: %"] == "–"
    assert list(by_district)[-1] == "Tổng cộng"


@pytest.mark.parametrize(
    "page", ["", "chuong/tin-dung/", "nguon-von/", "dia-ban/171/htx-theo-dia-ban/"]
)
@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_every_page_of_the_report_leads_to_its_files(staff, page, ending):
    html = staff.get(f"{REPORT}{page}").content.decode()
    (address,) = re.findall(rf'href="([^"]*/in/tep/{ending}/[^"]*)"', html)

    response = staff.get(unescape(address))

    assert response.status_code == 200
    assert response.content[:2] == b"PK"
    assert response["Content-Disposition"].endswith(f'.{ending}"')


def test_a_list_keeps_the_headings_that_part_it(staff):
    found = lines(staff.get(f"{REPORT}van-ban/tep/csv/"))

    assert found[0] == ["STT", "Số, ký hiệu", "Ngày", "Cơ quan", "Trích yếu"]
    assert any(line[1:] == [""] * 4 for line in found[1:])
    assert "27/05/2013" in [line[2] for line in found]


def test_a_file_is_named_after_table_term_and_place(staff):
    response = staff.get(f"{REPORT}dia-ban/171/htx-theo-dia-ban/tep/csv/")
    response.close()

    assert response["Content-Disposition"].endswith(
        '"bieu-2-hop-tac-xa-theo-dia-ban-2013-2018-huyen-dai-tu.csv"'
    )


def test_each_file_is_noted_by_its_name(client):
    user = a_user(STAFF)
    client.force_login(user)
    page = client.get(f"{REPORT}htx-theo-dia-ban/").content.decode()
    (excel,) = re.findall(r'href="([^"]*/in/tep/xlsx/[^"]*)"', page)

    for address in BY_DISTRICT_CSV, unescape(excel):
        response = client.get(address)
        name = response["Content-Disposition"].split('"')[1]
        assert response.getvalue()
        noted = AuditEntry.objects.filter(event=AuditEntry.Event.EXPORTED, user=user)
        assert noted.latest("pk").about == f"Báo cáo, tệp {name}"
    assert noted.count() == 2


@pytest.mark.parametrize("page", ["htx-theo-dia-ban/tep/csv/", "ma-kiem-chung/"])
def test_an_officer_is_given_none_of_another_district(client, page):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"))
    client.force_login(officer)

    own, foreign = (
        client.get(f"{REPORT}dia-ban/{code}/{page}") for code in ("171", "170")
    )
    own.close()

    assert (own.status_code, foreign.status_code) == (200, 403)


@pytest.mark.parametrize(
    "address", [f"{REPORT}khong-co/tep/csv/", f"{REPORT}htx-theo-dia-ban/tep/exe/"]
)
def test_what_there_is_not_is_not_found(staff, address):
    assert staff.get(address).status_code == 404


def test_the_fingerprint_of_todays_records_matches_however_it_is_typed(staff):
    typed = current().lower().replace("-", " ")

    page = staff.get(FINGERPRINT, {"ma": typed})

    assert page.context["answer"].matches
    assert "Khớp" in page.content.decode()


def test_one_printed_before_a_row_changed_no_longer_matches(staff):
    printed = current()
    a_cooperative(the_commune("La Bằng"))

    page = staff.get(FINGERPRINT, {"ma": printed})

    assert not page.context["answer"].matches
    assert "Không khớp" in page.content.decode()


def test_that_of_a_district_is_not_that_of_the_province(staff):
    printed = current(the_district("Đại Từ"))

    ours = staff.get(f"{REPORT}dia-ban/171/ma-kiem-chung/", {"ma": printed})
    provinces = staff.get(FINGERPRINT, {"ma": printed})

    assert ours.context["answer"].matches
    assert not provinces.context["answer"].matches


def test_it_is_the_same_for_everyone_who_reads_the_district(client):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"))
    client.force_login(officer)

    page = client.get(f"{REPORT}dia-ban/171/ma-kiem-chung/")

    assert page.context["answer"].current == current(the_district("Đại Từ"))


def test_what_is_no_fingerprint_is_said_to_be_none(staff):
    page = staff.get(FINGERPRINT, {"ma": "<b>abc"})

    assert "“&lt;b&gt;abc” không phải mã kiểm chứng" in page.content.decode()
