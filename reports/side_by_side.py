"""Pictures of the districts side by side: one a figure, each in its own order."""

from decimal import Decimal

from .charts.bars import bar_chart
from .lines import TOTAL
from .table import Format

# Column, title, and whether the province's figure is itself the mean.
MULTIPLES = (
    ("den-nay", "Hợp tác xã đến nay", False),
    ("moi-nam", "HTX thành lập mới trong năm", False),
    ("ty-le-hieu-qua", "Tỷ lệ HTX hoạt động hiệu quả (%)", True),
    ("thu-nhap", "Thu nhập bình quân (triệu đồng/người/tháng)", True),
    ("chua-co", "Xã chưa có HTX hiệu quả", False),
    ("chua-nop", "HTX chưa nộp số liệu", False),
)


def multiples(reading, table):
    """Ranked bars of the districts, a line where the province's mean lies."""
    codes = {district.code for district in reading.province.in_force}
    rows = [row for row in table.rows if row.key in codes]
    for column, title, is_mean in MULTIPLES:
        mean = mean_of(table, column, len(rows), is_mean)
        words = "" if mean is None else f"Bình quân: {Format.DECIMAL.text(mean)}"
        yield bar_chart(
            table, column, title, mark=mean, mark_words=words, rows=rows, ranked=True
        )


def mean_of(table, column, districts, is_mean):
    cell = table.figure(TOTAL, column)
    if cell is None or cell.value is None or not districts:
        return None
    return Decimal(cell.value) if is_mean else Decimal(cell.value) / districts
