"""Making forums and ending them, and composing them anew (bilda, avsluta, sätta samman), on a decision."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import translation

from samsyn.agreements.queries import asking
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.base.search import commands as search
from samsyn.forums import access
from samsyn.forums.commands.planning import cancel_meeting
from samsyn.forums.models import Composition, Decision, Item, MadeForum, Meeting
from samsyn.forums.queries.finding import finds_made
from samsyn.forums.queries.papers import sits_of, timeline
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.queries.standing import ground
from samsyn.forums.rules import making as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.circles import circle_of_meeting
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.made import Sits, key_for
from samsyn.forums.rules.making import Grounds, MadeObjection, NewForum
from samsyn.forums.wording.made import GROUP_ENDED
from samsyn.papers import organisation
from samsyn.papers.model import Forum


@transaction.atomic
def make_forums(*, actor: Actor, new: Sequence[NewForum], decided: Grounds, today: date) -> list[str]:
    """Make forums (bilda forum), all or none: instances of a template or working groups; give their keys in order.

    Raises ``Refused`` with ``MadeObjection``, and ``NotAllowed``.
    """
    access.require(actor, access.PLAN)
    MadeForum.rows.in_turn(actor)
    insist(rules.objection_to_many(one.name for one in new))
    made = [_make(actor, one, decided, today) for one in new]
    asking.forget()
    search.put_many(actor, [finds_made(one) for one in made])
    after = {"forums": [one.key for one in made], "first_day": new[0].first_day, "last_day": new[0].last_day}
    audit.record(actor, "forums.made", refs.forum(made[0].root_key), after=after, circle=made[0].circle)
    return [one.key for one in made]


@transaction.atomic
def end_forum(*, actor: Actor, forum_key: str, last_day: date, decided: Grounds, today: date) -> int:
    """End a forum that was made (avsluta), and give how many meetings that were cancelled with it.

    What waits in it, or stood on the agendas of those meetings, waits in the forum it stood under. Raises ``Refused``
    with ``MadeObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    access.require(actor, access.PLAN)
    MadeForum.rows.in_turn(actor)
    held = MadeForum.rows.of(actor).select_for_update().get(key=forum_key)
    meetings = Meeting.rows.of(actor).filter(forum_key=forum_key, cancelled_at=None)
    met = meetings.filter(opened_at__isnull=False).values_list("on", flat=True)
    stands = None if held.ended_on else (held.first_day, held.last_day or date.max)
    insist(rules.objection_to_ending(last_day, stands=stands, met=met))
    by = rules.deciders(timeline(actor).near(today, forum_key).paper, forum_key)
    insist(_objection_to_grounds(actor, decided, by, today))
    left = list(meetings.filter(on__gt=last_day, opened_at=None).values_list("pk", flat=True))
    for one in left:
        cancel_meeting(actor=actor, meeting_id=one, reason=_said(GROUP_ENDED), today=today)
    _let_wait(actor, held, left)
    held.last_day, held.ended_on, held.ended_by = last_day, decided.on, decided.by
    held.end_reference, held.end_decision_id = decided.reference, decided.decision_id
    held.save(update_fields=["last_day", "ended_on", "ended_by", "end_reference", "end_decision"])
    asking.forget()
    after = {"last_day": last_day, "cancelled": left, "ended_by": decided.by}
    audit.record(actor, "forums.ended", refs.forum(forum_key), after=after, circle=held.circle)
    return len(left)


@transaction.atomic
def set_composition(
    *, actor: Actor, forum_key: str, seats: Sequence[Sits], first_day: date, decided: Grounds, today: date
) -> int:
    """Say who sits in a forum from a day (sammansättning), as the forum has decided that the paper names for it.

    Gives its id. Raises ``Refused`` with ``MadeObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    access.require(actor, access.PLAN)
    MadeForum.rows.in_turn(actor)
    paper = timeline(actor).near(first_day, forum_key).paper
    forum = forum_of(paper, forum_key)
    insist(None if forum.composition_by else MadeObjection.COMPOSED_BY_NOBODY)
    insist(rules.objection_to_seats(seats, paper=paper, forum_key=forum_key))
    insist(rules.objection_to_day(first_day, term=organisation.term(paper)))
    insist(_objection_to_grounds(actor, decided, rules.composers(paper, forum), today))
    insist(MadeObjection.SAME_SEATS if tuple(seats) == _before(actor, forum_key, first_day) else None)
    made = Composition.rows.add(
        actor,
        circle=circle_of_meeting(forum_key),
        forum_key=forum_key,
        seats=stored(seats),
        first_day=first_day,
        entered_by_id=actor.user_id,
        **_grounds(decided),
    )
    asking.forget()
    after = {"composition": made.pk, "first_day": first_day, "decided_by": decided.by}
    audit.record(actor, "forums.composed", refs.forum(forum_key), after=after, circle=made.circle)
    return made.pk


def stored(seats: Iterable[Sits]) -> list[dict[str, Any]]:
    """Give seats as they are stored."""
    return [{"body": one.body, "kind": one.kind.value, "leads": one.leads} for one in seats]


def _make(actor: Actor, new: NewForum, decided: Grounds, today: date) -> MadeForum:
    paper = timeline(actor).at(new.first_day).paper
    rows = MadeForum.rows.of(actor)
    known = list(rows.values_list("key", "name", "last_day"))
    names = {name.casefold() for _, name, last in known if last is None or last >= new.first_day}
    names |= {one.casefold() for forum in paper.forums for one in (forum.name, *forum.aliases)}
    insist(rules.objection_to_making(new, paper=paper, term=organisation.term(paper), names=names))
    insist(_objection_to_grounds(actor, decided, rules.deciders(paper, new.root_key), today))
    return MadeForum.rows.add(
        actor,
        circle=circle_of_meeting(new.root_key),
        key=key_for(new.root_key, new.name, taken=[key for key, *_ in known]),
        name=new.name.strip(),
        kind=new.kind.value,
        root_key=new.root_key,
        purpose=new.purpose.strip(),
        rhythm=new.rhythm.strip(),
        seats=stored(new.seats),
        first_day=new.first_day,
        last_day=new.last_day,
        made_by_id=actor.user_id,
        **_grounds(decided),
    )


def _objection_to_grounds(actor: Actor, decided: Grounds, by: Iterable[Forum], today: date) -> MadeObjection | None:
    taken_by = _taken_by(actor, decided.decision_id) if decided.decision_id is not None else None
    return rules.objection_to_grounds(decided, by=by, today=today, taken_by=taken_by)


def _taken_by(actor: Actor, decision_id: int) -> str | None:
    """Tell which forum took a decision, None for one that is not taken."""
    held = Decision.rows.of(actor).filter(pk=decision_id).first()
    if held is None:
        raise ObjectDoesNotExist(decision_id)
    return held.forum_key if ground(actor, held).consensus.standing is DecisionStanding.TAKEN else None


def _before(actor: Actor, forum_key: str, on: date) -> tuple[Sits, ...]:
    """Give the seats that were decided on last before a day."""
    rows = Composition.rows.of(actor).filter(forum_key=forum_key, first_day__lte=on).order_by("-first_day", "-id")
    held = rows.values_list("seats", flat=True).first()
    if held is None:
        held = MadeForum.rows.of(actor).filter(key=forum_key).values_list("seats", flat=True).first()
    return sits_of(held or ())


def _let_wait(actor: Actor, held: MadeForum, cancelled: Iterable[int]) -> None:
    """Let what was left in a forum wait in the one that it stood under."""
    items = Item.rows.of(actor).filter(forum_key=held.key, closed_at=None)
    items.filter(meeting=None).update(forum_key=held.root_key)
    items.filter(meeting__in=list(cancelled)).update(forum_key=held.root_key, meeting=None)


def _grounds(decided: Grounds) -> dict[str, Any]:
    return {
        "decided_by": decided.by,
        "decided_on": decided.on,
        "reference": decided.reference.strip(),
        "decision_id": decided.decision_id,
    }


def _said(words: object) -> str:
    """Put it into the language that the agreement is kept in, whoever writes."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(words)
