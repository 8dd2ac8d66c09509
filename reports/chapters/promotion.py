"""I.2 đến I.5: tham mưu, tuyên truyền, phối hợp, nâng cao giá trị sản phẩm chè."""

from django.db.models import F, Q

from cooperatives.models import Activity, Award, PolicyDocument, activity
from cooperatives.models import award as awards
from cooperatives.models.period import both
from cooperatives.models.record import Precision

from ..columns import Counted, Summed
from ..lines import TOTAL, Line, Lines
from ..listing import Listing, Shown
from ..made_columns import Words
from ..record_set import RecordSet
from ..table import Format, Kind
from ..tally import Tally
from ..years import YearsWithin
from .sets import DOCUMENTS, activities

Doing = Activity.Kind

POLICY_DOCUMENTS = Listing(
    slug="van-ban",
    title="Văn bản về kinh tế tập thể, hợp tác xã",
    of=DOCUMENTS,
    key="code",
    headings=("heading", dict(PolicyDocument.Heading.choices)),
    columns=(
        Shown("so", "Số, ký hiệu", "number"),
        Shown("ngay", "Ngày", "issued_on", Format.DATE),
        Shown("co-quan", "Cơ quan", "issuer"),
        Shown("trich-yeu", "Trích yếu", "name"),
    ),
    # Each database would put a day that is not known at an end of its own.
    order=("heading_position", F("issued_on").asc(nulls_last=True), "pk"),
)

MEDIA = activities(
    "Hoạt động tuyên truyền",
    Doing.LAW_CLASS,
    Doing.BROADCAST,
    Doing.ARTICLE,
    Doing.BULLETIN,
)
NEWSPAPER = "Báo Thái Nguyên"


def media(key, label, unit, condition, hides_when_empty=False):
    return Line(
        key,
        label,
        condition,
        kind=Kind.SUBTOTAL,
        words={"dvt": unit},
        hides_when_empty=hides_when_empty,
    )


MEDIA_LINES = (
    media("lop", "Lớp tuyên truyền", "lớp", activity.of_kind(Doing.LAW_CLASS)),
    media(
        "truyen-hinh",
        "Chuyên mục, phóng sự truyền hình",
        "chuyên mục, phóng sự",
        activity.of_kind(Doing.BROADCAST),
    ),
    media(
        "bao-thai-nguyen",
        "Tin, bài trên Báo Thái Nguyên",
        "tin, bài",
        both(activity.of_kind(Doing.ARTICLE), activity.in_channel(NEWSPAPER)),
    ),
    media(
        "bao-khac",
        "Tin, bài trên báo khác",
        "tin, bài",
        both(activity.of_kind(Doing.ARTICLE), activity.not_in_channel(NEWSPAPER)),
        hides_when_empty=True,
    ),
    media("ban-tin", "Bản tin Kinh tế hợp tác", "số", activity.of_kind(Doing.BULLETIN)),
)

LAW_PROMOTION = Tally(
    slug="tuyen-truyen",
    title="Tuyên truyền, phổ biến Luật Hợp tác xã năm 2012",
    rows=YearsWithin("Hình thức", MEDIA_LINES, activity.held_in),
    columns=(
        Words(key="dvt", label="ĐVT"),
        Summed(key="so-luong", label="Số lượng", of=MEDIA, field="quantity"),
        Summed(
            key="luot-nguoi",
            label="Lượt người",
            unit="lượt người",
            of=MEDIA,
            field="participants",
            empty=None,
        ),
        Summed(
            key="so-ban",
            label="Số bản",
            unit="cuốn",
            of=MEDIA,
            field="copies",
            empty=None,
        ),
    ),
    later=((MEDIA, activity.held_in),),
    notes=("Số lượng cộng theo số đã nhập: một dòng hồ sơ có thể là số của cả năm.",),
)

CONTESTS = activities("Cuộc thi", Doing.CONTEST)
CONTEST_PRIZES = RecordSet(
    "Giải cuộc thi",
    Award,
    lambda period: Award.objects.granted_in(period).filter(contest__isnull=False),
)


def of_contest(code):
    return {
        CONTESTS: activity.with_code(code),
        CONTEST_PRIZES: awards.of_contest(code),
    }


def contest_lines(reading):
    """Each contest, then its prizes from the highest."""
    won = CONTEST_PRIZES.records(reading.period)
    prizes = won.prize_kinds()
    held = (
        Activity.objects.of_kind(Doing.CONTEST)
        .filter(
            activity.held_in(reading.period)
            | Q(pk__in=won.order_by().values("contest"))
        )
        .by_day()
    )
    lines = []
    for code, title in held.values_list("code", "title"):
        lines.append(Line(code, title, of_contest(code), kind=Kind.SUBTOTAL))
        lines += [prize_line(*prize) for prize in prizes if prize[0] == code]
    total = Line(
        TOTAL,
        "Tổng cộng",
        {CONTESTS: activity.held_in, CONTEST_PRIZES: awards.granted_in},
        kind=Kind.TOTAL,
    )
    return (*lines, total)


UNKNOWN = "khong-ghi"


def prize_line(code, level, rank):
    where = both(awards.of_contest(code), awards.of_prize(level, rank))
    key = f"{code}-{level or UNKNOWN}-{rank or UNKNOWN}"
    label = f"Giải {Award.Rank(rank).label}" if rank else "Giải không ghi hạng"
    words = {"cap": Award.Level(level).label if level else None}
    return Line(key, label, {CONTEST_PRIZES: where}, level=1, words=words)


LAW_CONTESTS = Tally(
    slug="cuoc-thi",
    title="Cuộc thi tìm hiểu Luật và giải thưởng",
    rows=Lines("Cuộc thi, giải", contest_lines),
    columns=(
        Summed(
            key="bai-du-thi",
            label="Bài dự thi",
            unit="bài",
            of=CONTESTS,
            field="entries",
            empty=None,
        ),
        Counted(key="giai", label="Giải", unit="giải", of=CONTEST_PRIZES),
        Words(key="cap", label="Cấp"),
    ),
    later=((CONTESTS, activity.held_in), (CONTEST_PRIZES, awards.granted_in)),
)

AGREEMENTS = RecordSet(
    "Chương trình phối hợp",
    Activity,
    lambda period: Activity.objects.of_kind(Doing.AGREEMENT).filter(
        activity.latest_with_partner(period)
    ),
    is_placed=False,
)

PARTNERS = Listing(
    slug="phoi-hop",
    title="Chương trình phối hợp với các cơ quan, ban, ngành của tỉnh",
    of=AGREEMENTS,
    columns=(
        Shown("co-quan", "Cơ quan", "partner"),
        Shown(
            "ngay",
            "Ngày ký",
            through=lambda reading, values: dated(
                values["held_on"], values["held_precision"]
            ),
        ),
        Shown("noi-dung", "Nội dung", "title"),
    ),
    needs=("held_on", "held_precision"),
    order=("held_on", "pk"),
    notes=("Mỗi cơ quan một dòng, ghi chương trình ký gần nhất trong kỳ.",),
)


def dated(day, precision):
    """A date as far as the office knows it: "13/12/2018", "12/2018", "2018"."""
    if day is None:
        return None
    patterns = {
        Precision.DAY: "%d/%m/%Y",
        Precision.MONTH: "%m/%Y",
        Precision.YEAR: "%Y",
    }
    return day.strftime(patterns[precision])
