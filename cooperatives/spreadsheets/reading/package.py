"""The small parts of an .xlsx file: which part is which sheet, and the fonts of cells."""

import re
import zipfile
from posixpath import join, normpath, split
from xml.etree import ElementTree

from ...vietnamese import old_fonts
from . import limits
from .container import is_aside, is_sheet, plain_path, too_large_inside
from .refused import Refused

CHUNK = 2**20
DECLARES_TYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
TCVN3_FONT = re.compile(r"\.vn", re.IGNORECASE)
VNI_FONT = re.compile(r"vni[- ]", re.IGNORECASE)


class Package:
    """Reads parts whole and checked: real size, checksum, no document type."""

    def __init__(self, content, name):
        self.archive = zipfile.ZipFile(content)
        self.name = name
        self.parts = {
            plain_path(part.filename): part for part in self.archive.infolist()
        }
        self.refuse_faulty_parts()

    def refuse_faulty_parts(self):
        total = 0
        for small, part in self.parts.items():
            if is_sheet(small) or is_aside(small):
                continue
            before = b""
            for chunk in self.chunks(part):
                total += len(chunk)
                if total > limits.OTHER_BYTES:
                    raise Refused(too_large_inside(self.name))
                self.refuse_types(before + chunk)
                before = chunk[-16:]

    def refuse_types(self, xml):
        if DECLARES_TYPE.search(xml) or xml[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\x00"):
            raise Refused(
                f"Tệp “{self.name}” chứa khai báo XML không an toàn nên không được đọc. "
                "Chép bảng sang một tệp Excel mới rồi tải lên lại."
            )

    def chunks(self, part):
        with self.archive.open(part) as stream:
            while chunk := stream.read(CHUNK):
                yield chunk

    def tree(self, path):
        part = self.parts.get(path.lower())
        return None if part is None else ElementTree.fromstring(self.archive.read(part))

    def sheet_parts(self):
        """Sheet name → its part, for sheets that are tables of cells."""
        book = self.main_part()
        folder = split(book)[0]
        targets = {
            relation.get("Id"): target_of(folder, relation.get("Target", ""))
            for relation in self.relations(book)
        }
        found = {}
        for element in self.tree(book).iter():
            if local(element.tag) == "sheet":
                relation = next(
                    (value for key, value in element.items() if local(key) == "id"),
                    None,
                )
                part = self.parts.get(targets.get(relation, "").lower())
                if part is not None:
                    found[element.get("name")] = part
        return found

    def relations(self, path):
        """What a part says of the parts it is made of."""
        folder, file = split(path)
        tree = self.tree(join(folder, "_rels", f"{file}.rels"))
        return () if tree is None else list(tree)

    def main_part(self):
        return next(
            (part for part in self.parts if part.endswith("workbook.xml")),
            "xl/workbook.xml",
        )

    def old_fonts(self):
        """Style number → (encoding, shows capitals), where a style's font is an old one."""
        styles = self.tree("xl/styles.xml")
        if styles is None:
            return {}
        names = [
            next(
                (part.get("val", "") for part in font if local(part.tag) == "name"), ""
            )
            for font in children(styles, "fonts")
        ]
        fonts = {place: font for place, name in enumerate(names) if (font := old(name))}
        return {
            place: fonts[int(style.get("fontId", -1))]
            for place, style in enumerate(children(styles, "cellXfs"))
            if int(style.get("fontId", -1)) in fonts
        }


def local(tag):
    return tag.rpartition("}")[2]


def children(tree, name):
    return next((list(part) for part in tree if local(part.tag) == name), [])


def target_of(folder, target):
    return (
        target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
    )


def old(font):
    if TCVN3_FONT.match(font):
        return old_fonts.TCVN3, font.rstrip().lower().endswith("h")
    if VNI_FONT.match(font):
        return old_fonts.VNI, False
    return None
