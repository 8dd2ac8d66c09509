from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, UserCreationForm
from django.contrib.auth.models import Group
from django.db import models
from django.forms import CheckboxSelectMultiple

from .. import audit
from ..models import AuditEntry, Charge, User
from .columns import yes_or_no
from .district_pages import DistrictRecordsAdmin, ReachedFilter
from .record import NOTE, RecordAdmin
from .spans import SpanInline

# Roles are made by a migration: who holds one is decided on the account's own page.
admin.site.unregister(Group)

RIGHTS = ["is_active", "is_superuser", "groups"]
Event = AuditEntry.Event


class PasswordForm(AdminPasswordChangeForm):
    # Django's own sentence is not translated; its script looks for the element.
    usable_password_help_text = (
        '<ul id="id_unusable_warning" class="messagelist"><li class="warning">'
        "Tắt mật khẩu thì người dùng không đăng nhập được nữa.</li></ul>"
    )


class ChargeInline(SpanInline):
    model = Charge
    fields = ["district", "starts_on", "ends_on", "may_enter"]
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
    list_filter = [("groups", ReachedFilter), "is_active"]
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

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if not change or set(RIGHTS) & set(form.changed_data):
            audit.note_request(
                Event.RIGHTS_CHANGED, request, rights_in_words(form.instance)
            )
        for rows in formsets:
            if rows.has_changed():
                note_charges(request, form.instance)

    def user_change_password(self, request, id, form_url=""):  # noqa: A002
        answer = super().user_change_password(request, id, form_url)
        if request.method == "POST" and answer.status_code == 302:
            account = self.get_object(request, unquote(id))
            audit.note_request(Event.PASSWORD_CHANGED, request, account.username)
        return answer

    def has_delete_permission(self, request, obj=None):
        """What an account has done bears its name: it is shut, not deleted."""
        return False


def rights_in_words(account):
    held = ", ".join(account.groups.order_by("name").values_list("name", flat=True))
    state = "đang dùng" if account.is_active else "đã khóa"
    everything = "; toàn quyền" if account.is_superuser else ""
    return f"{account.username}: {held or 'không có vai trò'}; {state}{everything}"


def note_charges(request, account):
    audit.note_request(Event.CHARGE_CHANGED, request, charges_in_words(account))


def charges_in_words(account):
    charges = account.charges.select_related("district").order_by("starts_on", "pk")
    return f"{account.username}: " + "; ".join(map(charge_in_words, charges))


def charge_in_words(charge):
    until = f" đến trước {charge.ends_on:%d/%m/%Y}" if charge.ends_on else ""
    entering = ", được nhập hồ sơ" if charge.may_enter else ""
    return f"{charge.district} từ {charge.starts_on:%d/%m/%Y}{until}{entering}"


@admin.register(Charge)
class ChargeAdmin(RecordAdmin):
    called = "user__last_name"
    list_display = [
        "user",
        "district",
        "starts_on",
        "ends_on",
        yes_or_no("may_enter", "được nhập, sửa"),
    ]
    list_select_related = ["user", "district"]
    search_fields = ["user__username", "user__last_name", "district__search_key"]
    autocomplete_fields = ["user"]
    fieldsets = [
        (None, {"fields": ["user", "district", "may_enter"]}),
        ("Thời gian", {"fields": ["starts_on", "ends_on"]}),
        NOTE,
    ]

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        note_charges(request, form.instance.user)

    def delete_model(self, request, record):
        super().delete_model(request, record)
        note_charges(request, record.user)

    def delete_queryset(self, request, queryset):
        accounts = list(User.objects.filter(charges__in=queryset).distinct())
        super().delete_queryset(request, queryset)
        for account in accounts:
            note_charges(request, account)
