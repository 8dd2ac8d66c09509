"""The suite itself: on both databases, and with nothing skipped unseen."""

import os
import shutil
import subprocess
import sys

import pytest
from django.conf import settings

NOTES_THE_DATABASE = """
import os
import pathlib

def test_runs():
    with pathlib.Path("databases").open("a") as databases:
        print(os.environ.get("SUITE_DATABASE_URL", "SQLite"), file=databases)
"""
FAILS_ON_POSTGRESQL = """
import os

def test_runs():
    assert "SUITE_DATABASE_URL" not in os.environ
"""
SKIPS = """
import pytest

def test_runs():
    pass

def test_is_skipped():
    pytest.skip("no Chromium here")
"""


@pytest.fixture
def suite(tmp_path):
    """A suite of one file, run the way this one is."""

    def run(source, *arguments, **environment):
        shutil.copy(settings.BASE_DIR / "tests" / "conftest.py", tmp_path)
        (tmp_path / "test_one.py").write_text(source)
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTEST", "SUITE", "TEST_", "NOTHING"))
        }
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:django", *arguments],
            cwd=tmp_path,
            env=inherited | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.parametrize("arguments", [(), ("-n", "2")])
def test_the_suite_runs_on_postgresql_and_then_on_sqlite(suite, tmp_path, arguments):
    ran = suite(NOTES_THE_DATABASE, *arguments, TEST_POSTGRES_URL="postgres://there")

    assert ran.returncode == 0
    assert (tmp_path / "databases").read_text().split() == [
        "postgres://there",
        "SQLite",
    ]


def test_a_failure_on_postgresql_fails_the_run(suite):
    ran = suite(FAILS_ON_POSTGRESQL, TEST_POSTGRES_URL="postgres://there")

    assert ran.returncode == 1
    assert "the run on PostgreSQL failed, see above" in ran.stdout
    assert "1 passed" in ran.stdout.splitlines()[-1]


def test_a_skipped_test_fails_the_run_where_nothing_may_be_skipped(suite):
    ran = suite(SKIPS, NOTHING_SKIPPED="yes")

    assert ran.returncode == 1
    assert "test_one.py::test_is_skipped: Skipped: no Chromium here" in ran.stdout
    assert "1 passed, 1 skipped" in ran.stdout.splitlines()[-1]


def test_a_skipped_test_is_allowed_elsewhere(suite):
    assert suite(SKIPS).returncode == 0
