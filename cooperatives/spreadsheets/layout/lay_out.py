"""Finds the table of a workbook, in one sheet or in several of one layout."""

from dataclasses import replace

from ..cells import column_letters
from ..reading import Refused
from ..values.units import UNIT_NAMES
from .head import candidates, first_rows, head_of, labels_of
from .headings import Known
from .reading import Found, Heading, Reading
from .said import Said, signature_of
from .sections import Sections
from .table import Table
from .ticks import Ticks
from .told import told_of_all

TEMPLATE = "Tải tệp mẫu về để xem các cột cần có."
NOTHING = Said()


def lay_out(
    workbook,
    columns,
    said=NOTHING,
    sections=None,
    not_kept=(),
    fixed=None,
    ticks=None,
    is_commune=lambda name, district=None: False,
):
    """
    The table that fits these columns; raises Refused where none does, or several do.

    `said` is what people said of headings; `sections`, by column key, the names that a
    section row or a sheet's name may fill in; `fixed`, by column key, what holds for
    all rows of a file without such a column; `ticks` the answers that may stand in
    headings, an x under one of them; `is_commune` whether a commune bears a name
    (in a district).
    """
    known = Known(columns, not_kept)
    answers = Ticks(ticks or {}, known)
    by_key = {column.key: column for column in columns}
    found = [
        (sheet, head)
        for sheet in workbook.sheets
        if (head := head_of(sheet, known, said, answers))
    ]
    notes = list(workbook.notes)
    chosen = chosen_sheets(found, columns, workbook, notes)
    for _, head in chosen:
        refuse_clashes(head, by_key)
        refuse_several_units(head, by_key)
    names = Sections(sections or {}, is_commune)
    tables = tuple(
        Table(
            sheet=sheet,
            head=head,
            columns=by_key,
            sections=names,
            is_commune=is_commune,
            fixed=told_of_all(sheet, head, names, by_key)
            | said_of_all(head, fixed or {}, by_key),
            is_ragged=workbook.kind == "csv",
        )
        for sheet, head in chosen
    )
    found = Found(notes)
    for table in tables:
        table.look_through(found)
    years = {head.year for _, head in chosen}
    first = chosen[0][1]
    return Reading(
        headings=first.headings,
        keys=first.keys | found.keys | {fill.key for fill in found.filled},
        missing=tuple(
            column.heading for column in columns if is_missing(column, first)
        ),
        units=first.units,
        year=years.pop() if len(years) == 1 else None,
        signatures=tuple(
            dict.fromkeys(signature_of(head.labels) for _, head in chosen)
        ),
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
    for sheet, head in fitting:
        notes += hidden_columns(sheet, head)
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


def hidden_columns(sheet, head):
    letters = [
        column_letters(column)
        for column in sorted(head.places.values())
        if any(first <= column <= last for first, last in sheet.hidden_columns)
    ]
    if letters:
        yield (
            f"Trang “{sheet.name}”: cột ẩn {', '.join(letters)} vẫn được đọc. Chọn “Không "
            "nhập cột này” nếu không muốn nhập."
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
        if sheet.is_hidden:
            continue
        for _, _, columns in candidates(first_rows(sheet), sheet.merges):
            labels = labels_of(columns)
            if len(labels) > 2:
                return [
                    Heading(sheet.name, column_letters(column), text, None, "unknown")
                    for column, text in labels.items()
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


def refuse_several_units(head, columns):
    for key in head.in_units_of_rows:
        heading = columns[key].heading
        raise Refused(
            f"Cột “Đơn vị tính” ghi đơn vị ở từng dòng, cột “{heading}” thì không ghi: "
            f"không rõ tính bằng gì. Ghi một đơn vị ở tiêu đề cột “{heading}”, đổi các số "
            "cho đúng đơn vị đó rồi tải lên lại."
        )
    for key, factors in head.in_several_units.items():
        units = ", ".join(UNIT_NAMES.get(factor, "đồng") for factor in factors)
        raise Refused(
            f"Không rõ cột “{columns[key].heading}” tính bằng gì: tiêu đề ghi nhiều đơn vị "
            f"({units}). Ghi một đơn vị ở tiêu đề của cột rồi tải lên lại."
        )


def said_of_all(head, fixed, columns):
    return {
        key: (value, "người nhập cho biết")
        for key, value in fixed.items()
        if key in columns and key not in head.places
    }
