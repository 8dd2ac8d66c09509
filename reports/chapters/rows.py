"""The rows that several tables share."""

from ..lines import Line
from ..members import Members
from ..table import Kind


def sector_lines(reading):
    """The sectors in printed order under their two subtotals."""
    parts = (
        ("nhom-nong-nghiep", "Lĩnh vực nông nghiệp", True),
        ("nhom-phi-nong-nghiep", "Lĩnh vực phi nông nghiệp", False),
    )
    lines = []
    for key, label, agricultural in parts:
        sectors = [s for s in reading.sectors if s.is_agricultural is agricultural]
        codes = tuple(sector.code for sector in sectors)
        lines.append(Line(key, label, values=codes, kind=Kind.SUBTOTAL))
        lines += [
            Line(sector.code, sector.name, values=(sector.code,), level=1)
            for sector in sectors
        ]
    return tuple(lines)


def sectors(total="Tổng cộng"):
    return Members("Lĩnh vực", "sector", sector_lines, total=total)
