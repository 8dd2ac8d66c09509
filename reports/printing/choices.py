"""What a person chose to print."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Choices:
    """
    The parts, the kind of print, and what is written by hand each time.

    Without chapters or tables it is the whole report. Number and date may stay blank
    for the registry to fill in.
    """

    chapters: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    is_internal: bool = False
    is_draft: bool = True
    is_compared: bool = False
    has_notes: bool = False
    has_charts: bool = False
    number: str = ""
    day: date | None = None

    @property
    def is_whole(self):
        return not self.chapters and not self.tables

    def prints(self, table):
        """Whether a finished table belongs on the print."""
        if table.slug in self.tables:
            return True
        return table.is_printed or (self.is_internal and self.is_compared)
