from django.contrib import admin

from ..models import Fund, FundBalance
from .columns import name, quantity
from .district_pages import ReachedFilter
from .record import NOTE, RecordAdmin, RecordInline


class FundBalanceInline(RecordInline):
    model = FundBalance
    fields = ["as_of", "amount"]
    named_with = ["fund"]


@admin.register(Fund)
class FundAdmin(RecordAdmin):
    list_display = [name, "code", "group", "position"]
    list_filter = ["group"]
    search_fields = ["search_key", "code"]
    fieldsets = [(None, {"fields": ["name", "code", "group", "position"]}), NOTE]
    inlines = [FundBalanceInline]


@admin.register(FundBalance)
class FundBalanceAdmin(RecordAdmin):
    called = "fund__name"
    list_display = ["fund", "as_of", quantity("amount", "số dư (đồng)")]
    list_select_related = ["fund"]
    list_filter = [("fund", ReachedFilter)]
    search_fields = ["fund__search_key"]
    date_hierarchy = "as_of"
    fieldsets = [(None, {"fields": ["fund", "as_of", "amount"]}), NOTE]
