"""The head of an official document, in the words of Decree 30/2020: no Django."""

from cooperatives.vietnamese import long_date, padded

from ..paper import Letterhead, Signature

BLANK = "\u00a0" * 6
SUGGESTED = {
    "organisation": "Liên minh Hợp tác xã tỉnh Thái Nguyên",
    "symbol": "BC-LMHTX",
    "place": "Thái Nguyên",
    "authority": "TM. BAN CHẤP HÀNH\nCHỦ TỊCH",
    "recipients": "Liên minh Hợp tác xã Việt Nam\nTỉnh ủy, HĐND, UBND tỉnh\nLưu: VT",
}


def number_line(number, symbol):
    """ "Số: 05/BC-LMHTX"; a blank for the registry where there is no number yet."""
    said = padded(int(number)) if number.isdecimal() else number
    return f"Số: {said or BLANK}/{symbol}"


def place_and_date(place, day):
    """ "Thái Nguyên, ngày 05 tháng 01 năm 2019"."""
    blank = f"ngày{BLANK}tháng{BLANK}năm{BLANK}"
    return f"{place}, {long_date(day) if day else blank}"


def letterhead_of(office, choices):
    return Letterhead(
        office.parent.upper(),
        office.organisation.upper(),
        number_line(choices.number, office.symbol),
        place_and_date(office.place, choices.day),
    )


def signature_of(office):
    return Signature(tuple(lines_of(office.authority.upper())), office.signatory)


def recipients_of(office):
    """ "- …;" each, "- Lưu: VT, ….": the last with a full stop."""
    lines = [line.lstrip("-– ").rstrip(";. ") for line in lines_of(office.recipients)]
    return tuple(
        f"- {line}{';' if at < len(lines) else '.'}"
        for at, line in enumerate(lines, start=1)
    )


def lines_of(text):
    return [line.strip() for line in text.splitlines() if line.strip()]
