"""Sign-in as Samsyn wants it (inloggning): nobody makes her own account."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """What allauth asks us."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth names it
        """Say no: a coordinator makes the account."""
        return False
