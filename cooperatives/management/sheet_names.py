"""Sheets by the names of their models, as commands ask for them."""

from django.core.management.base import CommandError

from ..spreadsheets.sheets import SHEETS

REGISTER = "register"


def slug_of(name):
    """cooperative, annual_return, annualreturn, hop-tac-xa; register is the wide one."""
    asked = name.lower().replace("_", "").replace("-", "")
    names = {}
    for slug, sheet in reversed(SHEETS.items()):
        names[sheet.model._meta.model_name] = slug
        names[slug.replace("-", "")] = slug
    names |= {REGISTER: "so-theo-doi"}
    if asked not in names:
        raise CommandError(
            f"Không có loại bảng “{name}”; có: {', '.join(sorted(names))}."
        )
    return names[asked]
