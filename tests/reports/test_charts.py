"""Pictures: their sizes are in proportion, and their words say all their figures."""

from itertools import combinations

from reports.charts.bars import bar_chart, progress_chart
from reports.charts.columns import column_chart
from reports.charts.map import (
    HAS,
    LACKS,
    LETTER,
    OUTSIDE,
    OVER,
    UNDER,
    Place,
    box_of,
    map_of,
    overlap,
)
from reports.charts.parts import parts_chart
from reports.table import Cell, Column, Format, Kind, Row, Table

NEW = Column("moi", "HTX mới", Format.INTEGER)
OTHER = Column("khac", "Khác", Format.INTEGER)


def a_table(*rows):
    """Rows are (key, label, values of the two columns)."""
    return Table(
        slug="bieu",
        title="Biểu",
        heading="Dòng",
        columns=(NEW, OTHER),
        rows=tuple(
            Row(key, label, tuple(map(Cell, (NEW, OTHER), values)), kind=kind)
            for key, label, values, kind in (
                (*row, Kind.TOTAL if row[0] == "tong" else Kind.PLAIN) for row in rows
            )
        ),
    )


YEARS = a_table(
    ("2017", "Năm 2017", (10, 30)),
    ("2018", "Năm 2018", (5, 0)),
    ("tong", "Cả kỳ", (15, 30)),
)


def test_columns_are_as_high_as_their_figures_and_leave_the_total_out():
    chart = column_chart(YEARS, ("moi",))

    assert [column.label for column in chart.columns] == ["2017", "2018"]
    first, second = (column.blocks[0].height for column in chart.columns)
    assert first == 2 * second > 0
    assert chart.description == "Năm 2017: 10; Năm 2018: 5."
    assert chart.legend == ()


def test_series_stand_on_one_another():
    chart = column_chart(YEARS, ("moi", "khac"), total="khac")

    lower, upper = chart.columns[0].blocks
    assert upper.y + upper.height == lower.y
    assert (lower.look, upper.look) == (0, 1)
    assert len(chart.columns[1].blocks) == 1
    assert chart.legend == ((0, "HTX mới"), (1, "Khác"))


def test_ranked_bars_begin_with_the_highest_and_the_mark_is_in_proportion():
    table = a_table(("a", "A", (5, 0)), ("b", "B", (10, 0)), ("c", "C", (None, 0)))

    chart = bar_chart(table, "moi", mark=5, mark_words="Bình quân: 5", ranked=True)

    assert [(bar.label, bar.text) for bar in chart.bars] == [
        ("B", "10"),
        ("A", "5"),
        ("C", "–"),
    ]
    assert [bar.length for bar in chart.bars] == [300, 150, 0]
    assert {bar.mark for bar in chart.bars} == {150}


def test_progress_goes_no_further_than_the_whole():
    table = a_table(
        ("a", "A", (160, 50)),
        ("b", "B", (None, 50)),
        ("c", "C", (25, 100)),
        ("d", "D", (25, None)),
    )

    chart = progress_chart(table, "moi", "khac", "Đạt (%)")

    assert [(bar.label, bar.length, bar.mark) for bar in chart.bars] == [
        ("A", 300, 150),
        ("C", 75, 300),
        ("D", 75, None),
    ]


def test_parts_fill_the_whole_without_a_gap():
    table = a_table(("tong", "Cộng", (1, 2)))

    chart = parts_chart(table, "tong", ("moi", "khac"))

    first, second = chart.parts
    assert (first.x, first.length + second.length) == (0, chart.width)
    assert second.x == first.length
    assert chart.description == "HTX mới: 1 (33%); Khác: 2 (67%)."


def test_a_part_that_nobody_knows_has_no_share():
    table = a_table(("tong", "Cộng", (None, 2)))

    chart = parts_chart(table, "tong", ("moi", "khac"))

    assert chart.description == "HTX mới: – (–); Khác: 2 (100%)."


def test_where_nothing_is_known_nothing_is_drawn():
    empty = a_table(("tong", "Cộng", (None, None)))

    assert parts_chart(empty, "tong", ("moi", "khac")).is_empty
    assert column_chart(a_table(), ("moi",)).is_empty
    assert bar_chart(a_table(("a", "A", (0, 0))), "moi").is_empty
    assert not column_chart(YEARS, ("moi",)).is_empty


def a_place(name, state, *position):
    return Place(f"Xã {name}", state, "1 HTX", "/x", position or None)


def test_north_is_up_east_is_right_and_only_what_lacks_is_named():
    found = map_of(
        "so-do",
        "Sơ đồ",
        (
            a_place("Bắc", HAS, 21.9, 105.5),
            a_place("Nam", LACKS, 21.5, 105.9),
            a_place("Đâu", OUTSIDE),
        ),
    )

    north, south = found.marks
    assert north.y < south.y
    assert north.x < south.x
    assert (north.label, south.label) == ("", "Nam")
    assert [place.name for place in found.unplaced] == ["Xã Đâu"]
    assert all(0 < mark.x < found.width for mark in found.marks)
    assert all(0 < mark.y < found.height for mark in found.marks)


def test_one_place_stands_in_the_middle():
    (mark,) = map_of("so-do", "Sơ đồ", (a_place("Một", HAS, 21.5, 105.5),)).marks

    assert mark.x == 180


def test_the_names_of_neighbours_do_not_run_into_each_other():
    places = [
        Place(f"Xã {name}", LACKS, "chưa có HTX", "/", (21.5 + north, 105.5 + east))
        for name, north, east in (
            ("Bảo Cường", 0.0, 0.0),
            ("Phúc Chu", 0.002, -0.03),
            ("Xa Xôi", 0.4, 0.4),
        )
    ]

    marks = map_of("so-do", "Sơ đồ", places).marks
    boxes = [box_of(m.label_x, m.label_y, LETTER * len(m.label)) for m in marks]

    assert [mark.label_y - mark.y for mark in marks] == [OVER, UNDER, OVER]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


def test_in_a_crowd_every_name_that_is_written_stands_clear_and_within():
    places = [
        Place(f"Xã Bình Thành {n}", LACKS, "", "/", (21.5 + n / 99, 105.5 + n % 4 / 50))
        for n in range(40)
    ]

    found = map_of("so-do", "Sơ đồ", places)
    named = [mark for mark in found.marks if mark.label]
    boxes = [box_of(m.label_x, m.label_y, LETTER * len(m.label)) for m in named]

    assert 10 < len(named) < 40
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    for left, top, right, foot in boxes:
        assert 0 <= left < right <= found.width
        assert 0 <= top < foot <= found.height
