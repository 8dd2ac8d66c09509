"""The pages for what was promised and what was printed."""

from django.contrib import admin, messages

from cooperatives.admin.columns import quantity, yes_or_no
from cooperatives.admin.district_pages import ReachedFilter
from cooperatives.admin.record import NOTE, RecordAdmin

from ..chapters import TERM_REPORT
from ..models import PublishedFigure, Target
from ..scope import Scope


class PointingAdmin(RecordAdmin):
    """Pages of what points at figures: an address that leads nowhere is told at once."""

    addresses = ("address",)

    def save_model(self, request, record, form, change):
        super().save_model(request, record, form, change)
        for address in leading_nowhere(record, self.addresses):
            messages.warning(
                request,
                f"Hiện không có số liệu nào ở địa chỉ “{address}”. Địa chỉ viết là "
                "biểu/dòng/cột, như ở cuối đường dẫn khi mở một số liệu của báo cáo.",
            )


def leading_nowhere(record, names):
    reading = TERM_REPORT.read(Scope.of_term(record.term, record.district))
    for name in names:
        address = getattr(record, name)
        years = reading.period.years if "{nam}" in address else ("",)
        found = (reading.figure(address.replace("{nam}", str(y))) for y in years)
        if address and not any(found):
            yield address


@admin.register(Target)
class TargetAdmin(PointingAdmin):
    list_display = [
        "name",
        "term",
        "district",
        quantity("minimum", "mức đạt"),
        quantity("stretch", "mức cao"),
        "unit",
        yes_or_no("is_derived", "suy ra"),
    ]
    list_select_related = ["term", "district"]
    list_filter = [("term", ReachedFilter), "is_yearly", "is_qualitative", "is_derived"]
    search_fields = ["name", "code", "address"]
    fieldsets = [
        (None, {"fields": ["term", "district", "name", "code"]}),
        (
            "Mức đã nêu",
            {"fields": ["minimum", "stretch", "unit", "is_yearly", "is_qualitative"]},
        ),
        ("Số liệu trả lời", {"fields": ["address", "is_derived", "footnote"]}),
        ("Trong báo cáo", {"fields": ["section", "position"]}),
        NOTE,
    ]


@admin.register(PublishedFigure)
class PublishedFigureAdmin(PointingAdmin):
    addresses = ("address", "upper_address")
    list_display = ["code", "name", "printed", "term", "section", "address"]
    list_select_related = ["term"]
    list_filter = [("term", ReachedFilter), "qualifier", "section"]
    search_fields = ["code", "name", "printed", "address"]
    fieldsets = [
        (None, {"fields": ["term", "district", "name", "code"]}),
        ("Đã in", {"fields": ["printed", "section", "position"]}),
        (
            "Giá trị",
            {"fields": ["qualifier", "lower", "upper", "digits", "unit", "on"]},
        ),
        (
            "Số liệu được so",
            {"fields": ["address", "upper_address", "reason", "part_of"]},
        ),
        ("Giải thích", {"fields": ["explanation"]}),
        NOTE,
    ]
