from django.contrib import admin

from ..models import PolicyDocument
from .columns import name
from .district_pages import ReachedFilter
from .record import NOTE, RecordAdmin


@admin.register(PolicyDocument)
class PolicyDocumentAdmin(RecordAdmin):
    list_display = [name, "number", "heading", "issued_on", "issuer"]
    list_filter = ["heading", ("term", ReachedFilter)]
    search_fields = ["search_key", "number", "issuer"]
    date_hierarchy = "issued_on"
    fieldsets = [
        (None, {"fields": ["name", "code", "heading"]}),
        ("Ban hành", {"fields": ["number", "issued_on", "issuer"]}),
        ("Báo cáo", {"fields": ["term"]}),
        NOTE,
    ]
