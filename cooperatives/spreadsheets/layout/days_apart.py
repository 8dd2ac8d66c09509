"""Days that stand in another's cell: behind a paper's number, behind the first day."""

import re

from ...vietnamese import clean
from ..cells import Contradicted
from ..values import Unread, day, is_same_again, span

# "QĐ số 123/QĐ-UBND ngày 05/6/2017 của UBND tỉnh"; "123/QĐ-UBND, 5/6/2017".
PAPER = re.compile(
    r"(?:(?:quyết định|qđ|giấy chứng nhận|gcn)\b[ .:]*)?(?:số\b[ .:]*)?"
    r"(?P<number>[0-9]+(?: ?/ ?)?[^\s,;()]*)"
    r"(?P<between>[\s,;(]+(?:(?:ký|cấp|ban hành|đăng ký)\s+)?(?:(?:ngày|ng)\b[. ]*)?)"
    r"(?P<day>[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?(?:[0-9]{4}|[0-9]{2})"
    r"|[0-9]{1,2} tháng [0-9]{1,2},? năm [0-9]{4})\)?\.?(?P<issuer> (?:của|do) .+)?",
    re.IGNORECASE,
)
# Without any of these a cell says but one thing.
BETWEEN = re.compile(r"[\s,;(–—÷-]")
LETTER = re.compile(r"[^\W\d_]")
OF_PAPERS = "Trang “{}”: ngày được tách ra từ cột “{}”; xem lại ở từng dòng."
OF_SPANS = "Trang “{}”: ngày cuối được tách ra từ cột “{}”; xem lại ở từng dòng."
TWO_DAYS = (
    "Ô này ghi ngày {0:%d/%m/%Y}, ô ngày của dòng ghi {1:%d/%m/%Y}.",
    "Sửa ngày sai, hoặc bỏ ngày ở ô này.",
)


class DaysApart:
    """What the columns of a table that may hold another's day give to that column."""

    def __init__(self, places, columns):
        self.columns = columns
        self.papers = pairs(places, columns, "dated_by")
        self.spans = pairs(places, columns, "ends_in")
        self.places = [places[key] - 1 for key in self.papers | self.spans]
        self.notes = {}  # in the order met
        self.given = {}  # key of a column whose cells gave something → key of the other

    def may_be_in(self, cells):
        return any(
            place < len(cells) and may_be_two(cells[place]) for place in self.places
        )

    def take_apart(self, values, converted):
        for key, of_day in self.papers.items():
            cell = values[key]
            if may_be_two(cell) and (paper := paper_in(clean(cell))):
                self.take_paper(key, of_day, paper, values, converted)
        for key, until in self.spans.items():
            cell = values[key]
            if may_be_two(cell) and (found := span(clean(cell))):
                self.take_span(key, until, found, values, converted)
        for key, other in self.given.items():
            if values.get(other) is None and is_as_above(values[key]):
                # It holds for all that stood in the cell above.
                values[other] = values[key]

    def take_paper(self, key, of_day, paper, values, converted):
        number, typed = paper
        given = known_day(values.get(of_day))
        if given is None:
            converted[key] = values[key]
            values |= {key: number, of_day: typed}
            self.note(OF_PAPERS, key, of_day)
        elif given and (stated := known_day(typed)) and not agree(stated, given):
            reason, advice = TWO_DAYS
            told = reason.format(stated[0], given[0])
            values[key] = Contradicted(values[key], told, advice)

    def take_span(self, key, until, found, values, converted):
        first, last = found
        given = known_day(values.get(until))
        if given is None or given == (last, "day"):
            converted[key] = values[key]
            values |= {key: first, until: last}
            self.note(OF_SPANS, key, until)

    def column_of(self, key):
        """The key of the column that a day was taken out of."""
        ways = self.papers | self.spans
        return next((one for one, other in ways.items() if other == key), None)

    def note(self, sentence, key, of_day):
        self.notes[sentence, self.columns[key].heading] = None
        self.given[key] = of_day


def pairs(places, columns, way):
    """Key of a column in the file → key of the one that its cells may speak of too."""
    named = {key: getattr(columns[key], way) for key in places}
    return {key: other for key, other in named.items() if other in columns}


def may_be_two(cell):
    return type(cell) is str and BETWEEN.search(cell) is not None


def is_as_above(cell):
    return type(cell) is str and is_same_again(clean(cell))


def paper_in(text):
    """(number, day as typed) of a text that has both."""
    match = PAPER.fullmatch(text)
    if not match:
        return None
    number = match["number"].replace(" ", "")
    if not LETTER.search(number) and not LETTER.search(match["between"]):
        return None
    return number + (match["issuer"] or ""), match["day"]


def known_day(cell):
    """What `day` makes of it; False where that cannot be told."""
    try:
        return day(cell)
    except Unread:
        return False


def agree(stated, given):
    """Whether a day is the other, as far as that is known."""
    (found, _), (known, precision) = stated, given
    size = {"year": 1, "month": 2, "day": 3}[precision]
    return found.timetuple()[:size] == known.timetuple()[:size]
