"""The address that turns a letter off (avanmälan): signed, so that it works without signing in and for one person."""

from dataclasses import dataclass

from django.core import signing
from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse

from samsyn.base.accounts import queries as accounts
from samsyn.base.notices import queries as notices
from samsyn.base.notices.queries import Wishes

SALT = "samsyn.letters.off"


@dataclass(frozen=True, slots=True)
class Off:
    """Which letters an address turns off, whose, and what that person wants now (avanmälan)."""

    user_id: int
    wish: str
    language: str
    wishes: Wishes

    @property
    def is_on(self) -> bool:
        """Whether she still gets them."""
        return bool(getattr(self.wishes, self.wish))


def off_path(user_id: int, wish: str) -> str:
    """Give the path that turns a person's letters of a sort off."""
    return reverse("letters:off", args=[signing.dumps([user_id, wish], salt=SALT)])


def off(secret: str) -> Off:
    """Tell what a signed address turns off; raises ``ObjectDoesNotExist`` for one that Samsyn never made."""
    try:
        user_id, wish = signing.loads(secret, salt=SALT)
    except signing.BadSignature as fault:
        raise ObjectDoesNotExist from fault
    account = accounts.account(user_id=user_id)
    return Off(user_id, wish, account.language, notices.wishes(user_id=user_id))
