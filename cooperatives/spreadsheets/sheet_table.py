"""Records as the table of their own sheet, which comes back unchanged when read again."""

from .pointing import BEYOND, with_hidden
from .writing import YEAR, Column, Table


def sheet_table(sheet, records, user):
    """The records, read from the database as they are written."""
    columns = tuple(map(written, sheet.columns))
    return Table(sheet.title, columns, rows(sheet, records, user))


def rows(sheet, records, user):
    relations = [sheet.model._meta.get_field(name) for name in sheet.found]
    for record, hidden in with_hidden(sheet.prepared(records), relations, user):
        row = sheet.row(record)
        yield tuple(map(kept(hidden), sheet.columns, row)) if hidden else row


def kept(hidden):
    """A cell of a column, or that what it says of another record is not to be told."""

    def cell(column, value):
        return BEYOND if value and column.part.split("__")[0] in hidden else value

    return cell


def written(column):
    return Column(
        column.heading,
        YEAR if column.kind == "year" else "",
        is_personal=column.personal,
    )
