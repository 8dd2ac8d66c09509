"""Finds the table of a workbook, in one sheet or in several of one layout."""

import hashlib
import json
from dataclasses import replace

from ..cells import column_letters
from ..reading import Refused
from .head import as_text, head_of
from .headings import Known, expanded, is_numbering
from .reading import Found, Heading, Reading
from .sections import Sections
from .swapped_days import swapped_keys
from .table import Table

TEMPLATE = "Tải tệp mẫu về để xem các cột cần có."


def lay_out(workbook, columns, assigned=None, sections=None, not_kept=()):
    """
    The table that fits these columns; raises Refused where none does, or several do.

    `assigned` are headings given a column (or None) by hand; `sections`, by column
    key, the names that a section row or a sheet's name may fill in.
    """
    known = Known(columns, not_kept)
    by_key = {column.key: column for column in columns}
    found = [
        (sheet, head)
        for sheet in workbook.sheets
        if (head := head_of(sheet, known, assigned or {}))
    ]
    notes = list(workbook.notes)
    chosen = chosen_sheets(found, columns, workbook, notes)
    for _, head in chosen:
        refuse_clashes(head, by_key)
    names = Sections(sections or {})
    tables = tuple(
        Table(
            sheet=sheet,
            head=head,
            columns=by_key,
            sections=names,
            fixed=fixed_by(sheet, head, names, by_key),
            is_ragged=workbook.kind == "csv",
            swapped=swapped_keys(sheet, head, by_key),
        )
        for sheet, head in chosen
    )
    found = Found(notes)
    for table in tables:
        for _ in table.lines(found):
            pass
    years = {head.year for _, head in chosen}
    first = chosen[0][1]
    return Reading(
        headings=first.headings,
        keys=first.keys | {fill.key for fill in found.filled},
        missing=tuple(
            column.heading for column in columns if is_missing(column, first)
        ),
        units=first.units,
        year=years.pop() if len(years) == 1 else None,
        signature=signature(first),
        notes=found.notes,
        skipped=found.skipped,
        filled=found.filled,
        tables=tables,
    )


def is_missing(column, head):
    return column.required and column.kind != "year" and column.key not in head.keys


def chosen_sheets(found, columns, workbook, notes):
    """The sheets to read: those of one layout; hidden ones are told of and left."""
    visible = [(sheet, head) for sheet, head in found if not sheet.is_hidden]
    notes += [
        f"Trang ẩn “{sheet.name}” không được đọc; bỏ ẩn nếu cần nhập."
        for sheet, _ in found
        if sheet.is_hidden
    ]
    if not visible:
        raise Refused(no_table(workbook, columns), headings_seen(workbook))
    whole = [
        (sheet, head)
        for sheet, head in visible
        if not any(is_missing(column, head) for column in columns)
    ]
    fitting = whole or visible
    layouts = {(head.keys, tuple(sorted(head.units.items()))) for _, head in fitting}
    if len(layouts) > 1:
        names = ", ".join(f"“{sheet.name}”" for sheet, _ in fitting)
        raise Refused(
            f"Các trang {names} đều có bảng cần nhập nhưng cột hoặc đơn vị không giống "
            "nhau. Ẩn hoặc xóa trang không cần nhập, rồi tải lên lại."
        )
    read = {sheet.name for sheet, _ in fitting}
    for sheet in workbook.sheets:
        notes += notes_of(sheet, sheet.name in read)
    return fitting


def notes_of(sheet, is_read):
    if not is_read:
        if not sheet.is_hidden and sheet.last_row:
            yield f"Trang “{sheet.name}” không có bảng cần nhập nên không được đọc."
        return
    yield from sheet.notes
    if sheet.hidden_rows:
        rows = sorted(sheet.hidden_rows)
        shown = ", ".join(map(str, rows[:5])) + ("…" if len(rows) > 5 else "")
        yield (
            f"Trang “{sheet.name}”: {len(rows)} dòng đang bị ẩn hoặc lọc (dòng {shown}) "
            "vẫn được đọc. Xóa các dòng đó nếu không muốn nhập."
        )


def no_table(workbook, columns):
    wanted = (
        ", ".join(f"“{column.heading}”" for column in columns if column.required)
        or f"“{columns[0].heading}”"
    )
    return (
        f"Không tìm thấy bảng trong tệp “{workbook.name}”: không có dòng tiêu đề nào có "
        f"các cột như {wanted}. {TEMPLATE}"
    )


def headings_seen(workbook):
    """Those of the first wide row, which may be a heading in unknown words."""
    for sheet in workbook.sheets:
        for row in sheet.rows:
            texts = {
                column: text
                for column, cell in enumerate(row.cells, 1)
                if (text := as_text(cell)) and not is_numbering(text)
            }
            if len(texts) > 2 and not sheet.is_hidden:
                return [
                    Heading(sheet.name, column_letters(column), text, None, "unknown")
                    for column, text in texts.items()
                ]
    return ()


def refuse_clashes(head, columns):
    for key, headings in head.clashes:
        named = " và ".join(f"“{text}”" for _, text in headings)
        letters = {column_letters(column) for column, _ in headings}
        raise Refused(
            f"Các cột {named} đều có thể là “{columns[key].heading}”. Chọn cột đúng, hoặc "
            "đổi tên cột kia.",
            [
                replace(heading, key=None, how="unknown")
                if heading.column_letter in letters
                else heading
                for heading in head.headings
            ],
        )


def fixed_by(sheet, head, names, columns):
    """What the name of a sheet, or the titles, say of all its rows."""
    fixed = {}
    if named := names.of(sheet.name):
        fixed[named[0]] = (named[1], f"tên trang “{sheet.name}”")
    year = next((key for key, column in columns.items() if column.kind == "year"), None)
    if year and head.year and year not in head.places:
        fixed[year] = (head.year, "tiêu đề bảng")
    return {key: told for key, told in fixed.items() if key in columns}


def signature(head):
    """The same for files of the same headings, whatever rows they hold."""
    texts = [expanded(heading.text) for heading in head.headings]
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:32]
