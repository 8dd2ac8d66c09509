from django.contrib import admin

from ..models import TradeUnion
from .columns import quantity
from .district_pages import DistrictFilter
from .record import NOTE, RecordAdmin


@admin.register(TradeUnion)
class TradeUnionAdmin(RecordAdmin):
    called = "cooperative__name"
    list_display = [
        "__str__",
        "founded_on",
        "ended_on",
        quantity("members", "đoàn viên"),
        quantity("other_workers", "chưa là đoàn viên"),
    ]
    list_select_related = ["cooperative", "enterprise"]
    list_filter = [DistrictFilter]
    search_fields = ["cooperative__search_key", "enterprise__search_key"]
    date_hierarchy = "founded_on"
    autocomplete_fields = ["cooperative", "enterprise"]
    fieldsets = [
        ("Của đơn vị", {"fields": ["cooperative", "enterprise"]}),
        ("Quá trình hoạt động", {"fields": ["founded_on", "ended_on"]}),
        (
            "Đoàn viên, lao động",
            {"fields": ["members", "other_workers", "counted_on"]},
        ),
        NOTE,
    ]
