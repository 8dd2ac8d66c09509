"""
Passages told: their references filled in from a reading.

A sentence whose figure has no data is left out and named; a reference that leads
nowhere is wrong and stops the print.
"""

from dataclasses import dataclass, replace

from ..lines import Lines
from ..paper import Figure, Paragraph, Text
from ..reading import Reading
from .bare_numbers import runs_of
from .notation import TABLE, Optional, ProseError, Reference, sentences_of
from .wording import WrongForm, words_for

COUNTING = ("", "trên", "nguyên")


class Missing(Exception):  # noqa: N818 - no failure: the sentence goes
    """A figure without data."""


class Wrong(Exception):  # noqa: N818 - a question to the writer
    """A reference that leads nowhere, in a sentence."""


@dataclass(frozen=True)
class LeftOut:
    """A sentence that is not printed, and the address that has no data."""

    sentence: str
    address: str


class Teller:
    """Fills passages in for one reading; keeps what it left out and what is wrong."""

    def __init__(self, reading, printed=None):
        self.reading = reading
        self.printed = printed
        self.left_out = []
        self.wrong = []

    def paragraph(self, source):
        """The passage as a paragraph, or None where nothing of it is left."""
        try:
            sentences = sentences_of(source)
        except ProseError as error:
            self.wrong.append(str(error))
            return None
        runs = [run for each in sentences for run in self._sentence(each)]
        return Paragraph(tuple(tidied(runs))) if runs else None

    def _sentence(self, sentence):
        try:
            runs = list(self._runs(sentence.pieces))
        except Missing as missing:
            words = "".join(p if isinstance(p, str) else "…" for p in sentence.pieces)
            self.left_out.append(LeftOut(words.strip(), str(missing)))
            return []
        except Wrong as wrong:
            self.wrong.append(str(wrong))
            return []
        return runs

    def _runs(self, pieces):
        for piece in pieces:
            if isinstance(piece, str):
                yield from runs_of(piece)
            elif isinstance(piece, Optional):
                yield from self._optional(piece)
            else:
                yield self._run(piece)

    def _optional(self, piece):
        try:
            runs = list(self._runs(piece.pieces))
        except Missing:
            return []
        return [] if any(self._is_nought(each) for each in piece.pieces) else runs

    def _is_nought(self, piece):
        """Of a count; a change or a ratio has its own words for nought."""
        if not isinstance(piece, Reference) or piece.is_fact or piece.is_table:
            return False
        return piece.form in COUNTING and self.reading.figure(piece.address).value == 0

    def _run(self, reference):
        if reference.is_fact:
            return Text(self._fact(reference.address))
        if reference.is_table:
            return Text(self._table(reference.parts[1]))
        cell = self.reading.figure(reference.address)
        if cell is None and not is_known(self.reading, reference.address):
            raise Wrong(f"Không có số liệu nào ở địa chỉ “{reference.address}”.")
        if cell is None or cell.value is None:
            raise Missing(reference.address)
        try:
            words = words_for(cell, reference.form)
        except WrongForm as error:
            raise Wrong(f"“{reference.address}”: {error}.") from error
        return Figure(words, cell.address, cell.opens)

    def _table(self, slug):
        try:
            stated = self.reading.report.stated(slug)
        except LookupError:
            raise Wrong(f"Không có biểu nào tên “{slug}”.") from None
        left = self.reading.scope.district and not stated.belongs_to_districts
        if left or (self.printed is not None and slug not in self.printed):
            raise Missing(f"{TABLE}/{slug}")
        return f"Biểu {self.reading.report.number_of(slug)}"

    def _fact(self, name):
        term = self.reading.scope.term
        following = self.reading.next_term
        found = {
            "nhiem-ky": term.slug,
            "nhiem-ky-sau": following and following.scope.term.slug,
            "dai-hoi": term.congress,
            "dia-ban": self.reading.place_name,
            "ngay-bao-cao": f"{self.reading.period.day:%d/%m/%Y}",
            "nam-bao-cao": str(self.reading.period.day.year),
            "nam-dau": str(term.starts_on.year),
            "nam-cuoi": str(term.ends_on.year),
        }[name]
        if not found:
            raise Missing(name)
        return found


def is_known(reading, address):
    """Whether the address is one of the report's, though this reading has no data."""
    slug, row, column = address.split("/")
    try:
        stated = reading.report.stated(slug)
    except LookupError:
        return False
    province = reading.once(
        "province's reading",
        lambda: Reading(reading.report, replace(reading.scope, district=None)),
    )
    table = province.table(slug)
    if table.figure(row, column):
        return True
    if column not in {each.key for each in table.columns}:
        return False
    if not table.rows or table.is_listing:
        return not table.rows
    rows = getattr(stated, "rows", None)
    if rows is None:
        return False
    # A contest without prizes, say, has no line yet: nobody can tell it from a slip.
    return made_of_records(rows) or row in {
        each.key for each in province.lines_of(rows)
    }


def made_of_records(rows):
    """Whether which lines a table has depends on what was recorded."""
    return isinstance(rows, Lines) and callable(rows.stated)


def tidied(runs):
    """No separators left hanging where optional parts went; no space at the end."""
    tidy = []
    for run in runs:
        if tidy and isinstance(run, Text) and isinstance(tidy[-1], Text):
            run = Text(tidy.pop().text + run.text)
        tidy.append(run)
    return [
        replace(run, text=without_loose_ends(run.text))
        if isinstance(run, Text)
        else run
        for run in trimmed(tidy)
    ]


def without_loose_ends(text):
    for loose, tight in (
        (";.", "."),
        ("; .", "."),
        (",.", "."),
        (", .", "."),
        (": ;", ":"),
    ):
        text = text.replace(loose, tight)
    return text


def trimmed(runs):
    """The last run without the space before the sentence that is not there."""
    if runs and isinstance(runs[-1], Text):
        runs[-1] = Text(runs[-1].text.rstrip())
    return [run for run in runs if run.text]
