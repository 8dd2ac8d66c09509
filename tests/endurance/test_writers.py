"""Many who write the same rows at once: each gets a turn, and no write is lost."""

import sqlite3
from contextlib import closing
from time import sleep

import psycopg
import pytest
from django.db import connection

from .processes import at_work

pytestmark = [pytest.mark.endurance, pytest.mark.django_db]

# What goes wrong without the portal's care: on SQLite with the settings Django has by
# itself, on PostgreSQL when the row is not held while it is changed.
WITHOUT_CARE = {"sqlite": ("stock", "refused"), "postgresql": ("unlocked", "lost")}


def ask(database, question):
    """The one answer to a question, asked past Django and its settings."""
    if connection.vendor == "sqlite":
        connected = sqlite3.connect(database.removeprefix("sqlite:///"))
    else:
        connected = psycopg.connect(database)
    with closing(connected):
        return connected.execute(question).fetchone()[0]


def kept(database):
    """How many writes the rows say they have seen, and how many stand in history."""
    return (
        ask(database, "SELECT sum(version) FROM cooperatives_fund"),
        ask(database, "SELECT count(*) FROM cooperatives_historicalfund"),
    )


def edit_at_once(database, way, rounds):
    """What many editors tried and did in the given time, all added up."""
    versions, history = kept(database)
    with at_work(database, ("editor", way, rounds.writers)) as (editors,):
        for _ in range(rounds.writers - 1):
            editors.hear()
        sleep(rounds.seconds_of_writing)
        told = editors.finish()
    assert len(told) == rounds.writers
    versions_then, history_then = kept(database)
    written = sum(editor["written"] for editor in told)
    return {
        "written": written,
        "refused": sum(editor["refused"] for editor in told),
        "lost": written - (versions_then - versions),
        "left out of history": written - (history_then - history),
        "slowest, seconds": max(editor["slowest"] for editor in told),
    }


def test_of_many_writers_none_is_refused_and_nothing_is_lost(
    database, rounds, record_property
):
    edited = edit_at_once(database, "locked", rounds)
    for name, value in edited.items():
        record_property(f"edits {name}", value)

    assert edited["written"] > rounds.writers
    assert (edited["refused"], edited["lost"], edited["left out of history"]) == (
        0,
    ) * 3


@pytest.mark.parametrize(("way", "suffered"), [WITHOUT_CARE[connection.vendor]])
def test_without_care_some_are_refused_or_lost(
    database, rounds, way, suffered, record_property
):
    edited = edit_at_once(database, way, rounds)
    for name, value in edited.items():
        record_property(f"edits, {way}, {name}", value)

    assert edited[suffered] > 0
