"""
An import is taken back: what it created is removed, what it changed is restored.

A record that was written since, or that others now rest on, is left alone with all the
row wrote, and the row says why.
"""

from collections import defaultdict

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from ..district_records import beyond_reach, beyond_writing_reach
from ..models import bulk_rows
from ..models.spreadsheet_import import ImportRow, Outcome, SpreadsheetImport, State
from .applying import batches, take
from .refusal import Refusal
from .since_import import (
    as_they_were,
    broken_among,
    clashes,
    last_writes,
    owners_of,
    resting_on,
    those_there,
    told_with_last_write,
)

EDITED = "Để nguyên: {what} đã được sửa sau lần nhập này{by}."
GONE = "Để nguyên: {what} đã bị xóa sau lần nhập này{by}."
CLASHES = "Để nguyên: trả lại như trước sẽ trùng với {named}. {sentence}"
BEYOND = "Để nguyên: hồ sơ nay nằm ngoài địa bàn bạn được giao phụ trách."
LACKS = "Để nguyên: {field} của hồ sơ trước lần nhập này nay không còn trong danh sách."
RESTED_ON = "Để nguyên: đã có {kind} nhập sau gắn với hồ sơ này ({named})."
RESTED_ON_ELSEWHERE = (
    "Để nguyên: đã có hồ sơ khác gắn với hồ sơ này; đề nghị Liên minh tỉnh kiểm tra."
)
NOW_BEYOND = (
    "Không hoàn tác: hồ sơ sẽ trở về nơi nằm ngoài địa bàn bạn được giao phụ trách."
)


JUST_NOW = (
    "Chưa hoàn tác dòng nào: vừa có hồ sơ khác dùng mã cũ, hoặc gắn với hồ sơ, của lần "
    "nhập này. Bấm hoàn tác lại."
)


class Undoing:
    def __init__(self, sheet, rows, user, reader):
        self.user = user
        self.reader = reader
        self.models = {"": sheet.model} | sheet.beside
        self.rows = rows
        self.left = {}
        self.versions = {}

    def parts(self):
        """(row, path, key, version it was left with, changed values before)."""
        for row in self.rows:
            if row.pk in self.left:
                continue
            for path, key in row.made:
                yield row, path, key, 1, None
            for path, key, version, new, old in row.written:
                if key and new:
                    yield row, path, key, version + 1, old

    def leave_what_was_written_since(self):
        expected = defaultdict(dict)
        for row, path, key, version, _ in self.parts():
            expected[path][key] = version, row
        for path, keys in expected.items():
            model = self.models[path]
            self.versions[path] = found = bulk_rows.versions(model, keys)
            written = {
                key: version
                for key, (version, _) in keys.items()
                if found.get(key) != version
            }
            gone = written.keys() - as_they_were(model, written)
            last = last_writes(model, gone)
            for key in gone:
                said = EDITED if key in found else GONE
                what = f"{model._meta.verbose_name} của hồ sơ" if path else "hồ sơ"
                by = f" ({last[key]})" if key in last else ""
                # The record itself comes first, and is what is said of.
                self.left.setdefault(keys[key][1].pk, said.format(what=what, by=by))

    def leave_what_is_beyond_reach(self):
        """First of all: of what is another's today nothing more is said."""
        for path, rows in self.rows_by_key().items():
            model = self.models[path]
            for key in those_there(model, beyond_writing_reach(model, rows, self.user)):
                self.left[rows[key].pk] = BEYOND

    def leave_what_would_clash(self):
        """Records whose old number, or name, is another's by now."""
        restored = defaultdict(dict)
        for row, path, key, _, old in self.parts():
            if old:
                restored[path][key] = row, old
        going = self.rows_by_key(created=True)
        for path, rows in restored.items():
            aside = {*rows, *going[path]}
            model = self.models[path]
            for key, other, sentence in clashes(model, rows, aside):
                is_far = beyond_reach(model, [other.pk], self.reader)
                named = "một hồ sơ khác" if is_far else f"“{other}”"
                said = CLASHES.format(named=named, sentence=sentence)
                self.left[rows[key][0].pk] = said

    def leave_what_would_lack(self):
        """Records that named something, a sector or a cooperative, that is no more."""
        named = defaultdict(lambda: defaultdict(list))
        for row, path, _, _, old in self.parts():
            for field in self.models[path]._meta.concrete_fields:
                if field.is_relation and (key := (old or {}).get(field.attname)):
                    named[field][key].append(row)
        for field, rows in named.items():
            there = those_there(field.related_model, rows, field.target_field.name)
            for key in rows.keys() - there:
                for row in rows[key]:
                    self.left[row.pk] = LACKS.format(field=field.verbose_name)

    def leave_what_others_rest_on(self):
        """
        Records that something else now points to: created ones, or no more fit for it.

        What this import created itself goes with them, unless its row is left alone.
        """
        going = self.rows_by_key(created=True)
        mine = {self.models[path]: set(rows) for path, rows in going.items()}
        for path, model in self.models.items():
            for relation in model._meta.related_objects:
                theirs = relation.related_model
                rows = going[path] | self.unfit_for(relation, path)
                resting = resting_on(relation, rows, mine.get(theirs, ()))
                told = self.told_of(theirs, set(resting.values()))
                for key, other in resting.items():
                    self.left[rows[key].pk] = told[other]

    def unfit_for(self, relation, path):
        """Those that as they were nothing may point at so: a union that was none."""
        limits = relation.field.get_limit_choices_to()
        return limits and {
            key: row
            for row, of, key, _, old in self.parts()
            if of == path
            and any(
                (old or {}).get(name, only) != only for name, only in limits.items()
            )
        }

    def told_of(self, model, keys):
        """What rests on a record, named where who reads of it may reach it."""
        far = beyond_reach(model, keys, self.reader)
        told = dict.fromkeys(far, RESTED_ON_ELSEWHERE)
        kind = model._meta.verbose_name
        for key, named in told_with_last_write(model, keys - far).items():
            told[key] = RESTED_ON.format(kind=kind, named=named)
        return told

    def rows_by_key(self, created=False):
        found = defaultdict(dict)
        for row, path, key, _, old in self.parts():
            if old is None or not created:
                found[path][key] = row
        return found

    def write(self, reason):
        user = self.user
        removed, restored = defaultdict(list), defaultdict(list)
        for _, path, key, _, old in self.parts():
            if old is None:
                removed[path].append(key)
            else:
                version = self.versions[path][key]
                restored[path, tuple(old)].append((key, version, *old.values()))
        owners = {
            path: owners_of(self.models[path], keys) for path, keys in removed.items()
        }
        # What lies beside a record before the record itself.
        for path in sorted(removed, reverse=True):
            bulk_rows.remove(self.models[path], removed[path], user=user, reason=reason)
        for (path, names), rows in restored.items():
            bulk_rows.update(self.models[path], names, rows, user=user, reason=reason)
        for path, of_rules in owners.items():
            self.refuse_broken(self.models[path], of_rules)
        for (path, _), rows in restored.items():
            self.refuse_restored(self.models[path], [row[0] for row in rows])

    def refuse_restored(self, model, keys):
        """Reach, and rules between rows, asked of what is now restored."""
        if beyond_writing_reach(model, keys, self.user):
            raise Refusal(NOW_BEYOND)
        self.refuse_broken(model, owners_of(model, keys))
        if model.rules_across_rows:
            for these in batches(keys):
                records = list(model._base_manager.filter(pk__in=these))
                model.refuse_broken_rules(records)

    def refuse_broken(self, model, owners):
        """Rules between rows, asked of all that belongs to these owners, by rule."""
        for rule, keys in owners.items():
            broken = list(broken_among(model, rule, keys))
            if not broken:
                continue
            # Rather what others wrote: that is to be corrected, not what is restored.
            mine = {(self.models[path], key) for _, path, key, _, _ in self.parts()}
            broken.sort(key=lambda each: each[:2] in mine)
            kind, key, sentence = broken[0]
            raise Refusal(
                f"Không hoàn tác: {self.named(kind, key, rule)} sẽ sai. {sentence} Sửa "
                "hồ sơ đó trước, rồi hoàn tác lại."
            )

    def named(self, model, key, rule):
        """A record and whose it is, as far as the user may know of it."""
        if beyond_reach(model, [key], self.user):
            return "một hồ sơ khác"
        record = model._base_manager.get(pk=key)
        named = f"{model._meta.verbose_name} “{record}”"
        owner = str(getattr(record, rule.group[0]))
        return named if owner in named else f"{named} của {owner}"


def undo(import_, sheet, user, run):
    """Take the import back in one transaction; what is left alone says why."""
    written = [Outcome.NEW, Outcome.CHANGED]
    rows = list(import_.rows.with_outcome(*written).order_by("position"))
    undoing = Undoing(sheet, rows, user, import_.reader(user))
    reason = f"Hoàn tác nhập bảng tính số {import_.pk}"
    try:
        with transaction.atomic():
            take(import_, State.UNDOING, run)
            undoing.leave_what_is_beyond_reach()
            undoing.leave_what_was_written_since()
            undoing.leave_what_would_lack()
            undoing.leave_what_would_clash()
            # A row left alone may hold what another was to lose.
            left = None
            while left != len(undoing.left):
                left = len(undoing.left)
                undoing.leave_what_others_rest_on()
            undoing.write(reason)
            keep_reasons(undoing.left)
            finish(import_, user)
    except IntegrityError:
        raise Refusal(JUST_NOW) from None
    except ValidationError as broken:
        raise Refusal(f"Không hoàn tác: {' '.join(broken.messages)}") from None


def keep_reasons(left):
    bulk_rows.assign(ImportRow, ["id"], ["undone_reason"], list(left.items()))


def finish(import_, user, moment=timezone.now):
    SpreadsheetImport.objects.filter(pk=import_.pk).update(
        state=State.UNDONE, undone_by=user, undone_at=moment(), process_id=None
    )
