"""The pages of the dashboards: who may come in, what is asked, what is shown."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from cooperatives.audit import note_shown
from cooperatives.models import Cooperative, Term
from cooperatives.spreadsheets.outgoing import write
from cooperatives.spreadsheets.writing import FORMATS

from . import commune_map
from .addresses import address_of
from .call_list import LABELS, call_list, call_table
from .cards import Card, cards
from .dashboard_frame import districts_to_open, frame_of
from .dashboards import COMMUNES, COMPARISON, DASHBOARD, MISSING, OVERVIEW
from .headlines import headlines
from .side_by_side import multiples
from .snapshot import snapshot
from .terms import current_scope_for
from .views import found_or_404, records_shown, records_written, scope_of


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
        targets, *others = cards(reading, OVERVIEW, "tieu-chi-13")
        opening = headlines(reading)
        context = {
            "frame": frame_of(request, reading),
            "headlines": opening,
            "is_bare": not any(each.cell and each.cell.value for each in opening),
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
            "cards": cards(reading, COMMUNES),
            "map": commune_map.drawn(reading, places),
            "lacking": commune_map.lacking(reading, places),
            "none_lacking": commune_map.none_lacking(places),
            "summary": commune_map.summed_up(places),
        }
    return render(request, "dashboards/communes.html", context)


@login_required
def missing(request, term, year, district=None):
    """What did not come in and what the register lacks, and whom to call for it."""
    with snapshot():
        reading = read(request, term, year, district)
        gaps, *others = cards(reading, MISSING)
        context = {
            "frame": frame_of(request, reading, "missing"),
            "gaps": gaps.table,
            "cards": others,
        }
    return render(request, "dashboards/missing.html", context)


@login_required
def calls(request, term, year, gap, district=None):
    """Whom to call for one kind of gap; phones shown are noted in the log."""
    with snapshot():
        reading = read(request, term, year, district)
        found = found_or_404(call_list, reading, gap, request.user)
        frame = frame_of(request, reading, "calls")
    if found.shows_phones:
        note_shown(request, Cooperative, found.shows_phones, "Danh sách cần gọi")
    context = {"frame": frame, "list": found, "labels": LABELS}
    return render(request, "dashboards/calls.html", context)


@login_required
def calls_file(request, term, year, gap, ending, district=None):
    if ending not in FORMATS:
        raise Http404
    with snapshot():
        reading = read(request, term, year, district)
        listed = found_or_404(call_table, reading, gap)
        file = write(request, Cooperative, listed, ending)
    return file.sent()


@login_required
def comparison(request, term, year, district=None):
    """The districts side by side: of the province alone, for those who may see it."""
    with snapshot():
        reading = read(request, term, year, district)
        if reading.scope.district:
            raise Http404
        (table,) = reading.chapter(COMPARISON).tables
        frame = frame_of(request, reading, "comparison")
        context = {
            "frame": frame,
            "card": Card(table, ()),
            "charts": tuple(multiples(reading, table)),
            "districts": tuple(districts_to_open(reading)),
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
        file = records_written(request, reading, (table, row, column), at, ending)
    return file.sent()
