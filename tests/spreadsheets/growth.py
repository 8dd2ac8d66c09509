"""How much a process grows that reads the files named: `python -m ….growth FILE …`."""

import gc
import resource
import sys
from pathlib import Path

from cooperatives.spreadsheets.reading import Refused, read_file


def peak():
    """Kilobytes, the most this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def read(path):
    try:
        with read_file(path.read_bytes(), path.name) as workbook:
            for sheet in workbook.sheets:
                for _ in sheet.rows:
                    pass
    except Refused:
        pass


if __name__ == "__main__":
    # What a process needs once, it has before it is measured.
    read(Path(sys.argv[1]))
    gc.collect()
    before = peak()
    for name in sys.argv[2:]:
        read(Path(name))
    print(peak() - before)
