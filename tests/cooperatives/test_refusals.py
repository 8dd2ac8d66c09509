"""What may not be written: by form with a sentence, by the database in any case."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cooperatives.models import (
    Award,
    Cooperative,
    FundBalance,
)
from tests.browser_forms import send
from tests.builders import (
    a_balance,
    a_cooperative,
    a_group,
    a_group_count,
    a_return,
    a_term,
    a_title,
    a_trade_union,
    an_activity,
    an_award,
    an_enterprise,
    the_commune,
)

pytestmark = pytest.mark.django_db

TOMORROW = f"{timezone.localdate() + timedelta(days=1):%d/%m/%Y}"

# What is typed into an empty form, and what the form answers.
BY_FORM = {
    "a term that ends before it starts": (
        "term",
        {"slug": "2030-2035", "starts_on": "01/01/2030", "ends_on": "31/12/2029"},
        "Ngày kết thúc nhiệm kỳ không thể trước ngày bắt đầu.",
    ),
    "a report drawn up outside its term": (
        "term",
        {
            "slug": "2030-2035",
            "starts_on": "01/01/2030",
            "ends_on": "31/12/2034",
            "reported_on": "01/01/2035",
        },
        "Ngày lập báo cáo phải nằm trong nhiệm kỳ.",
    ),
    "an award after the day it is entered": (
        "award",
        {
            "category": "giay-khen",
            "recipient_kind": "individual",
            "recipient_name": "Nguyễn Thị Hoa",
            "granted_on": TOMORROW,
        },
        "Ngày quyết định không thể sau ngày nhập hồ sơ.",
    ),
    "a flag for a person": (
        "award",
        {
            "category": "co-thi-dua-ubnd-tinh",
            "recipient_kind": "individual",
            "recipient_name": "Nguyễn Thị Hoa",
            "granted_on": "01/06/2015",
        },
        "“Cờ thi đua của UBND tỉnh”: chỉ tập thể được nhận.",
    ),
    "a title of persons for a collective": (
        "award",
        {
            "category": "chien-si-thi-dua",
            "recipient_kind": "collective",
            "recipient_name": "HTX chè Hảo Đạt",
            "granted_on": "01/06/2015",
        },
        "chỉ cá nhân được nhận.",
    ),
    "an award for nobody": (
        "award",
        {
            "category": "giay-khen",
            "recipient_kind": "individual",
            "granted_on": "01/06/2015",
        },
        "Chọn hợp tác xã, tổ hợp tác hoặc nhập tên người, đơn vị nhận.",
    ),
    "a cooperative ended before it was founded": (
        "cooperative",
        {
            "name": "HTX chè",
            "sector": "nong-nghiep",
            "founded_on": "02/06/2015",
            "ended_on": "01/06/2015",
        },
        "Ngày chấm dứt không thể trước ngày thành lập.",
    ),
    "a cooperative founded after the day it is entered": (
        "cooperative",
        {"name": "HTX chè", "sector": "nong-nghiep", "founded_on": TOMORROW},
        "Ngày thành lập không thể sau ngày nhập hồ sơ.",
    ),
    "a tax code that wants a digit": (
        "cooperative",
        {
            "name": "HTX chè",
            "sector": "nong-nghiep",
            "founded_on": "01/06/2015",
            "tax_code": "460012345",
        },
        "Mã số thuế có 10 chữ số",
    ),
    "a credit fund outside the credit sector": (
        "cooperative",
        {
            "name": "Quỹ tín dụng nhân dân",
            "kind": "credit-fund",
            "sector": "nong-nghiep",
            "founded_on": "01/06/2015",
        },
        "Quỹ tín dụng nhân dân phải thuộc lĩnh vực Quỹ tín dụng nhân dân.",
    ),
    "a union within a union": (
        "cooperative",
        {
            "name": "Liên hiệp HTX chè",
            "kind": "union",
            "sector": "nong-nghiep",
            "founded_on": "01/06/2015",
            "union": lambda: a_cooperative(kind="union").pk,
        },
        "Liên hiệp hợp tác xã không thể thuộc một liên hiệp khác.",
    ),
    "a plain cooperative as the union of another": (
        "cooperative",
        {
            "name": "HTX chè",
            "sector": "nong-nghiep",
            "founded_on": "01/06/2015",
            "union": lambda: a_cooperative().pk,
        },
        "Lựa chọn này không có trong danh sách.",
    ),
    "a balance below zero": (
        "fundbalance",
        {"fund": "quy-htpt-htx-tinh", "as_of": "31/12/2015", "amount": "-1"},
        "Số dư không thể âm.",
    ),
    "a balance after the day it is entered": (
        "fundbalance",
        {"fund": "quy-htpt-htx-tinh", "as_of": TOMORROW, "amount": "1"},
        "Ngày tính số dư không thể sau ngày nhập hồ sơ.",
    ),
    "a charity of no kind": (
        "activity",
        {"kind": "charity", "title": "Tặng quà", "held_on": "01/06/2015"},
        "Chọn hình thức của hoạt động từ thiện.",
    ),
    "an activity that ends before it begins": (
        "activity",
        {
            "kind": "law-class",
            "title": "Lớp",
            "held_on": "02/06/2015",
            "until": "01/06/2015",
        },
        "Ngày kết thúc không thể trước ngày bắt đầu.",
    ),
}

# What is written past every form.
BY_DATABASE = {
    "a term that ends before it starts": lambda: a_term(ends_on=date(2040, 12, 31)),
    "an award after the day it is entered": lambda: an_award(
        granted_on=date(2015, 6, 2), entered_on=date(2015, 6, 1)
    ),
    "a flag for a person": lambda: an_award(
        "co-thi-dua-ubnd-tinh", recipient_kind=Award.Recipient.INDIVIDUAL
    ),
    "a title of persons for a collective": lambda: an_award("chien-si-thi-dua"),
    "an award for nobody": lambda: an_award(recipient_name=""),
    "a cooperative ended before it was founded": lambda: a_cooperative(
        ended_on=date(2015, 5, 31)
    ),
    "a cooperative founded after the day it is entered": lambda: a_cooperative(
        entered_on=date(2015, 5, 31)
    ),
    "a credit fund outside the credit sector": lambda: a_cooperative(
        kind="credit-fund"
    ),
    "a balance below zero": lambda: a_balance(amount=-1),
    "a balance after the day it is entered": lambda: a_balance(
        entered_on=date(2015, 12, 30)
    ),
    "a charity of no kind": lambda: an_activity("charity"),
    "an activity that ends before it begins": lambda: an_activity(
        until=date(2015, 5, 31)
    ),
    "a title that ends on its first day": lambda: a_title(
        a_cooperative(), ends_on=date(2016, 1, 1)
    ),
    "a return of a year to come": lambda: a_return(
        a_cooperative(), entered_on=date(2014, 12, 31)
    ),
    "more workers who are members than members": lambda: a_return(
        a_cooperative(), members=5, working_members=6
    ),
    "a group that ends before its contract": lambda: a_group(
        ended_on=date(2015, 5, 31)
    ),
    "a group count with more new than there are": lambda: a_group_count(
        groups=1, new=2
    ),
    "an enterprise that left before it joined": lambda: an_enterprise(
        left_on=date(2015, 5, 31)
    ),
    "a trade union of two units": lambda: a_trade_union(
        cooperative=a_cooperative(), enterprise=an_enterprise()
    ),
}


def add(kind):
    return reverse(f"admin:cooperatives_{kind}_add")


def change(record):
    name = f"admin:cooperatives_{record._meta.model_name}_change"
    return reverse(name, args=[record.pk])


def a_first_seat():
    return {"seats-0-commune": the_commune().pk}


@pytest.mark.parametrize("case", BY_FORM)
def test_a_form_refuses_with_a_sentence(case, admin_client):
    kind, typed, sentence = BY_FORM[case]
    typed = {
        name: value() if callable(value) else value for name, value in typed.items()
    }
    if kind == "cooperative":
        typed = typed | a_first_seat()

    page = send(admin_client, add(kind), **typed)

    assert page.status_code == 200
    assert page.content.decode().count(sentence) == 1


@pytest.mark.parametrize("case", BY_DATABASE)
def test_the_database_refuses_what_came_past_the_form(case):
    with pytest.raises(IntegrityError), transaction.atomic():
        BY_DATABASE[case]()


def test_what_is_right_is_written(admin_client):
    """The same forms, so that it is not the form that fails."""
    wrong = {"ended_on": "01/06/2015", "founded_on": "02/06/2015"}
    right = {"ended_on": "02/06/2015", "founded_on": "02/06/2015"}
    form = {"name": "HTX chè", "sector": "nong-nghiep", **a_first_seat()}

    assert send(admin_client, add("cooperative"), **form, **wrong).status_code == 200
    assert send(admin_client, add("cooperative"), **form, **right).status_code == 302
    assert Cooperative.objects.get().seats.get().starts_on == date(2015, 6, 2)


def test_a_cooperative_is_entered_with_its_seat(admin_client):
    form = {"name": "HTX chè", "sector": "nong-nghiep", "founded_on": "02/06/2015"}

    page = send(admin_client, add("cooperative"), **form)

    assert page.status_code == 200
    assert "Không được để trống mục này." in page.content.decode()
    assert not Cooperative.objects.exists()


def test_rules_on_fields_that_a_row_does_not_show_hold_in_it(admin_client):
    """The rows of returns beside a cooperative leave out workers who are members."""
    cooperative = a_cooperative()
    a_return(cooperative, members=10, working_members=8)

    page = send(admin_client, change(cooperative), **{"returns-0-members": "7"})

    assert page.status_code == 200
    assert "Số lao động đồng thời là thành viên không thể lớn hơn" in (
        page.content.decode()
    )


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("1,876", "chưa rõ"),
        ("1.5", "chưa rõ"),
        ("một tỷ", "không phải là số"),
        ("1.000,5", "Hãy chắc chắn rằng không có nhiều hơn 0 chữ số thập phân."),
    ],
)
def test_a_number_that_may_be_meant_otherwise_is_asked_about(
    typed, answer, admin_client
):
    form = {"fund": "quy-htpt-htx-tinh", "as_of": "31/12/2015", "amount": typed}

    page = send(admin_client, add("fundbalance"), **form)

    assert page.status_code == 200
    assert answer in page.content.decode()


def test_an_amount_is_typed_and_shown_with_its_thousands_apart(admin_client):
    form = {"fund": "quy-htpt-htx-tinh", "as_of": "31/12/2015"}

    send(admin_client, add("fundbalance"), **form, amount="10.020.000.000")

    balance = FundBalance.objects.get()
    assert balance.amount == 10_020_000_000
    assert (
        'value="10.020.000.000"' in admin_client.get(change(balance)).content.decode()
    )


def test_a_commune_has_groups_by_name_or_by_number_in_a_year(admin_client):
    a_group(contract_on=date(2015, 6, 1))
    form = {"commune": the_commune().pk, "groups": "5"}

    refused = send(admin_client, add("groupcount"), **form, as_of="31/12/2015")
    entered = send(admin_client, add("groupcount"), **form, as_of="31/12/2014")

    assert refused.status_code == 200
    assert "Xã này đã nhập danh sách tổ hợp tác của năm 2015" in (
        refused.content.decode()
    )
    assert entered.status_code == 302
