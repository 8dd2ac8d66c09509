"""What the titles over a table, or the name of its sheet, say of all its rows."""

from .titles import day_of, district_of

TITLE = "tiêu đề bảng"


def told_of_all(sheet, head, names, columns):
    """{key: (value, what says so)}."""
    told = {}
    if district := district_of(head.above, names):
        told["district"] = district, TITLE
    if "commune" not in head.places and (commune := names.commune_in(head.above)):
        told["commune"] = commune, TITLE
    if named := names.of(sheet.name):
        told[named[0]] = named[1], f"tên trang “{sheet.name}”"
    for key, column in columns.items():
        if key in head.places:
            continue
        if not column.in_title:
            continue
        if said := said_in_titles(column, head):
            told[key] = said, TITLE
    return {key: said for key, said in told.items() if key in columns}


def said_in_titles(column, head):
    if column.kind == "year":
        return head.year
    if column.kind == "day":
        return day_of(head.above)
    words, choice = column.in_title
    return choice if head.year and any(map(words.search, head.above)) else None
