"""The files that a print can be taken away as, by the ending of their names."""

from ..renderers import docx, pdf, xlsx
from .page import page_of


def as_pdf(paper):
    return pdf.render(page_of(paper))


OFFICE = "application/vnd.openxmlformats-officedocument"
RENDERERS = {"pdf": as_pdf, "docx": docx.render, "xlsx": xlsx.render}
TYPES = {
    "pdf": "application/pdf",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
}

# What the command line offers besides: the page, whole in itself.
FORMATS = {**RENDERERS, "html": page_of}
