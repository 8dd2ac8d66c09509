from django import forms
from django.contrib import admin
from django.db.models import OuterRef, Subquery

from ..district_records import seats_begun
from ..models import Cooperative, ExemplaryTitle, Seat, Suspension
from .annual_return import AnnualReturnInline
from .columns import name
from .district_pages import DistrictFilter, ReachedFilter
from .record import NOTE, RecordAdmin, RecordInline
from .spans import SpanInline
from .value_chain import ChainMembershipInline
from .versions import RecordForm


class SeatForm(RecordForm):
    """A seat beside its cooperative: the first one begins when the cooperative does."""

    starts_on = forms.DateField(
        label="từ ngày",
        required=False,
        widget=admin.widgets.AdminDateWidget,
        help_text="Để trống: từ ngày thành lập hợp tác xã.",
    )

    def clean_starts_on(self):
        cooperative = self.fields["cooperative"].parent_instance
        return self.cleaned_data["starts_on"] or cooperative.founded_on


class SeatInline(RecordInline):
    model = Seat
    form = SeatForm
    fields = ["commune", "area", "address", "starts_on"]
    autocomplete_fields = ["commune"]
    # A cooperative without a seat would count in no district.
    min_num = 1


class SuspensionInline(SpanInline):
    model = Suspension
    fields = ["starts_on", "ends_on", "reason"]


class ExemplaryTitleInline(SpanInline):
    model = ExemplaryTitle
    fields = ["starts_on", "ends_on", "decision"]


@admin.register(Cooperative)
class CooperativeAdmin(RecordAdmin):
    list_display = [name, "seat_name", "sector", "kind", "founded_on", "ended_on"]
    list_select_related = ["sector"]
    list_filter = [DistrictFilter, "kind", ("sector", ReachedFilter), "ending"]
    search_fields = ["search_key", "registration_number", "tax_code"]
    date_hierarchy = "founded_on"
    autocomplete_fields = ["union", "grew_from"]
    fieldsets = [
        (None, {"fields": ["name", "kind", "sector", "law"]}),
        (
            "Đăng ký",
            {
                "fields": [
                    "registration_number",
                    "registered_on",
                    "registration_issuer",
                    "tax_code",
                ]
            },
        ),
        (
            "Quá trình hoạt động",
            {
                "fields": [
                    ("founded_on", "founded_precision"),
                    ("ended_on", "ended_precision"),
                    "ending",
                    "new_style_since",
                    "joined_alliance_on",
                ]
            },
        ),
        ("Người đại diện", {"fields": ["leader", "phone"]}),
        ("Liên kết", {"fields": ["union", "grew_from"]}),
        NOTE,
    ]
    inlines = [
        SeatInline,
        SuspensionInline,
        ExemplaryTitleInline,
        ChainMembershipInline,
        AnnualReturnInline,
    ]

    def get_queryset(self, request):
        last = seats_begun().filter(cooperative=OuterRef("pk")).by_time().reverse()
        return (
            super()
            .get_queryset(request)
            .annotate(seat_name=Subquery(last.values("commune__name")[:1]))
        )

    @admin.display(description="xã, phường", ordering="seat_name")
    def seat_name(self, record):
        return record.seat_name

    def name_in_choices(self, record):
        """Several cooperatives bear the same name in different communes."""
        return (
            f"{record.name} ({record.seat_name})" if record.seat_name else record.name
        )


class OfCooperativeAdmin(RecordAdmin):
    """What is dated beside a cooperative, listed for the whole province."""

    called = "cooperative__name"
    list_select_related = ["cooperative"]
    search_fields = ["cooperative__search_key"]
    date_hierarchy = "starts_on"
    autocomplete_fields = ["cooperative"]


@admin.register(Seat)
class SeatAdmin(OfCooperativeAdmin):
    list_display = ["cooperative", "commune", "area", "address", "starts_on"]
    list_select_related = ["cooperative", "commune", "area"]
    list_filter = [DistrictFilter]
    search_fields = ["cooperative__search_key", "commune__search_key"]
    autocomplete_fields = ["cooperative", "commune"]
    fieldsets = [
        (None, {"fields": ["cooperative", "starts_on"]}),
        ("Nơi đặt trụ sở", {"fields": ["commune", "area", "address"]}),
        NOTE,
    ]


@admin.register(Suspension)
class SuspensionAdmin(OfCooperativeAdmin):
    list_display = ["cooperative", "starts_on", "ends_on", "reason"]
    list_filter = [DistrictFilter]
    fieldsets = [
        (None, {"fields": ["cooperative", "reason"]}),
        ("Thời gian", {"fields": ["starts_on", "ends_on"]}),
        NOTE,
    ]


@admin.register(ExemplaryTitle)
class ExemplaryTitleAdmin(OfCooperativeAdmin):
    list_display = ["cooperative", "decision", "starts_on", "ends_on"]
    list_filter = [DistrictFilter]
    fieldsets = [
        (None, {"fields": ["cooperative", "decision"]}),
        ("Thời gian", {"fields": ["starts_on", "ends_on"]}),
        NOTE,
    ]
