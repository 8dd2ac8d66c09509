"""Files that go with imports: templates, rows refused, what became of every row."""

from django.contrib.auth.decorators import login_required
from django.http import Http404

from ... import personal_data
from ...audit import note_export
from ...district_records import within_reach
from ...models.spreadsheet_import import Outcome
from ..forms import form_of
from ..layout import Known
from ..outgoing import write
from ..sheet_table import sheet_table
from ..sheets import SHEETS
from ..shown_rows import as_seen_by, personal_keys
from ..values.units import UNIT_NAMES, factor_in_heading
from ..writing import FORMATS, Column, Table, refused, template
from ..writing.download import as_file, download
from .rights import import_or_404, sheet_or_404
from .screens import undone_to


@login_required
def blank_template(request, slug):
    sheet = sheet_or_404(request.user, slug)
    form = form_of(sheet(), request.user)
    response, _ = as_file(
        template, f"Mẫu {sheet.title}", "xlsx", lambda file: template.write(file, form)
    )
    return response


@login_required
def refused_rows(request, key):
    """The rows refused as the file held them, to be corrected and handed in again."""
    brought_in = import_or_404(request.user, key)
    sheet = SHEETS[brought_in.slug]()
    columns = tuple(columns_of_file(brought_in, sheet, request.user))
    title = sheet.title
    refusals = brought_in.rows.with_outcome(Outcome.REFUSED).iterator(chunk_size=2000)
    rows = as_seen_by(request.user, sheet, refusals)
    response, written = as_file(
        refused,
        f"{title} bị từ chối, lần nhập {key}",
        "xlsx",
        lambda file: refused.write(
            file,
            title,
            [heading for heading, _ in columns],
            (refused_row(row, columns, sheet) for row in rows),
        ),
    )
    headings = [heading for heading, _ in columns]
    personal = not personal_keys(sheet).isdisjoint(name for _, name in columns)
    note_export(request, sheet.model, headings, written, personal=personal)
    return response


def columns_of_file(brought_in, sheet, user):
    """
    (heading, key) of each column that was read, in the order of the file.

    What sections and titles said of rows stands in a column of its own, or they would
    come back without it. What the user may not see is left out and not masked: a masked
    phone must not come back as a new one.
    """
    hidden = set() if personal_data.may_see(user) else personal_keys(sheet)
    known = Known(sheet.columns)
    units = brought_in.told.get("units", {})
    texts = {one["key"]: one["text"] for one in brought_in.headings if one["key"]}
    aside = [key for key in brought_in.told.get("keys", ()) if key not in texts]
    for key in [each for each in (*texts, *aside) if each not in hidden]:
        column = sheet.by_key[key]
        text = texts.get(key, "")
        if known.found((text,))[0] != key:
            text = column.heading
        yield with_unit(text, units.get(key, 1)), key


def with_unit(heading, factor):
    """The heading with the unit that stood above the table."""
    if factor == 1 or factor_in_heading(heading):
        return heading
    return f"{heading} ({UNIT_NAMES[factor]})"


def refused_row(row, columns, sheet):
    cells = row.told.get("cells", {})
    faulty = {each["heading"] for each in row.refusals}
    bad = (
        at for at, (_, key) in enumerate(columns) if sheet.by_key[key].heading in faulty
    )
    return refused.RefusedRow(
        tuple(cells.get(key) for _, key in columns),
        frozenset(bad),
        "\n".join(map(reason, row.refusals)),
    )


def reason(refusal):
    place = refusal.get("heading") or ""
    words = " ".join(filter(None, (refusal["reason"], refusal.get("advice"))))
    return f"{place}: {words}" if place else words


RESULT_COLUMNS = tuple(
    map(
        Column,
        ("Trang tính", "Dòng", "Kết quả", "Nội dung", "Lý do, lưu ý"),
    )
)


@login_required
def outcomes(request, key, ending):
    """What became of every row of the file."""
    brought_in = import_or_404(request.user, key)
    if ending not in FORMATS:
        raise Http404
    sheet = SHEETS[brought_in.slug]()
    rows = brought_in.rows.defer("written").iterator(chunk_size=2000)
    seen = as_seen_by(request.user, sheet, rows)
    told = (outcome(brought_in, row) for row in seen)
    table = Table(f"Kết quả lần nhập {key}", RESULT_COLUMNS, told)
    response, written = download(table, ending)
    headings = [column.label for column in RESULT_COLUMNS]
    note_export(request, sheet.model, headings, written)
    return response


def outcome(brought_in, row):
    undone = undone_to(brought_in, row) or row.undone_reason
    words = [*map(reason, row.refusals), *row.doubts, undone]
    said = "\n".join(filter(None, words))
    return row.sheet, row.number, row.get_outcome_display(), row.label, said


@login_required
def register(request, slug, year, ending):
    """The register of one year as offices keep it: the figures beside each name."""
    sheet = sheet_or_404(request.user, slug)
    if ending not in FORMATS or not (sheet.needs_year and sheet.beside):
        raise Http404
    records = within_reach(sheet.model.objects.by_name(), request.user)
    table = sheet_table(sheet(year=year), records, request.user)
    return write(request, sheet.model, table, ending).sent()
