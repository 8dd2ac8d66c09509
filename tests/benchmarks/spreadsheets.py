"""
A register brought in: ours, stock django-import-export, and the floor beneath both.

    uv run python -m tests.benchmarks.spreadsheets [--rows 5000 50000] [--stock-rows 5000]
        [--rounds 3]

Each way starts on a fresh database of both kinds (PostgreSQL where TEST_POSTGRES_URL
names a server, or one is started). Ours goes from the upload to the last row written,
with preview, validation, search for duplicates and history, by its own processes. Stock
is its admin's preview and confirmation with the same fields, but without seats. The
floor writes ready tuples and their history. Ours and the floor last but a second or a
few, which one slow moment of the machine would double: each is timed several times,
before stock and after, and the medians are compared.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit, urlunsplit

import psycopg

from .databases import POSTGRESQL, REPOSITORY, SQLITE, run, server


class Empty:
    """A database with the reference data and no records, made once and copied."""

    def __init__(self, kind, folder, address):
        self.kind, self.folder, self.address = kind, Path(folder), address
        if kind == POSTGRESQL:
            self.create("pattern", "template1")
        for command in (["migrate"], ["load_reference"]):
            run(command, self.url_of("pattern"))

    def anew(self):
        """The address of a fresh copy; the one before is thrown away."""
        if self.kind == SQLITE:
            for file in self.folder.glob("spreadsheets_copy.sqlite3*"):
                file.unlink()
            shutil.copy(self.path_of("pattern"), self.path_of("copy"))
        else:
            self.create("copy", "benchmark_spreadsheets_pattern")
        return self.url_of("copy")

    def path_of(self, name):
        return self.folder / f"spreadsheets_{name}.sqlite3"

    def url_of(self, name):
        if self.kind == SQLITE:
            return f"sqlite:///{self.path_of(name)}"
        parts = urlsplit(self.address)
        return urlunsplit(parts._replace(path=f"/benchmark_spreadsheets_{name}"))

    def create(self, name, template):
        name = f"benchmark_spreadsheets_{name}"
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name}")
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")


def measured(way, rows, url, module="spreadsheet_ways"):
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.in_process",
        module,
        way,
        str(rows),
    ]
    environment = os.environ | {"DATABASE_URL": url, "HTTPS": "no"}
    said = subprocess.run(
        command, cwd=REPOSITORY, env=environment, check=True, stdout=subprocess.PIPE
    )
    return json.loads(said.stdout)


def tell(kind, way, rows, found):
    new, changing = (found[which]["seconds"] for which in ("new", "changing"))
    print(
        f"{kind:10} {way:6} {rows:6} rows: new {new:7.2f} s, changing {changing:7.2f} s, "
        f"{found['megabytes']:4.0f} MB",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[5000, 50000])
    parser.add_argument("--stock-rows", type=int, nargs="*", default=[5000, 50000])
    parser.add_argument("--databases", nargs="+", default=[SQLITE, POSTGRESQL])
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="benchmark-") as folder:
        # The server, where one is started, belongs to somebody else.
        Path(folder).chmod(0o711)
        with server(folder) as address:
            measure(asked, folder, address)


def measure(asked, folder, address):
    for kind in asked.databases:
        database = Empty(kind, folder, address)
        for rows in asked.rows:
            found = defaultdict(list)
            for way in in_turns(asked.rounds, rows in asked.stock_rows):
                found[way].append(measured(way, rows, database.anew()))
                tell(kind, way, rows, found[way][-1])
            for which in ("new", "changing"):
                compare(
                    which,
                    {
                        way: median(one[which]["seconds"] for one in times)
                        for way, times in found.items()
                    },
                )


def in_turns(rounds, with_stock):
    """
    The ways in the order they are timed, so that a slow minute falls on each of them.

    Stock lasts long enough to have slow minutes and quick ones in one run.
    """
    short = [way for _ in range(rounds) for way in ("floor", "ours")]
    middle = len(short) // 2
    return [*short[:middle], *["stock"] * with_stock, *short[middle:]]


def compare(which, seconds):
    told = f"  {which}: {seconds['ours']:.2f} s, {seconds['ours'] / seconds['floor']:.1f} times the floor"
    if "stock" in seconds:
        told += f", {seconds['stock'] / seconds['ours']:.1f} times as fast as stock"
    print(told, flush=True)


if __name__ == "__main__":
    main()
