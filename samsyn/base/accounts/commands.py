"""What can be done with accounts and keys. The actor is the person herself, or the program."""

from collections.abc import Collection, Mapping
from datetime import date

from allauth.account.models import EmailAddress
from django.contrib.auth import password_validation
from django.db import transaction
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.accounts import rules
from samsyn.base.accounts.models import ApiToken, FeedKey, User
from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import Acting
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist


@transaction.atomic
def add_user(
    *, actor: Acting, email: str, name: str, password: str | None = None, language: str = "sv", may_start: bool = False
) -> int:
    """Make an account (lägg upp användare) and give its id; without a password she chooses one by letter.

    Raises ``Refused`` with ``rules.Objection``, and ``ValidationError`` for a password that is too easy.
    """
    address = email.strip().lower()
    taken = User.objects.filter(email__iexact=address).exists()
    insist(rules.objection_to_adding(email=address, name=name, taken=taken))
    insist(rules.objection_to_choosing(language, User.Language.values))
    user = User(email=address, name=name.strip(), language=language, may_start=may_start)
    _set_password(user, password)
    user.save()
    # Whoever makes the account vouches for the address; unproved, it would bar two-step sign-in.
    EmailAddress.objects.create(user=user, email=address, verified=True, primary=True)
    audit.record(actor, "accounts.added", _ref(user), language=language, may_start=may_start)
    return user.pk


@transaction.atomic
def set_password(*, actor: Acting, user_id: int, password: str) -> None:
    """Give a person another password (byt lösenord), from the command line.

    Raises ``ValidationError`` if it is too easy.
    """
    user = User.objects.get(pk=user_id)
    _set_password(user, password)
    user.save(update_fields=["password"])
    audit.record(actor, "accounts.password_set", _ref(user))


@transaction.atomic
def close_account(*, actor: Acting, user_id: int) -> None:
    """Close an account (stäng konto): she can no longer sign in, and none of her keys open."""
    user = User.objects.get(pk=user_id)
    user.is_active = False
    user.save(update_fields=["is_active"])
    audit.record(actor, "accounts.closed", _ref(user), before={"is_active": True}, after={"is_active": False})


@transaction.atomic
def choose(*, actor: Acting, language: str | None = None, theme: str | None = None) -> None:
    """Choose one's language or the look of the pages (språk, utseende). Raises ``Refused`` if it is no choice."""
    user = User.objects.get(pk=actor.user_id or 0)
    before = {"language": user.language, "theme": user.theme}
    asked = {"language": language, "theme": theme}
    after = before | {name: value for name, value in asked.items() if value is not None}
    insist(rules.objection_to_choosing(after["language"], User.Language.values))
    insist(rules.objection_to_choosing(after["theme"], User.Theme.values))
    user.language, user.theme = after["language"], after["theme"]
    user.save(update_fields=["language", "theme"])
    audit.record(actor, "accounts.chosen", _ref(user), before=before, after=after)


@transaction.atomic
def make_token(*, actor: Acting, name: str, may_write: bool = False, last_day: date | None = None, today: date) -> str:
    """Make a key for a program (åtkomstnyckel) and give its secret: it is shown now and never again.

    Raises ``Refused`` with ``rules.Objection``.
    """
    mine = ApiToken.objects.filter(user_id=actor.user_id, revoked_at=None)
    insist(rules.objection_to_token(name=name, last_day=last_day, today=today, has=mine.count()))
    secret = rules.SIGN + rules.new_secret()
    facts = {"name": name.strip(), "may_write": may_write, "last_day": last_day}
    made = ApiToken.objects.create(
        user_id=actor.user_id, digest=rules.digest(secret), start=secret[: rules.SHOWN], **facts
    )
    audit.record(actor, "accounts.token_made", made, after=facts)
    return secret


@transaction.atomic
def revoke_token(*, actor: Acting, token_id: int) -> None:
    """Revoke one of one's own keys (återkalla nyckel): it opens nothing from now on."""
    token = ApiToken.objects.get(pk=token_id, user_id=actor.user_id)
    insist(rules.objection_to_revoking(revoked=token.revoked_at is not None))
    token.revoked_at = clock.now()
    token.save(update_fields=["revoked_at"])
    audit.record(actor, "accounts.token_revoked", token, after={"revoked_at": token.revoked_at})


@transaction.atomic
def make_feed_key(*, actor: Acting, collaboration_slug: str = "", forum_key: str = "") -> str:
    """Make a secret calendar address (kalenderadress), one's own or a forum's, and give its secret once.

    Raises ``Refused`` with ``rules.Objection``. That the person may see the forum, the caller has asked.
    """
    forum = bool(collaboration_slug or forum_key)
    mine = FeedKey.objects.filter(user_id=actor.user_id, revoked_at=None, last_day=None)
    named = bool(collaboration_slug and forum_key)
    insist(rules.objection_to_feed_key(forum=forum, named=named, has=mine.count()))
    secret = rules.new_secret()
    made = FeedKey.objects.create(
        user_id=actor.user_id,
        digest=rules.digest(secret),
        kind=FeedKey.Kind.FORUM if forum else FeedKey.Kind.PERSON,
        collaboration_slug=collaboration_slug,
        forum_key=forum_key,
    )
    audit.record(actor, "accounts.feed_made", made, kind=made.kind, forum=forum_key, slug=collaboration_slug)
    return secret


@transaction.atomic
def revoke_feed_key(*, actor: Acting, feed_id: int) -> None:
    """Revoke one of one's own calendar addresses (återkalla kalenderadress)."""
    key = FeedKey.objects.get(pk=feed_id, user_id=actor.user_id)
    insist(rules.objection_to_revoking(revoked=key.revoked_at is not None))
    key.revoked_at = clock.now()
    key.save(update_fields=["revoked_at"])
    audit.record(actor, "accounts.feed_revoked", key, after={"revoked_at": key.revoked_at})


@transaction.atomic
def end_feed_keys(
    *,
    actor: Acting,
    user_id: int,
    collaboration_slug: str,
    forum_keys: Collection[str] | None,
    with_own: bool,
    last_day: date,
) -> dict[str, date | None]:
    """Let a person's calendar addresses open no longer than a day (avsluta kalenderadresser).

    Those of some forums of a collaboration, of all its forums where none are named, and with her own days if asked;
    one that ends before is left as it is. Gives the last day that each had, by its id. That it may be done, the
    caller has asked.
    """
    forums = Q(kind=FeedKey.Kind.FORUM, collaboration_slug=collaboration_slug)
    if forum_keys is not None:
        forums &= Q(forum_key__in=forum_keys)
    asked = forums | Q(kind=FeedKey.Kind.PERSON) if with_own else forums
    longer = Q(last_day=None) | Q(last_day__gt=last_day)
    keys = FeedKey.objects.filter(asked, longer, user_id=user_id, revoked_at=None).order_by("id")
    before = {str(pk): day for pk, day in keys.select_for_update().values_list("id", "last_day")}
    FeedKey.objects.filter(pk__in=before).update(last_day=last_day)
    subject = _ref(User.objects.get(pk=user_id))
    audit.record(actor, "accounts.feeds_ended", subject, before=before, after={"last_day": last_day})
    return before


@transaction.atomic
def reopen_feed_keys(*, actor: Acting, user_id: int, before: Mapping[str, date | None]) -> None:
    """Let calendar addresses open as long as they did (öppna kalenderadresser igen); a revoked one stays so."""
    for key, last_day in before.items():
        FeedKey.objects.filter(pk=key, user_id=user_id).update(last_day=last_day)
    audit.record(actor, "accounts.feeds_reopened", _ref(User.objects.get(pk=user_id)), after=dict(before))


@transaction.atomic
def forget_feed_keys(*, actor: Acting, collaboration_slug: str) -> None:  # noqa: ARG001 - said by throw_away
    """Throw away the calendar addresses of a practice collaboration that is itself thrown away."""
    FeedKey.objects.filter(collaboration_slug=collaboration_slug).delete()


def _set_password(user: User, password: str | None) -> None:
    if password is None:
        user.set_unusable_password()
        return
    password_validation.validate_password(password, user)
    user.set_password(password)


def _ref(user: User) -> Ref:
    return Ref("accounts.user", str(user.pk), user.email)
