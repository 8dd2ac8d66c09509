"""
The pages of the admin, held to the rule on who may reach which record.

What a page shows, offers to choose from or writes lies within the reader's reach.
"""

from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q

from ..district_records import lying_today_in, within_reach
from ..models import District
from .exporting import Exported


class DistrictRecords:
    """Shows officers their districts' records, in lists and in choices alike."""

    def get_queryset(self, request):
        records = super().get_queryset(request)
        return within_reach(records, request.user)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Offer what the pages of the other kind show, under the names they give it."""
        model = db_field.remote_field.model
        try:
            pages = self.admin_site.get_model_admin(model)
        except NotRegistered:
            records = model._default_manager.all()
            kwargs["queryset"] = within_reach(records, request.user)
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        kwargs["queryset"] = pages.get_queryset(request)
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        field.label_from_instance = pages.name_in_choices
        return field


class DistrictRecordsAdmin(Exported, DistrictRecords, admin.ModelAdmin):
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
        districts = within_reach(District.objects.by_position(), request.user)
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
        lying = lying_today_in(districts, queryset.model).values("pk")
        return queryset.filter(~Q(pk__in=lying) if nowhere else Q(pk__in=lying))
