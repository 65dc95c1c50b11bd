"""What a calendar address shows (kalenderflöde)."""

from samsyn.pages.feeds.queries.feed import Feed, feed

__all__ = ["Feed", "feed"]
