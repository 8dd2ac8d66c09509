"""
One report, one moment of the database.

A report asks some eighty questions. While others write, the answers agree only if
all of them are read in one transaction that sees one moment: SQLite gives that to a
transaction that begins with a read, PostgreSQL to REPEATABLE READ. Both are the
second database alias; inside `with snapshot():` the router answers every read with
it, also those of managers that were bound when the modules were imported.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, transaction

reading_from = ContextVar("reading_from", default=None)


class SnapshotRouter:
    """
    Reads inside a snapshot come from it; every write goes to the database itself.

    Both aliases are one database, so a record read through one may stand beside a
    record read through the other.
    """

    def db_for_read(self, model, **hints):
        return reading_from.get()

    def db_for_write(self, model, **hints):
        return DEFAULT_DB_ALIAS

    def allow_relation(self, first, second, **hints):
        return True


@contextmanager
def snapshot():
    """
    Read everything inside as it was at one moment; nothing inside may write.

    A snapshot within a snapshot is the same one.
    """
    alias = settings.SNAPSHOT_ALIAS
    if reading_from.get() == alias:
        yield
        return
    with transaction.atomic(using=alias):
        token = reading_from.set(alias)
        try:
            yield
        finally:
            reading_from.reset(token)
