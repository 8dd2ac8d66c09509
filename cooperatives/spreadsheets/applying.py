"""
A stored plan is written, in one short transaction with its history and outcomes.

Everything is made ready before; what changed since the plan was made stops it.
"""

from collections import defaultdict

import orjson
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Count, TextField
from django.db.models.functions import Cast
from django.utils import timezone

from .. import statistics
from ..district_records import beyond_writing_reach, within_writing_reach
from ..models import bulk_rows
from ..models.chosen_area import AreaOfCommune
from ..models.spreadsheet_import import ImportRow, Outcome, SpreadsheetImport, State
from .refusal import Refusal

LEFT_OUT = {
    "cell": "",
    "heading": "",
    "value": "",
    "reason": "Để lại, vì nghi trùng hoặc số liệu bất thường.",
    "advice": "Kiểm tra rồi nhập lại dòng này.",
}
CHUNK = 2000
READY = 10_000
# From so many rows on, what the database knew of its tables is no longer true.
MANY = 1000
AGAIN = "Hãy bấm “Xem trước lại”."
BEYOND = "Chưa ghi dòng nào: có dòng nằm ngoài địa bàn bạn được giao phụ trách."


class Writing:
    """
    What a plan writes, by part of its sheet.

    The first rows are taken apart beforehand, for others wait while the rest is. That
    stays text until its turn comes: tens of thousands of rows would fill the memory.
    """

    def __init__(self, import_, sheet, rows):
        self.import_ = import_
        self.rows = []
        self.models = {"": sheet.model} | sheet.beside
        self.names = {
            path: [f.attname for f in model._meta.concrete_fields if not f.primary_key]
            for path, model in self.models.items()
        }
        self.touched = defaultdict(list)
        # What the plan was made on, and the names of what it adds.
        self.matched = defaultdict(dict)
        self.added = defaultdict(list)
        names = self.names[""]
        at = names.index("search_key") if "search_key" in names else None
        for row, number, record, written in rows:
            parts = orjson.loads(written)
            self.rows.append(
                (row, record, parts if len(self.rows) < READY else written)
            )
            for path, key, version, new, _ in parts:
                if key is not None:
                    self.matched[path][key] = version, number
                elif not path and at is not None:
                    self.added[new[at]].append(number)

    def refuse_stale(self):
        """Hold what the plan is about; refuse if any of it is no more as it was."""
        stale = []
        for path, matched in self.matched.items():
            found = bulk_rows.versions(self.models[path], matched)
            stale += [
                number
                for key, (version, number) in matched.items()
                if found.get(key) != version
            ]
        if stale:
            raise Refusal(
                f"Chưa ghi dòng nào: sau khi xem trước, có người đã sửa hoặc xóa hồ sơ "
                f"của {numbers_of(stale)}. {AGAIN}"
            )

    def refuse_entered_since(self, last_key, reader):
        """
        A new row may have been entered another way since the plan was made.

        Of what others entered beyond its reader's reach nothing is told.
        """
        if not self.added:
            return
        since = self.models[""]._default_manager.filter(pk__gt=last_key)
        reached = within_writing_reach(since, reader)
        entered = set(reached.values_list("search_key", flat=True))
        again = [
            number
            for key, numbers in self.added.items()
            if key in entered
            for number in numbers
        ]
        if again:
            raise Refusal(
                f"Chưa ghi dòng nào: sau khi xem trước, có người đã nhập hồ sơ cùng tên "
                f"với {numbers_of(again)}. {AGAIN}"
            )

    def write(self, user):
        for at in range(0, len(self.rows), CHUNK):
            self.write_some(self.rows[at : at + CHUNK], user)

    def write_some(self, rows, user):
        reason = self.import_.reason
        new, changed = defaultdict(list), defaultdict(list)
        for row, record, written in rows:
            keys = []
            parts = orjson.loads(written) if isinstance(written, str) else written
            for path, key, version, values, _ in parts:
                if key is None:
                    new[path].append((row, record, values, keys))
                elif values:
                    changed[path, tuple(values)].append(
                        (key, version, *values.values())
                    )
        owners = {}
        # The record itself before what lies beside it.
        for path in sorted(new):
            self.create(path, new[path], owners, user, reason)
        for (path, names), these in changed.items():
            model = self.models[path]
            written = bulk_rows.update(model, names, these, user=user, reason=reason)
            if written != len(these):
                raise Refusal(f"Chưa ghi dòng nào: hồ sơ vừa bị sửa. {AGAIN}")
            self.touched[path] += [values[0] for values in these]
        keep_keys(new, owners)

    def create(self, path, planned, owners, user, reason):
        """New records of one part, and the keys they are given."""
        model = self.models[path]
        owner = self.names[path].index("cooperative_id") if path else None
        keys = bulk_rows.reserve_keys(model, len(planned))
        rows = []
        for key, (row, _, values, made) in zip(keys, planned, strict=True):
            made.append([path, key])
            if not path:
                owners[row] = key
            elif values[owner] is None:
                values[owner] = owners[row]
            rows.append([key, *values])
        names = [model._meta.pk.name, *self.names[path]]
        bulk_rows.create(model, names, rows, user=user, reason=reason)
        self.touched[path] += keys

    def written(self):
        """The models that were written to, and their histories."""
        for path in self.touched:
            yield self.models[path]
            yield self.models[path].history.model

    def refuse_beyond_reach(self, keys, user):
        """Asked of what the plan is about, and again of what it has become."""
        for path, model in self.models.items():
            if beyond_writing_reach(model, keys[path], user):
                raise Refusal(BEYOND)

    def refuse_broken(self):
        """Rules between rows, asked of what is now written."""
        for path, model in self.models.items():
            if rests_on_other_rows(model):
                for keys in batches(self.touched[path]):
                    written = model._base_manager.filter(pk__in=keys)
                    model.refuse_broken_rules(list(written))


def rests_on_other_rows(model):
    """Whether a rule may be broken by rows that others wrote since the plan was made."""
    rules = model.rules_across_rows
    return any(not isinstance(rule, AreaOfCommune) for rule in rules)


def keep_keys(new, owners):
    """What became of each row that made something: the keys it was given."""
    made = {
        row: (record, keys) for rows in new.values() for row, record, _, keys in rows
    }
    values = [
        (row, owners.get(row, record), orjson.dumps(keys).decode())
        for row, (record, keys) in made.items()
    ]
    bulk_rows.assign(ImportRow, ["id"], ["record_id", "made"], values)


def apply(import_, sheet, user, run):
    """Write the plan; nothing at all where anything stands against it."""
    planned = import_.rows.exclude(outcome=Outcome.REFUSED).order_by("position")
    rows = planned.values_list(
        "pk", "number", "record_id", Cast("written", TextField())
    )
    left = []
    if not import_.answers.get("with_doubtful"):
        left = list(planned.doubtful_only().values_list("pk", flat=True))
        rows = rows.filter(is_doubtful=False)
    rows = list(rows)
    writing = Writing(import_, sheet, rows)
    try:
        with transaction.atomic():
            take(import_, State.APPLYING, run)
            writing.refuse_beyond_reach(writing.matched, user)
            writing.refuse_stale()
            last_key = import_.told.get("last_key") or 0
            writing.refuse_entered_since(last_key, import_.reader(user))
            writing.write(user)
            writing.refuse_beyond_reach(writing.touched, user)
            writing.refuse_broken()
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
    if len(rows) >= MANY:
        statistics.refresh([ImportRow, *writing.written()])


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
            row.outcome, row.written, row.is_doubtful = Outcome.REFUSED, [], False
        import_.rows.bulk_update(rows, ["told", "outcome", "written", "is_doubtful"])


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
    for outcome, is_doubtful, count in rows.annotate(Count("pk")):
        found[outcome] += count
        if is_doubtful and outcome != Outcome.REFUSED:
            found["doubtful"] += count
    return found


def batches(keys):
    for at in range(0, len(keys), bulk_rows.BATCH):
        yield keys[at : at + bulk_rows.BATCH]


def numbers_of(rows):
    named = ", ".join(map(str, rows[:10]))
    return f"dòng {named}" + (f" và {len(rows) - 10} dòng nữa" if rows[10:] else "")
