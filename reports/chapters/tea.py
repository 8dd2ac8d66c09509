"""I.5 Nâng cao giá trị sản phẩm chè Thái Nguyên."""

from cooperatives.models import Activity, Award, activity
from cooperatives.models import award as awards
from cooperatives.models.period import both

from ..columns import Counted, Distinct, Summed
from ..lines import TOTAL, Line, Lines
from ..record_set import RecordSet
from ..table import Kind
from ..tally import Tally

Doing = Activity.Kind

WORKSHOPS = RecordSet(
    "Hội thảo khoa học",
    Activity,
    lambda period: Activity.objects.of_kind(Doing.WORKSHOP).filter(
        held_on__lte=period.day, festival_year__isnull=False
    ),
    is_placed=False,
)


BEFORE = "truoc-nhiem-ky"


def workshop_lines(reading):
    """Workshops of the term and those before it, each with its list."""
    period = reading.period
    held = WORKSHOPS.records(period).order_by("held_on", "pk")
    named = held.values_list("code", "title", "held_on")
    lines = []
    parts = (
        ("trong-nhiem-ky", "Trong nhiệm kỳ", activity.held_in),
        (BEFORE, "Trước nhiệm kỳ", activity.held_before),
    )
    for key, label, condition in parts:
        lines.append(Line(key, label, condition, kind=Kind.SUBTOTAL))
        for code, title, day in named:
            if (key == BEFORE) == (day < period.starts_on):
                lines.append(Line(code, title, activity.with_code(code), level=1))
    return (*lines, Line(TOTAL, "Cộng", kind=Kind.TOTAL))


TEA_WORKSHOPS = Tally(
    slug="hoi-thao",
    title="Hội thảo khoa học về chè tại các kỳ Festival Trà Thái Nguyên - Việt Nam",
    rows=Lines("Hội thảo", workshop_lines),
    columns=(
        Summed(key="hoi-thao", label="Hội thảo", of=WORKSHOPS, field="quantity"),
        Distinct(
            key="ky-festival", label="Kỳ Festival", of=WORKSHOPS, field="festival_year"
        ),
    ),
    later=((WORKSHOPS, activity.held_in),),
    notes=("Hội thảo trước nhiệm kỳ ghi riêng, không tính vào kết quả của nhiệm kỳ.",),
)

PRODUCT_AWARDS = awards.of_category("san-pham-tieu-bieu")
PRODUCTS_CHOSEN = awards.of_category("san-pham-tieu-bieu", "san-pham-qua-tang")
CHOSEN = RecordSet(
    "Sản phẩm được công nhận, được chọn",
    Award,
    lambda period: Award.objects.granted_in(period).filter(PRODUCTS_CHOSEN(period)),
)
REGION, NATION = Award.Level.REGION, Award.Level.NATION

PRODUCTS = Tally(
    slug="san-pham",
    title=(
        "Sản phẩm công nghiệp nông thôn tiêu biểu và sản phẩm được chọn làm quà tặng"
    ),
    rows=Lines(
        "Mức công nhận",
        (
            Line(
                "quoc-gia",
                "Sản phẩm tiêu biểu cấp quốc gia",
                both(PRODUCT_AWARDS, awards.of_level(NATION)),
            ),
            Line(
                "vung",
                "Sản phẩm tiêu biểu cấp vùng",
                both(PRODUCT_AWARDS, awards.of_level(REGION)),
            ),
            Line(
                "vung-quoc-gia",
                "Cộng cấp vùng và cấp quốc gia",
                both(PRODUCT_AWARDS, awards.of_level(REGION, NATION)),
                kind=Kind.SUBTOTAL,
            ),
            Line(
                "tinh-huyen",
                "Sản phẩm tiêu biểu cấp tỉnh trở xuống",
                both(PRODUCT_AWARDS, awards.not_of_level(REGION, NATION)),
            ),
            Line(
                "qua-tang",
                "Sản phẩm được chọn làm quà tặng",
                awards.of_category("san-pham-qua-tang"),
            ),
        ),
    ),
    columns=(
        Counted(key="san-pham", label="Sản phẩm", of=CHOSEN),
        Distinct(key="htx", label="HTX", of=CHOSEN, field="cooperative"),
    ),
    later=((CHOSEN, awards.granted_in),),
    notes=(
        "Một HTX có nhiều sản phẩm được tính một lần trong mỗi dòng, nên dòng cộng có "
        "thể nhỏ hơn các dòng cộng lại.",
    ),
)
