from django.contrib import admin

from ..models import Sector
from .columns import name, yes_or_no
from .record import NOTE, RecordAdmin


@admin.register(Sector)
class SectorAdmin(RecordAdmin):
    list_display = [
        name,
        "code",
        "position",
        yes_or_no("is_agricultural", "nông nghiệp"),
    ]
    list_filter = ["is_agricultural"]
    search_fields = ["search_key", "code"]
    fieldsets = [
        (None, {"fields": ["name", "code", "position", "is_agricultural"]}),
        NOTE,
    ]
