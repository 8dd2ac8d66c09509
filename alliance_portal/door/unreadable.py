"""What no database keeps as text, refused before a question is made of it."""

from django.core.exceptions import SuspiciousOperation

NUL = "\x00"


class UnreadableTextMiddleware:
    """
    Answers 400 to a form or an address with a NUL in it.

    Nobody types one. SQLite finds nothing by it, PostgreSQL refuses the statement, and
    forms of Django's own say so themselves, but not every question goes through a form.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, arguments, options):
        if any(map(holds_nul, (request.GET, request.POST))):
            raise SuspiciousOperation("A NUL was sent as text.")


def holds_nul(sent):
    return any(NUL in text for name, texts in sent.lists() for text in (name, *texts))
