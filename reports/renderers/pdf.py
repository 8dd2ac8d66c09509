"""A page as a PDF: needs WeasyPrint, and Pango on the machine."""

import io
from functools import cache
from importlib import import_module


class NoPango(RuntimeError):  # noqa: N818 - the machine lacks something
    """PDF files cannot be made here."""


@cache
def weasyprint():
    """The library, brought in when the first PDF is asked for. Raises NoPango."""
    try:
        return import_module("weasyprint")
    except (ImportError, OSError) as error:
        raise NoPango(str(error)) from error


def render(page):
    """The PDF of a page that carries its own style sheets."""
    library = weasyprint()
    target = io.BytesIO()
    library.HTML(string=page, url_fetcher=refused).write_pdf(
        target, presentational_hints=True
    )
    return target.getvalue()


def refused(address, *args, **kwargs):
    """A print asks for nothing outside itself."""
    raise ValueError(f"Bản in không được tải tệp ngoài: {address}")
