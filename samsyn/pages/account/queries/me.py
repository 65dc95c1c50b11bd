"""What the account pages show."""

from dataclasses import dataclass
from datetime import date

from samsyn.base.accounts import queries as accounts
from samsyn.base.collaborations import queries as collaborations


@dataclass(frozen=True, slots=True)
class Me:
    """All that one's own page shows (mina uppgifter)."""

    account: accounts.AccountRow
    tokens: list[accounts.TokenRow]
    feeds: list[accounts.FeedRow]
    collaborations: list[collaborations.MyRow]


def me(*, user_id: int, today: date) -> Me:
    """Gather one's own page; keys that open nothing any more are left out."""
    tokens = accounts.tokens(user_id=user_id, today=today)
    return Me(
        account=accounts.account(user_id=user_id),
        tokens=[token for token in tokens if token.opens],
        feeds=accounts.feeds(user_id=user_id, today=today),
        collaborations=collaborations.memberships(user_id=user_id, today=today),
    )
