"""
What the sample province is promised: targets of districts, made up and marked so.

The congress resolved targets for the province alone. One district is given none, as
happens.
"""

from decimal import Decimal

from cooperatives.models import District, Source, Term

from .models import Target

TERM = "2013-2018"
# District: new cooperatives in the term, then each year; new groups each year.
GIVEN = {
    "164": (22, 7, 8),
    "172": (14, 5, 9),
    "168": (11, 4, 12),
    "170": (9, 3, 12),
    "169": (12, 5, 10),
    "171": (20, 7, 15),
    "173": (13, 5, 13),
    "167": (12, 4, 16),
}
EFFECTIVE = 80
STATED = (
    ("htx-moi", "Hợp tác xã thành lập mới", "HTX", "htx-theo-dia-ban/tong/moi", False),
    (
        "htx-moi-hang-nam",
        "Hợp tác xã thành lập mới mỗi năm",
        "HTX",
        "thanh-lap-theo-nam/{nam}/htx-moi",
        True,
    ),
    (
        "tht-moi-hang-nam",
        "Tổ hợp tác thành lập mới mỗi năm",
        "THT",
        "thanh-lap-theo-nam/{nam}/tht-moi",
        True,
    ),
    (
        "htx-hieu-qua",
        "Tỷ lệ hợp tác xã hoạt động hiệu quả",
        "%",
        "htx-theo-dia-ban/tong/ty-le-hieu-qua",
        False,
    ),
)


def add(entered_on):
    """Called when a sample has been loaded; its records go as those of it go."""
    term = Term.objects.filter(slug=TERM).first()
    districts = {each.code: each for each in District.objects.all()}
    if term is None or not set(GIVEN) <= set(districts):
        return
    targets = [
        Target(
            term=term,
            district=districts[code],
            code=slug,
            position=position,
            name=name,
            unit=unit,
            address=address,
            is_yearly=is_yearly,
            minimum=Decimal(minimum),
            source=Source.SAMPLE,
            entered_on=entered_on,
            note="Chỉ tiêu mẫu, không phải chỉ tiêu đã giao.",
        )
        for code, numbers in GIVEN.items()
        for position, ((slug, name, unit, address, is_yearly), minimum) in enumerate(
            zip(STATED, (*numbers, EFFECTIVE), strict=True), start=1
        )
    ]
    Target.objects.bulk_create(targets, reason="Nạp dữ liệu mẫu")
