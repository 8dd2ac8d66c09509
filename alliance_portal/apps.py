from django.apps import AppConfig
from django.contrib.admin import apps as admin
from django.core.checks import Tags, register

from .checks import hosts_are_named


class AlliancePortalConfig(AppConfig):
    default = True
    name = "alliance_portal"
    verbose_name = "Cổng thông tin"

    def ready(self):
        register(hosts_are_named, Tags.security)


class RecordsSiteConfig(admin.AdminConfig):
    default = False
    default_site = "alliance_portal.admin_site.RecordsSite"
