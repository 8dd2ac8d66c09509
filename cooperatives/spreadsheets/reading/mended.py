"""
Files that office programs open and the reader of values does not, put right for it.

An .ods with blanks between its tags, or without its type; an .xlsx that lists sheets of
macros beside its tables, or says in a way of its own how far they reach.
"""

import io
import re
import zipfile

from .container import MANIFEST, is_sheet
from .package import Package

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
NO_PARTS = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
    'manifest:1.0" manifest:version="1.2"/>'
)
BETWEEN_TAGS = re.compile(rb">\s+<(?=/?(?:table|office):)")
SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*?/>")
RELATION = re.compile(rb"""\s\w+:id\s*=\s*["']([^"']*)["']""")
OWN_STATE = re.compile(rb"""\sstate\s*=\s*["'](?!hidden|veryHidden)[^"']*["']""")
# How far a sheet reaches, and cells merged over whole rows or columns.
REACH = re.compile(
    rb"""<(?:\w+:)?dimension\s[^>]*/>"""
    rb"""|<(?:\w+:)?mergeCell\s+ref\s*=\s*["'](?![A-Za-z]+\d+:[A-Za-z]+\d+["'])[^>]*/>"""
)
OF_CELLS = "/worksheet"


def mended(content, name, kind):
    """The same workbook in a form that may be read; None where nothing can be done."""
    content.seek(0)
    mend = {"ods": mended_ods, "xlsx": mended_xlsx}.get(kind)
    return mend(Package(content, name)) if mend else None


def mended_ods(package):
    part = package.parts["content.xml"]
    xml = BETWEEN_TAGS.sub(b"><", package.archive.read(part))
    return zipped({"mimetype": ODS_TYPE, MANIFEST: NO_PARTS, part.filename: xml})


def mended_xlsx(package):
    """Without the sheets that are no tables."""
    book = package.parts.get(package.main_part())
    if book is None:
        return None
    relations = package.relations(book.filename)
    tables = {
        relation.get("Id", "").encode()
        for relation in relations
        if relation.get("Type", "").endswith(OF_CELLS)
    }

    def kept(match):
        relation = RELATION.search(match[0])
        is_table = relation and relation[1] in tables
        return OWN_STATE.sub(b"", match[0]) if is_table else b""

    parts = {
        part.filename: package.archive.read(part)
        for part in package.parts.values()
        if part.filename.endswith((".xml", ".rels"))
    }
    for path, xml in parts.items():
        if is_sheet(path):
            parts[path] = REACH.sub(b"", xml)
    parts[book.filename] = SHEET.sub(kept, parts[book.filename])
    return zipped(parts)


def zipped(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    file.seek(0)
    return file
