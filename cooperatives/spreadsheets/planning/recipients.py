"""
Those who received an honour, where their names stand in no column of the register's own.

"HTX chè La Bằng" is a cooperative on record, and so is that of "Giám đốc HTX chè La
Bằng", where just one bears the name; any other name stays as it was written.
"""

import re

from ... import vietnamese
from .finder import folded_name

PATHS = "cooperative", "group"
# "Liên minh HTX" is none.
WITHIN = re.compile(
    r"\b(?<!minh )(?:htx|h\.t\.x|hợp tác xã|hop tac xa|qtdnd|qtd|quỹ tín dụng|tht|"
    r"tổ hợp tác|to hop tac|liên hiệp (?=htx|hợp tác xã|các)).*",
    re.IGNORECASE,
)
UP_TO = re.compile(r"\s*(?:[,;(]|\s[-–]\s).*")
UNKNOWN = "Không có hồ sơ “{}” trong danh sách; tên được giữ là chữ."


class Recipients:
    def __init__(self, sheet, known):
        self.known = known
        self.columns = sheet.named_within
        self.finders = {path: known.finder(sheet.model_of(path)) for path in PATHS}

    def settle(self, row, stated, identity):
        self.keep_unfound(row, stated)
        # What is on record under the name alone stays so.
        if not row.refusals and not identity.keyed(stated)[0]:
            self.link(row, stated)

    def keep_unfound(self, row, stated):
        """What stood in a column of cooperatives, and is none, becomes name or role."""
        for key in self.columns:
            if row.unfound and not stated.get(key):
                stated[key], row.unfound = row.unfound, ""

    def link(self, row, stated):
        """The record that a name means; a doubt where there is none; of several asked."""
        if stated.get("commune_id") or any(path in row.found for path in PATHS):
            return
        for key in self.columns:
            name = self.organisation(stated.get(key))
            if not name:
                continue
            kind, _ = vietnamese.organisation_name(name)
            path = "group" if kind == "tht" else "cooperative"
            finder = self.finders[path]
            found = finder.called(name)
            if len(found) == 1:
                self.take(row, stated, path, found[0], key, name)
            elif found:
                labels = "; ".join(sorted(map(finder.label, found)))
                told = f"Có {len(found)} hồ sơ tên “{name}”: {labels}."
                row.refuse(told, "Thêm cột “Mã số thuế”, hoặc cột tên HTX, THT và xã.")
            else:
                row.doubts.append(UNKNOWN.format(name))
            return

    def organisation(self, text):
        """The name that a text is, or has behind what a person is there."""
        match = WITHIN.search(text or "")
        if not match:
            return None
        shorter = UP_TO.sub("", match[0])
        is_whole = any(finder.called(match[0]) for finder in self.finders.values())
        return match[0] if is_whole else shorter

    def take(self, row, stated, path, key, column, name):
        row.found[path] = stated[f"{path}_id"] = key
        if not self.known.sees_province:
            row.name(path, [key])
        label = self.finders[path].label(key)
        row.understood.append({"original": name, "text": label})
        is_all = folded_name(name) == folded_name(stated[column])
        if is_all and stated.get("recipient_kind") == "collective":
            stated[column] = ""
