"""What a plan says, for whoever looks at it before and after."""

from collections import Counter
from datetime import date
from decimal import Decimal

from .. import personal_data, vietnamese
from ..models.spreadsheet_import import Outcome
from .shown_rows import as_seen_by

BLANK = ""


def changes(row, sheet, user):
    """
    [(heading, old text, new text)] of what the row writes, in the sheet's order.

    Phones are shown as the user may see them.
    """
    before, after = {}, {}
    for path, _, _, new, old in row.written:
        names = names_of(sheet, path)
        if old is None:
            new = dict(zip(names, new, strict=True))
        after |= {(path, name): value for name, value in new.items()}
        before |= {(path, name): value for name, value in (old or {}).items()}
    found = []
    for column in sheet.columns:
        field = column.model_field
        at = (column.part, field.attname) if field else None
        if at not in after:
            continue
        was = shown(column, before, sheet) if at in before else BLANK
        becomes = shown(column, after, sheet)
        if was != becomes and column.personal:
            was, becomes = (personal_data.shown(each, user) for each in (was, becomes))
            found.append((column.heading, was, becomes))
        elif was != becomes:
            found.append((column.heading, was, becomes))
    return found


def names_of(sheet, path):
    fields = sheet.model_of(path)._meta.concrete_fields
    return [field.attname for field in fields if not field.primary_key]


def shown(column, values, sheet):
    """A planned value as a page shows it."""
    value = values.get((column.part, column.model_field.attname))
    if value in (None, ""):
        return BLANK
    if column.kind == "commune":
        return sheet.places.commune_written(value, None, None) or BLANK
    if column.kind == "district":
        return sheet.places.district_written(None, value, None) or BLANK
    if column.kind == "day":
        precision = values.get((column.part, column.precision), "day")
        written = column.widget.render(date.fromisoformat(value), precision=precision)
        return f"{written:%d/%m/%Y}" if isinstance(written, date) else written
    if column.kind == "listed":
        return column.widget.render(value, listed_name=sheet.listed_name)
    if column.kind == "money":
        return vietnamese.decimal_text(Decimal(value))
    if column.kind == "count":
        return vietnamese.group(value)
    return str(column.widget.render(value))


def causes(import_, sheet, user):
    """[(reason, how many cells)] of what the user may see, the commonest first."""
    found = Counter()
    refused = import_.rows.with_outcome(Outcome.REFUSED).order_by().defer("written")
    for row in as_seen_by(user, sheet, refused.iterator()):
        found.update(
            f"{one['heading']}: {one['reason']}" if one["heading"] else one["reason"]
            for one in row.refusals
        )
    return found.most_common()
