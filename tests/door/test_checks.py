"""Each check of our own is proven by a setting that breaks it."""

import pytest
from django.conf import settings as portal
from django.core.checks import run_checks

from alliance_portal.checks import door

WITHOUT = {
    name: [each for each in portal.MIDDLEWARE if not each.endswith(name)]
    for name in ("BodyCapMiddleware", "SessionEndMiddleware", "CSPMiddleware")
}
SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
POSTGRES = {"ENGINE": "django.db.backends.postgresql", "NAME": "portal"}
WAITING = {"timeout": 20, "transaction_mode": "IMMEDIATE"}
WAL = {"init_command": "PRAGMA journal_mode=WAL;"}

BAD = [
    ("E001", "ALLOWED_HOSTS", ["*"]),
    ("E003", "PASSWORD_HASHERS", ["django.contrib.auth.hashers.MD5PasswordHasher"]),
    ("E004", "AUTH_PASSWORD_VALIDATORS", portal.AUTH_PASSWORD_VALIDATORS[1:]),
    ("E004", "AUTH_PASSWORD_VALIDATORS", portal.AUTH_PASSWORD_VALIDATORS[:2]),
    ("E005", "MIDDLEWARE", WITHOUT["BodyCapMiddleware"]),
    ("E005", "LARGEST_BODY", 300 * 1024 * 1024),
    ("E005", "DATA_UPLOAD_MAX_NUMBER_FIELDS", None),
    ("E006", "SESSION_COOKIE_AGE", 14 * 24 * 60 * 60),
    ("E006", "MIDDLEWARE", WITHOUT["SessionEndMiddleware"]),
    ("E007", "MIDDLEWARE", WITHOUT["CSPMiddleware"]),
    ("E008", "AUTHENTICATION_BACKENDS", portal.AUTHENTICATION_BACKENDS[::-1]),
    ("E008", "MIDDLEWARE", portal.MIDDLEWARE[:-1]),
    ("E010", "DATABASES", {"default": SQLITE}),
    ("E010", "DATABASES", {"default": SQLITE | {"OPTIONS": WAITING | {"timeout": 5}}}),
    ("E010", "DATABASES", {"default": SQLITE | {"OPTIONS": WAITING | WAL}}),
    ("E011", "DATABASES", {"default": POSTGRES}),
    ("E013", "LANGUAGE_CODE", "en-us"),
]


pytestmark = pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")


def found():
    checked = run_checks(include_deployment_checks=True, tags=["security"])
    return {each.id.removeprefix("alliance_portal.") for each in checked}


@pytest.fixture
def sound(settings, monkeypatch):
    """The settings of a production site, as far as they are checked here."""
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 40, 1))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    settings.DATABASES = {"default": SQLITE | {"OPTIONS": WAITING}}
    return settings


def test_a_sound_setting_is_not_complained_of(sound):
    assert found() & {fault for fault, *_ in BAD} == set()


@pytest.mark.parametrize(("fault", "name", "value"), BAD)
def test_a_loosened_setting_is_found(sound, fault, name, value):
    setattr(sound, name, value)

    assert fault in found()


def test_a_file_that_others_read_is_found(sound, tmp_path):
    file = tmp_path / "portal.sqlite3"
    file.touch()
    file.chmod(0o644)
    sound.DATABASES = {"default": SQLITE | {"NAME": file, "OPTIONS": WAITING}}

    tmp_path.chmod(0o755)
    assert "E012" in found()
    tmp_path.chmod(0o700)
    assert "E012" not in found()
    tmp_path.chmod(0o755)
    file.chmod(0o600)
    assert "E012" not in found()


def test_a_part_for_developers_is_found(sound, monkeypatch):
    monkeypatch.setattr(door, "FOR_DEVELOPERS", {"axes"})
    assert "E009" in found()

    sound.DEBUG = True
    assert "E009" not in found()
