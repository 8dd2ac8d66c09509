"""
Letters by which a forgotten password is set anew.

Whether an account has the address that was typed is told to its owner alone: neither by
what the page answers nor by how long it takes to.
"""

from threading import Timer

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm
from django.utils import timezone

from cooperatives.models import AuditEntry

from .waiting import WAIT

# In seconds: by then the answer is gone, and nothing that is done slows it down.
LATER = 1


class ResetForm(PasswordResetForm):
    """
    Writes and sends in a thread of its own, begun for whatever address was typed.

    The thread asks the database nothing: who is to be written to is found before.
    """

    found = ()

    def clean(self):
        super().clean()
        if email := self.cleaned_data.get("email"):
            self.found = tuple(super().get_users(email))

    def get_users(self, email):
        return self.found

    def save(self, **options):
        Timer(LATER, super().save, kwargs=options).start()


def are_spent(address):
    """Whether so many letters were asked for from one address that it has to wait."""
    asked = AuditEntry.objects.from_address(address).since(timezone.now() - WAIT)
    resets = asked.filter(event=AuditEntry.Event.RESET_ASKED).count()
    return resets >= settings.RESETS_OF_AN_ADDRESS
