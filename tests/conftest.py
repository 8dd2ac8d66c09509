"""
How the suite is run.

`TEST_POSTGRES_URL=postgres://… uv run pytest` runs it on that server first and then
on SQLite. `NOTHING_SKIPPED=yes` fails a run in which any test was skipped.
`uv run pytest -m endurance --full` runs the endurance tests at full length and tells
what they measured; see endurance/rounds.py.
"""

import os
import subprocess
import sys
from pathlib import PurePath

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from pytest_django.plugin import blocking_manager_key
from xdist.scheduler import LoadScopeScheduling

postgres = pytest.StashKey[int]()
first_rows = pytest.StashKey[dict]()


def pytest_addoption(parser):
    parser.addoption(
        "--full", action="store_true", help="run the endurance tests at full length"
    )


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_cmdline_main(config):
    url = os.environ.get("TEST_POSTGRES_URL")
    is_worker = hasattr(config, "workerinput")
    if url and not is_worker and not config.option.collectonly:
        config.stash[postgres] = run_again_on(url, config.invocation_params)
    exit_status = yield
    return exit_status or config.stash.get(postgres, exit_status)


def run_again_on(url, invocation):
    """Run the same tests in a process of its own, its lines above ours."""
    print("PostgreSQL", flush=True)
    environment = os.environ | {"SUITE_DATABASE_URL": url}
    del environment["TEST_POSTGRES_URL"]
    command = [sys.executable, "-m", "pytest", *invocation.args]
    finished = subprocess.run(command, env=environment, cwd=invocation.dir, check=False)
    print("SQLite", flush=True)
    return finished.returncode


def pytest_xdist_auto_num_workers(config):
    """One file is run sooner than a second process is started."""
    if len(config.args) == 1 and ".py" in config.args[0]:
        return 0
    return None


# What tests of these folders share takes long to make.
SHARED = ("province",)
# What takes long to run: begun last, it would leave the other processes idle.
BEGUN_FIRST = (
    "province",
    "test_matrix.py",
    "test_demo.py",
    "test_forged.py",
    "test_suite.py",
    "test_corpus.py",
    "test_memory.py",
    "drawn_province",
    "endurance",
)


class OneProvince(LoadScopeScheduling):
    """
    Tests of one file run in one process, and those of a package that shares a province.

    A province is loaded once for all that is asked of it.
    """

    def _split_scope(self, nodeid):
        file = PurePath(nodeid.split("::")[0])
        return str(file.parent if file.parent.name in SHARED else file)


def pytest_xdist_make_scheduler(config, log):
    # In the order below, not by the number of tests.
    config.option.loadscopereorder = False
    return OneProvince(config, log)


def place_in_line(item):
    """Those begun first, then all others as they were found."""
    for place, name in enumerate(BEGUN_FIRST):
        if name in (item.path.name, item.path.parent.name):
            return place
    return len(BEGUN_FIRST)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    items.sort(key=place_in_line)


def skipped(config):
    """The reports of what was skipped where nothing may be."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("NOTHING_SKIPPED") != "yes" or terminal is None:
        return []
    return terminal.stats.get("skipped", [])


def pytest_sessionfinish(session):
    if skipped(session.config) and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter, config):
    if reports := skipped(config):
        terminalreporter.section("skipped, though nothing may be", red=True)
        for report in reports:
            terminalreporter.line(f"{report.nodeid}: {report.longrepr[-1]}")
    if config.option.full:
        terminalreporter.section("measured")
        for report in terminalreporter.getreports("passed"):
            for name, value in report.user_properties:
                terminalreporter.line(f"{name}: {value}")
    if config.stash.get(postgres, 0):
        terminalreporter.section("the run on PostgreSQL failed, see above", red=True)


# Every test finds the reference data and the roles in the tables. A test with
# transactions of its own empties them when it ends; what stood there at first is put
# back before the next one.


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, pytestconfig):
    with pytestconfig.stash[blocking_manager_key].unblock():
        call_command("load_reference", verbosity=0)
        pytestconfig.stash[first_rows] = dict(rows_of_tables())


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    rows = item.config.stash.get(first_rows, None)
    if rows:
        with item.config.stash[blocking_manager_key].unblock():
            if not apps.get_model("cooperatives.District").objects.exists():
                put_back(rows)


def rows_of_tables():
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            yield table, cursor.fetchall()


def put_back(rows):
    with transaction.atomic(), connection.cursor() as cursor:
        for table in rows:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")
        for table, these in rows.items():
            if these:
                places = ", ".join(["%s"] * len(these[0]))
                name = connection.ops.quote_name(table)
                cursor.executemany(f"INSERT INTO {name} VALUES ({places})", these)
    apps.get_model("contenttypes.ContentType").objects.clear_cache()
