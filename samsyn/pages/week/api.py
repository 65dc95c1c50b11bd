"""Min vecka for programs."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from ninja import Router

from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.forums import queries as forums
from samsyn.forums.queries import AwaitedNotes, EffortRow, ToAnswer, WaitingRow
from samsyn.pages import door
from samsyn.pages.week import queries
from samsyn.pages.week.queries import Week

router = Router(tags=["Min vecka"])


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a person's answer (att svara på): notices, notes, whether efforts were done, and decisions."""

    notices: tuple[ToAnswer, ...]
    notes: tuple[AwaitedNotes, ...]
    efforts: tuple[EffortRow, ...]
    decisions: tuple[WaitingRow, ...]


@router.get("/min-vecka", response=Week, summary="Min vecka över alla samverkan")
def week(request: HttpRequest, per: Day | None = None) -> Any:
    """Give the week as the page shows it, over all collaborations; ``per`` asks for another day."""
    today, now = clock.today(), clock.now()
    actors = door.actors(request, today)
    visits = queries.seen(None, now)
    on = per or today
    answers, _written = queries.waiting_and_drafts(actors, on)
    return queries.week(queries.Asking(actors, on, today, visits.since, now), queries.boards_of(actors, on), answers)


@router.get("/min-vecka/att-svara", response=Waiting, summary="Det som väntar på ditt svar, över alla samverkan")
def waiting(request: HttpRequest) -> Waiting:
    """Give what waits for one's own answer today: notices, notes to approve, efforts, decisions and gatherings."""
    today = clock.today()
    actors = door.actors(request, today)
    if not actors:
        return Waiting((), (), (), ())
    return Waiting(
        notices=tuple(forums.to_answer(*actors, on=today)),
        notes=tuple(forums.awaited(*actors, today=today)),
        efforts=tuple(forums.efforts_to_answer(*actors, on=today)),
        decisions=tuple(forums.waiting_for(*actors, on=today)),
    )
