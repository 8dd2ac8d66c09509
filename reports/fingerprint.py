"""
A short mark of every figure of a report: the same for the same figures, wherever.

It is a digest over each figure with its address, exact beyond what any table prints,
and over the term, the district and the days. The order in which a database gives the
lines of a list does not enter. What came after the closing day is no figure of the
report.
"""

import hashlib
import json
from datetime import date
from decimal import Decimal

# Letters and digits that nobody takes for one another, read aloud or typed from paper.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = str.maketrans("OIL", "011")
SIGNS = 16
BITS_A_SIGN = 5
# One đồng in tỷ đồng has nine places.
EXACT = Decimal("0.000000000001")


def fingerprint_of(scope, document):
    """Of a whole report of this scope, as it is printed: "7K2M-09QX-ABCD-PQRS"."""
    district = scope.district.code if scope.district else ""
    period = scope.period
    days = (period.starts_on, period.day, period.until)
    of = [scope.term.slug, district, *map(str, days), period.figures_year]
    lines = sorted(line for table in document.tables for line in lines_of(table.whole))
    digest = hashlib.sha256("\n".join([json.dumps(of), *lines]).encode()).digest()
    return short(digest)


def lines_of(table):
    """One for each figure; a record without a code of its own is one line."""
    for row in table.rows:
        for cell in row.cells:
            if cell.address:
                yield json.dumps([cell.address, canonical(cell.value)])
        if any(not cell.address for cell in row.cells):
            values = {cell.column.key: canonical(cell.value) for cell in row.cells}
            yield json.dumps([table.slug, values])
    if table.is_listing:
        yield json.dumps([table.length_cell.address, canonical(table.length)])


def canonical(value):
    """What is written alike whichever database it was read from."""
    if isinstance(value, int | Decimal):
        number = Decimal(value).quantize(EXACT).normalize()
        return {"number": format(number or Decimal(0), "f")}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return value


def short(digest):
    number = int.from_bytes(digest) >> len(digest) * 8 - SIGNS * BITS_A_SIGN
    places = range(BITS_A_SIGN * (SIGNS - 1), -1, -BITS_A_SIGN)
    return parted("".join(ALPHABET[number >> place & 31] for place in places))


def parted(signs):
    return "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))


def as_typed(text):
    """A fingerprint copied by hand, as it is printed; None where it cannot be one."""
    signs = "".join(sign for sign in text.upper() if sign.isalnum()).translate(MISREAD)
    is_one = len(signs) == SIGNS and set(signs) <= set(ALPHABET)
    return parted(signs) if is_one else None
