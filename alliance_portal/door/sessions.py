"""A session ends after half an hour without use, and after a working day in any case."""

from time import time

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login

from cooperatives import audit
from cooperatives.models import AuditEntry

BEGAN, SEEN = "began", "seen"
# How often the last use is written down, in seconds.
STEP = 60


class SessionEndMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            if has_ended(request.session, time()):
                return sent_to_sign_in(request)
            note_use(request.session, time())
        return self.get_response(request)


def has_ended(session, now):
    idle = now - session.get(SEEN, now) > settings.SESSION_IDLE_SECONDS
    old = now - session.get(BEGAN, now) > settings.SESSION_COOKIE_AGE
    return idle or old


def note_use(session, now):
    session.setdefault(BEGAN, now)
    if now - session.get(SEEN, 0) > STEP:
        session[SEEN] = now


def sent_to_sign_in(request):
    audit.note_request(AuditEntry.Event.SESSION_ENDED, request)
    logout(request)
    messages.info(
        request,
        "Phiên làm việc đã hết do lâu không sử dụng hoặc đã quá một ngày làm việc. "
        "Hãy đăng nhập lại.",
    )
    back = request.get_full_path() if request.method == "GET" else None
    return redirect_to_login(back or "/")
