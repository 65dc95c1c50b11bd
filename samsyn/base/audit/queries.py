"""What the audit log answers: what has changed, and what has been done to a thing."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from samsyn.base.audit.acting import Acting
from samsyn.base.audit.models import Event
from samsyn.base.refs import Ref


@dataclass(frozen=True, slots=True)
class EventRow:
    """One row of the log (händelse); each package's ``wording`` puts its verbs into words."""

    at: datetime
    user_id: int | None
    collaboration_id: int | None
    role: str
    verb: str
    subject: Ref
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    facts: dict[str, Any]


def changes(*actors: Acting, since: datetime, until: datetime | None = None, most: int = 200) -> list[EventRow]:
    """Tell what has been done in the actors' collaborations since a moment, newest first; readings are left out."""
    events = _of(actors).filter(at__gte=since).exclude(verb="seen")
    if until is not None:
        events = events.filter(at__lt=until)
    return [_row(event) for event in events.order_by("-at", "-id")[:most]]


def history(actor: Acting, *, subject: Ref) -> list[EventRow]:
    """Tell all that has been done to one thing, readings too, newest first."""
    events = _of([actor]).filter(subject_kind=subject.kind, subject_key=subject.key)
    return [_row(event) for event in events.order_by("-at", "-id")]


def own(actor: Acting, *, most: int = 50) -> list[EventRow]:
    """Tell what a person has done with her own account (konto), newest first."""
    events = Event.unscoped.filter(user_id=actor.user_id, collaboration_id=None)
    return [_row(event) for event in events.order_by("-at", "-id")[:most]]


def _of(actors: Collection[Acting]) -> QuerySet[Event]:
    if len({actor.user_id for actor in actors}) > 1:
        raise ValueError("one person at a time")
    seen = Q(pk__in=[])
    for actor in actors:
        circles = ["", *actor.circles]
        if actor.collaboration_id is not None:
            seen |= Q(collaboration_id=actor.collaboration_id, circle__in=circles)
    return Event.unscoped.filter(seen)


def _row(event: Event) -> EventRow:
    subject = Ref(event.subject_kind, event.subject_key, event.subject_title)
    facts = (event.before, event.after, event.facts)
    return EventRow(event.at, event.user_id, event.collaboration_id, event.role, event.verb, subject, *facts)
