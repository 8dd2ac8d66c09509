"""
The rows of an import as one reader may see them.

What lies in another's district today is another's, also where it stood in one's own
file; and a phone in a file is as personal as one in a record.
"""

from collections import defaultdict
from itertools import islice

from .. import personal_data
from ..district_records import beyond_reach

ELSEWHERE = "Hồ sơ nay không thuộc địa bàn bạn phụ trách"
UNREAD = "Không đọc được ô này."
BATCH = 500


def as_seen_by(user, sheet, rows):
    """The same rows, emptied or masked in part; they are not to be saved."""
    masks = not personal_data.may_see(user)
    rows = iter(rows)
    while some := list(islice(rows, BATCH)):
        withheld = lying_elsewhere(user, sheet, some)
        for row in some:
            if not withheld.isdisjoint(records_in(row)):
                empty(row)
            elif masks:
                mask(row, personal_columns(sheet))
            yield row


def lying_elsewhere(user, sheet, rows):
    """(part, key) of records there are, that rows tell of and the user may not reach."""
    told_of = defaultdict(set)
    for part, key in set().union(*map(records_in, rows)):
        told_of[part].add(key)
    found = set()
    for part, keys in told_of.items():
        model = sheet.model_of(part)
        beyond = model._base_manager.filter(pk__in=beyond_reach(model, keys, user))
        found |= {(part, key) for key in beyond.values_list("pk", flat=True)}
    return found


def records_in(row):
    """(part, key) of the record that a row is about, and of those it names."""
    found = {("", row.record_id)} if row.record_id else set()
    named = row.told.get("named", {}).items()
    return found | {(part, key) for part, keys in named for key in keys}


def empty(row):
    row.label, row.told, row.written = ELSEWHERE, {}, []
    row.record_id, row.undone_reason = None, ""


def personal_columns(sheet):
    return [column for column in sheet.columns if column.personal]


def personal_keys(sheet):
    return {column.key for column in personal_columns(sheet)}


def mask(row, columns):
    headings = {column.heading for column in columns}
    for refusal in row.refusals:
        if refusal["heading"] in headings:
            refusal["value"] = personal_data.masked(str(refusal["value"]))
            refusal["reason"] = UNREAD
    cells = row.told.get("cells", {})
    for column in columns:
        if cells.get(column.key):
            cells[column.key] = personal_data.masked(str(cells[column.key]))


def phones_in(shown, sheet):
    """How many of the rows on a page show a phone; `shown` pairs a row and its changes."""
    headings = {column.heading for column in personal_columns(sheet)}
    return sum(
        any(heading in headings for heading, *_ in changes)
        or any(each["heading"] in headings and each["value"] for each in row.refusals)
        for row, changes in shown
    )
