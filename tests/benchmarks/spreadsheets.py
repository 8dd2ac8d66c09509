"""
A register brought in: ours, stock django-import-export, and the floor beneath both.

    uv run python -m tests.benchmarks.spreadsheets [--rows 5000 50000] [--stock-rows 5000]

Each way starts on a fresh database of both kinds (PostgreSQL where TEST_POSTGRES_URL
names a server, or one is started). Ours goes from the upload to the last row written,
with preview, validation, search for duplicates and history, by its own processes. Stock
is its admin's preview and confirmation with the same fields, but without seats. The
floor writes ready tuples and their history.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit, urlunsplit

import psycopg

from .databases import POSTGRESQL, REPOSITORY, SQLITE, run, server

WAYS = ("floor", "ours", "stock")


def empty(kind, folder, address):
    """The address of a new database with the reference data and no records."""
    if kind == SQLITE:
        path = Path(folder, "spreadsheets.sqlite3")
        for file in Path(folder).glob("spreadsheets.sqlite3*"):
            file.unlink()
        url = f"sqlite:///{path}"
    else:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS benchmark_spreadsheets")
            connection.execute("CREATE DATABASE benchmark_spreadsheets")
        parts = urlsplit(address)
        url = urlunsplit(parts._replace(path="/benchmark_spreadsheets"))
    for command in (["migrate"], ["load_reference"]):
        run(command, url)
    return url


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
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="benchmark-") as folder:
        # The server, where one is started, belongs to somebody else.
        Path(folder).chmod(0o711)
        with server(folder) as address:
            measure(asked, folder, address)


def measure(asked, folder, address):
    for kind in asked.databases:
        for rows in asked.rows:
            seconds = {}
            for way in WAYS:
                if way == "stock" and rows not in asked.stock_rows:
                    continue
                found = measured(way, rows, empty(kind, folder, address))
                tell(kind, way, rows, found)
                seconds[way] = found
            for which in ("new", "changing"):
                compare(which, {w: f[which]["seconds"] for w, f in seconds.items()})


def compare(which, seconds):
    told = f"  {which}: {seconds['ours'] / seconds['floor']:.1f} times the floor"
    if "stock" in seconds:
        told += f", {seconds['stock'] / seconds['ours']:.1f} times as fast as stock"
    print(told, flush=True)


if __name__ == "__main__":
    main()
