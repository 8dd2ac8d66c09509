"""What a sheet says beside its values, and the reader of values leaves out."""

from dataclasses import dataclass, field


@dataclass
class SheetFacts:
    """Rows and columns are counted from 1."""

    hidden_rows: list = field(default_factory=list)
    hidden_columns: list = field(default_factory=list)  # (first, last)
    errors: dict = field(default_factory=dict)  # row → {column: what is shown}
    fonts: dict = field(default_factory=dict)  # row → {column: font}
    merges: list = field(default_factory=list)
    rows: int = 0  # that hold anything
    last_row: int = 0
    gap_to: int | None = None
    far: str | None = None

    def note_error(self, row, column, shown):
        self.errors.setdefault(row, {})[column] = shown

    def note_font(self, row, column, font):
        self.fonts.setdefault(row, {})[column] = font
