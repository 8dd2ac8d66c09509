"""I.6 đến I.9: tín dụng, đào tạo, xúc tiến thương mại, công đoàn và từ thiện."""

from cooperatives.models import Activity, Fund, activity, fund
from cooperatives.models import trade_union as unions
from cooperatives.models.period import always, both

from ..columns import BILLION, Counted, Distinct, Summed
from ..lines import TOTAL, Line, Lines, Sections
from ..made_columns import Plus, Ratio, Words
from ..members import Members
from ..table import Format, Kind
from ..tally import Tally
from ..years import Years
from .sets import BALANCES, TRADE_UNIONS, VISITS, activities

Doing = Activity.Kind


def fund_lines(reading):
    """The funds under their three groups."""
    funds = tuple(Fund.objects.by_position())
    lines = []
    for at, (group, label) in enumerate(Fund.Group.choices, start=1):
        within = [each for each in funds if each.group == group]
        codes = tuple(each.code for each in within)
        key = f"nhom-{group}"
        lines.append(Line(key, f"{at}. {label}", values=codes, kind=Kind.SUBTOTAL))
        lines += [
            Line(each.code, each.name, values=(each.code,), level=1) for each in within
        ]
    return tuple(lines)


def balance_columns(reading):
    """A column for each year's end, the last for the closing day."""
    years = list(reading.period.years)
    closing = f"Đến {reading.period.day:%d/%m/%Y}"
    columns = tuple(
        Summed(
            key=str(year),
            label=closing if year == years[-1] else f"Cuối năm {year}",
            of=BALANCES,
            field="amount",
            where=fund.last_known,
            at=at_year(year),
            scale=BILLION,
            format=Format.DECIMAL,
            empty=None,
        )
        for year in years
    )
    return (
        *columns,
        Ratio(
            key="so-voi-dau-ky",
            label="So với đầu nhiệm kỳ (gấp, lần)",
            unit="lần",
            part=str(years[-1]),
            whole=str(years[0]),
        ),
    )


def at_year(number):
    return lambda period: period.year(number)


CAPITAL = Tally(
    slug="nguon-von",
    title="Nguồn vốn hỗ trợ hợp tác xã",
    unit="tỷ đồng",
    rows=Members("Nguồn vốn", "fund", fund_lines, total="Tổng vốn"),
    columns=balance_columns,
    is_placed=False,
    later=((BALANCES, fund.dated_in),),
    notes=(
        "Số dư gần nhất của từng nguồn đến ngày ghi ở đầu cột; “đầu nhiệm kỳ” là cuối "
        "năm đầu. Không cộng vốn trong số liệu hằng năm của HTX để không tính trùng.",
    ),
)

TRAINING = activities("Lớp đào tạo, bồi dưỡng", Doing.TRAINING_CLASS)


def of_choices(choices, condition, of_set, unknown):
    """A line for each of a record's choices, and one for those that state none."""
    lines = [Line(value, label, {of_set: condition(value)}) for value, label in choices]
    none = Line("khong-ghi", unknown, {of_set: condition("")}, hides_when_empty=True)
    return (*lines, none)


TRAINING_CLASSES = Tally(
    slug="dao-tao",
    title="Lớp đào tạo, bồi dưỡng",
    rows=Sections(
        "Năm, đối tượng",
        (
            ("", Years(flows={TRAINING: activity.held_in})),
            (
                "Theo đối tượng",
                Lines(
                    "Đối tượng",
                    of_choices(
                        Activity.Audience.choices,
                        activity.for_audience,
                        TRAINING,
                        "Không ghi đối tượng",
                    ),
                ),
            ),
        ),
    ),
    columns=(
        Summed(key="lop", label="Lớp", of=TRAINING, field="quantity"),
        Summed(key="luot-nguoi", label="Lượt người", of=TRAINING, field="participants"),
    ),
    later=((TRAINING, activity.held_in),),
    notes=("Phần theo đối tượng chia lại tổng số, không cộng thêm.",),
)

TOURS = activities("Chuyến học tập kinh nghiệm", Doing.STUDY_TOUR)


def province_lines(reading):
    """The provinces visited, with what was seen there."""
    visits = VISITS.records(reading.period).select_related("province", "activity")
    seen = {}
    for visit in visits.order_by("province__sort_key", "activity__held_on", "pk"):
        titles = seen.setdefault((visit.province_id, visit.province.name), [])
        if visit.activity.title not in titles:
            titles.append(visit.activity.title)
    lines = [
        Line(
            code,
            name,
            {TOURS: activity.to_province(code), VISITS: activity.of_province(code)},
            words={"noi-dung": "; ".join(titles)},
        )
        for (code, name), titles in seen.items()
    ]
    everything = {TOURS: always, VISITS: always}
    return (*lines, Line(TOTAL, "Tổng cộng", everything, kind=Kind.TOTAL))


STUDY_TOURS = Tally(
    slug="hoc-tap",
    title="Học tập kinh nghiệm tại các tỉnh, thành phố",
    rows=Lines("Tỉnh, thành phố", province_lines),
    columns=(
        Distinct(key="tinh", label="Tỉnh, thành phố", of=VISITS, field="province"),
        Summed(key="chuyen", label="Chuyến", of=TOURS, field="quantity"),
        Words(key="noi-dung", label="Nội dung"),
    ),
    later=((TOURS, activity.held_in),),
    notes=(
        "Một chuyến đến nhiều tỉnh được ghi ở từng tỉnh và tính một lần ở tổng số.",
    ),
)

DELEGATIONS = activities("Đoàn xúc tiến thương mại", Doing.DELEGATION)

TRADE_DELEGATIONS = Tally(
    slug="xuc-tien",
    title="Đoàn xúc tiến thương mại",
    rows=Sections(
        "Năm, phạm vi",
        (
            ("", Years(flows={DELEGATIONS: activity.held_in})),
            (
                "Theo phạm vi",
                Lines(
                    "Phạm vi",
                    of_choices(
                        Activity.Scope.choices,
                        activity.within,
                        DELEGATIONS,
                        "Không ghi phạm vi",
                    ),
                ),
            ),
        ),
    ),
    columns=(
        Summed(key="doan", label="Đoàn", of=DELEGATIONS, field="quantity"),
        Summed(
            key="luot-nguoi", label="Lượt người", of=DELEGATIONS, field="participants"
        ),
    ),
    later=((DELEGATIONS, activity.held_in),),
    notes=("Phần theo phạm vi chia lại tổng số, không cộng thêm.",),
)

PEOPLE_OF_UNIONS = {"of": TRADE_UNIONS, "empty": None}

LABOUR_UNIONS = Tally(
    slug="cong-doan",
    title="Công đoàn cơ sở",
    rows=Lines(
        "Đơn vị",
        (
            Line("htx", "Hợp tác xã", both(unions.existing, unions.of_cooperatives)),
            Line(
                "doanh-nghiep",
                "Công ty, doanh nghiệp thành viên",
                both(unions.existing, unions.of_enterprises),
            ),
            Line(TOTAL, "Tổng cộng", unions.existing, kind=Kind.TOTAL),
        ),
    ),
    columns=(
        Counted(key="cdcs", label="CĐCS", unit="tổ chức", of=TRADE_UNIONS),
        Summed(
            key="doan-vien",
            label="Đoàn viên",
            unit="người",
            field="members",
            **PEOPLE_OF_UNIONS,
        ),
        Summed(
            key="lao-dong",
            label="Lao động chưa là đoàn viên",
            unit="người",
            field="other_workers",
            **PEOPLE_OF_UNIONS,
        ),
        Plus(key="cong", label="Cộng", unit="người", parts=("doan-vien", "lao-dong")),
    ),
    later=((TRADE_UNIONS, unions.moved_in),),
)

GOOD_DEEDS = activities("Hoạt động xã hội, từ thiện", Doing.CHARITY)


def charity_lines():
    lines = [
        Line(value, label, activity.of_charity(value))
        for value, label in Activity.Charity.choices
    ]
    return (*lines, Line(TOTAL, "Tổng cộng", kind=Kind.TOTAL))


CHARITY = Tally(
    slug="tu-thien",
    title="Hoạt động xã hội, từ thiện",
    rows=Lines("Hình thức", charity_lines()),
    columns=(
        Summed(key="so-luong", label="Số lượng", of=GOOD_DEEDS, field="quantity"),
        Summed(
            key="so-tien",
            label="Số tiền (tỷ đồng)",
            unit="tỷ đồng",
            of=GOOD_DEEDS,
            field="amount",
            scale=BILLION,
            format=Format.DECIMAL,
            empty=None,
        ),
    ),
    later=((GOOD_DEEDS, activity.held_in),),
)
