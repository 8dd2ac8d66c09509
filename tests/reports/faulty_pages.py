"""Addresses of pages that fail, beside those of the portal."""

from django.core.exceptions import BadRequest
from django.urls import path

from alliance_portal.urls import urlpatterns as portal


def broken(request):
    raise RuntimeError("on purpose")


def misunderstood(request):
    raise BadRequest("on purpose")


urlpatterns = [path("hong/", broken), path("sai/", misunderstood), *portal]
