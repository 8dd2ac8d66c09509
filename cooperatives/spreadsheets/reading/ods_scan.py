"""What an .ods workbook says beside the values: errors, hidden rows, merged cells."""

from xml.parsers import expat

from . import limits
from .container import too_large_inside
from .facts import SheetFacts
from .refused import Refused

CELLS = {"table:table-cell", "table:covered-table-cell"}
ERROR_TEXTS = ("#", "Err:")
# Cells that the reader of values lays out in memory.
LAID_OUT = 20_000_000


class OdsScan:
    """`facts` by sheet, in the order of the workbook, once `read` is done."""

    def __init__(self, package):
        self.package = package
        self.facts = []
        self.row = self.rows_repeated = self.column = self.width = 0
        self.columns = 0
        self.cell = None
        self.text = ""

    def read(self):
        parser = expat.ParserCreate()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = lambda *_: self.package.refuse_types(
            b"<!DOCTYPE"
        )
        total = 0
        for chunk in self.package.chunks(self.package.parts["content.xml"]):
            total += len(chunk)
            if total > limits.SHEET_BYTES:
                raise Refused(too_large_inside(self.package.name))
            parser.Parse(chunk)
        parser.Parse(b"", True)
        return self.facts

    def start(self, name, attributes):
        if name == "table:table":
            self.facts.append(SheetFacts())
            self.row = self.rows_repeated = self.width = self.columns = 0
        elif name == "table:table-column" and self.facts:
            first = self.columns + 1
            self.columns += repeated(attributes, "columns")
            if attributes.get("table:visibility", "visible") != "visible":
                self.facts[-1].hidden_columns.append((first, self.columns))
        elif name == "table:table-row" and self.facts:
            self.row += self.rows_repeated or 1
            self.rows_repeated = repeated(attributes, "rows")
            self.column = 1
            if attributes.get("table:visibility", "visible") != "visible":
                count = min(self.rows_repeated, limits.ROWS)
                self.facts[-1].hidden_rows += range(self.row, self.row + count)
        elif name in CELLS and self.facts:
            self.cell, self.text = attributes, ""

    def characters(self, text):
        if self.cell is not None:
            self.text += text

    def end(self, name):
        if name not in CELLS or self.cell is None:
            return
        attributes, self.cell = self.cell, None
        facts, count = self.facts[-1], repeated(attributes, "columns")
        if self.text or "office:value-type" in attributes:
            self.measure(facts, count)
        if self.text.startswith(ERROR_TEXTS) and (
            attributes.get("calcext:value-type") == "error"
            or "table:formula" in attributes
        ):
            facts.note_error(self.row, self.column, self.text)
        elif (
            "table:formula" in attributes
            and not self.text
            and (
                "office:value" not in attributes
                and attributes.get("office:value-type") != "string"
            )
        ):
            facts.note_error(self.row, self.column, "")
        down = int(attributes.get("table:number-rows-spanned", 1))
        across = int(attributes.get("table:number-columns-spanned", 1))
        if down > 1 or across > 1:
            facts.merges.append(
                (self.row, self.column, self.row + down - 1, self.column + across - 1)
            )
        self.column += count

    def measure(self, facts, count):
        """Refuse what would take too much room laid out."""
        facts.last_row = self.row + (self.rows_repeated or 1) - 1
        self.width = max(self.width, self.column + count - 1)
        if facts.last_row * self.width > LAID_OUT:
            raise Refused(too_large_inside(self.package.name))


def repeated(attributes, of):
    return int(attributes.get(f"table:number-{of}-repeated", 1))
