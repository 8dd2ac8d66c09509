"""
A file becomes a plan: what each row will do, worked out without writing a record.

Rows are taken by the thousand; whatever the database is asked, it is asked for all of
them at once. What only a later row brings to light is told to the earlier one at the
end.
"""

from collections import defaultdict
from itertools import islice

from .across import Across
from .cells import CellReader
from .clashes import Once
from .doubts import Sums, doubt_jumps
from .identity import Identity
from .lying import Lying, Seats
from .outcome import planned_row
from .part import Part
from .reach import ADVICE, BEYOND, Reach
from .recipients import Recipients
from .references import references
from .returns import Returns
from .row import Row

CHUNK = 2000
TWICE = "Trùng với dòng {number} của tệp: cùng một hồ sơ."


class Planner:
    def __init__(self, sheet, known, reading, answers):
        self.sheet = sheet
        self.known = known
        self.reader = CellReader(sheet, self.known, reading)
        self.refuse = self.reader.refuse
        self.sums = Sums(self.reader.columns, reading.units)
        self.year = answers.get("year") or reading.year
        self.chosen = answers.get("chosen", {})
        blank_erases = answers.get("blank_erases", False)
        self.main = Part(sheet, "", self.reader, blank_erases)
        self.beside = {
            path: Part(sheet, path, self.reader, blank_erases) for path in sheet.beside
        }
        self.references = references(sheet, self.reader, self.known)
        self.reach = Reach(sheet, self.known)
        self.lying = Lying(
            sheet, "seat" if "seat" in sheet.beside else "", self.reader, self.known
        )
        self.lying.has_area = "area_id" in self.main.names or "seat" in sheet.beside
        self.seats = "seat" in sheet.beside and Seats(self.lying, self.beside["seat"])
        self.returns = "annual_return" in self.beside and Returns(
            self.beside["annual_return"], self.year
        )
        self.recipients = sheet.named_within and Recipients(sheet, known)
        self.identity = Identity(sheet, self.main, self.lying, self.known)
        self.once = {"": Once(self.main, self.known)} | {
            path: Once(part, self.known) for path, part in self.beside.items()
        }
        self.across = {
            path: Across(part.model)
            for path, part in {"": self.main, **self.beside}.items()
        }
        self.seen = {}
        # Place of a row planned before → what was found against it since.
        self.late = defaultdict(list)
        self.numbers = {}

    def plan(self, lines):
        """Yields lists of rows as they are kept, some hundreds at a time."""
        lines = enumerate(lines, start=1)
        while chunk := list(islice(lines, CHUNK)):
            rows = [Row(position, line) for position, line in chunk]
            self.numbers |= {row.position: row.line.number for row in rows}
            self.plan_chunk(rows)
            yield [planned_row(row) for row in rows]
        for across in self.across.values():
            for position, told in across.broken():
                self.late[position].append(told)

    @property
    def counted(self):
        return len(self.numbers)

    def plan_chunk(self, rows):
        stated = {}
        for row in rows:
            stated[row.position] = self.read(row)
            self.settle(row, stated[row.position])
        self.settle_those_alike(rows, stated)
        for row in rows:
            self.refuse_twice(row)
        keys = [row.key for row in rows if row.key]
        stored = self.main.load(keys)
        seats = self.seats.load(keys) if self.seats else {}
        returns = self.returns.load(rows, keys) if self.returns else {}
        for row in rows:
            row.stored = stored.get(row.key)
            values = self.weigh(
                row, self.main, row.key, row.stored, stated[row.position]
            )
            if self.seats:
                self.weigh_seat(row, seats.get(row.key, []), values)
            if self.returns:
                self.weigh_return(row, returns)
        self.compare_years(rows)
        self.refuse_clashes(rows)
        for row in rows:
            self.finish(row)

    # One row

    def read(self, row):
        if row.line.problem:
            row.refuse(row.line.problem)
        self.reader.read(row)
        stated = self.main.stated(row, self.refuse)
        for reference in self.references:
            if key := reference.find(row, self.refuse):
                row.found[reference.path] = key
        for reference in self.references:
            if key := row.found.get(reference.path):
                stated[reference.attname] = key
                if not self.known.sees_province:
                    row.name(reference.path, [key])
        if "year" in self.main.names and not stated.get("year") and self.year:
            stated["year"] = self.year
        row.label = self.label(row, stated)
        return stated

    def label(self, row, stated):
        for key in ("name", "cooperative_name", "recipient_name", "topic", "commune"):
            if text := row.values.get(key):
                return str(text)[:255]
        written = (getattr(one, "text", one) for one in row.line.cells.values())
        return next((text for text in written if text and type(text) is str), "")[:255]

    def settle(self, row, stated):
        """Which record the row is about, and where it lies."""
        if not self.seats and self.lying.commune:
            # Its place is part of what it is known by, as the day has it.
            stated |= self.lying.stated(row, None, self.lying.day(stated))
        if self.recipients:
            self.recipients.settle(row, stated, self.identity)
        chosen = self.chosen.get(str(row.position))
        if not row.refusals or self.identity.by_name:
            self.identity.settle(row, stated, chosen)

    def settle_those_alike(self, rows, stated):
        """
        Of several records that a row may mean, the one it is wholly the same as.

        Two of a kind on one day are told apart by nothing else; a row that changes
        neither asks nothing.
        """
        asking = [row for row in rows if row.choices]
        keys = {choice["key"] for row in asking for choice in row.choices}
        stored = self.main.load(keys) if keys else {}
        for row in asking:
            for choice in row.choices:
                key = choice["key"]
                is_free = ("key", key) not in self.seen
                if is_free and not self.main.changes(stored[key], stated[row.position]):
                    row.key, row.identity, row.choices = key, ("key", key), []
                    row.refusals.remove(self.identity.asked[row.position])
                    self.seen[row.identity] = row.position
                    break

    def refuse_twice(self, row):
        """One record in two rows of a file is an error on both."""
        if row.identity is None:
            return
        earlier = self.seen.setdefault(row.identity, row.position)
        if earlier != row.position:
            self.refuse_both(row, earlier, TWICE)

    def refuse_both(self, row, earlier, sentence):
        advice = "Giữ một dòng, xóa dòng kia."
        row.refuse(sentence.format(number=self.numbers[earlier]), advice)
        told = sentence.format(number=row.line.number)
        self.late[earlier].append((told, advice))

    def weigh(self, row, part, key, stored, stated):
        """The part's values after the row, noted where they change anything."""
        if key and stored is None:
            row.refuse("Hồ sơ này vừa bị xóa.", "Xem trước lại tệp.")
            return {}
        if key:
            if not self.seats and self.lying.commune and part is self.main:
                stated = {
                    name: value
                    for name, value in stated.items()
                    if name not in ("commune_id", "area_id")
                } | self.lying.stated(row, stored, self.lying.day(stored | stated))
            if part.papers:
                stated = part.but_stored_whole(row, stored, stated)
            changes = part.changes(stored, stated)
            values = stored | changes
            row.parts[part.path] = key, stored, changes, values
            return values
        self.require(row, part)
        values = part.new(stated)
        row.parts[part.path] = None, None, None, values
        return values

    def require(self, row, part):
        for column in part.required:
            if row.values.get(column.key) not in (None, ""):
                continue
            year = column.kind == "year" and self.year
            if not row.is_refused(column) and not year:
                self.refuse(
                    row, column, f"Thiếu {column.heading.lower()}.", "Điền ô này."
                )

    def weigh_seat(self, row, seats, values):
        part = self.beside["seat"]
        stated = part.stated(row, self.refuse)
        key, stored, stated = self.seats.plan(row, seats, values, stated)
        if row.key:
            stated["cooperative_id"] = row.key
        if key or "commune_id" in stated:
            self.weigh(row, part, key, stored, stated)
        elif row.key and "starts_on" in stated:
            self.lying.refuse(row, self.lying.commune, "Thiếu xã của trụ sở mới.")
        elif not row.key:
            self.require(row, part)

    def weigh_return(self, row, returns):
        part = self.returns.part
        planned = self.returns.plan(row, returns, part.stated(row, self.refuse))
        if planned:
            self.weigh(row, part, *planned)

    def finish(self, row):
        """Rules within the records, reach, doubts; then what is to be written."""
        if row.refusals:
            return
        for path, (key, stored, changes, values) in row.parts.items():
            part = self.beside.get(path, self.main)
            if key and not changes:
                row.written.append([path, key, stored["version"], {}, {}])
                continue
            for sentence in part.broken(values):
                row.refuse(sentence, "Sửa các ô liên quan.")
            for heading, reason in self.sheet.further(path, values):
                row.refuse(reason, "", heading=heading)
            if not self.reach.holds(row, path, values):
                row.refuse(BEYOND, ADVICE)
            if key:
                changes = part.with_keys(changes, values)
                row.written.append(part.written_changed(key, stored, changes))
            else:
                row.written.append(part.written_new(values))
        if not row.refusals:
            self.sums.doubt(row)
            for path, (key, _, changes, values) in row.parts.items():
                if not key or changes:
                    self.across[path].add(row.position, key, values)
        _, _, _, values = row.parts[""]
        if not row.key:
            self.identity.doubt(row, values)
        elif not row.refusals:
            # A file that knows its records by their numbers alone names none.
            row.label = values.get("name") or row.label

    # Many rows at once

    def compare_years(self, rows):
        path = self.returns.part.path if self.returns else ""
        if self.returns or "average_income" in self.main.names:
            doubt_jumps(list(self.written(rows, path)))

    def written(self, rows, path):
        """(row, key, values) of the records that rows write there."""
        for row in rows:
            if path in row.parts and not row.refusals:
                key, _, changes, values = row.parts[path]
                if not key or changes:
                    yield row, key, values

    def refuse_clashes(self, rows):
        for path, once in self.once.items():
            # Of a row that lies beyond reach no more is said than of any other there.
            planned = [
                each
                for each in self.written(rows, path)
                if self.reach.holds_whole(each[0])
            ]
            for row, earlier, sentence in once.clashes(planned):
                if earlier:
                    self.refuse_both(row, earlier, f"{sentence} (dòng {{number}})")
                else:
                    row.refuse(sentence, "Kiểm tra lại mã, tên và năm.")
