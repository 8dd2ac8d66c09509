"""
What every page of the admin must be before the portal starts.

A page that is not held to the rule on who may reach which record, or a filter that
lists every record there is, would open the rest from the side.
"""

from django.contrib import admin
from django.core.checks import Error, Tags, register

from .district_pages import (
    DistrictRecordsAdmin,
    DistrictRecordsInline,
    is_relation,
)


@register(Tags.admin)
def pages_keep_to_the_rule(app_configs, **kwargs):
    for pages in admin.site._registry.values():
        yield from breaches(pages)


def breaches(pages):
    name = type(pages).__name__
    if not isinstance(pages, DistrictRecordsAdmin):
        yield refusal(name, "không theo quy tắc hồ sơ địa bàn (DistrictRecordsAdmin).")
    for inline in pages.inlines:
        if not issubclass(inline, DistrictRecordsInline):
            yield refusal(inline.__name__, "không theo quy tắc hồ sơ địa bàn.")
    if pages.raw_id_fields or any(inline.raw_id_fields for inline in pages.inlines):
        yield refusal(name, "dùng raw_id_fields, hiện tên hồ sơ của mọi địa bàn.")
    for chosen in pages.list_filter:
        if isinstance(chosen, str) and is_relation(pages.opts, chosen):
            yield refusal(name, f"lọc theo “{chosen}” liệt kê hồ sơ mọi địa bàn.")


def refusal(name, sentence):
    return Error(f"{name}: {sentence}", id="cooperatives.E001")
