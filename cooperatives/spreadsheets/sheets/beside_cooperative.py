"""What is dated beside a cooperative: titles, chains, trade unions."""

import re

from ...models import (
    ChainMembership,
    Cooperative,
    ExemplaryTitle,
    MemberEnterprise,
    TradeUnion,
    ValueChain,
)
from ..columns import Count, Day, DecisionNumber, Listed, Note, TaxCode, UnitName
from ..sheet import Sheet
from .reference import NAMES, NUMBER_AND_DAY, of_cooperative
from .seated import SeatedWithCooperative


def span():
    return {
        "starts_on": Day(
            "Từ ngày",
            "Ngày bắt đầu",
            "Ngày công nhận",
            "Ngày tham gia",
            "Tham gia từ ngày",
            "Thời gian tham gia",
            "Năm tham gia",
            required=True,
            example="01/01/2016",
        ),
        "ends_on": Day(
            "Đến trước ngày",
            "Ngày kết thúc",
            "Đến ngày",
            help="Ngày đầu tiên không còn.",
        ),
    }


class ExemplaryTitleSheet(SeatedWithCooperative, Sheet):
    slug = "htx-tieu-bieu"
    title = "Công nhận HTX tiêu biểu"
    model = ExemplaryTitle
    found = {"cooperative": Cooperative}
    identified_by = (("cooperative", "starts_on"),)

    locals().update(of_cooperative())
    locals().update(span())
    decision = DecisionNumber(
        "Quyết định",
        "Số quyết định",
        "Quyết định công nhận",
        "Số, ngày QĐ công nhận",
        "Số QĐ",
        *NUMBER_AND_DAY,
        dated_by="starts_on",
        example="123/QĐ-LMHTX",
    )
    note = Note("Ghi chú", "Note")


class ChainMembershipSheet(SeatedWithCooperative, Sheet):
    slug = "chuoi-gia-tri"
    title = "Tham gia chuỗi giá trị"
    model = ChainMembership
    found = {"cooperative": Cooperative}
    identified_by = (("cooperative", "chain", "starts_on"),)
    by_sections = ("district", "chain")

    locals().update(of_cooperative())
    chain = Listed(
        "Chuỗi giá trị",
        "Chuỗi",
        "Tham gia chuỗi",
        "Tên chuỗi",
        "Sản phẩm",
        model=ValueChain,
        required=True,
        example="Chè",
    )
    locals().update(span())
    note = Note("Ghi chú", "Note")


# "CĐCS HTX chè La Bằng" is that of HTX chè La Bằng.
TRADE_UNION = re.compile(
    r"^\s*(?:cđcs|công đoàn cơ sở|công đoàn|cđ)\b[\s.:–-]*", re.IGNORECASE
)


class TradeUnionSheet(SeatedWithCooperative, Sheet):
    """Of a cooperative or of a member enterprise."""

    slug = "cong-doan"
    title = "Công đoàn cơ sở"
    model = TradeUnion
    found = {"cooperative": Cooperative, "enterprise": MemberEnterprise}
    identified_by = (("cooperative", "enterprise", "founded_on"),)
    may_lack = {"cooperative", "enterprise"}
    either = ("cooperative", "enterprise")
    relations = ("cooperative", "enterprise")

    locals().update(of_cooperative(required=False))
    cooperative_name = UnitName(
        "Tên hợp tác xã",
        *NAMES,
        "Tên CĐCS",
        "CĐCS",
        "Tên công đoàn cơ sở",
        "Công đoàn cơ sở",
        "Công đoàn cơ sở của",
        "Tên công đoàn",
        attribute="cooperative__name",
        of_unit=TRADE_UNION,
        example="Hợp tác xã chè La Bằng",
    )
    enterprise_name = UnitName(
        "Doanh nghiệp thành viên",
        "Tên doanh nghiệp",
        "Doanh nghiệp",
        attribute="enterprise__name",
        of_unit=TRADE_UNION,
        help="Ghi hợp tác xã hoặc doanh nghiệp, không ghi cả hai.",
    )
    enterprise_tax_code = TaxCode(
        "Mã số thuế doanh nghiệp", "MST doanh nghiệp", attribute="enterprise__tax_code"
    )
    founded_on = Day(
        "Ngày thành lập",
        "Ngày thành lập công đoàn",
        "Thành lập",
        required=True,
        example="12/05/2015",
    )
    ended_on = Day("Ngày giải thể", "Ngày chấm dứt", "Giải thể")
    members = Count("Số đoàn viên", "Đoàn viên", "Tổng số đoàn viên", example="18")
    other_workers = Count(
        "Lao động chưa là đoàn viên", "Lao động ngoài công đoàn", example="4"
    )
    counted_on = Day("Ngày đếm", "Số liệu tính đến ngày", example="31/12/2017")
    note = Note("Ghi chú", "Note")
