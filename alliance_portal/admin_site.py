"""The site of Django's admin, where records that share a name can be told apart."""

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView


class NamedChoices(AutocompleteJsonView):
    def serialize_result(self, obj, to_field_name):
        choice = super().serialize_result(obj, to_field_name)
        return {**choice, "text": self.model_admin.name_in_choices(obj)}


class RecordsSite(admin.AdminSite):
    def autocomplete_view(self, request):
        return NamedChoices.as_view(admin_site=self)(request)
