"""Why a value is refused by what reads it."""

import pytest

from cooperatives.spreadsheets.values import Unread


def refused(read, cell, *more):
    with pytest.raises(Unread) as raised:
        read(cell, *more)
    return raised.value
