"""The one way a list of records leaves the portal as a file."""

from .writing.download import download


def send(user, model, table, ending):
    """The answer to a request for the table as a file of this format."""
    response, _ = download(table, ending)
    return response
