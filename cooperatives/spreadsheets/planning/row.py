"""A row on its way to becoming records: what it says, and what stands against it."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Row:
    """
    `values` are what its cells mean, by column; `found` the keys of records it names,
    by part; `key` that of the record it is about, None for a new one.
    """

    position: int
    line: object
    values: dict = field(default_factory=dict)
    found: dict = field(default_factory=dict)
    key: int | None = None
    identity: tuple | None = None
    label: str = ""
    refusals: list = field(default_factory=list)
    doubts: list = field(default_factory=list)
    # What words of it were taken for; and the name of a record that is not there.
    understood: list = field(default_factory=list)
    unfound: str = ""
    choices: list = field(default_factory=list)
    # The records that what is told of it names, by part.
    named: dict = field(default_factory=dict)
    # The record's values before, and each record the row writes.
    stored: dict | None = None
    parts: dict = field(default_factory=dict)
    written: list = field(default_factory=list)

    def name(self, part, keys):
        self.named.setdefault(part, []).extend(keys)

    def refuse(self, reason, advice="", *, cell="", heading="", value=""):
        self.refusals.append(
            {
                "cell": cell,
                "heading": heading,
                "value": str(value)[:200],
                "reason": reason,
                "advice": advice,
            }
        )

    def is_refused(self, column):
        """Whether its cell there was found wrong already."""
        return any(refusal["heading"] == column.heading for refusal in self.refusals)
