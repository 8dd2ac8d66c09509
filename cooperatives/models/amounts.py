"""How large a number may be: what is larger is a slip of the pen, and no sum runs over."""

from functools import reduce
from operator import and_

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

MOST_COUNTED = 10_000_000
# Whole đồng: a million billions, many times what the province has.
MOST_MONEY = 10**15

COUNT = {
    "validators": [
        MaxValueValidator(MOST_COUNTED, "Số này quá lớn: không thể trên 10.000.000.")
    ]
}
MONEY = {
    "max_digits": 18,
    "decimal_places": 0,
    "validators": [
        MaxValueValidator(
            MOST_MONEY, "Số tiền này quá lớn: không thể trên 1.000.000 tỷ đồng."
        ),
        MinValueValidator(
            -MOST_MONEY, "Số tiền này quá nhỏ: không thể dưới -1.000.000 tỷ đồng."
        ),
    ],
}


def amounts_within(table, counts=(), money=()):
    """The same bounds in the database, for every way in."""
    parts = [Q(**{f"{name}__lte": MOST_COUNTED}) for name in counts]
    parts += [
        Q(**{f"{name}__gte": -MOST_MONEY, f"{name}__lte": MOST_MONEY}) for name in money
    ]
    return models.CheckConstraint(
        name=f"{table}_amounts_within",
        condition=reduce(and_, parts),
        violation_error_message=(
            "Có số quá lớn: số lượng không thể trên 10.000.000, số tiền không thể trên "
            "1.000.000 tỷ đồng."
        ),
    )
