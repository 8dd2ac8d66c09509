"""Spreadsheets to bring in, as bytes of a file."""

from io import BytesIO

import xlsxwriter

from cooperatives.spreadsheets import imports
from cooperatives.spreadsheets.preview import changes
from cooperatives.spreadsheets.sheets import SHEETS


def workbook(headings, *rows):
    """An Excel file of one sheet: text as text, numbers as numbers."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Trang 1")
        for number, row in enumerate([headings, *rows]):
            for at, value in enumerate(row):
                write = sheet.write_string if isinstance(value, str) else sheet.write
                write(number, at, value)
    return file.getvalue()


def brought_in(user, slug, headings, *rows, **answers):
    """The import of such a file, as far as its plan."""
    content = workbook(headings, *rows)
    return imports.begin(user, slug, "tệp.xlsx", content, **answers)


def applied(user, slug, headings, *rows, **answers):
    import_ = brought_in(user, slug, headings, *rows, **answers)
    assert import_.state == "planned", import_.sentence
    return imports.confirm(import_, user, all_or_nothing=True, with_doubtful=True)


def outcomes(import_):
    """What became of each row, in the order of the file."""
    return list(import_.rows.order_by("position").values_list("outcome", flat=True))


def reasons(import_):
    """Why rows are refused: (cell, reason)."""
    return [
        (refusal["cell"], refusal["reason"])
        for row in import_.rows.order_by("position")
        for refusal in row.refusals
    ]


def of_rows(user, slug, *rows, **answers):
    """(import, for each row its refusals, or else what is new in it by heading)."""
    import_ = brought_in(user, slug, *rows, **answers)
    assert import_.state == "planned", import_.sentence
    sheet = SHEETS[slug]()
    return import_, [
        [(one["cell"], one["reason"]) for one in row.refusals]
        or {heading: new for heading, _, new in changes(row, sheet, user)}
        for row in import_.rows.order_by("position")
    ]


def picked(found, *headings):
    """What those headings show in each row; of a refused row its refusals."""
    return [
        tuple(one.get(heading) for heading in headings) if type(one) is dict else one
        for one in found
    ]
