"""Imports taken back that are killed, and taken back by two at once."""

from random import Random

import pytest

from .processes import Process
from .test_imports import ROWS, desk, killed, set_off, time_of

__all__ = ["desk"]
pytestmark = [pytest.mark.endurance, pytest.mark.django_db]


def written(desk, name, rows=ROWS):
    """The key of an import of so many cooperatives that was written."""
    key = desk("begin", name, rows)["key"]
    assert desk("confirm_now", key)["state"] == "applied"
    return key


def after_kills(database, desk, name, rounds, *way):
    """What is seen after an undo was killed, at moments spread over its time."""
    spare = written(desk, f"{name} mẫu")
    whole = time_of(database, "take_back", spare, *way)
    chance = Random(name)
    for number in range(rounds):
        key = written(desk, f"{name} {number}")
        killed(database, chance.uniform(0, whole), "take_back", key, *way)
        yield desk("look", key, f"{name} {number}")


def is_whole(seen):
    """Either all of it is there, or all is gone and the history says so."""
    found = (seen["state"], seen["records"], seen["seats"], seen["removed"])
    return found in [("applied", ROWS, ROWS, 0), ("undone", 0, 0, ROWS)]


def test_an_undo_that_is_killed_leaves_nothing_half_done(database, desk, rounds):
    seen = list(after_kills(database, desk, "trả", rounds.kills))

    assert [one for one in seen if not is_whole(one)] == []
    stopped = [one for one in seen if one["state"] == "applied"]
    assert all("chưa hoàn tác dòng nào" in one["sentence"] for one in stopped)


def test_without_one_transaction_a_killed_undo_leaves_a_part(database, desk, rounds):
    seen = after_kills(database, desk, "trả rời", 10 * rounds.kills, "taken_apart")

    assert any(not is_whole(one) for one in seen)


def test_of_two_who_undo_at_once_one_does(database, desk, rounds):
    with (
        Process(database, "importer", "undo_when_told") as one,
        Process(database, "importer", "undo_when_told") as other,
    ):
        for number in range(rounds.confirmations):
            key = written(desk, f"hai {number}", 30)
            for each in (one, other):
                set_off(each, key)
            states = sorted([one.hear()["state"], other.hear()["state"]])
            seen = desk("look", key, f"hai {number}")

            assert states == ["refused", "undone"]
            assert (seen["records"], seen["removed"]) == (0, 30)
