"""
Tests on the sample province, which is loaded once for all tests of this package.

They run within the transaction it was loaded in, each in a savepoint of its own, and
no other test sees it. A test here asks for the database (`db`) and for nothing else.
"""

import pytest
from django.db import transaction

from cooperatives.sample import load


@pytest.fixture(scope="package", autouse=True)
def sample_province(django_db_setup, django_db_blocker):
    whole = transaction.atomic()
    with django_db_blocker.unblock():
        whole.__enter__()
        load()
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        whole.__exit__(None, None, None)
