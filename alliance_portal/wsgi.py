"""What a web server calls for each request."""

import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from .checks import hosts_are_named

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alliance_portal.settings")

application = get_wsgi_application()

if not settings.HAS_SECRET_KEY:
    raise ImproperlyConfigured(
        "Hãy đặt biến môi trường SECRET_KEY trước khi mở máy chủ (xem README.md)."
    )
# A web server does not run Django's checks before it starts.
for refusal in hosts_are_named(None):
    raise ImproperlyConfigured(f"{refusal.msg} {refusal.hint}")
