"""
The addresses of the reports.

The same pages stand twice: for what the reader sees by default, and for one district.
A figure's address is table/row/column, with or without a slash at the end, as it
stands in a fixture or on paper.
"""

from django.urls import path, register_converter
from django.urls.converters import SlugConverter

from . import views


class TableConverter(SlugConverter):
    """The slug of a table; two words lead elsewhere and are never one."""

    regex = r"(?!(?:dia-ban|chuong)/)[-a-zA-Z0-9_]+"


register_converter(TableConverter, "table")

app_name = "reports"

PAGES = [
    ("", views.report, "report"),
    ("chuong/<slug:chapter>/", views.chapter, "chapter"),
    ("<table:table>/", views.table, "table"),
    ("<table:table>/<slug:row>/<slug:column>/", views.records, "records"),
    ("<table:table>/<slug:row>/<slug:column>", views.records, "records"),
]

urlpatterns = [
    path("", views.home, name="home"),
    *(
        path(f"bao-cao/<slug:term>/{place}{page}", view, name=name)
        for place in ("dia-ban/<slug:district>/", "")
        for page, view, name in PAGES
    ),
]
