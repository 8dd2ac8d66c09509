"""A process that says how the connections of a production site behave."""

import sqlite3
from contextlib import closing

from django.db import DatabaseError, connection, connections, transaction

from reports.snapshot import snapshot

from .processes import say


def run():
    say(ready=True)
    inspect = {"sqlite": inspect_sqlite, "postgresql": inspect_postgresql}
    say(
        default=inspect[connection.vendor]("default", transaction.atomic),
        snapshot=inspect[connection.vendor]("snapshot", snapshot),
    )


def inspect_sqlite(alias, transaction_of_alias):
    names = ("journal_mode", "synchronous", "busy_timeout")
    found = {name: answer(alias, f"PRAGMA {name}") for name in names}
    with transaction_of_alias():
        answer(alias, "SELECT count(*) FROM cooperatives_fund")
        found["another_may_begin_to_write"] = another_may_begin_to_write()
    return found


def inspect_postgresql(alias, transaction_of_alias):
    names = ("transaction_isolation", "transaction_read_only")
    with transaction_of_alias():
        found = {name: answer(alias, f"SHOW {name}") for name in names}
    found["a_write"] = write(alias, transaction_of_alias)
    return found


def answer(alias, question):
    with connections[alias].cursor() as cursor:
        return cursor.execute(question).fetchone()[0]


def another_may_begin_to_write():
    name = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(name, timeout=0, isolation_level=None)) as another:
        try:
            another.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
    return True


def write(alias, transaction_of_alias):
    try:
        with transaction_of_alias(), connections[alias].cursor() as cursor:
            cursor.execute("UPDATE cooperatives_fund SET note = note")
    except DatabaseError as error:
        return type(error.__cause__).__name__
    return "done"
