from django.conf import settings

FORWARDED = (
    "HTTP_FORWARDED",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PROTO",
)


class TrustedProxyMiddleware:
    """
    Believes what is said about a request only when a proxy of ours says it.

    Stands first, so that nothing behind it ever sees a forged header.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.META.get("REMOTE_ADDR") not in settings.TRUSTED_PROXIES:
            for header in FORWARDED:
                request.META.pop(header, None)
        return self.get_response(request)
