"""A process may wait for a file ahead of it; it opens that one, and ends."""

from cooperatives.spreadsheets.reading import Reader, read_file

from . import made_files


def test_a_reader_opens_one_file_and_no_other():
    reader = Reader()

    for name in ("một.csv", "hai.csv"):
        with read_file(made_files.csv("a;b"), name, reader=reader) as workbook:
            assert workbook.name == name
            assert [row.cells for row in workbook.sheets[0].rows] == [["a", "b"]]
        assert not reader.waits


def test_a_reader_ends_with_whoever_has_no_file_for_it():
    reader = Reader()
    reader.child.stdin.close()

    with reader.rows_file:
        assert reader.child.wait(timeout=20) == 0
        reader.end()
