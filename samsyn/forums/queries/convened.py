"""The meetings of a span, looked back on (möten i en period): held, cancelled, and where their notes stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import Notes
from samsyn.forums.queries.meetings import MeetingRow, shaped, uncounted
from samsyn.forums.queries.papers import timelines
from samsyn.forums.rules.meetings import MeetingState, state_of
from samsyn.forums.rules.notes import is_late


@dataclass(frozen=True, slots=True)
class ConvenedRow:
    """A meeting looked back on from a day (möte i en period): how it stood then, and where its notes stood.

    ``is_late`` for notes that were not sent within a week of the meeting, or were sent after it.
    """

    meeting: MeetingRow
    state: MeetingState
    sent_on: date | None
    locked_on: date | None
    is_late: bool

    @property
    def is_held(self) -> bool:
        """Whether it had been held."""
        return self.state is MeetingState.CLOSED


def convened(actor: Actor, *, first: date, last: date, on: date) -> list[ConvenedRow]:
    """List the meetings from a day to another as seen on a day, the cancelled with them, in order. Two queries."""
    notes = Notes.rows.of(actor).filter(meeting=OuterRef("pk"))
    told = {f"notes_{name}": Subquery(notes.values(name)[:1]) for name in ("sent_at", "locked_at")}
    found = uncounted(actor).annotate(**told).filter(on__gte=first, on__lte=last).order_by("on", "starts", "id")
    noted = {key: (_day(sent, on), _day(locked, on)) for key, sent, locked in _noted(found)}
    return [_row(one, *noted[one.id], on) for one in shaped(found, timelines(actor))]


def _noted(found: Iterable[Any]) -> Iterator[tuple[int, Any, Any]]:
    return ((one.pk, one.notes_sent_at, one.notes_locked_at) for one in found)


def _row(one: MeetingRow, sent_on: date | None, locked_on: date | None, on: date) -> ConvenedRow:
    """What was held by the day counts, whenever it was entered; a notice and a cancelling count from their own day."""
    state = state_of(
        is_called=_day(one.called_at, on) is not None,
        is_opened=one.opened_at is not None and one.on <= on,
        is_closed=one.closed_at is not None and one.on <= on,
        is_cancelled=_day(one.cancelled_at, on) is not None,
    )
    has_notes = state is MeetingState.CLOSED and not one.is_individual
    return ConvenedRow(one, state, sent_on, locked_on, has_notes and is_late(one.on, sent_on=sent_on, today=on))


def _day(moment: Any, on: date) -> date | None:
    """The day of a moment, None for what had not happened by the day looked from."""
    day = timezone.localdate(moment) if moment else None
    return day if day and day <= on else None
