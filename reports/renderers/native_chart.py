"""A picture of a print as a chart of Excel's own, drawn from cells: Word takes it too."""

from dataclasses import dataclass

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

FONT = {"name": "Times New Roman", "size": 9}
TITLE = {"name": "Times New Roman", "size": 11, "bold": True}
# Dark, light and between: told apart in black and white.
FILLS = ("#0B5A41", "#A9CFBE", "#B3591B")
# In pixels: as wide as half a sheet.
WIDTH, HEIGHT = 340, 230


@dataclass(frozen=True)
class Cells:
    """Cells of one sheet, each its line and column, and what stands in them."""

    sheet: str
    places: tuple[tuple[int, int], ...]
    values: tuple

    @property
    def formula(self):
        name = quote_sheetname(self.sheet)
        cells = [f"{name}!{xl_rowcol_to_cell(*p, True, True)}" for p in self.places]
        return f"=({','.join(cells)})" if len(cells) > 1 else f"={cells[0]}"


@dataclass(frozen=True)
class Series:
    name: str
    labels: Cells
    figures: Cells


def chart_of(book, picture, series):
    """The chart, which its caller puts in its place."""
    kind = "bar" if picture.is_lying else "column"
    stacked = {"subtype": "stacked"} if len(series) > 1 else {}
    chart = book.add_chart({"type": kind, **stacked})
    for each, fill in zip(series, FILLS, strict=False):
        chart.add_series(
            {
                "name": each.name,
                "categories": each.labels.formula,
                "categories_data": list(each.labels.values),
                "values": each.figures.formula,
                "values_data": [value or 0 for value in each.figures.values],
                "fill": {"color": fill},
                "gap": 60,
                "data_labels": {"value": True, "font": label_font(stacked, fill)},
            }
        )
    chart.set_title({"name": picture.chart.title, "name_font": TITLE, "overlay": False})
    chart.set_legend(
        {"position": "bottom", "font": FONT} if stacked else {"none": True}
    )
    names, amounts = axes(chart, picture)
    # The first line of the table stands above, as in the table.
    names({"num_font": FONT, "reverse": picture.is_lying, "interval_unit": 1})
    amounts({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_size({"width": WIDTH, "height": HEIGHT})
    return chart


def label_font(stacked, fill):
    """What stands on a dark bar is white."""
    return FONT | {"color": "#FFFFFF"} if stacked and fill == FILLS[0] else FONT


def axes(chart, picture):
    """What sets the axis of names, and that of amounts: lying bars exchange them."""
    found = (chart.set_x_axis, chart.set_y_axis)
    return found[::-1] if picture.is_lying else found
