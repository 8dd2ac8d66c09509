from ...models import Activity
from ..columns import Choice, Code, Count, Day, Money, Note, Text, Year
from ..sheet import Sheet
from .reference import place


class ActivitySheet(Sheet):
    slug = "hoat-dong"
    title = "Hoạt động"
    model = Activity
    identified_by = (("code",), ("kind", "title", "held_on", "commune"))
    may_lack = {"commune"}
    day_of_place = ("held_on",)
    by_sections = ("kind",)

    kind = Choice(
        "Loại hoạt động",
        "Loại",
        "Hoạt động",
        choices=Activity.Kind.choices,
        called={
            "Tuyên truyền Luật HTX": "law-class",
            "Đào tạo, bồi dưỡng": "training-class",
            "Truyền hình": "broadcast",
            "Tin, bài": "article",
            "Từ thiện": "charity",
            "Hội thảo": "workshop",
            "Tham quan, học tập": "study-tour",
            "Tham quan học tập kinh nghiệm": "study-tour",
            "Học tập kinh nghiệm": "study-tour",
            "Xúc tiến thương mại": "delegation",
        },
        required=True,
        example="Lớp đào tạo, bồi dưỡng",
    )
    code = Code("Mã", "Mã hoạt động", help="Bắt buộc với cuộc thi và hội thảo.")
    topic = Text(
        "Nội dung",
        "Tên hoạt động",
        "Tên lớp",
        "Tên lớp học",
        "Tên lớp bồi dưỡng",
        "Tên lớp đào tạo, bồi dưỡng",
        "Nội dung lớp",
        "Nội dung đào tạo, bồi dưỡng",
        "Tiêu đề",
        attribute="title",
        required=True,
        example="Bồi dưỡng kế toán hợp tác xã",
    )
    held_on = Day(
        "Ngày",
        "Ngày tổ chức",
        "Thời gian",
        "Thời gian mở lớp",
        "Thời gian tổ chức",
        "Từ ngày",
        "Ngày bắt đầu",
        precision="held_precision",
        ends_in="until",
        required=True,
        example="04/04/2017",
    )
    until = Day("Đến ngày", "Ngày kết thúc", example="06/04/2017")
    locals().update(place())
    del locals()["district"]
    scope = Choice("Phạm vi", choices=Activity.Scope.choices)
    audience = Choice(
        "Đối tượng", "Đối tượng tham gia", choices=Activity.Audience.choices
    )
    charity = Choice(
        "Hình thức từ thiện", "Nội dung từ thiện", choices=Activity.Charity.choices
    )
    channel = Text("Cơ quan báo, đài", "Báo, đài", "Kênh")
    festival_year = Year("Kỳ Festival (năm)", "Năm Festival")
    partner = Text("Cơ quan phối hợp", "Đơn vị phối hợp")
    quantity = Count("Số lượng", "Số lớp", "Số cuộc", example="1")
    copies = Count("Số bản", "Số bản in")
    entries = Count("Số bài dự thi", "Bài dự thi")
    participants = Count(
        "Lượt người", "Số người tham dự", "Số lượt người", "Số học viên", example="60"
    )
    amount = Money("Số tiền", "Kinh phí", example="25000000")
    note = Note("Ghi chú", "Note")
