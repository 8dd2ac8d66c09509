"""What the pages of all records share."""

from django.contrib import admin
from django.db import IntegrityError, models
from django.forms.models import BaseInlineFormSet

from .district_pages import (
    DistrictRecordsAdmin,
    DistrictRecordsInline,
    forget_answers,
)
from .history import RecordHistoryAdmin
from .numbers import AmountField, CountField
from .personal import PersonalDataAdmin
from .searching import FoldedSearch
from .versions import Versioned

NUMBERS = {
    models.DecimalField: {"form_class": AmountField},
    models.PositiveIntegerField: {"form_class": CountField},
}
NOTE = ("Ghi chú", {"fields": ["note"]})


class RecordAdmin(
    PersonalDataAdmin, FoldedSearch, Versioned, DistrictRecordsAdmin, RecordHistoryAdmin
):
    formfield_overrides = NUMBERS
    list_per_page = 50
    save_on_top = True

    def changeform_view(self, request, *args, **options):
        """
        What another writes at the same moment stands against a form like what stood before.

        The database alone knows of it, so far; asked once more, the form finds it and
        says which of its fields it is.
        """
        try:
            return super().changeform_view(request, *args, **options)
        except IntegrityError:
            forget_answers(request)
            return super().changeform_view(request, *args, **options)


class RecordFormSet(BaseInlineFormSet):
    """
    Rows of this owner, and no others by their keys.

    Django takes the key of any row there is and then writes nothing, so that the answer
    would tell which keys exist.
    """

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields[self._pk_field.name].queryset = self.get_queryset()
        # The head of a column names no field of a row to those who do not see it.
        for shown in form.visible_fields():
            widget = shown.field.widget
            written_in = getattr(widget, "widget", widget)
            written_in.attrs.setdefault("aria-label", shown.label)


class RecordInline(Versioned, DistrictRecordsInline, admin.TabularInline):
    formset = RecordFormSet
    formfield_overrides = NUMBERS
    exclude = ["note"]
    show_change_link = True
    # Relations that the rows' names are made of.
    named_with = []

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.named_with)

    def may_change(self, request, obj):
        """Rows are changed where their owner may be; elsewhere they are only shown."""
        owners = self.admin_site.get_model_admin(self.parent_model)
        return super().may_change(request, obj) and owners.has_change_permission(
            request, obj
        )
