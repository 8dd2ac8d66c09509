"""
The dashboards against the same figures in plain SQL, and their pages, on fresh databases.

By hand: `uv run python -m tests.benchmarks.dashboard [--scales 1,100] [--databases
sqlite,postgresql] [--rounds N]`. `--loaded URL` measures a database that is filled
already. Three pages of the province, a district's first page and its call list have a
floor; pages are timed as a server spends its time on them, signed in, and must take few
queries.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from . import databases
from .report import say

ROUNDS = 5
TIMES_FLOOR, QUERIES = 3, 40
PAGE_AT_SCALE = {1: 200, 100: 1000}
CHILD = """
import sys
import django
django.setup()
from tests.benchmarks.measuring_dashboard import main
main(*sys.argv[1:])
"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scales", default="1,100")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--loaded", metavar="URL")
    return parser.parse_args()


def measured(url, rounds, directory):
    answer = Path(directory, "dashboard.json")
    environment = os.environ | {
        "DATABASE_URL": url,
        "DATA_DIR": directory,
        "DJANGO_SETTINGS_MODULE": "alliance_portal.settings",
        "HTTPS": "no",
        "SECRET_KEY": "for the benchmark only",
    }
    collect = ("manage.py", "collectstatic", "--no-input", "--verbosity", "0")
    for command in (collect, ("-c", CHILD, str(rounds), str(answer))):
        finished = subprocess.run(
            [sys.executable, *command],
            cwd=databases.REPOSITORY,
            env=environment,
            check=False,
        )
        if finished.returncode:
            # It has said why.
            sys.exit(finished.returncode)
    return json.loads(answer.read_text())


def print_run(database, scale, found):
    print(f"\n{database}, scale {scale}")
    for page, taken in found["floors"].items():
        ratio = taken["dashboard"] / taken["floor"]
        print(
            f"  {page}: floor {taken['floor']:.0f} ms, "
            f"dashboard {taken['dashboard']:.0f} ms, {ratio:.2f} times "
            f"({verdict(ratio, TIMES_FLOOR)}); first time {taken['cold']:.0f} ms"
        )
    for page, (milliseconds, working, queries) in found["pages"].items():
        wanted = PAGE_AT_SCALE.get(scale)
        time_said = verdict(milliseconds, wanted) if wanted else ""
        print(
            f"  {milliseconds:>6.0f} ms ({time_said}), {working:.0f} of the processor  "
            f"{queries:>3} queries "
            f"({verdict(queries, QUERIES)})  {page}"
        )


def verdict(value, most):
    return "met" if value <= most else f"MISSED, {most}"


def main():
    asked = arguments()
    scales = [int(scale) for scale in asked.scales.split(",")]
    with TemporaryDirectory(prefix="benchmark-") as directory:
        if asked.loaded:
            found = measured(asked.loaded, asked.rounds, directory)
            print_run(asked.loaded.partition(":")[0], scales[-1], found)
            return
        with databases.server_if(
            databases.POSTGRESQL in asked.databases, directory
        ) as (server):
            for scale in scales:
                for database in asked.databases.split(","):
                    say(f"{database}, scale {scale}: loading …")
                    loaded = databases.fresh(database, scale, directory, server)
                    say(f"{database}, scale {scale}: measuring …")
                    found = measured(loaded.url, asked.rounds, directory)
                    print_run(database, scale, found)


if __name__ == "__main__":
    main()
