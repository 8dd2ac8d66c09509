"""
A register is applied while others edit; run by `in_process.py`.

With care it is as the portal does it. Without, all three steps are one transaction.
"""

import json
import os
from contextlib import contextmanager
from time import sleep

from django.conf import settings
from django.db import transaction

from cooperatives.spreadsheets import imports
from tests.endurance.processes import at_work

from . import register_file
from .spreadsheet_ways import SLUG, Watch, staff

PHONE = "0912345678"
EDITORS = 2
# Seconds in which they edit undisturbed before, and after.
UNDISTURBED = 1
OPTIONS = {"all_or_nothing": True, "with_doubtful": True}


@contextmanager
def others_editing(told):
    """Several edit meanwhile; what each did is added to `told`."""
    editing = "editor", "locked", EDITORS
    with at_work(os.environ["DATABASE_URL"], editing) as (editors,):
        for _ in range(EDITORS - 1):
            editors.hear()
        sleep(UNDISTURBED)
        yield
        sleep(UNDISTURBED)
        told += editors.finish()


def with_care(content, told):
    watch = Watch()
    planned = watch.waited(imports.begin(staff(), SLUG, "so.xlsx", content))
    with others_editing(told):
        return watch.waited(imports.confirm(planned, staff(), **OPTIONS))


def without_care(content, told):
    settings.IMPORTS_IN_A_PROCESS = False
    user = staff()
    with others_editing(told), transaction.atomic():
        planned = imports.begin(user, SLUG, "so.xlsx", content)
        return imports.confirm(planned, user, **OPTIONS)


WAYS = {"with-care": with_care, "without-care": without_care}


def main(way, rows):
    told = []
    import_ = WAYS[way](register_file.for_us(int(rows), PHONE), told)
    assert (import_.state, import_.new) == ("applied", int(rows)), import_.sentence
    found = {
        "writes": sum(editor["written"] for editor in told),
        "refused": sum(editor["refused"] for editor in told),
        "slowest": max(editor["slowest"] for editor in told),
    }
    print(json.dumps(found))
