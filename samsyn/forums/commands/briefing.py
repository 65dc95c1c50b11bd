"""Writing in the two pages before a meeting (Två sidor)."""

from datetime import date

from django.db import transaction

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.commands.releasing import release_brief
from samsyn.forums.models import Brief
from samsyn.forums.queries import briefing as asked
from samsyn.forums.rules import briefing as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.briefing import BriefHeading


@transaction.atomic
def write_brief(*, actor: Actor, meeting_id: int, heading: BriefHeading, text: str, seen: int, today: date) -> int:
    """Save what is written under a heading of the two pages, and give the revision that the heading is now.

    An empty text gives the heading back to what is computed. ``seen`` is the revision that was read; the second to
    save is refused with ``WRITTEN_OVER``. Raises ``Refused`` with ``BriefObjection``, ``NotAllowed`` and
    ``ObjectDoesNotExist``.
    """
    Brief.rows.in_turn(actor)
    row = asked.brief(actor, meeting_id, today)
    access.require(actor, access.RUN, when=row.may_write)
    insist(row.objection)
    part = row.parts[heading]
    insist(rules.objection_to_writing(seen=seen, revision=part.revision, text=text, before=part.text))
    if rules.tidy(text) == part.text:
        return part.revision
    held = Brief.rows.of(actor).filter(meeting_id=meeting_id).first()
    held = held or Brief.rows.add(actor, circle=INSIDE, meeting_id=meeting_id, made_by_id=actor.user_id)
    revision = part.revision + 1
    held.content = {**held.content, heading.value: {"text": rules.tidy(text), "revision": revision}}
    held.revision += 1
    held.save(update_fields=["content", "revision"])
    release_brief(actor, row.meeting, held.circle, today)
    after = {"heading": heading.value, "revision": revision}
    about = refs.named(row.meeting)
    audit.record(actor, "forums.brief_written", about, after=after, circle=INSIDE)
    return revision
