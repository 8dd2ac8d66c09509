"""What the templates of the portal ask for by name."""

from django import template
from django.urls import reverse

from cooperatives.templatetags.spreadsheets import imports_anything

from ..addresses import address_of
from ..chapters import TERM_REPORT
from ..comparison import DIFFERS
from ..frame import COMPARISON, Link
from ..sample_notice import sample_data_exists
from ..table import Format
from ..targets import MISSED
from ..terms import latest_scope_for

register = template.Library()
register.simple_tag(sample_data_exists)
register.simple_tag(address_of)

CALLING_FOR_A_LOOK = (DIFFERS, MISSED)


@register.filter
def grouped(number):
    """A number of records with its thousands apart: "1.879"."""
    return Format.INTEGER.text(number)


@register.filter
def calls_for_a_look(cell):
    """Whether a verdict says that something is not as it was promised or printed."""
    return cell.value in CALLING_FOR_A_LOOK


@register.inclusion_tag("_navigation.html", takes_context=True)
def navigation(context):
    """The main links: within the term that is open, else the latest report."""
    user = context.get("user")
    if user is None or not user.is_authenticated:
        return {"links": ()}
    frame = context.get("frame")
    return {"links": tuple(links_for(user, frame, context["request"].path))}


def links_for(user, frame, path):
    home = reverse("reports:home")
    yield Link("Trang chính", home, is_current=path == home)
    dashboard = frame is not None and frame.is_dashboard
    scope = frame.scope.in_term(frame.scope.term) if frame else latest_scope_for(user)
    if scope:
        yield Link("Theo dõi", reverse("dashboards:choose"), is_current=dashboard)
        compares = frame is not None and frame.is_comparison
        reports = frame is not None and not (frame.is_comparison or dashboard)
        report = address_of(scope, "report")
        yield Link("Báo cáo nhiệm kỳ", report, is_current=reports)
        if has_comparison(scope):
            comparison = address_of(scope, "table", COMPARISON)
            yield Link("Đối chiếu", comparison, is_current=compares)
    if imports_anything(user):
        imports = reverse("spreadsheets:index")
        yield Link("Nhập bảng tính", imports, is_current=path.startswith(imports))
    if any(map(user.has_module_perms, ("cooperatives", "reports"))):
        records = reverse("admin:index")
        yield Link("Hồ sơ", records, is_current=path == records)


def has_comparison(scope):
    """A district's report may have no figures that were ever published."""
    return any(
        slug == COMPARISON
        for *_, tables in TERM_REPORT.contents(scope)
        for slug, *_ in tables
    )
