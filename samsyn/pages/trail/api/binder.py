"""The binder for programs (granskningspärm i API:et): the same rows, rights and day as the pages."""

from datetime import date
from typing import Self

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import model_validator

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.pages import door
from samsyn.pages.trail.forms.binder import MOST_DAYS
from samsyn.pages.trail.queries.binder import binder as put_together
from samsyn.pages.trail.queries.summing import Numbers, numbers
from samsyn.pages.trail.queries.values import Binder, Span

router = Router(tags=["trail"])


class Asked(Schema):
    """Which days are asked for (period): the day's calendar year where nothing is said; at most ten years."""

    first: Day | None = None
    last: Day | None = None
    per: Day | None = None

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Refuse half a span, one that ends before it begins or one that is too long. Raises ``ValueError``."""
        if (self.first is None) != (self.last is None):
            raise ValueError("say both the first and the last day, or none of them")
        if self.first and self.last and not 0 <= (self.last - self.first).days <= MOST_DAYS:
            raise ValueError("a span has its days in order, and at most ten years")
        return self

    def span(self, on: date) -> Span:
        """Give the days asked for, as seen on a day."""
        return Span(self.first or date(on.year, 1, 1), self.last or date(on.year, 12, 31))


class Told(Schema):
    """The binder (granskningspärm) with its numbers."""

    numbers: Numbers
    binder: Binder


@router.get("/s/{slug}/binder", response=Told)
def whole_binder(request: HttpRequest, slug: str, asked: Query[Asked]) -> dict[str, object]:
    """Give all of a span that one may see, as it stood on a day: promises, meetings, decisions, changes."""
    today = clock.today()
    on = asked.per or today
    found = put_together(door.actor_in(request, slug, today=today), asked.span(on), on)
    return {"numbers": numbers(found), "binder": found}
