"""What the account's pages ask (frågor)."""

from samsyn.pages.account.queries.invitation import Opened, Stop, opened
from samsyn.pages.account.queries.letters import Letters, letters
from samsyn.pages.account.queries.me import Me, me

__all__ = ["Letters", "Me", "Opened", "Stop", "letters", "me", "opened"]
