from django.apps import AppConfig
from django.contrib.admin import apps as admin
from django.core.checks import Tags, register

from .checks import ALWAYS, DEPLOYED


class AlliancePortalConfig(AppConfig):
    default = True
    name = "alliance_portal"
    verbose_name = "Cổng thông tin"

    def ready(self):
        for check in ALWAYS:
            register(check, Tags.security)
        for check in DEPLOYED:
            register(check, Tags.security, deploy=True)


class RecordsSiteConfig(admin.AdminConfig):
    default = False
    default_site = "alliance_portal.admin_site.RecordsSite"
