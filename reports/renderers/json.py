"""
Every figure of a report as one JSON object, for programs.

address → value in the unit the table prints: numbers exact to six decimals, not
rounded for print; dates in ISO form; words as text; no data null.
"""

import json
from datetime import date
from decimal import Decimal

from .figures import figures

SIX_PLACES = Decimal("0.000001")


def render(document):
    values = {cell.address: plain(cell.value) for _, _, cell in figures(document)}
    return json.dumps(values, ensure_ascii=False, indent=0) + "\n"


def plain(value):
    """What JSON can hold, whole numbers without a decimal point."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        value = value.quantize(SIX_PLACES)
        return int(value) if value == value.to_integral_value() else float(value)
    return value
