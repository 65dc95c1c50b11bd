"""What the duties' pages ask (frågor)."""

from samsyn.pages.duties.queries.confirming import confirming, doubtable
from samsyn.pages.duties.queries.one import day_of, decision, excusable, needs_decision, one, periods, promise
from samsyn.pages.duties.queries.overview import address, grid, overview, table, years
from samsyn.pages.duties.queries.spans import year_asked

__all__ = [
    "address",
    "confirming",
    "day_of",
    "decision",
    "doubtable",
    "excusable",
    "grid",
    "needs_decision",
    "one",
    "overview",
    "periods",
    "promise",
    "table",
    "year_asked",
    "years",
]
