"""What is shown to somebody who is signed in is kept by no cache on the way."""


class KeptPrivateMiddleware:
    """A page that says nothing else of it bears a name: errors and the account too."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        answer = self.get_response(request)
        if request.user.is_authenticated:
            answer.headers.setdefault("Cache-Control", "private, no-store")
        return answer
