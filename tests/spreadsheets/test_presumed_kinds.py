"""Funds and unions in tables without a column that says what each is."""

import pytest

from cooperatives.models import Cooperative
from tests.builders import STAFF, a_user
from tests.spreadsheet_files import applied

pytestmark = pytest.mark.django_db

HEADINGS = ["Tên đơn vị", "Xã", "Lĩnh vực", "Năm thành lập", "Loại hình"]


def test_a_fund_and_a_union_are_what_their_names_say():
    applied(
        a_user(STAFF),
        "hop-tac-xa",
        HEADINGS,
        ["HTX Kha Sơn", "Kha Sơn", "NN", 2014],
        ["QTDND Hương Sơn", "TT Hương Sơn", "Tín dụng", 2014],
        ["LH HTX Phú Bình", "Nga My", "NN", 2014],
        ["Quỹ tín dụng Nga My", "Nga My", "Tín dụng", 2014, "HTX"],
    )

    kinds = dict(Cooperative.objects.values_list("name", "kind"))
    assert kinds == {
        "HTX Kha Sơn": "cooperative",
        "QTDND Hương Sơn": "credit-fund",
        "LH HTX Phú Bình": "union",
        "Quỹ tín dụng Nga My": "cooperative",
    }
