"""What the user decides about an import: each is sent by a form, and done once."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from .. import imports
from ..refusal import Refusal
from .rights import import_or_404
from .showing import import_page

CONFLICT = 409
HEADING, ROW = "tieu-de-", "dong-"


@login_required
@require_POST
def answer(request, key):
    """The year, what unknown headings fill, which record a doubtful row means."""
    posted = request.POST
    year = posted.get("nam", "").strip()
    assigned = {
        name.removeprefix(HEADING): value or None
        for name, value in posted.items()
        if name.startswith(HEADING)
    }
    chosen = {
        int(name.removeprefix(ROW)): int(value) if value.isdecimal() else value
        for name, value in posted.items()
        if name.startswith(ROW) and value and name.removeprefix(ROW).isdecimal()
    }
    return done(
        request,
        key,
        imports.answer,
        year=int(year) if year.isdecimal() else None,
        assigned=assigned,
        chosen=chosen,
    )


@login_required
@require_POST
def confirm(request, key):
    return done(
        request,
        key,
        imports.confirm,
        all_or_nothing=request.POST.get("cach-ghi") != "dong-hop-le",
        with_doubtful="nghi-van" in request.POST,
    )


@login_required
@require_POST
def undo(request, key):
    return done(request, key, imports.undo)


def done(request, key, act, **options):
    """Do it and show the import; where it cannot be done, show why."""
    brought_in = import_or_404(request.user, key)
    try:
        act(brought_in, request.user, **options)
    except Refusal as refusal:
        brought_in = import_or_404(request.user, key)
        return import_page(request, brought_in, str(refusal), CONFLICT)
    return redirect("spreadsheets:import", key)
