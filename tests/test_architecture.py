"""
The shape of the code, held by tests.

Records know nothing of reports, a finished table knows nothing of Django, and
nothing is hidden: no signals, no imports in the middle, no drawer for odds and ends.
"""

import ast
from pathlib import PurePosixPath

import pytest
from django.conf import settings

TOP_LEVEL = {
    "README.md",
    "alliance_portal",
    "cooperatives",
    "fixtures",
    "manage.py",
    "pyproject.toml",
    "reports",
    "static",
    "templates",
    "tests",
}
# Made by tools where they stand, and kept out of the repository.
UNTRACKED = {"__pycache__", "uv.lock"}

# What the code in one place may not know of.
AGAINST_THE_FLOW = {
    "cooperatives": {"alliance_portal", "reports", "tests"},
    "cooperatives/models": {
        "cooperatives.admin",
        "cooperatives.management",
        "cooperatives.sample",
        "cooperatives.spreadsheets",
    },
    "reports": {"alliance_portal", "tests"},
    "reports/table.py": {"cooperatives", "django"},
    "reports/paper.py": {"cooperatives", "django"},
    "reports/column_widths.py": {"cooperatives", "django"},
    "reports/letter_widths.py": {"cooperatives", "django"},
    "reports/renderers": {"cooperatives", "django"},
    "reports/chapters": {"reports.dashboards", "reports.renderers", "reports.views"},
    "reports/dashboards": {"reports.renderers", "reports.views"},
}
READERS_OF_THE_CLOCK = {"reports/scope.py", "cooperatives/district_records.py"}
SIGNALS = {
    "django.contrib.auth.signals",
    "django.core.signals",
    "django.db.models.signals",
    "django.dispatch",
    "simple_history.signals",
}
DRAWERS = ("common", "helper", "service", "util")
LONGEST = 400


def lies_in(path, place):
    return PurePosixPath(path).is_relative_to(place)


def imports(path, tree):
    """Every module and name that a file imports, written out from the top."""
    package = PurePosixPath(path).parts[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            module = ".".join((*above, *filter(None, [node.module])))
            yield from (f"{module}.{alias.name}" for alias in node.names)


def names_any_of(imported, modules):
    return any(f"{imported}.".startswith(f"{module}.") for module in modules)


def imports_against_the_flow(path, tree):
    forbidden = {
        module
        for place, modules in AGAINST_THE_FLOW.items()
        if lies_in(path, place)
        for module in modules
    }
    return [found for found in imports(path, tree) if names_any_of(found, forbidden)]


def signals(path, tree):
    return [found for found in imports(path, tree) if names_any_of(found, SIGNALS)]


def imports_inside_functions(path, tree):
    return [
        node.lineno
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and path != "manage.py"
    ]


def readings_of_the_clock(path, tree):
    """Calls of today() and the like; with an argument they only convert a moment."""
    in_an_app = lies_in(path, "cooperatives") or lies_in(path, "reports")
    is_command = "management" in PurePosixPath(path).parts
    if not in_an_app or is_command or path in READERS_OF_THE_CLOCK:
        return []
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).lower().split(".")[-1]
        in {"localdate", "localtime", "now", "today", "utcnow"}
        and not node.args
        and not node.keywords
    ]


def names_of_drawers(path, tree):
    return [
        part
        for part in PurePosixPath(path).with_suffix("").parts
        if part.startswith(DRAWERS)
    ]


def lines_too_many(path, tree):
    last = max((getattr(node, "end_lineno", 0) for node in ast.walk(tree)), default=0)
    return [last] if last > LONGEST else []


def entries_too_many(names):
    return {
        name for name in names if name not in TOP_LEVEL | UNTRACKED and name[0] != "."
    }


RULES = [
    imports_against_the_flow,
    imports_inside_functions,
    lines_too_many,
    names_of_drawers,
    readings_of_the_clock,
    signals,
]
PLANTED = [
    (imports_against_the_flow, "cooperatives/models/fund.py", "import reports.table"),
    (imports_against_the_flow, "cooperatives/sample.py", "from reports import table"),
    (imports_against_the_flow, "cooperatives/models/fund.py", "from .. import sample"),
    (imports_against_the_flow, "cooperatives/a.py", "from alliance_portal import urls"),
    (imports_against_the_flow, "reports/table.py", "from django.db import models"),
    (imports_against_the_flow, "reports/renderers/docx.py", "import cooperatives"),
    (imports_against_the_flow, "reports/chapters/a.py", "from ..views import home"),
    (imports_inside_functions, "reports/tally.py", "def build():\n    import json"),
    (imports_inside_functions, "tests/a.py", "def build():\n    from . import b"),
    (lines_too_many, "reports/tally.py", "\n" * LONGEST + "pass"),
    (names_of_drawers, "cooperatives/utils.py", ""),
    (names_of_drawers, "reports/helpers/dates.py", ""),
    (names_of_drawers, "reports/services.py", ""),
    (names_of_drawers, "tests/common_rows.py", ""),
    (readings_of_the_clock, "cooperatives/models/term.py", "day = date.today()"),
    (readings_of_the_clock, "reports/tally.py", "day = timezone.localdate()"),
    (readings_of_the_clock, "reports/tally.py", "Q(ends_on__gt=Now())"),
    (signals, "cooperatives/apps.py", "from django.db.models.signals import pre_save"),
    (signals, "cooperatives/apps.py", "from django.db.models import signals"),
    (signals, "reports/models.py", "from django.dispatch import receiver"),
]
HARMLESS = [
    (imports_against_the_flow, "reports/views.py", "from cooperatives import models"),
    (imports_against_the_flow, "reports/renderers/docx.py", "from ..table import Row"),
    (imports_against_the_flow, "cooperatives/models/a.py", "import reports_archive"),
    (imports_inside_functions, "manage.py", "def main():\n    import os"),
    (lines_too_many, "reports/tally.py", "pass\n" * LONGEST),
    (readings_of_the_clock, "reports/scope.py", "day = timezone.localdate()"),
    (
        readings_of_the_clock,
        "cooperatives/models/a.py",
        "f(default=timezone.localdate)",
    ),
    (readings_of_the_clock, "cooperatives/models/a.py", "timezone.localtime(moment)"),
    (readings_of_the_clock, "cooperatives/management/commands/a.py", "date.today()"),
    (
        signals,
        "cooperatives/models/fields.py",
        "class Key:\n    def pre_save(self): ...",
    ),
]


@pytest.fixture(scope="module")
def modules():
    """Every module of the repository but migrations, which are written by Django."""
    return dict(parsed())


def parsed():
    for name in sorted(TOP_LEVEL - UNTRACKED):
        place = settings.BASE_DIR / name
        for path in place.rglob("*.py") if place.is_dir() else [place]:
            relative = path.relative_to(settings.BASE_DIR)
            if path.suffix == ".py" and "migrations" not in relative.parts:
                yield relative.as_posix(), ast.parse(path.read_text())


@pytest.mark.parametrize("rule", RULES)
def test_no_module_breaks_the_rule(modules, rule):
    found = {path: rule(path, tree) for path, tree in modules.items()}
    broken = {path: places for path, places in found.items() if places}

    assert broken == {}


@pytest.mark.parametrize(("rule", "path", "source"), PLANTED)
def test_a_rule_finds_what_breaks_it(rule, path, source):
    assert rule(path, ast.parse(source))


@pytest.mark.parametrize(("rule", "path", "source"), HARMLESS)
def test_a_rule_lets_what_is_harmless_pass(rule, path, source):
    assert not rule(path, ast.parse(source))


def test_nothing_is_added_to_the_top_level():
    assert entries_too_many(path.name for path in settings.BASE_DIR.iterdir()) == set()


def test_an_addition_to_the_top_level_is_found():
    assert entries_too_many(["docs", ".ci", "uv.lock", "reports"]) == {"docs"}
