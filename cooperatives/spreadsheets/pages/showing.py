"""One import on its own page, whatever state it is in."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.shortcuts import render

from ... import personal_data
from ...audit import note_shown
from ...models.spreadsheet_import import State
from .. import imports
from ..preview import causes
from ..sheets import SHEETS
from ..shown_rows import phones_in
from .rights import import_or_404
from .screens import (
    PAGE,
    PER_PAGE,
    ROW,
    columns_offered,
    headings_shown,
    kind_chosen,
    page_links,
    page_of,
    rows_shown,
    shared_shown,
    tabs,
)

PAGE_OF = {
    State.READING: "running",
    State.APPLYING: "running",
    State.UNDOING: "running",
    State.ASKING: "asking",
    State.REFUSED: "refused",
    State.PLANNED: "preview",
    State.APPLIED: "report",
    State.UNDONE: "report",
}
WITH_ROWS = {"preview", "report"}
WITH_HEADINGS = {"asking", "preview"}


@login_required
def show(request, key):
    return import_page(request, import_or_404(request.user, key))


def import_page(request, brought_in, fault="", status=200):
    """The page of the state; `fault` says why what was asked last was not done."""
    sheet = SHEETS[brought_in.slug]
    page = PAGE_OF[brought_in.state]
    context = {"import": brought_in, "sheet": sheet, "fault": fault}
    if page in WITH_HEADINGS:
        context |= reading_of(brought_in, sheet())
    if page in WITH_ROWS:
        imports.make_ready()
        context |= rows_of(request, brought_in, sheet())
    return render(request, f"spreadsheets/{page}.html", context, status=status)


def page_asked(asked):
    """A page by its number, or the one on which a row of the file stands."""
    row = asked.get(ROW, "")
    if row.isdecimal() and int(row):
        return (int(row) - 1) // PER_PAGE + 1
    return asked.get(PAGE)


def reading_of(brought_in, sheet):
    """How the file was understood, and what may be said of it."""
    asked = {question["text"] for question in brought_in.questions}
    headings = tuple(
        each for each in headings_shown(brought_in, sheet) if each.label not in asked
    )
    shared = tuple(shared_shown(brought_in, sheet))
    return {
        "headings": headings,
        "offered": columns_offered(sheet),
        "shared": shared,
        "is_unclear": any(each.is_unknown for each in headings)
        or any(each.is_needed for each in shared),
    }


def rows_of(request, brought_in, sheet):
    """The page of rows; what holds for the whole file stands on the first one."""
    kind = kind_chosen(request.GET)
    rows = kind.of(brought_in.rows.all()) if kind else brought_in.rows.all()
    page = Paginator(rows, PER_PAGE).get_page(page_asked(request.GET))
    shown = tuple(rows_shown(brought_in, page, sheet, request.user))
    note_phones(request, sheet, shown, brought_in)
    return {
        "tabs": tuple(tabs(brought_in, kind)),
        "rows": shown,
        "has_choices": any(row.choices for row in page),
        "causes": causes(brought_in, sheet, request.user) if page.number == 1 else (),
        "page": page,
        "links": tuple(page_links(request.GET, page, page_of(brought_in))),
    }


def note_phones(request, sheet, shown, brought_in):
    """The log says who saw phones on a page of rows, of a file or of what it changed."""
    phones = phones_in(((each.row, each.changes) for each in shown), sheet)
    if phones and personal_data.may_see(request.user):
        note_shown(request, sheet.model, phones, f"lần nhập {brought_in.pk}")
