"""The process that stands by for imports, asked from outside."""

import os
import subprocess

from django.conf import settings

from cooperatives.spreadsheets.standing_by import COMMAND


def test_it_takes_an_order_where_the_database_does_not_answer(tmp_path):
    """Whoever gives the order finds that out; one that kept silent would be killed."""
    nowhere = f"sqlite:///{tmp_path / 'no-folder' / 'portal.sqlite3'}"
    with subprocess.Popen(
        COMMAND,
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": nowhere},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        process.stdin.write("1 1 1\n")
        process.stdin.flush()
        number = process.stdout.readline()

        assert int(number) != process.pid
        process.stdin.close()
        assert process.wait(timeout=20) == 0
