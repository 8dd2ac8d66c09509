from ...models import Cooperative, Seat
from ...vietnamese import organisation_name
from ..columns import (
    Address,
    Choice,
    Day,
    Note,
    Phone,
    RegistrationNumber,
    TaxCode,
    Text,
)
from ..sheet import Sheet
from .reference import place
from .sectors import sector

KINDS = {
    "HTX": "cooperative",
    "QTDND": "credit-fund",
    "Quỹ TDND": "credit-fund",
    "LHHTX": "union",
    "Liên hiệp HTX": "union",
}
# By what their names begin with.
CALLED = {
    "qtdnd": Cooperative.Kind.CREDIT_FUND,
    "lien-hiep": Cooperative.Kind.UNION,
}


class CooperativeSheet(Sheet):
    """A cooperative and its seat; a move states the day the new seat began."""

    slug = "hop-tac-xa"
    title = "Hợp tác xã"
    model = Cooperative
    beside = {"seat": Seat}
    identified_by = (
        ("tax_code",),
        ("registration_number", "registration_issuer"),
        ("name", "commune"),
    )
    day_of_place = ("starts_on",)

    name = Text(
        "Tên hợp tác xã",
        "Tên HTX",
        "Hợp tác xã",
        "HTX",
        "Tên đơn vị",
        "Tên HTX (viết đầy đủ)",
        "Tên HTX, QTDND",
        "Tên tiếng Việt",
        "Cooperative name",
        "Name",
        required=True,
        example="Hợp tác xã chè La Bằng",
        help="Tên đầy đủ như trên giấy chứng nhận.",
    )
    kind = Choice(
        "Loại hình",
        "Loại hình HTX",
        "Loại",
        "Type",
        choices=Cooperative.Kind.choices,
        called=KINDS,
        example="Hợp tác xã",
    )
    sector = sector(required=True)
    tax_code = TaxCode(
        "Mã số thuế",
        "Mã số HTX",
        "Mã số HTX/mã số thuế",
        "Mã số hợp tác xã",
        "Mã số thuế HTX",
        "MST",
        "Tax code",
        example="4600123456",
    )
    registration_number = RegistrationNumber(
        "Số GCN đăng ký",
        "Số giấy chứng nhận đăng ký",
        "Số GCN ĐKHTX",
        "Số GCN ĐKKD",
        "Số GCN ĐKKD/ĐKHTX",
        "Số ĐKHTX",
        "Giấy CN ĐKHTX",
        "Giấy CN ĐKKD",
        "Số GCN",
        "Số ĐKKD",
        "Số đăng ký",
        "Giấy chứng nhận đăng ký",
        "Số, ngày cấp GCN",
        "Số GCN, ngày cấp",
        "Số GCN ĐKKD, ngày cấp",
        "Số, ngày cấp GCN ĐKKD",
        "Số, ngày cấp ĐKKD",
        "Registration number",
        dated_by="registered_on",
        example="16A00012",
    )
    registered_on = Day(
        "Ngày cấp",
        "Ngày cấp GCN",
        "Ngày cấp GCN đăng ký",
        "Ngày ĐKKD",
        "Ngày cấp ĐKKD",
        example="15/06/2015",
    )
    registration_issuer = Text(
        "Nơi cấp",
        "Cơ quan cấp",
        "Nơi cấp GCN",
        "Cơ quan đăng ký",
        example="Phòng Tài chính - Kế hoạch huyện Đại Từ",
    )
    law = Choice(
        "Theo luật",
        "Luật áp dụng",
        "Luật HTX",
        choices=Cooperative.Law.choices,
        called={
            "Luật 2003": "2003",
            "Luật 2012": "2012",
            "Luật 2023": "2023",
            "Luật HTX 2003": "2003",
            "Luật HTX 2012": "2012",
            "Luật HTX 2023": "2023",
            "Luật HTX năm 2003": "2003",
            "Luật HTX năm 2012": "2012",
            "Luật HTX năm 2023": "2023",
        },
        example="Luật Hợp tác xã năm 2012",
    )
    founded_on = Day(
        "Ngày thành lập",
        "Ngày đăng ký lần đầu",
        "Năm thành lập",
        "Thời gian thành lập",
        "Ngày, tháng, năm thành lập",
        "Ngày thành lập/đăng ký",
        "Thành lập",
        "Founded",
        precision="founded_precision",
        required=True,
        example="15/06/2015",
        help="Ngày, tháng hoặc năm: 15/06/2015, 06/2015, 2015.",
    )
    ended_on = Day(
        "Ngày chấm dứt",
        "Ngày giải thể",
        "Năm giải thể",
        "Ngày chấm dứt hoạt động",
        "Chấm dứt",
        precision="ended_precision",
        help="Ngày đầu tiên không còn hoạt động.",
    )
    ending = Choice(
        "Hình thức chấm dứt", "Lý do chấm dứt", choices=Cooperative.Ending.choices
    )
    new_style_since = Day(
        "Là HTX kiểu mới từ ngày", "HTX kiểu mới từ ngày", "Ngày thành HTX kiểu mới"
    )
    joined_alliance_on = Day(
        "Ngày gia nhập Liên minh",
        "Ngày vào Liên minh",
        "Ngày gia nhập Liên minh HTX tỉnh",
        "Ngày gia nhập LMHTX",
        "Thành viên Liên minh HTX tỉnh, ngày gia nhập",
        "Thành viên Liên minh từ ngày",
        example="20/07/2016",
    )
    leader = Text(
        "Người đại diện",
        "Người đại diện theo pháp luật",
        "Chủ tịch HĐQT, Giám đốc",
        "Chủ tịch HĐQT/Giám đốc",
        "Họ tên người đại diện",
        "Leader",
        weakly=(
            "Giám đốc",
            "Họ và tên Giám đốc",
            "Họ tên Giám đốc",
            "Chủ nhiệm",
            "Chủ nhiệm HTX",
            "Chủ tịch HĐQT",
        ),
        example="Nguyễn Văn An",
    )
    phone = Phone(
        "Điện thoại",
        "Số điện thoại",
        "SĐT",
        "ĐT",
        "Điện thoại liên hệ",
        "Phone",
        weakly=("SĐT GĐ", "Số điện thoại giám đốc", "Điện thoại giám đốc"),
        personal=True,
        example="0912345678",
    )
    locals().update(place("seat__", required=True))
    address = Address(
        "Địa chỉ",
        "Địa chỉ trụ sở chính",
        "Địa chỉ trụ sở",
        "Trụ sở",
        "Trụ sở chính",
        "Xóm, tổ",
        "Xóm",
        "Thôn, xóm",
        "Address",
        attribute="seat__address",
        example="xóm Đồng Đình",
    )
    seat_since = Day(
        "Trụ sở từ ngày",
        "Ngày chuyển trụ sở",
        attribute="seat__starts_on",
        help="Để trống: từ ngày thành lập. Hợp tác xã dời trụ sở thì ghi ngày dời.",
    )
    note = Note("Ghi chú", "Note")

    not_kept = (
        "Tên viết tắt",
        "Tên nước ngoài",
        "Tên tiếng nước ngoài",
        "Lần thay đổi thứ",
        "Lần thay đổi thứ, ngày thay đổi",
        "Chuyển đổi theo Luật 2012",
        "Năm chuyển đổi",
        "Ngày thay đổi",
        "Tình trạng pháp lý",
        "Tình trạng hoạt động",
        "Trạng thái",
        "Email",
        "Website",
        "Email/Website",
        "Số giấy tờ",
        "Chức vụ",
        "Chức vụ người đại diện",
        "Số CCCD",
        "CMND/CCCD",
        "Trưởng ban kiểm soát",
        "Ban kiểm soát",
        "Kế toán",
        "Trình độ",
        "Trình độ giám đốc",
        "Mô hình tổ chức",
        "Mã ngành",
        "Ngành nghề VSIC",
        "Sản phẩm chủ lực",
        "Sản phẩm chủ lực, chuỗi giá trị",
        "Diện tích",
        "Quy mô",
        "Sản phẩm",
        "Chuỗi giá trị",
        "HTX kiểu mới",
        "HTX tiêu biểu",
        "Tham gia Liên hiệp",
        "Tổ chức Đảng",
        "Công đoàn",
        "Khen thưởng",
        "Hỗ trợ được hưởng",
    )

    def presumed(self, stated):
        """A fund and a union are called so, by law."""
        kind, _ = organisation_name(stated.get("name", ""))
        return {"kind": CALLED[kind]} if kind in CALLED else {}

    def prepared(self, records):
        return records.select_related(*self.relations).prefetch_related("seats")

    def attach(self, record):
        record.seat = max(
            record.seats.all(), key=lambda seat: seat.starts_on, default=None
        )
