"""The pages for the words of the report: its passages, and who signs it."""

from django import forms
from django.contrib import admin

from cooperatives.admin.columns import yes_or_no
from cooperatives.admin.district_pages import ReachedFilter
from cooperatives.admin.record import NOTE, RecordAdmin
from cooperatives.admin.versions import RecordForm

from ..chapters import TERM_REPORT
from ..models import Office, Passage
from ..prose.checking import wrong_in
from ..prose.notation import FACTS
from ..prose.wording import FORMS
from .prose_pages import ProsePages, told_of

NOTATION = (
    "Số liệu viết bằng địa chỉ trong ngoặc nhọn, ví dụ {htx-theo-dia-ban/tong/moi}; địa "
    "chỉ là phần cuối của đường dẫn khi bấm vào số đó trên báo cáo. Thêm cách nói sau dấu "
    f"gạch đứng: {', '.join(FORMS)}; ví dụ {{thu-nhap/nong-nghiep/so-voi-dau-ky | gấp}}. "
    "Số biểu: {bieu/htx-theo-dia-ban}. Phần đặt trong ngoặc vuông […] được bỏ khi số "
    "trong đó bằng 0 hoặc chưa có; câu có số chưa có số liệu không được in. Các mục khác: "
    f"{', '.join(f'{{{name}}} ({meaning})' for name, meaning in FACTS.items())}."
)
CHAPTERS = [
    ("", "Chỉ in cùng toàn bộ báo cáo"),
    *(
        (chapter.slug, f"{chapter.number} {chapter.title}")
        for chapter in TERM_REPORT.chapters
    ),
]


class PassageForm(RecordForm):
    chapter = forms.ChoiceField(label="Thuộc mục", choices=CHAPTERS, required=False)

    def clean(self):
        super().clean()
        found = self.cleaned_data
        if found.get("term") and found.get("text"):
            for sentence in wrong_in(found["term"], found["text"]):
                self.add_error("text", sentence)


@admin.register(Passage)
class PassageAdmin(ProsePages, RecordAdmin):
    form = PassageForm
    called = "text"
    list_display = [
        "__str__",
        "term",
        "kind",
        "chapter",
        yes_or_no("is_provincial", "chỉ toàn tỉnh"),
    ]
    list_select_related = ["term"]
    list_filter = [("term", ReachedFilter), "kind", "is_provincial"]
    search_fields = ["text", "code"]
    fieldsets = [
        (None, {"fields": ["term", "kind", "text"], "description": NOTATION}),
        (
            "Vị trí",
            {"fields": ["position", "chapter", "is_provincial", "code"]},
        ),
        NOTE,
    ]

    def render_change_form(self, request, context, *arguments, obj=None, **options):
        context["told"] = told_of(obj) if obj else None
        return super().render_change_form(
            request, context, *arguments, obj=obj, **options
        )


@admin.register(Office)
class OfficeAdmin(RecordAdmin):
    called = "organisation"
    list_display = ["organisation", "code", "symbol", "signatory"]
    search_fields = ["organisation", "signatory"]
    fieldsets = [
        (None, {"fields": ["code", "parent", "organisation", "symbol", "place"]}),
        ("Người ký", {"fields": ["authority", "signatory", "recipients"]}),
        NOTE,
    ]
