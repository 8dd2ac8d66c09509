"""What people are told when something fails, and when the database does not answer."""

import sys

from django.db import InterfaceError, OperationalError
from django.shortcuts import render


def fault(request):
    """
    Called while the error is being handled; see `handler500` in urls.py.

    Nothing is tried again by itself: a form might be written twice.
    """
    if isinstance(sys.exc_info()[1], InterfaceError | OperationalError):
        page = render(None, "503.html", status=503)
        page.headers["Retry-After"] = "60"
        return page
    return render(None, "500.html", status=500)
