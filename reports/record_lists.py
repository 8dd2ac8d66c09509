"""
What each kind of record shows of itself behind a figure.

Phones are personal data, and no list here shows them.
"""

from django.db.models import F, Value
from django.db.models.functions import Coalesce, NullIf

from cooperatives import models
from cooperatives.models import Precision

from .record_list import RecordList, Shown
from .table import Format

PARTIAL_DATES = {Precision.MONTH: "%m/%Y", Precision.YEAR: "%Y"}


def choice(name):
    """The label of a choice."""
    return lambda reading, record: getattr(record, f"get_{name}_display")()


def dated(name, precision):
    """A date as far as the office knows it: "2015", "06/2015"."""

    def value(reading, record):
        day = getattr(record, name)
        known = PARTIAL_DATES.get(getattr(record, precision))
        return day.strftime(known) if day and known else day

    return value


def commune(reading, record):
    return reading.commune_name(record.placed_commune)


def district(reading, record):
    return reading.district_name(record.placed_commune, record.placed_area)


def commune_held_in(reading, record):
    return reading.commune_name(record.commune_id)


def commune_of_group(reading, award):
    return award.group and reading.commune_name(award.group.commune_id)


def district_of_commune(reading, record):
    return reading.district_name(record.pk)


def first_of(*keys):
    """The first sort key there is: of the record itself, else of its unit."""
    return Coalesce(*(NullIf(F(key), Value("")) for key in keys))


COMMUNE = Shown("Xã, phường, thị trấn", through=commune)
DISTRICT = Shown("Địa bàn", through=district)
MEMBERS = Shown("Thành viên", "members", Format.INTEGER)

LISTS = {
    models.Cooperative: RecordList(
        columns=(
            Shown("Tên hợp tác xã", "name"),
            COMMUNE,
            DISTRICT,
            Shown("Lĩnh vực", "sector.name"),
            Shown("Thành lập", through=dated("founded_on", "founded_precision")),
            Shown("Chấm dứt", through=dated("ended_on", "ended_precision")),
        ),
        order=("sort_key",),
        keys=("search_key",),
        related=("sector",),
    ),
    models.CooperativeGroup: RecordList(
        columns=(
            Shown("Tên tổ hợp tác", "name"),
            COMMUNE,
            DISTRICT,
            Shown("Lĩnh vực", "sector.name"),
            Shown("Ngày hợp đồng", through=dated("contract_on", "contract_precision")),
            Shown("Chấm dứt", "ended_on"),
            MEMBERS,
        ),
        order=("sort_key",),
        keys=("search_key",),
        related=("sector",),
    ),
    models.GroupCount: RecordList(
        columns=(
            COMMUNE,
            DISTRICT,
            Shown("Tính đến ngày", "as_of"),
            Shown("Số tổ", "groups", Format.INTEGER),
            Shown("Thành lập mới", "new", Format.INTEGER),
            Shown("Chấm dứt", "ended", Format.INTEGER),
            MEMBERS,
            Shown("Căn cứ", through=choice("basis")),
        ),
        order=("commune__sort_key", "as_of"),
        keys=("commune__search_key",),
    ),
    models.AnnualReturn: RecordList(
        columns=(
            Shown("Hợp tác xã", "cooperative.name"),
            DISTRICT,
            Shown("Năm", "year", Format.YEAR),
            Shown("Loại số liệu", through=choice("basis")),
            MEMBERS,
            Shown("Lao động thường xuyên", "regular_workers", Format.INTEGER),
            Shown("Lao động là thành viên", "working_members", Format.INTEGER),
            Shown(
                "Thu nhập bình quân tháng (đồng/người)",
                "average_income",
                Format.INTEGER,
            ),
            Shown("Xếp loại", through=choice("rating")),
        ),
        order=("cooperative__sort_key", "year"),
        keys=("cooperative__search_key",),
        related=("cooperative",),
    ),
    models.Award: RecordList(
        columns=(
            Shown("Người, đơn vị nhận", "recipient"),
            Shown("Danh hiệu, hình thức", "category.name"),
            Shown("Đối tượng", through=choice("recipient_kind")),
            Shown("Số quyết định", "decision_number"),
            Shown("Ngày quyết định", through=dated("granted_on", "granted_precision")),
            DISTRICT,
        ),
        order=(
            first_of("sort_key", "cooperative__sort_key", "group__sort_key"),
            "granted_on",
        ),
        keys=("search_key", "cooperative__search_key", "group__search_key"),
        related=("category", "cooperative", "group", "contest"),
        beside=(
            Shown("Tên hợp tác xã", "cooperative.name"),
            Shown("Mã số thuế", "cooperative.tax_code"),
            Shown("Tổ hợp tác", "group.name"),
            Shown("Xã của tổ hợp tác", through=commune_of_group),
            Shown("Tên người, đơn vị nhận", "recipient_name"),
            Shown("Mã cuộc thi", "contest.code"),
            Shown("Hạng, giải", through=choice("rank")),
            Shown("Sản phẩm, tác phẩm", "product"),
        ),
    ),
    models.Activity: RecordList(
        columns=(
            Shown("Nội dung", "title"),
            Shown("Loại", through=choice("kind")),
            Shown("Ngày", through=dated("held_on", "held_precision")),
            Shown("Số lượng", "quantity", Format.INTEGER),
            Shown("Lượt người", "participants", Format.INTEGER),
            Shown("Số bản", "copies", Format.INTEGER),
            Shown("Số tiền (đồng)", "amount", Format.INTEGER),
        ),
        order=("sort_key", "held_on"),
        keys=("search_key", "partner_key"),
        beside=(
            Shown("Mã", "code"),
            Shown("Xã, phường, thị trấn", through=commune_held_in),
        ),
    ),
    models.FundBalance: RecordList(
        columns=(
            Shown("Quỹ, nguồn vốn", "fund.name"),
            Shown("Tính đến ngày", "as_of"),
            Shown("Số dư (đồng)", "amount", Format.INTEGER),
        ),
        order=("fund__sort_key", "as_of"),
        keys=("fund__search_key",),
        related=("fund",),
    ),
    models.TradeUnion: RecordList(
        columns=(
            Shown("Công đoàn cơ sở của", through=lambda reading, record: unit(record)),
            DISTRICT,
            Shown("Thành lập", "founded_on"),
            Shown("Giải thể", "ended_on"),
            Shown("Đoàn viên", "members", Format.INTEGER),
            Shown("Lao động chưa là đoàn viên", "other_workers", Format.INTEGER),
        ),
        order=(first_of("cooperative__sort_key", "enterprise__sort_key"),),
        keys=("cooperative__search_key", "enterprise__search_key"),
        related=("cooperative", "enterprise"),
    ),
    models.Commune: RecordList(
        columns=(
            Shown(
                "Xã, phường, thị trấn",
                through=lambda reading, record: reading.commune_name(record.pk),
            ),
            Shown("Địa bàn", through=district_of_commune),
        ),
        order=("sort_key",),
        keys=("search_key",),
    ),
    models.NewRuralCommune: RecordList(
        columns=(
            COMMUNE,
            DISTRICT,
            Shown("Bộ tiêu chí", "criteria_set"),
            Shown("Ngày công nhận", "recognised_on"),
            Shown("Dự kiến công nhận", "expected_on"),
            Shown("Quyết định", "decision"),
        ),
        order=("commune__sort_key", "criteria_set"),
        keys=("commune__search_key",),
    ),
    models.PolicyDocument: RecordList(
        columns=(
            Shown("Trích yếu", "name"),
            Shown("Số, ký hiệu", "number"),
            Shown("Ngày ban hành", "issued_on"),
            Shown("Cơ quan ban hành", "issuer"),
        ),
        order=("sort_key",),
        keys=("search_key",),
    ),
    models.ProvinceVisit: RecordList(
        columns=(
            Shown("Tỉnh, thành phố", "province.name"),
            Shown("Chuyến học tập", "activity.title"),
            Shown("Ngày", "activity.held_on"),
        ),
        order=("province__sort_key", "activity__held_on"),
        keys=("activity__search_key",),
        related=("province", "activity"),
    ),
    models.MemberEnterprise: RecordList(
        columns=(
            Shown("Tên doanh nghiệp", "name"),
            COMMUNE,
            DISTRICT,
            Shown("Gia nhập Liên minh", "joined_on"),
            Shown("Ra khỏi Liên minh", "left_on"),
        ),
        order=("sort_key",),
        keys=("search_key",),
    ),
}


def unit(trade_union):
    """By its name: a file knows of texts, numbers and days alone."""
    return str(trade_union.cooperative or trade_union.enterprise)
