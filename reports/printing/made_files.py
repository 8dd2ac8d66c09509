"""
The last file that each person had made, kept for a while.

It is given to whoever may still see what it was made of: charges end, and records move.
"""

import secrets
import shutil
from pathlib import Path

from django.conf import settings

# In seconds, from being made to being fetched.
KEPT = 60 * 60


def keep(user, made_of, name, content):
    """The key it is asked for by; what the person had made before goes."""
    folder = folder_of(user)
    shutil.rmtree(folder, ignore_errors=True)
    key = secrets.token_urlsafe(12)
    (folder / key / made_of).mkdir(mode=0o700, parents=True)
    (folder / key / made_of / name).write_bytes(content)
    return key


def kept(user, key, moment):
    """The file, or None where the person has none of this key by now."""
    found = next((folder_of(user) / key).glob("*/*"), None)
    is_there = found and moment.timestamp() - found.stat().st_mtime < KEPT
    return found if is_there else None


def made_of(scope):
    """The term and the district, as the folder of a file is called."""
    return f"{scope.term.slug}.{scope.district.code if scope.district else ''}"


def folder_of(user) -> Path:
    return settings.PRINTS_DIR / str(user.pk)
