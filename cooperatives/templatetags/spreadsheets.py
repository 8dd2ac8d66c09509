"""What the pages of records say of spreadsheets: ways in, and where a record came from."""

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


def imports_anything(user):
    return imports.may_import_at_all(user) and any(
        imports.may_import(user, slug) for slug in SHEETS
    )


@register.simple_tag
def origin_of(record, user):
    """The row of a file that last wrote the record, if the user may look at it."""
    slugs = [slug for slug, sheet in SHEETS.items() if isinstance(record, sheet.model)]
    if not slugs:
        return None
    stands = Q(import_of__state=State.APPLIED) | ~Q(undone_reason="")
    rows = ImportRow.objects.of_record(slugs, record.pk).filter(
        stands, import_of__in=imports.visible_to(user)
    )
    return rows.select_related("import_of").defer("import_of__content").first()
