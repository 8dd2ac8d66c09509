"""
The process that opens one file: `python -m ….child FILE ROWS`, both open files.

It sets its own limits and waits for the file's name, a line of JSON at its input. Rows
go as lines of JSON to ROWS; progress, and at last what was found or why it is refused,
to the output.
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


def main(file, rows_file):
    limits.limit()
    # Where nobody has a file for it, it ends with whoever it waits for.
    if not (line := sys.stdin.readline()):
        return
    name = json.loads(line)
    output = Output(rows_file, sys.stdout, name)
    try:
        answer = told(file.read(limits.FILE_BYTES + 1), name, output)
    except Refused as refused:
        answer = {"refused": refused.sentence}
    except MemoryError:
        answer = {"refused": TOO_MUCH.format(name=name)}
    except Exception:  # whatever a broken file does to a reader
        answer = {"refused": broken(name)}
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    file, rows_file = map(int, sys.argv[1:])
    with os.fdopen(file, "rb") as file, os.fdopen(rows_file, "wb") as rows_file:
        main(file, rows_file)
