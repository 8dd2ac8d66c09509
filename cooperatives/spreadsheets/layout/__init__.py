"""
Where in a workbook the table lies, and which of its columns is which.

Offices put titles, units and sections around their tables and call one column by many
names. What is found here is told in full: every row of the file is a line, or skipped
for a reason. Two ways to understand a file are never chosen between; the person is
asked.
"""

from .headings import Known
from .lay_out import lay_out
from .reading import Filled, Heading, Line, Reading, Skipped
from .said import Said, signature_of

__all__ = [
    "Filled",
    "Heading",
    "Known",
    "Line",
    "Reading",
    "Said",
    "Skipped",
    "lay_out",
    "signature_of",
]
