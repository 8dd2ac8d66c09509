"""
How much each endurance test does: a little in the suite, much by hand.

`uv run pytest -m endurance --full` takes the second number of each pair.
"""

from types import SimpleNamespace

NUMBERS = {
    # name: (in the suite, in full)
    # Reports read, one after another, while two processes move records.
    "reports": (3, 300),
    # The same without the snapshot: one of them has to contradict itself.
    "reports_without_snapshot": (3, 50),
    # Processes that edit the same few rows at once, and for how long.
    "writers": (8, 8),
    "seconds_of_writing": (2, 20),
    # Bytes changed, one or a few in each file, of a good .xlsx and of a good .csv.
    "flipped_files": (8, 2000),
    # Times an import is killed while it plans, and while it writes.
    "kills": (3, 30),
    # Pairs who confirm the same plan at once, and plans confirmed beside an edit.
    "confirmations": (3, 50),
}


def rounds_of(run):
    """The numbers of a run: 0 is the suite's, 1 the full one's."""
    return SimpleNamespace(**{name: pair[run] for name, pair in NUMBERS.items()})
