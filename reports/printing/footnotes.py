"""
What a figure means where its name is not enough: marks ¹ ² ³ and words under the table.

A mark stands in the label of the column or row, so every form of the report carries it.
"""

from dataclasses import dataclass, replace

from ..table import Table

MARKS = "¹²³⁴⁵⁶⁷⁸⁹"
# A mark does not stand alone on a line.
NO_BREAK = "\u00a0"
KINDS = "Gồm hợp tác xã và quỹ tín dụng nhân dân; không gồm liên hiệp hợp tác xã."
EFFECTIVE = (
    "Được đánh giá hoạt động hiệu quả trong số liệu của năm ghi trên biểu; tỷ lệ tính "
    "trên số hợp tác xã đến ngày báo cáo."
)
NEW_STYLE = "Tổ chức và hoạt động theo Luật Hợp tác xã năm 2012."
EXEMPLARY = "Có quyết định công nhận còn hiệu lực tại ngày báo cáo."
ONCE_A_LINE = "Mỗi hợp tác xã được tính một lần trong mỗi dòng và ở dòng cộng."


@dataclass(frozen=True)
class Definition:
    """The words, and the column or the row of a table they belong to."""

    table: str
    text: str
    column: str = ""
    row: str = ""


DEFINITIONS = (
    *(
        Definition(table, text, column)
        for table in ("htx-theo-dia-ban", "htx-theo-linh-vuc")
        for column, text in (
            ("dau-ky", KINDS),
            ("den-nay", KINDS),
            ("hieu-qua", EFFECTIVE),
            ("kieu-moi", NEW_STYLE),
            ("tieu-bieu", EXEMPLARY),
        )
    ),
    Definition(
        "tht-theo-dia-ban",
        "Gồm tổ hợp tác có danh sách và tổ hợp tác chỉ có số tổng hợp của xã.",
        "den-nay",
    ),
    Definition(
        "thanh-lap-theo-nam",
        "Số thời điểm, không cộng dồn; năm cuối và dòng “Cả kỳ” tính đến ngày báo cáo.",
        "htx-cuoi-nam",
    ),
    Definition(
        "thanh-lap-theo-nam",
        "Số thời điểm, không cộng dồn; năm cuối và dòng “Cả kỳ” tính đến ngày báo cáo.",
        "tht-cuoi-nam",
    ),
    Definition(
        "thanh-vien-lao-dong",
        "Người vừa là thành viên vừa là lao động được tính một lần.",
        "cong",
    ),
    Definition("tieu-bieu", EXEMPLARY, "cong"),
    Definition("chuoi-gia-tri", ONCE_A_LINE, "htx"),
    Definition(
        "thu-nhap",
        "Bình quân gia quyền theo số lao động thường xuyên của hợp tác xã đang hoạt động.",
        "binh-quan",
    ),
    Definition("thu-nhap", "Số liệu năm đầu của nhiệm kỳ.", "dau-ky"),
    Definition(
        "nong-thon-moi",
        "Chỉ tính đơn vị loại xã, không tính phường, thị trấn.",
        "so-xa",
    ),
    Definition("nong-thon-moi", "Đã công nhận và dự kiến đến hết năm báo cáo.", "cong"),
    Definition(
        "hoi-thao", "Ghi riêng, không tính vào kết quả nhiệm kỳ.", row="truoc-nhiem-ky"
    ),
    Definition("san-pham", ONCE_A_LINE, "htx"),
    Definition(
        "nguon-von",
        "Chỉ cộng số dư các nguồn; không cộng vốn trong số liệu hằng năm của hợp tác xã.",
        row="tong",
    ),
    Definition(
        "hoc-tap", "Chuyến đến nhiều tỉnh được tính một lần ở dòng cộng.", "chuyen"
    ),
    Definition(
        "khen-thuong",
        "Lượt khen thưởng; giải thưởng và sáng kiến ghi ở biểu riêng.",
        "tong",
    ),
)


def marked(table: Table, others=()):
    """
    The table with its marks in place, their words before its other notes.

    `others` are definitions that only this reading knows, of targets for example.
    """
    found = [each for each in (*DEFINITIONS, *others) if each.table == table.slug]
    keys = {column.key for column in table.columns} | {row.key for row in table.rows}
    found = [each for each in found if (each.column or each.row) in keys]
    marks = dict(zip(dict.fromkeys(each.text for each in found), MARKS, strict=False))
    columns = {each.column: marks[each.text] for each in found if each.text in marks}
    rows = {each.row: marks[each.text] for each in found if each.text in marks}
    return replace(
        table,
        columns=tuple(labelled(each, columns) for each in table.columns),
        rows=tuple(labelled(each, rows) for each in table.rows),
        notes=(*(f"{mark} {text}" for text, mark in marks.items()), *table.notes),
    )


def labelled(part, marks):
    mark = marks.get(part.key) if part.key else None
    return replace(part, label=f"{part.label}{NO_BREAK}{mark}") if mark else part
