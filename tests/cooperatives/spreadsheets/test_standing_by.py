"""The process that stands by may hang; who waits for it does not."""

import os
import signal
from time import sleep

from cooperatives.spreadsheets import processes, standing_by


def test_one_that_hangs_is_given_up_and_ended(monkeypatch):
    monkeypatch.setattr(standing_by, "LONGEST_START", 0.2)
    stand_by = standing_by.StandBy()
    stand_by.make_ready()
    hanging = stand_by._process.pid
    os.kill(hanging, signal.SIGSTOP)

    # What it may yet have begun is not begun a second time.
    assert stand_by.set_off(0, 0, 0) is None

    assert processes.started(hanging) == ""


def test_the_server_ends_although_it_hangs(monkeypatch):
    monkeypatch.setattr(standing_by, "LONGEST_START", 0.2)
    stand_by = standing_by.StandBy()
    stand_by.make_ready()
    hanging = stand_by._process.pid
    os.kill(hanging, signal.SIGSTOP)

    stand_by.end()

    assert processes.started(hanging) == ""


def test_the_one_that_waits_for_an_order_is_ended_with_it(monkeypatch, tmp_path):
    told = tmp_path / "number"
    hanging = f"sleep 60 > /dev/null & echo $! > {told}; wait"
    monkeypatch.setattr(standing_by, "COMMAND", ["sh", "-c", hanging])
    monkeypatch.setattr(standing_by, "LONGEST_START", 0.2)
    stand_by = standing_by.StandBy()
    stand_by.make_ready()
    while not (told.exists() and told.read_text().strip()):
        sleep(0.01)

    assert stand_by.set_off(0, 0, 0) is None

    # Killed, it yet has to be given a moment to end in.
    alive = (processes.started(told.read_text().strip()) for _ in range(100))
    assert any(began == "" or sleep(0.02) for began in alive)
