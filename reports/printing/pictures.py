"""Which tables of the term report have pictures on an internal print, and of what."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..charts.bars import bar_chart
from ..charts.columns import column_chart
from ..charts.parts import parts_chart
from ..lines import TOTAL
from ..paper import Picture, TableBlock
from ..table import Kind

RATINGS = ("good", "fair", "average", "weak", "unrated", "chua-co")
LEVELS = ("giay-khen", "bo-nganh-tinh", "nha-nuoc")


def plain(row):
    return row.kind is Kind.PLAIN


def grouped(row):
    return row.kind is Kind.SUBTOTAL


def total(row):
    return row.key == TOTAL


def bars(table, title, columns, rows):
    return bar_chart(table, columns[0], title, rows=rows)


def uprights(table, title, columns, rows):
    total = "cong" if len(columns) > 1 else ""
    return column_chart(table, columns, title, total=total)


def parts(table, title, columns, rows):
    return parts_chart(table, rows[0].key, columns, title)


@dataclass(frozen=True)
class Drawn:
    """One picture of a table: its columns, and those of its rows that are drawn."""

    title: str
    columns: tuple[str, ...]
    draw: Callable
    rows: Callable = plain

    def of(self, table):
        rows = [row for row in table.rows if self.rows(row)]
        # One bar alone says no more than its number.
        if len(rows) * len(self.columns) < 2:
            return None
        chart = self.draw(table, self.title, self.columns, rows)
        if chart.is_empty:
            return None
        keys = tuple(row.key for row in rows)
        return Picture(chart, keys, self.columns, is_lying=self.draw is not uprights)


DRAWN = {
    "htx-theo-dia-ban": (Drawn("Hợp tác xã theo địa bàn", ("den-nay",), bars),),
    "htx-theo-linh-vuc": (Drawn("Hợp tác xã theo lĩnh vực", ("den-nay",), bars),),
    "tht-theo-dia-ban": (Drawn("Tổ hợp tác theo địa bàn", ("den-nay",), bars),),
    "thanh-lap-theo-nam": (
        Drawn("Hợp tác xã thành lập mới", ("htx-moi",), uprights),
        Drawn("Tổ hợp tác thành lập mới", ("tht-moi",), uprights),
    ),
    "chuoi-gia-tri": (
        Drawn("Hợp tác xã tham gia chuỗi giá trị", ("htx",), bars, grouped),
    ),
    "khen-thuong-theo-nam": (Drawn("Khen thưởng theo năm", LEVELS, uprights),),
    "xep-loai": (Drawn("Xếp loại hợp tác xã", RATINGS, parts, total),),
    "tong-hop-theo-nam": (
        Drawn("Hợp tác xã cuối năm", ("htx",), uprights),
        Drawn("Tổ hợp tác cuối năm", ("tht",), uprights),
    ),
}


def with_pictures(reading, blocks):
    """The blocks, each table of them with its pictures."""
    return tuple(
        replace(block, pictures=tuple(pictures_of(reading.table(block.table.slug))))
        if isinstance(block, TableBlock)
        else block
        for block in blocks
    )


def pictures_of(table):
    for drawn in DRAWN.get(table.slug, ()):
        picture = drawn.of(table)
        if picture:
            yield picture
