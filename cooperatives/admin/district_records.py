"""
The one rule on who may reach which record, and the pages that obey it.

Only this module and `reports/scope.py` read the clock: what an officer may reach
depends on the day of the request, what a report counts never does.
"""

from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from ..models import (
    Activity,
    AwardCategory,
    ChainMembership,
    Commune,
    CommuneStanding,
    District,
    DistrictName,
    ExemplaryTitle,
    Province,
    ProvinceVisit,
    Seat,
    Sector,
    Suspension,
    Term,
    ValueChain,
)

# Lists that everybody chooses from, and that say nothing of anybody.
OPEN_TO_ALL = {AwardCategory, Province, Sector, Term, ValueChain}

# Records that lie where another does, and the way to it.
LIES_WITH = {
    Activity: "commune",
    ChainMembership: "cooperative",
    CommuneStanding: "commune",
    DistrictName: "district",
    ExemplaryTitle: "cooperative",
    ProvinceVisit: "activity",
    Seat: "cooperative",
    Suspension: "cooperative",
}


def accessible_to(records, user, today):
    """
    Those of the records that the user may reach on the day of the request.

    Who sees the province reaches all. An officer reaches what lies, on this day, in a
    district he is charged with on this day; what has no place is the province's.
    Whoever is neither, or has been shut out, reaches nothing.
    """
    if not user.is_active:
        return records.none()
    if user.sees_province or records.model in OPEN_TO_ALL:
        return records
    districts = user.districts_on(today).order_by().values("pk")
    reach = Q(pk__in=lying_in(districts, records.model, today).values("pk"))
    if records.model is Commune:
        # To choose one that straddles districts, with his own as the area.
        straddling = CommuneStanding.objects.on(today).filter(district=None)
        reach |= Q(pk__in=straddling.values("commune"))
    return records.filter(reach)


def lying_in(districts, model, day):
    """The records of a kind that lie in one of the districts on the day."""
    records = model._default_manager.all()
    if model is District:
        return records.filter(pk__in=districts)
    if model in LIES_WITH:
        way = LIES_WITH[model]
        owners = lying_in(districts, model._meta.get_field(way).related_model, day)
        return records.filter(**{f"{way}__in": owners.values("pk")})
    if hasattr(records, "placed_on"):
        named = CommuneStanding.objects.on(day).filter(
            commune=OuterRef("placed_commune"), district__isnull=False
        )
        return records.placed_on(day).filter(
            Exists(named.filter(district__in=districts))
            | Q(~Exists(named), placed_area__in=districts)
        )
    return records.none()


class DistrictRecords:
    """Shows officers their districts' records, in lists and in choices alike."""

    def get_queryset(self, request):
        records = super().get_queryset(request)
        return accessible_to(records, request.user, timezone.localdate())

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Offer what the pages of the other kind show, under the names they give it."""
        model = db_field.remote_field.model
        try:
            pages = self.admin_site.get_model_admin(model)
        except NotRegistered:
            records = model._default_manager.all()
            kwargs["queryset"] = accessible_to(
                records, request.user, timezone.localdate()
            )
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        kwargs["queryset"] = pages.get_queryset(request)
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        field.label_from_instance = pages.name_in_choices
        return field


class DistrictRecordsAdmin(DistrictRecords, admin.ModelAdmin):
    """The pages of one kind of record: what leaves the writer's reach is not written."""

    view_on_site = False

    def name_in_choices(self, record):
        """What tells this record from others where one is chosen."""
        return str(record)

    def get_object(self, request, object_id, from_field=None):
        """On a write the row is held, so that two writers cannot both find it alike."""
        record = super().get_object(request, object_id, from_field)
        writing = (
            request.method == "POST" and transaction.get_connection().in_atomic_block
        )
        if record is None or not writing:
            return record
        rows = self.model._base_manager.select_for_update()
        list(rows.filter(pk=record.pk).values_list("pk"))
        return super().get_object(request, object_id, from_field)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        self.refuse_beyond_reach(request, form.instance.pk)

    def refuse_beyond_reach(self, request, key):
        """Ask again after writing; what is refused here was never written."""
        if not self.get_queryset(request).filter(pk=key).exists():
            raise PermissionDenied


class DistrictRecordsInline(DistrictRecords):
    """Rows beside their owner, held on a write as the owner is."""

    extra = 0

    def get_queryset(self, request):
        records = super().get_queryset(request)
        if request.method == "POST":
            return records.select_for_update(of=("self",))
        return records


NOWHERE = "chua-xac-dinh"


class DistrictFilter(admin.SimpleListFilter):
    """Where the records lie today; an officer with one district has nothing to choose."""

    title = "địa bàn hiện nay"
    parameter_name = "dia-ban"

    def lookups(self, request, model_admin):
        districts = accessible_to(
            District.objects.by_position(), request.user, timezone.localdate()
        )
        choices = [(district.code, district.name) for district in districts]
        if request.user.sees_province:
            choices.append((NOWHERE, "Chưa xác định địa bàn"))
        return choices

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        nowhere = self.value() == NOWHERE
        chosen = {} if nowhere else {"code": self.value()}
        districts = District.objects.filter(**chosen).values("pk")
        lying = lying_in(districts, queryset.model, timezone.localdate()).values("pk")
        return queryset.filter(~Q(pk__in=lying) if nowhere else Q(pk__in=lying))
