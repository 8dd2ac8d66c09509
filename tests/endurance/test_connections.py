"""The two connections of a production site, as the database itself describes them."""

import sqlite3

import pytest
from django.db import connection

from .processes import at_work

pytestmark = [pytest.mark.endurance, pytest.mark.django_db]

WAL_IS_SAFE = sqlite3.sqlite_version_info >= (3, 51, 3) or any(
    fixed <= sqlite3.sqlite_version_info < following
    for fixed, following in (((3, 50, 7), (3, 51)), ((3, 44, 6), (3, 45)))
)
ON_DISK = {
    "journal_mode": "wal" if WAL_IS_SAFE else "delete",
    "synchronous": 2,
    "busy_timeout": 20_000,
}
EXPECTED = {
    "sqlite": {
        "default": ON_DISK | {"another_may_begin_to_write": False},
        "snapshot": ON_DISK | {"another_may_begin_to_write": True},
    },
    "postgresql": {
        "default": {
            "transaction_isolation": "read committed",
            "transaction_read_only": "off",
            "a_write": "done",
        },
        "snapshot": {
            "transaction_isolation": "repeatable read",
            "transaction_read_only": "on",
            "a_write": "ReadOnlySqlTransaction",
        },
    },
}


def test_one_connection_writes_and_the_other_reads_a_snapshot(database):
    with at_work(database, ("inspector",)) as (inspector,):
        (described,) = inspector.finish()

    assert described == EXPECTED[connection.vendor]
