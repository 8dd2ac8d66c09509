"""A forgotten password: a letter to its owner, and not a word of it to anybody else."""

from datetime import timedelta
from threading import Event as Signal
from threading import Timer
from threading import enumerate as threads

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from alliance_portal.door import letters
from cooperatives.models import AuditEntry
from tests.builders import STAFF, a_user

pytestmark = pytest.mark.django_db

Event = AuditEntry.Event
ASK = "/quen-mat-khau/"
KNOWN, UNKNOWN = "hoa@example.vn", "khong-co@example.vn"


@pytest.fixture(autouse=True)
def _mail(settings, monkeypatch):
    settings.HAS_MAIL = True
    monkeypatch.setattr(letters, "LATER", 0)


@pytest.fixture
def hoa():
    user = a_user(STAFF, username="hoa", email=KNOWN)
    user.set_password("chè-Thái-Nguyên-2026")
    user.save()
    return user


def asked(client, email=KNOWN, address="10.0.0.1"):
    return client.post(ASK, {"email": email}, REMOTE_ADDR=address)


def sent():
    """The letters, once the threads that write them have ended."""
    for thread in threads():
        if isinstance(thread, Timer):
            thread.join()
    return mail.outbox


def test_a_forgotten_password_is_set_anew_by_a_link(client, hoa):
    answer = asked(client)
    (letter,) = sent()
    link = next(line for line in letter.body.splitlines() if line.startswith("http"))
    page = client.get(link.replace("http://testserver", ""), follow=True)
    new = "chè-La-Bằng-2027"

    done = client.post(
        page.request["PATH_INFO"], {"new_password1": new, "new_password2": new}
    )

    hoa.refresh_from_db()
    assert (answer.status_code, done.status_code, done.url) == (302, 302, "/dang-nhap/")
    assert letter.to == [KNOWN]
    assert hoa.check_password(new)


class Held(EmailBackend):
    """A mail server that takes its time."""

    let_go = Signal()

    def send_messages(self, messages):
        self.let_go.wait(timeout=5)
        return super().send_messages(messages)


def test_the_answer_does_not_wait_for_the_letter(client, hoa, settings):
    settings.EMAIL_BACKEND = f"{__name__}.Held"

    assert asked(client).status_code == 302
    before = list(mail.outbox)
    Held.let_go.set()

    assert before == []
    assert len(sent()) == 1


def test_whether_there_is_an_account_makes_no_difference(
    client, hoa, monkeypatch, django_assert_num_queries
):
    begun = []
    start = Timer.start
    monkeypatch.setattr(Timer, "start", lambda self: begun.append(self) or start(self))
    shut = a_user(STAFF, username="shut", email="dong@example.vn", is_active=False)
    answers = []
    for email in KNOWN, UNKNOWN, shut.email:
        asked(client, email)
        with django_assert_num_queries(3):
            answer = asked(client, email)
        answers.append((answer.status_code, answer.headers.items(), answer.url))

    assert list(map(str, answers)) == [str(answers[0])] * 3
    assert len(begun) == 6
    assert [letter.to for letter in sent()] == [[KNOWN]] * 2


def test_an_address_that_asks_too_often_has_to_wait_whomever_it_asks_for(
    client, hoa, settings
):
    settings.RESETS_OF_AN_ADDRESS = 3
    answers = [asked(client, email) for email in (KNOWN, UNKNOWN, KNOWN)]
    refused = [asked(client, email) for email in (KNOWN, UNKNOWN)]
    elsewhere = asked(client, address="10.0.0.2")

    assert {each.status_code for each in answers} == {302}
    assert {each.status_code for each in refused} == {429}
    assert refused[0].content == refused[1].content
    assert refused[0].headers["Retry-After"] == "900"
    assert "Tạm dừng đặt lại mật khẩu" in refused[0].content.decode()
    assert elsewhere.status_code == 302
    assert len(sent()) == 3


def test_who_had_to_wait_asks_again_a_quarter_of_an_hour_later(client, hoa, settings):
    settings.RESETS_OF_AN_ADDRESS = 1
    long_ago = timezone.now() - timedelta(minutes=16)
    AuditEntry.objects.create(event=Event.RESET_ASKED, address="10.0.0.1", at=long_ago)
    AuditEntry.objects.create(event=Event.REFUSED, address="10.0.0.1")

    assert asked(client).status_code == 302
    assert asked(client).status_code == 429


def test_the_log_names_whose_password_was_to_be_set_and_no_address_typed(client, hoa):
    for email in KNOWN, UNKNOWN:
        asked(client, email)

    lines = AuditEntry.objects.order_by("pk").values_list("event", "user", "about")
    assert list(lines) == [
        (Event.RESET_ASKED, hoa.pk, ""),
        (Event.RESET_ASKED, None, ""),
    ]


def test_without_a_mail_server_the_page_says_whom_to_ask(client, hoa, settings):
    settings.HAS_MAIL = False

    page = asked(client)

    assert "chưa được nối với máy chủ thư điện tử" in page.content.decode()
    assert sent() == []
