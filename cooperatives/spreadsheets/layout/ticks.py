"""Columns that are the answers to one question: an x stands under the one meant."""

from collections import defaultdict

from ...vietnamese import fold
from ..cells import Ticked, cell_name, plain
from ..values import Unread, yes_no
from .headings import BRACKETS


class Ticks:
    def __init__(self, names, known):
        """`names` are, by key of a column, the words of its answers and what they mean."""
        self.known = known
        self.answers = defaultdict(dict)
        for key, answers in names.items():
            for words, answer in answers.items():
                self.answers[fold(words)][key] = answer

    def among(self, columns, found):
        """Key → {column: answer} of the headings that are answers, two or more."""
        placed = {key for key, *_ in found.values() if key}
        groups = defaultdict(dict)
        for column, (key, how, *_) in found.items():
            if key or how == "ignored":
                continue
            for asked, answer in self.of(columns[column], placed).items():
                groups[asked][column] = answer
        return {
            key: answers
            for key, answers in groups.items()
            if len(set(answers.values())) > 1
        }

    def of(self, texts, placed):
        """The question and the answer of a heading; nothing where another asks, or two."""
        *group, last = texts
        answers = self.answers.get(fold(BRACKETS.sub(" ", last)), {})
        free = {key: one for key, one in answers.items() if key not in placed}
        asked = self.known.found(group)[0] if group else None
        if asked in free:
            return {asked: free[asked]}
        return free if not group and len(free) == 1 else {}


def ticked(answers, number, cells):
    """The answer that is marked in the row; what is wrong where it is not just one."""
    marked = {}
    for column, answer in answers.items():
        cell = cells[column - 1] if column <= len(cells) else None
        try:
            is_marked = yes_no(cell)
        except Unread:
            return Ticked(
                f"Ô {cell_name(column, number)} ghi “{plain(cell)}”: không rõ có phải là "
                f"đánh dấu “{answer}” không."
            )
        if is_marked:
            marked[cell_name(column, number)] = answer
    if len(marked) < 2:
        return next(iter(marked.values()), None)
    named = " và ".join(f"{cell} (“{answer}”)" for cell, answer in marked.items())
    return Ticked(f"Các ô {named} đều được đánh dấu.")
