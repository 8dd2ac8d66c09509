"""The page that is asked whether a fingerprint on paper still stands for the records."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.shortcuts import render

from .chapters import TERM_REPORT
from .fingerprint import as_typed
from .frame import frame_of
from .snapshot import snapshot
from .views import scope_of

ASKED = "ma"


@dataclass(frozen=True)
class Answer:
    """`typed` is what was asked about; `asked` the fingerprint in it, if it is one."""

    typed: str
    asked: str | None
    current: str

    @property
    def matches(self):
        return self.asked == self.current


@login_required
def fingerprint(request, term, district=None):
    """That of today's records, and whether the one on a paper is the same."""
    with snapshot():
        reading = TERM_REPORT.read(scope_of(request, term, district))
        current = reading.fingerprint()
        frame = frame_of(request, reading, "fingerprint")
    typed = request.GET.get(ASKED, "").strip()
    answer = Answer(typed, as_typed(typed), current)
    return render(
        request, "reports/fingerprint.html", {"frame": frame, "answer": answer}
    )
