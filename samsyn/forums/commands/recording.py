"""Telling afterwards of documents that are no records yet (i efterhand): as of the day when each was made."""

from dataclasses import replace
from datetime import date, datetime

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.forums import access
from samsyn.forums.commands.releasing import (
    pass_notes_on,
    release_brief,
    release_notes,
    release_notice,
    release_report,
)
from samsyn.forums.models import Brief, Notes, Notice, Sharing
from samsyn.forums.queries.meetings import meeting
from samsyn.forums.queries.reports import is_report, title_of_shared
from samsyn.forums.queries.unrecorded import unrecorded

DOCUMENTS = "records.record"


@transaction.atomic
def record_earlier(*, actor: Actor) -> int:
    """Let what was sent, written, locked or handed up before there were records be such; give how many it was.

    For the program alone: each is its maker's party's, and was received on the day that it was made. Raises
    ``NotAllowed``.
    """
    access.require(actor, access.RUN, when=actor.is_program)
    found = unrecorded(actor)
    for one in Notice.rows.of(actor).filter(meeting__in=found.notices).order_by("id"):
        by, on = _maker(actor, one.sent_by_id, one.sent_at)
        release_notice(by, meeting(actor, one.meeting_id), one.circle, on)
    for each in Brief.rows.of(actor).filter(meeting__in=found.briefs).order_by("id"):
        by, on = _maker(actor, each.made_by_id, each.made_at)
        release_brief(by, meeting(actor, each.meeting_id), each.circle, on)
    for held in Notes.rows.of(actor).filter(meeting__in=found.notes).order_by("id"):
        _record_notes(actor, held)
    for shared in Sharing.rows.of(actor).filter(pk__in=found.reports).select_related("notes").order_by("id"):
        by, on = _maker(actor, shared.shared_by_id, shared.shared_at)
        release_report(by, shared, title_of_shared(actor, meeting(actor, shared.notes.meeting_id), on, is_up=True), on)
    audit.record(actor, "forums.recorded_earlier", Ref(DOCUMENTS, ""), after={"count": found.count})
    return found.count


def _record_notes(actor: Actor, held: Notes) -> None:
    row = meeting(actor, held.meeting_id)
    by, on = _maker(actor, held.locked_by_id, held.locked_at or held.sent_at)
    release_notes(by, row, held.circle, on)
    for one in Sharing.rows.of(actor).filter(notes=held).order_by("id"):
        if not is_report(actor, row, one.line_key):
            by, on = _maker(actor, one.shared_by_id, one.shared_at)
            pass_notes_on(by, row, one.to_key, on)


def _maker(actor: Actor, user_id: int | None, at: datetime) -> tuple[Actor, date]:
    """Give the program as of the party that somebody was of, and the day."""
    on = timezone.localdate(at)
    try:
        party = collaborations.actor_of(user_id=user_id or 0, slug=actor.slug, today=on).party_key
    except ObjectDoesNotExist:
        party = ""
    return replace(actor, party_key=party), on
