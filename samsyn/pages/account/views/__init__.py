"""What the account's addresses show and write (vyer)."""

from samsyn.pages.account.views.invitation import answer
from samsyn.pages.account.views.letters import letters
from samsyn.pages.account.views.me import (
    appearance,
    collaborations,
    make_feed,
    make_token,
    me,
    revoke_feed,
    revoke_token,
)

__all__ = [
    "answer",
    "appearance",
    "collaborations",
    "letters",
    "make_feed",
    "make_token",
    "me",
    "revoke_feed",
    "revoke_token",
]
