"""The process that stands by may hang; who waits for it does not."""

import os
import signal

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
