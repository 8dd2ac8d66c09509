"""The addresses of the import pages; names stand on them, so no cache keeps them."""

from django.urls import path
from django.views.decorators.cache import cache_control

from . import deciding, files, showing, uploading

kept_private = cache_control(private=True, no_store=True)

app_name = "spreadsheets"

PAGES = [
    ("", uploading.index, "index"),
    ("lan/<int:key>/", showing.show, "import"),
    ("lan/<int:key>/tra-loi/", deciding.answer, "answer"),
    ("lan/<int:key>/xac-nhan/", deciding.confirm, "confirm"),
    ("lan/<int:key>/hoan-tac/", deciding.undo, "undo"),
    ("lan/<int:key>/bi-tu-choi/", files.refused_rows, "refused"),
    ("lan/<int:key>/ket-qua/<slug:ending>/", files.outcomes, "outcomes"),
    ("<slug:slug>/", uploading.upload, "upload"),
    ("<slug:slug>/mau/", files.blank_template, "template"),
    ("<slug:slug>/xuat/<int:year>/<slug:ending>/", files.register, "register"),
]

urlpatterns = [path(page, kept_private(view), name=name) for page, view, name in PAGES]
