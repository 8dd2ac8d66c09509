"""Who changed what in a record: its history pages, as far as the reader may reach."""

from dataclasses import replace

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.utils.formats import date_format
from simple_history.admin import SimpleHistoryAdmin
from simple_history.template_utils import HistoricalRecordContextHelper

from .. import personal_data
from ..vietnamese import decimal_text
from .columns import YES_OR_NO
from .district_pages import is_reached
from .versions import BEYOND_REACH


class RecordHistoryAdmin(SimpleHistoryAdmin):
    """Both pages ask for any record by its key, and for deleted ones: not here."""

    object_history_list_template = "admin/record_history.html"
    object_history_form_template = "admin/record_history_form.html"

    def refuse_beyond_reach_of_history(self, request, object_id):
        """A deleted record lies nowhere, so only who sees the province reads of it."""
        if self.get_object(request, object_id) is not None:
            return
        if not (request.user.sees_province and object_id.isdecimal()):
            raise Http404

    def history_view(self, request, object_id, extra_context=None):
        self.refuse_beyond_reach_of_history(request, unquote(object_id))
        return super().history_view(request, object_id, extra_context)

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        if not version_id.isdecimal():
            raise Http404
        if request.method != "POST":
            return self.old_state(request, object_id, version_id, extra_context)
        with transaction.atomic():
            self.refuse_writing(request, unquote(object_id))
            response = self.old_state(request, object_id, version_id, extra_context)
            self.refuse_beyond_reach(request, unquote(object_id))
        return response

    def refuse_writing(self, request, object_id):
        """The library lets whoever may read an old state put it back."""
        self.refuse_beyond_reach_of_history(request, object_id)
        record = self.get_object(request, object_id)
        if not self.has_change_permission(request, record):
            raise PermissionDenied

    def old_state(self, request, object_id, version_id, extra_context):
        self.refuse_beyond_reach_of_history(request, unquote(object_id))
        # What it is called today: its old name may be made of what lay elsewhere.
        record = self.get_object(request, unquote(object_id))
        named = record and {
            "original": record,
            "title": self.history_form_view_title(request, record),
        }
        context = (named or {}) | (extra_context or {})
        return super().history_form_view(request, object_id, version_id, context)

    def get_historical_record_context_helper(self, request, historical_record):
        changes = RecordChanges(self.model, historical_record)
        changes.reader = request.user
        return changes


class RecordChanges(HistoricalRecordContextHelper):
    """
    Only what people type: versions and stored keys change with every write.

    `masked` names the fields whose values the reader sees in part.
    """

    masked = ()
    reader = None

    def context_for_delta_changes(self, delta):
        typed = [
            change
            for change in delta.changes
            if self.model._meta.get_field(change.field).editable
        ]
        return super().context_for_delta_changes(replace(delta, changes=typed))

    def prepare_delta_change_value(self, change, value):
        if change.field in self.masked:
            value = personal_data.masked(value)
        field = self.model._meta.get_field(change.field)
        return (
            self.name_of(field, value) if field.remote_field else in_words(field, value)
        )

    def name_of(self, relation, pointed_at):
        """What the record pointed at, as far as the reader may know of it."""
        key = getattr(pointed_at, "pk", None)
        if key is None:
            return in_words(relation, None)
        if not is_reached(relation.related_model, key, self.reader):
            return BEYOND_REACH
        return str(pointed_at)


def in_words(field, value):
    """A stored value as people read it; – where there is none."""
    if value is None or value == "":
        return "–"
    if field.choices:
        return dict(field.flatchoices).get(value, value)
    match field.get_internal_type():
        case "BooleanField":
            return YES_OR_NO[value]
        case "DateField":
            return date_format(value)
        case "DecimalField" | "PositiveIntegerField":
            return decimal_text(value)
    return value
