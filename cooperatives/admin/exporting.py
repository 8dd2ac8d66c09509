"""
Every list of the admin as a file: what its filters and its search leave, no more.

A kind of record that has a sheet goes out as that sheet, and comes back unchanged.
"""

from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.views.main import PAGE_VAR
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path

from ..spreadsheets.field_table import field_table
from ..spreadsheets.outgoing import write
from ..spreadsheets.sheet_table import sheet_table
from ..spreadsheets.sheets import sheet_of
from ..spreadsheets.writing import FORMATS, TooLong

# What a page shows of an account that is not to be carried about.
KEPT_BACK = {"password"}


class Exported:
    """All rows of the list: in its sheet, or with the fields of the record's page."""

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_export"
        view = self.admin_site.admin_view(self.export_view)
        return [path("xuat/<slug:ending>/", view, name=name), *super().get_urls()]

    def export_view(self, request, ending):
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        if ending not in FORMATS:
            raise Http404
        request.GET = request.GET.copy()
        request.GET.pop(PAGE_VAR, None)
        the_list = f"../../?{request.GET.urlencode()}"
        try:
            listed = self.get_changelist_instance(request).queryset
            table = self.exported_table(request, listed)
            return write(request, self.model, table, ending).sent()
        except IncorrectLookupParameters:
            return redirect(the_list)
        except TooLong as refusal:
            messages.error(request, str(refusal))
            return redirect(the_list)

    def exported_table(self, request, listed):
        if sheet := sheet_of(self.model):
            return sheet_table(sheet(), listed, request.user)
        fields = list(self.exported_fields(request))
        return field_table(listed, fields, request.user)

    def exported_fields(self, request):
        for name in flatten_fieldsets(self.get_fieldsets(request)):
            try:
                field = self.opts.get_field(name)
            except FieldDoesNotExist:
                continue
            if name not in KEPT_BACK:
                yield field
