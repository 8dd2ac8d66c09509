"""Whether a passage can be told: asked when it is saved."""

from ..chapters import TERM_REPORT
from ..scope import Scope
from ..snapshot import snapshot
from .telling import Teller


def wrong_in(term, source):
    """What is wrong with a passage of the term, in sentences; often nothing."""
    with snapshot():
        teller = Teller(TERM_REPORT.read(Scope.of_term(term)))
        for line in source.splitlines():
            teller.paragraph(line)
    return tuple(dict.fromkeys(teller.wrong))
