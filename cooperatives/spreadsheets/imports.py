"""
What pages and commands ask of an import: begin, answer, confirm, undo.

Each is one step from one whole state to the next. The step itself is done by a process
of its own, which outlives the browser.
"""

import hashlib
from pathlib import PurePath
from time import monotonic, sleep

from django.conf import settings
from django.db.models import F

from ..district_records import charges_settled_on, may_write_somewhere
from ..models.spreadsheet_import import SpreadsheetImport, State
from . import processes
from .asking import remember
from .purging import purge
from .refusal import Refusal
from .sheets import SHEETS
from .standing_by import STAND_BY
from .work import FALLS_BACK_TO, given_up, work

MAY_IMPORT = "cooperatives.import_records"
DIED = {
    State.READING: (
        "Việc đọc tệp đã dừng giữa chừng; chưa ghi gì. Tải lại tệp, hoặc chia tệp nhỏ hơn."
    ),
    State.APPLYING: (
        "Việc ghi đã dừng giữa chừng; chưa ghi dòng nào. Bấm “Ghi vào hồ sơ” để ghi lại."
    ),
    State.UNDOING: (
        "Việc hoàn tác đã dừng giữa chừng; chưa hoàn tác dòng nào. Bấm hoàn tác lại."
    ),
}
# Seconds that the one who sent a form may well wait for its answer.
MOMENT = 2
ONLY_DOUBTFUL = (
    "Chưa ghi dòng nào: mọi dòng ghi được đều nghi vấn. Xem kỹ các dòng đó rồi chọn ghi cả "
    "các dòng nghi vấn, hoặc sửa tệp rồi tải lên lại."
)
NOT_BEGUN = "Máy chủ chưa bắt đầu được việc này; chưa ghi gì. Đợi vài phút rồi làm lại."


def visible_to(user):
    """
    The imports the user may look at: an officer's, those made with today's charges.

    What he brought in before a charge ended shows records that are another's by now,
    and what was planned for the whole province, those of every district.
    """
    visible = SpreadsheetImport.objects.visible_to(user)
    settled = None if user.sees_province else charges_settled_on(user)
    return visible.filter(created_at__gte=settled) if settled else visible


def may_import_at_all(user):
    """Whether the role brings files in, and there is a place whose records it enters."""
    return user.has_perm(MAY_IMPORT) and may_write_somewhere(user)


def may_import(user, slug):
    """Whether the user may add and change all that the sheet writes, somewhere."""
    sheet = SHEETS[slug]
    models = [sheet.model, *sheet.beside.values()]
    rights = (
        f"cooperatives.{action}_{model._meta.model_name}"
        for model in models
        for action in ("add", "change")
    )
    return user.has_perms(rights) and may_import_at_all(user)


def begin(user, slug, file_name, content, **answers):
    """Keep the file and set a process to read it and to plan."""
    refuse_without_right(user, slug)
    import_ = SpreadsheetImport.objects.create(
        owner=user,
        slug=slug,
        file_name=PurePath(file_name.replace("\\", "/")).name[-255:] or "tệp",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        answers=answers,
        reaches_province=user.sees_province,
    )
    purge(import_.created_at)
    return set_to_work(import_, user, [State.READING], State.READING)


def answer(import_, user, *, assigned=None, fixed=None, chosen=None, **answers):
    """
    Take what the user says of the file into account, and plan anew.

    `assigned`: heading → key of a column, or None; remembered for files of the layout.
    `fixed`: key of a column that the file does not have → what all its rows say there.
    `chosen`: row of the plan → key of the record it means, or "new".
    """
    refuse_without_right(user, import_.slug)
    if import_.is_purged:
        raise Refusal("Nội dung tệp đã được xóa theo thời hạn; hãy tải tệp lên lại.")
    assigned = of_its_headings(import_, assigned or {})
    if assigned:
        answers["assigned"] = import_.answers.get("assigned", {}) | assigned
        remember(import_, answers["assigned"])
    if fixed:
        answers["fixed"] = import_.answers.get("fixed", {}) | fixed
    if chosen:
        positions = dict(
            import_.rows.filter(pk__in=chosen).values_list("pk", "position")
        )
        answers["chosen"] = import_.answers.get("chosen", {}) | {
            str(positions[row]): key for row, key in chosen.items() if row in positions
        }
    given = {name: value for name, value in answers.items() if value is not None}
    whole = [State.ASKING, State.PLANNED, State.REFUSED]
    return set_to_work(
        import_,
        user,
        whole,
        State.READING,
        answers=import_.answers | given,
        reaches_province=import_.reader(user).sees_province,
    )


def of_its_headings(import_, assigned):
    """Of what was said, what was said of headings that the file has."""
    asked = {each["text"] for each in import_.questions if each["kind"] == "heading"}
    known = {each.get("label") or each["text"] for each in import_.headings}
    return {text: key for text, key in assigned.items() if text in asked | known}


def confirm(import_, user, *, all_or_nothing, with_doubtful=False):
    """Set a process to write the plan; of two who confirm, one does."""
    refuse_without_right(user, import_.slug)
    if all_or_nothing and import_.refused:
        raise Refusal(
            f"Có {import_.refused} dòng bị từ chối nên chưa ghi dòng nào. Sửa tệp rồi tải "
            "lên lại, hoặc chọn chỉ ghi các dòng đúng."
        )
    if not import_.new + import_.changed:
        raise Refusal("Tệp không có gì để ghi: không có dòng mới hay thay đổi.")
    if not with_doubtful and import_.doubtful == import_.new + import_.changed:
        raise Refusal(ONLY_DOUBTFUL)
    answers = import_.answers | {"with_doubtful": with_doubtful}
    return set_to_work(import_, user, [State.PLANNED], State.APPLYING, answers=answers)


def undo(import_, user):
    """Set a process to take the import back."""
    refuse_without_right(user, import_.slug)
    return set_to_work(import_, user, [State.APPLIED], State.UNDOING)


def refuse_without_right(user, slug):
    if not may_import(user, slug):
        title = SHEETS[slug].title
        raise Refusal(f"Tài khoản này không được nhập “{title}”.")


# The process


def make_ready():
    """Somebody is about to hand a file in, or to confirm: what starts slowly, starts now."""
    if settings.IMPORTS_IN_A_PROCESS:
        STAND_BY.make_ready()


def set_to_work(import_, user, whole, state, **fields):
    """From a whole state to one at work, once: whoever comes second is refused."""
    waiting = SpreadsheetImport.objects.filter(pk=import_.pk, state__in=whole)
    # Until the process is there, this one answers for it.
    taken = waiting.update(
        state=state, run=F("run") + 1, sentence="", **processes.own(), **fields
    )
    look_again(import_)
    if taken != 1:
        raise Refusal(
            f"Không làm được lúc này: lần nhập đang ở tình trạng “"
            f"{import_.get_state_display().lower()}”."
        )
    if settings.IMPORTS_IN_A_PROCESS:
        start(import_, user)
    else:
        work(import_, user, import_.run)
    look_again(import_)
    return import_


def start(import_, user):
    """A process that no longer belongs to ours: it runs on when this one ends."""
    process_id = STAND_BY.set_off(import_.pk, user.pk, import_.run)
    if process_id is None:
        given_up(import_, State(import_.state), import_.run, sentence=NOT_BEGUN)
        return
    mine = SpreadsheetImport.objects.filter(pk=import_.pk, run=import_.run)
    mine.filter(process_id__isnull=False).update(
        process_id=process_id, process_started=processes.started(process_id)
    )


def looked_after(import_):
    """The import as it is; one whose process died is back at its last whole state."""
    look_again(import_)
    state = State(import_.state)
    if state in FALLS_BACK_TO and not processes.runs(
        import_.process_id, import_.process_started
    ):
        given_up(import_, state, import_.run, sentence=DIED[state])
        look_again(import_)
    return import_


def soon(import_):
    """The import a moment later: most are whole again before a page could say "wait"."""
    until = monotonic() + MOMENT
    while looked_after(import_).state in FALLS_BACK_TO and monotonic() < until:
        sleep(0.03)
    return import_


def look_again(import_):
    """All of it but the file, which does not change and may have megabytes."""
    names = {field.attname for field in import_._meta.concrete_fields}
    import_.refresh_from_db(fields=names - {"content"})
