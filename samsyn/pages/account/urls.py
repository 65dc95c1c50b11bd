"""Addresses of the account, and the sign-in's, which allauth knows by names of its own."""

from allauth.account import views as entrance
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.usersessions import views as sessions
from django.urls import path, re_path

from samsyn.pages.account import views

app_name = "account"
urlpatterns = [
    path("", views.me, name="me"),
    path("samverkan/", views.collaborations, name="collaborations"),
    path("utseende/", views.appearance, name="appearance"),
    path("brev/", views.letters, name="letters"),
    path("nycklar/ny/", views.make_token, name="make-token"),
    path("nycklar/<int:token_id>/aterkalla/", views.revoke_token, name="revoke-token"),
    path("kalender/ny/", views.make_feed, name="make-feed"),
    path("kalender/<int:feed_id>/aterkalla/", views.revoke_feed, name="revoke-feed"),
]

_page = "account/{}.html".format

sign_in = [
    path("logga-in/", entrance.LoginView.as_view(template_name=_page("login")), name="account_login"),
    path("logga-ut/", entrance.LogoutView.as_view(template_name=_page("logout")), name="account_logout"),
    path("stangt/", entrance.AccountInactiveView.as_view(template_name=_page("inactive")), name="account_inactive"),
    path(
        "bekrafta/",
        entrance.ReauthenticateView.as_view(template_name=_page("reauthenticate")),
        name="account_reauthenticate",
    ),
    path(
        "losenord/byt/",
        entrance.PasswordChangeView.as_view(template_name=_page("password_change")),
        name="account_change_password",
    ),
    path(
        "losenord/nytt/",
        entrance.PasswordSetView.as_view(template_name=_page("password_change")),
        name="account_set_password",
    ),
    path(
        "losenord/glomt/",
        entrance.PasswordResetView.as_view(template_name=_page("password_reset")),
        name="account_reset_password",
    ),
    path(
        "losenord/glomt/skickat/",
        entrance.PasswordResetDoneView.as_view(template_name=_page("password_reset_done")),
        name="account_reset_password_done",
    ),
    re_path(
        r"^losenord/glomt/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        entrance.PasswordResetFromKeyView.as_view(template_name=_page("password_reset_from_key")),
        name="account_reset_password_from_key",
    ),
    path(
        "losenord/klart/",
        entrance.PasswordResetFromKeyDoneView.as_view(template_name=_page("password_reset_from_key_done")),
        name="account_reset_password_from_key_done",
    ),
    path("sakerhet/", mfa.IndexView.as_view(template_name=_page("security")), name="mfa_index"),
    path(
        "logga-in/kod/",
        mfa.AuthenticateView.as_view(template_name=_page("authenticate")),
        name="mfa_authenticate",
    ),
    path(
        "bekrafta/kod/",
        mfa.ReauthenticateView.as_view(template_name=_page("reauthenticate")),
        name="mfa_reauthenticate",
    ),
    path(
        "sakerhet/app/",
        totp.ActivateTOTPView.as_view(template_name=_page("totp_activate")),
        name="mfa_activate_totp",
    ),
    path(
        "sakerhet/app/ta-bort/",
        totp.DeactivateTOTPView.as_view(template_name=_page("totp_deactivate")),
        name="mfa_deactivate_totp",
    ),
    path(
        "sakerhet/reservkoder/",
        codes.ViewRecoveryCodesView.as_view(template_name=_page("recovery_codes")),
        name="mfa_view_recovery_codes",
    ),
    path(
        "sakerhet/reservkoder/nya/",
        codes.GenerateRecoveryCodesView.as_view(template_name=_page("recovery_codes_generate")),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "sakerhet/reservkoder/fil/",
        codes.DownloadRecoveryCodesView.as_view(template_name="account/recovery_codes.txt"),
        name="mfa_download_recovery_codes",
    ),
    path(
        "sakerhet/losennycklar/",
        passkeys.ListWebAuthnView.as_view(template_name=_page("passkeys")),
        name="mfa_list_webauthn",
    ),
    path(
        "sakerhet/losennycklar/ny/",
        passkeys.AddWebAuthnView.as_view(template_name=_page("passkey_add")),
        name="mfa_add_webauthn",
    ),
    path(
        "sakerhet/losennycklar/<int:pk>/namn/",
        passkeys.EditWebAuthnView.as_view(template_name=_page("passkey_edit")),
        name="mfa_edit_webauthn",
    ),
    path(
        "sakerhet/losennycklar/<int:pk>/ta-bort/",
        passkeys.RemoveWebAuthnView.as_view(template_name=_page("passkey_remove")),
        name="mfa_remove_webauthn",
    ),
    path("logga-in/losennyckel/", passkeys.LoginWebAuthnView.as_view(), name="mfa_login_webauthn"),
    path(
        "bekrafta/losennyckel/",
        passkeys.ReauthenticateWebAuthnView.as_view(template_name=_page("passkey_reauthenticate")),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "sakerhet/inloggningar/",
        sessions.ListUserSessionsView.as_view(template_name=_page("sessions")),
        name="usersessions_list",
    ),
]

invited = [path("<str:secret>/", views.answer, name="answer")]
