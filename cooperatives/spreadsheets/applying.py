"""
A stored plan is written, in one short transaction with its history and outcomes.

Everything is made ready before; what changed since the plan was made stops it.
"""

import json
from collections import defaultdict

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from ..district_records import within_reach
from ..models import bulk_rows
from ..models.spreadsheet_import import Outcome, SpreadsheetImport, State
from .refusal import Refusal

LEFT_OUT = {
    "cell": "",
    "heading": "",
    "value": "",
    "reason": "Để lại, vì nghi trùng hoặc số liệu bất thường.",
    "advice": "Kiểm tra rồi nhập lại dòng này.",
}
AGAIN = "Hãy bấm xem trước lại."
BEYOND = "Chưa ghi dòng nào: có dòng nằm ngoài địa bàn bạn được giao phụ trách."


class Writing:
    """What a plan writes, put together by table before anything is written."""

    def __init__(self, import_, sheet, rows):
        self.import_ = import_
        self.models = {"": sheet.model} | sheet.beside
        self.names = {
            path: [f.attname for f in model._meta.concrete_fields if not f.primary_key]
            for path, model in self.models.items()
        }
        # Part → what is new of it, what is changed, and what it was planned on.
        self.new = defaultdict(list)
        self.changed = defaultdict(list)
        self.matched = defaultdict(dict)
        for row in rows:
            for part in row["written"]:
                self.add(row, part)

    def add(self, row, part):
        path, key, version, new, _ = part
        if key is None:
            self.new[path].append((row, part))
            return
        self.matched[path][key] = (version, row)
        if new:
            self.changed[path, tuple(new)].append((key, version, *new.values()))

    def refuse_stale(self):
        """Hold what the plan is about; refuse if any of it is no more as it was."""
        stale = []
        for path, matched in self.matched.items():
            found = bulk_rows.versions(self.models[path], matched)
            stale += [
                row
                for key, (version, row) in matched.items()
                if found.get(key) != version
            ]
        if stale:
            raise Refusal(
                f"Chưa ghi dòng nào: sau khi xem trước, có người đã sửa hoặc xóa hồ sơ "
                f"của {numbers_of(stale)}. {AGAIN}"
            )

    def refuse_entered_since(self, last_key):
        """A new row may have been entered another way since the plan was made."""
        names = self.names[""]
        if "search_key" not in names or not self.new[""]:
            return
        since = self.models[""]._base_manager.filter(pk__gt=last_key)
        entered = set(since.values_list("search_key", flat=True))
        at = names.index("search_key")
        again = [row for row, part in self.new[""] if part[3][at] in entered]
        if again:
            raise Refusal(
                f"Chưa ghi dòng nào: sau khi xem trước, có người đã nhập hồ sơ cùng tên "
                f"với {numbers_of(again)}. {AGAIN}"
            )

    def write(self, user):
        reason = self.import_.reason
        # The record itself before what lies beside it.
        for path in sorted(self.new):
            self.create(path, self.new[path], user, reason)
        for (path, names), rows in self.changed.items():
            model = self.models[path]
            written = bulk_rows.update(model, names, rows, user=user, reason=reason)
            if written != len(rows):
                raise Refusal(f"Chưa ghi dòng nào: hồ sơ vừa bị sửa. {AGAIN}")

    def create(self, path, planned, user, reason):
        """New records of one part; the plan learns the keys they were given."""
        model = self.models[path]
        owner = self.names[path].index("cooperative_id") if path else None
        rows = []
        keys = bulk_rows.reserve_keys(model, len(planned))
        for key, (row, part) in zip(keys, planned, strict=True):
            part[1], part[2] = key, 0
            if not path:
                row["record_id"] = key
            elif part[3][owner] is None:
                part[3][owner] = row["record_id"]
            rows.append([key, *part[3]])
        names = [model._meta.pk.name, *self.names[path]]
        bulk_rows.create(model, names, rows, user=user, reason=reason)

    def refuse_broken(self, user):
        """Rules between rows, and reach, asked of what is now written."""
        for path, model in self.models.items():
            for keys in batches(self.touched(path)):
                if model.rules_across_rows:
                    written = model._base_manager.filter(pk__in=keys)
                    model.refuse_broken_rules(list(written))
                if not user.sees_province:
                    reached = within_reach(model._default_manager.all(), user)
                    if reached.filter(pk__in=keys).count() != len(keys):
                        raise Refusal(BEYOND)

    def touched(self, path):
        changed = (rows for (part, _), rows in self.changed.items() if part == path)
        return [
            *(part[1] for _, part in self.new[path]),
            *(row[0] for rows in changed for row in rows),
        ]

    def keep_keys(self):
        """What became of each row that made something: the keys it was given."""
        touched = {row["pk"]: row for path in self.new for row, _ in self.new[path]}
        values = [
            (row["record_id"], json.dumps(row["written"], ensure_ascii=False), key)
            for key, row in touched.items()
        ]
        cast = "::jsonb" if connection.vendor == "postgresql" else ""
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE cooperatives_importrow "
                f"SET record_id = %s, written = %s{cast} WHERE id = %s",
                values,
            )


def apply(import_, sheet, user, run):
    """Write the plan; nothing at all where anything stands against it."""
    planned = import_.rows.exclude(outcome=Outcome.REFUSED).order_by("position")
    rows = planned.values("pk", "number", "is_doubtful", "record_id", "written")
    left = []
    if not import_.answers.get("with_doubtful"):
        left = list(planned.doubtful_only().values_list("pk", flat=True))
        rows = rows.filter(is_doubtful=False)
    writing = Writing(import_, sheet, list(rows))
    try:
        with transaction.atomic():
            take(import_, State.APPLYING, run)
            writing.refuse_stale()
            writing.refuse_entered_since(import_.told.get("last_key") or 0)
            writing.write(user)
            writing.refuse_broken(user)
            writing.keep_keys()
            leave_out(import_, left)
            finish(import_, user)
    except IntegrityError:
        raise Refusal(
            "Chưa ghi dòng nào: sau khi xem trước, có hồ sơ khác đã dùng mã của tệp "
            f"này. {AGAIN}"
        ) from None
    except ValidationError as broken:
        sentence = " ".join(broken.messages)
        raise Refusal(f"Chưa ghi dòng nào: {sentence} {AGAIN}") from None


def take(import_, state, run):
    """Only the process that was set to work last writes, and only once."""
    waiting = SpreadsheetImport.objects.filter(pk=import_.pk, state=state, run=run)
    if waiting.update(sentence="") != 1:
        raise Refusal("Lần nhập này đã được ghi hoặc đã dừng.")


def leave_out(import_, keys):
    for these in batches(keys):
        rows = list(import_.rows.filter(pk__in=these))
        for row in rows:
            row.told |= {"refusals": [LEFT_OUT]}
            row.outcome, row.written = Outcome.REFUSED, []
        import_.rows.bulk_update(rows, ["told", "outcome", "written"])


def finish(import_, user, moment=timezone.now):
    SpreadsheetImport.objects.filter(pk=import_.pk).update(
        state=State.APPLIED,
        applied_by=user,
        applied_at=moment(),
        process_id=None,
        **counts_of(import_),
    )


def counts_of(import_):
    """How many rows became what: counted, never added up on the way."""
    found = dict.fromkeys([*Outcome.values, "doubtful"], 0)
    rows = import_.rows.order_by().values_list("outcome", "is_doubtful")
    for outcome, is_doubtful in rows.iterator():
        found[outcome] += 1
        found["doubtful"] += is_doubtful and outcome != Outcome.REFUSED
    return found


def batches(keys):
    for at in range(0, len(keys), bulk_rows.BATCH):
        yield keys[at : at + bulk_rows.BATCH]


def numbers_of(rows):
    named = ", ".join(str(row["number"]) for row in rows[:10])
    return f"dòng {named}" + (f" và {len(rows) - 10} dòng nữa" if rows[10:] else "")
