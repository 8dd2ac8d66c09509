"""What stands around a report on a page: the scope, the contents, the ways elsewhere."""

from dataclasses import dataclass, replace
from functools import cached_property

from .addresses import address_of
from .comparison import published_figures
from .scope import Scope

COMPARED = "cong-bo"
COMPARISON = "doi-chieu"
WHOLE_PROVINCE = "Toàn tỉnh"


@dataclass(frozen=True)
class Link:
    """A way to another page. `links` are those below it."""

    label: str
    address: str
    number: str = ""
    is_current: bool = False
    links: tuple["Link", ...] = ()


@dataclass(frozen=True)
class Frame:
    """
    What every page of a report shows beside its tables.

    `query` keeps the column of published figures switched on from page to page.
    """

    scope: Scope
    place: str
    places: tuple[Link, ...]
    contents: tuple[Link, ...]
    trail: tuple[Link, ...]
    path: str
    query: str
    is_provincial: bool
    is_comparison: bool
    can_compare: bool
    is_dashboard = False

    @property
    def is_compared(self):
        return bool(self.query)

    @cached_property
    def address(self):
        """The report's own; the address of a figure follows it."""
        return address_of(self.scope, "report")

    @property
    def day(self):
        return self.scope.period.day


def is_compared(request):
    """Whether the column of published figures is switched on."""
    return COMPARED in request.GET


def frame_of(request, reading, page="report", part=""):
    """
    The frame of one page of a reading.

    `part` is the slug of its chapter or table; a page of records is of a table.
    """
    scope = reading.scope
    query = f"?{COMPARED}=1" if is_compared(request) else ""
    contents = tuple(contents_of(reading, page, part, query))
    return Frame(
        scope=scope,
        place=name_of(reading.province, scope.district),
        places=tuple(places_of(reading, page, part, query)),
        contents=contents,
        trail=tuple(trail_to(reading, page, contents, query)),
        path=request.path,
        query=query,
        is_provincial=is_provincial(reading, page, part),
        is_comparison=part == COMPARISON,
        can_compare=part != COMPARISON and bool(published_figures(reading)),
    )


def contents_of(reading, page, part, query):
    """Chapters and their tables: within the whole report, or each on its own page."""

    def address(kind, anchor, slug):
        if page == "report":
            return f"#{anchor}-{slug}"
        return address_of(reading.scope, kind, slug) + query

    for slug, number, title, tables in reading.contents():
        links = (
            Link(
                name,
                address("table", "bieu", key),
                str(at),
                page != "chapter" and part == key,
            )
            for key, at, name in tables
        )
        is_current = (page, part) == ("chapter", slug)
        yield Link(
            title, address("chapter", "chuong", slug), number, is_current, tuple(links)
        )


def trail_to(reading, page, contents, query):
    """The way from the report down to the page, itself left out."""
    if page == "report":
        return
    term = reading.scope.term
    yield Link(f"Báo cáo nhiệm kỳ {term}", address_of(reading.scope, "report") + query)
    for chapter in contents:
        for table in chapter.links:
            if table.is_current:
                yield chapter
                if page == "records":
                    yield replace(table, number=f"Biểu {table.number}.")


def places_of(reading, page, part, query):
    """
    The same page for the province and each district that the reader may choose.

    A figure of one district may not exist in another, so its records offer none.
    """
    if page == "records":
        return
    if is_provincial(reading, page, part):
        return
    for scope in scopes_open_to(reading.scope, reading.province):
        yield Link(
            name_of(reading.province, scope.district),
            address_of(scope, page, part) + query,
            is_current=scope.district == reading.scope.district,
        )


def is_provincial(reading, page, part):
    """Whether the page is of a table that is drawn up for the province alone."""
    return page == "table" and not reading.report.stated(part).belongs_to_districts


def scopes_open_to(scope, province):
    """
    The province where the reader sees it, then the districts, in printed order.

    The one looked at is among them, even where it was not of the province by then.
    """
    if scope.sees_everything:
        yield replace(scope, district=None)
        districts = province.in_force or province.districts
    else:
        districts = scope.reader.districts_on(scope.today)
    for district in districts:
        yield replace(scope, district=district)
    if scope.district and scope.district not in districts:
        yield scope


def name_of(province, district):
    """The district as it was called on the closing day, for a title."""
    if district is None:
        return WHOLE_PROVINCE
    name = province.name_of(district)
    return name[:1].upper() + name[1:]
