from ...models import Fund, FundBalance
from ..columns import Listed, Money, Note, StandsOn
from ..sheet import Sheet


class FundBalanceSheet(Sheet):
    slug = "so-du-nguon-von"
    title = "Số dư quỹ, nguồn vốn"
    model = FundBalance
    identified_by = (("fund", "as_of"),)
    by_sections = ("fund",)

    fund = Listed(
        "Quỹ, nguồn vốn",
        "Tên quỹ",
        "Quỹ",
        "Nguồn vốn",
        model=Fund,
        called={
            "NHCSXH": "nhcsxh",
            "NH CSXH": "nhcsxh",
            "Ngân hàng CSXH": "nhcsxh",
            "Quỹ HTPT HTX tỉnh": "quy-htpt-htx-tinh",
            "Quỹ HTPT HTX": "quy-htpt-htx-tinh",
            "Quỹ hỗ trợ phát triển HTX": "quy-htpt-htx-tinh",
            "Quỹ HTPT HTX Việt Nam": "quy-htpt-htx-viet-nam",
            "Quỹ hỗ trợ phát triển HTX Việt Nam": "quy-htpt-htx-viet-nam",
            "Quỹ quốc gia về việc làm": "quy-quoc-gia-viec-lam",
            "Quỹ quốc gia GQVL": "quy-quoc-gia-viec-lam",
            "Quỹ trợ vốn LĐLĐ tỉnh": "quy-tro-von-ldld",
            "Quỹ trợ vốn của LĐLĐ tỉnh": "quy-tro-von-ldld",
            "Các QTDND": "cac-qtdnd",
            "Quỹ tín dụng nhân dân": "cac-qtdnd",
            "QTDND": "cac-qtdnd",
            "Ngân hàng thương mại": "ngan-hang-thuong-mai",
            "Các NHTM": "ngan-hang-thuong-mai",
            "NHTM": "ngan-hang-thuong-mai",
        },
        required=True,
        example="Quỹ hỗ trợ phát triển HTX tỉnh",
    )
    as_of = StandsOn(
        "Tính đến ngày", "Ngày", "Thời điểm", required=True, example="31/12/2017"
    )
    amount = Money(
        "Số dư",
        "Số tiền",
        "Dư nợ",
        "Nguồn vốn (đồng)",
        required=True,
        example="12500000000",
    )
    note = Note("Ghi chú", "Note")
