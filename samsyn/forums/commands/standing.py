"""Saying where a party stands (ta ställning), and what its own organisation decided (eget beslut)."""

from datetime import date

from django.db import transaction

from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.forums import access
from samsyn.forums.commands.deciding import record
from samsyn.forums.commands.effects import take_effect
from samsyn.forums.models import Attendance, Decision, OwnDecision, Stand
from samsyn.forums.queries.leading import leads_meeting
from samsyn.forums.queries.meetings import meeting as meeting_of
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.seating import bodies_deciding, deciding_seats
from samsyn.forums.queries.standing import Ground, ground
from samsyn.forums.rules import deciding as rules
from samsyn.forums.rules.consensus import Consensus
from samsyn.forums.rules.deciding import DecisionObjection
from samsyn.forums.rules.kinds import StandKind
from samsyn.papers.who import party_of


@transaction.atomic
def say_stand(
    *, actor: Actor, decision_id: int, party_key: str, stand: StandKind, today: date, reservation: str = ""
) -> None:
    """Say where a party stands (ta ställning), by somebody of that party; at the meeting also by whoever runs it.

    After the last day it counts all the same; what is said aloud is of the meeting's day. Raises ``Refused`` with
    ``DecisionObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Decision.rows.of(actor).select_for_update().get(pk=decision_id)
    access.require(actor, access.STAND)
    is_own = _speaks(actor, held, party_key)
    under = ground(actor, held)
    before, now = under.stands.get(party_key), under.consensus
    is_same = before is not None and (before.stand, before.reservation) == (stand, reservation.strip())
    stood, settled = under.stand_of(party_key), _settled(held, now, today)
    insist(rules.objection_to_standing(stand, now, before=stood, is_same=is_same, is_settled=settled))
    said = {
        "stand": stand.value,
        "reservation": reservation.strip(),
        "said_on": max(today, held.proposed_on) if is_own else held.proposed_on,
    }
    mine = {"decision": held, "party_key": party_key, "circle": held.circle}
    Stand.rows.add(actor, **mine, **said, said_by_id=actor.user_id, is_aloud=not is_own)
    take_effect(actor, held, today=today)
    after = {"party": party_key, "stand": stand.value, "aloud": not is_own}
    record(actor, "forums.stood", held, before={"stand": before.stand if before else ""}, after=after)


@transaction.atomic
def say_all_behind(*, actor: Actor, decision_id: int, today: date) -> tuple[str, ...]:
    """Write down that all parties that are here stand behind a decision (alla här står bakom), and give which.

    Those who have said something themselves are left as they are. Raises as ``say_stand``.
    """
    held = Decision.rows.of(actor).select_for_update().get(pk=decision_id)
    access.require(actor, access.STAND, when=_runs(actor, held))
    under = ground(actor, held)
    insist(rules.objection_to_change(under.consensus))
    here = parties_present(actor, held)
    silent = [one for one in under.consensus.waits_for if one in here]
    insist(None if silent else DecisionObjection.NOT_PRESENT)
    said = {"decision": held, "circle": held.circle, "stand": StandKind.BEHIND.value, "said_on": held.proposed_on}
    for party in silent:
        own = party == actor.party_key
        Stand.rows.add(actor, **said, party_key=party, said_by_id=actor.user_id, is_aloud=not own)
    take_effect(actor, held, today=today)
    record(actor, "forums.stood", held, after={"parties": silent, "stand": StandKind.BEHIND.value, "aloud": True})
    return tuple(silent)


@transaction.atomic
def report_own_decision(  # noqa: PLR0913 - an own decision is these facts
    *,
    actor: Actor,
    decision_id: int,
    party_key: str,
    body: str,
    decided_on: date,
    today: date,
    paragraph: str = "",
    record_number: str = "",
    is_for: bool = True,
) -> None:
    """Tell what an organisation decided itself (eget beslut), by somebody of it; told again it mends what was told.

    Against, it lets the agreement fall for that party. Raises ``Refused``, ``NotAllowed``, ``ObjectDoesNotExist``.
    """
    held = Decision.rows.of(actor).select_for_update().get(pk=decision_id)
    access.require(actor, access.REPORT_OWN)
    insist(None if access.speaks_for(actor, party_key) else DecisionObjection.NOT_OF_THE_PARTY)
    under = ground(actor, held)
    now, stand = under.consensus, under.stand_of(party_key)
    insist(rules.objection_to_own(body, now, decided_on=decided_on, today=today, stand=stand))
    before = under.own.get(party_key)
    settled = rules.is_settled(now, today=today, is_open=False, has_effect=held.effect_on is not None)
    is_turned = not is_for if before is None else before.is_for != is_for
    insist(DecisionObjection.ALREADY_TAKEN if settled and is_turned else None)
    said = {"paragraph": paragraph.strip(), "record_number": record_number.strip(), "is_for": is_for}
    _put_own(actor, under, party_key, body=body.strip(), decided_on=decided_on, **said)
    take_effect(actor, held, today=today)
    after = {"party": party_key, "on": decided_on, "is_for": is_for}
    told = {"on": before.decided_on, "is_for": before.is_for} if before else None
    record(actor, "forums.own_reported", held, before=told, after=after)


def parties_present(actor: Actor, held: Decision) -> frozenset[str]:
    """Give the parties of which somebody who decides is noted as present, or as a substitute, at the meeting."""
    paper = paper_of(actor, held.proposed_on, held.forum_key)
    forum = next((one for one in paper.forums if one.id == held.forum_key), None)
    seats = {one.id: one.body for one in deciding_seats(forum)} if forum else {}
    rows = Attendance.rows.of(actor).filter(meeting=held.meeting, seat_key__in=seats)
    there = (one.substitute_key or seats[one.seat_key] for one in rows if one.is_present or one.substitute_key)
    return frozenset(party_of(paper, body) for body in there) - {""}


def _put_own(actor: Actor, under: Ground, party_key: str, **facts: object) -> None:
    held = under.decision
    before = under.own.get(party_key)
    if before is None:
        OwnDecision.rows.add(
            actor, decision=held, circle=held.circle, party_key=party_key, entered_by_id=actor.user_id, **facts
        )
        return
    for name, value in facts.items():
        setattr(before, name, value)
    before.save(update_fields=[*facts])


def _speaks(actor: Actor, held: Decision, party_key: str) -> bool:
    """Tell whether the actor says it for the own party; else whoever runs the meeting writes down what is said."""
    deciding = bodies_deciding(actor, held.forum_key, held.proposed_on)
    if access.speaks_for(actor, party_key) and access.may_stand(actor, deciding):
        return True
    insist(None if _runs(actor, held) else DecisionObjection.NOT_OF_THE_PARTY)
    insist(None if party_key in parties_present(actor, held) else DecisionObjection.NOT_PRESENT)
    return False


def _runs(actor: Actor, held: Decision) -> bool:
    """Tell whether the actor runs the meeting of a decision, which is open."""
    return _is_open(held) and leads_meeting(actor, meeting_of(actor, held.meeting_id or 0))


def _is_open(held: Decision) -> bool:
    return held.meeting is not None and held.meeting.opened_at is not None and held.meeting.closed_at is None


def _settled(held: Decision, now: Consensus, today: date) -> bool:
    facts = {"is_open": _is_open(held), "has_effect": held.effect_on is not None}
    return rules.is_settled(now, today=today, **facts)
