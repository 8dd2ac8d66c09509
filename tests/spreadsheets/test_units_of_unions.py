"""A trade union is called after its unit."""

import pytest

from cooperatives.models import TradeUnion
from cooperatives.spreadsheets import imports
from tests.builders import STAFF, a_cooperative, a_user, an_enterprise
from tests.spreadsheet_files import of_rows, outcomes, reasons

pytestmark = pytest.mark.django_db


def test_a_trade_union_is_that_of_the_unit_it_is_called_after():
    cooperative = a_cooperative(name="HTX chè Tân Hương")
    enterprise = an_enterprise(name="Công ty cổ phần chè Quân Chu")

    import_, _ = of_rows(
        a_user(STAFF),
        "cong-doan",
        ["Tên CĐCS", "Ngày thành lập"],
        ["CĐCS HTX Chè Tân Hương", "12/5/2015"],
        ["Công đoàn cơ sở Công ty cổ phần chè Quân Chu", "12/5/2015"],
        ["CĐCS cơ quan Liên minh HTX", "12/5/2015"],
    )

    assert outcomes(import_) == ["new", "new", "refused"]
    assert [cell for cell, _ in reasons(import_)] == ["A4"]
    imports.confirm(import_, import_.owner, all_or_nothing=False, with_doubtful=True)
    assert [
        union.cooperative or union.enterprise for union in TradeUnion.objects.all()
    ] == [
        cooperative,
        enterprise,
    ]
