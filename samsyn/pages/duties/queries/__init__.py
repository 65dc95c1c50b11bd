"""What the duties' pages ask (frågor)."""

from samsyn.pages.duties.queries.assignment import assignment, changeable
from samsyn.pages.duties.queries.assignments import Wanted, assignments, circles, forums, owners
from samsyn.pages.duties.queries.confirming import confirming, doubtable
from samsyn.pages.duties.queries.one import day_of, decision, excusable, needs_decision, one, periods, promise
from samsyn.pages.duties.queries.overview import address, grid, overview, table, years
from samsyn.pages.duties.queries.spans import year_asked

__all__ = [
    "Wanted",
    "address",
    "assignment",
    "assignments",
    "changeable",
    "circles",
    "confirming",
    "day_of",
    "decision",
    "doubtable",
    "excusable",
    "forums",
    "grid",
    "needs_decision",
    "one",
    "overview",
    "owners",
    "periods",
    "promise",
    "table",
    "year_asked",
    "years",
]
