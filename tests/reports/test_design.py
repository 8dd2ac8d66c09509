"""How the pages are made: readable, told apart without colour, and of one hand."""

import re
from itertools import pairwise

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client

from ..builders import STAFF, a_cooperative, a_user
from .html_outline import outline

TEMPLATES = settings.BASE_DIR / "templates"
STYLES = settings.BASE_DIR / "static" / "css"

PAGES = [
    "/",
    "/bao-cao/2013-2018/",
    "/bao-cao/2013-2018/?cong-bo=1",
    "/bao-cao/2013-2018/chuong/chi-tieu-chu-yeu/",
    "/bao-cao/2013-2018/htx-theo-dia-ban/",
    "/bao-cao/2013-2018/doi-chieu/",
    "/bao-cao/2013-2018/htx-theo-dia-ban/tong/moi?tim=htx",
    "/bao-cao/2013-2018/dia-ban/171/",
    "/bao-cao/khong-co/",
]

# Words and marks on what lies behind them: at least 4,5 to 1, edges at least 3 to 1.
WORDS = [
    ("ink", "ground"),
    ("ink", "paper"),
    ("ink", "accent-soft"),
    ("ink", "notice"),
    ("muted", "ground"),
    ("muted", "paper"),
    ("muted", "accent-soft"),
    ("accent", "ground"),
    ("accent", "paper"),
    ("accent", "accent-soft"),
    ("accent-dark", "accent-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-dark"),
    ("error", "paper"),
    ("error", "ground"),
    ("error", "accent-soft"),
]
EDGES = [("edge", "paper"), ("edge", "ground"), ("accent", "ground")]


def colours():
    css = (STYLES / "portal.css").read_text()
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    brighter, darker = sorted(map(luminance, (one, other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_guidelines_do():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("front", "behind"), WORDS)
def test_words_stand_out_from_what_lies_behind_them(front, behind):
    assert contrast(colours()[front], colours()[behind]) >= 4.5


@pytest.mark.parametrize(("front", "behind"), EDGES)
def test_edges_of_fields_and_of_the_focus_can_be_seen(front, behind):
    assert contrast(colours()[front], colours()[behind]) >= 3


def test_every_colour_of_the_pages_is_one_of_those_measured():
    measured = {name for pair in WORDS + EDGES for name in pair}
    for_looks_alone = {"line", "notice-edge"}

    assert set(colours()) == measured | for_looks_alone
    for style in ("portal.css", "report.css"):
        rules = re.sub(
            r":root \{.*?\}", "", (STYLES / style).read_text(), flags=re.DOTALL
        )
        assert re.findall(r"#[0-9a-f]{3,8}\b|\brgb|\bhsl", rules) == []


def templates():
    return sorted(TEMPLATES.rglob("*.html"))


def test_no_template_carries_style_or_script_or_another_host():
    carried = {
        path.name: re.findall(
            r"style=|<style|<script(?! src=\"{% static)|\son\w+=|https?://",
            path.read_text(),
        )
        for path in templates()
    }

    assert {name for name, found in carried.items() if found} == set()


def test_no_style_sheet_fetches_anything():
    for path in STYLES.glob("*.css"):
        assert re.findall(r"url\(|@import|@font-face", path.read_text()) == []


def test_every_part_of_a_page_says_what_it_expects():
    parts = [path for path in templates() if path.name.startswith("_")]
    silent = {
        path.name
        for path in parts
        if not re.match(r"\{# .*Expects: .+\. #\}\n", path.read_text())
    }

    assert len(parts) > 10
    assert silent == set()


def test_a_template_fits_on_a_screen_or_two():
    assert [p.name for p in templates() if len(p.read_text().splitlines()) > 100] == []


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker):
    """Every kind of page, and the sign-in page, as elements; read once."""
    client = Client()
    with django_db_blocker.unblock(), transaction.atomic():
        a_cooperative()
        found = {"/dang-nhap/": outline(client.get("/dang-nhap/"))}
        client.force_login(a_user(STAFF))
        found |= {page: outline(client.get(page)) for page in PAGES}
        transaction.set_rollback(True)
    return found


def level(heading):
    return int(heading.tag[1])


def test_a_page_has_one_title_and_leaves_no_heading_out(pages):
    for page in pages.values():
        levels = [level(h) for h in page.all("h1", "h2", "h3", "h4")]

        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))


def test_a_page_has_a_name_of_its_own_and_speaks_vietnamese(pages):
    titles = {next(page.all("title")).text for page in pages.values()}

    assert len(titles) == len(pages) - 1  # With and without what was published.
    for page in pages.values():
        assert next(page.all("html"))["lang"] == "vi"


def test_the_first_link_leads_past_the_navigation(pages):
    for page in pages.values():
        (main,) = page.all("main")
        first = next(page.all("a"))

        assert first["href"] == f"#{main['id']}"


def test_landmarks_of_one_kind_are_told_apart(pages):
    for page in pages.values():
        named = [e["aria-label"] for e in page.all("nav")]

        assert all(named)
        assert len(set(named)) == len(named)


def test_no_two_elements_bear_the_same_name(pages):
    for page in pages.values():
        ids = [e["id"] for e in page.all() if e["id"]]

        assert len(set(ids)) == len(ids)


def test_every_reference_leads_to_an_element(pages):
    for page in pages.values():
        ids = {e["id"] for e in page.all()}
        referred = {e[name] for e in page.all() for name in ("aria-labelledby", "for")}
        anchors = {a["href"][1:] for a in page.all("a") if a["href"].startswith("#")}

        assert (referred - {None}) | anchors <= ids


def test_every_field_has_a_label(pages):
    for page in pages.values():
        labelled = {label["for"] for label in page.all("label")}
        fields = [f for f in page.all("input", "select") if f["type"] != "hidden"]

        assert {field["id"] for field in fields} <= labelled


def test_every_table_has_a_caption_and_every_head_says_what_it_heads(pages):
    tables = [table for page in pages.values() for table in page.all("table")]

    assert len(tables) > 60
    for table in tables:
        assert len([*table.all("caption")]) == 1
        scopes = {th["scope"] for th in table.all("th")}
        assert scopes <= {"col", "colgroup", "row", "rowgroup"}
        assert "col" in scopes
        for row in table.all("tr"):
            assert [*row.all("th")] or "empty" in next(row.all("td")).classes


def width(cells):
    return sum(int(cell["colspan"] or 1) for cell in cells)


def test_every_line_of_a_table_has_as_many_cells_as_the_head(pages):
    for table in (t for page in pages.values() for t in page.all("table")):
        (head,) = table.all("thead")
        columns = width([*next(head.all("tr")).all("th")])

        for body in table.all("tbody"):
            for row in body.all("tr"):
                assert width([*row.all("th", "td")]) == columns


def test_a_table_stands_in_a_box_that_scrolls_and_can_be_reached_by_key(pages):
    for table in (t for page in pages.values() for t in page.all("table")):
        box = table.parent

        assert "table-box" in box.classes
        assert box["tabindex"] == "0"
        assert box["aria-labelledby"]


@pytest.mark.django_db
def test_a_fault_is_told_without_asking_the_database(client, settings):
    client.raise_request_exception = False
    settings.ROOT_URLCONF = "tests.reports.faulty_pages"

    for address, status in [("/hong/", 500), ("/sai/", 400)]:
        response = client.get(address)

        assert response.status_code == status
        assert next(outline(response).all("h1")).text
        assert "Về trang chính" in outline(response).text
