"""The same register three times: as offices write it, as stock wants it, as tuples."""

from datetime import date

from cooperatives.models import CommuneStanding
from tests.spreadsheet_files import workbook

OURS = [
    "Tên HTX",
    "Loại hình",
    "Lĩnh vực",
    "Mã số thuế",
    "Số GCN đăng ký",
    "Ngày cấp",
    "Nơi cấp",
    "Ngày thành lập",
    "Người đại diện",
    "Điện thoại",
    "Ngày gia nhập Liên minh",
    "Ghi chú",
    "Xã",
    "Huyện",
    "Địa chỉ",
]
STOCK = [
    "name",
    "kind",
    "sector",
    "tax_code",
    "registration_number",
    "registered_on",
    "registration_issuer",
    "founded_on",
    "leader",
    "phone",
    "joined_alliance_on",
    "note",
]
NAMES = [
    "chè",
    "rau an toàn",
    "gà đồi",
    "vận tải",
    "xây dựng",
    "dịch vụ",
    "nấm",
    "miến",
]


def places():
    """Communes of 2016 whose name was had once: (key, name, district's name)."""
    standings = CommuneStanding.objects.on(date(2016, 1, 1)).counted()
    rows = standings.exclude(district=None).values_list(
        "commune", "name", "district__name"
    )
    rows = [row for row in rows if row[1] != "Quân Chu"]
    return sorted(rows)


def records(count, phone):
    """Plain values of so many cooperatives, a commune's key and its names last."""
    lying = places()
    for at in range(count):
        commune, name, district = lying[at % len(lying)]
        day, month = at % 28 + 1, at % 12 + 1
        yield (
            f"Hợp tác xã {NAMES[at % 8]} {name} số {at}",
            "cooperative",
            "nong-nghiep",
            f"47{at:08}",
            f"17A{at}",
            date(2015, month, day),
            f"UBND {district}",
            date(2014, month, day),
            f"Nguyễn Văn {at}",
            phone,
            date(2016, month, day),
            "theo sổ",
            commune,
            name,
            district,
            f"xóm {at % 50}",
        )


def for_us(count, phone):
    rows = (
        [
            *(row[0], "Hợp tác xã", "Nông nghiệp", *row[3:5]),
            *(f"{row[5]:%d/%m/%Y}", row[6], f"{row[7]:%d/%m/%Y}", *row[8:10]),
            *(f"{row[10]:%d/%m/%Y}", row[11], *row[13:]),
        ]
        for row in records(count, phone)
    )
    return workbook(OURS, *rows)


def for_stock(count, phone):
    rows = (
        [value.isoformat() if isinstance(value, date) else value for value in row[:12]]
        for row in records(count, phone)
    )
    return workbook(STOCK, *rows)
