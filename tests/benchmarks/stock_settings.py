"""The portal with django-import-export's own admin pages, as they come."""

from alliance_portal.settings import *  # noqa: F403
from alliance_portal.settings import INSTALLED_APPS, STORAGES, TEMPLATES

INSTALLED_APPS = [*INSTALLED_APPS, "import_export"]
ROOT_URLCONF = "tests.benchmarks.stock_urls"
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [TEMPLATES[0] | {"DIRS": []}]
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
ALLOWED_HOSTS = ["testserver"]
