"""Forms of the account (formulär): our own, and allauth's with our words; settings name them here."""

from samsyn.pages.account.forms.joining import NewAccount
from samsyn.pages.account.forms.letters import Letters
from samsyn.pages.account.forms.sign_in import (
    ChangedPassword,
    Code,
    CodeAgain,
    FirstCode,
    FirstPassword,
    ForgottenPassword,
    NewPasskey,
    NewPassword,
    NewToken,
    PasskeyName,
    PasswordAgain,
    SignIn,
)

__all__ = [
    "ChangedPassword",
    "Code",
    "CodeAgain",
    "FirstCode",
    "FirstPassword",
    "ForgottenPassword",
    "Letters",
    "NewAccount",
    "NewPasskey",
    "NewPassword",
    "NewToken",
    "PasskeyName",
    "PasswordAgain",
    "SignIn",
]
