"""
How long each form of the whole report takes on the sample province.

By hand, on a quiet machine: `uv run python -m tests.benchmarks.paper [--rounds N]`.
The best of the rounds counts; memory is the most the process held.
"""

import argparse
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from .databases import REPOSITORY, SQLITE, fresh

ROUNDS = 3
MEGABYTE = 1024
CHILD = """
import sys
import django
django.setup()
from tests.benchmarks.paper_measuring import main
main(*sys.argv[1:])
"""


@dataclass(frozen=True)
class Limit:
    """What a form may take: seconds, and megabytes where that is promised."""

    form: str
    seconds: float
    megabytes: int | None = None


LIMITS = (
    Limit("html", 1),
    Limit("xlsx", 3),
    Limit("docx", 5),
    Limit("pdf", 15, 300),
)


def measured(url, form, rounds):
    """Seconds and megabytes of one form, in a process of its own."""
    answer = subprocess.run(
        [sys.executable, "-c", CHILD, form, str(rounds)],
        cwd=REPOSITORY,
        env=os.environ
        | {"DATABASE_URL": url, "HTTPS": "no"}
        | {"DJANGO_SETTINGS_MODULE": "alliance_portal.settings"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    seconds, kilobytes = map(float, answer.split())
    return seconds, kilobytes / MEGABYTE


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    missed = []
    with TemporaryDirectory() as directory:
        loaded = fresh(SQLITE, 1, Path(directory), None)
        for limit in LIMITS:
            seconds, megabytes = measured(loaded.url, limit.form, rounds)
            print(
                f"{limit.form:5} {seconds:6.2f} s (≤ {limit.seconds} s) {megabytes:5.0f} MB"
            )
            if seconds > limit.seconds or megabytes > (limit.megabytes or megabytes):
                missed.append(limit.form)
    sys.exit(f"over the limit: {', '.join(missed)}" if missed else 0)


if __name__ == "__main__":
    main()
