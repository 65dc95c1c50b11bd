"""Numbering a meeting's decisions (beslutsnummer), when its notes are locked."""

from dataclasses import replace

from django.db import transaction
from django.db.models import Max, Q

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import Decision, Meeting
from samsyn.forums.rules import refs


@transaction.atomic
def number_decisions(*, actor: Actor, meeting_id: int) -> dict[int, str]:
    """Give the decisions of a meeting their numbers, from a counter per forum and year, and tell them by id.

    In the order of the agenda; those withdrawn or lifted get none, and who has one keeps it. Two at once never get the
    same. Raises ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    meeting = Meeting.rows.of(actor).get(pk=meeting_id)
    access.require(actor, access.RUN)
    Decision.rows.in_turn(actor)
    own = Q(meeting=meeting) | Q(item__meeting=meeting)
    all_of = Decision.rows.of(replace(actor, user_id=None))  # the counter counts what others decided too
    rows = all_of.filter(own, withdrawn_on=None, lifted_on=None).select_for_update(of=("self",))
    held = list(rows.order_by("item__position", "item_id", "id"))
    of_year = all_of.filter(forum_key=meeting.forum_key, year=meeting.on.year)
    at = of_year.aggregate(most=Max("number"))["most"] or 0
    for one in held:
        if one.number is None:
            at += 1
            one.year, one.number = meeting.on.year, at
            one.save(update_fields=["year", "number"])
    after = {"numbers": [f"{one.year}:{one.number}" for one in held]}
    audit.record(actor, "forums.decisions_numbered", refs.meeting(meeting), after=after, circle=meeting.circle)
    return {one.pk: f"{one.year}:{one.number}" for one in held}
