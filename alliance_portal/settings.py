"""
How the portal is set up.

One file for every machine. What differs between machines comes from the
environment; README.md lists the names.
"""

import sqlite3
from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.management.utils import get_random_secret_key
from psycopg import IsolationLevel

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent


# Where it runs

# For developers only: nothing that the README tells to do needs it.
DEBUG = env("DEBUG", default="no") == "yes"

# Plain HTTP is for the machine itself: a system check refuses it to other hosts.
HTTPS = env("HTTPS", default="yes") != "no"
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

# A command may run without a key, with one that is thrown away afterwards; a web
# server may not, or every restart would sign everybody out. See wsgi.py.
HAS_SECRET_KEY = bool(env("SECRET_KEY", default=""))
SECRET_KEY = env("SECRET_KEY") if HAS_SECRET_KEY else get_random_secret_key()

# The addresses of the proxies in front. What any other sender says about the
# protocol or the visitor's address is thrown away. See proxy.py.
TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=[])
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

WSGI_APPLICATION = "alliance_portal.wsgi.application"
ROOT_URLCONF = "alliance_portal.urls"


# What it is made of

INSTALLED_APPS = [
    "alliance_portal",
    "cooperatives",
    "reports",
    "simple_history",
    "csp",
    "axes",
    "alliance_portal.apps.RecordsSiteConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "alliance_portal.door.body_cap.BodyCapMiddleware",
    "alliance_portal.proxy.TrustedProxyMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "alliance_portal.door.unreadable.UnreadableTextMiddleware",
    "alliance_portal.door.caching.KeptPrivateMiddleware",
    "alliance_portal.door.sessions.SessionEndMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


# What it remembers

# What stands on this machine: the database unless another is named, and the static
# files as they are sent.
DATA_DIR = Path(env("DATA_DIR", default=BASE_DIR / ".data"))
# The last print that each person had made a file of.
PRINTS_DIR = DATA_DIR / "ban-in"
if env("DATABASE_URL", default=""):
    database = env.db_url("DATABASE_URL")
else:
    # Nobody else on the machine may read the records.
    DATA_DIR.mkdir(mode=0o700, exist_ok=True)
    database = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "portal.sqlite3",
    }

given_options = database.pop("OPTIONS", {})
if database["ENGINE"] == "django.db.backends.sqlite3":
    # Readers do not wait for writers with a write-ahead log, but only these
    # versions of the library carry the fix for its WAL-reset fault.
    version = sqlite3.sqlite_version_info
    wal_is_safe = (
        version >= (3, 51, 3)
        or (3, 50, 7) <= version < (3, 51)
        or (3, 44, 6) <= version < (3, 45)
    )
    journal = "WAL" if wal_is_safe else "DELETE"
    reading_options = {
        "timeout": 20,
        "init_command": f"PRAGMA journal_mode={journal}; PRAGMA synchronous=FULL;",
        **given_options,
    }
    # A transaction that takes the lock at once waits its turn; one that takes it
    # at its first write is refused when another was faster.
    writing_options = {**reading_options, "transaction_mode": "IMMEDIATE"}
    reading_options["init_command"] += " PRAGMA query_only=ON;"
else:
    database |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    writing_options = given_options
    # Tables of figures are long statements over no more rows than a second reads:
    # compiling one takes the server longer than answering it, and so does sorting on
    # the disk. What the address itself says comes later and holds.
    reading_fast = "-c jit=off -c work_mem=16MB"
    server_options = given_options.get("options", "")
    read_only = "-c default_transaction_read_only=on"
    reading_options = {
        **given_options,
        "isolation_level": IsolationLevel.REPEATABLE_READ,
        "options": " ".join(filter(None, (reading_fast, server_options, read_only))),
    }

# The same database twice: what is written goes through the first, and a report is
# read in one snapshot through the second. See reports/snapshot.py.
DATABASES = {
    "default": {**database, "OPTIONS": writing_options},
    "snapshot": {
        **database,
        "OPTIONS": reading_options,
        "TEST": {"MIRROR": "default"},
    },
}
DATABASE_ROUTERS = ["reports.snapshot.SnapshotRouter"]
SNAPSHOT_ALIAS = "snapshot"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


# A spreadsheet is read, written and taken back by a process of its own, which runs on
# when the browser is closed.
IMPORTS_IN_A_PROCESS = True


# Who may enter

AUTH_USER_MODEL = "cooperatives.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
LOGIN_URL = LOGOUT_REDIRECT_URL = "login"
LOGIN_REDIRECT_URL = "reports:home"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    *(
        {"NAME": f"django.contrib.auth.password_validation.{name}"}
        for name in (
            "UserAttributeSimilarityValidator",
            "CommonPasswordValidator",
            "NumericPasswordValidator",
        )
    ),
]

# A working day, and half an hour without use. See door/sessions.py.
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_IDLE_SECONDS = 30 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
PASSWORD_RESET_TIMEOUT = 60 * 60
CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

if HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    # Browsers take a cookie of such a name from this host alone, and over HTTPS.
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"

# Ten wrong passwords of one user at one address, or a hundred of one address, and
# a quarter of an hour of waiting. An office behind one address is not shut out by one
# of its people. See door/guessing.py.
FAILURES_OF_AN_ADDRESS = 100
# Letters for new passwords that one address may ask for in the same time.
RESETS_OF_AN_ADDRESS = 20
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_HANDLER = "alliance_portal.door.guessing.AddressBudget"
AXES_LOCKOUT_CALLABLE = "alliance_portal.door.guessing.shut_out"
AXES_HTTP_RESPONSE_CODE = 429
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
# Who came in is told by the portal's own log.
AXES_DISABLE_ACCESS_LOG = True

# No request is longer than the largest spreadsheet, ten megabytes, and its form.
LARGEST_BODY = 12 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 5

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    },
}


# Where it writes to. Without a mail server passwords are reset by an administrator; a
# demonstration puts its letters into a folder.
EMAIL_URL = env("EMAIL_URL", default="" if HTTPS else f"filemail:///{DATA_DIR}/thu")
HAS_MAIL = bool(EMAIL_URL)
if HAS_MAIL:
    vars().update(env.email_url_config(EMAIL_URL))
# In seconds: a server that does not answer keeps no process from ending.
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env("EMAIL_FROM", default="cong-thong-tin@localhost")


# How it speaks

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
FORMAT_MODULE_PATH = ["alliance_portal.formats"]


# How it looks

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            # Compressing takes seconds, and saves nothing on the machine itself.
            else "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
            if not HTTPS
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}


# Nothing asks the history of all records by its day.
SIMPLE_HISTORY_DATE_INDEX = False

# What it tells those who look after it

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # Django mails errors to ADMINS once DEBUG is off, and there are none.
        "django": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        # Whoever scans the network asks for hosts that are not ours all day.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
