"""The tables of a dashboard with their pictures beside them."""

from dataclasses import dataclass

from cooperatives.models import AwardCategory

from .charts.bars import bar_chart, progress_chart
from .charts.columns import column_chart
from .charts.parts import parts_chart
from .lines import TOTAL
from .table import Table

Level = AwardCategory.Level
RATINGS = ("good", "fair", "average", "weak", "unrated", "chua-co")


@dataclass(frozen=True)
class Card:
    table: Table
    charts: tuple

    @property
    def is_wide(self):
        """Whether the table needs the width of the page."""
        return len(self.table.columns) > 7

    @property
    def has_few_columns(self):
        """Whether the figures would stand far from their names across a page."""
        return len(self.table.columns) < 6 and not self.charts


def targets(table):
    if table.rows:
        yield progress_chart(table, "dat", "thoi-gian", "Đạt so với chỉ tiêu (%)")


def founded(table):
    yield column_chart(table, ("htx-moi",), "Hợp tác xã thành lập mới")
    yield column_chart(table, ("tht-moi",), "Tổ hợp tác thành lập mới")


def sectors(table):
    rows = [row for row in table.rows if row.level == 1]
    yield bar_chart(table, "den-nay", "Hợp tác xã theo lĩnh vực", rows=rows)
    yield parts_chart(table, TOTAL, RATINGS, "Xếp loại hợp tác xã")


def results(table):
    yield column_chart(
        table, ("thu-nhap",), "Thu nhập bình quân (triệu đồng/người/tháng)"
    )
    yield column_chart(table, ("ty-le-hieu-qua",), "Tỷ lệ HTX hoạt động hiệu quả (%)")


def chains(table):
    rows = [row for row in table.rows if row.kind == "subtotal"]
    yield bar_chart(table, "htx", "HTX tham gia chuỗi giá trị", rows=rows)


def awards(table):
    levels = (Level.CERTIFICATE, Level.MINISTRY_OR_PROVINCE, Level.STATE)
    keys = tuple(level.value for level in levels)
    yield column_chart(table, keys, "Khen thưởng theo năm (lượt)", total="cong")


PICTURES = {
    "chi-tieu-duoc-giao": targets,
    "thanh-lap-theo-nam": founded,
    "linh-vuc": sectors,
    "ket-qua-theo-nam": results,
    "chuoi-gia-tri": chains,
    "khen-thuong-theo-nam": awards,
}


# Which tables a page leaves to a page of their own: in a district the line of districts
# is its own total, and the communes of a whole province are too many to look through.
LEFT_OUT = {
    True: ("tieu-chi-13", "nop-so-lieu-theo-dia-ban"),
    False: ("nop-so-lieu-theo-xa",),
}


def cards(reading, chapter, *others):
    """
    The tables of a chapter as a page shows them, those without a picture too.

    `others` are slugs of tables whose figures the page shows besides.
    """
    left_out = LEFT_OUT[bool(reading.scope.district)]
    stated = [
        table
        for each in reading.report.chapters
        if each.slug == chapter
        for table in each.tables
        if table.slug not in left_out
    ]
    beside = [reading.report.stated(slug) for slug in others]
    reading.draw_up_together([*stated, *beside])
    return tuple(card(reading.table(table.slug)) for table in stated)


def card(table):
    pictures = PICTURES.get(table.slug, lambda table: ())
    return Card(table, tuple(each for each in pictures(table) if not each.is_empty))
