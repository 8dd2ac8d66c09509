"""The last file that each person had made, kept until it is fetched or the next one."""

import secrets
import shutil
from pathlib import Path

from django.conf import settings


def keep(user, name, content):
    """The key it is asked for by; what the person had made before goes."""
    folder = folder_of(user)
    shutil.rmtree(folder, ignore_errors=True)
    key = secrets.token_urlsafe(12)
    (folder / key).mkdir(mode=0o700, parents=True)
    (folder / key / name).write_bytes(content)
    return key


def kept(user, key):
    """The file, or None where the person has none of this key."""
    folder = folder_of(user) / key
    return next(folder.iterdir(), None) if folder.is_dir() else None


def folder_of(user) -> Path:
    return settings.PRINTS_DIR / str(user.pk)
