"""The sheet that says how a template is filled in."""

from dataclasses import dataclass

from . import looks

GUIDE = "Hướng dẫn"
STEPS = (
    "Mỗi dòng là một hồ sơ. Cột có nền xanh đậm bắt buộc phải ghi khi thêm hồ sơ mới.",
    "Dòng “Ví dụ” được bỏ qua khi nhập; có thể xóa hoặc để nguyên.",
    "Cột không dùng đến có thể xóa. Ô để trống giữ nguyên nội dung đã lưu, trừ khi lúc "
    "tải tệp lên có chọn để ô trống xóa nội dung.",
    "Số ghi như 1.876 hoặc 2,5. Ngày ghi như 27/5/2013; nếu chỉ biết tháng hoặc năm thì "
    "ghi 5/2013 hoặc 2013.",
    "Ghi xong, mở trang danh sách trong phần Quản trị, bấm “Nhập từ bảng tính” và chọn "
    "tệp này. Trước khi ghi, trang sẽ cho xem từng dòng sẽ thêm, sửa hoặc bị từ chối.",
)
HEADINGS = ("Cột", "Bắt buộc", "Cách ghi", "Đơn vị", "Ví dụ")
WIDTHS = (34, 10, 60, 10, 34)


@dataclass(frozen=True)
class Asked:
    """One column as it is explained: `how` it is written, what may be chosen."""

    heading: str
    kind: str
    is_required: bool
    how: str
    unit: str
    example: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    title: str
    columns: tuple[Asked, ...]


def write_guidance(workbook, form):
    sheet = workbook.add_worksheet(GUIDE)
    formats = {
        name: workbook.add_format(looks.CELL | look)
        for name, look in (
            ("title", {"bold": True, "font_size": 16}),
            ("text", {"text_wrap": True}),
            ("line", {"text_wrap": True, "border": 1}),
        )
    }
    heading = workbook.add_format(looks.HEADING)
    sheet.merge_range(0, 0, 0, len(HEADINGS) - 1, "", formats["title"])
    sheet.write_string(0, 0, f"Hướng dẫn ghi mẫu: {form.title}", formats["title"])
    row = 1
    for number, step in enumerate(STEPS, start=1):
        sheet.merge_range(row, 0, row, len(HEADINGS) - 1, "", formats["text"])
        sheet.write_string(row, 0, f"{number}. {step}", formats["text"])
        sheet.set_row(row, looks.LINE * looks.lines_of(step, sum(WIDTHS)))
        row += 1
    write_columns(sheet, form, row + 1, heading, formats["line"])


def write_columns(sheet, form, row, heading, line):
    for at, word in enumerate(HEADINGS):
        sheet.write_string(row, at, word, heading)
        sheet.set_column(at, at, WIDTHS[at])
    for number, column in enumerate(form.columns, start=row + 1):
        required = "Có" if column.is_required else ""
        cells = (column.heading, required, column.how, column.unit, column.example)
        sheet.set_row(number, looks.LINE * max(map(looks.lines_of, cells, WIDTHS)))
        for at, text in enumerate(cells):
            sheet.write_string(number, at, text, line)
    sheet.set_landscape()
    sheet.set_paper(looks.A4)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
