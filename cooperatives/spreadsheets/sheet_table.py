"""Records as the table of their own sheet, which comes back unchanged when read again."""

from .writing import YEAR, Column, Table


def sheet_table(sheet, records):
    """The records, read from the database as they are written."""
    return Table(sheet.title, tuple(map(written, sheet.columns)), rows(sheet, records))


def rows(sheet, records):
    for record in sheet.prepared(records).iterator(chunk_size=2000):
        yield sheet.row(record)


def written(column):
    return Column(
        column.heading,
        YEAR if column.kind == "year" else "",
        is_personal=column.personal,
    )
