"""
The two ends of the line between a test and the processes it sets to work.

A process works until its input is closed, so that none outlives the tests, however
they end. It says one line of JSON at a time: first that it is ready, last what it
has done.
"""

import json
import os
import select
import subprocess
import sys
from contextlib import ExitStack, contextmanager

from django.conf import settings

# The test's end


def environment(database):
    """What a production site reads its settings from, and nothing of the suite's."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | {"DATABASE_URL": database, "HTTPS": "no"}


class Process:
    """One process at work; see `__main__.py` for which there are."""

    def __init__(self, database, *arguments):
        self.running = subprocess.Popen(
            [sys.executable, "-m", __package__, *map(str, arguments)],
            cwd=settings.BASE_DIR,
            env=environment(database),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def hear(self):
        """The next thing it says."""
        said = self.running.stdout.readline()
        assert said, f"{self.running.args} has ended with {self.running.wait()}"
        return json.loads(said)

    def finish(self):
        """Stop it; whatever it has yet to say."""
        self.running.stdin.close()
        said = self.running.stdout.readlines()
        assert self.running.wait() == 0
        return [json.loads(line) for line in said]

    def __enter__(self):
        return self

    def __exit__(self, failure, *details):
        self.running.stdin.close()
        if failure:
            self.running.kill()
        with self.running.stdout as unheard:
            unheard.read()
        self.running.wait()


@contextmanager
def at_work(database, *commands):
    """One process for each command, all of them ready."""
    with ExitStack() as started:
        processes = [
            started.enter_context(Process(database, *command)) for command in commands
        ]
        for process in processes:
            process.hear()
        yield processes


# The process's end


def is_wanted():
    """Until whoever started this process closes its input."""
    readable, _, _ = select.select([sys.stdin], [], [], 0)
    return not readable


def say(**told):
    print(json.dumps(told, default=str), flush=True)
