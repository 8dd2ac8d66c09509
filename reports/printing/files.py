"""The files that a print can be taken away as, by the ending of their names."""

from ..renderers import pdf
from .page import page_of


def as_pdf(paper):
    return pdf.render(page_of(paper))


RENDERERS = {"pdf": as_pdf}
TYPES = {"pdf": "application/pdf"}
