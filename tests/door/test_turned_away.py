"""What is turned away before it is read, and what people are told when all fails."""

import pytest
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory

from alliance_portal.door import faults
from alliance_portal.door.body_cap import BodyCapMiddleware
from alliance_portal.proxy import TrustedProxyMiddleware
from cooperatives.models import AuditEntry
from cooperatives.models.audit_entry import OnlyAddedToError
from tests.builders import STAFF, a_user


class Unread:
    """A body that fails the test when anybody reads it."""

    def read(self, *size):
        raise AssertionError


@pytest.mark.parametrize(
    ("length", "status"),
    [("", 200), ("12582912", 200), ("12582913", 413), ("300000000", 413), ("x", 413)],
)
def test_a_body_too_long_is_not_read(length, status):
    request = RequestFactory().get("/")
    request.META |= {"CONTENT_LENGTH": length, "wsgi.input": Unread()}

    answer = BodyCapMiddleware(lambda request: HttpResponse())(request)

    assert answer.status_code == status
    if status == 413:
        assert "Tệp gửi lên quá lớn" in answer.content.decode()
        assert "default-src 'self'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("chain", "address"),
    [
        ("", "10.0.0.1"),
        ("203.0.113.9", "203.0.113.9"),
        ("1.2.3.4, 203.0.113.9", "203.0.113.9"),
        ("1.2.3.4, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        ("khong-phai-dia-chi", "10.0.0.1"),
    ],
)
def test_behind_a_proxy_of_ours_the_visitor_is_the_last_stranger(
    settings, chain, address
):
    settings.TRUSTED_PROXIES = ["10.0.0.1"]
    request = RequestFactory(REMOTE_ADDR="10.0.0.1").get(
        "/", headers={"X-Forwarded-For": chain}
    )

    TrustedProxyMiddleware(lambda request: HttpResponse())(request)

    assert request.META["REMOTE_ADDR"] == address


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (OperationalError("x"), 503, "Cơ sở dữ liệu chưa trả lời"),
        (KeyError("x"), 500, "Cổng thông tin gặp lỗi"),
    ],
)
def test_a_fault_is_told_in_vietnamese(error, status, words):
    try:
        raise error
    except type(error):
        page = faults.fault(RequestFactory().get("/"))

    assert page.status_code == status
    assert words in page.content.decode()


@pytest.mark.django_db
def test_the_log_is_only_added_to():
    line = AuditEntry.objects.create(event="signed-in", user=a_user())

    ways = (
        line.save,
        line.delete,
        lambda: AuditEntry.objects.update(event="refused"),
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.bulk_update([line], ["event"]),
        lambda: AuditEntry.objects.bulk_create([line], ignore_conflicts=True),
        lambda: AuditEntry._base_manager.filter(pk=line.pk).delete(),
    )
    for way in ways:
        with pytest.raises(OnlyAddedToError):
            way()
    assert AuditEntry.objects.get().event == "signed-in"


NUL = "a\x00b"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("way", "address", "sent"),
    [
        ("post", "/dang-nhap/", {"username": NUL, "password": "x"}),
        ("post", "/dang-nhap/", {"username": "x", "password": "x", NUL: ""}),
        ("get", "/tong-quan/", {"ky": NUL}),
        ("get", "/quan-tri/cooperatives/cooperative/", {"name": NUL}),
        ("get", "/quan-tri/cooperatives/cooperative/", {"dia-ban": NUL}),
    ],
)
def test_text_that_no_database_keeps_is_refused(client, way, address, sent):
    client.force_login(a_user(STAFF))

    answer = getattr(client, way)(address, sent)

    assert answer.status_code == 400
    assert "Yêu cầu" in answer.content.decode()


@pytest.mark.django_db
def test_what_is_shown_to_somebody_is_kept_by_no_cache(client):
    """The pages that say nothing of it themselves: the account, and what is refused."""
    client.force_login(a_user())
    pages = {
        "/tai-khoan/": 200,
        "/khong-co/": 404,
        "/bao-cao/2013-2018/dia-ban/171/": 403,
    }

    answers = {page: client.get(page) for page in pages}

    assert {page: answer.status_code for page, answer in answers.items()} == pages
    assert {answer["Cache-Control"] for answer in answers.values()} == {
        "private, no-store"
    }
    client.logout()
    assert "Cache-Control" not in client.get("/khong-co/")


@pytest.mark.django_db
def test_a_file_of_the_portal_itself_carries_the_policy(client, settings):
    """A picture opened on its own is a page, and may hold a script."""
    names = settings.MIDDLEWARE

    def place(ending):
        (found,) = (at for at, name in enumerate(names) if name.endswith(ending))
        return found

    assert place("CSPMiddleware") < place("WhiteNoiseMiddleware")
