from django.contrib import admin

from ..models import CooperativeGroup, GroupCount
from .columns import name, quantity
from .district_pages import DistrictFilter, ReachedFilter
from .record import NOTE, RecordAdmin


@admin.register(CooperativeGroup)
class CooperativeGroupAdmin(RecordAdmin):
    list_display = [
        name,
        "commune",
        "sector",
        "contract_on",
        "ended_on",
        quantity("members", "thành viên"),
    ]
    list_filter = [DistrictFilter, ("sector", ReachedFilter)]
    search_fields = ["search_key", "commune__search_key"]
    date_hierarchy = "contract_on"
    autocomplete_fields = ["commune"]
    fieldsets = [
        (None, {"fields": ["name", "sector"]}),
        ("Nơi hoạt động", {"fields": ["commune", "area"]}),
        (
            "Quá trình hoạt động",
            {"fields": [("contract_on", "contract_precision"), "ended_on"]},
        ),
        ("Tổ trưởng", {"fields": ["leader", "phone"]}),
        (
            "Thành viên, lao động",
            {"fields": ["members", "workers", "working_members", "counted_on"]},
        ),
        NOTE,
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("commune", "sector")

    def name_in_choices(self, record):
        return f"{record.name} ({record.commune})"


@admin.register(GroupCount)
class GroupCountAdmin(RecordAdmin):
    called = "commune__name"
    list_display = [
        "commune",
        "as_of",
        quantity("groups", "tổ hợp tác"),
        quantity("new", "mới"),
        quantity("ended", "chấm dứt"),
        quantity("members", "thành viên"),
        "basis",
    ]
    list_select_related = ["commune"]
    list_filter = [DistrictFilter, "basis"]
    search_fields = ["commune__search_key"]
    date_hierarchy = "as_of"
    autocomplete_fields = ["commune"]
    fieldsets = [
        (None, {"fields": ["commune", "area", "as_of", "basis"]}),
        ("Số tổ hợp tác", {"fields": ["groups", "new", "ended"]}),
        (
            "Thành viên, lao động",
            {"fields": ["members", "workers", "working_members"]},
        ),
        NOTE,
    ]
