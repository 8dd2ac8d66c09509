"""
How long others wait while 10.000 rows are applied, and while one who takes no care does.

    uv run python -m tests.benchmarks.waiting [--rows 10000]

Editors in a process of their own change a few rows, each in a transaction. Without care
the file is read and planned within the transaction that writes it: SQLite lets nobody
else write until it ends.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from .databases import POSTGRESQL, SQLITE, server
from .spreadsheets import Empty, measured

WAYS = ("with-care", "without-care")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10000)
    parser.add_argument("--databases", nargs="+", default=[SQLITE, POSTGRESQL])
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="benchmark-") as folder:
        # The server, where one is started, belongs to somebody else.
        Path(folder).chmod(0o711)
        with server(folder) as address:
            for kind in asked.databases:
                database = Empty(kind, folder, address)
                for way in WAYS:
                    found = measured(way, asked.rows, database.anew(), "waiting_ways")
                    tell(kind, way, found)


def tell(kind, way, found):
    print(
        f"{kind:10} {way:12}: {found['writes']:5} writes beside it, "
        f"{found['refused']} refused, the slowest {found['slowest']:5.2f} s",
        flush=True,
    )


if __name__ == "__main__":
    main()
