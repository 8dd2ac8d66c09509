from django.contrib import admin
from django.urls import include, path
from django.views.i18n import JavaScriptCatalog

admin.site.site_title = "Liên minh Hợp tác xã tỉnh Thái Nguyên"
admin.site.site_header = "Hồ sơ Liên minh Hợp tác xã tỉnh Thái Nguyên"
admin.site.index_title = "Nhập và sửa hồ sơ"
admin.site.empty_value_display = "–"

# The admin's own catalogue of words for scripts knows only Django's translations.
words_of_scripts = JavaScriptCatalog.as_view(
    packages=["django.contrib.admin", "alliance_portal"]
)

handler500 = "alliance_portal.door.faults.fault"

urlpatterns = [
    path("quan-tri/jsi18n/", words_of_scripts),
    path("quan-tri/", admin.site.urls),
    path("", include("alliance_portal.door.urls")),
    path("tong-quan/", include("reports.dashboard_urls")),
    path("nhap-bang-tinh/", include("cooperatives.spreadsheets.pages.urls")),
    path("", include("reports.urls")),
]
