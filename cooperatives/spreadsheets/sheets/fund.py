from ...models import Fund, FundBalance
from ..sheet import Listed, Money, Sheet, StandsOn, Text


class FundBalanceSheet(Sheet):
    slug = "so-du-nguon-von"
    title = "Số dư quỹ, nguồn vốn"
    model = FundBalance
    identified_by = (("fund", "as_of"),)

    fund = Listed(
        "Quỹ, nguồn vốn",
        "Tên quỹ",
        "Quỹ",
        "Nguồn vốn",
        model=Fund,
        called={"NHCSXH": "nhcsxh", "Quỹ HTPT HTX tỉnh": "quy-htpt-htx-tinh"},
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
    note = Text("Ghi chú", "Note")
