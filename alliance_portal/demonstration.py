"""
What the demonstration is given before the settings are read.

It runs without HTTPS on this machine alone, and keeps its secret key and its
password beside its database, so that a second start knows the sessions and the
accounts of the first.
"""

import json
import os
import secrets
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

# Without letters and digits that look alike: the password is read from a screen.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def a_password():
    return "-".join(
        "".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3)
    )


def kept_in(folder):
    """The demonstration's secrets, made up at its first start."""
    file = folder / "demo.json"
    if not file.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
        made_up = {
            "SECRET_KEY": secrets.token_urlsafe(50),
            "DEMO_PASSWORD": a_password(),
        }
        file.write_text(json.dumps(made_up, indent=2))
    return json.loads(file.read_text())


def settle_environment():
    """Say what the demonstration needs, where the environment says nothing."""
    folder = Path(os.environ.get("DATA_DIR") or BASE_DIR / ".data")
    for name, value in {"HTTPS": "no", **kept_in(folder)}.items():
        os.environ[name] = os.environ.get(name) or value
