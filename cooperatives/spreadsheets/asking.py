"""What a file leaves open: asked of whoever brought it in, and what was answered."""

from ..models.spreadsheet_import import (
    RememberedHeadings,
    SpreadsheetImport,
    State,
)
from .layout import Said, signature_of

WHICH_YEAR = {
    "kind": "year",
    "text": "Số liệu trong tệp là của năm nào?",
    "choices": [],
}
# What may well be the same for every row of a file.
SHARED = {"choice", "listed", "day", "district"}


def ask(import_, run, questions, reading=None, sentence="", **told):
    """Wait for the user's answers; False where there is nothing to ask."""
    if not questions:
        return False
    told |= {"questions": questions} | (told_of(reading) if reading else {})
    waiting = SpreadsheetImport.objects.filter(
        pk=import_.pk, state=State.READING, run=run
    )
    waiting.update(state=State.ASKING, process_id=None, told=told, sentence=sentence)
    return True


def ask_of_headings(import_, run, sheet, refused):
    """Which columns these are, where that would make a table of them."""
    unknown = [one.text for one in refused.headings if one.how == "unknown"]
    signatures = [signature_of([one.text for one in refused.headings])]
    questions = questions_on(sheet, unknown)
    return ask(
        import_, run, questions, sentence=refused.sentence, signatures=signatures
    )


def ask_of_lacking(import_, run, sheet, reading, columns):
    """Which headings the columns are that rows are told apart by, or what fills them."""
    questions = questions_on(sheet, reading.unknown)
    questions += [shared(column) for column in columns if column.kind in SHARED]
    named = ", ".join(f"“{column.heading}”" for column in columns)
    sentence = f"Tệp chưa có cột {named}."
    return ask(import_, run, questions, reading, sentence)


def questions_on(sheet, labels):
    """Which column each heading that was not understood fills."""
    choices = [[column.key, column.heading] for column in sheet.columns]
    return [{"kind": "heading", "text": label, "choices": choices} for label in labels]


def shared(column):
    """What a column that the file does not have says on all its rows."""
    return {
        "kind": "shared",
        "key": column.key,
        "text": column.heading,
        "choices": list(column.choices()),
    }


def said(import_):
    """What was said of the headings of this file, and of layouts met before."""
    remembered = RememberedHeadings.objects.filter(slug=import_.slug)
    by_signature = dict(remembered.values_list("signature", "assigned"))
    mine = mark_of(import_.owner)
    own = {
        signature.removeprefix(mine): assigned
        for signature, assigned in by_signature.items()
        if mine and signature.startswith(mine)
    }
    return Said(import_.answers.get("assigned", {}), by_signature | own)


def remember(import_, assigned):
    """Keep the answers for files of the same layout."""
    for signature in import_.told.get("signatures", ()):
        RememberedHeadings.objects.update_or_create(
            slug=import_.slug,
            signature=mark_of(import_.owner) + signature,
            defaults={"assigned": assigned},
        )


def mark_of(user):
    """
    What is put before the signatures that are one user's own.

    What the alliance says of a layout holds for everybody; what an officer says, for
    his own files: he decides nothing of another district's.
    """
    return "" if user.sees_province else f"{user.pk}:"


def told_of(reading):
    """What reading brought to light, for the page to show."""
    return {
        "signatures": reading.signatures,
        "year": reading.year,
        "notes": list(reading.notes),
        "keys": sorted(reading.keys),
        "units": reading.units,
        "headings": [
            {
                "sheet": heading.sheet,
                "letter": heading.column_letter,
                "text": heading.text,
                "key": heading.key,
                "how": heading.how,
            }
            for heading in reading.headings
        ],
        "skipped": [
            {
                "sheet": one.sheet,
                "first": one.first,
                "last": one.last,
                "reason": one.reason,
                "text": one.text,
            }
            for one in reading.skipped
        ],
        "filled": [
            {
                "sheet": one.sheet,
                "row": one.row,
                "key": one.key,
                "value": one.value,
                "text": one.text,
            }
            for one in reading.filled
        ],
    }
