"""Signing in and out, and passwords: each is noted in the log."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout, views
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cooperatives import audit
from cooperatives.models import AuditEntry, User

from . import letters
from .waiting import has_to_wait

Event = AuditEntry.Event


class SignIn(views.LoginView):
    def form_valid(self, form):
        answer = super().form_valid(form)
        audit.note_request(Event.SIGNED_IN, self.request)
        return answer

    def form_invalid(self, form):
        # The name as typed may be a password typed in the wrong place.
        typed = form.data.get("username", "")
        named = User.objects.filter(username=typed).first()
        audit.note_request(Event.REFUSED, self.request, user=named)
        return super().form_invalid(form)

    def get_context_data(self, **context):
        return super().get_context_data(has_mail=settings.HAS_MAIL, **context)


class SignOut(views.LogoutView):
    def post(self, request, *arguments, **options):
        if request.user.is_authenticated:
            audit.note_request(Event.SIGNED_OUT, request)
        return super().post(request, *arguments, **options)


@login_required
def account(request):
    """What the portal knows of the account, and what its owner may do with it."""
    today = timezone.localdate()
    context = {
        "roles": request.user.groups.order_by("name"),
        "charges": request.user.charges.select_related("district").order_by(
            "starts_on"
        ),
        "today": today,
    }
    return render(request, "registration/account.html", context)


@require_POST
@login_required
def sign_out_everywhere(request):
    """End every session of the account, this one too."""
    audit.note_request(Event.SIGNED_OUT_EVERYWHERE, request)
    request.user.end_sessions()
    logout(request)
    messages.success(request, "Đã đăng xuất tài khoản trên mọi thiết bị.")
    return redirect("login")


class ChangePassword(views.PasswordChangeView):
    success_url = reverse_lazy("account")

    def form_valid(self, form):
        answer = super().form_valid(form)
        audit.note_request(Event.PASSWORD_CHANGED, self.request)
        messages.success(
            self.request,
            "Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất khỏi tài khoản này.",
        )
        return answer


class AskForReset(views.PasswordResetView):
    """
    Sends a link to the address of the account, if there is one.

    The answer is the same whether or not there is. Without a mail server it says so.
    """

    form_class = letters.ResetForm
    email_template_name = "registration/reset_mail.txt"
    subject_template_name = "registration/reset_subject.txt"
    template_name = "registration/reset_ask.html"
    success_url = reverse_lazy("password_reset_done")

    def form_valid(self, form):
        if not settings.HAS_MAIL:
            return self.render_to_response(self.get_context_data(form=form))
        address = audit.address_of(self.request)
        if letters.are_spent(address):
            return has_to_wait(self.request, "registration/asked_too_often.html")
        named = form.found[0] if form.found else None
        audit.note_request(Event.RESET_ASKED, self.request, user=named)
        return super().form_valid(form)

    def get_context_data(self, **context):
        return super().get_context_data(has_mail=settings.HAS_MAIL, **context)


class ConfirmReset(views.PasswordResetConfirmView):
    template_name = "registration/reset_confirm.html"
    success_url = reverse_lazy("login")

    def form_valid(self, form):
        answer = super().form_valid(form)
        audit.note_request(Event.PASSWORD_CHANGED, self.request, user=self.user)
        messages.success(self.request, "Đã đặt mật khẩu mới. Hãy đăng nhập.")
        return answer


sign_in = never_cache(SignIn.as_view())
sign_out = never_cache(SignOut.as_view())
change_password = never_cache(
    ChangePassword.as_view(template_name="registration/password.html")
)
ask_for_reset = AskForReset.as_view()
reset_asked = views.PasswordResetDoneView.as_view(
    template_name="registration/reset_asked.html"
)
confirm_reset = ConfirmReset.as_view()
