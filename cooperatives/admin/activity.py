from django.contrib import admin

from ..models import Activity, Province, ProvinceVisit
from .columns import name, quantity
from .record import NOTE, RecordAdmin, RecordInline


@admin.register(Province)
class ProvinceAdmin(RecordAdmin):
    list_display = [name, "code"]
    search_fields = ["name", "code"]
    fieldsets = [(None, {"fields": ["name", "code"]}), NOTE]


class ProvinceVisitInline(RecordInline):
    model = ProvinceVisit
    fields = ["province"]
    autocomplete_fields = ["province"]
    named_with = ["province"]


@admin.register(Activity)
class ActivityAdmin(RecordAdmin):
    called = "title"
    list_display = [
        "title",
        "kind",
        "held_on",
        quantity("quantity", "số lượng"),
        quantity("participants", "lượt người"),
        quantity("amount", "số tiền (đồng)"),
    ]
    list_filter = ["kind", "scope", "audience", "charity"]
    search_fields = ["search_key", "partner_key", "channel", "code"]
    date_hierarchy = "held_on"
    autocomplete_fields = ["commune"]
    fieldsets = [
        (None, {"fields": ["kind", "title", "code"]}),
        (
            "Thời gian, nơi tổ chức",
            {"fields": [("held_on", "held_precision"), "until", "commune"]},
        ),
        (
            "Số lượng",
            {"fields": ["quantity", "copies", "entries", "participants", "amount"]},
        ),
        (
            "Theo loại hoạt động",
            {
                "fields": [
                    "scope",
                    "audience",
                    "charity",
                    "channel",
                    "festival_year",
                    "partner",
                ]
            },
        ),
        NOTE,
    ]
    inlines = [ProvinceVisitInline]


@admin.register(ProvinceVisit)
class ProvinceVisitAdmin(RecordAdmin):
    called = "activity__title"
    list_display = ["activity", "province"]
    list_select_related = ["activity", "province"]
    search_fields = ["activity__search_key", "province__name"]
    autocomplete_fields = ["activity", "province"]
    fieldsets = [(None, {"fields": ["activity", "province"]}), NOTE]
