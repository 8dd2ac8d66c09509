"""Files of text: separators, bytes, quotes."""

from .. import made_files
from .kind import HEADINGS, ROW, Kind, not_taken, record

LINES = [[str(cell) for cell in cells] for cells in (HEADINGS, ROW)]
FILE = "Sổ HTX.csv"
QUOTE = (
    "dấu ngoặc kép mở mà không đóng, hoặc chữ đứng ngay sau dấu đóng. Sửa dòng đó, hoặc "
    "lưu lại thành .xlsx."
)


def text(separator=";", before="", encoding="utf-8", end="\r\n", lines=LINES):
    joined = [separator.join(cells) for cells in lines]
    return lambda: (
        before.encode(encoding) + made_files.csv(*joined, encoding=encoding, end=end)
    )


def raw(content):
    return lambda: content


def changed(old, new):
    return [[cell.replace(old, new) for cell in cells] for cells in LINES]


KINDS = [
    Kind("semicolons", text(";"), FILE),
    Kind("commas", text(","), FILE),
    Kind("tabs", text("\t"), FILE),
    Kind("bars", text("|"), FILE),
    Kind("the separator named", text(";", before="sep=;\r\n"), FILE),
    Kind("a mark of UTF-8", text(encoding="utf-8-sig"), FILE),
    Kind("UTF-16", text("\t", encoding="utf-16"), FILE),
    Kind("UTF-16 without its mark", text("\t", encoding="utf-16-le"), FILE),
    Kind(
        "Windows-1258",
        lambda: made_files.windows_1258("\n".join(";".join(cells) for cells in LINES)),
        FILE,
    ),
    Kind("old line ends", text(end="\n"), FILE),
    Kind("the oldest line ends", text(end="\r"), FILE),
    Kind("a title above", text(lines=[["SỔ THEO DÕI"], [], *LINES]), FILE),
    Kind("blank lines between", text(lines=[LINES[0], [], [""], LINES[1]]), FILE),
    Kind("a text file called .xlsx", text(), "Sổ HTX.xlsx"),
    Kind(
        "quotes within",
        text(lines=changed("Hảo Đạt", '"Hảo Đạt"')),
        FILE,
        records=(record(name='HTX chè "Hảo Đạt"'),),
    ),
    Kind(
        "a separator in quotes",
        text(",", lines=changed("HTX chè Hảo Đạt", '"HTX chè, Hảo Đạt"')),
        FILE,
        records=(record(name="HTX chè, Hảo Đạt"),),
    ),
    Kind(
        "a separator without quotes",
        text(",", lines=changed("2500000000", "2,5 tỷ")),
        FILE,
        refused=(
            (
                "",
                "Dòng có 11 ô, tiêu đề chỉ có 10 cột: có thể một ô chứa dấu phân cách. "
                "Đặt ô đó trong dấu ngoặc kép.",
            ),
        ),
        records=(),
    ),
    Kind(
        "a row too short",
        text(lines=[LINES[0], LINES[1][:9]]),
        FILE,
        records=(record(revenue=None),),
    ),
    not_taken(
        "a quote left open",
        text(lines=changed("HTX chè", '"HTX chè')),
        f"Tệp “{FILE}”, dòng 2: {QUOTE}",
        FILE,
    ),
    not_taken(
        "noise",
        raw(bytes(range(256)) * 20),
        f"Không nhận ra tệp “{FILE}” là bảng tính, hoặc bảng mã của tệp. Mở bằng Excel, "
        "chọn Lưu thành (Save As) loại “CSV UTF-8” hoặc .xlsx rồi tải lên lại.",
        FILE,
    ),
    Kind(
        "text that a program would run, made harmless",
        text(lines=changed("HTX chè Hảo Đạt", "'=1+1")),
        FILE,
        records=(record(name="=1+1"),),
    ),
]
