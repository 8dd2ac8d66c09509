"""How cells look in Excel: each look is made once, whatever asks for it."""

FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}
BOXED = {**FONT, "border": 1, "text_wrap": True}


class Looks:
    """The looks of one workbook."""

    def __init__(self, book):
        self._book = book
        self._made = {}

    def look(self, **wanted):
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(wanted)
        return self._made[key]

    @property
    def plain(self):
        return self.look(**FONT)

    @property
    def title(self):
        return self.look(**{**FONT, "font_size": 13}, bold=True, align="left")

    @property
    def caption(self):
        look = {**FONT, "font_size": 13, "text_wrap": True}
        return self.look(**look, bold=True, align="left")

    @property
    def basis(self):
        return self.look(**FONT, align="left", text_wrap=True)

    @property
    def unit(self):
        return self.look(**FONT, italic=True, align="right")

    @property
    def note(self):
        return self.look(**{**FONT, "font_size": 10}, align="left", text_wrap=True)

    @property
    def link(self):
        return self.look(**FONT, font_color="#14532D", underline=1)

    @property
    def head(self):
        return self.look(**BOXED, bold=True, align="center")

    @property
    def heading(self):
        return self.look(**BOXED, bold=True, align="left")

    @property
    def ordinal(self):
        return self.look(**BOXED, align="center")

    def label(self, is_bold, level):
        return self.look(**BOXED, bold=is_bold, align="left", indent=level)

    def value(self, cell, is_bold):
        look = cell.column.format
        align = "right" if look.aligns_right else "left"
        if cell.value is None:
            align = "center"
        return self.look(**BOXED, bold=is_bold, align=align, num_format=look.excel)
