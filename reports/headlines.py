"""
The few figures a dashboard opens with, and how each has changed.

Each points at figures of the dashboard's tables by their addresses and counts nothing
of its own. Beside a district stand the province's total and average, and no other
district's.
"""

from dataclasses import dataclass
from decimal import Decimal

from .table import Cell, Format


@dataclass(frozen=True)
class Headline:
    """
    A figure as stated: addresses in which {nam}, {truoc} and {dau} are years.

    The years are the dashboard's own, or those of the yearly figures where `of_returns`.
    `before` pairs the words of a change with the address of the earlier figure. `whole`
    is what the figure is a part of. A `ratio` has no average over districts.
    """

    label: str
    address: str
    unit: str = ""
    before: tuple[tuple[str, str], ...] = ()
    whole: str = ""
    of_returns: bool = False
    ratio: bool = False
    beside: bool = True


@dataclass(frozen=True)
class Shown:
    """
    A headline filled in: `changes` pairs words with the change as it reads.

    `unit` stands after the figure with the space it wants, and after no dash.
    """

    label: str
    unit: str
    cell: Cell | None
    whole: Cell | None
    changes: tuple[tuple[str, str], ...]
    province: str = ""
    average: str = ""


LAST_YEAR, START = "so với cuối năm trước", "so với đầu nhiệm kỳ"
YEAR_BEFORE, FIRST_YEAR = "so với năm trước", "so với năm đầu nhiệm kỳ"
BY_YEAR = "ket-qua-theo-nam"


def organisations(label, row):
    table = f"phat-trien/{row}"
    return Headline(
        label,
        f"{table}/den-nay",
        before=(
            (LAST_YEAR, f"{table}/cuoi-nam-truoc"),
            (START, f"{table}/dau-ky"),
        ),
    )


def founded(label, row):
    table = f"phat-trien/{row}"
    same_days = ("so với cùng kỳ năm trước", f"{table}/moi-cung-ky")
    return Headline(label, f"{table}/moi-nam", before=(same_days,))


def of_returns(label, column, unit="", ratio=False):
    return Headline(
        label,
        f"{BY_YEAR}/{{nam}}/{column}",
        unit,
        (
            (YEAR_BEFORE, f"{BY_YEAR}/{{truoc}}/{column}"),
            (FIRST_YEAR, f"{BY_YEAR}/{{dau}}/{column}"),
        ),
        of_returns=True,
        ratio=ratio,
    )


HEADLINES = (
    organisations("Hợp tác xã", "htx"),
    founded("HTX thành lập mới trong năm", "htx"),
    organisations("Tổ hợp tác", "tht"),
    founded("THT thành lập mới trong năm", "tht"),
    of_returns("HTX hoạt động hiệu quả", "ty-le-hieu-qua", "%", ratio=True),
    of_returns("Thành viên và lao động của HTX", "nguoi", "người"),
    of_returns("Thu nhập bình quân", "thu-nhap", "triệu đồng/người/tháng", ratio=True),
    Headline(
        "Xã có HTX hiệu quả",
        "tieu-chi-13/tong/co",
        whole="tieu-chi-13/tong/so-xa",
        beside=False,
    ),
)


def headlines(reading):
    """Those of a reading, with the whole province's beside a district's."""
    province = reading.of_province if reading.scope.district else None
    if province:
        years = years_of(reading.period, True) | {"nam": reading.period.day.year}
        beside = [each.address for each in HEADLINES if each.beside]
        province.keep_to(address.format(**years) for address in beside)
    return tuple(shown(reading, province, each) for each in HEADLINES)


def shown(reading, province, stated):
    years = years_of(reading.period, stated.of_returns)

    def figure(address, of=reading):
        return of.figure(address.format(**years)) if address else None

    cell = figure(stated.address)
    changes = tuple(
        (words, change(cell, figure(address), stated.unit))
        for words, address in stated.before
    )
    total, average = "", ""
    if province and stated.beside:
        sum_of_all = figure(stated.address, province)
        if sum_of_all and sum_of_all.value is not None:
            total = f"{sum_of_all.text}{spaced(stated.unit)}"
            if not stated.ratio:
                average = averaged(sum_of_all.value, len(province.province.in_force))
    is_known = cell is not None and cell.value is not None
    whole = figure(stated.whole)
    return Shown(
        stated.label,
        spaced(stated.unit) if is_known else "",
        cell,
        whole if whole and whole.value else None,
        tuple((words, text) for words, text in changes if text),
        total,
        average,
    )


def spaced(unit):
    """As it follows a number: "83,3%", "3,8 triệu đồng"."""
    return f" {unit}" if unit and unit != "%" else unit


def years_of(period, of_returns):
    year = period.figures_year if of_returns else period.day.year
    return {"nam": year, "truoc": year - 1, "dau": period.starts_on.year}


def change(now, before, unit):
    """What a figure has gained or lost, "" where one of the two is not known."""
    if now is None or before is None or None in (now.value, before.value):
        return ""
    exact = now.value - before.value
    if not now.column.format.places:
        return Format.CHANGE.text(exact)
    said = Format.CHANGE_PERCENT.text(exact)
    return f"{said} điểm %" if unit == "%" else said


def averaged(total, districts):
    if not districts:
        return ""
    return Format.DECIMAL.text(Decimal(total) / districts)
