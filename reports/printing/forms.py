"""The short form "In báo cáo", and the same choices read back from an address."""

from django import forms
from django.http import QueryDict

from ..models import Office
from .choices import Choices
from .offices import REMEMBERED

WHOLE, CHAPTERS, TABLES = "tat-ca", "muc", "bieu"
OFFICIAL, INTERNAL = "chinh-thuc", "noi-bo"


class ChoicesForm(forms.Form):
    """What is asked each time, and stands in the address of the print."""

    part = forms.ChoiceField(
        label="In phần nào",
        choices=[
            (WHOLE, "Toàn bộ báo cáo: lời văn và các biểu"),
            (CHAPTERS, "Một số mục"),
            (TABLES, "Một số biểu"),
        ],
        initial=WHOLE,
        widget=forms.RadioSelect,
    )
    chapters = forms.MultipleChoiceField(
        label="Các mục", required=False, widget=forms.CheckboxSelectMultiple
    )
    tables = forms.MultipleChoiceField(
        label="Các biểu", required=False, widget=forms.CheckboxSelectMultiple
    )
    kind = forms.ChoiceField(
        label="Loại bản in",
        choices=[
            (OFFICIAL, "Chính thức: không có đối chiếu, biểu đồ và ghi chú cách tính"),
            (INTERNAL, "Nội bộ"),
        ],
        initial=OFFICIAL,
        widget=forms.RadioSelect,
    )
    compared = forms.BooleanField(
        label="In kèm số đã công bố và các biểu chỉ dùng nội bộ", required=False
    )
    notes = forms.BooleanField(label="In kèm ghi chú cách tính", required=False)
    charts = forms.BooleanField(label="In kèm biểu đồ", required=False)
    draft = forms.BooleanField(
        label="Ghi “DỰ THẢO” trên bản in", required=False, initial=True
    )
    number = forms.RegexField(
        r"\A[0-9]{1,5}\Z",
        label="Số báo cáo",
        required=False,
        help_text="Để trống nếu văn thư ghi tay.",
        error_messages={"invalid": "Số báo cáo chỉ gồm chữ số, ví dụ 5."},
    )
    day = forms.DateField(
        label="Ngày ký",
        required=False,
        help_text="Ví dụ 05/01/2019; để trống nếu ghi tay.",
    )

    def __init__(self, data, contents):
        super().__init__(data)
        self.fields["chapters"].choices = [(c[0], f"{c[1]} {c[2]}") for c in contents]
        self.fields["tables"].choices = [
            (slug, f"Biểu {number}. {title}")
            for *_, tables in contents
            for slug, number, title in tables
        ]

    def clean(self):
        found = super().clean()
        if found.get("part") == CHAPTERS and not found.get("chapters"):
            self.add_error("chapters", "Chọn ít nhất một mục.")
        if found.get("part") == TABLES and not found.get("tables"):
            self.add_error("tables", "Chọn ít nhất một biểu.")
        return found

    @property
    def choices(self):
        found = self.cleaned_data
        is_internal = found["kind"] == INTERNAL
        return Choices(
            chapters=tuple(found["chapters"]) if found["part"] == CHAPTERS else (),
            tables=tuple(found["tables"]) if found["part"] == TABLES else (),
            is_internal=is_internal,
            is_draft=found["draft"],
            is_compared=is_internal and found["compared"],
            has_notes=is_internal and found["notes"],
            has_charts=is_internal and found["charts"],
            number=found["number"],
            day=found["day"],
        )

    @property
    def query(self):
        """What was typed, as it stands in an address."""
        query = QueryDict(mutable=True)
        for name in self.fields:
            query.setlist(name, [typed for typed in self.data.getlist(name) if typed])
        return query.urlencode()


class OfficeForm(forms.ModelForm):
    """What is remembered from print to print."""

    class Meta:
        model = Office
        fields = REMEMBERED
        labels = {
            "parent": "Cơ quan chủ quản (nếu có)",
            "organisation": "Cơ quan ban hành",
            "symbol": "Ký hiệu",
            "place": "Địa danh",
            "authority": "Quyền hạn, chức vụ",
            "signatory": "Họ tên người ký",
            "recipients": "Nơi nhận",
        }
        help_texts = {
            "symbol": "Viết tắt loại văn bản và cơ quan, ví dụ BC-LMHTX.",
            "authority": "Mỗi dòng một ý, ví dụ TM. BAN CHẤP HÀNH, rồi CHỦ TỊCH.",
            "signatory": "Không ghi học hàm, học vị. Bản chính thức phải có.",
            "recipients": "Mỗi nơi một dòng; dòng cuối là Lưu: VT.",
        }
        widgets = {
            "authority": forms.Textarea(attrs={"rows": 3}),
            "recipients": forms.Textarea(attrs={"rows": 4}),
        }
