"""
The portal as it is set up for its tests.

The environment is settled before the portal reads it, so that what a developer
has set for another purpose neither helps a test nor is touched by one.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ |= {
    "DATABASE_URL": os.environ.get("SUITE_DATABASE_URL", "sqlite://:memory:"),
    "SECRET_KEY": "for the tests only",
    "HTTPS": "no",
    "DEBUG": "no",
}
os.environ.pop("ALLOWED_HOSTS", None)
os.environ.pop("TRUSTED_PROXIES", None)

from alliance_portal.settings import *  # noqa: F403

# A test runs inside a transaction, which a second connection would not see.
# The tests of the snapshot alone use both, and say so.
SNAPSHOT_ALIAS = "default"

# A process of its own would see neither a database in memory nor a test's transaction.
IMPORTS_IN_A_PROCESS = False

# Each process of the suite makes files of prints for itself, and leaves none behind.
PRINTS = TemporaryDirectory()
PRINTS_DIR = Path(PRINTS.name)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# As the files lie in the source, so that nothing has to be collected first.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
