"""
One database measured: the report against the floor, in a process of its own.

The figures of the two are compared before anything is timed, address by address.
"""

import gc
import json
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

from django.conf import settings
from django.db import connections
from django.test.utils import CaptureQueriesContext

from cooperatives.models import Term
from reports.chapters import TERM_REPORT
from reports.comparison_table import ComparisonTable
from reports.scope import Scope
from reports.snapshot import snapshot
from reports.targets import TargetTable

from . import floor_report

TERM = "2013-2018"
# Both divide, one of them perhaps in another order.
PRECISION = Decimal("1e-12")


@dataclass(frozen=True)
class Measured:
    """Milliseconds, but for `queries` and the memory of the process in MB."""

    floor: float
    report: float
    cold: float
    queries: int
    floor_statements: int
    memory: float
    memory_growth: float
    # {table: (the report's, the floor's)}
    tables: dict
    # (milliseconds, table, statement)
    slowest: list
    floor_slowest: list


def read_floor():
    with snapshot():
        return floor_report.read(connections[settings.SNAPSHOT_ALIAS], TERM)


def read_report(term):
    with snapshot():
        return TERM_REPORT.read(Scope.of_term(term)).document()


def figures_of(document):
    """{address: figure}: cells of numbers, lengths of listings, what came later."""
    figures = {}
    for table in document.tables:
        for cell in table.cells:
            if cell.address and cell.column.format.is_number:
                figures[cell.address] = cell.value
        if table.is_listing:
            figures[table.length_cell.address] = table.length
        if table.later is not None:
            figures[f"{table.slug}/sau-ky/tong"] = table.later
    return figures


def is_same(one, other):
    if one is None or other is None:
        return one is other
    one, other = Decimal(one), Decimal(other)
    return abs(one - other) <= PRECISION * max(1, abs(one))


def differences(floor, document):
    """(address, the floor's figure, the report's), "absent" where one has none."""
    expected, found = floor_report.figures_of(floor), figures_of(document)
    for address in sorted(expected.keys() | found.keys()):
        if address not in expected or address not in found:
            yield (
                address,
                expected.get(address, "absent"),
                found.get(address, "absent"),
            )
        elif not is_same(expected[address], found[address]):
            yield address, expected[address], found[address]


def refuse_differences(floor, document):
    found = list(differences(floor, document))
    for address, expected, computed in found:
        print(f"{address}: floor {expected}, report {computed}", file=sys.stderr)
    if found:
        sys.exit(f"{len(found)} figures differ; nothing was timed.")


def timed(read):
    began = perf_counter()
    read()
    return 1000 * (perf_counter() - began)


def resident():
    """The memory the process holds, in MB, once what is done with is let go."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def settle():
    """Statistics for the planner, which a server keeps for itself as rows come in."""
    with connections["default"].cursor() as cursor:
        is_server = connections["default"].vendor == "postgresql"
        cursor.execute("VACUUM ANALYZE" if is_server else "ANALYZE")


def table_by_table(term):
    """{table: milliseconds}, and (milliseconds, table, statement) of each query."""
    tables, statements = {}, []
    connection = connections[settings.SNAPSHOT_ALIAS]
    # What points at other tables comes last, so that each table is asked for its own.
    stated = sorted(TERM_REPORT.tables, key=points_elsewhere)
    with snapshot():
        reading = TERM_REPORT.read(Scope.of_term(term))
        for slug in (table.slug for table in stated):
            with CaptureQueriesContext(connection) as captured:
                tables[slug] = timed(lambda slug=slug: reading.table(slug))
            statements += [
                (1000 * float(query["time"]), slug, query["sql"])
                for query in captured.captured_queries
            ]
    return tables, statements


def points_elsewhere(table):
    return isinstance(table, TargetTable | ComparisonTable)


def beside(tables, floor):
    """{table: (the report's milliseconds, the floor's)}."""
    asked = Counter()
    for milliseconds, slug, _ in floor.statements:
        asked[slug] += milliseconds
    return {slug: (taken, asked[slug]) for slug, taken in tables.items()}


def queries_of(term):
    with CaptureQueriesContext(connections[settings.SNAPSHOT_ALIAS]) as captured:
        read_report(term)
    # The snapshot's own beginning and end ask nothing.
    return sum(query["sql"] not in ("BEGIN", "COMMIT") for query in captured)


def measure(rounds):
    settle()
    term = Term.objects.get(slug=TERM)
    floor = read_floor()
    began = perf_counter()
    document = read_report(term)
    cold = 1000 * (perf_counter() - began)
    refuse_differences(floor, document)
    del document
    before = resident()
    floors, reports = [], []
    for _ in range(rounds):
        floors.append(timed(read_floor))
        reports.append(timed(lambda: read_report(term)))
    after = resident()
    floor = read_floor()
    tables, statements = table_by_table(term)
    return Measured(
        floor=median(floors),
        report=median(reports),
        cold=cold,
        queries=queries_of(term),
        floor_statements=len(floor.statements),
        memory=after,
        memory_growth=after - before,
        tables=beside(tables, floor),
        slowest=sorted(statements, reverse=True)[:10],
        floor_slowest=sorted(floor.statements, reverse=True)[:10],
    )


def main(rounds, path):
    """Measure the database that the settings name; the answer is written to a file."""
    Path(path).write_text(json.dumps(asdict(measure(int(rounds)))))
