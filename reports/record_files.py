"""The records behind one figure as a file: all, with the columns of the page and more."""

from cooperatives.spreadsheets.pointing import BEYOND, with_hidden
from cooperatives.spreadsheets.writing import Column, Table

from .record_lists import LISTS
from .record_pages import columns_of, records_listed


def record_table(reading, opened, title, words):
    """To be written while the snapshot is open: the rows are read then."""
    beside = LISTS[opened.records.model].beside
    columns = columns_of(opened) + beside
    return Table(
        title,
        tuple(Column(shown.label, shown.format.excel) for shown in columns),
        rows(reading, records_listed(opened, words), columns, beside),
    )


def rows(reading, listed, columns, beside):
    """What a record points at beyond its reader's reach is not told beside it."""
    names = sorted({shown.relation for shown in beside} - {""})
    relations = [listed.model._meta.get_field(name) for name in names]
    for record, hidden in with_hidden(listed, relations, reading.scope.reader):
        yield tuple(
            BEYOND if shown.relation in hidden else shown.value(reading, record)
            for shown in columns
        )
