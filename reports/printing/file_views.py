"""The files of a print: made while its maker watches, or sent at once."""

from functools import partial

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.template.defaultfilters import slugify
from django.template.loader import render_to_string

from cooperatives import audit

from ..addresses import address_of
from ..renderers import pdf
from ..scope import moment_of_reading
from ..views import scope_of
from . import files, made_files
from .making import Made, Step, steps
from .turns import AGAIN_IN, NoTurn, Turn
from .views import made

MAKING = {"pdf": "Lập tệp PDF", "docx": "Lập tệp Word", "xlsx": "Lập tệp Excel"}
# Where the page of a file is parted: what is told comes in between.
HERE = "<!-- các bước -->"


@login_required
def file(request, term, ending, district=None):
    """The print as a file, in one answer."""
    scope, found, stopped = asked(request, term, ending, district)
    if stopped:
        return stopped
    try:
        turn = Turn(request.user)
    except NoTurn as refusal:
        return busy(request, scope, refusal)
    try:
        content = files.RENDERERS[ending](found.paper)
    except pdf.NoPango as missing:
        context = without_pango(request, scope, missing)
        return render(request, "paper/no_pango.html", context, status=501)
    finally:
        turn.end()
    response = HttpResponse(content, content_type=files.TYPES[ending])
    name = file_name(scope, ending)
    audit.note_report(request, name)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@login_required
def making(request, term, ending, district=None):
    """A page that tells what is done while the file is made, and ends in its link."""
    scope, found, stopped = asked(request, term, ending, district)
    if stopped:
        return stopped
    context = {
        "scope": scope,
        "paper": found.paper,
        "name": MAKING[ending],
        "back": f"{address_of(scope, 'print-page')}?{request.GET.urlencode()}",
        "here": HERE,
    }
    page = render_to_string("paper/making.html", context, request)
    try:
        turn = Turn(request.user)
    except NoTurn as refusal:
        return busy(request, scope, refusal)
    name, made_of = file_name(scope, ending), made_files.made_of(scope)
    keep = partial(made_files.keep, request.user, made_of, name)
    told = steps(keep, ending, found.paper, turn)
    parts = told_within(page, told, without_pango(request, scope, None))
    response = StreamingHttpResponse(parts)
    # A server in front is to pass each step on as it comes.
    response["X-Accel-Buffering"] = "no"
    return response


@login_required
def made_file(request, key):
    """What its maker was told is ready, while he may see what it was made of."""
    found = made_files.kept(request.user, key, moment_of_reading())
    if found is None:
        raise Http404(key)
    term, district = found.parent.name.split(".")
    scope = scope_of(request, term, district or None)
    if made_files.made_of(scope) != found.parent.name:
        raise Http404(key)
    audit.note_report(request, found.name)
    return FileResponse(
        found.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type=files.TYPES[found.suffix.removeprefix(".")],
    )


def asked(request, term, ending, district):
    """The scope and the print to make a file of, or the answer that there is none."""
    if ending not in files.RENDERERS:
        raise Http404(ending)
    scope = scope_of(request, term, district)
    found, _, stopped = made(request, scope)
    return scope, found, stopped


def told_within(page, told, missing):
    before, after = page.split(HERE)
    yield before
    for each in told:
        if isinstance(each, Step):
            yield f"<li>{each.words}</li>\n"
        elif isinstance(each, Made):
            yield render_to_string("paper/_made.html", missing | {"made": each})
    yield after


def without_pango(request, scope, missing):
    return {"scope": scope, "reason": missing, "query": request.GET.urlencode()}


def busy(request, scope, refusal):
    context = {
        "scope": scope,
        "refusal": str(refusal),
        "again": request.get_full_path(),
        "query": request.GET.urlencode(),
    }
    response = render(request, "paper/busy.html", context, status=refusal.status)
    response["Retry-After"] = str(AGAIN_IN)
    return response


def file_name(scope, ending):
    place = scope.district.name if scope.district else "toan tinh"
    place = slugify(place.replace("đ", "d").replace("Đ", "D"))
    return f"bao-cao-{scope.term.slug}-{place}.{ending}"
