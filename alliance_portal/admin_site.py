"""The site of Django's admin, where records that share a name can be told apart."""

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from cooperatives import models
from cooperatives.vietnamese import sort_key

WITH_PAGES = ("cooperatives", "reports")
# Whose lists are opened day by day.
OPENED_MOST = {
    models.Cooperative,
    models.AnnualReturn,
    models.CooperativeGroup,
    models.Award,
    models.User,
    models.Charge,
    models.AuditEntry,
}


class NamedChoices(AutocompleteJsonView):
    def process_request(self, request):
        """Django asks of a forged name whatever it leads to, and fails over the way back."""
        asked = super().process_request(request)
        _, _, source_field, _ = asked
        if not source_field.concrete:
            raise PermissionDenied
        return asked

    def serialize_result(self, obj, to_field_name):
        choice = super().serialize_result(obj, to_field_name)
        return {**choice, "text": self.model_admin.name_in_choices(obj)}


class RecordsSite(admin.AdminSite):
    """Open to whoever has a right on any of its pages, through the portal's one door."""

    def has_permission(self, request):
        user = request.user
        return user.is_active and any(map(user.has_module_perms, WITH_PAGES))

    @method_decorator(never_cache)
    def login(self, request, extra_context=None):
        """Who is signed in and still comes here has no right to what he asked for."""
        if request.user.is_authenticated:
            if self.has_permission(request):
                return redirect("admin:index")
            raise PermissionDenied
        return redirect_to_login(request.GET.get(REDIRECT_FIELD_NAME, "/quan-tri/"))

    def password_change(self, request, extra_context=None):
        """By the portal's own page, which notes it in the log."""
        return redirect("password_change")

    def get_urls(self):
        """Without the way that tells of any record of any kind whether it exists."""
        return [
            each
            for each in super().get_urls()
            if getattr(each, "name", "") != "view_on_site"
        ]

    def get_app_list(self, request, app_label=None):
        """The kinds of record by the Vietnamese alphabet."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: sort_key(model["name"]))
        return apps

    def index(self, request, extra_context=None):
        """With what is opened most set apart from the list of all."""
        context = extra_context or {}
        most = [
            kind
            for app in self.get_app_list(request)
            for kind in app["models"]
            if kind["model"] in OPENED_MOST and kind["admin_url"]
        ]
        return super().index(request, context | {"opened_most": most})

    def autocomplete_view(self, request):
        return NamedChoices.as_view(admin_site=self)(request)
