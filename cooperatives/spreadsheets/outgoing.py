"""The one way a list of records leaves the portal as a file."""

from dataclasses import replace

from .. import personal_data
from .writing.download import download


def send(user, model, table, ending):
    """The answer to a request for the table as a file of this format."""
    response, _ = download(shown_to(user, table), ending)
    return response


def shown_to(user, table):
    """The table without what the user may not see."""
    if personal_data.may_see(user):
        return table
    kept = [at for at, column in enumerate(table.columns) if not column.is_personal]
    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=(tuple(row[at] for at in kept) for row in table.rows),
    )
