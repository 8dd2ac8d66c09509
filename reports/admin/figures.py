"""The pages for what was promised and what was printed."""

from django.contrib import admin

from cooperatives.admin.columns import quantity, yes_or_no
from cooperatives.admin.district_pages import ReachedFilter
from cooperatives.admin.record import NOTE, RecordAdmin

from ..models import PublishedFigure, Target


@admin.register(Target)
class TargetAdmin(RecordAdmin):
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
class PublishedFigureAdmin(RecordAdmin):
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
