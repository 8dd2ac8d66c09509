"""The pages of "In báo cáo": the form, and the print in the browser."""

from django.contrib.auth.decorators import login_required
from django.core.signing import BadSignature
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ..addresses import address_of
from ..chapters import TERM_REPORT
from ..frame import frame_of
from ..scope import moment_of_reading
from ..snapshot import snapshot
from ..views import scope_of
from . import marks
from .assembly import CannotPrint, print_of
from .forms import ChoicesForm, OfficeForm
from .obstacles import obstacles_to, warnings_of
from .offices import office_of, remember
from .page import page_of
from .toolbar import toolbar_of


@login_required
def form(request, term, district=None):
    """What to print and who signs; what is typed is kept for the next print."""
    scope = scope_of(request, term, district)
    office = office_of(scope)
    data = request.POST if request.method == "POST" else None
    # Who comes back from the print finds what was chosen.
    chosen = ChoicesForm(data or request.GET or None, TERM_REPORT.contents(scope))
    signing = OfficeForm(data, instance=office)
    obstacles = ()
    if data is not None and chosen.is_valid() & signing.is_valid():
        obstacles = obstacles_to(scope, chosen.choices, signing.instance)
        if not obstacles:
            remember(scope, office_of(scope), signing.cleaned_data)
            return redirect(f"{address_of(scope, 'print-page')}?{chosen.query}")
    with snapshot():
        frame = frame_of(request, TERM_REPORT.read(scope), "print")
    context = {
        "frame": frame,
        "chosen": chosen,
        "signing": signing,
        "obstacles": obstacles,
        "warnings": warnings_of(scope),
    }
    return render(request, "paper/form.html", context)


@login_required
def page(request, term, district=None):
    """The print as the browser prints it, under what its signer should know."""
    scope = scope_of(request, term, district)
    found, chosen, stopped = made(request, scope)
    if stopped:
        return stopped
    toolbar = toolbar_of(scope, found, chosen.query, warnings_of(scope))
    html = page_of(found.paper, toolbar=toolbar, base=address_of(scope, "report"))
    return HttpResponse(html)


@login_required
def marks_style(request):
    """The style sheet of what stands in the margins of one print."""
    try:
        words = marks.unsigned(request.GET.get("chu", ""))
    except BadSignature as error:
        raise Http404 from error
    return HttpResponse(marks.style_of(words), content_type="text/css; charset=utf-8")


def made(request, scope):
    """The print that the address asks for, or the page that says why there is none."""
    chosen = ChoicesForm(request.GET, TERM_REPORT.contents(scope))
    if not chosen.is_valid():
        return None, chosen, redirect(address_of(scope, "print"))
    office = office_of(scope)
    obstacles = obstacles_to(scope, chosen.choices, office)
    if not obstacles:
        try:
            with snapshot():
                reading = TERM_REPORT.read(scope)
                found = print_of(reading, chosen.choices, office, moment_of_reading())
        except CannotPrint as error:
            obstacles = error.sentences
    if obstacles:
        context = {"scope": scope, "obstacles": obstacles, "query": chosen.query}
        return None, chosen, render(request, "paper/stopped.html", context, status=409)
    return found, chosen, None
