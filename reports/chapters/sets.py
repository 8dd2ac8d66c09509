"""The sets of records that the report counts, each named once."""

from django.db.models import Case, Q, Value, When

from cooperatives.models import (
    Activity,
    AnnualReturn,
    Award,
    Commune,
    Cooperative,
    CooperativeGroup,
    FundBalance,
    GroupCount,
    PolicyDocument,
    ProvinceVisit,
    TradeUnion,
    document,
    exemplary_title,
)
from cooperatives.models import annual_return as returns
from cooperatives.models.period import of

from ..record_set import RecordSet

COOPERATIVES = RecordSet(
    "Hợp tác xã",
    Cooperative,
    lambda period: Cooperative.objects.without_unions().with_return_of(
        period.figures_year
    ),
)
# With the unions, for tables that count them beside the others.
ALL_KINDS = RecordSet(
    "Hợp tác xã", Cooperative, lambda period: Cooperative.objects.all()
)
GROUPS = RecordSet(
    "Tổ hợp tác", CooperativeGroup, lambda period: CooperativeGroup.objects.all()
)
# Asked by days alone: groups that began and ended on the same days count together.
GROUPS_BY_DAYS = RecordSet(
    "Tổ hợp tác",
    CooperativeGroup,
    lambda period: CooperativeGroup.objects.all(),
    alike=("contract_on", "ended_on"),
)
GROUP_COUNTS = RecordSet(
    "Số tổng hợp tổ hợp tác",
    GroupCount,
    lambda period: GroupCount.objects.with_opening(),
)
RETURNS = RecordSet(
    "Số liệu hằng năm",
    AnnualReturn,
    lambda period: AnnualReturn.objects.without_unions(),
)
COMMUNES = RecordSet("Xã", Commune, lambda period: Commune.objects.all())
TRADE_UNIONS = RecordSet(
    "Công đoàn cơ sở", TradeUnion, lambda period: TradeUnion.objects.all()
)
AWARDS = RecordSet(
    "Khen thưởng", Award, lambda period: Award.objects.granted_in(period).in_total()
)
BALANCES = RecordSet(
    "Số dư nguồn vốn",
    FundBalance,
    lambda period: FundBalance.objects.all(),
    is_placed=False,
)
DOCUMENTS = RecordSet(
    "Văn bản",
    PolicyDocument,
    lambda period: PolicyDocument.objects.filter(
        document.named_in(period)
    ).with_heading_position(),
    is_placed=False,
)
VISITS = RecordSet(
    "Nơi đến học tập",
    ProvinceVisit,
    lambda period: ProvinceVisit.objects.filter(
        activity__kind=Activity.Kind.STUDY_TOUR,
        activity__held_on__range=period.days,
    ),
    is_placed=False,
)


def activities(label, *kinds):
    """What was done in the period, of some kinds; it belongs to the province."""
    return RecordSet(
        label,
        Activity,
        lambda period: Activity.objects.held_in(period).of_kind(*kinds),
        is_placed=False,
    )


# The four parts that incomes are reported in.
EXEMPLARY_FARMING = "nong-nghiep-tieu-bieu"
OTHER_FARMING = "nong-nghiep-khac"
EXEMPLARY_NOT_FARMING = "phi-nong-nghiep-tieu-bieu"
OTHER_NOT_FARMING = "phi-nong-nghiep-khac"


def incomes(label, at):
    """
    Returns of one year, of cooperatives that worked at the year's end.

    `at` picks the year. Exemplary is who was so on the closing day, whatever the year.
    """

    def records(period):
        farming = Q(cooperative__sector__is_agricultural=True)
        exemplary = of("cooperative", exemplary_title.exemplary)(period)
        part = Case(
            When(farming & exemplary, then=Value(EXEMPLARY_FARMING)),
            When(farming, then=Value(OTHER_FARMING)),
            When(exemplary, then=Value(EXEMPLARY_NOT_FARMING)),
            default=Value(OTHER_NOT_FARMING),
        )
        found = AnnualReturn.objects.without_unions().filter(
            returns.of_operating(at(period))
        )
        return found.annotate(income_part=part)

    return RecordSet(label, AnnualReturn, records)
