from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, UserCreationForm
from django.contrib.auth.models import Group
from django.db import models
from django.forms import CheckboxSelectMultiple

from ..models import Charge, User
from .columns import yes_or_no
from .district_pages import DistrictRecordsAdmin
from .record import NOTE, RecordAdmin
from .spans import SpanInline

# Roles are made by a migration: who holds one is decided on the account's own page.
admin.site.unregister(Group)

RIGHTS = ["is_active", "is_staff", "is_superuser", "groups"]


class PasswordForm(AdminPasswordChangeForm):
    # Django's own sentence is not translated; its script looks for the element.
    usable_password_help_text = (
        '<ul id="id_unusable_warning" class="messagelist"><li class="warning">'
        "Tắt mật khẩu thì người dùng không đăng nhập được nữa.</li></ul>"
    )


class ChargeInline(SpanInline):
    model = Charge
    fields = ["district", "starts_on", "ends_on"]
    named_with = ["user", "district"]


@admin.register(User)
class AccountAdmin(UserAdmin, DistrictRecordsAdmin):
    add_form = UserCreationForm
    change_password_form = PasswordForm
    list_display = [
        "username",
        "last_name",
        "first_name",
        "roles",
        yes_or_no("is_active", "đang dùng"),
    ]
    list_filter = ["groups", "is_active", "is_staff"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Người dùng", {"fields": ["last_name", "first_name", "email"]}),
        ("Vai trò và quyền", {"fields": RIGHTS}),
        ("Thời điểm", {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "password1", "password2"]}),
    ]
    filter_horizontal = []
    formfield_overrides = {models.ManyToManyField: {"widget": CheckboxSelectMultiple}}
    readonly_fields = ["last_login", "date_joined"]
    inlines = [ChargeInline]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description="vai trò")
    def roles(self, record):
        return ", ".join(group.name for group in record.groups.all())

    def get_readonly_fields(self, request, obj=None):
        """Nobody raises their own rights, or makes another a superuser."""
        fields = super().get_readonly_fields(request, obj)
        if request.user.is_superuser:
            return fields
        own = RIGHTS if obj == request.user else ["is_superuser"]
        return [*fields, *own]

    def has_change_permission(self, request, obj=None):
        """A superuser's password is not for others to set."""
        allowed = super().has_change_permission(request, obj)
        if obj and obj.is_superuser and not request.user.is_superuser:
            return False
        return allowed

    def has_delete_permission(self, request, obj=None):
        """What an account has done bears its name: it is shut, not deleted."""
        return False


@admin.register(Charge)
class ChargeAdmin(RecordAdmin):
    called = "user__last_name"
    list_display = ["user", "district", "starts_on", "ends_on"]
    list_select_related = ["user", "district"]
    search_fields = ["user__username", "user__last_name", "district__search_key"]
    autocomplete_fields = ["user"]
    fieldsets = [
        (None, {"fields": ["user", "district"]}),
        ("Thời gian", {"fields": ["starts_on", "ends_on"]}),
        NOTE,
    ]
