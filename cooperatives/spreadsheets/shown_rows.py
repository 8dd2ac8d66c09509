"""
The rows of an import as one reader may see them.

What lies in another's district today is another's, also where it stood in one's own
file; and a phone in a file is as personal as one in a record.
"""

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
        withheld = lying_elsewhere(user, sheet.model, some)
        for row in some:
            if row.record_id in withheld:
                empty(row)
            elif masks:
                mask(row, personal_columns(sheet))
            yield row


def lying_elsewhere(user, model, rows):
    """The keys of records there are and that the user may not reach now."""
    keys = {row.record_id for row in rows if row.record_id}
    beyond = beyond_reach(model, keys, user)
    return set(model._base_manager.filter(pk__in=beyond).values_list("pk", flat=True))


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
