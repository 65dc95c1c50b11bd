"""What the account pages show."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from samsyn.base.accounts import queries as accounts
from samsyn.base.accounts.queries import FeedRow
from samsyn.base.collaborations import queries as collaborations
from samsyn.forums import queries as forums
from samsyn.papers.who import name_of
from samsyn.parties import queries as parties


@dataclass(frozen=True, slots=True)
class FeedLine:
    """A calendar address as its owner knows it (kalenderadress): whose days it shows, and for how long."""

    id: int
    words: str
    made_on: date
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Me:
    """All that one's own page shows (mina uppgifter)."""

    account: accounts.AccountRow
    tokens: list[accounts.TokenRow]
    feeds: list[FeedLine]
    collaborations: list[collaborations.MyRow]


def me(*, user_id: int, today: date) -> Me:
    """Gather one's own page; keys that open nothing any more are left out."""
    tokens = accounts.tokens(user_id=user_id, today=today)
    return Me(
        account=accounts.account(user_id=user_id),
        tokens=[token for token in tokens if token.opens],
        feeds=_feeds(user_id, today),
        collaborations=collaborations.memberships(user_id=user_id, today=today),
    )


def _feeds(user_id: int, today: date) -> list[FeedLine]:
    """List a person's calendar addresses, a forum's by its name and its collaboration's."""
    rows = accounts.feeds(user_id=user_id, today=today)
    names = _names(user_id, today) if any(one.forum_key for one in rows) else {}
    return [FeedLine(one.id, _words(one, names), one.made_on, one.last_day) for one in rows]


def _names(user_id: int, today: date) -> dict[str, forums.ForumLine]:
    lines = forums.timelines(*parties.actors(user_id=user_id, today=today))
    return {line.slug: line for line in lines.values()}


def _words(one: FeedRow, names: dict[str, forums.ForumLine]) -> str:
    if not one.forum_key:
        return _("Mina dagar")
    line = names.get(one.collaboration_slug)
    if line is None:
        return one.forum_key
    return f"{line.name}, {name_of(line.last(one.forum_key).paper, one.forum_key)}"
