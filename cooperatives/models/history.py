"""
The history of many records at once.

django-simple-history builds an object for every row it keeps; here the database copies
the rows as they stand after the write. It is the same history, several times sooner.
"""

from django.db import connections
from django.utils import timezone
from simple_history.models import HistoricalRecords

CREATED, CHANGED, REMOVED = "+", "~", "-"
BATCH = 1000


class History(HistoricalRecords):
    """Found by the record it is of, and no other way: more indexes slow every write."""

    def copy_fields(self, model):
        fields = super().copy_fields(model)
        for field in fields.values():
            if field.name != model._meta.pk.name:
                field.db_index = False
        return fields


def keep(model, keys, sign, *, using, user=None, reason="", moment=timezone.now):
    """Keep the rows with these keys, as stored now, as created or changed."""
    history = model.history.model
    user = user or history.get_default_history_user(model())
    columns = [field.column for field in history.tracked_fields]
    connection = connections[using]
    quote = connection.ops.quote_name
    copied = ", ".join(quote(column) for column in columns)
    about = ("history_date", "history_type", "history_user_id", "history_change_reason")
    added = ", ".join(quote(column) for column in about)
    key = quote(model._meta.pk.column)
    statement = (
        f"INSERT INTO {quote(history._meta.db_table)} ({copied}, {added}) "
        f"SELECT {copied}, %s, %s, %s, %s "
        f"FROM {quote(model._meta.db_table)} WHERE {key} IN "
    )
    # One moment for all: no figure is counted by it.
    written_at = connection.ops.adapt_datetimefield_value(moment())
    keys = list(keys)
    with connection.cursor() as cursor:
        for at in range(0, len(keys), BATCH):
            these = keys[at : at + BATCH]
            places = ", ".join(["%s"] * len(these))
            cursor.execute(
                f"{statement}({places}) ORDER BY {key}",
                [written_at, sign, user and user.pk, reason, *these],
            )
