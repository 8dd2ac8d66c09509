"""What the portal forgets of files that were brought in long ago, and what it keeps."""

import re
from datetime import timedelta

from django.db import transaction

from ..models.spreadsheet_import import ImportRow, SpreadsheetImport
from .work import FALLS_BACK_TO

KEPT_DAYS = 90
AT_ONCE = 1000
QUOTED = re.compile("“[^”]*”")
# What of a row is the file's own, and not what became of it.
OF_THE_FILE = {"cells", "choices", "converted"}


def purge(moment, days=KEPT_DAYS):
    """
    Forget the bytes of files older than so many days, and what stood in their rows.

    The checksum stays, and what became of each row. Returns how many there were.
    """
    old = SpreadsheetImport.objects.filter(
        created_at__lt=moment - timedelta(days=days), content__isnull=False
    ).exclude(state__in=FALLS_BACK_TO)
    keys = list(old.values_list("pk", flat=True))
    if keys:
        with transaction.atomic():
            forget_cells(ImportRow.objects.filter(import_of__in=keys).exclude(told={}))
            SpreadsheetImport.objects.filter(pk__in=keys).update(content=None)
    return len(keys)


def forget_cells(rows):
    """Which cell was refused, why and what was to be done stays, without its words."""
    keys = list(rows.values_list("pk", flat=True))
    for at in range(0, len(keys), AT_ONCE):
        these = list(ImportRow.objects.filter(pk__in=keys[at : at + AT_ONCE]))
        for row in these:
            row.told = without_cells(row.told)
        ImportRow.objects.bulk_update(these, ["told"])


def without_cells(told):
    kept = {key: said for key, said in told.items() if key not in OF_THE_FILE}
    for refusal in kept.get("refusals", ()):
        refusal |= {"value": "", "reason": QUOTED.sub("“…”", refusal["reason"])}
    return kept
