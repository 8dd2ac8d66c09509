"""One kind of file: how it is made, and what has to become of it."""

from collections.abc import Callable
from dataclasses import dataclass

from .. import made_files

HEADINGS = (
    "Tên HTX",
    "MST",
    "Lĩnh vực",
    "Xã",
    "Huyện",
    "Ngày thành lập",
    "SĐT",
    "Năm",
    "Số thành viên",
    "Doanh thu",
)
ROW = (
    "HTX chè Hảo Đạt",
    "4600000001",
    "Nông nghiệp",
    "La Bằng",
    "Đại Từ",
    "15/06/2015",
    "0912345678",
    2017,
    25,
    2500000000,
)
RECORD = {
    "name": "HTX chè Hảo Đạt",
    "tax_code": "4600000001",
    "commune": "La Bằng",
    "founded": "2015-06-15 day",
    "phone": "0912345678",
    "year": 2017,
    "members": 25,
    "revenue": 2500000000,
}
COLUMNS = dict(zip(HEADINGS, "ABCDEFGHIJ", strict=True))


@dataclass(frozen=True)
class Kind:
    """
    `sentence`: the whole file is refused with it. `asks`: nothing is planned before the
    user says which columns these headings are. Otherwise `refused` cells are, with
    their reasons, and `records` are what stands in the database afterwards.
    """

    name: str
    content: Callable[[], bytes]
    file: str = "Sổ HTX.xlsx"
    sentence: str | None = None
    asks: tuple = ()
    refused: tuple = ()
    records: tuple = (RECORD,)

    def __str__(self):
        return self.name


def row(**cells):
    """The usual row, some of its cells otherwise: by Excel's letters."""
    letters = "ABCDEFGHIJ"
    changed = {letters.index(letter): value for letter, value in cells.items()}
    return tuple(changed.get(place, value) for place, value in enumerate(ROW))


def record(**fields):
    return RECORD | fields


def book(*rows, prepare=None, name="Trang 1"):
    return lambda: made_files.xlsx(*rows, prepare=prepare, name=name)


@dataclass(frozen=True)
class Cell:
    """One cell of an otherwise usual row: what is stored for it, or why it is refused."""

    name: str
    heading: str
    cell: object
    fields: dict
    reason: str | None = None

    @property
    def letter(self):
        return COLUMNS[self.heading]


def accepted(title, heading, cell, **fields):
    """A cell that means one thing."""
    return Cell(title, heading, cell, fields)


def refused(title, heading, cell, reason):
    """A cell that means nothing, or two things: its row is not written."""
    return Cell(title, heading, cell, {}, reason)


def not_taken(name, content, sentence, file="Sổ HTX.xlsx"):
    """A file that is refused as a whole."""
    return Kind(name, content, file, sentence, records=())


def asked(name, content, *headings):
    """A file of which the user is asked what its headings mean."""
    return Kind(name, content, asks=headings, records=())
