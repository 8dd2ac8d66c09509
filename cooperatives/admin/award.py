from django.contrib import admin

from ..models import Award, AwardCategory
from .columns import name, yes_or_no
from .district_pages import DistrictFilter, ReachedFilter
from .record import NOTE, RecordAdmin


@admin.register(AwardCategory)
class AwardCategoryAdmin(RecordAdmin):
    list_display = [
        name,
        "position",
        "level",
        "form",
        "receives",
        yes_or_no("counts_in_total", "tính vào tổng số"),
    ]
    list_filter = ["level", "form", "receives", "counts_in_total"]
    search_fields = ["search_key", "code"]
    fieldsets = [
        (None, {"fields": ["name", "code", "position"]}),
        (
            "Xếp vào",
            {"fields": ["level", "form", "issuer", "receives", "counts_in_total"]},
        ),
        NOTE,
    ]


@admin.register(Award)
class AwardAdmin(RecordAdmin):
    called = "recipient_name"
    list_display = [
        "recipient",
        "category",
        "recipient_kind",
        "decision_number",
        "granted_on",
    ]
    list_select_related = ["category", "cooperative", "group"]
    list_filter = [
        DistrictFilter,
        ("category", ReachedFilter),
        "recipient_kind",
        "category__level",
    ]
    search_fields = [
        "search_key",
        "cooperative__search_key",
        "group__search_key",
        "decision_number",
        "product",
    ]
    date_hierarchy = "granted_on"
    autocomplete_fields = ["cooperative", "group", "contest", "commune"]
    fieldsets = [
        (None, {"fields": ["category", "recipient_kind"]}),
        (
            "Người, đơn vị nhận",
            {"fields": ["cooperative", "group", "recipient_name", "recipient_role"]},
        ),
        (
            "Quyết định",
            {"fields": ["decision_number", ("granted_on", "granted_precision")]},
        ),
        (
            "Giải thưởng, sản phẩm",
            {"fields": ["contest", "rank", "level", "product"]},
        ),
        ("Nơi của người nhận ngoài danh sách", {"fields": ["commune", "area"]}),
        NOTE,
    ]

    @admin.display(description="người, đơn vị nhận", ordering="sort_key")
    def recipient(self, record):
        return record.recipient
