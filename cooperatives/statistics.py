"""
What the database knows of its own rows when it plans a question.

PostgreSQL keeps that up by itself, if not at once. SQLite never does unless it is told:
without it, a report over a large province takes twice as long.
"""

from contextlib import nullcontext

from django.db import connection, transaction


def refresh(models=None):
    """
    After many rows of these models were written, or of all; a second or two at most.

    Table by table: asked for all of them, PostgreSQL would also hold what it shares
    between databases until the transaction ends.
    """
    with held_together(), connection.cursor() as cursor:
        for table in tables_of(models):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(table)}")


def held_together():
    """On SQLite all at once: whoever reads waits each time that something is written."""
    return transaction.atomic() if connection.vendor == "sqlite" else nullcontext()


def tables_of(models):
    if models is None:
        return connection.introspection.django_table_names(only_existing=True)
    return [model._meta.db_table for model in models]
