from django.contrib import admin

from ..models import AuditEntry
from .district_pages import DistrictRecordsAdmin


@admin.register(AuditEntry)
class AuditEntryAdmin(DistrictRecordsAdmin):
    """The log is read here, and written by what it tells of."""

    list_display = fields = readonly_fields = [
        "at",
        "event",
        "user",
        "address",
        "about",
        "records",
    ]
    list_display_links = None
    list_select_related = ["user"]
    list_filter = ["event"]
    search_fields = ["user__username", "user__last_name", "user__first_name", "address"]
    date_hierarchy = "at"
    list_per_page = 100
    actions = None

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
