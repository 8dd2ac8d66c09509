"""What the pages of records say of spreadsheets: ways in, and where a record came from."""

from itertools import islice

from django import template
from django.db.models import Q

from ..models.spreadsheet_import import ImportRow, State
from ..spreadsheets import imports
from ..spreadsheets.sheets import SHEETS

register = template.Library()


@register.simple_tag
def sheets_offered(opts, user):
    """The spreadsheets of this kind of record that the user may bring in."""
    return [
        sheet
        for slug, sheet in SHEETS.items()
        if sheet.model._meta is opts and imports.may_import(user, slug)
    ]


@register.filter
def is_quoted(refusal):
    """Whether the reason of a refusal begins with what stood in the cell."""
    return refusal["reason"].startswith(f"“{refusal['value']}”")


@register.filter
def imports_anything(user):
    return imports.may_import_at_all(user) and any(
        imports.may_import(user, slug) for slug in SHEETS
    )


@register.simple_tag
def origin_of(record, user):
    """The row of a file that last wrote the record, if the user may look at it."""
    origins = [*rows_about(record, user), *rows_that_wrote(record, user)]
    return max(origins, key=lambda row: row.pk, default=None)


def rows_about(record, user):
    """The last row of a file that was about this record."""
    slugs = [slug for slug, sheet in SHEETS.items() if isinstance(record, sheet.model)]
    return last_rows(slugs, record.pk, user)[:1] if slugs else ()


def rows_that_wrote(record, user):
    """The last row about a cooperative that wrote this record beside it."""
    parts = {
        slug: path
        for slug, sheet in SHEETS.items()
        for path, model in sheet.beside.items()
        if isinstance(record, model)
    }
    if not parts:
        return ()
    rows = last_rows(list(parts), record.cooperative_id, user)
    wrote = (row for row in rows if wrote_part(row, parts, record.pk))
    return tuple(islice(wrote, 1))


def wrote_part(row, parts, key):
    path = parts[row.import_of.slug]
    changed = ([part, key_] for part, key_, _, new, _ in row.written if new)
    return [path, key] in row.made or [path, key] in changed


def last_rows(slugs, key, user):
    stands = Q(import_of__state=State.APPLIED) | ~Q(undone_reason="")
    rows = ImportRow.objects.of_record(slugs, key).filter(
        stands, import_of__in=imports.visible_to(user)
    )
    return rows.select_related("import_of").defer("import_of__content")
