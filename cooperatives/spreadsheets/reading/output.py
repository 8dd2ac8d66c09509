"""Writes rows for the process that waits for them."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time

import orjson

from . import limits
from .container import too_many_rows
from .garbled import Heard, with_meaning
from .refused import Refused

ROWS_IN_A_LINE = 250
ROWS_BETWEEN_REPORTS = 5_000


@dataclass
class FoundSheet:
    """
    A sheet as a reader yields it; `rows()` are (number, cells), anew each time.

    `fonts` of the nineties by row and column, where the file says them.
    """

    name: str
    rows: Callable
    hidden: bool = False
    fonts: dict = field(default_factory=dict)
    merges: tuple = ()
    hidden_rows: tuple = ()
    hidden_columns: tuple = ()
    notes: tuple = ()


def encoded(cell):
    """Dates, and the readers' own marks, for JSON."""
    if isinstance(cell, datetime):
        if cell.time() == time():
            return ["d", cell.date().isoformat()]
        return ["t", cell.isoformat()]
    if isinstance(cell, tuple):
        return list(cell)
    return ["d", cell.isoformat()] if hasattr(cell, "year") else str(cell)


def as_line(rows):
    try:
        return orjson.dumps(
            rows, default=encoded, option=orjson.OPT_PASSTHROUGH_DATETIME
        )
    except TypeError:
        # Halves of characters, of which nobody makes anything.
        return as_json(rows).encode("utf-8", "ignore")


as_json = json.JSONEncoder(ensure_ascii=False, default=encoded).encode


class Output:
    def __init__(self, rows_file, answers, name):
        self.name = name
        self.rows_file = rows_file
        self.answers = answers
        self.written = 0

    def write(self, sheet):
        """
        Write the rows of one sheet, up to the first long gap; tell where they lie.

        Once more where it comes out that their words are of old fonts.
        """
        if sheet.fonts:
            return self.write_rows(sheet, with_meaning(sheet.rows(), {}, sheet.fonts))
        start, written, heard = self.rows_file.tell(), self.written, Heard()
        told = self.write_rows(sheet, heard.of(sheet.rows()))
        if encodings := heard.encodings():
            self.rows_file.seek(start)
            self.rows_file.truncate()
            self.written = written
            rows = with_meaning(sheet.rows(), encodings, {}, heard.mixed)
            told = self.write_rows(sheet, rows)
        return told

    def write_rows(self, sheet, rows):
        start = self.rows_file.tell()
        notes, chunk, last, width = list(sheet.notes), [], 0, 0
        for number, cells in rows:
            if number - last > limits.BLANK_ROWS + 1:
                notes.append(gap_note(sheet.name, last, number))
                break
            chunk.append((number, cells))
            last, width = number, max(width, len(cells))
            if len(chunk) == ROWS_IN_A_LINE:
                self.put(chunk)
                chunk = []
        self.put(chunk)
        self.rows_file.flush()
        return {
            "name": sheet.name,
            "hidden": sheet.hidden,
            "start": start,
            "end": self.rows_file.tell(),
            "last_row": last,
            "width": width,
            "merges": list(sheet.merges)[: limits.MERGES],
            "hidden_rows": [number for number in sheet.hidden_rows if number <= last],
            "hidden_columns": list(sheet.hidden_columns)[: limits.COLUMNS],
            "notes": notes,
        }

    def put(self, chunk):
        if not chunk:
            return
        self.rows_file.write(as_line(chunk) + b"\n")
        before, self.written = self.written, self.written + len(chunk)
        if self.written > limits.ROWS:
            raise Refused(too_many_rows(self.name))
        if before // ROWS_BETWEEN_REPORTS != self.written // ROWS_BETWEEN_REPORTS:
            print(json.dumps({"rows": self.written}), file=self.answers, flush=True)


def gap_note(name, last, number=None):
    further = f"; còn dữ liệu từ dòng {number}" if number else ""
    return (
        f"Trang “{name}”: sau dòng {last} có hơn {limits.BLANK_ROWS} dòng trống{further}. "
        f"Chỉ đọc đến dòng {last}; xóa các dòng trống nếu phần sau cũng cần nhập."
    )
