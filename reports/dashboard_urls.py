"""
The addresses of the dashboards: a term, a year of it, a district where one is chosen.

The records behind a figure stand under them as they do under a report.
"""

from django.urls import path

from . import dashboard_views as views
from .urls import kept_private

app_name = "dashboards"

PAGES = [
    ("", views.overview, "report"),
    ("xa/", views.communes, "communes"),
    ("con-thieu/", views.missing, "missing"),
    ("can-goi/<slug:gap>/", views.calls, "calls"),
    ("can-goi/<slug:gap>/tep/<slug:ending>/", views.calls_file, "calls-file"),
    ("so-sanh/", views.comparison, "comparison"),
    ("bieu/<slug:table>/", views.table, "table"),
    ("bieu/<slug:table>/<slug:row>/<slug:column>/", views.records, "records"),
    ("bieu/<slug:table>/<slug:row>/<slug:column>", views.records, "records"),
    (
        "bieu/<slug:table>/<slug:row>/<slug:column>/tep/<int:at>/<slug:ending>/",
        views.records_file,
        "records-file",
    ),
]

urlpatterns = [
    path("", kept_private(views.choose), name="choose"),
    *(
        path(f"<slug:term>/<int:year>/{place}{page}", kept_private(view), name=name)
        for place in ("dia-ban/<slug:district>/", "")
        for page, view, name in PAGES
    ),
]
