"""Tables whose cells hold two things, or whose columns are of two years."""

from . import expected_of_plans as expected
from .honours import register
from .office import Office, letterhead, signatures, workbook

CLASSES = [
    *letterhead("LIÊN MINH HỢP TÁC XÃ", 6, "Thái Nguyên"),
    ["KẾ HOẠCH MỞ LỚP NĂM 2017"],
    ["TT", "Tên lớp học", "Thời gian tổ chức", "Số học viên", "Kinh phí (1000đ)"],
    ["I", "Lớp đào tạo, bồi dưỡng"],
    [1, "Giám đốc HTX", "Từ ngày 28/5 đến ngày 02/6/2017", "60 người", "25.000"],
    [2, "Kế toán HTX", "5-9/6/2017", 45, "18,500"],
    [3, "Kiểm soát HTX", "5-9/2017", 45, "18.500"],
    ["", "Cộng", None, 150, 62000],
]

COMMUNES = [
    ["UBND TỈNH THÁI NGUYÊN"],
    ["DANH SÁCH XÃ ĐẠT CHUẨN NÔNG THÔN MỚI GIAI ĐOẠN 2016-2020"],
    ["STT", "Huyện, xã", "Số, ngày QĐ công nhận", "Mô hình liên kết"],
    ["I", "HUYỆN ĐẠI TỪ"],
    ["1.1", "La Bằng", "QĐ số 3900/QĐ-UBND ngày 20/12/2017", "x"],
    ["II", "HUYỆN PHÚ BÌNH"],
    ["2.1", "Tân Kim", "-nt-", "x"],
    ["2.2", "Nga My", "3902/QĐ-UBND (28/12/2017)", None],
]

GROUPS = [
    *letterhead("ỦY BAN NHÂN DÂN XÃ TỨC TRANH", 6, "Tức Tranh"),
    ["DANH SÁCH TỔ HỢP TÁC"],
    ["TT", "Tên THT", "Địa chỉ", "Lĩnh vực", "Ngày thành lập", "Số tổ viên"],
    [1, "THT chè Quyết Thắng", "Xóm Quyết Thắng", "NN", "5/6/2015", 10],
    [2, "THT mộc", "Xóm Bãi Bằng", "TTCN", "06/2015", 8],
    *signatures(6),
]

RESULTS = [
    ["BIỂU 4: KẾT QUẢ SXKD CỦA CÁC HTX NĂM 2017 (Triệu đồng)"],
    ["TT", "Tên HTX", "Doanh thu", None, None, "Lợi nhuận", None, "Số TV năm 2016"],
    [None, None, "Kế hoạch", "Thực hiện", "% KH", "KH", "TH", None],
    ["I", "Huyện Đại Từ"],
    [1, "HTX chè La Bằng", 3000, "3.500", 1.17, 400, "420,5", 25],
    [2, "HTX nông nghiệp An Khánh", 1000, "(50)", None, 50, None, 30],
]


def merge_results(book):
    for cells in ("A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:H3"):
        book.active.merge_cells(cells)


FILES = [
    Office(
        "classes from a day to a day",
        "hoat-dong",
        workbook({"Lớp": CLASSES}),
        expected.CLASSES,
        refused=(
            ("E9", "“18,500” có hai cách đọc."),
            (
                "C10",
                "“5-9/2017” có thể là ngày 05/09/2017, hoặc từ tháng 5 đến tháng 9/2017.",
            ),
        ),
    ),
    Office(
        "communes with the numbers and days of their decisions",
        "nong-thon-moi",
        workbook({"NTM": COMMUNES}),
        expected.NEW_RURAL_COMMUNES,
        answers=({"moi-dong-criteria_set": "Bộ tiêu chí 2016-2020"},),
    ),
    Office(
        "groups of the commune that lists them",
        "to-hop-tac",
        workbook({"THT": GROUPS}),
        expected.GROUPS,
    ),
    Office(
        "results beside what was planned",
        "so-lieu-hang-nam",
        workbook({"Biểu 4": RESULTS}, merge_results),
        expected.RESULTS,
        before=register,
        refused=(
            (
                "D6",
                "“(50)” theo lối kế toán là số âm -50, cũng có thể chỉ là 50.",
            ),
        ),
    ),
]
