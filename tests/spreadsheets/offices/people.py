"""Groups, counts of them, communes, funds, activities."""

from datetime import date

from . import expected_beside as expected
from .office import Office, letterhead, signatures, workbook

GROUPS = [
    *letterhead("UBND XÃ LA BẰNG", 8),
    ["DANH SÁCH TỔ HỢP TÁC ĐANG HOẠT ĐỘNG"],
    ["Tính đến ngày 31 tháng 12 năm 2017"],
    [
        "TT",
        "Tên THT",
        "Địa chỉ",
        "Ngành nghề",
        "Năm thành lập",
        "Họ tên tổ trưởng",
        "Số tổ viên",
        "Ghi chú",
    ],
    [
        1,
        "THT chè xóm Tiến Thành",
        "Xóm Tiến Thành, xã La Bằng, huyện Đại Từ",
        "Nông nghiệp",
        2014,
        "Ma Thị Lý",
        12,
        None,
    ],
    [
        2,
        "THT chăn nuôi lợn Non Bẹo",
        "Xóm Non Bẹo - xã La Bằng - Đại Từ",
        "NN",
        "10/3/2016",
        "Đỗ Văn Sáu",
        8,
        "Mới thành lập",
    ],
    ["Cộng", None, None, None, None, None, 20],
    *signatures(8),
]

GROUP_COUNTS = [
    *letterhead("LIÊN MINH HỢP TÁC XÃ", 7, "Thái Nguyên"),
    ["BIỂU TỔNG HỢP TỔ HỢP TÁC"],
    ["(Tính đến 31/12/2017)"],
    [
        "STT",
        "Đơn vị",
        "Số tổ hợp tác",
        None,
        None,
        "Số thành viên",
        "Số lao động",
    ],
    [None, None, "Tổng số", "Thành lập mới", "Giải thể", None, None],
    ["A", "B", 1, 2, 3, 4, 5],
    [None, "TOÀN TỈNH", 41, 5, 1, 420, 510],
    ["I", "Huyện Đại Từ", 23, 3, 1, 240, 300],
    [1, "Xã La Bằng", 12, 2, 0, 120, 150],
    [2, "Thị trấn Hùng Sơn", 11, 1, 1, 120, 150],
    ["II", "TP Sông Công", 18, 2, 0, 180, 210],
    [1, "P. Mỏ Chè", 18, 2, 0, 180, 210],
]


def merge_counts(book):
    sheet = book.active
    sheet.merge_cells("C7:E7")
    for letter in "ABFG":
        sheet.merge_cells(f"{letter}7:{letter}8")


COMMUNES = [
    ["TỈNH THÁI NGUYÊN"],
    ["DANH SÁCH CÁC XÃ ĐẠT CHUẨN NÔNG THÔN MỚI GIAI ĐOẠN 2016-2020"],
    [],
    [
        "STT",
        "Tên xã",
        "Quyết định công nhận",
        None,
        "Có mô hình liên kết (đánh dấu x)",
    ],
    [None, None, "Số QĐ", "Ngày được công nhận", None],
    ["I", "HUYỆN ĐẠI TỪ (02 xã)"],
    [1, "La Bằng", "3900/QĐ-UBND", "20/12/2017", "x"],
    [2, "An Khánh", "3901/QĐ-UBND", date(2017, 12, 28), None],
    ["II", "HUYỆN PHÚ BÌNH (01 xã)"],
    [1, "Tân Thành", "112/QĐ-UBND", "15/01/2018", "X"],
]


def merge_communes(book):
    sheet = book.active
    sheet.merge_cells("C4:D4")
    for letter in "ABE":
        sheet.merge_cells(f"{letter}4:{letter}5")


FUNDS = [
    ["LIÊN MINH HTX TỈNH THÁI NGUYÊN"],
    ["TÌNH HÌNH CÁC NGUỒN VỐN ĐẾN HẾT NGÀY 31/12/2017"],
    [None, None, "Đơn vị: triệu đồng"],
    ["STT", "Nguồn vốn", "Số dư", "Ghi chú"],
    ["I", "Quỹ HTPT HTX tỉnh", 12500, None],
    ["II", "Ngân hàng", 45000.5, None],
    [2, "Ngân hàng CSXH", 45000.5, "Báo cáo ngày 5/1"],
    [3, "Quỹ trợ vốn của LĐLĐ tỉnh", "1.250,5", None],
    [None, "Tổng cộng", 58751],
]

ACTIVITIES = [
    ["KẾT QUẢ ĐÀO TẠO, BỒI DƯỠNG VÀ TUYÊN TRUYỀN NĂM 2017"],
    [],
    [
        "TT",
        "Nội dung",
        "Thời gian",
        "Địa điểm",
        "Số lớp",
        "Số học viên",
        "Kinh phí (triệu đồng)",
    ],
    ["I", "Lớp đào tạo, bồi dưỡng", None, None, 2, 110, 52.5],
    [1, "Bồi dưỡng giám đốc HTX", "04/4/2017", "Xã La Bằng", 1, 60, 30],
    [2, "Bồi dưỡng kế toán HTX", "10-12/5/2017", "TP Thái Nguyên", 1, 50, "22,5"],
    ["II", "Tuyên truyền Luật HTX", None, None, 3, 240, 18],
    [1, "Tuyên truyền Luật HTX năm 2012", "6/2017", None, 3, 240, 18],
    [None, "Cộng", None, None, 5, 350, 70.5],
]

FILES = [
    Office(
        "groups of a commune",
        "to-hop-tac",
        workbook({"THT": GROUPS}),
        expected.GROUPS,
    ),
    Office(
        "counts of groups, commune by commune",
        "so-to-hop-tac",
        workbook({"Biểu 2": GROUP_COUNTS}, merge_counts),
        expected.GROUP_COUNTS,
    ),
    Office(
        "new-rural communes",
        "nong-thon-moi",
        workbook({"NTM": COMMUNES}, merge_communes),
        expected.NEW_RURAL_COMMUNES,
        answers=({"moi-dong-criteria_set": "Bộ tiêu chí 2016-2020"},),
    ),
    Office(
        "funds at the end of a year",
        "so-du-nguon-von",
        workbook({"Vốn": FUNDS}),
        expected.FUNDS,
    ),
    Office(
        "classes of a year",
        "hoat-dong",
        workbook({"Lớp": ACTIVITIES}),
        expected.CLASSES,
    ),
]
