"""A figure in running text, in the words an office uses: no Django."""

from decimal import Decimal

from ..table import Format, rounded_half_up, vietnamese

PERCENTAGES = (Format.PERCENT, Format.CHANGE_PERCENT)
NEAR = Decimal("0.05")
WHOLE = 100
JUST_SHORT = "đạt gần 100% chỉ tiêu"


class WrongForm(ValueError):  # noqa: N818 - a question to the writer
    """A way of saying that does not suit the column."""


def plain(cell):
    """
    Counts below ten are padded; a decimal part of nought is not said.

    What fell below nought keeps its sign: without it a loss would read as a gain.
    """
    if isinstance(cell.value, str) or not cell.column.is_number or cell.value < 0:
        return cell.text
    return spoken(Decimal(cell.value), cell.column.format)


def spoken(value, look):
    rounded = rounded_half_up(value, look.places)
    if rounded == rounded.to_integral_value():
        whole = int(rounded)
        counts = look in (Format.INTEGER, Format.CHANGE)
        return f"{whole:02}" if counts and 0 < whole < 10 else vietnamese(f"{whole:,}")
    return vietnamese(f"{rounded:,}")


def exactly(cell):
    """As in the table."""
    return cell.text


def nearly(cell):
    """ "trên 200.000", "gần 6.000", or the number itself where it is round or small."""
    value = Decimal(cell.value)
    if value < 1 or (cell.column.format.places == 0 and value < 100):
        return plain(cell)
    for digits in (1, 2):
        step = Decimal(1).scaleb(value.adjusted() - digits + 1)
        if step < 1:
            break
        below = value // step * step
        above = below + step
        if value == below:
            return plain(cell)
        nearest = below if value - below <= above - value else above
        if abs(value - nearest) <= NEAR * nearest:
            word = "trên" if value > nearest else "gần"
            return f"{word} {vietnamese(f'{int(nearest):,}')}"
    return plain(cell)


def times(cell):
    """ "gấp 2,4 lần"; what only just changed "tương đương"."""
    rounded = rounded_half_up(cell.value, 1)
    if rounded == 1:
        return "tương đương"
    word = "gấp" if rounded > 1 else "bằng"
    return f"{word} {spoken(rounded, Format.DECIMAL)} lần"


def reached(cell):
    """ "đạt 173,3% chỉ tiêu"; what falls short is not rounded up to the whole."""
    demand(cell, "đạt", Format.PERCENT)
    rounded = rounded_half_up(cell.value, 1)
    if cell.value < WHOLE == rounded:
        return JUST_SHORT
    return f"đạt {spoken(rounded, Format.PERCENT)}% chỉ tiêu"


def beyond(cell):
    """ "vượt 73,3% chỉ tiêu", "thấp hơn 5,2% so với chỉ tiêu"."""
    demand(cell, "vượt", Format.CHANGE_PERCENT)
    rounded = rounded_half_up(cell.value, 1)
    if not rounded:
        return JUST_SHORT if cell.value < 0 else "đạt 100% chỉ tiêu"
    said = f"{spoken(abs(rounded), Format.PERCENT)}%"
    if rounded < 0:
        return f"thấp hơn {said} so với chỉ tiêu"
    return f"vượt {said} chỉ tiêu"


def changed(cell):
    """ "tăng 189", "giảm 2,1%", and where nothing moved "giữ nguyên số"."""
    demand(cell, "tăng", Format.CHANGE, Format.CHANGE_PERCENT)
    is_share = cell.column.format is Format.CHANGE_PERCENT
    rounded = rounded_half_up(cell.value, cell.column.format.places)
    if not rounded:
        return "không đổi" if is_share else "giữ nguyên số"
    word = "tăng" if rounded > 0 else "giảm"
    return f"{word} {spoken(abs(rounded), cell.column.format)}{'%' if is_share else ''}"


def demand(cell, form, *formats):
    if cell.column.format not in formats:
        raise WrongForm(
            f"cách nói “{form}” không dùng được cho cột “{cell.column.full_label}”"
        )


# Typed after the address: {… | gấp}.
FORMS = {
    "trên": nearly,
    "gấp": times,
    "đạt": reached,
    "vượt": beyond,
    "tăng": changed,
    "nguyên": exactly,
}


def words_for(cell, form=""):
    """The figure of a cell that has one. Raises WrongForm."""
    if form in ("trên", "gấp") and not cell.column.is_number:
        raise WrongForm(f"cột “{cell.column.full_label}” không phải là số")
    return FORMS[form](cell) if form else plain(cell)
