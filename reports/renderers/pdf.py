"""A page as a PDF: needs WeasyPrint, and Pango on the machine."""

import io
import logging
import threading
from contextlib import contextmanager
from functools import cache
from importlib import import_module

PROGRESS = logging.getLogger("weasyprint.progress")


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


class Listener(logging.Handler):
    """Hears of the pages that one thread lays out."""

    def __init__(self, tell):
        super().__init__()
        self.tell, self.thread = tell, threading.get_ident()

    def emit(self, record):
        is_page = record.msg.endswith("Page %d")
        if is_page and threading.get_ident() == self.thread:
            self.tell(*record.args)


@contextmanager
def pages_told(tell):
    """Tells the number of each page laid out by this thread."""
    listener = Listener(tell)
    PROGRESS.setLevel(logging.INFO)
    PROGRESS.propagate = False
    PROGRESS.addHandler(listener)
    try:
        yield
    finally:
        PROGRESS.removeHandler(listener)


def refused(address, *args, **kwargs):
    """A print asks for nothing outside itself."""
    raise ValueError(f"Bản in không được tải tệp ngoài: {address}")
