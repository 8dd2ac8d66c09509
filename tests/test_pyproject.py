import re
import tomllib
from importlib.metadata import distributions

from django.conf import settings

PYPROJECT = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text())
CONSTRAINTS = PYPROJECT["tool"]["uv"]["constraint-dependencies"]


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_installed_package_is_held_to_its_version():
    installed = {f"{plain(found.name)}=={found.version}" for found in distributions()}

    assert installed - set(CONSTRAINTS) == set()


def test_every_constraint_names_one_version():
    assert [c for c in CONSTRAINTS if not re.fullmatch(r"[a-z0-9-]+==[\d.]+", c)] == []
