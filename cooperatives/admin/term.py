from django.contrib import admin

from ..models import Term
from .columns import yes_or_no
from .record import NOTE, RecordAdmin


@admin.register(Term)
class TermAdmin(RecordAdmin):
    called = "slug"
    list_display = [
        "slug",
        "congress",
        "starts_on",
        "ends_on",
        "reported_on",
        yes_or_no("bounds_are_assumed", "mốc giả định"),
    ]
    search_fields = ["slug", "congress"]
    fieldsets = [
        (None, {"fields": ["slug", "congress"]}),
        ("Thời gian", {"fields": ["starts_on", "ends_on", "bounds_are_assumed"]}),
        ("Báo cáo", {"fields": ["reported_on", "figures_year"]}),
        NOTE,
    ]
