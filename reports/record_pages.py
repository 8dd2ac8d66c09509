"""The records behind one figure, page by page, as they are shown to one reader."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import admin
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse

from .record_list import Shown
from .record_lists import LISTS
from .table import Format

PER_PAGE = 50
SEARCH = "tim"
PAGE = "trang"


@dataclass(frozen=True)
class Line:
    """One record: its cells with their columns, and where it is edited."""

    number: int
    cells: tuple[tuple[Shown, str], ...]
    address: str


@dataclass(frozen=True)
class RecordPage:
    """
    One set of records behind a figure, and the page of it that is open.

    `total` counts the whole set, whatever was searched for; `value` is what the set
    adds to the figure where that is not their number.
    """

    label: str
    how: str
    value: str
    total: int
    elsewhere: int
    columns: tuple[Shown, ...]
    lines: tuple[Line, ...]
    page: Page
    links: tuple["PageLink", ...]
    files: tuple["PageLink", ...]


@dataclass(frozen=True)
class PageLink:
    """A page of a list, or a gap between pages where it has no address."""

    label: str
    address: str = ""
    is_current: bool = False


def record_pages(request, reading, opened):
    """
    Each set of records behind a figure, on the page the reader has turned to.

    A set that adds nothing is left out where another does.
    """
    pages = tuple(
        record_page(request, reading, each, at)
        for at, each in enumerate(opened, start=1)
    )
    return tuple(each for each in pages if each.total or each.elsewhere) or pages[:1]


def record_page(request, reading, opened, at):
    words = words_searched(request)
    parameter = f"{PAGE}-{at}" if at > 1 else PAGE
    listed = records_listed(opened, words)
    page = Paginator(listed, PER_PAGE).get_page(request.GET.get(parameter))
    columns = columns_of(opened)
    total = opened.records.count() if words else page.paginator.count
    value = "" if opened.value is None else number(opened.value).text(opened.value)
    return RecordPage(
        opened.label,
        opened.how,
        value,
        total,
        opened.elsewhere,
        columns,
        tuple(lines(request.user, reading, columns, page)),
        page,
        tuple(page_links(request.GET, page, parameter)),
        tuple(file_links(request, words, at)),
    )


def records_listed(opened, words):
    stated = LISTS[opened.records.model]
    found = stated.search(opened.records, words) if words else opened.records
    return stated.listed(found, words)


def columns_of(opened):
    columns = LISTS[opened.records.model].columns
    if opened.counted:
        columns += (Shown("Tính vào số liệu", opened.counted, number(opened.value)),)
    return columns


def words_searched(request):
    return request.GET.get(SEARCH, "").strip()


def number(value):
    """Whole where the figure is whole; amounts of a record are then whole too."""
    is_whole = value is None or value == int(value)
    return Format.INTEGER if is_whole else Format.DECIMAL


def lines(user, reading, columns, page):
    may_edit = can_open(user, page.object_list.model)
    for at, record in enumerate(page.object_list, start=page.start_index()):
        cells = tuple((shown, shown.text(reading, record)) for shown in columns)
        yield Line(at, cells, edit_address(record) if may_edit else "")


def can_open(user, model):
    """Whether the reader may open records of this kind in the admin."""
    if not admin.site.is_registered(model):
        return False
    name = model._meta
    return any(
        user.has_perm(f"{name.app_label}.{action}_{name.model_name}")
        for action in ("view", "change")
    )


def edit_address(record):
    name = record._meta
    return reverse(f"admin:{name.app_label}_{name.model_name}_change", args=[record.pk])


def file_links(request, words, at):
    """The whole list as a file, which keeps the search."""
    search = f"?{urlencode({SEARCH: words})}" if words else ""
    place = request.path.rstrip("/")
    for label, ending in (("Tải Excel", "xlsx"), ("Tải CSV", "csv")):
        yield PageLink(label, f"{place}/tep/{at}/{ending}/{search}")


def page_links(asked, page, parameter):
    """Links to the other pages, which keep the search and the other lists' pages."""
    if page.paginator.num_pages == 1:
        return
    for each in page.paginator.get_elided_page_range(page.number, on_each_side=2):
        if each == Paginator.ELLIPSIS:
            yield PageLink(str(each))
        else:
            yield PageLink(
                Format.INTEGER.text(each),
                "?" + with_page(asked, parameter, each),
                each == page.number,
            )


def with_page(asked, parameter, number):
    changed = QueryDict(mutable=True)
    changed.update(asked)
    changed[parameter] = number
    return changed.urlencode()
