"""What the duties' pages ask (frågor)."""

from samsyn.pages.duties.queries.confirming import confirming, doubtable
from samsyn.pages.duties.queries.one import day_of, decision, excusable, needs_decision, one, periods, promise
from samsyn.pages.duties.queries.overview import address, grid, overview, table, year_asked, years

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
