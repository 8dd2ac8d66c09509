"""Every figure of a document that has an address, table by table, row by row."""


def figures(document):
    """Yields the table, the row's label and the cell; a listing ends in its length."""
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.address:
                    yield table, row.label, cell
        if table.is_listing:
            yield table, "Tổng cộng", table.length_cell
