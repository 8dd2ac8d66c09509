"""What a template asks of whoever fills it in, drawn from the sheet it is of."""

from ..district_records import within_writing_reach
from ..models import Commune, CommuneStanding, District
from .writing.guidance import Asked, Form

HOW = {
    "text": "Ghi bằng chữ.",
    "code": "Ghi đủ cả số 0 ở đầu.",
    "count": "Số nguyên, như 25 hoặc 1.876.",
    "decimal": "Số, như 2,5.",
    "money": "Số tiền, như 2.500.000; có thể ghi “2,5 triệu”, “1,2 tỷ”.",
    "day": "Ngày/tháng/năm, như 27/5/2013; hoặc 5/2013; hoặc 2013.",
    "year": "Bốn chữ số, như 2017.",
    "choice": "Chọn trong danh sách.",
    "yes-no": "Ghi Có hoặc Không.",
    "listed": "Chọn trong danh sách.",
    "commune": "Tên xã, phường, thị trấn như được gọi vào ngày của hồ sơ.",
    "district": "Tên huyện, thị xã, thành phố; cần khi nhiều nơi có xã cùng tên.",
}

# Where a column has its own words, these add nothing to them.
SAID_BY_HELP = {"text", "choice", "listed", "commune", "district"}


def form_of(sheet, user):
    """Offers the places whose records the user may enter, and no others."""
    return Form(sheet.title, tuple(asked(column, user) for column in sheet.columns))


def asked(column, user):
    general = "" if column.help and column.kind in SAID_BY_HELP else HOW[column.kind]
    how = f"{column.help} {general}".strip()
    return Asked(
        heading=column.heading,
        kind=column.kind,
        is_required=column.required,
        how=how,
        unit=column.unit,
        example=str(column.example),
        choices=tuple(choices_of(column, user)),
    )


def choices_of(column, user):
    match column.kind:
        case "commune":
            return names_of_communes(user)
        case "district":
            districts = within_writing_reach(District.objects.by_position(), user)
            return districts.values_list("name", flat=True)
    return column.choices()


def names_of_communes(user):
    """Every name a unit ever bore, once, by the Vietnamese alphabet."""
    communes = within_writing_reach(Commune.objects.order_by(), user)
    standings = CommuneStanding.objects.counted().filter(commune__in=communes)
    standings = standings.order_by("commune__sort_key")
    labels = dict(CommuneStanding.Kind.choices)
    rows = standings.values_list("kind", "name")
    return dict.fromkeys(f"{labels[kind]} {name}" for kind, name in rows)
