"""What the pages show of an import, ready to be laid out."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse

from ...models.spreadsheet_import import Outcome, State
from ...vietnamese import group
from ..asking import SHARED
from ..preview import changes
from ..shown_rows import as_seen_by
from ..since_import import those_there

PER_PAGE = 50
PAGE, FILTER, ROW = "trang", "ket-qua", "dong"


@dataclass(frozen=True)
class PageLink:
    """Another page of a list, or a gap between pages where it has no address."""

    label: str
    address: str = ""
    is_current: bool = False


def page_links(asked, page, here=""):
    if page.paginator.num_pages == 1:
        return
    for each in page.paginator.get_elided_page_range(page.number, on_each_side=2):
        if each == Paginator.ELLIPSIS:
            yield PageLink(str(each))
        else:
            changed = QueryDict(mutable=True)
            changed.update({key: asked[key] for key in (FILTER,) if key in asked})
            changed[PAGE] = each
            is_current = each == page.number
            yield PageLink(group(each), f"{here}?{changed.urlencode()}", is_current)


@dataclass(frozen=True)
class Kind:
    """A kind of row to look at alone: its slug, its name and how to pick its rows."""

    slug: str
    label: str
    count: str
    outcome: str = ""
    picked_by: str = ""

    def of(self, rows):
        if self.outcome:
            return rows.with_outcome(self.outcome)
        return getattr(rows, self.picked_by)()


KINDS = (
    Kind("tu-choi", "Bị từ chối", "refused", Outcome.REFUSED),
    Kind("nghi-van", "Nghi vấn", "doubtful", picked_by="doubtful_only"),
    Kind("moi", "Thêm mới", "new", Outcome.NEW),
    Kind("doi", "Thay đổi", "changed", Outcome.CHANGED),
    Kind("khong-doi", "Không đổi", "unchanged", Outcome.UNCHANGED),
)
# Of an import that was taken back.
LEFT_ALONE = Kind("de-nguyen", "Để nguyên", "left_alone", picked_by="left_alone")


@dataclass(frozen=True)
class Tab:
    label: str
    count: int
    address: str
    is_current: bool


def page_of(brought_in):
    """Its own address: what a form that was refused shows stands at the form's."""
    return reverse("spreadsheets:import", args=[brought_in.pk])


def tabs(brought_in, chosen):
    here = page_of(brought_in)
    yield Tab("Tất cả", brought_in.rows_planned, here, chosen is None)
    is_undone = brought_in.state == State.UNDONE
    for kind in (*KINDS, LEFT_ALONE) if is_undone else KINDS:
        count = getattr(brought_in, kind.count)
        yield Tab(kind.label, count, f"{here}?{FILTER}={kind.slug}", kind is chosen)


def kind_chosen(asked):
    slug = asked.get(FILTER)
    return next((kind for kind in (*KINDS, LEFT_ALONE) if kind.slug == slug), None)


REMOVED = "Đã hoàn tác: hồ sơ đã được xóa."
RESTORED = "Đã hoàn tác: hồ sơ đã trở lại như trước."


@dataclass(frozen=True)
class RowShown:
    """A row, its record's page and its undo; `changes` are (heading, old, new)."""

    row: object
    changes: tuple
    address: str
    undone: str


def rows_shown(brought_in, rows, sheet, user):
    rows = tuple(as_seen_by(user, sheet, rows))
    keys = {row.record_id for row in rows} if can_open(user, sheet.model) else ()
    there = those_there(sheet.model, keys)
    for row in rows:
        address = record_address(sheet.model, row) if row.record_id in there else ""
        undone = undone_to(brought_in, row)
        shown = tuple(with_units(changes(row, sheet, user), sheet))
        yield RowShown(row, shown, address, undone)


def with_units(found, sheet):
    """A sum says of what: the file may have been in millions."""
    units = {column.heading: column.unit for column in sheet.columns}
    for heading, *values in found:
        unit = f"\N{NO-BREAK SPACE}{units[heading]}" if units[heading] else ""
        yield heading, *(f"{value}{unit}" if value else value for value in values)


def undone_to(brought_in, row):
    """What the undo of an import did with the row's record; "" where it did nothing."""
    if brought_in.state != State.UNDONE or row.undone_reason or row.record_id is None:
        return ""
    return {Outcome.NEW: REMOVED, Outcome.CHANGED: RESTORED}.get(row.outcome, "")


def can_open(user, model):
    name = model._meta
    return any(
        user.has_perm(f"{name.app_label}.{action}_{name.model_name}")
        for action in ("view", "change")
    )


def record_address(model, row):
    """Where the record is edited."""
    name = model._meta
    return reverse(
        f"admin:{name.app_label}_{name.model_name}_change", args=[row.record_id]
    )


@dataclass(frozen=True)
class HeadingShown:
    """A heading of the file and the column it fills, if it fills one."""

    label: str
    sheet: str
    letter: str
    key: str
    column: str
    is_unknown: bool


def headings_shown(brought_in, sheet):
    for each in brought_in.headings:
        column = sheet.by_key.get(each["key"])
        yield HeadingShown(
            each["text"],
            each["sheet"],
            each["letter"],
            column.key if column else "",
            column.heading if column else "",
            each["how"] == "unknown",
        )


@dataclass(frozen=True)
class Choice:
    """A column that a heading may be said to fill."""

    key: str
    label: str


def columns_offered(sheet):
    return tuple(Choice(column.key, column.heading) for column in sheet.columns)


@dataclass(frozen=True)
class SharedShown:
    """A column that the file does not have, and what may stand there on all rows."""

    key: str
    label: str
    choices: tuple
    said: str
    is_needed: bool


def shared_shown(brought_in, sheet):
    """Those that new records need, and those that were answered before."""
    said = brought_in.answers.get("fixed", {})
    read = set(brought_in.told.get("keys", ()))
    for column in sheet.columns:
        is_asked = column.required or column.key == "district"
        if column.kind in SHARED and (
            column.key in said or (is_asked and column.key not in read)
        ):
            yield SharedShown(
                column.key,
                column.heading,
                tuple(column.choices()),
                said.get(column.key, ""),
                column.required and column.key not in read,
            )
