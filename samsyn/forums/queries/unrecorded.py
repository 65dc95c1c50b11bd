"""Documents that are no records yet (saknas bland handlingarna): sent, written, locked or handed up before those."""

from collections.abc import Iterable
from dataclasses import dataclass

from samsyn.base.collaborations.actors import Actor
from samsyn.base.records import queries as records
from samsyn.base.records.rules import DocumentKind
from samsyn.forums.models import Brief, Notes, Notice, Sharing
from samsyn.forums.queries.meetings import meeting
from samsyn.forums.queries.reports import is_report


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """What lacks a record (saknas): notices, two pages and notes by their meetings, reports by their own ids."""

    notices: tuple[int, ...]
    briefs: tuple[int, ...]
    notes: tuple[int, ...]
    reports: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len((*self.notices, *self.briefs, *self.notes, *self.reports))


def unrecorded(actor: Actor) -> Unrecorded:
    """Find what lacks a record; of forums on individual level there is nothing to tell."""
    called = Notice.rows.of(actor).order_by("meeting_id").values_list("meeting_id", flat=True).distinct()
    written = Brief.rows.of(actor).order_by("meeting_id").values_list("meeting_id", flat=True)
    locked = Notes.rows.of(actor).filter(locked_at__isnull=False).order_by("meeting_id")
    shared = Sharing.rows.of(actor).order_by("id").values_list("id", "notes__meeting_id", "line_key")
    lines = {pk: (meeting_id, line) for pk, meeting_id, line in shared}
    notices = (pk for pk in _left(actor, DocumentKind.NOTICE, called) if not meeting(actor, pk).is_individual)
    reports = (pk for pk in _left(actor, DocumentKind.REPORT, lines) if _went_up(actor, *lines[pk]))
    return Unrecorded(
        notices=tuple(notices),
        briefs=_left(actor, DocumentKind.BRIEF, written),
        notes=_left(actor, DocumentKind.NOTES, locked.values_list("meeting_id", flat=True)),
        reports=tuple(reports),
    )


def _went_up(actor: Actor, meeting_id: int, line_key: str) -> bool:
    return is_report(actor, meeting(actor, meeting_id), line_key)


def _left(actor: Actor, kind: DocumentKind, ids: Iterable[int]) -> tuple[int, ...]:
    known = records.keys(actor, kind)
    return tuple(pk for pk in ids if str(pk) not in known)
