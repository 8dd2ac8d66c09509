"""What keeps the door shut; each would be loosened by one changed setting."""

from django.conf import settings
from django.core.checks import Error

STRONG = (
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "django.contrib.auth.hashers.Argon2PasswordHasher",
)
FOR_DEVELOPERS = {"debug_toolbar", "django_extensions", "silk"}
WORKING_DAY = 8 * 60 * 60
LARGEST = 12 * 1024 * 1024
SHORTEST_PASSWORD = 12


def hashers_are_strong(app_configs, **kwargs):
    if settings.PASSWORD_HASHERS[0] not in STRONG:
        yield Error(
            "Mật khẩu phải được băm bằng PBKDF2 hoặc Argon2.",
            hint="Hãy đặt một trong hai cách băm đó ở đầu PASSWORD_HASHERS.",
            id="alliance_portal.E003",
        )


def passwords_are_long(app_configs, **kwargs):
    validators = settings.AUTH_PASSWORD_VALIDATORS
    lengths = [each.get("OPTIONS", {}).get("min_length", 0) for each in validators]
    if len(validators) < 3 or max(lengths, default=0) < SHORTEST_PASSWORD:
        yield Error(
            "Phải có ít nhất ba phép thử mật khẩu, và mật khẩu dài từ 12 ký tự.",
            hint="Xem AUTH_PASSWORD_VALIDATORS.",
            id="alliance_portal.E004",
        )


def bodies_are_capped(app_configs, **kwargs):
    first = settings.MIDDLEWARE[0] == "alliance_portal.door.body_cap.BodyCapMiddleware"
    limits = (
        settings.LARGEST_BODY,
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
        settings.DATA_UPLOAD_MAX_NUMBER_FIELDS,
        settings.DATA_UPLOAD_MAX_NUMBER_FILES,
    )
    if not first or not all(limits) or settings.LARGEST_BODY > LARGEST:
        yield Error(
            "Yêu cầu gửi lên phải bị giới hạn ở 12 MB trước mọi xử lý khác.",
            hint="BodyCapMiddleware đứng đầu MIDDLEWARE; xem LARGEST_BODY và các "
            "DATA_UPLOAD_MAX_….",
            id="alliance_portal.E005",
        )


def sessions_end(app_configs, **kwargs):
    ends = "alliance_portal.door.sessions.SessionEndMiddleware" in settings.MIDDLEWARE
    if not ends or settings.SESSION_COOKIE_AGE > WORKING_DAY:
        yield Error(
            "Phiên làm việc không được dài quá 8 giờ.",
            hint="Xem SESSION_COOKIE_AGE và SessionEndMiddleware.",
            id="alliance_portal.E006",
        )


def policy_is_sent(app_configs, **kwargs):
    if "csp.middleware.CSPMiddleware" not in settings.MIDDLEWARE:
        yield Error(
            "Mọi trang phải mang Content-Security-Policy.",
            hint="Hãy đặt lại csp.middleware.CSPMiddleware vào MIDDLEWARE.",
            id="alliance_portal.E007",
        )


def axes_stands_first(app_configs, **kwargs):
    backends = settings.AUTHENTICATION_BACKENDS
    stands = backends[0] == "axes.backends.AxesStandaloneBackend"
    counted = "axes.middleware.AxesMiddleware" in settings.MIDDLEWARE
    if not stands or not counted or "axes" not in settings.INSTALLED_APPS:
        yield Error(
            "Phải có giới hạn số lần đăng nhập sai trước mọi cách đăng nhập khác.",
            hint="AxesStandaloneBackend đứng đầu AUTHENTICATION_BACKENDS.",
            id="alliance_portal.E008",
        )


def nothing_is_for_developers_only(app_configs, **kwargs):
    found = sorted(FOR_DEVELOPERS & set(settings.INSTALLED_APPS))
    if found and not settings.DEBUG:
        yield Error(
            f"Phần dành cho người lập trình không được chạy thật: {', '.join(found)}.",
            hint="Hãy bỏ khỏi INSTALLED_APPS.",
            id="alliance_portal.E009",
        )
