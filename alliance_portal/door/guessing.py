"""Guessing of passwords: shut out by user and address together, and by address alone."""

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.utils import timezone

from .waiting import WAIT, has_to_wait


class AddressBudget(AxesDatabaseHandler):
    """
    Besides a user at one address, an address that tries many users.

    A whole office may stand behind one address, so its budget is far larger than that
    of one user, and only failures use it up.
    """

    def is_locked(self, request, credentials=None):
        if super().is_locked(request, credentials):
            return True
        if is_spent(request.axes_ip_address):
            # The page of who has to wait is shown by this mark alone.
            request.axes_locked_out = True
            return True
        return False


def is_spent(address):
    recent = AccessAttempt.objects.filter(
        ip_address=address, attempt_time__gt=timezone.now() - WAIT
    )
    failures = recent.aggregate(all=Sum("failures_since_start"))["all"] or 0
    return failures >= settings.FAILURES_OF_AN_ADDRESS


def shut_out(request, original_response=None, credentials=None):
    """The page of who has to wait; it says nothing of whether the account exists."""
    return has_to_wait(request, "registration/shut_out.html")
