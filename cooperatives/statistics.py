"""
What the database knows of its own rows when it plans a question.

PostgreSQL keeps that up by itself, if not at once. SQLite never does unless it is told:
without it, a report over a large province takes twice as long.
"""

from django.db import connection


def refresh():
    """After many rows were written: takes a second or two at most."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
