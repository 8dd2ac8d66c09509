"""The columns by which a row names a record that it does not change."""

from ..columns import Commune, District, RegistrationNumber, TaxCode, Text

# What stands over a commune where a table has no column of addresses.
ADDRESSES = ("Địa chỉ", "Địa chỉ trụ sở", "Địa chỉ trụ sở chính", "Trụ sở", "Nơi ở")

NAMES = (
    "Tên HTX",
    "Hợp tác xã",
    "HTX",
    "Tên đơn vị",
    "Đơn vị",
    "Tên HTX, QTDND",
    "Cooperative",
)
# Over the number of a decision and its day in one cell.
NUMBER_AND_DAY = (
    "Số, ngày quyết định",
    "Số, ngày QĐ",
    "Số QĐ, ngày QĐ",
    "Số QĐ, ngày",
    "Số và ngày quyết định",
    "Số quyết định, ngày",
    "Số quyết định, ngày tháng",
    "Số, ngày tháng quyết định",
    "Số, ngày tháng năm quyết định",
    "Số, ngày, tháng, năm quyết định",
    "Số, ngày ký quyết định",
    "Số QĐ, ngày tháng năm",
    "Quyết định số, ngày",
    "Quyết định số, ngày tháng",
    "Quyết định (số, ngày)",
    "Căn cứ quyết định",
)


def of_cooperative(path="cooperative", *, required=True):
    """A cooperative, by tax code, else registration, else name and commune."""
    return {
        "tax_code": TaxCode(
            "Mã số thuế",
            "Mã số HTX",
            "MST",
            "Mã số thuế HTX",
            "Mã HTX",
            "Mã số doanh nghiệp",
            "Tax code",
            attribute=f"{path}__tax_code",
            example="4600123456",
            help="Để tìm đúng hợp tác xã; ưu tiên hơn tên.",
        ),
        "registration_number": RegistrationNumber(
            "Số GCN đăng ký",
            "Số giấy chứng nhận đăng ký",
            "Số GCN ĐKHTX",
            "Số ĐKKD",
            attribute=f"{path}__registration_number",
            example="16A00012",
        ),
        "registration_issuer": Text(
            "Nơi cấp",
            "Cơ quan cấp",
            "Nơi cấp GCN",
            attribute=f"{path}__registration_issuer",
            example="Phòng Tài chính - Kế hoạch huyện Đại Từ",
        ),
        "cooperative_name": Text(
            "Tên hợp tác xã",
            *NAMES,
            attribute=f"{path}__name",
            required=required,
            example="Hợp tác xã chè La Bằng",
        ),
        **place(f"{path}__seat__", weakly=ADDRESSES),
    }


def place(prefix="", *, required=False, weakly=()):
    """A commune and its district."""
    return {
        "commune": Commune(
            "Xã, phường, thị trấn",
            "Xã",
            "Xã/phường",
            "Xã, phường",
            "Xã/phường/thị trấn",
            "Xã, thị trấn",
            "Phường/xã",
            "Địa bàn xã",
            "Tên xã",
            "Tên xã, phường",
            "Xã, phường, TT",
            "Xã, TT",
            "Xã/TT",
            "Xã, phường, thị trấn (huyện)",
            "Huyện/xã",
            "Huyện, xã",
            "Xã/phường/TT",
            "Commune",
            weakly=weakly,
            attribute=f"{prefix}commune",
            required=required,
            example="xã La Bằng",
            help="Tên xã lúc đó; tên cũ hoặc mới đều được.",
        ),
        "district": District(
            "Huyện, thành phố, thị xã",
            "Huyện",
            "Địa bàn",
            "Huyện/thành phố",
            "Huyện/TP/TX",
            "Huyện/TX/TP",
            "Huyện/TP",
            "Huyện/TX",
            "Huyện, TX, TP",
            "Thành phố, huyện, thị xã",
            "Huyện, thành phố",
            "Huyện, TP, TX",
            "Huyện/thị xã/thành phố",
            "Quận/huyện",
            "Tên huyện",
            "Tên huyện, thành phố",
            "Huyện, thành, thị",
            "Huyện, thành phố thuộc tỉnh",
            "District",
            attribute=f"{prefix}area",
            example="Đại Từ",
            help="Cần khi hai địa bàn có xã cùng tên.",
        ),
    }
