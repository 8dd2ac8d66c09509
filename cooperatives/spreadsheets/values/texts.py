"""Words, and the answers yes and no."""

from datetime import date

from ... import vietnamese
from ..cells import Converted, Swapped
from .numbers import plain_number
from .unread import DASHES, DOTS, Unread, quoted, refuse

YES = {"x", "co", "dung", "yes", "y", "true", "1", "c", "v", "roi"}
NO = {"khong", "ko", "k", "no", "n", "false", "0", "sai", "chua"}
TICKS = {"✓", "✔", "☑", "√", "ü"}


def text(cell):
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
    words = text(cell)
    folded = vietnamese.fold(words)
    if not words or words in DASHES | DOTS:
        return None
    if folded in YES or words in TICKS:
        return True
    if folded in NO:
        return False
    raise Unread(f"{quoted(words)} không rõ là có hay không.", "Ghi “Có” hoặc “Không”.")
