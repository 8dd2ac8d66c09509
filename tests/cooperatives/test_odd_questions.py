"""Addresses of the admin that nobody's link leads to: a wrong question, and no fault."""

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.access.probing import body, undone
from tests.builders import STAFF, a_user

pytestmark = pytest.mark.django_db

HUGE = "9" * 30
ODD = ("x", HUGE, "-1", "1.5", "²", "")


@pytest.fixture
def staff(client):
    client.force_login(a_user(STAFF))
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize(
    "asked",
    [
        f"founded_on__year={HUGE}",
        "founded_on__year=0",
        f"founded_on__year__in={HUGE},2015",
        "founded_on__year=2015&founded_on__month=13",
        f"founded_on__gte={HUGE}-01-01",
        f"pk__in=1,{HUGE}",
        f"id__range=1,{HUGE}",
        f"version__in={HUGE}",
        f"sector__id__exact={HUGE}",
        f"p={HUGE}",
        f"o={HUGE}.-{HUGE}",
    ],
)
def test_a_list_asked_by_what_is_no_number_or_day_answers(staff, asked):
    for page in "changelist", "export":
        arguments = ["csv"] if page == "export" else []
        url = reverse(f"admin:cooperatives_cooperative_{page}", args=arguments)
        with undone():
            answer = staff.get(f"{url}?{asked}")
            body(answer)

        assert answer.status_code in (200, 302, 400)


def test_amounts_beyond_any_answer_too(staff):
    url = reverse("admin:cooperatives_annualreturn_changelist")
    for odd in "nan", "inf", "1e999", "1e999999999":
        for way in "", "__gt", "__in":
            with undone():
                answer = staff.get(url, {f"revenue{way}": odd})

            assert answer.status_code in (200, 302, 400), (odd, way)


@pytest.mark.parametrize(
    "model", list(admin.site._registry), ids=lambda model: model._meta.model_name
)
def test_a_form_begun_with_what_a_field_cannot_hold_is_shown(admin_client, model):
    name = model._meta
    names = [field.name for field in name.concrete_fields]
    url = reverse(f"admin:{name.app_label}_{name.model_name}_add")
    admin_client.raise_request_exception = False
    for odd in ODD:
        answer = admin_client.get(url, dict.fromkeys(names, odd))

        assert answer.status_code in (200, 403), odd
