"""
Imports as they would be done without the care that the tests are to see.

Each takes away one guard, so that what it guards against can be watched happening.
"""

import json
import os
from contextlib import ExitStack, contextmanager, nullcontext
from unittest import mock

from cooperatives.models import bulk_rows
from cooperatives.spreadsheets import applying, work
from cooperatives.spreadsheets.planning.planner import Planner
from cooperatives.spreadsheets.reading import Refused, guard, read_file
from cooperatives.spreadsheets.reading.workbook import opened
from tests.builders import a_cooperative

plan, update = Planner.plan, bulk_rows.update


def planned_and_written(planner, lines):
    """The plan, a record made of each row as soon as it is planned."""
    for rows in plan(planner, lines):
        for row in rows:
            a_cooperative(name=row[5])
        yield rows


def updated_as_it_is(model, names, rows, **options):
    """A change of whatever stands there now, and not of what was planned on."""
    rows = list(rows)
    now = bulk_rows.versions(model, [row[0] for row in rows])
    return update(
        model, names, [(key, now[key], *new) for key, _, *new in rows], **options
    )


def versions_of_now(model, keys):
    """Of rows that nobody holds."""
    rows = model._base_manager.filter(pk__in=list(keys))
    return dict(rows.values_list("pk", "version"))


def whatever_was_read(content, name, **known):
    """A reader's rows for the whole of the file, however it ended."""
    reader = guard.Reader()
    rows_file = os.fdopen(os.dup(reader.rows_file.fileno()), "rb")
    try:
        return read_file(content, name, **known | {"reader": reader})
    except Refused:
        rows_file.seek(0)
        whole = rows_file.read().rpartition(b"\n")[0]
        if not whole:
            raise
        last_row, cells = json.loads(whole.splitlines()[-1])[-1]
        sheet = {
            "name": "Trang 1",
            "hidden": False,
            "start": 0,
            "end": len(whole) + 1,
            "last_row": last_row,
            "width": len(cells),
            "merges": [],
            "hidden_rows": [],
            "hidden_columns": [],
            "notes": [],
        }
        told = {"kind": "xlsx", "notes": [], "sheets": [sheet]}
        return opened(name, told, rows_file)


GUARDS = {
    "guarded": (),
    # A plan that writes.
    "eager": ((Planner, "plan", planned_and_written),),
    # Nobody asks how the reader ended.
    "half_read": ((work, "read_file", whatever_was_read),),
    # Many transactions for one.
    "piecemeal": (
        (applying.transaction, "atomic", nullcontext),
        (applying, "CHUNK", 20),
    ),
    # The same of an undo.
    "taken_apart": (
        (applying.transaction, "atomic", nullcontext),
        (bulk_rows, "BATCH", 20),
        (bulk_rows, "versions", versions_of_now),
    ),
    # Nobody asks whether it was confirmed before.
    "again": (
        (applying, "take", lambda *known: None),
        (applying.Writing, "refuse_entered_since", lambda *known: None),
    ),
    # Nobody asks whether it still is as it was planned on.
    "blind": (
        (applying.Writing, "refuse_stale", lambda *known: None),
        (applying.bulk_rows, "update", updated_as_it_is),
    ),
}


@contextmanager
def without(way):
    with ExitStack() as taken:
        for guard in GUARDS[way]:
            taken.enter_context(mock.patch.object(*guard))
        yield
