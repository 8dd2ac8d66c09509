"""
One process of each web server stands by to set others to work.

Starting the portal takes a second or two, most imports less. So one process does that
ahead, when somebody is about to bring a file in, and parts a process from itself for
the next import. Once that is set off it belongs to nobody and outlives both.
"""

import atexit
import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from threading import Lock

from django.conf import settings

COMMAND = [sys.executable, "manage.py", "work_on_imports"]
# Seconds until one that does not answer is given up, with whoever waits for it.
LONGEST_START = 20


class StandBy:
    """The process that stands by for this one; started anew where it has ended."""

    def __init__(self):
        self._process = None
        self._of = None
        self._turn = Lock()

    def make_ready(self):
        with self._turn:
            self._running()

    def set_off(self, *numbers):
        """The number of a new process that works on what the numbers name, or None."""
        order = " ".join(map(str, numbers)) + "\n"
        with self._turn:
            told = self._told(order)
            # One that has waited in vain for long ends, perhaps at this very moment.
            told = self._told(order) if told == "" else told
        return int(told) if told else None

    def end(self):
        if self._of == os.getpid():
            try:
                self._process.communicate(timeout=LONGEST_START)
            except subprocess.TimeoutExpired:
                self._kill()
                self._process.communicate()
            self._process = self._of = None

    def _told(self, order):
        """The line it answers; "" where it has ended, None where it keeps silent."""
        process = self._running()
        try:
            process.stdin.write(order)
            process.stdin.flush()
            answers = select.select([process.stdout], [], [], LONGEST_START)[0]
            told = process.stdout.readline() if answers else None
        except BrokenPipeError:
            told = ""
        if not told:
            self._kill()
            self.end()
        return told

    def _kill(self):
        """And the one that waits for an order; those at work have left its group."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def _running(self):
        # A server that parts from another has its own, or they would hear each other's.
        if self._of != os.getpid() or self._process.poll() is not None:
            self._process = subprocess.Popen(
                COMMAND,
                cwd=settings.BASE_DIR,
                start_new_session=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            self._of = os.getpid()
        return self._process


STAND_BY = StandBy()
atexit.register(STAND_BY.end)
