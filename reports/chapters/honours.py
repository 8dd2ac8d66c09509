"""I.10 Thi đua, khen thưởng."""

from cooperatives.models import Award, AwardCategory
from cooperatives.models import award as awards

from ..columns import Counted
from ..lines import Line, Lines
from ..members import Districts, Members
from ..record_set import RecordSet
from ..table import Kind
from ..tally import Tally
from ..years import Years
from .sets import AWARDS

RECIPIENTS = (
    Counted(key="tong", label="Tổng số", of=AWARDS),
    Counted(key="tap-the", label="Tập thể", of=AWARDS, where=awards.to_collective),
    Counted(key="ca-nhan", label="Cá nhân", of=AWARDS, where=awards.to_individual),
)
LATER = ((AWARDS, awards.granted_in),)


def ladder(reading):
    """Every printed line of the ladder, in order."""
    categories = AwardCategory.objects.in_total().by_position()
    return tuple(
        Line(category.code, category.name, values=(category.code,))
        for category in categories
    )


AWARDS_BY_CATEGORY = Tally(
    slug="khen-thuong",
    title="Danh hiệu thi đua và hình thức khen thưởng",
    unit="lượt",
    rows=Members("Danh hiệu, hình thức", "category", ladder),
    columns=RECIPIENTS,
    later=LATER,
)

Rung = AwardCategory.Level

AWARDS_BY_YEAR = Tally(
    slug="khen-thuong-theo-nam",
    title="Khen thưởng theo năm",
    unit="lượt",
    rows=Years(flows={AWARDS: awards.granted_in}),
    columns=(
        *(
            Counted(
                key=rung.value,
                label=rung.label,
                of=AWARDS,
                where=awards.on_rung(rung),
            )
            for rung in (Rung.STATE, Rung.MINISTRY_OR_PROVINCE, Rung.CERTIFICATE)
        ),
        Counted(key="cong", label="Cộng", of=AWARDS),
    ),
    later=LATER,
    is_printed=False,
)

AWARDS_BY_DISTRICT = Tally(
    slug="khen-thuong-theo-dia-ban",
    title="Khen thưởng theo địa bàn",
    unit="lượt",
    rows=Districts(
        nowhere=Line(
            "cap-tinh",
            "Cấp tỉnh (không thuộc địa bàn nào)",
            {AWARDS: awards.outside_register},
        )
    ),
    columns=RECIPIENTS,
    later=LATER,
    is_printed=False,
)

INITIATIVES = ("sang-kien", "sang-kien-duoc-cong-nhan")
PRIZED = awards.of_category("luong-dinh-cua", "sao-than-nong", *INITIATIVES)
PRIZES = RecordSet(
    "Giải thưởng, sáng kiến",
    Award,
    lambda period: Award.objects.granted_in(period).filter(PRIZED(period)),
)

PRIZES_AND_INITIATIVES = Tally(
    slug="giai-thuong-sang-kien",
    title="Giải thưởng và sáng kiến",
    rows=Lines(
        "Nội dung",
        (
            Line(
                "luong-dinh-cua",
                "Giải thưởng Lương Định Của",
                awards.of_category("luong-dinh-cua"),
            ),
            Line(
                "sao-than-nong",
                "Giải thưởng Sao Thần nông",
                awards.of_category("sao-than-nong"),
            ),
            Line(
                "sang-kien",
                "Sáng kiến từ cơ sở",
                awards.of_category(*INITIATIVES),
                kind=Kind.SUBTOTAL,
            ),
            Line(
                "duoc-cong-nhan",
                "Trong đó: sáng kiến, đề tài được công nhận",
                awards.of_category("sang-kien-duoc-cong-nhan"),
                level=1,
            ),
        ),
    ),
    columns=(Counted(key="so", label="Số", of=PRIZES),),
    later=((PRIZES, awards.granted_in),),
    notes=("Giải thưởng và sáng kiến không tính vào tổng số khen thưởng.",),
)
