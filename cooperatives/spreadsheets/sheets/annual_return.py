from ...models import AnnualReturn, Cooperative
from ..columns import (
    BasisOfFigures,
    Choice,
    Count,
    Day,
    Money,
    Note,
    Text,
    YearOfFigures,
    YesNo,
)
from ..sheet import Sheet
from .reference import of_cooperative
from .seated import SeatedWithCooperative

RATINGS = {
    "TB": "average",
    "Loại tốt": "good",
    "Loại khá": "fair",
    "Loại trung bình": "average",
    "Loại TB": "average",
    "Loại yếu": "weak",
    "Chưa xếp loại": "unrated",
    "Không XL": "unrated",
}


def figures(path=""):
    """What one cooperative reports of one year."""
    columns = {
        "year": YearOfFigures(
            "Năm",
            "Năm số liệu",
            "Năm báo cáo",
            "Year",
            attribute="year",
            required=True,
            example="2017",
        ),
        "basis": BasisOfFigures(
            "Loại số liệu",
            attribute="basis",
            choices=AnnualReturn.Basis.choices,
            called={"TH": "actual", "Ước": "estimated", "Ước TH": "estimated"},
            example="Thực hiện",
        ),
        "members": Count(
            "Số thành viên",
            "Tổng số thành viên",
            "Thành viên",
            "Số TV",
            "Số xã viên",
            "Tổng số xã viên",
            "Members",
            attribute="members",
            example="25",
        ),
        "regular_workers": Count(
            "Lao động thường xuyên",
            "Số lao động thường xuyên",
            "Tổng số lao động",
            "Số lao động",
            "Lao động",
            "LĐ thường xuyên",
            "Số LĐTX",
            "Workers",
            attribute="regular_workers",
            example="40",
        ),
        "working_members": Count(
            "Lao động đồng thời là thành viên",
            "Trong đó là thành viên",
            "Trong đó thành viên",
            "Tr.đó thành viên",
            "Lao động là thành viên",
            "LĐ là thành viên",
            attribute="working_members",
            example="20",
        ),
        "revenue": Money(
            "Doanh thu",
            "Tổng doanh thu",
            "Doanh thu bình quân",
            "Revenue",
            attribute="revenue",
            each="năm",
            example="3500000000",
        ),
        "profit": Money(
            "Lãi",
            "Lợi nhuận",
            "Lãi (lỗ)",
            "Lãi/lỗ",
            "Lợi nhuận sau thuế",
            "Profit",
            weakly=("Lợi nhuận trước thuế",),
            attribute="profit",
            each="năm",
            example="420000000",
        ),
        "average_income": Money(
            "Thu nhập bình quân (người/tháng)",
            "Thu nhập bình quân",
            "Thu nhập bình quân lao động",
            "Thu nhập BQ",
            "TNBQ",
            "Thu nhập bình quân/người/tháng",
            "Thu nhập bình quân 1 lao động/tháng",
            "Thu nhập bình quân tháng",
            attribute="average_income",
            each="tháng",
            example="4500000",
            help="Đồng một người một tháng.",
        ),
        "capital": Money(
            "Vốn",
            "Tổng nguồn vốn",
            "Tổng nguồn vốn, tài sản",
            "Vốn hoạt động",
            "Tổng vốn",
            "Capital",
            attribute="capital",
            example="5000000000",
        ),
        "rating": Choice(
            "Xếp loại",
            "Phân loại",
            "Kết quả xếp loại",
            "Điểm, xếp loại",
            "Rating",
            attribute="rating",
            choices=AnnualReturn.Rating.choices,
            called=RATINGS,
            example="Khá",
        ),
        "is_effective": YesNo(
            "Hoạt động hiệu quả",
            "HTX hoạt động hiệu quả",
            "Hiệu quả",
            attribute="is_effective",
            example="Có",
        ),
        "effective_basis": Text(
            "Căn cứ đánh giá hiệu quả", attribute="effective_basis"
        ),
        "staff": Count(
            "Cán bộ quản lý, chuyên môn",
            "Tổng số cán bộ",
            "Tổng số cán bộ quản lý",
            "Số cán bộ quản lý",
            "Trình độ cán bộ quản lý",
            "Trình độ cán bộ",
            "Cán bộ quản lý",
            attribute="staff",
            example="6",
        ),
        "staff_university": Count(
            "Cán bộ trình độ đại học trở lên",
            "Trong đó đại học trở lên",
            "Trình độ đại học, trên đại học",
            "Đại học, trên đại học",
            "Đại học",
            "Đại học trở lên",
            attribute="staff_university",
            example="2",
        ),
        "staff_college": Count(
            "Cán bộ trình độ cao đẳng, trung cấp",
            "Trong đó cao đẳng, trung cấp",
            "Trình độ sơ cấp, trung cấp, cao đẳng",
            "Trung cấp, cao đẳng",
            "Cao đẳng, trung cấp",
            "Sơ cấp, trung cấp, cao đẳng",
            attribute="staff_college",
            example="3",
        ),
        "window_starts_on": Day("Số liệu từ ngày", attribute="window_starts_on"),
        "window_ends_on": Day("Số liệu đến ngày", attribute="window_ends_on"),
        "submitted_on": Day("Ngày nộp", "Ngày báo cáo", attribute="submitted_on"),
    }
    for column in columns.values():
        column.attribute = f"{path}{column.attribute}"
    return columns


class AnnualReturnSheet(SeatedWithCooperative, Sheet):
    slug = "so-lieu-hang-nam"
    title = "Số liệu hằng năm"
    model = AnnualReturn
    found = {"cooperative": Cooperative}
    identified_by = (("cooperative", "year"),)
    needs_year = True

    locals().update(of_cooperative())
    locals().update(figures())
    note = Note("Ghi chú", "Note")
