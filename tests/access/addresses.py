"""Every address of the portal, found by walking the URL configuration."""

import re

from django.urls import URLPattern, get_resolver

from cooperatives.models import District, Term
from reports.chapters import TERM_REPORT
from reports.dashboards import DASHBOARD
from reports.scope import Scope

from .world import A_CODE, A

MODEL_PAGE = re.compile(r"^quan-tri/(?:cooperatives|reports)/(\w+)/(.*)$")
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\^?\(\[\^/\]\+\)")
TERM, YEAR = "2013-2018", "2015"


def routes(patterns=None, before=""):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern.url_patterns, route)


def line_of(route):
    """What a route is looked up by in the table: a page of a kind of record, or itself."""
    found = MODEL_PAGE.match(route)
    return (found[2], found[1]) if found else (route.replace("|", "/"), None)


def a_figure(report):
    """The address of some figure of a table that is drawn up for districts."""
    term = Term.objects.get(slug=TERM)
    scope = Scope.of_term(term, District.objects.get(name=A))
    if report is DASHBOARD:
        scope = scope.in_year(int(YEAR))
    reading = report.read(scope)
    for stated in report.tables:
        if stated.belongs_to_districts and stated.slug != "chi-tieu-duoc-giao":
            for row in reading.table(stated.slug).rows:
                for cell in row.cells:
                    if cell.address and cell.value:
                        return cell.address.split("/")
    raise AssertionError("no figure")


class Filler:
    """Puts values where a route has parameters."""

    def __init__(self):
        self.figures = {
            "bao-cao/": a_figure(TERM_REPORT),
            "tong-quan/": a_figure(DASHBOARD),
        }

        term = Term.objects.get(slug=TERM)
        district = District.objects.get(name=A)
        reading = TERM_REPORT.read(Scope.of_term(term, district))
        self.chapter = next(iter(reading.contents()))[0]

    def fill(self, route, **values):
        """The address of a route; what is named by nobody has its usual value."""
        usual = {
            "term": TERM,
            "year": YEAR,
            "district": A_CODE,
            "chapter": self.chapter,
            "gap": "ma-so-thue",
            "ending": "csv",
            "at": "1",
            "key": "987654321",
            "slug": "hop-tac-xa",
            "uidb64": "MQ",
            "token": "set-password",
            "app_label": "cooperatives",
            "url": "khong-co",
        }
        for start, figure in self.figures.items():
            if route.startswith(start):
                usual |= dict(zip(("table", "row", "column"), figure, strict=True))
        values = usual | values
        path = route.replace("(?P<app_label>cooperatives|reports)", "<app_label>")
        path = path.replace("(?P<url>.*)", "<url>")
        history = "([^/]+)/history/([^/]+)/"
        path = path.replace(history, "<object_id>/history/<version>/")
        path = PARAMETER.sub(lambda found: str(values[found[1]]), path)
        return "/" + path.replace("^", "").replace("$", "")
