"""Somebody of the staff, signed in."""

import pytest

from tests.builders import STAFF, a_user


@pytest.fixture
def user():
    return a_user(STAFF)


@pytest.fixture
def staff(client, user):
    client.force_login(user)
    return client
