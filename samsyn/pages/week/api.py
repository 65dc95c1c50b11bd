"""Min vecka for programs."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.pages import door
from samsyn.pages.week import queries
from samsyn.pages.week.queries import Week

router = Router(tags=["Min vecka"])


@router.get("/min-vecka", response=Week, summary="Min vecka över alla samverkan")
def week(request: HttpRequest, per: Day | None = None) -> Any:
    """Give the week as the page shows it, over all collaborations; ``per`` asks for another day."""
    today, now = clock.today(), clock.now()
    actors = door.actors(request, today)
    visits = queries.seen(None, now)
    on = per or today
    answers, _written = queries.waiting_and_drafts(actors, on)
    return queries.week(queries.Asking(actors, on, today, visits.since, now), queries.boards_of(actors, on), answers)
