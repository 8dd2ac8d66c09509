"""The two districts, made once for all tests of this package."""

import pytest
from django.db import transaction

from . import world as two_districts


@pytest.fixture(scope="package")
def world(django_db_setup, django_db_blocker):
    whole = transaction.atomic()
    with django_db_blocker.unblock():
        whole.__enter__()
        made = two_districts.made()
    yield made
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        whole.__exit__(None, None, None)
