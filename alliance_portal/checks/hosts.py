from django.conf import settings
from django.core.checks import Error

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}


def hosts_are_named(app_configs, **kwargs):
    """Any host name would let a forged one into links; plain HTTP, a listener."""
    if any("*" in host for host in settings.ALLOWED_HOSTS):
        yield Error(
            "ALLOWED_HOSTS không được chứa dấu “*”.",
            hint="Hãy ghi đúng tên máy chủ, ví dụ: ALLOWED_HOSTS=lienminh.example.vn",
            id="alliance_portal.E001",
        )
    others = [host for host in settings.ALLOWED_HOSTS if host not in LOOPBACK]
    if others and not settings.HTTPS:
        yield Error(
            "HTTPS=no chỉ dùng được trên chính máy này, không dùng cho "
            f"{', '.join(others)}.",
            hint="Hãy bỏ HTTPS=no, hoặc để ALLOWED_HOSTS=localhost,127.0.0.1",
            id="alliance_portal.E002",
        )
