"""Sign-in as Samsyn wants it (inloggning): nobody makes her own account, and what goes wrong is said plainly."""

import base64
import hashlib
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samsyn.base import clock, notices
from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import Person
from samsyn.base.notices import commands
from samsyn.base.notices.rules import Notice
from samsyn.base.refs import Ref

WAIT = _("Det blev för många försök. Vänta några minuter och försök igen.")
WRONG_CODE = _("Koden stämmer inte. Vänta på nästa kod i appen och försök igen.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """What allauth asks us about accounts."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Kontot är stängt. Fråga samordnaren i din samverkan."),
        "email_password_mismatch": _("E-postadressen och lösenordet hör inte ihop. Försök igen."),
        "enter_current_password": _("Det var inte ditt lösenord. Försök igen."),
        "incorrect_password": _("Det var inte ditt lösenord. Försök igen."),
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": WAIT,
        "rate_limited": WAIT,
        "invalid_password_reset": _("Länken gäller inte längre. Be om en ny."),
        "invalid_or_expired_key": _("Länken gäller inte längre. Be om en ny."),
    }

    def post_login(self, request: HttpRequest, user: Any, **how: Any) -> Any:
        """Write down that somebody signed in."""
        _record(user, "signed_in")
        return super().post_login(request, user, **how)

    def send_notification_mail(self, template_prefix: str, user: Any, *rest: Any, **more: Any) -> Any:
        """Write down what was changed in the account, and tell its owner by letter."""
        _record(user, template_prefix.rsplit("/", 1)[-1])
        if not notices.can_send():
            return super().send_notification_mail(template_prefix, user, *rest, **more)
        facts = {"what": template_prefix, "at": clock.now().isoformat(), "ip": str(self.get_client_ip(self.request))}
        return _put(user, Notice("account.changed", facts=facts))

    def send_password_reset_mail(self, user: Any, email: str, context: dict[str, Any]) -> Any:
        """Put the letter about another password in the outbox; where no letters are sent it goes to the log."""
        if not notices.can_send():
            return super().send_password_reset_mail(user, email, context)
        return _put(user, Notice("account.password", once=clock.now().isoformat()))

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth names it
        """Say no: whoever keeps Samsyn makes the account."""
        return False


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """What allauth asks us about the second step of sign-in."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "cannot_generate_recovery_codes": _("Lägg först till en app eller en lösennyckel."),
    }

    def encrypt(self, text: str) -> str:
        """Keep the secret of an app so that who reads the database cannot use it."""
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Read the secret again."""
        return _lock().decrypt(encrypted_text.encode()).decode()


def _put(user: Any, notice: Notice) -> None:
    commands.put(actor=Person(user.pk), notice=notice, user_ids=[user.pk])


def _record(user: Any, what: str) -> None:
    audit.record(Person(user.pk), f"accounts.{what}", Ref("accounts.user", str(user.pk), user.email))


def _lock() -> MultiFernet:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    digests = (hashlib.sha256(b"samsyn.second-step:" + str(key).encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
