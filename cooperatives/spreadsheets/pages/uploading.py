"""The way in: what may be brought in, what was, and the page a file is handed in on."""

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat

from ...district_records import within_reach
from ...models import AnnualReturn
from .. import imports
from ..purging import KEPT_DAYS
from ..refusal import Refusal
from ..sheets import SHEETS
from ..work import FALLS_BACK_TO
from .rights import sheet_or_404, sheets_for
from .screens import page_links

PER_PAGE = 30
LARGEST = 10 * 1024 * 1024
NOT_CHOSEN = "Chưa chọn tệp. Hãy bấm vào ô “Tệp bảng tính” và chọn tệp trên máy."


class UploadForm(forms.Form):
    """A file; the year where rows do not say theirs; what an empty cell means."""

    file = forms.FileField(
        label="Tệp bảng tính",
        error_messages={
            "required": NOT_CHOSEN,
            "empty": "Tệp này trống, không có gì để đọc. Hãy chọn tệp khác.",
            "missing": NOT_CHOSEN,
            "invalid": "Trình duyệt chưa gửi được tệp. Hãy chọn lại rồi bấm lần nữa.",
            "max_length": "Tên tệp dài quá 200 ký tự. Hãy đặt tên ngắn hơn.",
        },
        max_length=200,
    )
    year = forms.IntegerField(
        label="Năm của số liệu",
        required=False,
        min_value=1990,
        max_value=2100,
        error_messages={
            "invalid": "Năm phải viết bằng bốn chữ số, như 2017.",
            "min_value": "Năm phải từ 1990 đến 2100.",
            "max_value": "Năm phải từ 1990 đến 2100.",
        },
    )
    blank_erases = forms.BooleanField(label="Ô trống xóa nội dung", required=False)

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                f"Tệp nặng {filesizeformat(file.size)}, quá giới hạn 10 MB. Hãy xóa các "
                "trang tính, hình ảnh không cần, hoặc chia thành nhiều tệp."
            )
        return file


@login_required
def index(request):
    """What may be brought in, and what was: by whom, when, with what outcome."""
    sheets = sheets_for(request.user)
    if not sheets:
        raise PermissionDenied
    brought_in = imports.visible_to(request.user).select_related("owner").by_time()
    page = Paginator(brought_in.defer("content", "told"), PER_PAGE).get_page(
        request.GET.get("trang")
    )
    for each in page:
        if each.state in FALLS_BACK_TO:
            imports.looked_after(each)
        each.title = SHEETS[each.slug].title
    context = {
        "sheets": sheets,
        "page": page,
        "links": tuple(page_links(request.GET, page)),
    }
    return render(request, "spreadsheets/index.html", context)


@login_required
def upload(request, slug):
    sheet = sheet_or_404(request.user, slug)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent)
    if form.is_valid():
        try:
            begun = imports.soon(begin(request.user, sheet, **form.cleaned_data))
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("spreadsheets:import", begun.pk)
    imports.make_ready()
    context = {
        "sheet": sheet,
        "form": form,
        "years": years_kept(sheet, request.user),
        "kept_days": KEPT_DAYS,
    }
    return render(request, "spreadsheets/upload.html", context)


def years_kept(sheet, user):
    """The years a register can be taken out for, the last one first."""
    if not (sheet.needs_year and sheet.beside):
        return ()
    reached = within_reach(AnnualReturn.objects.all(), user)
    years = reached.order_by("-year").values_list("year", flat=True)
    return tuple(years.distinct())


def begin(user, sheet, *, file, year, blank_erases):
    options = {"blank_erases": blank_erases} | ({"year": year} if year else {})
    return imports.begin(user, sheet.slug, file.name, file.read(), **options)
