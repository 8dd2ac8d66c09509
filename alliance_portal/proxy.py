from ipaddress import ip_address

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

    Nothing behind it ever sees a forged header; behind a proxy of ours the address is
    the visitor's.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.META.get("REMOTE_ADDR") not in settings.TRUSTED_PROXIES:
            for header in FORWARDED:
                request.META.pop(header, None)
        else:
            request.META["REMOTE_ADDR"] = visitor(request)
        return self.get_response(request)


def visitor(request):
    """
    The last address in the chain that is none of our proxies.

    What stands before it was sent by the visitor and may be anything.
    """
    sender = request.META["REMOTE_ADDR"]
    chain = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    for address in reversed([each.strip() for each in chain]):
        if not is_address(address):
            break
        sender = address
        if address not in settings.TRUSTED_PROXIES:
            break
    return sender


def is_address(text):
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
