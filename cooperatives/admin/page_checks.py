"""
What every page of the admin must be before the portal starts.

A page that is not held to the rule on who may reach which record, or a filter that
lists every record there is, would open the rest from the side.
"""

from django.contrib import admin
from django.contrib.admin.utils import get_fields_from_path
from django.core.checks import Error, Tags, register

from .district_pages import (
    DistrictRecordsAdmin,
    DistrictRecordsInline,
    ReachedFilter,
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
        if names_everything(pages.model, chosen):
            yield refusal(name, f"lọc theo “{chosen}” liệt kê hồ sơ mọi địa bàn.")


def names_everything(model, chosen):
    """
    Whether a filter of a list offers what no reader's reach has bounded.

    A relation is bounded by a filter of ours alone; what stands in a field of another
    kind of record is not, unless a few choices are all there is.
    """
    if not isinstance(chosen, (str, tuple)):
        return False
    path, how = (chosen, None) if isinstance(chosen, str) else chosen
    *way, field = get_fields_from_path(model, path)
    if field.is_relation:
        return bool(way) or how is not ReachedFilter
    return bool(way) and not field.choices


def refusal(name, sentence):
    return Error(f"{name}: {sentence}", id="cooperatives.E001")
