"""Forms of the account: our own, and allauth's with our words and without its placeholders."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form

Words = dict[str, Any]
CODE = _("Kod")


class NewToken(Form):
    """A key for a program (åtkomstnyckel)."""

    name = forms.CharField(
        label=_("Vad ska nyckeln användas till?"), max_length=80, help_text=_("Till exempel årsrapporten.")
    )
    last_day = Day(label=_("Sista dag"), required=False, prefers="future")
    may_write = forms.BooleanField(
        label=_("Programmet får också skriva"),
        required=False,
        help_text=_("Annars kan det bara läsa det som du själv kan läsa."),
    )


def spoken(form: forms.BaseForm, labels: Words, hints: Words | None = None) -> None:
    """Give a form our labels and hints, and take its placeholders away."""
    for name, field in form.fields.items():
        field.widget.attrs.pop("placeholder", None)
        field.label = labels.get(name, field.label)
        field.help_text = (hints or {}).get(name, "")


class SignIn(account.LoginForm):  # type: ignore[misc]
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, {"login": _("E-postadress i tjänsten"), "password": _("Lösenord")})
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ForgottenPassword(account.ResetPasswordForm):  # type: ignore[misc]
    """The address to send a letter to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, {"email": _("E-postadress i tjänsten")})


NEW: Words = {"password1": _("Nytt lösenord"), "password2": _("Nytt lösenord en gång till")}
LONG: Words = {"password1": _("Minst tolv tecken. Fyra ord efter varandra är lätta att minnas och svåra att gissa.")}


class NewPassword(account.ResetPasswordKeyForm):  # type: ignore[misc]
    """Another password, after a letter."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, NEW, LONG)


class FirstPassword(account.SetPasswordForm):  # type: ignore[misc]
    """A password where there was none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, NEW, LONG)


class ChangedPassword(account.ChangePasswordForm):  # type: ignore[misc]
    """Another password, by who knows the present one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, {"oldpassword": _("Ditt lösenord nu"), **NEW}, LONG)


class PasswordAgain(account.ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, {"password": _("Lösenord")})


class Code(mfa.AuthenticateForm):  # type: ignore[misc]
    """The code of an app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, {"code": CODE}, {"code": _("Sex siffror från appen, eller en av dina reservkoder.")})


class CodeAgain(mfa.ReauthenticateForm):  # type: ignore[misc]
    """The code once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, {"code": CODE}, {"code": _("Sex siffror från appen, eller en av dina reservkoder.")})


class FirstCode(totp.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, {"code": CODE}, {"code": _("Sex siffror från appen.")})


class NewPasskey(passkeys.AddWebAuthnForm):  # type: ignore[misc]
    """A passkey and what to call it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels: Words = {"name": _("Vad ska nyckeln heta?"), "passwordless": _("Logga in med bara nyckeln")}
        hint = _("Nyckeln låses då upp med fingeravtryck, ansikte eller pinkod.")
        spoken(self, labels, {"name": _("Till exempel arbetstelefonen."), "passwordless": hint})


class PasskeyName(passkeys.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken(self, {"name": _("Vad ska nyckeln heta?")})
