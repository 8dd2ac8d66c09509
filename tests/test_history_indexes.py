"""Databases made before have indexes of histories that later ones were never given."""

from importlib import import_module

import pytest
from django.db import connection

from cooperatives.models import Seat
from reports.models import Target

migration = import_module("reports.migrations.0006_fewer_history_indexes")


def indexed_columns(model):
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, model._meta.db_table)
    return sorted(
        column
        for told in found.values()
        if told["index"] and not told["primary_key"]
        for column in told["columns"]
    )


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Seat, Target])
def test_what_was_made_before_is_taken_away_and_no_more(model):
    history = model.history.model
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE INDEX made_before ON {history._meta.db_table} (history_date)"
        )
    assert indexed_columns(history) == ["history_date", "history_user_id", "id"]

    with connection.cursor() as cursor:
        for name in migration.superfluous(history, connection):
            cursor.execute(f"DROP INDEX {name}")

    assert indexed_columns(history) == ["history_user_id", "id"]
