"""What names a cooperative: returns, titles, chains, honours, trade unions."""

from datetime import date

from tests.builders import a_cooperative, an_enterprise, the_commune

from . import expected_beside as expected
from .office import Office, letterhead, signatures, workbook


def register():
    """Two cooperatives and an enterprise, as the register has them."""
    a_cooperative(
        name="Hợp tác xã chè La Bằng",
        tax_code="4600111222",
        founded_on=date(2012, 1, 1),
    )
    a_cooperative(
        the_commune("An Khánh", district="Đại Từ"),
        name="HTX nông nghiệp An Khánh",
        tax_code="4600111333",
        founded_on=date(2012, 1, 1),
    )
    an_enterprise(name="Công ty cổ phần chè Quân Chu", tax_code="4600999888")


RETURNS = [
    *letterhead("UBND HUYỆN ĐẠI TỪ", 12),
    ["BÁO CÁO KẾT QUẢ HOẠT ĐỘNG SẢN XUẤT KINH DOANH CỦA CÁC HTX NĂM 2017"],
    [None] * 10 + ["Đơn vị tính: Triệu đồng"],
    [
        "STT",
        "Tên HTX",
        "Thành viên (người)",
        "Lao động (người)",
        None,
        "Kết quả SXKD",
        None,
        "TNBQ/người/tháng",
        "Trình độ cán bộ quản lý",
        None,
        None,
        "HTX hoạt động hiệu quả (x)",
    ],
    [
        None,
        None,
        None,
        "Tổng số",
        "Trong đó: là thành viên",
        "Doanh thu",
        "Lợi nhuận",
        None,
        "Tổng số",
        "ĐH, trên ĐH",
        "CĐ, TC",
        None,
    ],
    [f"({n})" for n in range(1, 13)],
    [1, "HTX chè La Bằng", 25, 40, 20, 3500, "420,5", "4,5", 6, 2, 3, "x"],
    [2, "HTX NN An Khánh", 120, 35, 30, "1.200", 80, 3.8, 4, 0, 2, None],
    [None, "TỔNG CỘNG", 145, 75, 50, 4700, 500.5, None, 10, 2, 5, None],
    *signatures(12),
]


def merge_returns(book):
    sheet = book.active
    for merged in ("D7:E7", "F7:G7", "I7:K7"):
        sheet.merge_cells(merged)
    for letter in "ABCHL":
        sheet.merge_cells(f"{letter}7:{letter}8")


TITLES = [
    ["LIÊN MINH HỢP TÁC XÃ TỈNH THÁI NGUYÊN"],
    ["DANH SÁCH HỢP TÁC XÃ ĐIỂN HÌNH TIÊN TIẾN"],
    ["(Kèm theo Quyết định số 123/QĐ-LMHTX ngày 10/01/2017)"],
    ["Số TT", "Tên đơn vị", "Địa chỉ", "Số quyết định", "Ngày công nhận"],
    [
        1,
        "Hợp tác xã chè La Bằng",
        "Xã La Bằng, huyện Đại Từ",
        "123/QĐ-LMHTX",
        date(2017, 1, 10),
    ],
    [2, "HTX nông nghiệp An Khánh", "Xã An Khánh", "123/QĐ-LMHTX", "10/01/2017"],
    ["Danh sách này có 02 hợp tác xã./."],
]

CHAINS = [
    ["HTX THAM GIA CHUỖI GIÁ TRỊ"],
    ["TT", "Tên HTX", "MST", "Tham gia từ ngày"],
    ["I", "Chuỗi chè"],
    [1, "HTX chè La Bằng", 4600111222, "01/3/2016"],
    ["II", "Rau, củ, quả"],
    [1, "HTX nông nghiệp An Khánh", 4600111333, "15/6/2017"],
]

AWARDS = [
    *letterhead("LIÊN MINH HỢP TÁC XÃ", 6, "Thái Nguyên"),
    ["DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2017"],
    [
        "STT",
        "Họ và tên, đơn vị",
        "Chức vụ, nơi công tác",
        "Số QĐ",
        "Ngày QĐ",
        "Ghi chú",
    ],
    ["A", "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"],
    ["I", "Tập thể"],
    [1, "HTX chè La Bằng", None, "345/QĐ-UBND", "15/02/2017", None],
    [2, "Tổ hợp tác chè Non Bẹo", "xã La Bằng", "345/QĐ-UBND", "15/02/2017", None],
    ["II", "Cá nhân"],
    [1, "Ông Nguyễn Văn Hùng", "Giám đốc HTX chè La Bằng", "345/QĐ-UBND", "15/02/2017"],
    ["B", "GIẤY KHEN CỦA LIÊN MINH HTX TỈNH"],
    ["I", "Cá nhân"],
    [1, "Bà Trần Thị Mai", "Kế toán HTX An Khánh", "12/QĐ-LMHTX", date(2017, 12, 28)],
    ["Tổng số: 01 tập thể HTX, 01 THT, 02 cá nhân"],
    *signatures(6),
]

UNIONS = [
    ["CÔNG ĐOÀN NGÀNH"],
    ["DANH SÁCH CÔNG ĐOÀN CƠ SỞ (Số liệu đến 31/12/2017)"],
    [
        "TT",
        "Tên HTX",
        "Doanh nghiệp",
        "Ngày thành lập công đoàn",
        "Tổng số đoàn viên",
        "LĐ chưa là đoàn viên",
    ],
    [1, "HTX chè La Bằng", None, "12/5/2015", 18, 4],
    [2, None, "Công ty cổ phần chè Quân Chu", "01/9/2014", 56, 0],
    ["Cộng", None, None, None, 74, 4],
]

RATINGS = [
    ["BIỂU SỐ 05: XẾP LOẠI HỢP TÁC XÃ NĂM 2017"],
    ["TT", "Tên HTX", "Số TV", "Xếp loại", None, None, None, "Ghi chú"],
    [None, None, None, "Tốt", "Khá", "TB", "Yếu"],
    ["I", "HUYỆN ĐẠI TỪ", None, 1, None, 1],
    [None, "1. HTX chè La Bằng", "31 TV", "x", None, None, None, "Không"],
    [None, "2. HTX nông nghiệp An Khánh", "’45", None, "-", "X"],
    [None, "Cộng (1+2)", 76, 1, 0, 1],
]


def merge_ratings(book):
    book.active.merge_cells("D2:G2")
    for letter in "ABCH":
        book.active.merge_cells(f"{letter}2:{letter}3")


FILES = [
    Office(
        "ratings by marks",
        "so-lieu-hang-nam",
        workbook({"Biểu 05": RATINGS}, merge_ratings),
        expected.RATINGS,
        before=register,
    ),
    Office(
        "results of a year",
        "so-lieu-hang-nam",
        workbook({"Biểu 03": RETURNS}, merge_returns),
        expected.RESULTS_OF_A_YEAR,
        before=register,
        refused=(
            (
                "B11",
                "Không tìm thấy hợp tác xã “HTX NN An Khánh” trong các hồ sơ bạn được "
                "phụ trách.",
            ),
        ),
    ),
    Office(
        "exemplary cooperatives",
        "htx-tieu-bieu",
        workbook({"DS": TITLES}),
        expected.EXEMPLARY,
        before=register,
    ),
    Office(
        "chains",
        "chuoi-gia-tri",
        workbook({"Chuỗi": CHAINS}),
        expected.CHAINS,
        before=register,
    ),
    Office(
        "honours of a year",
        "khen-thuong",
        workbook({"Khen thưởng": AWARDS}),
        expected.HONOURS,
        before=register,
    ),
    Office(
        "trade unions",
        "cong-doan",
        workbook({"CĐCS": UNIONS}),
        expected.TRADE_UNIONS,
        before=register,
    ),
]
