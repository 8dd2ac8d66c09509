"""
Phones on the pages of records: masked for whoever need not call, noted when shown.

What cannot be seen cannot be asked for either: a lookup in the address of a list would
tell a phone digit by digit.
"""

from django.contrib import admin
from django.contrib.admin.utils import unquote

from .. import audit, personal_data


def masked_column(name, label):
    @admin.display(description=label)
    def column(self, record):
        return personal_data.masked(getattr(record, name)) or None

    return column


class PersonalDataAdmin:
    masked_phone = masked_column("phone", "điện thoại")

    def sees_personal_data(self, request):
        return personal_data.may_see(request.user)

    def personal_fields(self):
        return personal_data.fields_of(self.model)

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if self.sees_personal_data(request) or obj is None:
            return fieldsets
        return [
            (title, {**options, "fields": self.masked(options["fields"])})
            for title, options in fieldsets
        ]

    def masked(self, fields):
        hidden = self.personal_fields()
        return [f"masked_{name}" if name in hidden else name for name in fields]

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        if self.sees_personal_data(request):
            return fields
        return [*fields, *(f"masked_{name}" for name in self.personal_fields())]

    def lookup_allowed(self, lookup, value, request):
        hidden = () if self.sees_personal_data(request) else ("phone",)
        if set(hidden) & set(lookup.split("__")):
            return False
        return super().lookup_allowed(lookup, value, request)

    def render_change_form(self, request, context, *args, **options):
        record = context.get("original")
        if record:
            self.note_shown(request, record)
        return super().render_change_form(request, context, *args, **options)

    def history_view(self, request, object_id, extra_context=None):
        page = super().history_view(request, object_id, extra_context)
        self.note_past_shown(request, unquote(object_id))
        return page

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        page = super().history_form_view(request, object_id, version_id, extra_context)
        if request.method != "POST":
            self.note_past_shown(request, unquote(object_id), history_id=version_id)
        return page

    def note_past_shown(self, request, key, **version):
        """An old state shows the phone of its time, also where there is none today."""
        states = self.model.history.filter(id=key, **version)
        for state in states if self.personal_fields() else ():
            if self.note_shown(request, state):
                return

    def note_shown(self, request, record):
        """The log says who saw a phone unmasked; a record without one shows nothing."""
        if not self.sees_personal_data(request):
            return False
        shown = any(getattr(record, name) for name in self.personal_fields())
        if shown:
            where = f"hồ sơ số {record.id}"
            audit.note_shown(request, self.model, 1, where)
        return shown

    def get_historical_record_context_helper(self, request, historical_record):
        changes = super().get_historical_record_context_helper(
            request, historical_record
        )
        if not self.sees_personal_data(request):
            changes.masked = self.personal_fields()
        return changes
