from django.contrib import admin

from ..models import AnnualReturn
from .columns import quantity
from .district_pages import DistrictFilter
from .record import NOTE, RecordAdmin, RecordInline


@admin.register(AnnualReturn)
class AnnualReturnAdmin(RecordAdmin):
    called = "cooperative__name"
    list_display = [
        "cooperative",
        "year",
        "basis",
        quantity("members", "thành viên"),
        quantity("regular_workers", "lao động"),
        quantity("revenue", "doanh thu (đồng)"),
        quantity("average_income", "thu nhập (đồng/người/tháng)"),
        "rating",
    ]
    list_select_related = ["cooperative"]
    list_filter = [DistrictFilter, "year", "basis", "rating", "is_effective"]
    search_fields = ["cooperative__search_key", "cooperative__tax_code"]
    autocomplete_fields = ["cooperative"]
    fieldsets = [
        (None, {"fields": ["cooperative", "year", "basis"]}),
        (
            "Thành viên, lao động",
            {"fields": ["members", "regular_workers", "working_members"]},
        ),
        (
            "Kết quả",
            {"fields": ["revenue", "profit", "average_income", "capital"]},
        ),
        ("Đánh giá", {"fields": ["rating", "is_effective", "effective_basis"]}),
        (
            "Cán bộ quản lý, chuyên môn",
            {"fields": ["staff", "staff_university", "staff_college"]},
        ),
        (
            "Kỳ số liệu",
            {"fields": ["window_starts_on", "window_ends_on", "submitted_on"]},
        ),
        NOTE,
    ]


class AnnualReturnInline(RecordInline):
    model = AnnualReturn
    fields = [
        "year",
        "basis",
        "members",
        "regular_workers",
        "revenue",
        "average_income",
        "rating",
    ]
    named_with = ["cooperative"]
    classes = ["collapse"]
