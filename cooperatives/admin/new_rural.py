from django.contrib import admin

from ..models import NewRuralCommune
from .columns import yes_or_no
from .district_pages import DistrictFilter
from .record import NOTE, RecordAdmin


@admin.register(NewRuralCommune)
class NewRuralCommuneAdmin(RecordAdmin):
    called = "commune__name"
    list_display = [
        "commune",
        "criteria_set",
        "recognised_on",
        "expected_on",
        yes_or_no("has_linkage_model", "mô hình liên kết"),
    ]
    list_select_related = ["commune"]
    list_filter = [DistrictFilter, "criteria_set", "has_linkage_model"]
    search_fields = ["commune__search_key", "decision"]
    date_hierarchy = "recognised_on"
    autocomplete_fields = ["commune"]
    fieldsets = [
        (None, {"fields": ["commune", "area", "criteria_set"]}),
        ("Công nhận", {"fields": ["recognised_on", "expected_on", "decision"]}),
        ("Tiêu chí 13", {"fields": ["has_linkage_model"]}),
        NOTE,
    ]
