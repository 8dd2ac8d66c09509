import os
import runpy
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings as portal
from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from django.http import HttpResponse
from django.test import RequestFactory
from psycopg import IsolationLevel

from alliance_portal.checks import hosts_are_named
from alliance_portal.proxy import TrustedProxyMiddleware

POSTGRES = "postgres://user:password@127.0.0.1:5432/portal"


@pytest.fixture
def settings_given(monkeypatch, tmp_path):
    """The settings as read in an environment that holds these names alone."""

    def read(**environment):
        for name in ("DEBUG", "HTTPS", "SECRET_KEY", "DATABASE_URL"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(portal.BASE_DIR / "alliance_portal" / "settings.py")

    return read


def manage(*arguments, **environment):
    """Run a command in a process and an environment of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=portal.BASE_DIR,
        env=kept | {"DATABASE_URL": "sqlite://:memory:"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_production_site_leaves_nothing_to_warn_of():
    checked = manage(
        *("check", "--deploy", "--fail-level", "WARNING"),
        SECRET_KEY=get_random_secret_key(),
        ALLOWED_HOSTS="lienminh.example.vn",
    )

    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(
    ("https", "hosts", "sentence"),
    [
        (True, ["*"], "ALLOWED_HOSTS không được chứa dấu “*”."),
        (False, ["*.vn"], "ALLOWED_HOSTS không được chứa dấu “*”."),
        (
            False,
            ["localhost", "10.0.0.7"],
            "HTTPS=no chỉ dùng được trên chính máy này, không dùng cho 10.0.0.7.",
        ),
    ],
)
def test_a_host_that_would_be_unsafe_is_refused(settings, https, hosts, sentence):
    settings.HTTPS, settings.ALLOWED_HOSTS = https, hosts

    errors = [found for found in run_checks(tags=[Tags.security]) if found.is_serious()]

    assert sentence in [error.msg for error in errors]


@pytest.mark.parametrize("hosts", [["localhost"], ["127.0.0.1", "[::1]"]])
def test_plain_http_is_for_the_machine_itself(settings, hosts):
    settings.HTTPS, settings.ALLOWED_HOSTS = False, hosts

    assert list(hosts_are_named(None)) == []


def test_a_web_server_does_not_start_without_a_secret_key():
    refused = manage("runserver", "--noreload", "127.0.0.1:0", SECRET_KEY="")

    assert refused.returncode != 0
    assert "Hãy đặt biến môi trường SECRET_KEY" in refused.stderr


def test_an_application_is_not_made_without_a_secret_key(settings):
    settings.HAS_SECRET_KEY = False

    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        runpy.run_module("alliance_portal.wsgi")


def test_an_application_is_not_made_for_an_unsafe_host(settings):
    settings.ALLOWED_HOSTS = ["*"]

    with pytest.raises(ImproperlyConfigured, match="ALLOWED_HOSTS"):
        runpy.run_module("alliance_portal.wsgi")


def test_a_command_runs_with_a_key_that_is_thrown_away(settings_given):
    first, second = settings_given(), settings_given()

    assert first["SECRET_KEY"] != second["SECRET_KEY"]
    assert not first["HAS_SECRET_KEY"]


def test_nothing_is_loosened_unless_somebody_says_so(settings_given):
    given = settings_given()

    assert given["DEBUG"] is False
    assert given["SECURE_SSL_REDIRECT"] is True
    assert given["SECURE_HSTS_SECONDS"] == 365 * 24 * 60 * 60
    assert given["SESSION_COOKIE_NAME"] == "__Host-sessionid"
    assert given["CSRF_COOKIE_NAME"] == "__Host-csrftoken"
    assert "SECURE_PROXY_SSL_HEADER" not in given


def test_the_database_is_a_file_that_nobody_else_reads(settings_given, tmp_path):
    given = settings_given()

    assert given["DATABASES"]["default"]["NAME"] == tmp_path / "data/portal.sqlite3"
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_sqlite_takes_its_lock_at_once_but_for_a_snapshot(settings_given):
    aliases = settings_given()["DATABASES"]

    assert aliases["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "transaction_mode" not in aliases["snapshot"]["OPTIONS"]
    assert aliases["default"]["NAME"] == aliases["snapshot"]["NAME"]
    for alias in aliases.values():
        assert alias["OPTIONS"]["timeout"] == 20
        assert "PRAGMA synchronous=FULL;" in alias["OPTIONS"]["init_command"]


@pytest.mark.parametrize(
    ("version", "journal"),
    [
        ((3, 40, 1), "DELETE"),
        ((3, 44, 5), "DELETE"),
        ((3, 44, 6), "WAL"),
        ((3, 45, 0), "DELETE"),
        ((3, 50, 6), "DELETE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 2), "DELETE"),
        ((3, 51, 3), "WAL"),
        ((3, 52, 0), "WAL"),
    ],
)
def test_sqlite_writes_ahead_only_where_that_is_safe(
    settings_given, monkeypatch, version, journal
):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)

    options = settings_given()["DATABASES"]["default"]["OPTIONS"]

    assert f"PRAGMA journal_mode={journal};" in options["init_command"]


def test_postgresql_reads_a_snapshot_that_cannot_write(settings_given):
    aliases = settings_given(DATABASE_URL=f"{POSTGRES}?sslmode=require")["DATABASES"]

    assert aliases["default"]["OPTIONS"] == {"sslmode": "require"}
    assert aliases["snapshot"]["OPTIONS"] == {
        "sslmode": "require",
        "isolation_level": IsolationLevel.REPEATABLE_READ,
        "options": "-c jit=off -c work_mem=16MB -c default_transaction_read_only=on",
    }
    assert all(alias["CONN_HEALTH_CHECKS"] for alias in aliases.values())


def test_what_the_address_asks_of_the_server_holds_for_a_snapshot(settings_given):
    address = f"{POSTGRES}?options=-c%20work_mem%3D64MB"

    snapshot = settings_given(DATABASE_URL=address)["DATABASES"]["snapshot"]

    assert snapshot["OPTIONS"]["options"].split(" -c ")[1:] == [
        "work_mem=16MB",
        "work_mem=64MB",
        "default_transaction_read_only=on",
    ]


@pytest.mark.parametrize(
    ("proxies", "sender", "secure"),
    [
        ([], "127.0.0.1", False),
        (["127.0.0.1"], "10.0.0.7", False),
        (["127.0.0.1"], "127.0.0.1", True),
    ],
)
def test_only_a_proxy_of_ours_is_believed(settings, proxies, sender, secure):
    settings.TRUSTED_PROXIES = proxies
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    request = RequestFactory(REMOTE_ADDR=sender).get(
        "/", headers={"X-Forwarded-Proto": "https"}
    )

    TrustedProxyMiddleware(lambda request: HttpResponse())(request)

    assert request.is_secure() is secure


def test_a_page_lets_nothing_in_from_elsewhere(client, db):
    page = client.get("/dang-nhap/")

    policy = set(page.headers["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    }
    assert page.headers["X-Frame-Options"] == "DENY"
    assert page.headers["Referrer-Policy"] == "same-origin"
