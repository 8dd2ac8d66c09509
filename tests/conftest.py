"""
How the suite is run.

`TEST_POSTGRES_URL=postgres://… uv run pytest` runs it on that server first and then
on SQLite. `NOTHING_SKIPPED=yes` fails a run in which any test was skipped.
"""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command
from pytest_django.plugin import blocking_manager_key

postgres = pytest.StashKey[int]()


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
    if config.stash.get(postgres, 0):
        terminalreporter.section("the run on PostgreSQL failed, see above", red=True)


# Reference data


def load_reference(config):
    with config.stash[blocking_manager_key].unblock():
        call_command("load_reference", verbosity=0)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, pytestconfig):
    """Every test finds the reference data in the tables, as every office does."""
    load_reference(pytestconfig)
