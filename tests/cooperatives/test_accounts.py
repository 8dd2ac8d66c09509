"""The pages of accounts: who may give which rights, and to whom."""

from datetime import date

import pytest
from django.urls import reverse

from cooperatives.models import User
from tests.browser_forms import as_shown, send
from tests.builders import (
    ADMINISTRATOR,
    OFFICER,
    STAFF,
    a_charge,
    a_user,
    the_district,
)

pytestmark = pytest.mark.django_db

ADD = reverse("admin:cooperatives_user_add")
PASSWORD = "chè-Thái-Nguyên-2026"


def change(user):
    return reverse("admin:cooperatives_user_change", args=[user.pk])


@pytest.fixture
def administrator(client):
    user = a_user(ADMINISTRATOR)
    client.force_login(user)
    client.user = user
    return client


def test_an_account_is_made_with_a_password_and_then_a_role(administrator):
    made = send(
        administrator, ADD, username="hoa", password1=PASSWORD, password2=PASSWORD
    )
    hoa = User.objects.get(username="hoa")
    role = a_user(STAFF).groups.get()

    saved = send(
        administrator,
        change(hoa),
        last_name="Nguyễn Thị",
        first_name="Hoa",
        groups=[role.pk],
    )

    hoa.refresh_from_db()
    assert (made.status_code, saved.status_code) == (302, 302)
    assert hoa.check_password(PASSWORD)
    assert str(hoa) == "Nguyễn Thị Hoa"
    assert list(hoa.groups.all()) == [role]


def test_an_officer_is_charged_with_a_district_on_his_own_page(administrator):
    officer = a_user(OFFICER)
    row = {
        "charges-TOTAL_FORMS": "1",
        "charges-0-user": officer.pk,
        "charges-0-district": the_district("Đại Từ").pk,
        "charges-0-starts_on": "01/07/2026",
    }

    assert send(administrator, change(officer), **row).status_code == 302
    assert officer.charges.get().starts_on == date(2026, 7, 1)


def test_charges_typed_beside_each_other_do_not_overlap(administrator):
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"))
    row = {
        "charges-TOTAL_FORMS": "2",
        "charges-1-user": officer.pk,
        "charges-1-starts_on": "01/07/2026",
    }
    same, other = the_district("Đại Từ").pk, the_district("Phú Lương").pk

    refused = send(
        administrator, change(officer), **row, **{"charges-1-district": same}
    )
    saved = send(administrator, change(officer), **row, **{"charges-1-district": other})

    assert "Cán bộ đã được giao phụ trách địa bàn này" in refused.content.decode()
    assert saved.status_code == 302


def test_nobody_raises_their_own_rights(administrator):
    user = administrator.user
    typed = as_shown(administrator.get(change(user)))
    staff = a_user(STAFF).groups.get()

    administrator.post(
        change(user), typed | {"is_superuser": "on", "groups": [staff.pk]}
    )

    user.refresh_from_db()
    assert not user.is_superuser
    assert [group.name for group in user.groups.all()] == [ADMINISTRATOR]


def test_only_a_superuser_makes_another(administrator, admin_user):
    other = a_user()
    typed = as_shown(administrator.get(change(other)))

    administrator.post(change(other), typed | {"is_superuser": "on"})
    administrator.force_login(admin_user)
    other.refresh_from_db()
    made_by_administrator = other.is_superuser
    send(administrator, change(other), is_superuser="on")

    other.refresh_from_db()
    assert not made_by_administrator
    assert other.is_superuser


def test_a_superusers_password_is_not_for_others_to_set(administrator, admin_user):
    page = f"/quan-tri/cooperatives/user/{admin_user.pk}/password/"
    typed = {"password1": PASSWORD, "password2": PASSWORD}

    assert administrator.post(page, typed).status_code == 403
    assert administrator.post(change(admin_user), {}).status_code == 403
    assert not User.objects.get(pk=admin_user.pk).check_password(PASSWORD)


def test_a_password_is_set_for_another(administrator):
    other = a_user()
    page = f"/quan-tri/cooperatives/user/{other.pk}/password/"

    send(administrator, page, password1=PASSWORD, password2=PASSWORD)

    other.refresh_from_db()
    assert other.check_password(PASSWORD)


def test_an_account_is_shut_and_not_deleted(admin_client):
    other = a_user()
    page = reverse("admin:cooperatives_user_delete", args=[other.pk])

    assert admin_client.post(page, {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=other.pk).exists()
