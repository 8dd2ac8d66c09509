import subprocess
import sys

from django.conf import settings

from . import made_files
from .corpus import containers
from .corpus.kind import HEADINGS, ROW, row

MOST = 30 * 1024
HARMFUL = {
    "a cell of many megabytes",
    "a cell of less",
    "millions of strings",
    "a million formatted rows",
    "a million tiny rows",
    "a cell at the end of the sheet",
    "a billion laughs",
    "a row as wide as the sheet",
}


def growth(folder, **files):
    """Kilobytes that the reading process grows by."""
    paths = []
    for name, content in {"small": made_files.xlsx(HEADINGS, ROW), **files}.items():
        path = folder / f"{name}.xlsx"
        path.write_bytes(content)
        paths.append(str(path))
    told = subprocess.run(
        [sys.executable, "-m", "tests.spreadsheets.growth", *paths],
        cwd=settings.BASE_DIR,
        capture_output=True,
        check=True,
    )
    return int(told.stdout)


def test_files_made_to_do_harm_cost_the_reader_little(tmp_path):
    bombs = {
        kind.name: kind.content() for kind in containers.KINDS if kind.name in HARMFUL
    }

    assert len(bombs) == len(HARMFUL)
    assert growth(tmp_path, **bombs) < MOST


def test_a_large_register_costs_the_reader_little(tmp_path):
    rows = [row(A=f"HTX số {number}") for number in range(20_000)]

    assert growth(tmp_path, large=made_files.xlsx(HEADINGS, *rows)) < MOST
