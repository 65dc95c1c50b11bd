"""What accounts answer: whose key this is, what keys a person has, what she has chosen."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from django.utils import timezone

from samsyn.base.accounts import rules
from samsyn.base.accounts.models import ApiToken, FeedKey, User

Choices: TypeAlias = list[tuple[str, Any]]
LANGUAGES: Choices = User.Language.choices
THEMES: Choices = User.Theme.choices
SignedIn: TypeAlias = User
"""Who a request comes from (inloggad), for those who may not touch the table."""


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A person's account (konto)."""

    id: int
    email: str
    name: str
    language: str
    theme: str
    is_active: bool
    may_start: bool


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A program's key as its owner sees it (åtkomstnyckel): never the secret."""

    id: int
    name: str
    start: str
    may_write: bool
    last_day: date | None
    made_on: date
    opens: bool


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A calendar address (kalenderadress): whose, whose days it shows, and in which language."""

    id: int
    user_id: int
    kind: str
    collaboration_slug: str
    forum_key: str
    made_on: date
    language: str
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who a program acts as, whether it may write, and in which language it is answered (bärare)."""

    user_id: int
    may_write: bool
    language: str


def account(*, user_id: int) -> AccountRow:
    """Give a person's account."""
    return _account(User.objects.get(pk=user_id))


def account_of(*, email: str) -> AccountRow:
    """Give the account of an e-mail address, whatever its case."""
    return _account(User.objects.get(email__iexact=email.strip()))


def account_at(*, email: str) -> AccountRow | None:
    """Give the account of an e-mail address, whatever its case, or None where there is none yet."""
    found = User.objects.filter(email__iexact=email.strip()).first()
    return _account(found) if found else None


def accounts() -> list[AccountRow]:
    """List all accounts: for the command line only."""
    return [_account(user) for user in User.objects.order_by("email", "id")]


def password_key(*, user_id: int) -> tuple[str, str]:
    """Make the two parts of an address where a person chooses another password; it opens for three days, and once."""
    from allauth.account.forms import default_token_generator  # noqa: PLC0415 - needs the apps
    from allauth.account.utils import user_pk_to_url_str  # noqa: PLC0415

    user = User.objects.get(pk=user_id)
    return user_pk_to_url_str(user), default_token_generator.make_token(user)


def names(user_ids: Collection[int]) -> dict[int, str]:
    """Name people, for lists of who did what."""
    return dict(User.objects.filter(pk__in=set(user_ids)).values_list("id", "name"))


def bearer(secret: str, *, today: date) -> Bearer | None:
    """Tell who a program acts as by the secret it shows, or None if it opens nothing."""
    found = ApiToken.objects.select_related("user").filter(digest=rules.digest(secret), user__is_active=True).first()
    if found is None or not _opens(found, today):
        return None
    return Bearer(found.user_id, found.may_write, found.user.language)


def feed(secret: str, *, today: date) -> FeedRow | None:
    """Tell whose calendar a secret address is, or None if it is revoked, has ended or was never made."""
    found = FeedKey.objects.select_related("user").filter(digest=rules.digest(secret), user__is_active=True).first()
    return _feed(found) if found and _opens(found, today) else None


def tokens(*, user_id: int, today: date) -> list[TokenRow]:
    """List a person's keys for programs, newest first."""
    return [_token(one, today) for one in ApiToken.objects.filter(user_id=user_id).order_by("-made_at", "-id")]


def feeds(*, user_id: int, today: date) -> list[FeedRow]:
    """List a person's calendar addresses in use, newest first."""
    mine = FeedKey.objects.filter(user_id=user_id, revoked_at=None).select_related("user")
    return [_feed(one) for one in mine.order_by("-made_at", "-id") if _opens(one, today)]


def _account(user: User) -> AccountRow:
    return AccountRow(user.pk, user.email, user.name, user.language, user.theme, user.is_active, user.may_start)


def _token(one: ApiToken, today: date) -> TokenRow:
    made_on, opens = timezone.localdate(one.made_at), _opens(one, today)
    return TokenRow(one.pk, one.name, one.start, one.may_write, one.last_day, made_on, opens)


def _opens(one: ApiToken | FeedKey, today: date) -> bool:
    return rules.opens(revoked=one.revoked_at is not None, last_day=one.last_day, today=today)


def _feed(one: FeedKey) -> FeedRow:
    where = (one.collaboration_slug, one.forum_key)
    made_on = timezone.localdate(one.made_at)
    return FeedRow(one.pk, one.user_id, one.kind, *where, made_on, one.user.language, one.last_day)
