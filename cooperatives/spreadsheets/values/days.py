"""Days, the months and years that are all that is known of some, and years."""

import re
from datetime import date, datetime, timedelta

from ... import vietnamese
from ..cells import Converted, Swapped
from .numbers import plain_number
from .unread import BLANKS, Unread, quoted, refuse, refuse_same_again

WRITTEN = (
    "Ghi ngày/tháng/năm, ví dụ 27/5/2013; chỉ biết tháng hoặc năm thì ghi 5/2013, 2013."
)
UNKNOWN = {"khong ro", "chua ro", "chua co", "chua biet", "khong co"}
YEARS = range(1900, 2100)
# Excel counts days from here on; between these lie the days of a working life.
FIRST_DAY = date(1899, 12, 30)
SERIALS = range(12_000, 73_000)
TIME = re.compile(
    r"(?<=\d)[ T]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?(Z| ?[AaPp][Mm])?$"
)
SHORT_YEAR = re.compile(r"([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{2})")
MONTH_FIRST = re.compile(r"([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4})")
# "10-12/5/2017", "từ ngày 5/6 đến ngày 9/6/2017"; the first may lack month and year.
PART = r"(?:ng[àa]y )?([0-9]{{1,2}})(?:(?: ?[/.] ?| th[áa]ng )([0-9]{{1,2}})(?:(?: ?[/.] ?|,? n[ăa]m )([0-9]{{4}}))?){}"
SPAN = re.compile(
    rf"(?:t[ừu] )?{PART.format('?')} ?(-|–|—|÷|đến|den|t[ớo]i|,|và|va|&)(?: hết)? ?"
    rf"{PART.format('')}",
    re.IGNORECASE,
)
MONTHS = re.compile(r"([0-9]{1,2}) ?[-–—] ?([0-9]{1,2}) ?[/.] ?([0-9]{4})")
NEXT_TO = {",", "và", "va", "&"}
QUARTER = re.compile(
    r"qu[ýy] *(i{1,3}|iv|[1-4])[ ,/-]+(?:n[ăa]m )?([0-9]{4})", re.IGNORECASE
)


def day(cell):
    """The date and how much of it is known: "day", "month" or "year"."""
    if isinstance(cell, datetime):
        return within_years(cell.date())
    if isinstance(cell, date):
        return within_years(cell)
    if cell is None:
        return None
    if isinstance(cell, Swapped):
        raise swapped(cell.day, cell.typed)
    if isinstance(cell, Converted):
        cell = cell.text
    if type(cell) in (int, float):
        return of_number(plain_number(cell))
    if type(cell) is not str:
        return refuse(cell, "ngày")
    typed = TIME.sub("", vietnamese.clean(cell))
    if not typed or typed in BLANKS or vietnamese.fold(typed) in UNKNOWN:
        return None
    refuse_same_again(typed, WRITTEN)
    return of_text(typed)


def within_years(found):
    if found.year not in YEARS:
        raise Unread(
            f"Năm {found.year} nằm ngoài khoảng từ {YEARS[0]} đến {YEARS[-1]}.", WRITTEN
        )
    return found, "day"


def swapped(found, typed):
    other = found.replace(day=found.month, month=found.day)
    if typed:
        return Unread(
            f"{quoted(typed)} có thể là ngày {found:%d/%m/%Y} hoặc {other:%d/%m/%Y}: "
            "trong cột này có ngày ghi tháng trước.",
            "Ghi lại cả cột theo thứ tự ngày/tháng/năm.",
            (found, other),
        )
    return Unread(
        f"Ngày {found:%d/%m/%Y} có thể đã bị Excel đảo từ {other:%d/%m/%Y}: trong cột này, "
        "ngày sau mùng 12 đều còn là chữ.",
        "Kiểm tra rồi định dạng cả cột là Text và ghi lại ngày/tháng/năm.",
        (found, other),
    )


def of_number(number):
    # A range looks a Decimal up by going through itself.
    if number == number.to_integral_value():
        whole = int(number)
        if whole in YEARS:
            return date(whole, 1, 1), "year"
        if whole in SERIALS:
            raise serial(whole)
    raise Unread(
        f"{vietnamese.decimal_text(number).replace('.', '')} không phải là ngày.",
        WRITTEN,
    )


def serial(number):
    meant = FIRST_DAY + timedelta(number)
    return Unread(
        f"{number} là số, có thể là ngày {meant:%d/%m/%Y} mất định dạng.",
        f"Định dạng ô là ngày, hoặc ghi {meant:%d/%m/%Y} nếu đúng.",
        (meant, number),
    )


def of_text(typed):
    if typed.isdecimal() and int(typed) in SERIALS:
        raise serial(int(typed))
    if match := SHORT_YEAR.fullmatch(typed):
        raise two_digits(typed, *match.groups())
    if match := MONTHS.fullmatch(typed):
        refuse_months(typed, *map(int, match.groups()))
    if days := span(typed):
        raise of_days(typed, *days)
    if QUARTER.fullmatch(typed):
        raise Unread(
            f"{quoted(typed)} chỉ nêu quý.", "Ghi tháng, ví dụ 5/2015, hoặc năm."
        )
    try:
        return vietnamese.read_date(typed)
    except ValueError as problem:
        raise Unread(first_sentence(problem), advice_for(typed)) from None


def span(typed):
    """The first and the last of the days that text speaks of, or None."""
    match = SPAN.fullmatch(typed)
    if not match or not match[7]:
        return None
    first_day, first_month, first_year, between, last_day, month, year_read = (
        match.groups()
    )
    try:
        last = date(int(year_read), int(month), int(last_day))
        first = date(
            int(first_year or year_read), int(first_month or month), int(first_day)
        )
    except ValueError:
        return None
    # "5, 9/6/2017" are two days, and not those between.
    if between.lower() in NEXT_TO and last - first != timedelta(1):
        return None
    return (first, last) if first < last and last.year in YEARS else None


def refuse_months(typed, first, last, year_read):
    """ "5-9/2017": the 5th of September, or from May to September."""
    if not (0 < first < last <= 12 and year_read in YEARS):
        return
    meant = date(year_read, last, first)
    raise Unread(
        f"{quoted(typed)} có thể là ngày {meant:%d/%m/%Y}, hoặc từ tháng {first} đến tháng "
        f"{last}/{year_read}.",
        f"Nếu là một ngày, ghi {meant:%d/%m/%Y}; nếu là nhiều tháng, ghi tháng bắt đầu, "
        f"ví dụ {first}/{year_read}.",
        (meant, date(year_read, first, 1)),
    )


def of_days(typed, first, last):
    return Unread(
        f"{quoted(typed)} là khoảng ngày, từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}.",
        "Ghi ngày bắt đầu ở ô này, ngày kết thúc ở một cột riêng.",
    )


def first_sentence(problem):
    """What `read_date` found, without its own advice."""
    return str(problem).partition(";")[0].rstrip(".") + "."


def advice_for(typed):
    match = MONTH_FIRST.fullmatch(typed)
    if match and int(match[1]) <= 12 < int(match[2]) <= 31:
        return f"Nếu là ngày {match[2]} tháng {match[1]}, hãy ghi {match[2]}/{match[1]}/{match[3]}."
    return WRITTEN


def two_digits(typed, day_digits, month_digits, year_digits):
    years = [f"20{year_digits}", f"19{year_digits}"]
    readings = []
    for year_read in years:
        try:
            readings.append(date(int(year_read), int(month_digits), int(day_digits)))
        except ValueError:
            return Unread(f"Không có ngày {quoted(typed)}.", WRITTEN)
    shown = [f"{reading:%d/%m/%Y}" for reading in readings]
    return Unread(
        f"{quoted(typed)} không rõ thế kỷ.",
        f"Ghi đủ bốn chữ số của năm: {shown[0]} hoặc {shown[1]}.",
        readings,
    )


def year(cell):
    """A year, four digits; "năm 2018" too."""
    if cell is None:
        return None
    found = day(cell)
    if found is None:
        return None
    known, precision = found
    if precision != "year":
        raise Unread(
            f"Ô ghi {known:%d/%m/%Y}, không phải là năm.",
            f"Chỉ ghi năm, ví dụ {known.year}.",
            (known.year,),
        )
    return known.year
