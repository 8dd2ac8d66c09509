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


# The process of an import, which has the whole portal in memory and a plan to write.
WORK_ADDRESS_SPACE = 2048 * MEGABYTE
WORK_PROCESSOR_SECONDS = 15 * 60


def limit():
    """Bind the process that opens a file, for good."""
    bind(resource.RLIMIT_AS, ADDRESS_SPACE)
    # At the last it is killed, as it would be by others; a second before it is told why.
    bind(resource.RLIMIT_CPU, PROCESSOR_SECONDS, PROCESSOR_SECONDS + 1)
    bind(resource.RLIMIT_FSIZE, WRITTEN_BYTES)
    bind(resource.RLIMIT_CORE, 0)


def limit_work():
    """Bind the process that plans an import, writes it or takes it back, for good."""
    bind(resource.RLIMIT_AS, WORK_ADDRESS_SPACE)
    bind(resource.RLIMIT_CPU, WORK_PROCESSOR_SECONDS)
    bind(resource.RLIMIT_CORE, 0)


def bind(kind, most, last=None):
    resource.setrlimit(kind, (most, last or most))
