"""What reading one file may take, and what a file may hold."""

import resource

MEGABYTE = 2**20
FILE_BYTES = 10 * MEGABYTE
PARTS = 300
SHEET_BYTES = 300 * MEGABYTE
OTHER_BYTES = 40 * MEGABYTE
ROW_BYTES = 16 * MEGABYTE
ROWS = 200_000
COLUMNS = 256
CELL_CHARACTERS = 32_767
BLANK_ROWS = 200
SHEETS = 100
MERGES = 20_000

ADDRESS_SPACE = 1024 * MEGABYTE
PROCESSOR_SECONDS = 20
WALL_SECONDS = 30
WRITTEN_BYTES = 600 * MEGABYTE


def limit():
    """Bind this process, for good."""
    for kind, most in (
        (resource.RLIMIT_AS, ADDRESS_SPACE),
        (resource.RLIMIT_CPU, PROCESSOR_SECONDS),
        (resource.RLIMIT_FSIZE, WRITTEN_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))
