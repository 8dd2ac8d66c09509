"""Tables make chapters, chapters make a report."""

from dataclasses import dataclass

from . import comparison_table
from .reading import Reading
from .table import Chapter, Document
from .tally import LATER, Tally


@dataclass(frozen=True)
class StatedChapter:
    """A chapter as stated: its number as printed, its title, its tables in order."""

    slug: str
    number: str
    title: str
    tables: tuple


@dataclass(frozen=True)
class Report:
    """
    A report as stated: a value that any scope can be read in.

    Figures of the report `behind` it can be asked for and opened too, in this one's
    scope: a dashboard's targets point at them.
    """

    title: str
    chapters: tuple[StatedChapter, ...]
    behind: "Report | None" = None

    def read(self, scope):
        """This report for one reader; to be used inside `with snapshot():`."""
        return Reading(self, scope)

    @property
    def tables(self):
        return tuple(table for chapter in self.chapters for table in chapter.tables)

    def stated(self, slug):
        for table in self.tables:
            if table.slug == slug:
                return table
        if self.behind:
            return self.behind.stated(slug)
        raise LookupError(slug)

    def number_of(self, slug):
        """The table's running number in the whole report; none of those behind it."""
        slugs = [table.slug for table in self.tables]
        return slugs.index(slug) + 1 if slug in slugs else 0

    def tables_of(self, chapter, scope):
        """Those of a chapter that can be drawn up for the scope, and the titles left."""
        kept = [
            t for t in chapter.tables if t.belongs_to_districts or not scope.district
        ]
        left = [t.title for t in chapter.tables if t not in kept]
        return kept, left

    def contents(self, scope):
        """Chapters and tables for a table of contents, without asking anything."""
        return [
            (
                chapter.slug,
                chapter.number,
                chapter.title,
                [
                    (table.slug, self.number_of(table.slug), table.title)
                    for table in self.tables_of(chapter, scope)[0]
                ],
            )
            for chapter in self.chapters
        ]

    def moves(self, scope):
        """What its tables count after the closing day."""
        for chapter in self.chapters:
            for table in self.tables_of(chapter, scope)[0]:
                yield from getattr(table, "later", ())

    def tallies(self, scope):
        """The tables of a scope whose figures are counted."""
        return [
            table
            for chapter in self.chapters
            for table in self.tables_of(chapter, scope)[0]
            if isinstance(table, Tally)
        ]

    def chapter(self, reading, slug):
        for chapter in self.chapters:
            if chapter.slug == slug:
                kept, left = self.tables_of(chapter, reading.scope)
                tables = tuple(reading.table(table.slug) for table in kept)
                return Chapter(
                    chapter.slug, chapter.number, chapter.title, tables, tuple(left)
                )
        raise LookupError(slug)

    def document(self, reading):
        """Every chapter filled in."""
        chapters = tuple(self.chapter(reading, c.slug) for c in self.chapters)
        return Document(
            self.title,
            f"Nhiệm kỳ {reading.scope.term.slug}, {reading.place_name}",
            chapters,
            statements(reading),
        )

    def compare(self, reading, table):
        return comparison_table.beside(reading, table)

    def title_of(self, reading, slug, row, column):
        """A figure in words: table, line, column with its group, value and unit."""
        table = reading.table(slug)
        if row == LATER:
            return f"{table.title} – Phát sinh sau ngày lập báo cáo: {table.later}"
        found = table.figure(row, column)
        if found is None:
            return table.title
        labels = [each.label for each in table.rows if each.key == row]
        label, unit = found.column.full_label, table.unit_of(found.column)
        if unit in label:
            unit = ""
        return " – ".join(
            (table.title, *labels, f"{label}: {found.text} {unit}".strip())
        )


def statements(reading):
    """What a report says of itself before its first table."""
    scope, period = reading.scope, reading.period
    day = f"{period.day:%d/%m/%Y}"
    found = [
        f"Số thời điểm tính đến ngày {day}; số phát sinh tính từ ngày "
        f"{period.starts_on:%d/%m/%Y} đến hết ngày {day}.",
        f"Địa bàn theo địa giới hành chính ngày {day}, cho mọi năm trong kỳ.",
    ]
    if scope.term.bounds_are_assumed:
        found.append("Mốc nhiệm kỳ: giả định, chờ Liên minh xác nhận.")
    return tuple(found)
