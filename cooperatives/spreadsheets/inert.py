"""
Text that no program runs as a formula, and back again.

A CSV file cannot say that a cell is text: what begins with "=" is run. An apostrophe
put before it is what people know from Excel. Programs differ in what they part cells
at, so what follows any separator within the text is marked as well.

Read from such a file the apostrophe is seen, and is taken off when it comes back. What
is not seen would be worse: a tab stays in what people copy and look up, ="…" is itself
a formula, and quotes hold no program back. An Excel file needs no mark and bears none.
"""

import re

# What starts a formula somewhere: some programs turn a full-width sign into a plain
# one, and pass over spaces, quotes and leading line ends.
SIGN = r"[ \u00a0\"]*[=+\-@＝＋－＠]"
AT_START = rf"(?=[\t\r\n]|{SIGN})"
UNMARKED = re.compile(rf"^(?='*{AT_START})|(?<=[;,|\t\r\n])(?='*{SIGN})")
MARKED = re.compile(rf"^'(?='*{AT_START})|(?<=[;,|\t\r\n])'(?='*{SIGN})")


def inert(text):
    return UNMARKED.sub("'", text)


def restored(text):
    """What `inert` was given."""
    return MARKED.sub("", text)
