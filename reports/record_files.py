"""The records behind one figure as a file: all of them, with the columns of the page."""

from cooperatives.spreadsheets.writing import Column, Table

from .record_pages import columns_of, records_listed


def record_table(reading, opened, title, words):
    """To be written while the snapshot is open: the rows are read then."""
    columns = columns_of(opened)
    listed = records_listed(opened, words)
    return Table(
        title,
        tuple(Column(shown.label, shown.format.excel) for shown in columns),
        (
            tuple(shown.value(reading, record) for shown in columns)
            for record in listed.iterator(chunk_size=2000)
        ),
    )
