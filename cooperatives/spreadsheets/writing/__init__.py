"""
Rows become a file: one module for each format.

`write(file, table)` writes a whole file and returns the number of rows in it.
"""

from . import csv, xlsx
from .table import DATE, WHOLE, YEAR, Column, Table, TooLong

FORMATS = {"xlsx": xlsx, "csv": csv}

__all__ = ["DATE", "FORMATS", "WHOLE", "YEAR", "Column", "Table", "TooLong"]
