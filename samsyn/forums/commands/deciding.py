"""Deciding at a meeting (besluta): proposing, wording anew, withdrawing, and telling what became of it."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.base.search import commands as search
from samsyn.forums import access
from samsyn.forums.commands.effects import EFFECTS, take_effect
from samsyn.forums.models import Decision, Item, Stand
from samsyn.forums.queries.finding import finds_decision
from samsyn.forums.queries.leading import leads_meeting
from samsyn.forums.queries.meetings import meeting as meeting_of
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.standing import ground
from samsyn.forums.rules import deciding as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.consensus import OF_PARTY, last_day_to_answer
from samsyn.forums.rules.deciding import DecisionObjection
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState

NOTHING = Ref("", "")


@transaction.atomic
def propose_decision(  # noqa: PLR0913 - a decision is these facts
    *,
    actor: Actor,
    item_id: int,
    text: str,
    touches: Collection[str],
    today: date,
    answer_by: date | None = None,
    asks_back_on: date | None = None,
    about: Ref = NOTHING,
) -> int:
    """Put a decision to the parties that it touches (föreslå beslut), at an open meeting, and give its id.

    It is about what its item is about, where that can take effect. What touches several waits for each of them, a
    week unless ``answer_by`` says otherwise. Raises ``Refused`` with ``DecisionObjection`` or ``MeetingObjection``,
    ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    item = Item.rows.of(actor).select_related("meeting").get(pk=item_id)
    _require_running(actor, item.meeting_id)
    on = item.meeting.on if item.meeting else today
    parties = {one.id for one in paper_of(actor, on, item.forum_key).parties}
    last = last_day_to_answer(on, touches=touches, answer_by=answer_by)
    insist(rules.objection_to_proposing(text, touches=touches, parties=parties, proposed_on=on, answer_by=answer_by))
    insist(rules.objection_to_asking_back(asks_back_on, proposed_on=on))
    facts = {"answer_by": last, "asks_back_on": asks_back_on}
    if not about.kind and item.about_kind in EFFECTS:
        about = Ref(item.about_kind, item.about_key, item.about_title)
    ref = {"about_kind": about.kind, "about_key": about.key, "about_title": about.title}
    made = put_decision(actor, item=item, touches=touches, proposed_on=on, text=text.strip(), **facts, **ref)
    take_effect(actor, made, today=today)
    record(
        actor,
        "forums.proposed",
        made,
        after={"proposed_on": on, **facts, "touches": sorted(set(touches)), "item": item.pk},
    )
    return made.pk


@transaction.atomic
def change_decision(
    *, actor: Actor, decision_id: int, text: str, touches: Collection[str], seen: int, today: date
) -> int:
    """Word a decision anew (formulera om) while nobody has taken a stand to it, and give its new revision.

    Raises ``Refused`` if somebody has saved since ``seen``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Decision.rows.of(actor).select_for_update().get(pk=decision_id)
    _require_running(actor, held.meeting_id)
    under = ground(actor, held)
    has_stands = any(one.stand in OF_PARTY for one in under.stands.values())
    insist(rules.objection_to_rewriting(under.consensus, has_stands=has_stands, is_seen=held.revision == seen))
    parties = {one.id for one in paper_of(actor, held.proposed_on, held.forum_key).parties}
    on, last = held.proposed_on, held.answer_by
    insist(rules.objection_to_proposing(text, touches=touches, parties=parties, proposed_on=on, answer_by=last))
    _touch_anew(actor, held, before=under.touches, touches=touches)
    held.text, held.revision = text.strip(), held.revision + 1
    held.answer_by = last_day_to_answer(on, touches=touches, answer_by=last)
    held.save(update_fields=["text", "revision", "answer_by"])
    take_effect(actor, held, today=today)
    after = {"revision": held.revision, "touches": sorted(set(touches))}
    before = {"revision": seen, "touches": sorted(under.touches)}
    record(actor, "forums.decision_changed", held, before=before, after=after)
    return held.revision


@transaction.atomic
def withdraw_decision(*, actor: Actor, decision_id: int, today: date) -> None:
    """Withdraw a decision (dra tillbaka) that is not taken, or was so today by mistake.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Decision.rows.of(actor).select_for_update().get(pk=decision_id)
    _require_leading(actor, held)
    now = ground(actor, held).consensus
    is_open = held.meeting is not None and held.meeting.closed_at is None
    has_effect = held.effect_on is not None or held.number is not None
    settled = rules.is_settled(now, today=today, is_open=is_open, has_effect=has_effect)
    insist(rules.objection_to_withdrawing(now, is_settled=settled))
    held.withdrawn_on = today
    held.save(update_fields=["withdrawn_on"])
    record(actor, "forums.decision_withdrawn", held, before={"standing": now.standing}, after={"on": today})


@transaction.atomic
def say_what_became(*, actor: Actor, decision_id: int, words: str, today: date) -> None:
    """Tell what became of a decision (vad blev det av?); the last that is told is shown.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Decision.rows.of(actor).select_for_update().get(pk=decision_id)
    access.require(actor, access.TELL)
    insist(rules.objection_to_becoming(ground(actor, held).consensus, words))
    insist(DecisionObjection.SAME_ALREADY if held.became == words.strip() else None)
    before, held.became, held.became_on = held.became_on, words.strip(), today
    held.save(update_fields=["became", "became_on"])
    record(actor, "forums.told_what_became", held, before={"on": before}, after={"on": today})


def put_decision(actor: Actor, *, item: Item, touches: Collection[str], proposed_on: date, **facts: object) -> Decision:
    """Add a decision under an item, with a first row for each party that it touches."""
    under = {"circle": item.circle, "forum_key": item.forum_key, "item": item, "meeting": item.meeting}
    made = Decision.rows.add(actor, proposed_on=proposed_on, entered_by_id=actor.user_id, **{**under, **facts})
    for party in sorted(set(touches)):
        _touch(actor, made, party, StandKind.UNANSWERED)
    return made


def record(actor: Actor, verb: str, held: Decision, *, before: object = None, after: object = None) -> None:
    """Write down what was done with a decision, without what it says, and let it be found as it now reads."""
    search.put_many(actor, [finds_decision(held)])
    audit.record(
        actor,
        verb,
        refs.decision(held),
        before=before,  # type: ignore[arg-type]
        after=after,  # type: ignore[arg-type]
        circle=held.circle,
    )


def _require_leading(actor: Actor, held: Decision) -> None:
    """Raise ``NotAllowed`` unless the actor runs the meeting of a decision, or coordinates where it has none."""
    row = meeting_of(actor, held.meeting_id) if held.meeting_id else None
    access.require(actor, access.RUN, when=leads_meeting(actor, row) if row else access.leads(actor, frozenset()))


def _require_running(actor: Actor, meeting_id: int | None) -> None:
    insist(None if meeting_id else DecisionObjection.NO_MEETING)
    one = meeting_of(actor, meeting_id or 0)
    access.require(actor, access.RUN, when=leads_meeting(actor, one))
    insist(DecisionObjection.INDIVIDUAL if one.is_individual else None)
    insist(None if one.state is MeetingState.OPEN else MeetingObjection.NOT_OPEN)


def _touch_anew(actor: Actor, held: Decision, *, before: Collection[str], touches: Collection[str]) -> None:
    for party in sorted(set(touches) - set(before)):
        _touch(actor, held, party, StandKind.UNANSWERED)
    for party in sorted(set(before) - set(touches)):
        _touch(actor, held, party, StandKind.NOT_TOUCHED)


def _touch(actor: Actor, held: Decision, party: str, stand: StandKind) -> None:
    Stand.rows.add(
        actor, circle=held.circle, decision=held, party_key=party, stand=stand.value, said_on=held.proposed_on
    )
