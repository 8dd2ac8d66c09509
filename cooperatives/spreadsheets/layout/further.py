"""Tables below the first of a sheet: what their titles and headings say of their lines."""

import re
from dataclasses import replace

from ...vietnamese import fold
from .headings import is_numbering
from .titles import units_above, year_of
from .told import told_of_all

# A title that speaks of a place, known or not: then what an earlier one said is over.
OF_A_PLACE = re.compile(
    r"(?<!hop tac )\b(?:xa|phuong|thi tran|huyen|thi xa|thanh pho|tp|tx)\s+(?!vien\b|hoi\b)\w"
)
PLACES = ("commune", "district")
OTHER_HEADING = (
    "Dòng này ở dưới tiêu đề cột khác (dòng {}), không giống tiêu đề đầu bảng: chuyển "
    "bảng đó sang một trang riêng hoặc một tệp riêng."
)
OTHER_UNIT = (
    "Phía trên dòng này (dòng {}) ghi đơn vị tính khác với đầu bảng: chuyển phần đó sang "
    "một trang riêng hoặc một tệp riêng."
)


def is_other_heading(head, texts):
    """Whether a row of words begins a table of other columns: "STT", "Tên HTX"…"""
    return (
        len(texts) > 2
        and None not in texts.values()
        and any(
            (fold(text) and is_numbering(text))
            if column in head.numbering
            else (column, text) in head.texts
            for column, text in texts.items()
        )
    )


class Further:
    """Looks at the rows between lines; `problem` is what forbids to read those below."""

    def __init__(self, table):
        self.table = table
        self.units = set(table.head.units.values())
        self.other_heading = self.other_unit = None
        self.line_read()

    def line_read(self):
        self.titles, self.sections = [], []

    @property
    def problem(self):
        return self.other_heading or self.other_unit

    def look_at(self, number, row, fills):
        """What is told anew of the lines below, as `told_of_all` tells it."""
        kind, named, texts = row
        if kind == "other heading":
            self.line_read()
            self.other_heading = OTHER_HEADING.format(number)
        elif kind == "repeated":
            return self.begin(fills)
        elif kind != "total":
            said = [text for text in texts.values() if text]
            if kind == "section":
                self.sections.append(named)
            else:
                self.titles += said
            self.look_at_units(number, said)
        return {}

    def look_at_units(self, number, texts):
        units = units_above(texts)
        if units and self.units:
            is_other = not units <= self.units
            self.other_unit = OTHER_UNIT.format(number) if is_other else None

    def begin(self, fills):
        """The first heading again: of a further page, or of another table like it."""
        titles, sections = self.titles, self.sections
        self.line_read()
        self.other_heading = None
        if not titles:
            return {}
        table = self.table
        head = replace(table.head, above=tuple(titles), year=year_of(titles))
        told = told_of_all(table.sheet, head, table.sections, table.columns)
        speaks = any(OF_A_PLACE.search(fold(text)) for text in titles)
        fills.tell(told, PLACES if speaks else ())
        for named in sections:
            fills.begin(*named)
        return told
