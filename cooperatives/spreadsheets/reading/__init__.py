"""
A file becomes sheets of rows, whatever was uploaded.

The file is opened by a process of its own (`child.py`), of limited memory and time,
which needs no Django: a file made to do harm, or only broken, ends that process and
nothing else. Here its rows are read one by one from where it has put them.
"""

from .guard import Reader, read_file
from .refused import Refused
from .workbook import RawRow, RawSheet, Workbook

__all__ = ["RawRow", "RawSheet", "Reader", "Refused", "Workbook", "read_file"]
