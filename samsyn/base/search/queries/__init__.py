"""What the search answers (frågor): what is found, and whether the index is in step."""

from samsyn.base.search.queries.finding import FURTHEST, MOST, RANKED, Found, Hit, find, lacking

__all__ = ["FURTHEST", "MOST", "RANKED", "Found", "Hit", "find", "lacking"]
