"""What the user decides about an import: each is sent by a form, and done once."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from .. import imports
from ..refusal import Refusal
from .rights import import_or_404
from .showing import import_page

CONFLICT = 409
HEADING, SHARED, ROW = "tieu-de-", "moi-dong-", "dong-"


def sent_by_a_form(view):
    """Who comes another way, as after signing in anew, is shown the import itself."""

    @login_required
    @wraps(view)
    def shown_or_done(request, key):
        if request.method in ("GET", "HEAD"):
            return redirect("spreadsheets:import", key)
        return require_POST(view)(request, key)

    return shown_or_done


@sent_by_a_form
def answer(request, key):
    """The year, what headings fill, which record a doubtful row means."""
    posted = request.POST
    year = posted.get("nam", "").strip()
    known = {
        heading["text"]: heading["key"] or ""
        for heading in import_or_404(request.user, key).headings
        if heading["how"] != "unknown"
    }
    assigned = {
        heading: column or None
        for heading, column in after(HEADING, posted)
        if known.get(heading) != column
    }
    chosen = {
        int(row): int(record) if record.isdecimal() else record
        for row, record in after(ROW, posted)
        if record and is_key(row)
    }
    return done(
        request,
        key,
        imports.answer,
        year=int(year) if is_year(year) else None,
        assigned=assigned,
        fixed={column: said for column, said in after(SHARED, posted) if said},
        chosen=chosen,
    )


def after(prefix, posted):
    """(what stands behind the prefix in a field's name, what was entered)."""
    for name, value in posted.items():
        if name.startswith(prefix):
            yield name.removeprefix(prefix), value.strip()


def is_key(text):
    """A number that a database takes for a key."""
    return text.isdecimal() and len(text) <= 18


def is_year(text):
    return text.isdecimal() and len(text) == 4


@sent_by_a_form
def confirm(request, key):
    return done(
        request,
        key,
        imports.confirm,
        all_or_nothing=request.POST.get("cach-ghi") != "dong-hop-le",
        with_doubtful="nghi-van" in request.POST,
    )


@sent_by_a_form
def undo(request, key):
    return done(request, key, imports.undo)


def done(request, key, act, **options):
    """Do it and show the import; where it cannot be done, show why."""
    brought_in = import_or_404(request.user, key)
    try:
        imports.soon(act(brought_in, request.user, **options))
    except Refusal as refusal:
        brought_in = import_or_404(request.user, key)
        return import_page(request, brought_in, str(refusal), CONFLICT)
    return redirect("spreadsheets:import", key)
