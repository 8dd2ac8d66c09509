"""
What a workbook says beside its values, seen before its values are read.

And whether they can be: the reader of values lays a sheet out in memory up to its
furthest cell, so what lies far off is cut away first.
"""

import io
import struct
import zipfile
from xml.parsers import expat

from .container import broken, password
from .ods_scan import OdsScan
from .package import Package
from .refused import Refused
from .sheet_scan import Scan, without_far_cells
from .xls_scan import ProtectedError, xls_facts

FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    expat.ExpatError,
    struct.error,
    NotImplementedError,
    SyntaxError,
    ValueError,
    LookupError,
    EOFError,
    OSError,
    StopIteration,
)


def looked_at(content, name, kind):
    """The file, cut where it has to be, and facts by the sheet's name or its place."""
    look = {"xlsx": look_at_xlsx, "xls": look_at_xls, "ods": look_at_ods}[kind]
    try:
        return look(content, name)
    except ProtectedError:
        raise Refused(password(name)) from None
    except FAULTS:
        raise Refused(broken(name)) from None


def look_at_xls(content, name):
    return content, dict(enumerate(xls_facts(content.getvalue())))


def look_at_ods(content, name):
    facts = OdsScan(Package(content, name)).read()
    content.seek(0)
    return content, dict(enumerate(facts))


def look_at_xlsx(content, name):
    package = Package(content, name)
    styles = package.old_fonts()
    scans = {
        title: Scan(package, part, styles)
        for title, part in package.sheet_parts().items()
    }
    for scan in scans.values():
        for _ in scan.segments():
            pass
    facts = {title: scan.facts for title, scan in scans.items()}
    cut = {
        scan.part.filename: scan
        for scan in scans.values()
        if scan.facts.gap_to or scan.facts.far
    }
    content.seek(0)
    return (trimmed(package, cut) if cut else content), facts


def trimmed(package, cut):
    """The same file without what lies far off."""
    shorter = io.BytesIO()
    with zipfile.ZipFile(
        shorter, "w", zipfile.ZIP_DEFLATED, compresslevel=1
    ) as archive:
        for part in package.parts.values():
            if part.filename in cut:
                scan = Scan(package, part, {})
                is_wide = cut[part.filename].facts.far
                with archive.open(part.filename, "w", force_zip64=True) as stream:
                    for segment in scan.segments():
                        stream.write(without_far_cells(segment) if is_wide else segment)
            elif part.filename.endswith((".xml", ".rels")):
                archive.writestr(part.filename, package.archive.read(part))
    shorter.seek(0)
    return shorter
