"""Provinces drawn by lot: they meet no published figure and every claim."""

import pytest
from django.db import transaction

from cooperatives.sample import load


@pytest.fixture(scope="module", autouse=True, params=[7, 2024])
def drawn_province(request, django_db_setup, django_db_blocker):
    whole = transaction.atomic()
    with django_db_blocker.unblock():
        whole.__enter__()
        load(seed=request.param)
    yield request.param
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        whole.__exit__(None, None, None)
