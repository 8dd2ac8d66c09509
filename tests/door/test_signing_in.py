"""Who comes in, who has to wait, and for how long one is in."""

from datetime import timedelta
from time import time

import pytest
from axes.models import AccessAttempt
from django.utils import timezone

from alliance_portal.door import sessions
from cooperatives.models import AuditEntry
from tests.builders import STAFF, a_user

pytestmark = pytest.mark.django_db

Event = AuditEntry.Event
PASSWORD = "chè-Thái-Nguyên-2026"
SIGN_IN = "/dang-nhap/"


@pytest.fixture
def hoa():
    user = a_user(STAFF, username="hoa", email="hoa@example.vn")
    user.set_password(PASSWORD)
    user.save()
    return user


def tried(client, username="hoa", password="sai", address="10.0.0.1"):
    form = {"username": username, "password": password}
    return client.post(SIGN_IN, form, REMOTE_ADDR=address).status_code


def noted():
    return list(AuditEntry.objects.order_by("pk").values_list("event", flat=True))


def test_ten_wrong_passwords_shut_the_user_out_at_that_address(client, hoa):
    assert [tried(client) for _ in range(11)] == [200] * 9 + [429, 429]
    assert tried(client, password=PASSWORD) == 429

    page = client.post(
        SIGN_IN, {"username": "hoa", "password": "sai"}, REMOTE_ADDR="10.0.0.1"
    )
    assert "Tạm dừng đăng nhập" in page.content.decode()
    assert page.headers["Retry-After"] == "900"


def test_a_colleague_and_another_address_still_come_in(client, hoa):
    colleague = a_user(STAFF, username="lan")
    colleague.set_password(PASSWORD)
    colleague.save()
    for _ in range(10):
        tried(client)

    assert tried(client, username="lan", password=PASSWORD) == 302
    assert tried(client, password=PASSWORD, address="10.0.0.2") == 302


def test_who_was_shut_out_comes_in_a_quarter_of_an_hour_later(client, hoa):
    for _ in range(10):
        tried(client)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))

    assert tried(client, password=PASSWORD) == 302


def test_an_address_that_tries_many_users_is_stopped(client, hoa, settings):
    settings.FAILURES_OF_AN_ADDRESS = 5
    for at in range(5):
        tried(client, username=f"ai-do-{at}")

    assert tried(client, password=PASSWORD) == 429
    assert tried(client, password=PASSWORD, address="10.0.0.2") == 302


def test_what_happens_at_the_door_is_noted_without_what_was_typed(client, hoa):
    tried(client, password="sai")
    tried(client, username="mật-khẩu-gõ-nhầm-ô")
    tried(client, password=PASSWORD)
    client.post("/dang-xuat/")

    lines = AuditEntry.objects.order_by("pk")
    assert [(line.event, line.user) for line in lines] == [
        (Event.REFUSED, hoa),
        (Event.REFUSED, None),
        (Event.SIGNED_IN, hoa),
        (Event.SIGNED_OUT, hoa),
    ]
    assert {line.address for line in lines[:3]} == {"10.0.0.1"}
    assert not any("gõ-nhầm" in line.about for line in lines)


def used(client, **moments):
    session = client.session
    session.update(moments)
    session.save()
    return client.get("/tai-khoan/").status_code


def test_a_session_ends_after_half_an_hour_without_use(client, hoa, settings):
    client.force_login(hoa)
    limit = settings.SESSION_IDLE_SECONDS

    assert used(client, seen=time() - limit + 30) == 200
    assert used(client, seen=time() - limit - 1) == 302
    assert client.get("/tai-khoan/").status_code == 302
    assert noted() == [Event.SESSION_ENDED]


def test_a_session_ends_after_a_working_day_however_busy(client, hoa, settings):
    client.force_login(hoa)

    assert used(client, began=time() - settings.SESSION_COOKIE_AGE + 30) == 200
    assert used(client, began=time() - settings.SESSION_COOKIE_AGE - 1) == 302


def test_use_is_written_down_once_a_minute():
    session = {}
    sessions.note_use(session, 1000)
    sessions.note_use(session, 1059)
    assert session == {"began": 1000, "seen": 1000}

    sessions.note_use(session, 1061)
    assert session == {"began": 1000, "seen": 1061}


def test_signing_out_everywhere_ends_every_session(client, hoa, django_user_model):
    elsewhere = type(client)()
    for browser in client, elsewhere:
        browser.force_login(hoa)

    client.post("/dang-xuat/moi-noi/")

    assert [b.get("/tai-khoan/").status_code for b in (client, elsewhere)] == [302, 302]


def test_a_new_password_ends_the_other_sessions(client, hoa):
    elsewhere = type(client)()
    for browser in client, elsewhere:
        browser.force_login(hoa)
    new = "chè-Tân-Cương-2027"
    form = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}

    changed = client.post("/tai-khoan/mat-khau/", form)

    assert (changed.status_code, changed.url) == (302, "/tai-khoan/")
    assert client.get("/tai-khoan/").status_code == 200
    assert elsewhere.get("/tai-khoan/").status_code == 302
    assert noted() == [Event.PASSWORD_CHANGED]


def test_the_admin_has_no_way_to_a_new_password_that_is_not_noted(admin_client):
    answer = admin_client.post("/quan-tri/password_change/", {"old_password": "x"})

    assert (answer.status_code, answer.url) == (302, "/tai-khoan/mat-khau/")


def test_who_is_shut_out_or_loses_a_role_is_out_at_the_next_page(client, hoa):
    client.force_login(hoa)
    assert client.get("/quan-tri/").status_code == 200

    hoa.groups.clear()
    assert client.get("/quan-tri/", follow=True).status_code == 403
    hoa.is_active = False
    hoa.save()
    assert client.get("/tai-khoan/").status_code == 302
