"""
One process of each web server stands by to set others to work.

Starting the portal takes a second or two, most imports less. So one process does that
ahead, when somebody is about to bring a file in, and parts from itself a process for
each import within milliseconds. Those belong to nobody and outlive both.
"""

import atexit
import os
import subprocess
import sys
from threading import Lock

from django.conf import settings

COMMAND = [sys.executable, "manage.py", "work_on_imports"]


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
        """The number of a new process that works on what the numbers name."""
        order = " ".join(map(str, numbers)) + "\n"
        with self._turn:
            # One that has waited in vain for long ends, perhaps at this very moment.
            return self._told(order) or self._told(order)

    def end(self):
        if self._of == os.getpid():
            self._process.communicate()
            self._process = self._of = None

    def _told(self, order):
        process = self._running()
        try:
            process.stdin.write(order)
            process.stdin.flush()
            told = process.stdout.readline()
        except BrokenPipeError:
            told = ""
        if not told:
            process.kill()
            self.end()
        return int(told) if told else None

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
