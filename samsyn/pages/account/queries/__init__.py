"""What the account's pages ask (frågor)."""

from samsyn.pages.account.queries.invitation import Opened, Stop, opened
from samsyn.pages.account.queries.me import Me, me

__all__ = ["Me", "Opened", "Stop", "me", "opened"]
