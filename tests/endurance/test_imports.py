"""Imports that are killed, confirmed twice at once, and overtaken by an edit."""

import json
import os
import signal
from contextlib import suppress
from random import Random
from time import perf_counter, sleep

import pytest

from .processes import Process

pytestmark = [pytest.mark.endurance, pytest.mark.django_db]

ROWS = 300
# So many that reading them takes its time.
MANY = 3000


@pytest.fixture(scope="module")
def desk(database):
    """A process that does what needs nobody else, so that few have to be started."""
    with Process(database, "importer", "desk") as process:

        def told(*asked):
            process.running.stdin.write(json.dumps(asked) + "\n")
            process.running.stdin.flush()
            return process.hear()

        yield told


def set_off(step, how=""):
    step.running.stdin.write(f"{how}\n")
    step.running.stdin.flush()


def time_of(database, action, key, *way):
    """How long the step takes that nobody disturbs."""
    with Process(database, "importer", action, key, *way) as step:
        step.hear()
        set_off(step)
        step.hear()
        started = perf_counter()
        step.hear()
        return perf_counter() - started


def killed(database, after, action, key, *way):
    """Set the step off and kill it so many seconds later, in the middle of a write."""
    step = Process(database, "importer", action, key, *way)
    step.hear()
    set_off(step)
    step.hear()
    sleep(after)
    step.running.send_signal(signal.SIGKILL)
    step.running.wait()
    step.running.stdin.close()
    step.running.stdout.close()


def is_whole(seen):
    """Either all of it is there, with history and outcomes, or nothing is."""
    parts = {seen[part] for part in ("records", "seats", "history", "made")}
    return (seen["state"], parts) in [("applied", {ROWS}), ("planned", {0})]


def after_kills(database, desk, name, rounds, *way):
    """What is seen after an apply was killed, at moments spread over its time."""
    spare = desk("begin", f"{name} mẫu", ROWS)["key"]
    whole = time_of(database, "apply", spare, *way)
    chance = Random(name)
    for number in range(rounds):
        this = f"{name} {number}"
        key = desk("begin", this, ROWS)["key"]
        killed(database, chance.uniform(0, whole), "apply", key, *way)
        yield desk("look", key, this)


def test_an_import_killed_while_it_writes_leaves_nothing_half_done(
    database, desk, rounds
):
    seen = list(after_kills(database, desk, "ghi", rounds.kills))

    assert [one for one in seen if not is_whole(one)] == []
    stopped = [one for one in seen if one["state"] == "planned"]
    assert all("đã dừng giữa chừng" in one["sentence"] for one in stopped)


def test_without_one_transaction_a_kill_leaves_a_part(database, desk, rounds):
    seen = after_kills(database, desk, "rời", 10 * rounds.kills, "piecemeal")

    assert any(not is_whole(one) for one in seen)


def after_killed_plans(database, desk, name, rounds, *way):
    """What is seen after a plan was killed, at moments spread over its time."""
    spare = desk("begin", f"mẫu {name}", ROWS)["key"]
    whole = time_of(database, "plan", spare, *way)
    key = desk("begin", name, ROWS)["key"]
    chance = Random(name)
    for _ in range(rounds):
        killed(database, chance.uniform(0, whole), "plan", key, *way)
        yield desk("look", key, name)


def test_a_plan_that_writes_as_it_goes_is_seen_to(database, desk, rounds):
    seen = after_killed_plans(database, desk, "vội", 10 * rounds.kills, "eager")

    assert any(one["records"] for one in seen)


def test_an_import_killed_while_it_plans_has_written_nothing(database, desk, rounds):
    for seen in after_killed_plans(database, desk, "đọc", rounds.kills):
        assert seen["records"] == 0
        assert (seen["state"], seen["planned"]) == ("planned", ROWS) or (
            seen["state"] == "refused" and "đã dừng giữa chừng" in seen["sentence"]
        )


def read_once(reading, after=None, how=""):
    """Have the file read once more, and the reader killed so many seconds after."""
    set_off(reading, how)
    reader = reading.hear()["reader"]
    started = perf_counter()
    if after is not None:
        sleep(after)
        with suppress(ProcessLookupError):
            os.kill(reader, signal.SIGKILL)
    reading.hear()
    took = perf_counter() - started
    reading.hear()
    return took


@pytest.fixture(scope="module")
def to_be_read(desk):
    return desk("begin", "xem", MANY)["key"]


def after_killed_readers(database, desk, key, rounds):
    """What is seen after a reader was killed, at moments spread over its time."""
    chance = Random(rounds)
    with Process(database, "importer", "read_again", key) as reading:
        reading.hear()
        # What is done beside the reading takes longer the first time.
        read_once(reading)
        whole = read_once(reading)
        for number in range(rounds):
            read_once(reading, whole * (number + chance.random()) / rounds)
            yield desk("look", key, "xem")


def after_half_ways(database, desk, key, rounds, *way):
    """What is seen after a reader was killed when it had read some of the rows."""
    with Process(database, "importer", "read_again", key, *way) as reading:
        reading.hear()
        for _ in range(rounds):
            read_once(reading, how="half way")
            yield desk("look", key, "xem")


def is_read_or_not(seen):
    """Either every row of the file is planned, or none is and the import says so."""
    if seen["state"] == "planned":
        return seen["planned"] == MANY
    stopped = "giữa chừng; chưa ghi gì" in seen["sentence"]
    return (seen["state"], seen["planned"], stopped) == ("refused", 0, True)


def test_a_reader_that_is_killed_leaves_nothing_half_read(
    database, desk, rounds, to_be_read
):
    known = database, desk, to_be_read, rounds.kills
    seen = [*after_killed_readers(*known), *after_half_ways(*known)]

    assert [one for one in seen if one["records"] or not is_read_or_not(one)] == []
    assert any(one["state"] == "refused" for one in seen)


def test_half_a_file_taken_for_the_whole_is_seen_to(database, desk, rounds, to_be_read):
    seen = after_half_ways(database, desk, to_be_read, 10 * rounds.kills, "half_read")

    assert any(not is_read_or_not(one) for one in seen)


def seen_when_planned(desk, name):
    """What is there once the import's own process is through with the file."""
    begun = desk("begin", name, ROWS, "", "no")
    assert begun["state"] == "reading"
    yield
    seen = desk("look", begun["key"], name)
    while seen["state"] == "reading":
        seen = desk("look", begun["key"], name)
    yield seen["state"], seen["planned"]


def test_an_import_outlives_the_process_that_stood_by_for_it(desk):
    first, second = (seen_when_planned(desk, name) for name in ("riêng", "sau"))

    next(first)
    desk("leave_alone")
    next(second)

    assert [next(first), next(second)] == [("planned", ROWS)] * 2


def test_an_import_whose_own_process_was_killed_says_so(desk):
    begun = desk("begin", "chết", MANY, "", "no")
    os.kill(begun["process"], signal.SIGKILL)

    seen = desk("look", begun["key"], "chết")
    while seen["state"] == "reading":
        seen = desk("look", begun["key"], "chết")

    assert (seen["state"], seen["records"]) == ("refused", 0)


def two_confirm(database, desk, name, *way):
    key = desk("begin", name, 30)["key"]
    with (
        Process(database, "importer", "confirm", key, *way) as one,
        Process(database, "importer", "confirm", key, *way) as other,
    ):
        one.hear()
        other.hear()
        set_off(one)
        set_off(other)
        states = sorted([one.hear()["state"], other.hear()["state"]])
    return states, desk("look", key, name)["records"]


def test_of_two_who_confirm_at_once_one_does(database, desk, rounds):
    for number in range(rounds.confirmations):
        states, records = two_confirm(database, desk, f"đôi {number}")

        assert (states, records) == (["applied", "refused"], 30)


def test_without_asking_who_was_first_all_is_written_twice(database, desk):
    _, records = two_confirm(database, desk, "đôi liều", "again")

    assert records == 60


def edited_and_confirmed(database, desk, name, *way):
    """What the confirmation says, and what is seen, where somebody edits beside it."""
    first = desk("begin", name, 30)["key"]
    assert desk("confirm_now", first)["state"] == "applied"
    second = desk("begin", name, 30, "Người khác")["key"]
    with (
        Process(database, "importer", "confirm", second, *way) as confirming,
        Process(database, "importer", "edit", name) as editing,
    ):
        confirming.hear()
        editing.hear()
        set_off(editing)
        if way:
            editing.hear()
        set_off(confirming)
        said = confirming.hear()
        if not way:
            editing.hear()
    seen = desk("look", second, name)
    by_import = [c[0] for c in seen["changes"] if c[1] == seen["reason"]]
    return said, by_import


def test_an_edit_beside_the_confirmation_is_never_overwritten(database, desk, rounds):
    for number in range(rounds.confirmations):
        said, versions = edited_and_confirmed(database, desk, f"sửa {number}")

        if said["state"] == "applied":
            # It wrote on what it had planned on: the edit came after.
            assert versions == [2]
        else:
            assert versions == []
            assert "sửa" in said["sentence"]


def test_a_confirmation_that_looks_at_nothing_overwrites_an_edit(database, desk):
    said, versions = edited_and_confirmed(database, desk, "sửa liều", "blind")

    assert (said["state"], versions) == ("applied", [3])
