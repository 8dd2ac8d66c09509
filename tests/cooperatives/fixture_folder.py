"""A copy of the fixtures to change, and to load."""

from io import StringIO

from django.conf import settings
from django.core.management import call_command

from cooperatives.fixtures import read_fixture, write_fixture

FIXTURES = settings.BASE_DIR / "fixtures"


def loaded(folder=FIXTURES):
    """What the command says."""
    output = StringIO()
    call_command("load_reference", folder=folder, stdout=output)
    return output.getvalue().splitlines()


def add(folder, file, model, **row):
    lists = read_fixture(folder / file)
    lists[model].append(row)
    write_fixture(folder / file, lists)


def change(folder, file, model, where, **values):
    """Change the one row that has all of these values."""
    lists = read_fixture(folder / file)
    (row,) = (row for row in lists[model] if where.items() <= row.items())
    row.update(values)
    write_fixture(folder / file, lists)


def change_standing(folder, commune, day, **values):
    where = {"commune": commune, "starts_on": str(day)}
    change(folder, "places.json", "CommuneStanding", where, **values)
