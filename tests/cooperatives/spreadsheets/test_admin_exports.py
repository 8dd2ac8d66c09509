"""Every list of the admin goes out as a file: its rows, no others, to whom it is shown."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import load_workbook

from cooperatives.models import AuditEntry, Seat, User
from tests.builders import (
    LEADERSHIP,
    OFFICER,
    STAFF,
    a_charge,
    a_cooperative,
    a_user,
    the_commune,
    the_district,
)
from tests.cooperatives.test_admin_pages import MODELS, each_model
from tests.one_of_each import one_of

pytestmark = pytest.mark.django_db

LIST = "/quan-tri/cooperatives/seat/"
SEATS = f"{LIST}xuat/csv/"


def sent(response):
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def lines(response):
    text = sent(response).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def export_address(model, ending):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_export"
    return reverse(name, args=[ending])


@each_model
def test_every_list_goes_out_and_asks_no_more_for_more_rows(
    model, admin_client, django_assert_max_num_queries, django_assert_num_queries
):
    one_of(model)
    # The first page of a session also writes down when it began.
    admin_client.get("/tai-khoan/")
    with django_assert_max_num_queries(20) as asked:
        sent(admin_client.get(export_address(model, "csv")))
    for _ in range(3):
        one_of(model)

    with django_assert_num_queries(len(asked)):
        found = lines(admin_client.get(export_address(model, "csv")))
    workbook = sent(admin_client.get(export_address(model, "xlsx")))

    listed = model.objects.count()
    rows = load_workbook(io.BytesIO(workbook)).get_sheet_by_index(0).to_python()
    # Of the log itself each file is one more line.
    grown = 1 if model is AuditEntry else 0
    assert len(found) == len(rows) - 1 - grown == listed - 2 * grown
    assert listed >= 4
    assert rows[0] == list(found[0])


def test_the_row_of_a_record_says_what_its_page_does(admin_client):
    cooperative = a_cooperative(name="HTX chè Hảo Đạt", founded_on=date(2014, 3, 5))
    Seat.objects.filter(cooperative=cooperative).update(address="=1+1", note="a\nb")

    assert lines(admin_client.get(SEATS)) == [
        {
            "Hợp tác xã": "HTX chè Hảo Đạt",
            "Từ ngày": "05/03/2014",
            "Xã, phường, thị trấn": "La Bằng",
            "Địa bàn được chọn": "",
            "Địa chỉ": "'=1+1",
            "Ghi chú": "a\nb",
        }
    ]


def test_what_filters_and_search_leave_goes_out_whatever_page_is_open(admin_client):
    a_cooperative(the_commune("Tân Cương"), name="HTX chè Hảo Đạt")
    for number in range(60):
        a_cooperative(name=f"HTX chè Hảo Đạt {number}")
    a_cooperative(name="HTX khác")

    district = the_district("Đại Từ").code
    asked = {"dia-ban": district, "q": "hao dat", "p": "2"}
    page = admin_client.get(LIST, asked)
    found = lines(admin_client.get(SEATS, asked))

    assert len(found) == page.context["cl"].result_count == 60
    assert {line["Xã, phường, thị trấn"] for line in found} == {"La Bằng"}


def test_a_filter_that_does_not_exist_leads_back_to_the_list(admin_client):
    answer = admin_client.get(SEATS, {"khong-co": "1"})

    assert answer.status_code == 302
    assert admin_client.get(SEATS, {"khong-co": "1"}, follow=True).status_code == 200


def test_a_format_that_does_not_exist_is_not_found(admin_client):
    assert admin_client.get(f"{LIST}xuat/exe/").status_code == 404


def test_an_officer_takes_out_what_he_may_see_and_no_more(client):
    a_cooperative(name="HTX của ông")
    a_cooperative(the_commune("Tân Cương"), name="HTX nơi khác")
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"))
    client.force_login(officer)

    found = lines(client.get(SEATS))

    assert [line["Hợp tác xã"] for line in found] == ["HTX của ông"]


@pytest.mark.parametrize("role", [STAFF, OFFICER, LEADERSHIP])
def test_who_may_not_see_a_list_may_not_take_it_out(role, client):
    user = a_user(role, is_staff=True)
    client.force_login(user)
    answers = {}
    for model in MODELS:
        answer = client.get(export_address(model, "csv"))
        answers[model] = answer.status_code
        if answer.streaming:
            sent(answer)

    assert answers == {
        model: 200 if user.has_perm(f"{app}.view_{name}") else 403
        for model in MODELS
        for app, name in [(model._meta.app_label, model._meta.model_name)]
    }


def test_nobody_takes_out_anything_without_signing_in(client):
    answer = client.get(SEATS)

    assert (answer.status_code, answer["Location"][:20]) == (
        302,
        "/quan-tri/login/?nex",
    )


def test_no_password_leaves_the_portal(admin_client):
    users = lines(admin_client.get(export_address(User, "csv")))

    assert users[0]["Tên đăng nhập"] == "admin"
    assert not [heading for heading in users[0] if "khẩu" in heading]
    assert "md5$" not in str(users)


def test_a_text_too_long_for_excel_is_told_on_the_list(admin_client):
    a_cooperative()
    Seat.objects.update(note="x" * 40_000)

    page = admin_client.get(f"{LIST}xuat/xlsx/", follow=True)

    assert "chữ dài hơn 32.767 ký tự" in page.content.decode()
    assert len(lines(admin_client.get(SEATS))[0]["Ghi chú"]) == 40_000


def test_the_list_offers_both_files_with_what_it_is_narrowed_to(admin_client):
    page = admin_client.get(LIST, {"q": "hao dat"}).content.decode()

    for ending in ("xlsx", "csv"):
        assert f'href="{LIST}xuat/{ending}/?q=hao+dat"' in page
    assert f'href="{LIST}add/' in page
