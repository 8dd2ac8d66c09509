"""One form of the report, made again and again in a process of its own."""

import resource
from time import perf_counter

from cooperatives.models import Term
from reports.chapters import TERM_REPORT
from reports.printing.assembly import print_of
from reports.printing.choices import Choices
from reports.printing.files import FORMATS
from reports.printing.offices import office_of
from reports.scope import Scope, moment_of_reading
from reports.snapshot import snapshot


def main(form, rounds):
    """Prints the best seconds of the rounds, and the kilobytes held at most."""
    scope = Scope.of_term(Term.objects.get(slug="2013-2018"))
    found = []
    for _ in range(int(rounds)):
        began = perf_counter()
        with snapshot():
            reading = TERM_REPORT.read(scope)
            made = print_of(reading, Choices(), office_of(scope), moment_of_reading())
        FORMATS[form](made.paper)
        found.append(perf_counter() - began)
    print(min(found), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
