"""Where on a table's sheet stands what a picture draws."""

from .native_chart import Cells, Series

# Among the lines of a sheet, that of the table's head.
HEAD = "\x00đầu biểu"


def series_on(sheet, picture, table, lines):
    """A series a column; those of one line are a series of their own."""
    rows = picture.drawn_from(table)
    at = {c.key: n for n, c in enumerate(table.columns, start=1)}
    columns = [(at[key], key) for key in picture.columns]
    labels = {column.key: column.label for column in table.columns}
    read = {row.key: {c.column.key: c.value for c in row.cells} for row in rows}
    if len(rows) == 1:
        row = rows[0]
        named = Cells(
            sheet,
            tuple((lines[HEAD], place) for place, _ in columns),
            tuple(labels[key] for _, key in columns),
        )
        figures = Cells(
            sheet,
            tuple((lines[row.key], place) for place, _ in columns),
            tuple(read[row.key][key] for _, key in columns),
        )
        return (Series(row.label, named, figures),)
    named = Cells(
        sheet,
        tuple((lines[row.key], 0) for row in rows),
        tuple(row.label for row in rows),
    )
    return tuple(
        Series(
            labels[key],
            named,
            Cells(
                sheet,
                tuple((lines[row.key], place) for row in rows),
                tuple(read[row.key][key] for row in rows),
            ),
        )
        for place, key in columns
    )
