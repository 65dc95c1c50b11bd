"""What a calendar address shows (kalenderflöde)."""

from samsyn.pages.feeds.queries.entries import Entry
from samsyn.pages.feeds.queries.feed import Feed, feed

__all__ = ["Entry", "Feed", "feed"]
