from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

admin.site.site_title = "Liên minh Hợp tác xã tỉnh Thái Nguyên"
admin.site.site_header = "Hồ sơ Liên minh Hợp tác xã tỉnh Thái Nguyên"
admin.site.index_title = "Nhập và sửa hồ sơ"
admin.site.empty_value_display = "–"

urlpatterns = [
    path("quan-tri/", admin.site.urls),
    path("dang-nhap/", LoginView.as_view(), name="login"),
    path("dang-xuat/", LogoutView.as_view(), name="logout"),
    path("", include("reports.urls")),
]
