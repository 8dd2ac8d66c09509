"""The pages of the reports: who may come in, what is asked, what is shown."""

from dataclasses import replace

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from cooperatives import audit
from cooperatives.models import Term
from cooperatives.spreadsheets.outgoing import write
from cooperatives.spreadsheets.writing import FORMATS
from cooperatives.spreadsheets.writing.download import download

from .chapters import TERM_REPORT
from .frame import frame_of, is_compared
from .glance import glances
from .record_files import record_table
from .record_pages import record_pages, words_searched
from .scope import Scope
from .snapshot import snapshot
from .table_files import rows_of
from .terms import current_scope_for, terms_offered_to

CSV = "csv"


def scope_of(request, term, district):
    """
    The only way in to a scope.

    Who sees the province is told that a district does not exist; to others it is one
    they may not see, whether it exists or not.
    """
    term = get_object_or_404(Term, slug=term)
    try:
        return Scope.for_reader(request.user, term, district)
    except PermissionDenied as error:
        if request.user.sees_province:
            raise Http404 from error
        raise


@login_required
def home(request):
    """What an officer comes to ask, and which reports there are to open."""
    roles = [group.name for group in request.user.groups.order_by("name")]
    context = {"offered": terms_offered_to(request.user), "roles": roles}
    scope = current_scope_for(request.user)
    if scope:
        with snapshot():
            context["glances"] = glances(scope)
    return render(request, "reports/home.html", context)


@login_required
def report(request, term, district=None):
    """The whole report on one page; the browser prints it on paper."""
    with snapshot():
        reading = TERM_REPORT.read(scope_of(request, term, district))
        document = reading.document()
        if is_compared(request):
            document = document_compared(reading, document)
        frame = frame_of(request, reading)
    context = {"frame": frame, "document": document}
    return render(request, "reports/report.html", context)


@login_required
def chapter(request, term, chapter, district=None):
    with snapshot():
        reading = TERM_REPORT.read(scope_of(request, term, district))
        found = found_or_404(reading.chapter, chapter)
        if is_compared(request):
            found = chapter_compared(reading, found)
        frame = frame_of(request, reading, "chapter", chapter)
    return render(request, "reports/chapter.html", {"frame": frame, "chapter": found})


@login_required
def table(request, term, table, district=None):
    with snapshot():
        reading = TERM_REPORT.read(scope_of(request, term, district))
        found = found_or_404(reading.table, table)
        if is_compared(request):
            found = reading.compared(found)
        frame = frame_of(request, reading, "table", table)
    return render(request, "reports/table.html", {"frame": frame, "table": found})


@login_required
def table_file(request, term, table, ending, district=None):
    """One table as it stands, to be worked with in another program."""
    if ending != CSV:
        raise Http404
    with snapshot():
        reading = TERM_REPORT.read(scope_of(request, term, district))
        found = found_or_404(reading.table, table)
        if is_compared(request):
            found = reading.compared(found)
        rows = rows_of(reading, found)
    response, _ = download(rows, ending)
    audit.note_report(request, response.filename)
    return response


@login_required
def records(request, term, table, row, column, district=None):
    """The records behind one figure, which the search narrows and the figure does not."""
    with snapshot():
        reading = TERM_REPORT.read(scope_of(request, term, district))
        frame = found_or_404(frame_of, request, reading, "records", table)
        context = records_shown(request, reading, frame, (table, row, column))
    return render(request, "reports/records.html", context)


@login_required
def records_file(request, term, table, row, column, at, ending, district=None):
    """One list of the records behind a figure, whole, as the search leaves it."""
    with snapshot():
        reading = TERM_REPORT.read(scope_of(request, term, district))
        file = records_written(request, reading, (table, row, column), at, ending)
    return file.sent()


def records_shown(request, reading, frame, address):
    opened = found_or_404(reading.opened, *address)
    return {
        "frame": frame,
        "table": reading.table(address[0]),
        "title": reading.title_of(*address),
        "pages": record_pages(request, reading, opened),
        "words": words_searched(request),
    }


def records_written(request, reading, address, at, ending):
    opened = found_or_404(reading.opened, *address)
    if ending not in FORMATS or not 1 <= at <= len(opened):
        raise Http404
    chosen = opened[at - 1]
    title, words = reading.title_of(*address), words_searched(request)
    listed = record_table(reading, chosen, title, words)
    return write(request, chosen.records.model, listed, ending)


def found_or_404(find, *address):
    try:
        return find(*address)
    except LookupError as error:
        raise Http404 from error


def document_compared(reading, document):
    """With what was published beside the figures of every table."""
    chapters = tuple(chapter_compared(reading, each) for each in document.chapters)
    return replace(document, chapters=chapters)


def chapter_compared(reading, chapter):
    tables = tuple(reading.compared(each) for each in chapter.tables)
    return replace(chapter, tables=tables)
