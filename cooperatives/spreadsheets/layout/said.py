"""What people said of headings: of layouts met before, and of the file at hand."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field

from .headings import spellings


@dataclass(frozen=True)
class Said:
    """
    Heading → key of a column, or None where it fills none.

    `remembered` has such answers by the signature of the layout they were given for;
    `here` are those for this file, and go first.
    """

    here: dict = field(default_factory=dict)
    remembered: dict = field(default_factory=dict)

    def of(self, labels):
        """The answers for a row of these headings, by heading."""
        if not self.remembered:
            return self.here
        remembered = self.remembered.get(signature_of(labels), {})
        return of_other_years(remembered, labels) | self.here


def of_other_years(remembered, labels):
    """
    The answers for headings that say another year or unit than when they were given.

    Unless two of the file then say the same.
    """
    if not remembered:
        return {}
    plain = Counter(map(plain_heading, labels))
    answers = {plain_heading(text): key for text, key in remembered.items()}
    return {
        label: remembered.get(label, answers.get(plain_heading(label)))
        for label in labels
        if label in remembered
        or (plain[plain_heading(label)] == 1 and plain_heading(label) in answers)
    }


def plain_heading(text):
    """A heading without its year and unit."""
    return next(reversed(spellings(text)), text)


def signature_of(labels):
    """The same for files of the same headings, whatever rows, year and unit they have."""
    texts = [plain_heading(label) for label in labels]
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:32]
