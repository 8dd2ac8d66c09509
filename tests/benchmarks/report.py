"""
The whole term report against the same figures in plain SQL, on fresh databases.

By hand: `uv run python -m tests.benchmarks.report [--scales 1,10,100]
[--databases sqlite,postgresql] [--rounds N]`. PostgreSQL runs where
`TEST_POSTGRES_URL` points, or on a server started for the run. `--loaded URL`
measures a database that is filled already.
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from . import databases

ROUNDS = 5
TIMES_FLOOR, ABOVE_FLOOR, WHOLE, QUERIES = 1.5, 150, 3000, 90
CHILD = """
import sys
import django
django.setup()
from tests.benchmarks.measuring import main
main(*sys.argv[1:])
"""


@dataclass(frozen=True)
class Run:
    """One line of the table: a database at a scale, and what was measured there."""

    scale: int
    database: str
    load_seconds: float | None
    measured: dict

    def __getattr__(self, name):
        return self.measured[name]

    @property
    def ratio(self):
        return self.report / self.floor

    @property
    def above(self):
        return self.report - self.floor


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scales", default="1,10,100")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--loaded", metavar="URL")
    return parser.parse_args()


def measured(url, rounds, directory):
    answer = Path(directory, "measured.json")
    environment = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "alliance_portal.settings",
    }
    finished = subprocess.run(
        [sys.executable, "-c", CHILD, str(rounds), str(answer)],
        cwd=databases.REPOSITORY,
        env=environment,
        check=False,
    )
    if finished.returncode:
        # It has said why.
        sys.exit(finished.returncode)
    return json.loads(answer.read_text())


def all_runs(asked, directory, server):
    for scale in map(int, asked.scales.split(",")):
        for database in asked.databases.split(","):
            say(f"{database}, scale {scale}: loading …")
            loaded = databases.fresh(database, scale, directory, server)
            say(f"{database}, scale {scale}: measuring …")
            found = measured(loaded.url, asked.rounds, directory)
            yield Run(scale, database, loaded.load_seconds, found)


def say(words):
    print(words, file=sys.stderr, flush=True)


HEAD = (
    "scale  database    floor ms  report ms  ratio  above ms  cold ms"
    "  queries  floor's  load s  MB  grown MB"
)


def line(run):
    load = "" if run.load_seconds is None else f"{run.load_seconds:.0f}"
    return (
        f"{run.scale:>5}  {run.database:<10}  {run.floor:>8.0f}  {run.report:>9.0f}"
        f"  {run.ratio:>5.2f}  {run.above:>8.0f}  {run.cold:>7.0f}  {run.queries:>7}"
        f"  {run.floor_statements:>7}  {load:>6}  {run.memory:>2.0f}"
        f"  {run.memory_growth:>8.1f}"
    )


def shortened(statement, width=150):
    """The beginning of a statement and where it reads from."""
    words = " ".join(statement.split())
    if len(words) <= width:
        return words
    source = words.find(" FROM ")
    return f"{words[: width // 2]} …{words[source : source + width // 2]} …"


def print_slowest(runs):
    largest = max(run.scale for run in runs)
    for run in runs:
        if run.scale != largest:
            continue
        print(f"\nSlowest on {run.database} at scale {run.scale}, ms")
        for title, statements in (
            ("floor", run.floor_slowest),
            ("report", run.slowest),
        ):
            for milliseconds, table, statement in statements:
                print(
                    f"  {title:<6} {milliseconds:>7.1f}  {table}: {shortened(statement)}"
                )
        print("  tables furthest above the floor, ms: report, floor")
        above = sorted(run.tables.items(), key=lambda each: each[1][1] - each[1][0])
        for table, (report, floor) in above[:10]:
            print(f"  {report:>14.1f} {floor:>7.1f}  {table}")


def print_targets(runs):
    """Whether what the benchmark was written for is met."""
    print("\nTargets")
    for run in runs:
        held = [("queries", run.queries, QUERIES)]
        if run.scale == 1:
            held.append(("ms above the floor", run.above, ABOVE_FLOOR))
        if run.scale == 100:
            held.append(("times the floor", run.ratio, TIMES_FLOOR))
            held.append(("ms in all", run.report, WHOLE))
        said = ", ".join(
            f"{value:.4g} {what} ({'met' if value <= most else f'MISSED, {most}'})"
            for what, value, most in held
        )
        print(f"  {run.database}, scale {run.scale}: {said}")


def main():
    asked = arguments()
    with TemporaryDirectory(prefix="benchmark-") as directory:
        if asked.loaded:
            found = measured(asked.loaded, asked.rounds, directory)
            scale = int(asked.scales.split(",")[-1])
            database = asked.loaded.partition(":")[0]
            runs = [Run(scale, database, None, found)]
        elif databases.POSTGRESQL in asked.databases:
            Path(directory).chmod(0o711)
            with databases.server(directory) as server:
                runs = list(all_runs(asked, directory, server))
        else:
            runs = list(all_runs(asked, directory, None))
    print(HEAD)
    for run in runs:
        print(line(run))
    print_slowest(runs)
    print_targets(runs)


if __name__ == "__main__":
    main()
