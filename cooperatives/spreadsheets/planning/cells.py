"""What the cells of a row mean, and what is wrong with those that mean nothing."""

from django.core.exceptions import ValidationError
from django.db import models

from ..values import Unread

TOP = {
    models.PositiveIntegerField: 2_147_483_647,
    models.PositiveSmallIntegerField: 32_767,
}


class CellReader:
    """Reads the columns that a file has; a factor stands in the heading of money."""

    def __init__(self, sheet, known, reading):
        self.reading = reading
        present = {heading.key for heading in reading.headings if heading.key}
        self.columns = [c for c in sheet.columns if c.key in present]
        self.present = present
        self.readers = [
            (column, reader_of(column, known, reading), limit_of(column.model_field))
            for column in self.columns
        ]

    def read(self, row):
        cells = row.line.cells
        for column, read, limit in self.readers:
            key = column.key
            try:
                value = read(cells.get(key))
                if limit and value:
                    limit(value)
            except Unread as unread:
                self.refuse(row, column, unread.reason, unread.advice)
                value = None
            row.values[key] = value

    def refuse(self, row, column, reason, advice=""):
        """Against one cell of the row, named as Excel names it."""
        given = column.key in self.present
        row.refuse(
            reason,
            advice,
            cell=self.reading.address(row.line, column.key) if given else "",
            heading=column.heading,
            value="" if not given else shown(row.line.cells.get(column.key)),
        )


def shown(value):
    return "" if value is None else value


def reader_of(column, known, reading):
    """One function of a cell, with all that the widget needs to know."""
    clean = column.widget.clean
    if column.kind == "listed":
        return lambda value: clean(value, listed=known.listed)
    if column.kind == "money":
        factor = reading.units.get(column.key, 1)
        return lambda value: clean(value, factor=factor)
    return clean


def limit_of(field):
    """A function that raises Unread where the database has no room for the value."""
    if isinstance(field, models.SlugField):
        return lambda value: validated(field, value)
    if isinstance(field, models.CharField) and not field.choices:
        longest = field.max_length

        def not_too_long(text):
            if len(text) > longest:
                raise Unread(f"Dài {len(text)} ký tự, quá {longest}.", "Rút ngắn lại.")

        return not_too_long
    top = TOP.get(type(field))
    if isinstance(field, models.DecimalField):
        top = 10 ** (field.max_digits - field.decimal_places) - 1
    if top is None:
        return None

    def not_too_great(number):
        if abs(number) > top:
            raise Unread(f"Số {number} quá lớn.", "Kiểm tra lại số và đơn vị tính.")

    return not_too_great


def validated(field, value):
    try:
        field.run_validators(value)
    except ValidationError as broken:
        raise Unread(" ".join(broken.messages)) from None
