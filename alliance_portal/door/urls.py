from django.urls import path

from . import accounts

urlpatterns = [
    path("dang-nhap/", accounts.sign_in, name="login"),
    path("dang-xuat/", accounts.sign_out, name="logout"),
    path(
        "dang-xuat/moi-noi/", accounts.sign_out_everywhere, name="sign-out-everywhere"
    ),
    path("tai-khoan/", accounts.account, name="account"),
    path("tai-khoan/mat-khau/", accounts.change_password, name="password_change"),
    path("quen-mat-khau/", accounts.ask_for_reset, name="password_reset"),
    path("quen-mat-khau/da-gui/", accounts.reset_asked, name="password_reset_done"),
    path(
        "quen-mat-khau/<uidb64>/<token>/",
        accounts.confirm_reset,
        name="password_reset_confirm",
    ),
]
