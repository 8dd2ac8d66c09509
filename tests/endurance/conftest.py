"""
A database that several processes can open, and that is gone when the module is.

The suite's own is in memory, or holds what a test has not committed.
"""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection, connections

from .processes import environment
from .rounds import rounds_of


@pytest.fixture(scope="session")
def rounds(pytestconfig):
    return rounds_of(pytestconfig.getoption("full"))


@pytest.fixture(scope="module")
def database(django_db_setup, django_db_blocker):
    """The address of a copy of the suite's database, reference data and all."""
    copy = {"sqlite": sqlite_copy, "postgresql": postgresql_copy}[connection.vendor]
    with django_db_blocker.unblock(), copy() as address:
        yield address


@contextmanager
def sqlite_copy():
    with TemporaryDirectory() as folder:
        path = Path(folder, "portal.sqlite3")
        connection.ensure_connection()
        with closing(sqlite3.connect(path)) as copy:
            connection.connection.backup(copy)
        yield f"sqlite:///{path}"


@contextmanager
def postgresql_copy():
    original = connection.settings_dict["NAME"]
    name = f"{original}_endurance"
    # The server copies no database that somebody is connected to.
    connections.close_all()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{original}"')
    try:
        yield urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
    finally:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="module")
def province(database):
    """The address of a database that holds the sample province."""
    subprocess.run(
        [sys.executable, "manage.py", "load_sample", "--verbosity", "0"],
        cwd=settings.BASE_DIR,
        env=environment(database),
        check=True,
    )
    return database
