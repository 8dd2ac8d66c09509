"""One database measured: the dashboards against the floor, and their pages."""

import json
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cooperatives.models import Charge, District, Term, User
from reports.cards import cards
from reports.dashboards import COMPARISON, DASHBOARD, MISSING, OVERVIEW
from reports.headlines import headlines
from reports.scope import Scope
from reports.snapshot import snapshot

from . import (
    floor_dashboard,
    floor_district,
    floor_missing,
    floor_side_by_side,
    measuring_call_list,
)
from .measuring import TERM, is_same, settle, timed

YEAR = "/tong-quan/2013-2018/2018/"
DISTRICT = f"{YEAR}dia-ban/171/"
PAGES = (
    ("canbo", "/"),
    ("canbo", DISTRICT),
    ("canbo", f"{DISTRICT}xa/"),
    ("canbo", f"{DISTRICT}con-thieu/"),
    ("canbo", f"{DISTRICT}can-goi/chua-nop/"),
    ("lanhdao", "/"),
    ("lanhdao", YEAR),
    ("lanhdao", f"{YEAR}xa/"),
    ("lanhdao", f"{YEAR}con-thieu/"),
    ("lanhdao", f"{YEAR}so-sanh/"),
)
ROLES = {"canbo": "Cán bộ phụ trách địa bàn", "lanhdao": "Lãnh đạo Liên minh"}


def read_floor(tables):
    """The floor of the province's tables, or of the first page of a district."""
    with snapshot():
        connection = connections[settings.SNAPSHOT_ALIAS]
        if isinstance(tables, str):
            return floor_district.read(connection, TERM, tables)
        return floor_dashboard.read(connection, TERM, tables)


def first_page(reading):
    return cards(reading, OVERVIEW, "tieu-chi-13"), headlines(reading)


def missing(reading):
    return cards(reading, MISSING)


def side_by_side(reading):
    return reading.chapter(COMPARISON)


# What a page shows, and the tables of its floor or the district it is of.
FLOORS = {
    "first page of a district": (first_page, "171"),
    "first page of the province": (first_page, floor_dashboard.TABLES),
    "what is missing in the province": (missing, floor_missing.TABLES),
    "districts side by side": (side_by_side, floor_side_by_side.TABLES),
}


def read_dashboard(term, show, district=None):
    with snapshot():
        district = district and District.objects.get(code=district)
        scope = Scope.of_term(term, district).in_year(term.period.day.year)
        reading = DASHBOARD.read(scope)
        show(reading)
        return reading


def refuse_differences(floor, reading):
    expected = floor_dashboard.figures_of(floor)
    differing = {
        address: (number, cell and cell.value)
        for address, number in expected.items()
        for cell in [reading.figure(address)]
        if cell is None or not is_same(number, cell.value)
    }
    for address, number in getattr(floor, "beside", {}).items():
        cell = reading.of_province.figure(address)
        if cell is None or not is_same(number, cell.value):
            differing[f"province: {address}"] = (number, cell and cell.value)
    if differing:
        raise SystemExit(f"{len(differing)} figures differ: {differing}")


def accounts():
    """One of each role, as the demonstration makes them."""
    for name, role in ROLES.items():
        user, _ = User.objects.get_or_create(username=name)
        user.groups.add(Group.objects.get(name=role))
        if name == "canbo":
            Charge.objects.get_or_create(
                user=user,
                district=District.objects.get(code="171"),
                defaults={"starts_on": Term.objects.get(slug=TERM).starts_on},
            )


def page_times(rounds):
    found = {}
    for name, page in PAGES:
        client = Client(HTTP_HOST="localhost")
        client.force_login(User.objects.get(username=name))

        def opened(client=client, page=page):
            assert client.get(page).status_code == 200, page

        opened()
        queries = queries_of(opened)
        taken = [(timed(opened), worked(opened)) for _ in range(rounds)]
        milliseconds, working = (median(each) for each in zip(*taken, strict=True))
        found[f"{name} {page}"] = (milliseconds, working, queries)
    return found


def worked(opened):
    """Milliseconds of the processor, which a busy machine does not lengthen as much."""
    began = process_time()
    opened()
    return 1000 * (process_time() - began)


def queries_of(opened):
    """What the page asks of either alias; a transaction's ends ask nothing."""
    with (
        CaptureQueriesContext(connections["default"]) as writing,
        CaptureQueriesContext(connections[settings.SNAPSHOT_ALIAS]) as reading,
    ):
        opened()
    asked = [*writing.captured_queries]
    if settings.SNAPSHOT_ALIAS != "default":
        asked += reading.captured_queries
    return sum(query["sql"] not in ("BEGIN", "COMMIT") for query in asked)


def held_against_floor(term, rounds, show, tables):
    """Milliseconds of the floor and of the dashboard, and of its first reading."""
    district = tables if isinstance(tables, str) else None
    floor = read_floor(tables)
    began = perf_counter()
    reading = read_dashboard(term, show, district)
    cold = 1000 * (perf_counter() - began)
    refuse_differences(floor, reading)
    floors, dashboards = [], []
    for _ in range(rounds):
        floors.append(timed(lambda: read_floor(tables)))
        dashboards.append(timed(lambda: read_dashboard(term, show, district)))
    return {"floor": median(floors), "dashboard": median(dashboards), "cold": cold}


def measure(rounds):
    settle()
    accounts()
    term = Term.objects.get(slug=TERM)
    return {
        "floors": {
            page: held_against_floor(term, rounds, *of_page)
            for page, of_page in FLOORS.items()
        }
        | {
            "whom to call in a district": measuring_call_list.held_against_floor(
                term, rounds, "canbo"
            )
        },
        "pages": page_times(rounds),
    }


def main(rounds, path):
    Path(path).write_text(json.dumps(measure(int(rounds))))
