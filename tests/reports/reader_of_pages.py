"""A reader of the pages: who he is, what he finds there, and what it asks."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from ..builders import STAFF, a_charge, a_user, the_district
from .html_outline import main_of


def signed_in(client, role=STAFF, *districts):
    user = a_user(role)
    for district in districts:
        a_charge(user, the_district(district))
    client.force_login(user)
    return user


def names(response):
    """The first cell of every record on the page."""
    table = next(main_of(response).all("table"))
    return [th.text for th in table.all("th") if th["scope"] == "row"]


def queries_for(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)
