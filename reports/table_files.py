"""One table of the report as rows of a file: as it stands on the page."""

from cooperatives.spreadsheets.writing import Column, Table

from .table import Kind, rounded_half_up


def rows_of(reading, table):
    """Every line of the table; numbers as rounded in print, what is unknown as "–"."""
    scope = reading.scope
    labels = (table.heading, *(column.full_label for column in table.columns))
    return Table(
        f"Biểu {table.number} {table.title} {scope.term} {reading.place_name}",
        tuple(Column(label) for label in labels),
        tuple(line_of(row, len(table.columns)) for row in table.whole.rows),
    )


def line_of(row, columns):
    if row.kind is Kind.HEADING:
        return (row.label, *[None] * columns)
    return (row.label, *(value_of(cell) for cell in row.cells))


def value_of(cell):
    look, value = cell.column.format, cell.value
    if value is None or isinstance(value, str):
        return cell.text
    return rounded_half_up(value, look.places) if look.is_number else value
