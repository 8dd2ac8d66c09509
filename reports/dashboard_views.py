"""The pages of the dashboards: who may come in, what is asked, what is shown."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from cooperatives.models import Term

from . import commune_map
from .addresses import address_of
from .cards import cards
from .dashboard_frame import frame_of
from .dashboards import COMMUNES, COMPARISON, DASHBOARD, MISSING, OVERVIEW
from .headlines import headlines
from .snapshot import snapshot
from .terms import current_scope_for
from .views import found_or_404, records_sent, records_shown, scope_of


def scope_in(request, term, year, district):
    return found_or_404(scope_of(request, term, district).in_year, year)


def read(request, term, year, district):
    return DASHBOARD.read(scope_in(request, term, year, district))


@login_required
def choose(request):
    """Lead on to the dashboard that the form asks for, else to the reader's own."""
    asked, district = request.GET.get("ky"), request.GET.get("dia-ban")
    if not asked:
        scope = current_scope_for(request.user)
        if scope is None:
            raise PermissionDenied
        return redirect(address_of(scope, "report"))
    slug, _, year = asked.partition("/")
    scope = scope_of(request, get_object_or_404(Term, slug=slug).slug, district)
    if not (year.isascii() and year.isdigit()):
        raise Http404
    return redirect(address_of(found_or_404(scope.in_year, int(year)), "report"))


@login_required
def overview(request, term, year, district=None):
    """How the district or the province stands, on one page."""
    with snapshot():
        reading = read(request, term, year, district)
        beside = reading.of_province if reading.scope.district else None
        targets, *others = cards(reading.chapter(OVERVIEW), reading)
        context = {
            "frame": frame_of(request, reading),
            "headlines": headlines(reading, beside),
            "targets": targets,
            "cards": others,
        }
    return render(request, "dashboards/overview.html", context)


@login_required
def communes(request, term, year, district=None):
    with snapshot():
        reading = read(request, term, year, district)
        frame = frame_of(request, reading, "communes")
        places = commune_map.places_of(reading, frame.address)
        context = {
            "frame": frame,
            "cards": cards(reading.chapter(COMMUNES), reading),
            "map": commune_map.drawn(reading, places),
            "lacking": commune_map.lacking(reading, places),
            "summary": commune_map.summed_up(places),
        }
    return render(request, "dashboards/communes.html", context)


@login_required
def missing(request, term, year, district=None):
    with snapshot():
        reading = read(request, term, year, district)
        context = {
            "frame": frame_of(request, reading, "missing"),
            "chapter": reading.chapter(MISSING),
        }
    return render(request, "dashboards/missing.html", context)


@login_required
def comparison(request, term, year, district=None):
    """The districts side by side: of the province alone, for those who may see it."""
    with snapshot():
        reading = read(request, term, year, district)
        if reading.scope.district:
            raise Http404
        context = {
            "frame": frame_of(request, reading, "comparison"),
            "chapter": reading.chapter(COMPARISON),
        }
    return render(request, "dashboards/comparison.html", context)


@login_required
def table(request, term, year, table, district=None):
    with snapshot():
        reading = read(request, term, year, district)
        found = found_or_404(reading.table, table)
        frame = found_or_404(frame_of, request, reading, "table", table)
    return render(request, "dashboards/table.html", {"frame": frame, "table": found})


@login_required
def records(request, term, year, table, row, column, district=None):
    """The records behind one figure, as behind those of a report."""
    with snapshot():
        reading = read(request, term, year, district)
        frame = found_or_404(frame_of, request, reading, "records", table)
        context = records_shown(request, reading, frame, (table, row, column))
    return render(request, "reports/records.html", context)


@login_required
def records_file(request, term, year, table, row, column, at, ending, district=None):
    with snapshot():
        reading = read(request, term, year, district)
        return records_sent(request, reading, (table, row, column), at, ending)
