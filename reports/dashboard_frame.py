"""What stands around a dashboard: the scope, the chooser, the ways elsewhere."""

from dataclasses import dataclass
from functools import cached_property

from cooperatives.models import Term

from .addresses import address_of
from .dashboards import COMMUNES, COMPARISON, MISSING, OVERVIEW
from .frame import Link, name_of, scopes_open_to
from .scope import Scope, years_of

PAGES = (
    ("report", OVERVIEW, "Tổng quan"),
    ("communes", COMMUNES, "Xã và tiêu chí 13"),
    ("missing", MISSING, "Còn thiếu"),
    ("comparison", COMPARISON, "So sánh các địa bàn"),
)


@dataclass(frozen=True)
class Choice:
    """One option of the chooser."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class DashboardFrame:
    """
    What every page of a dashboard shows beside its tables.

    `terms` pairs each term with its years, for the chooser; `districts` are those the
    reader may open. A district `lies_outside` before the province had it.
    """

    scope: Scope
    place: str
    pages: tuple[Link, ...]
    trail: tuple[Link, ...]
    terms: tuple[tuple[str, tuple[Choice, ...]], ...]
    districts: tuple[Choice, ...]
    path: str
    lies_outside: bool = False
    query: str = ""
    is_comparison = False
    is_dashboard = True

    @cached_property
    def address(self):
        """What the address of a figure follows."""
        return f"{address_of(self.scope, 'report')}bieu/"

    @property
    def day(self):
        return self.scope.period.day

    @property
    def figures_year(self):
        return self.scope.period.figures_year


def frame_of(request, reading, page="report", part=""):
    """The frame of one page; `part` is the slug of the table it is of."""
    scope = reading.scope
    return DashboardFrame(
        scope=scope,
        place=name_of(reading.province, scope.district),
        pages=tuple(pages_of(scope, page)),
        trail=tuple(trail_to(reading, page, part)),
        terms=tuple(terms_with_years(scope)),
        districts=tuple(districts_to_choose(reading)),
        path=request.path,
        lies_outside=reading.lies_outside,
    )


def pages_of(scope, page):
    for name, _chapter, label in PAGES:
        if name == "comparison":
            if not scope.sees_everything:
                continue
            scope = scope.whole_province
        yield Link(label, address_of(scope, name), is_current=name == page)


def trail_to(reading, page, part):
    """The way from the dashboard down to the page, itself left out."""
    scope = reading.scope
    if page not in ("calls", "table", "records"):
        return
    yield Link(f"Theo dõi năm {scope.year}", address_of(scope, "report"))
    if page == "calls":
        yield Link("Còn thiếu", address_of(scope, "missing"))
        return
    stated = reading.report.stated(part)
    for name, chapter, label in PAGES:
        if any(stated in each.tables for each in chapters(reading, chapter)):
            yield Link(label, address_of(scope, name))
    if page == "records":
        yield Link(stated.title, address_of(scope, "table", part))


def chapters(reading, slug):
    return [each for each in reading.report.chapters if each.slug == slug]


def terms_with_years(scope):
    """Every term that has begun, the newest first, with its years, the last first."""
    for term in Term.objects.by_time().reverse():
        if scope.today and term.starts_on > scope.today and term != scope.term:
            continue
        years = tuple(
            Choice(
                f"{term.slug}/{year}",
                f"Năm {year}",
                (term, year) == (scope.term, scope.year),
            )
            for year in reversed(years_of(term, scope.today))
        )
        yield f"Nhiệm kỳ {term}", years


def districts_to_choose(reading):
    for scope in scopes_open_to(reading.scope, reading.province):
        yield Choice(
            scope.district.code if scope.district else "",
            name_of(reading.province, scope.district),
            scope.district == reading.scope.district,
        )


def districts_to_open(reading):
    """Ways to the dashboard of each district the reader may see."""
    for scope in scopes_open_to(reading.scope, reading.province):
        if scope.district:
            yield Link(
                name_of(reading.province, scope.district), address_of(scope, "report")
            )
