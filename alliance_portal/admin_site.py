"""The site of Django's admin, where records that share a name can be told apart."""

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView

from cooperatives.vietnamese import sort_key


class NamedChoices(AutocompleteJsonView):
    def serialize_result(self, obj, to_field_name):
        choice = super().serialize_result(obj, to_field_name)
        return {**choice, "text": self.model_admin.name_in_choices(obj)}


class RecordsSite(admin.AdminSite):
    def get_app_list(self, request, app_label=None):
        """The kinds of record by the Vietnamese alphabet."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: sort_key(model["name"]))
        return apps

    def autocomplete_view(self, request):
        return NamedChoices.as_view(admin_site=self)(request)
