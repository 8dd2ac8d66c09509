from django.contrib import admin
from django.db.models import Prefetch

from ..models import Commune, CommuneStanding, District, DistrictName
from .columns import name, yes_or_no
from .record import NOTE, RecordAdmin
from .spans import SpanInline


class DistrictNameInline(SpanInline):
    model = DistrictName
    fields = ["kind", "name", "starts_on", "ends_on", "act"]


@admin.register(District)
class DistrictAdmin(RecordAdmin):
    list_display = [name, "code", "position"]
    search_fields = ["search_key", "code"]
    fieldsets = [(None, {"fields": ["name", "code", "position"]}), NOTE]
    inlines = [DistrictNameInline]


@admin.register(DistrictName)
class DistrictNameAdmin(RecordAdmin):
    list_display = ["__str__", "district", "starts_on", "ends_on", "act"]
    list_select_related = ["district"]
    list_filter = ["kind"]
    search_fields = ["district__search_key", "name"]
    fieldsets = [
        (None, {"fields": ["district", "kind", "name"]}),
        ("Thời gian", {"fields": ["starts_on", "ends_on", "act"]}),
        NOTE,
    ]


class CommuneStandingInline(SpanInline):
    model = CommuneStanding
    fields = [
        "kind",
        "name",
        "code",
        "district",
        "starts_on",
        "ends_on",
        "act",
        "inherited",
    ]


@admin.register(Commune)
class CommuneAdmin(RecordAdmin):
    list_display = [name, "life", "code"]
    list_filter = ["is_unknown"]
    search_fields = ["search_key", "standings__code", "standings__name"]
    fieldsets = [
        (None, {"fields": ["name", "code", "is_unknown"]}),
        ("Vị trí trên sơ đồ", {"fields": ["latitude", "longitude"]}),
        NOTE,
    ]
    inlines = [CommuneStandingInline]

    def get_queryset(self, request):
        own = CommuneStanding.objects.filter(inherited=False)
        own = own.select_related("district").order_by("starts_on")
        return (
            super()
            .get_queryset(request)
            .prefetch_related(Prefetch("standings", own, to_attr="own_standings"))
        )

    @admin.display(description="đơn vị")
    def life(self, record):
        """What it was last, where, and until or from when: many share a name."""
        if not record.own_standings:
            return ""
        first, last = record.own_standings[0], record.own_standings[-1]
        words = f"{last}, {last.district}" if last.district else str(last)
        if last.ends_on:
            return f"{words}, đến trước {last.ends_on:%d/%m/%Y}"
        if first.starts_on.year > 1900:
            return f"{words}, từ {first.starts_on:%d/%m/%Y}"
        return words

    def name_in_choices(self, record):
        return self.life(record) or record.name


@admin.register(CommuneStanding)
class CommuneStandingAdmin(RecordAdmin):
    list_display = [
        "__str__",
        "district",
        "code",
        "starts_on",
        "ends_on",
        yes_or_no("inherited", "kế thừa"),
    ]
    list_select_related = ["district"]
    list_filter = ["kind", "inherited"]
    search_fields = ["commune__search_key", "name", "code"]
    date_hierarchy = "starts_on"
    autocomplete_fields = ["commune"]
    fieldsets = [
        (None, {"fields": ["commune", "kind", "name", "code", "district"]}),
        ("Thời gian", {"fields": ["starts_on", "ends_on", "act", "inherited"]}),
        NOTE,
    ]
