"""Whoever has tried too often waits; what he is told is the same whatever he tried."""

from datetime import timedelta

from django.shortcuts import render

from cooperatives import audit
from cooperatives.models import AuditEntry

WAIT = timedelta(minutes=15)


def has_to_wait(request, template):
    """The page that says so and for how long, once the log knows of it."""
    audit.note_request(AuditEntry.Event.LOCKED_OUT, request)
    minutes = int(WAIT.total_seconds() // 60)
    page = render(request, template, {"minutes": minutes}, status=429)
    page.headers["Retry-After"] = str(int(WAIT.total_seconds()))
    return page
