"""The template of each sheet says what it wants, and offers what may be chosen."""

import io

import openpyxl
import pytest

from cooperatives.spreadsheets.forms import form_of
from cooperatives.spreadsheets.sheets import SHEETS
from cooperatives.spreadsheets.writing import template
from cooperatives.vietnamese import fold
from tests.builders import OFFICER, STAFF, a_charge, a_user, the_district

pytestmark = pytest.mark.django_db
each_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)


def workbook_of(sheet):
    file = io.BytesIO()
    template.write(file, form_of(sheet(), a_user(STAFF)))
    return openpyxl.load_workbook(file)


def cells(row):
    return [cell.value for cell in row]


@each_sheet
def test_a_template_has_the_headings_of_its_sheet_and_an_example(sheet):
    workbook = workbook_of(sheet)
    columns = sheet().columns
    first = workbook.worksheets[0]

    assert cells(first[1]) == ["STT", *(column.heading for column in columns)]
    assert first["A2"].value == "Ví dụ"
    examples = dict(zip(columns, cells(first[2])[1:], strict=True))
    assert [c.key for c in columns if c.required and not examples[c]] == []
    assert first.max_row == 2


@each_sheet
def test_the_guidance_explains_every_column(sheet):
    workbook = workbook_of(sheet)
    guide = workbook["Hướng dẫn"]
    explained = {row[0].value: cells(row) for row in guide.iter_rows()}

    for column in sheet().columns:
        _, required, how, unit, example = explained[column.heading]
        assert required == ("Có" if column.required else "")
        assert how
        assert unit == column.unit
        assert example == str(column.example)


@each_sheet
def test_every_list_is_offered_and_nothing_outside_it_is_forbidden(sheet):
    workbook = workbook_of(sheet)
    first, lists = workbook.worksheets[0], workbook["Danh mục"]
    assert workbook.sheetnames == [first.title, "Hướng dẫn", "Danh mục"]
    assert lists.sheet_state == "hidden"

    rules = {
        str(rule.sqref).split("2:")[0]: rule
        for rule in first.data_validations.dataValidation
    }
    for at, column in enumerate(sheet().columns, start=2):
        rule = rules[openpyxl.utils.get_column_letter(at)]
        offered = column.kind in ("choice", "yes-no", "listed", "commune", "district")
        assert (rule.type == "list", rule.errorStyle) == (
            (True, "warning") if offered else (False, None)
        )
        if offered:
            source = rule.formula1.partition("!")[2].replace("$", "")
            shown = [row[0].value for row in lists[source]]
            assert shown
            assert None not in shown
            assert not column.choices() or shown == list(column.choices())


def test_communes_and_districts_are_those_of_the_province():
    sheet = SHEETS["to-hop-tac"]
    columns = {asked.kind: asked for asked in form_of(sheet(), a_user(STAFF)).columns}

    communes = columns["commune"].choices
    assert {"xã La Bằng", "phường Tân Thành", "xã Tân Thành"} <= set(communes)
    assert len(communes) == len(set(communes))
    assert "Đại Từ" in columns["district"].choices


def test_text_keeps_its_zeros_and_dates_are_dates():
    first = workbook_of(SHEETS["hop-tac-xa"]).worksheets[0]

    formats = {
        first.cell(1, at).value: first.column_dimensions[
            openpyxl.utils.get_column_letter(at)
        ].number_format
        for at in range(2, first.max_column + 1)
    }
    assert formats["Mã số thuế"] == "@"
    assert formats["Điện thoại"] == "@"
    assert formats["Ngày thành lập"] == "dd/mm/yyyy"


def test_what_must_be_filled_in_looks_different():
    first = workbook_of(SHEETS["hop-tac-xa"]).worksheets[0]
    colours = {
        first.cell(1, at).value: first.cell(1, at).fill.fgColor.rgb
        for at in range(2, first.max_column + 1)
    }

    required = {c.heading for c in SHEETS["hop-tac-xa"]().columns if c.required}
    marked = {heading for heading, colour in colours.items() if colour == "FF0B5A41"}
    assert marked == required
    assert fold("Tên hợp tác xã") in {fold(heading) for heading in required}


def test_an_officer_is_offered_the_places_he_may_enter_and_no_others():
    officer = a_user(OFFICER)
    a_charge(officer, the_district("Đại Từ"), may_enter=True)
    a_charge(officer, the_district("Phú Lương"))
    asked = form_of(SHEETS["to-hop-tac"](), officer).columns
    columns = {each.kind: each.choices for each in asked}

    assert list(columns["district"]) == ["Đại Từ"]
    assert "xã La Bằng" in columns["commune"]
    assert not {"xã Sơn Cẩm", "thị trấn Đu"} & set(columns["commune"])
