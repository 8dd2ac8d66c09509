"""
The pages of the admin, held to the rule on who may reach which record.

What a page shows lies within the reader's reach; what it offers to choose from or
writes lies where he may enter records.
"""

from django.contrib import admin
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db import transaction
from django.db.models import Q

from ..district_records import (
    lying_today_in,
    may_write_somewhere,
    within_reach,
    within_writing_reach,
)
from ..models import District
from .exporting import Exported
from .odd_questions import OddQuestions
from .versions import BEYOND, BEYOND_REACH

# Lookups that databases read as expressions of their own.
PATTERNS = {"regex", "iregex"}
# Where a request keeps what the rule on reach has answered.
ANSWERS = "answers_on_reach"


class ReachedFilter(admin.RelatedFieldListFilter):
    """Offers to filter by what the reader may reach; Django's own names everything."""

    def field_choices(self, field, request, model_admin):
        reached = within_reach(field.related_model._default_manager.all(), request.user)
        order = self.field_admin_ordering(field, request, model_admin)
        name = field.remote_field.get_related_field().attname
        records = reached.order_by(*order) if order else reached
        return [(getattr(record, name), str(record)) for record in records]


class DistrictRecords:
    """Shows officers their districts' records, in lists and in choices alike."""

    def get_queryset(self, request):
        records = super().get_queryset(request)
        return within_reach(records, request.user)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Offer what the pages of the other kind show, under the names they give it."""
        pages = self.admin_site.get_model_admin(db_field.remote_field.model)
        shown = pages.get_queryset(request)
        kwargs["queryset"] = within_writing_reach(shown, request.user)
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        field.label_from_instance = pages.name_in_choices
        field.is_narrowed = not request.user.sees_province
        return field


def once(request, key, ask):
    """What a page asks of the rule again and again is asked once while it is made."""
    answers = request.__dict__.setdefault(ANSWERS, {})
    if key not in answers:
        answers[key] = ask()
    return answers[key]


def forget_answers(request):
    request.__dict__.pop(ANSWERS, None)


def writes_somewhere(request):
    return once(request, "somewhere", lambda: may_write_somewhere(request.user))


class DistrictRecordsAdmin(Exported, OddQuestions, DistrictRecords, admin.ModelAdmin):
    """The pages of one kind of record: what leaves the writer's reach is not written."""

    view_on_site = False

    def has_add_permission(self, request):
        return super().has_add_permission(request) and writes_somewhere(request)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and self.is_writable(
            request, obj
        )

    def has_delete_permission(self, request, obj=None):
        """The page that asks whether to delete names whatever points at the record."""
        return super().has_delete_permission(request, obj) and (
            request.user.sees_province
        )

    def get_list_display(self, request):
        """An officer's list names what its records point at as far as he may know."""
        columns = super().get_list_display(request)
        if request.user.sees_province:
            return columns
        return [self.reached_column(request, each) for each in columns]

    def reached_column(self, request, column):
        """The column of a relation, silent on what lies beyond reach; others as is."""
        if not (isinstance(column, str) and is_relation(self.opts, column)):
            return column
        field = self.opts.get_field(column)

        @admin.display(description=field.verbose_name, ordering=column)
        def reached(record):
            pointed_at = getattr(record, column)
            if pointed_at is None:
                return None
            keys = reached_keys(request, field.related_model)
            return str(pointed_at) if pointed_at.pk in keys else BEYOND_REACH

        reached.__name__ = column
        return reached

    def get_fieldsets(self, request, obj=None):
        """Without what the record points at beyond reach, which stays as it is."""
        fieldsets = super().get_fieldsets(request, obj)
        hidden = self.beyond_reach(request, obj)
        return [
            (
                title,
                {
                    **options,
                    "fields": [f for f in options["fields"] if f not in hidden],
                },
            )
            for title, options in fieldsets
        ]

    def beyond_reach(self, request, record):
        """
        The fields of the record that point at what the reader may not reach.

        They are those of the record as it was fetched, whatever a form has made of it.
        """
        if record is None or request.user.sees_province:
            return ()
        if not hasattr(record, BEYOND):
            found = [
                field.name
                for field in self.opts.concrete_fields
                if field.remote_field
                and not is_reached(
                    field.related_model, key_of(field, record), request.user
                )
            ]
            setattr(record, BEYOND, found)
        return getattr(record, BEYOND)

    def is_writable(self, request, record=None):
        """Whether the reader may write this record, or any where none is named."""
        if record is None or record.pk is None:
            return writes_somewhere(request)
        stored = self.model._default_manager.filter(pk=record.pk)
        return once(
            request,
            (self.model, record.pk),
            lambda: within_writing_reach(stored, request.user).exists(),
        )

    def lookup_allowed(self, lookup, value, request):
        """
        An officer asks what a record points at by the filters of the page alone.

        Any other lookup would tell of what lies beyond reach, key by key. A pattern is
        nobody's to ask by: a wrong one is an error of the database, a sly one takes hours.
        """
        if not PATTERNS.isdisjoint(lookup.split("__")):
            return False
        if not super().lookup_allowed(lookup, value, request):
            return False
        if request.user.sees_province or self.is_offered(lookup):
            return True
        return not is_relation(self.opts, lookup.partition("__")[0])

    def is_offered(self, lookup):
        names = (
            each[0] if isinstance(each, tuple) else each for each in self.list_filter
        )
        return any(isinstance(name, str) and lookup.startswith(name) for name in names)

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
        stored = self.model._default_manager.filter(pk=key)
        if not within_writing_reach(stored, request.user).exists():
            raise PermissionDenied


class DistrictRecordsInline(DistrictRecords):
    """
    Rows beside their owner, held on a write as the owner is.

    Django lets nobody write them who may not change the owner.
    """

    extra = 0

    def get_queryset(self, request):
        records = super().get_queryset(request)
        if request.method == "POST":
            return records.select_for_update(of=("self",))
        return records

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (
            request.user.sees_province
        )


def is_relation(opts, name):
    """Whether a field or filter of this name leads to records of another kind."""
    try:
        return opts.get_field(name).is_relation
    except FieldDoesNotExist:
        return False


def key_of(relation, record):
    """The key of what a record points at, also where it points by a code."""
    pointed_at = getattr(record, relation.name)
    return pointed_at and pointed_at.pk


def reached_keys(request, model):
    """The keys of all of a kind that the reader may reach, asked once a page."""
    reached = within_reach(model._default_manager.all(), request.user).order_by()
    return once(request, model, lambda: set(reached.values_list("pk", flat=True)))


def is_reached(model, key, user):
    """Whether the record with this key is the reader's to know of; none always is."""
    if key is None or user.sees_province:
        return True
    return within_reach(model._default_manager.filter(pk=key), user).exists()


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
