from django.apps import AppConfig
from django.core.checks import Tags, register

from .checks import hosts_are_named


class AlliancePortalConfig(AppConfig):
    name = "alliance_portal"
    verbose_name = "Cổng thông tin"

    def ready(self):
        register(hosts_are_named, Tags.security)
