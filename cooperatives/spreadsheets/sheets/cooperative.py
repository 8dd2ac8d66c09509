from ...models import Cooperative, Seat, Sector
from ..columns import (
    Address,
    Choice,
    Day,
    Listed,
    Note,
    Phone,
    RegistrationNumber,
    TaxCode,
    Text,
)
from ..sheet import Sheet
from .reference import place

SECTORS = {
    "NN": "nong-nghiep",
    "NLN": "nong-nghiep",
    "DVNN": "nong-nghiep",
    "DV nông nghiệp": "nong-nghiep",
    "SXNN": "nong-nghiep",
    "Sản xuất nông nghiệp": "nong-nghiep",
    "Nông lâm thủy sản": "nong-nghiep",
    "Nông, lâm, ngư nghiệp": "nong-nghiep",
    "Lâm nghiệp": "nong-nghiep",
    "Thủy sản": "nong-nghiep",
    "Trồng trọt": "nong-nghiep",
    "Chăn nuôi": "nong-nghiep",
    "Nông nghiệp tổng hợp": "nong-nghiep",
    "Dịch vụ nông nghiệp tổng hợp": "nong-nghiep",
    "Nông, lâm, thủy sản": "nong-nghiep",
    "Nông lâm nghiệp": "nong-nghiep",
    "Dịch vụ nông nghiệp": "nong-nghiep",
    "CN-TTCN": "cong-nghiep-ttcn",
    "CN, TTCN": "cong-nghiep-ttcn",
    "Công nghiệp, TTCN": "cong-nghiep-ttcn",
    "Tiểu thủ công nghiệp": "cong-nghiep-ttcn",
    "TTCN": "cong-nghiep-ttcn",
    "CNTTCN": "cong-nghiep-ttcn",
    "CN và TTCN": "cong-nghiep-ttcn",
    "CN": "cong-nghiep-ttcn",
    "Công nghiệp": "cong-nghiep-ttcn",
    "Công nghiệp và tiểu thủ công nghiệp": "cong-nghiep-ttcn",
    "Giao thông vận tải": "van-tai",
    "GTVT": "van-tai",
    "VT": "van-tai",
    "Giao thông": "van-tai",
    "Dịch vụ vận tải": "van-tai",
    "TM-DV": "thuong-mai-dich-vu",
    "TMDV": "thuong-mai-dich-vu",
    "DV-TM": "thuong-mai-dich-vu",
    "DVTM": "thuong-mai-dich-vu",
    "TM và DV": "thuong-mai-dich-vu",
    "TM": "thuong-mai-dich-vu",
    "DV": "thuong-mai-dich-vu",
    "DVTH": "thuong-mai-dich-vu",
    "Dịch vụ tổng hợp": "thuong-mai-dich-vu",
    "Dịch vụ, thương mại": "thuong-mai-dich-vu",
    "Thương mại và dịch vụ": "thuong-mai-dich-vu",
    "Thương mại, dịch vụ": "thuong-mai-dich-vu",
    "Thương mại dịch vụ": "thuong-mai-dich-vu",
    "Dịch vụ": "thuong-mai-dich-vu",
    "Thương mại": "thuong-mai-dich-vu",
    "XD": "xay-dung",
    "XDCB": "xay-dung",
    "Xây dựng cơ bản": "xay-dung",
    "VSMT": "ve-sinh-moi-truong",
    "Vệ sinh MT": "ve-sinh-moi-truong",
    "MT": "ve-sinh-moi-truong",
    "Môi trường": "ve-sinh-moi-truong",
    "QTDND": "quy-tin-dung-nhan-dan",
    "QTD": "quy-tin-dung-nhan-dan",
    "TDND": "quy-tin-dung-nhan-dan",
    "Tín dụng nhân dân": "quy-tin-dung-nhan-dan",
    "Quỹ tín dụng": "quy-tin-dung-nhan-dan",
    "Tín dụng": "quy-tin-dung-nhan-dan",
}
KINDS = {
    "HTX": "cooperative",
    "QTDND": "credit-fund",
    "Quỹ TDND": "credit-fund",
    "LHHTX": "union",
    "Liên hiệp HTX": "union",
}


def sector(**options):
    return Listed(
        "Lĩnh vực",
        "Lĩnh vực chủ yếu",
        "Lĩnh vực hoạt động",
        "Lĩnh vực SXKD",
        "Ngành, lĩnh vực",
        "Sector",
        weakly=(
            "Ngành nghề",
            "Ngành nghề SXKD",
            "Ngành nghề kinh doanh chủ yếu",
            "Ngành nghề hoạt động",
            "Ngành nghề kinh doanh",
            "Ngành nghề kinh doanh chính",
        ),
        model=Sector,
        called=SECTORS,
        example="Nông nghiệp",
        **options,
    )


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

    def prepared(self, records):
        return records.select_related(*self.relations).prefetch_related("seats")

    def attach(self, record):
        record.seat = max(
            record.seats.all(), key=lambda seat: seat.starts_on, default=None
        )
