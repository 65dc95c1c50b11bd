"""Filling an agenda with what comes by itself (fylla dagordningen), and the template that it begins from (mall)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from datetime import date

from django.db import transaction

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.commands.finding import find_items
from samsyn.forums.models import AgendaTemplate, Item, Meeting
from samsyn.forums.queries.filling import (
    TemplateItem,
    coming_by_itself,
    following,
    of_template,
    template,
)
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.preparing import place_of
from samsyn.forums.rules import agenda as rules
from samsyn.forums.rules import refs, templates
from samsyn.forums.rules.agenda import RANK, Found, ItemFacts, ItemObjection
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.kinds import Opening
from samsyn.forums.rules.meetings import objection_to_changing


@transaction.atomic
def fill_agenda(*, actor: Actor, meeting_id: int, today: date) -> int:
    """Put on an agenda what comes by itself and is not there (hämta det nya), and give how many items came.

    The first time in its order, before what was written; later last, but the notes to approve first. Nothing that
    somebody wrote is moved away, nothing comes twice, and what was taken off stays off. Raises ``Refused`` with
    ``MeetingObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    Meeting.rows.in_turn(actor)
    held, row = _preparing(actor, meeting_id)
    waiting = following(actor, row)
    waited = {(one.about_kind, one.about_key) for one in waiting}
    coming = coming_by_itself(actor, row, today=today)
    found = [one for one in coming if (one.about.kind, one.about.key) not in waited]
    there = list(Item.rows.of(actor).filter(meeting=held).order_by("position", "id"))
    for one in waiting:
        one.meeting_id, one.revision = held.pk, one.revision + 1
    made = [*waiting, *_made(actor, held, found)]
    _place(actor, there, made, is_first=held.filled_at is None)
    held.filled_at = clock.now()
    held.save(update_fields=["filled_at"])
    audit.record(actor, "forums.agenda_filled", refs.meeting(held), circle=held.circle, items=len(made))
    return len(made)


@transaction.atomic
def take_template(*, actor: Actor, meeting_id: int) -> int:
    """Put the forum's present template on a meeting's agenda too (hämta mallens punkter); give how many items came.

    For a meeting that was made before the template. Raises as ``fill_agenda``.
    """
    Meeting.rows.in_turn(actor)
    held, row = _preparing(actor, meeting_id)
    there = list(Item.rows.of(actor).filter(meeting=held).order_by("position", "id"))
    titles = {one.title for one in there}
    found = [one for one in of_template(template(actor, row.forum.key)) if one.facts.title not in titles]
    made = _made(actor, held, found)
    _place(actor, there, made, is_first=False)
    audit.record(actor, "forums.template_taken", refs.meeting(held), circle=held.circle, items=len(made))
    return len(made)


@transaction.atomic
def set_template(
    *,
    actor: Actor,
    forum_key: str,
    items: Sequence[TemplateItem],
    is_weekly: bool = False,
    areas: Sequence[str] = (),
) -> int:
    """Set what a forum's meetings have on their agenda (dagordningsmall), for meetings made from now on; give its id.

    A meeting that is already made keeps what it was made with. Raises ``Refused`` with ``ItemObjection`` or
    ``TemplateObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    place = place_of(actor, forum_key, None)
    access.require(actor, access.ADD_ITEM, when=place.may_prepare and place.is_inside)
    said = [one.strip() for one in areas if one.strip()]
    insist(templates.objection_to_areas(said, is_weekly=is_weekly))
    insist(ItemObjection.TOO_MANY_ITEMS if len(items) + len(said) > rules.MOST_ITEMS else None)
    insist(ItemObjection.ON_INDIVIDUALS if is_individual(place.forum) else None)
    for one in items:
        facts = ItemFacts(one.title.strip(), one.purpose, one.presenter_key, one.minutes)
        insist(rules.objection_to_item(facts, paper=place.paper, forum=place.forum, is_for_outside=False))
    made = AgendaTemplate.rows.add(
        actor,
        circle=INSIDE,
        forum_key=forum_key,
        items=[asdict(one) for one in items],
        is_weekly=is_weekly,
        areas=said if is_weekly else [],
        made_by_id=actor.user_id,
    )
    audit.record(actor, "forums.template_set", refs.forum(forum_key), circle=INSIDE, items=len(items))
    return made.pk


def _preparing(actor: Actor, meeting_id: int) -> tuple[Meeting, MeetingRow]:
    held = Meeting.rows.of(actor).select_for_update().get(pk=meeting_id)
    place = place_of(actor, held.forum_key, meeting_id)
    access.require(actor, access.ADD_ITEM, when=place.may_prepare and place.is_inside)
    insist(objection_to_changing(place.state))
    return held, meeting(actor, meeting_id)


def _made(actor: Actor, held: Meeting, found: Iterable[Found]) -> list[Item]:
    return [
        Item(
            collaboration_id=actor.collaboration_id,
            circle=one.circle or INSIDE,
            forum_key=held.forum_key,
            meeting=held,
            title=one.facts.title,
            purpose=one.facts.purpose,
            presenter_key=one.facts.presenter_key,
            minutes=one.facts.minutes,
            opening=one.opening.value,
            about_kind=one.about.kind,
            about_key=one.about.key,
            about_title=one.about.title,
            made_by_id=None,
        )
        for one in found
    ]


def _place(actor: Actor, there: Sequence[Item], made: Collection[Item], *, is_first: bool) -> None:
    """Give every item its position and keep it: what is there keeps its order."""
    came = sorted(made, key=lambda one: RANK[Opening(one.opening)])
    first = [one for one in came if is_first or one.opening == Opening.LAST_NOTES]
    rest = [one for one in came if one not in first]
    for position, one in enumerate((*first, *there, *rest), start=1):
        one.position = position
    Item.rows.of(actor).bulk_update([*there, *(one for one in came if one.pk)], ["position", "meeting", "revision"])
    Item.rows.of(actor).bulk_create([one for one in came if not one.pk])
    find_items(actor, came)
