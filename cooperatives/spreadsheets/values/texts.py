"""Words, and the answers yes and no."""

from datetime import date

from ... import vietnamese
from ..cells import Converted, Swapped
from .numbers import plain_number
from .unread import (
    BLANKS,
    NOTHING,
    NOTHING_BEGINS,
    Unread,
    quoted,
    refuse,
    refuse_same_again,
)

YES = {"x", "co", "dung", "yes", "y", "true", "1", "c", "v", "roi"}
NO = {"khong", "ko", "k", "no", "n", "false", "0", "sai", "chua"}
TICKS = {"✓", "✔", "☑", "√", "ü"}


def text(cell):
    """The words of a cell that may be left out: nothing where they only say so."""
    found = words(cell)
    may_be_nothing = NOTHING_BEGINS.match(found)
    return "" if may_be_nothing and vietnamese.fold(found) in NOTHING else found


def note(cell):
    """Whatever was written: a word that names nothing elsewhere may say much here."""
    found = written(cell)
    return "" if found in BLANKS else found


def words(cell):
    """The words of a cell as written; nothing for a dash or dots."""
    found = written(cell)
    if found in BLANKS:
        return ""
    refuse_same_again(found, "Ghi lại cho đủ, hoặc để trống ô.")
    return found


def written(cell):
    if type(cell) is str:
        return vietnamese.clean(cell)
    if cell is None:
        return ""
    if isinstance(cell, Converted):
        return vietnamese.clean(cell.text)
    if isinstance(cell, Swapped):
        cell = cell.day
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if type(cell) in (int, float):
        return vietnamese.decimal_text(plain_number(cell)).replace(".", "")
    return refuse(cell, "chữ")


def yes_no(cell):
    """True for "x" and "có", False for "không", None for a blank."""
    if type(cell) is bool:
        return cell
    found = words(cell)
    folded = vietnamese.fold(found)
    if not found:
        return None
    if folded in YES or found in TICKS:
        return True
    if folded in NO:
        return False
    raise Unread(f"{quoted(found)} không rõ là có hay không.", "Ghi “Có” hoặc “Không”.")
