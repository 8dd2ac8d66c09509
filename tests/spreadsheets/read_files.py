"""What the reading of a file comes to: its rows, or the sentence that refuses it."""

import pytest

from cooperatives.spreadsheets.reading import Refused, read_file


def rows_of(content, name="Tệp.xlsx"):
    with read_file(content, name) as workbook:
        return [
            (row.number, row.cells) for sheet in workbook.sheets for row in sheet.rows
        ]


def refusal(content, name="Tệp.xlsx"):
    with pytest.raises(Refused) as raised:
        read_file(content, name)
    return raised.value.sentence
