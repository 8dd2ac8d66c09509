"""The one way a list of records leaves the portal as a file: by right, and noted."""

from dataclasses import dataclass, replace

from django.core.exceptions import PermissionDenied
from django.http import FileResponse

from .. import audit, personal_data
from .writing.download import download

MAY_EXPORT = "cooperatives.export_records"


@dataclass(frozen=True)
class Outgoing:
    """A file that is written and not yet sent."""

    request: object
    model: type
    columns: tuple
    rows: int
    response: FileResponse

    def sent(self):
        """
        The answer, once the log knows of it.

        Not to be called inside a snapshot, which may only read.
        """
        audit.note_export(
            self.request,
            self.model,
            [column.label for column in self.columns],
            self.rows,
            personal=any(column.is_personal for column in self.columns),
        )
        return self.response


def write(request, model, table, ending):
    """
    The table as a file of this format, without what the reader may not see.

    Raises PermissionDenied for whoever may not take records out at all.
    """
    if not request.user.has_perm(MAY_EXPORT):
        raise PermissionDenied
    table = shown_to(request.user, table)
    response, rows = download(table, ending)
    return Outgoing(request, model, table.columns, rows, response)


def shown_to(user, table):
    """
    The table without what the user may not see.

    Left out and not masked: a masked phone must not come back as a new one.
    """
    if personal_data.may_see(user):
        return table
    kept = [at for at, column in enumerate(table.columns) if not column.is_personal]
    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=(tuple(row[at] for at in kept) for row in table.rows),
    )
