"""
The statements of a report, compiled once a process.

Turning a table into SQL costs Django several times what the database then needs to
answer it at the size of one province. What a table asks depends on the term, the
district and its lines alone, so the SQL is kept under those and run again; never the
rows. The first time, and whenever anything of the key is new, the ORM is asked.
"""

from collections import OrderedDict
from decimal import Decimal
from threading import Lock

from django.db import connections, router

KEPT = 2000

statements = OrderedDict()
keeping = Lock()


def answered(key, model, ask):
    """
    The rows of one statement, as tuples of numbers and keys.

    `ask` gets them from the ORM, in one statement with its columns in that order.
    """
    alias = router.db_for_read(model)
    connection = connections[alias]
    key = (connection.vendor, key)
    known = statements.get(key)
    if known:
        with connection.cursor() as cursor:
            cursor.execute(*known)
            return [tuple(number(value) for value in row) for row in cursor.fetchall()]
    ran = []

    def note(execute, sql, params, many, context):
        ran.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        rows = [tuple(number(value) for value in row) for row in ask()]
    if len(ran) == 1:
        with keeping:
            statements[key] = ran[0]
            while len(statements) > KEPT:
                statements.popitem(last=False)
    return rows


def number(value):
    """Whole numbers as int, others exact: the databases differ in what they return."""
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value
