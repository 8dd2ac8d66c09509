"""
A finished print: what every form of the report on paper is made from.

Page, PDF, Word and Excel receive this value and nothing else, so they cannot say
different things. Marks of footnotes stand in the labels of its tables already.
"""

from dataclasses import dataclass
from datetime import date, datetime

from .column_widths import widths_of
from .table import Table, vietnamese

SAMPLE_NOTICE = "Đang có dữ liệu mẫu – không phải số liệu chính thức"
DRAFT = "DỰ THẢO"
BARE_NUMBER = "Số này không lấy từ hồ sơ"
END = "./."


@dataclass(frozen=True)
class Text:
    """Words of a paragraph; dates and numbers of documents stand in them."""

    text: str


@dataclass(frozen=True)
class Figure:
    """Words made from the figure at `address`: "trên 200.000", "08"."""

    text: str
    address: str
    opens: bool = False


@dataclass(frozen=True)
class BareNumber:
    """A number typed by hand, underlined for the signer to see."""

    text: str

    is_bare = True


Run = Text | Figure | BareNumber


@dataclass(frozen=True)
class Heading:
    """`level` 1 is "I. …" in capitals, 2 is "1. …", 3 is "1.1. …"."""

    level: int
    number: str
    title: str

    @property
    def text(self):
        return f"{self.number}. {self.title}" if self.number else self.title


@dataclass(frozen=True)
class Paragraph:
    runs: tuple[Run, ...]

    @property
    def text(self):
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Picture:
    """
    A chart of a table (charts/), and what it draws: the keys of rows and columns.

    Page and PDF show the chart itself; Word and Excel draw their own of the same
    figures, which can be edited there.
    """

    chart: object
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    is_lying: bool = False

    def drawn_from(self, table):
        """The rows of a table, as it is printed, that the picture draws."""
        return [row for row in table.rows if row.key in self.rows]


@dataclass(frozen=True)
class TableBlock:
    """A table with its caption: "Biểu 2. …". Wide ones lie on sheets turned round."""

    table: Table
    is_landscape: bool = False
    pictures: tuple[Picture, ...] = ()

    @property
    def widths(self):
        """Of the columns, the first one included, in hundredths of the sheet's."""
        widths = widths_of(self.table)
        return tuple(round(100 * width / sum(widths), 2) for width in widths)

    @property
    def caption(self):
        return f"Biểu {self.table.number}. {self.table.title}"

    @property
    def unit_line(self):
        return f"Đơn vị tính: {self.table.unit}" if self.table.unit else ""

    @property
    def rest_line(self):
        """Said under a list that goes on: how many lines it has, and where they are."""
        if not self.table.omitted:
            return ""
        printed = self.table.length - self.table.omitted
        return (
            f"In {grouped(printed)} dòng đầu trên tổng số {grouped(self.table.length)} "
            "dòng; toàn bộ danh sách có trong tệp Excel của báo cáo."
        )


@dataclass(frozen=True)
class Appendix:
    """The start of an appendix, on a sheet of its own: pages are numbered anew."""

    number: str
    title: str
    attached_to: str

    @property
    def name(self):
        return f"Phụ lục {self.number}".strip()


Block = Heading | Paragraph | TableBlock | Appendix


@dataclass(frozen=True)
class Letterhead:
    """The two columns above the title, as printed."""

    parent: str
    organisation: str
    number_line: str
    place_and_date: str

    nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    motto = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True)
class Signature:
    """`authority` are its lines: "TM. BAN CHẤP HÀNH", "CHỦ TỊCH"."""

    authority: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Imprint:
    """
    What the print says of itself: what was read, as of when, and when.

    `extract` names what was taken of the report; its fingerprint is the whole's.
    """

    term: str
    place: str
    closing_day: date
    read_at: datetime
    fingerprint: str
    is_sample: bool
    extract: str = ""

    @property
    def text(self):
        extract = f", {self.extract}" if self.extract else ""
        whole = " của toàn bộ báo cáo" if self.extract else ""
        return (
            f"Nhiệm kỳ {self.term}, {self.place}{extract}; số liệu đến ngày "
            f"{self.closing_day:%d/%m/%Y}, đọc từ hồ sơ lúc "
            f"{self.read_at:%H giờ %M ngày %d/%m/%Y}. "
            f"Mã kiểm chứng{whole}: {self.fingerprint}"
        )


@dataclass(frozen=True)
class Paper:
    """
    One print of a report.

    `blocks` come before the signature, `appendices` after it. An internal print says
    on every page what it is; an official one once, under the recipients.
    """

    letterhead: Letterhead
    kind: str
    abstract: str
    blocks: tuple[Block, ...]
    signature: Signature
    recipients: tuple[str, ...]
    imprint: Imprint
    appendices: tuple[Block, ...] = ()
    is_draft: bool = True
    is_internal: bool = False

    @property
    def tables(self):
        """Every table of the print, in reading order."""
        return tuple(
            block.table
            for block in (*self.blocks, *self.appendices)
            if isinstance(block, TableBlock)
        )

    @property
    def bare_numbers(self):
        """The numbers nobody counted, each with the paragraph it stands in."""
        return tuple(
            (run.text, block.text)
            for block in self.blocks
            if isinstance(block, Paragraph)
            for run in block.runs
            if isinstance(run, BareNumber)
        )


def grouped(number):
    return vietnamese(f"{number:,}")
