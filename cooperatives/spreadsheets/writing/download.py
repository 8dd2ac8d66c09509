"""A file is built whole and then sent, so that nobody is left with half of one."""

import tempfile

from django.http import FileResponse

from ...vietnamese import slug
from . import FORMATS

LONGEST_NAME = 80


def download(table, ending):
    """The table as a file of this format, and the number of rows in it."""
    form = FORMATS[ending]
    return as_file(form, table.title, ending, lambda file: form.write(file, table))


def as_file(form, title, ending, write):
    """What `write` writes to a file, ready to be sent, and what it returned."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed once it has been sent
    try:
        written = write(file)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    response = FileResponse(
        file,
        as_attachment=True,
        filename=f"{slug(title)[:LONGEST_NAME].strip('-')}.{ending}",
        content_type=form.TYPE,
    )
    response["Cache-Control"] = "private, no-store"
    return response, written
