from django.contrib import admin

from ..models import ChainMembership, ValueChain
from .columns import name
from .district_pages import ReachedFilter
from .record import NOTE, RecordAdmin
from .spans import SpanInline


@admin.register(ValueChain)
class ValueChainAdmin(RecordAdmin):
    list_display = [name, "code", "group", "position"]
    list_filter = ["group"]
    search_fields = ["search_key", "code"]
    fieldsets = [(None, {"fields": ["name", "code", "group", "position"]}), NOTE]


@admin.register(ChainMembership)
class ChainMembershipAdmin(RecordAdmin):
    called = "cooperative__name"
    list_display = ["cooperative", "chain", "starts_on", "ends_on"]
    list_select_related = ["cooperative", "chain"]
    list_filter = [("chain", ReachedFilter)]
    search_fields = ["cooperative__search_key", "chain__search_key"]
    date_hierarchy = "starts_on"
    autocomplete_fields = ["cooperative"]
    fieldsets = [
        (None, {"fields": ["cooperative", "chain"]}),
        ("Thời gian", {"fields": ["starts_on", "ends_on"]}),
        NOTE,
    ]


class ChainMembershipInline(SpanInline):
    model = ChainMembership
    fields = ["chain", "starts_on", "ends_on"]
    named_with = ["cooperative", "chain"]
