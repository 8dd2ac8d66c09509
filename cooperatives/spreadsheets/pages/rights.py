"""Who may bring in which spreadsheet, and look at which import."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from .. import imports
from ..sheets import SHEETS


def sheets_for(user):
    return [sheet for slug, sheet in SHEETS.items() if imports.may_import(user, slug)]


def sheet_or_404(user, slug):
    if slug not in SHEETS:
        raise Http404
    if not imports.may_import(user, slug):
        raise PermissionDenied
    return SHEETS[slug]


def import_or_404(user, key):
    """The import as it is now: its process may have died since it was last seen."""
    visible = imports.visible_to(user).defer("content")
    found = get_object_or_404(visible, pk=key)
    return imports.looked_after(found)
