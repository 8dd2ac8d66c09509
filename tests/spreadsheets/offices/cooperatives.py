"""Lists of cooperatives."""

from datetime import date

from . import expected
from .office import Office, letterhead, signatures, workbook

ADDRESSES = [
    *letterhead("UBND HUYỆN ĐẠI TỪ", 10),
    ["DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN ĐẠI TỪ"],
    ["(Kèm theo Báo cáo số 15/BC-UBND ngày 15/01/2018 của UBND huyện Đại Từ)"],
    [],
    [
        "TT",
        "Tên HTX",
        "Địa chỉ trụ sở chính",
        "Người đại diện theo pháp luật",
        None,
        None,
        "Giấy chứng nhận ĐKKD",
        None,
        None,
        "Lĩnh vực hoạt động",
        "Ngày, tháng, năm thành lập",
    ],
    [
        None,
        None,
        None,
        "Họ và tên",
        "Chức vụ",
        "Số ĐT",
        "Số",
        "Ngày cấp",
        "Nơi cấp",
    ],
    [f"({n})" for n in range(1, 12)],
    [
        1,
        "HTX chè La Bằng",
        "Xóm Đồng Đình, xã La Bằng, huyện Đại Từ, tỉnh Thái Nguyên",
        "Nguyễn Thị Hải",
        "Giám đốc",
        915123456,
        "1707E00012",
        date(2015, 6, 15),
        "Phòng Tài chính - Kế hoạch huyện Đại Từ",
        "Nông nghiệp",
        "15/6/2015",
    ],
    [
        2,
        "HTX nông nghiệp An Khánh",
        "Xóm Đạt, xã An Khánh",
        "Trần Văn Bình",
        "Chủ tịch HĐQT",
        "0987.654.321",
        "1707E00013",
        "20/11/2013",
        "Phòng Tài chính - Kế hoạch huyện Đại Từ",
        "Dịch vụ nông nghiệp",
        2013,
    ],
    [
        3,
        "HTX vận tải Hùng Sơn",
        "Tổ dân phố Cầu Thành 1 - thị trấn Hùng Sơn",
        "Lê Văn Cường",
        "Giám đốc",
        "02083824111",
        "1707E00014",
        "02/02/2016",
        "Phòng Tài chính - Kế hoạch huyện Đại Từ",
        "GTVT",
        "2/2016",
    ],
    ["", "Tổng số: 3 HTX"],
    *signatures(10),
]


def merge_addresses(book):
    sheet = book.active
    for merged in ("A1:D1", "A5:K5", "A6:K6", "D8:F8", "G8:I8"):
        sheet.merge_cells(merged)
    for letter in "ABCJK":
        sheet.merge_cells(f"{letter}8:{letter}9")
    sheet.auto_filter.ref = "A10:K13"
    sheet.freeze_panes = "C11"
    sheet.column_dimensions["E"].hidden = True


HEAD = ["STT", "Tên HTX", "MST", "Xã", "Lĩnh vực", "Năm TL", "Giám đốc", "SĐT"]
BY_DISTRICT = {
    "Tổng hợp": [
        ["TỔNG HỢP SỐ HTX CÁC HUYỆN"],
        ["STT", "Huyện", "Số HTX", "Trong đó nông nghiệp"],
        [1, "Đại Từ", 1, 1],
        [2, "TP Thái Nguyên", 1, 0],
        ["Cộng", None, 2, 1],
    ],
    "Đại Từ": [
        ["DANH SÁCH HTX HUYỆN ĐẠI TỪ"],
        [],
        HEAD,
        [
            1,
            "HTX chè Tân Linh",
            "'4600333111",
            "Tân Linh",
            "NN",
            2014,
            "Bà Ninh",
            977123456,
        ],
        [2, None, None, None, None, None, None, None],
    ],
    "TP. Thái Nguyên": [
        ["DANH SÁCH HTX THÀNH PHỐ THÁI NGUYÊN"],
        [],
        HEAD,
        [
            1,
            "HTX dịch vụ vệ sinh môi trường Tân Thịnh",
            "0100333222",
            "P. Tân Thịnh",
            "VSMT",
            "5/2012",
            "Ông Tú",
            "0208 3855 123",
        ],
    ],
    "Tân Linh cũ": [["Nháp"], ["không dùng"]],
}

FILES = [
    Office(
        "a list of a district with whole addresses",
        "hop-tac-xa",
        workbook({"Biểu số 01": ADDRESSES}, merge_addresses),
        expected.A_LIST_WITH_ADDRESSES,
    ),
    Office(
        "a sheet for each district",
        "hop-tac-xa",
        workbook(BY_DISTRICT),
        expected.A_SHEET_FOR_EACH_DISTRICT,
    ),
]
