"""What the cells of a row mean, and what is wrong with those that mean nothing."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models

from ..cells import plain
from ..values import NOTHING_ABOVE, SameAgain, Unread

# What is written again and again is read once; names and numbers of papers are not.
REMEMBERED = 2000
BETWEEN = (
    "nhưng giữa dòng này và dòng dữ liệu ở trên có dòng khác nên không rõ lấy ở đâu"
)


class CellReader:
    """
    Reads the columns that a file has; a factor stands in the heading of money.

    Each reader knows the text it has read before.
    """

    def __init__(self, sheet, known, reading):
        self.reading = reading
        self.present = reading.keys
        self.columns = [c for c in sheet.columns if c.key in self.present]
        self.readers = [
            (column.key, column, {}, reader_of(column, known, reading))
            for column in self.columns
        ]
        self.before = None  # the row read last

    def read(self, row):
        cells, values = row.line.cells, row.values
        for key, column, known, read in self.readers:
            cell = cells.get(key)
            if type(cell) is str and cell in known:
                values[key] = known[cell]
                continue
            try:
                values[key] = read(cell)
            except SameAgain as again:
                values[key] = self.as_above(row, column, again)
            except Unread as unread:
                self.refuse(row, column, unread.reason, unread.advice)
                values[key] = None
            else:
                if type(cell) is str and len(known) < REMEMBERED:
                    known[cell] = values[key]
        self.before = row

    def as_above(self, row, column, again):
        """What the row right above says, where more than one record may say it."""
        key, line, above = column.key, row.line, self.before
        if column.of_one_record or not above:
            self.refuse(row, column, again.reason, again.advice)
            return None
        if not is_meant(column, above.line, line):
            told = again.reason.replace(NOTHING_ABOVE, BETWEEN)
            self.refuse(row, column, told, again.advice)
            return None
        if not above.values.get(key):
            self.refuse(row, column, again.reason, again.advice)
            return None
        line.converted = (line.converted or {}) | {key: plain(line.cells[key])}
        line.cells[key] = above.line.cells[key]
        return above.values[key]

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


def is_meant(column, above, line):
    """
    Whether "as above" can only mean the line before.

    Under the heading of a district a place is another, and so may be whatever words
    there are; a paper, a day, a sector go on.
    """
    if above.sheet != line.sheet or line.begun is None:
        return False
    if not line.begun:
        return line.number - 1 == above.number
    is_of_place = "district" in line.begun and column.kind in (
        "text",
        "commune",
        "district",
    )
    return column.key not in line.begun and not is_of_place


def shown(cell):
    told = plain(cell)
    return "" if told is None else told


def reader_of(column, known, reading):
    """One function of a cell, with all that the widget needs to know."""
    clean = column.widget.clean
    options = {}
    if column.kind == "listed":
        options = {"listed": known.listed, "names": known.names}
    elif column.kind == "money":
        options = {"factor": reading.units.get(column.key, 1), "each": column.each}
    limit = limit_of(column.model_field)

    def read(cell):
        value = clean(cell, **options)
        if limit and value:
            limit(value)
        return value

    return read


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
    # Of a number both what the database has room for and what makes sense.
    tops = [
        rule.limit_value
        for rule in getattr(field, "validators", ())
        if isinstance(rule, MaxValueValidator)
    ]
    if not tops:
        return None
    top = min(tops)

    def not_too_great(number):
        if abs(number) > top:
            raise Unread(f"Số {number} quá lớn.", "Kiểm tra lại số và đơn vị tính.")

    return not_too_great


def validated(field, value):
    try:
        field.run_validators(value)
    except ValidationError as broken:
        advice = "Ví dụ: cuoc-thi-2017."
        raise Unread(" ".join(broken.messages), advice) from None
