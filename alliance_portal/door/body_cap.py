"""Requests too large to be one of ours, turned away before anything is read."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.shortcuts import render


class BodyCapMiddleware:
    """
    Answers 413 to a body longer than the largest file the portal takes.

    Stands first: what comes after it may parse the body, and a file being sent by
    nobody in particular would fill the disk.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        # Nothing stands before this one that would send the policy along.
        self.refuse = CSPMiddleware(refused)

    def __call__(self, request):
        if length_of(request) > settings.LARGEST_BODY:
            return self.refuse(request)
        return self.get_response(request)


def refused(request):
    return render(None, "413.html", status=413)


def length_of(request):
    """The length as announced; the web server reads no further."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return int(announced) if announced.isdecimal() else settings.LARGEST_BODY + 1
