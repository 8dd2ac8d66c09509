"""One admin site with one kind of record, imported by the stock pages."""

from django.contrib.admin import AdminSite
from django.urls import path
from import_export.admin import ImportExportModelAdmin
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.widgets import ForeignKeyWidget

from cooperatives.models import Cooperative, Sector


class CooperativeResource(ModelResource):
    sector = Field("sector", "sector", ForeignKeyWidget(Sector, "code"))

    class Meta:
        model = Cooperative
        import_id_fields = ["tax_code"]
        fields = [
            "name",
            "kind",
            "sector",
            "tax_code",
            "registration_number",
            "registered_on",
            "registration_issuer",
            "founded_on",
            "leader",
            "phone",
            "joined_alliance_on",
            "note",
        ]


class StockAdmin(ImportExportModelAdmin):
    resource_classes = [CooperativeResource]


site = AdminSite("stock")
site.register(Cooperative, StockAdmin)
urlpatterns = [path("stock/", site.urls)]
