"""Closing a meeting (avsluta mötet): every item came to something, and that is evidence of what was promised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import translation

from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.duties import commands as duties
from samsyn.duties.commands import Deed
from samsyn.forums import access, wording
from samsyn.forums.commands.finding import find_items
from samsyn.forums.commands.handing_back import hand_back
from samsyn.forums.commands.running import held_meeting
from samsyn.forums.models import Item, Meeting
from samsyn.forums.queries.held import assigned, came, rhythm_kept
from samsyn.forums.queries.leading import leads_meeting
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.rules import refs
from samsyn.forums.rules import running as rules
from samsyn.forums.rules.kinds import AreaState, Opening, Outcome
from samsyn.forums.rules.running import Came


@dataclass(frozen=True, slots=True)
class Closed:
    """What closing a meeting gave (avslutat): the evidence, and the items that were carried over.

    ``carried_to`` is the meeting that they stand on, None when they wait in the forum's backlog.
    """

    evidence: tuple[int, ...]
    carried: tuple[int, ...]
    carried_to: int | None = None


@transaction.atomic
def close_meeting(*, actor: Actor, meeting_id: int, today: date) -> Closed:
    """Close a meeting (avsluta): it has been held, which is the evidence of its rhythm and of what it treated.

    What was carried over gets an item of its own at the next meeting, or in the backlog. Of two that close at once the
    second is told that it has been held. Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held, row = held_meeting(actor, meeting_id)
    access.require(actor, access.RUN, when=leads_meeting(actor, row))
    items = list(Item.rows.of(actor).filter(meeting=held).order_by("position", "id"))
    so_far = came(actor, items, assigned(actor, items))
    insist(rules.objection_to_closing(row.state, rules.what_is_left(so_far.values())))
    _settle(actor, items, so_far)
    held.closed_at, held.closed_by_id = clock.now(), actor.user_id
    held.save(update_fields=["closed_at", "closed_by"])
    carried, following = _carry(actor, held, [one for one in items if one.outcome == Outcome.CARRIED])
    evidence = _prove(actor, row, items, today, circle=held.circle)
    handed = hand_back(actor, row, items, today=today, about=refs.named(row))
    after = {"handed": handed, "items": len(items), "carried": carried, "evidence": evidence, "on": row.on}
    audit.record(actor, "forums.meeting_closed", refs.named(row), after=after, circle=held.circle)
    return Closed(evidence, carried, following)


def _settle(actor: Actor, items: Sequence[Item], so_far: Mapping[int, Came]) -> None:
    """Write down what each item came to, so that nothing is left to write afterwards: one statement for each kind."""
    now = clock.now()
    followed: dict[tuple[str, str], list[int]] = {}
    for one in items:
        outcome = Outcome(rules.outcome_of(so_far[one.pk]) or "")  # nothing is left when a meeting closes
        before = (one.outcome, one.outcome_text)
        one.outcome, one.closed_at = outcome.value, now
        one.outcome_text = one.outcome_text or (_why(one) if outcome is Outcome.NO_ACTION else "")
        if (one.outcome, one.outcome_text) != before:
            followed.setdefault((one.outcome, one.outcome_text), []).append(one.pk)
    for (came_to, why), ids in followed.items():
        Item.rows.of(actor).filter(pk__in=ids).update(outcome=came_to, outcome_text=why)
    Item.rows.of(actor).filter(pk__in=[one.pk for one in items]).update(closed_at=now)
    find_items(actor, items)


def _why(item: Item) -> str:
    """Why an area came to no action: what was written of it, else that it was calm or is watched."""
    return item.text.strip() or _said(wording.AREAS_NOTED[AreaState(item.area_state)])


def _carry(actor: Actor, held: Meeting, items: Sequence[Item]) -> tuple[tuple[int, ...], int | None]:
    """Carry items over with their material to the forum's next meeting, or to its backlog where none is set."""
    if not items:
        return (), None
    coming = Meeting.rows.of(actor).filter(forum_key=held.forum_key, on__gt=held.on, cancelled_at=None, closed_at=None)
    following = coming.order_by("on", "id").first()
    place = Item.rows.of(actor).filter(forum_key=held.forum_key, meeting=following).aggregate(last=Max("position"))
    first = (place["last"] or 0) + 1
    made = Item.rows.add_many(actor, [_again(actor, one, following, first + n) for n, one in enumerate(items)])
    find_items(actor, made)
    return tuple(one.pk for one in made), following.pk if following else None


def _again(actor: Actor, one: Item, following: Meeting | None, position: int) -> dict[str, Any]:
    return {
        "circle": one.circle,
        "forum_key": one.forum_key,
        "meeting": following,
        "position": position,
        "title": one.title,
        "purpose": one.purpose,
        "presenter_key": one.presenter_key,
        "minutes": one.minutes,
        "opening": Opening.CARRIED.value,
        "about_kind": one.about_kind,
        "about_key": one.about_key,
        "about_title": one.about_title,
        "carried_from": one,
        "file_id": one.file_id,
        "made_by_id": actor.user_id,
    }


def _prove(actor: Actor, row: MeetingRow, items: Sequence[Item], today: date, *, circle: str) -> tuple[int, ...]:
    """Tell the promises that the meeting kept: its own rhythm, and what its items were about and treated."""
    held = wording.GROUP_MET if row.is_individual else wording.HELD
    promised_on = None if row.is_extra else row.first_on
    deeds = [Deed(key, _said(held), promised_on) for key in rhythm_kept(actor, row)]
    treated = (one for one in items if one.about_kind == refs.DUTY and rules.is_treated(Outcome(one.outcome)))
    deeds += [Deed(key, _said(wording.TREATED)) for key in dict.fromkeys(one.about_key for one in treated)]
    return duties.report_together(
        actor=actor, deeds=deeds, done_on=row.on, today=today, about=refs.named(row), circle=circle
    )


def _said(words: object) -> str:
    """Put it into the language that the agreement is kept in, whoever writes."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(words)
