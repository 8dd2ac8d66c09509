"""
The addresses of the reports.

The same pages stand twice: for what the reader sees by default, and for one district.
A figure's address is table/row/column, with or without a slash at the end, as it
stands in a fixture or on paper.
"""

from django.urls import path, register_converter
from django.urls.converters import SlugConverter
from django.views.decorators.cache import cache_control
from django.views.generic import RedirectView

from . import fingerprint_page, views
from .printing import file_views
from .printing import views as printing

# Names stand on these pages: no cache on the way keeps them.
kept_private = cache_control(private=True, no_store=True)


class TableConverter(SlugConverter):
    """The slug of a table; some words lead elsewhere and are never one."""

    regex = r"(?!(?:dia-ban|chuong|in|ma-kiem-chung)/)[-a-zA-Z0-9_]+"


register_converter(TableConverter, "table")

app_name = "reports"

PAGES = [
    ("", views.report, "report"),
    ("in/", printing.form, "print"),
    ("in/ban-in/", printing.page, "print-page"),
    ("in/tep/<slug:ending>/", file_views.file, "print-file"),
    ("in/lap-tep/<slug:ending>/", file_views.making, "print-making"),
    ("chuong/<slug:chapter>/", views.chapter, "chapter"),
    ("ma-kiem-chung/", fingerprint_page.fingerprint, "fingerprint"),
    ("<table:table>/", views.table, "table"),
    ("<table:table>/tep/<slug:ending>/", views.table_file, "table-file"),
    ("<table:table>/<slug:row>/<slug:column>/", views.records, "records"),
    ("<table:table>/<slug:row>/<slug:column>", views.records, "records"),
    (
        "<table:table>/<slug:row>/<slug:column>/tep/<int:at>/<slug:ending>/",
        views.records_file,
        "records-file",
    ),
]

urlpatterns = [
    path("", kept_private(views.home), name="home"),
    path(
        "bao-cao/in/dau-trang.css",
        kept_private(printing.marks_style),
        name="print-marks",
    ),
    path(
        "bao-cao/in/tep-da-lap/<slug:key>/",
        kept_private(file_views.made_file),
        name="print-made",
    ),
    path("bao-cao/", RedirectView.as_view(pattern_name="reports:home")),
    *(
        path(f"bao-cao/<slug:term>/{place}{page}", kept_private(view), name=name)
        for place in ("dia-ban/<slug:district>/", "")
        for page, view, name in PAGES
    ),
]
