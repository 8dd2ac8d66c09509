"""A cell that could not be read, told to the person who wrote it."""

import re

from ... import vietnamese
from ..cells import CellError, Contradicted, Garbled, Shared, Swapped, Ticked

UNCALCULATED = (
    "Ô chứa công thức chưa có kết quả.",
    "Mở tệp bằng Excel, bấm Lưu, rồi tải lên lại.",
)
LONGEST_QUOTE = 60

# What offices write where nothing is known; a dash alone may also stand for zero.
DASHES = {"-", "–", "—", "−", "--"}
DOTS = {"…", "...", "....", ".....", "……"}

BLANKS = DASHES | DOTS | {"N/A", "n/a", "N/a"}
# Written where there is nothing to write.
NOTHING = {
    "x",
    "khong",
    "khong co",
    "ko",
    "ko co",
    "chua",
    "chua co",
    "chua cap",
    "chua dang ky",
    "chua ro",
    "chua biet",
    "khong ro",
}
# How any of these begins: of most words no more need be looked at.
NOTHING_BEGINS = re.compile(r"[xkcXKC\W_]")
# "As above", in words and in marks.
NOTHING_ABOVE = "nhưng ô ở trên không có gì"
SAME_AGAIN = {"nt", "n t", "nhu tren"}
# How any of them begins: of most words no more need be looked at.
SAME_BEGINS = re.compile(r"[nN]\W*[hHtT]|[\W_]")
SAME_MARKS = re.compile(r"""[-–—. ]*(?:["“”″〃]|''|//)[-–—. "“”″'/]*""")


class Unread(ValueError):  # noqa: N818 - a question to the person, not a failure
    """Why (`reason`), what to do (`advice`), what may be meant (`readings`)."""

    def __init__(self, reason, advice, readings=()):
        super().__init__(f"{reason} {advice}")
        self.reason = reason
        self.advice = advice
        self.readings = tuple(readings)


class SameAgain(Unread):
    """ "As above": what it means stands in the row before."""


def is_same_again(typed):
    if not SAME_BEGINS.match(typed):
        return False
    return vietnamese.fold(typed) in SAME_AGAIN or bool(SAME_MARKS.fullmatch(typed))


def refuse_same_again(typed, advice):
    if is_same_again(typed):
        raise SameAgain(
            f"{quoted(typed)} nghĩa là “như trên”, {NOTHING_ABOVE}.", advice
        )


def quoted(text):
    shown = text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"
    return f"“{shown}”"


def refuse(cell, wanted):
    """Raise what is wrong with a cell that is of no use to any column of its kind."""
    if isinstance(cell, CellError):
        if not cell.shown:
            raise Unread(*UNCALCULATED)
        raise Unread(
            f"Ô báo lỗi {cell.shown} của Excel.",
            "Sửa công thức hoặc ghi thẳng giá trị vào ô.",
        )
    if isinstance(cell, Garbled):
        raise Unread(
            f"{quoted(cell.original)} có thể là {quoted(cell.text)} gõ bằng phông "
            f"{cell.encoding}.",
            "Gõ lại ô này bằng phông Unicode (Times New Roman, Arial).",
            (cell.original, cell.text),
        )
    if isinstance(cell, Shared):
        raise Unread(
            f"Ô gộp từ dòng {cell.first} đến dòng {cell.last}: không rõ số "
            f"{cell.value} là của từng dòng hay của cả nhóm.",
            "Bỏ gộp ô rồi ghi số của từng dòng.",
        )
    if isinstance(cell, Contradicted):
        raise Unread(cell.reason, cell.advice)
    if isinstance(cell, Ticked):
        raise Unread(cell.reason, "Đánh dấu x vào đúng một ô.")
    if isinstance(cell, bool):
        shown = "TRUE" if cell else "FALSE"
        raise Unread(f"{shown} không phải là {wanted}.", f"Ghi lại {wanted} vào ô.")
    if isinstance(cell, Swapped):
        cell = cell.day
    shown = f"{cell:%d/%m/%Y}" if hasattr(cell, "year") else str(cell)
    raise Unread(
        f"{quoted(shown)} không phải là {wanted}.",
        f"Ghi lại {wanted} vào ô, và chọn định dạng ô phù hợp.",
    )
