"""Every figure of a document that has an address, table by table, row by row."""


def figures(document):
    """
    Yields the table, the row in words and the cell; a listing ends in its length.

    A row within another is named after it: "Nông nghiệp – HTX tiêu biểu".
    """
    for table in document.tables:
        above = {}
        for row in table.rows:
            above = {
                level: label for level, label in above.items() if level < row.level
            }
            words = " – ".join((*above.values(), row.label))
            above[row.level] = row.label
            for cell in row.cells:
                if cell.address:
                    yield table, words, cell
        if table.is_listing:
            yield table, "Tổng cộng", table.length_cell
