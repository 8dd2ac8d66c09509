from django.contrib import admin

from ..models import MemberEnterprise
from .columns import name
from .district_pages import DistrictFilter
from .record import NOTE, RecordAdmin


@admin.register(MemberEnterprise)
class MemberEnterpriseAdmin(RecordAdmin):
    list_display = [name, "commune", "tax_code", "joined_on", "left_on"]
    list_select_related = ["commune"]
    list_filter = [DistrictFilter]
    search_fields = ["search_key", "tax_code"]
    date_hierarchy = "joined_on"
    autocomplete_fields = ["commune"]
    fieldsets = [
        (None, {"fields": ["name", "tax_code"]}),
        ("Nơi đặt trụ sở", {"fields": ["commune", "area"]}),
        ("Người đại diện", {"fields": ["leader", "phone"]}),
        ("Trong Liên minh", {"fields": ["joined_on", "left_on"]}),
        NOTE,
    ]
