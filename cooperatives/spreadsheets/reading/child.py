"""
The process that opens one file: `python -m ….child FD NAME`, the file at its input.

Rows go as lines of JSON to the open file FD; progress, and at last what was found or
why it is refused, to the output. It sets its own limits first.
"""

import io
import json
import os
import sys

from . import limits
from .container import broken, kind_of
from .csv_file import csv_sheets
from .excel_file import excel_sheets
from .output import Output
from .refused import Refused

READERS = {
    "csv": csv_sheets,
    "xlsx": excel_sheets,
    "xls": excel_sheets,
    "ods": excel_sheets,
}

TOO_MUCH = (
    "Tệp “{name}” cần quá nhiều bộ nhớ để đọc. Xóa các trang và vùng định dạng thừa, "
    "hoặc chia thành nhiều tệp, rồi tải lên lại."
)


def told(content, name, output):
    """What was found in the file, its rows written out."""
    kind, notes = kind_of(content, name)
    sheets = [
        output.write(sheet) for sheet in READERS[kind](io.BytesIO(content), name, kind)
    ]
    if not any(sheet["last_row"] for sheet in sheets):
        raise Refused(f"Tệp “{name}” không có dòng nào. Chọn lại tệp có số liệu.")
    return {"kind": kind, "notes": notes, "sheets": sheets}


def main(rows_file, name):
    limits.limit()
    output = Output(rows_file, sys.stdout, name)
    try:
        answer = told(sys.stdin.buffer.read(limits.FILE_BYTES + 1), name, output)
    except Refused as refused:
        answer = {"refused": refused.sentence}
    except MemoryError:
        answer = {"refused": TOO_MUCH.format(name=name)}
    except Exception:  # whatever a broken file does to a reader
        answer = {"refused": broken(name)}
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    with os.fdopen(int(sys.argv[1]), "wb") as rows_file:
        main(rows_file, sys.argv[2])
