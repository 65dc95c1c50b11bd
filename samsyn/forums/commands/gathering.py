"""Gathering functions at once between meetings (snabbsamling, särskild avstämning)."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.notices import commands as letters
from samsyn.base.notices.rules import Notice
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.base.search import commands as search
from samsyn.forums import access
from samsyn.forums.commands.deciding import put_decision
from samsyn.forums.commands.lifting import Place, put_item
from samsyn.forums.models import Gathering, Item
from samsyn.forums.queries.finding import finds_decision
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.rules import gathering as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.gathering import Call
from samsyn.forums.rules.kinds import GatheringKind, Opening, Purpose
from samsyn.forums.wording.deciding import GATHERINGS
from samsyn.papers.model import Paper
from samsyn.papers.who import party_of
from samsyn.parties import queries as parties


@transaction.atomic
def gather(*, actor: Actor, forum_key: str, call: Call, now: datetime) -> int:
    """Gather functions of a forum at once (snabbsamla), each party to answer within hours, and give the gathering's id.

    The forum finds it on its next agenda. Raises ``Refused`` with ``GatheringObjection`` and ``NotAllowed``.
    """
    today = timezone.localdate(now)
    paper = paper_of(actor, today, forum_key)
    forum = next((one for one in paper.forums if one.id == forum_key), None)
    access.require(actor, access.GATHER)
    insist(rules.objection_to_gathering(call, paper=paper, forum=forum, now=now))
    circle = rules.circle_of_gathering(call.kind, forum_key)
    made = _put(actor, forum_key, call, today, circle, touches=rules.parties_asked(paper, call.asked))
    search.put_many(actor, [finds_decision(made.decision)])
    asked = _whom(actor, paper, call, today) - {actor.user_id or 0}
    letters.put(actor=actor, notice=_letter(made.pk, call), user_ids=sorted(asked))
    after = {"kind": call.kind.value, "asked": list(call.asked), "answer_by": call.answer_by_at.isoformat()}
    audit.record(actor, "forums.gathered", refs.gathering(made), after=after, circle=circle)
    return made.pk


def _put(actor: Actor, forum_key: str, call: Call, today: date, circle: str, *, touches: tuple[str, ...]) -> Gathering:
    place = Place(forum_key, Opening.GATHERING, Ref(refs.GATHERING, ""))
    facts = {"title": _title(call.kind), "purpose": Purpose.INFORMATION.value}
    item = put_item(actor, place, today=today, circle=circle, **facts)
    last = timezone.localdate(call.answer_by_at)
    decision = put_decision(
        actor, item=item, touches=touches, proposed_on=today, text=call.proposal.strip(), answer_by=last, meeting=None
    )
    made = Gathering.rows.add(
        actor,
        circle=circle,
        forum_key=forum_key,
        kind=call.kind.value,
        happened=call.happened.strip(),
        place=call.place.strip(),
        asked=list(call.asked),
        answer_by_at=call.answer_by_at,
        valid_until=call.valid_until,
        decision=decision,
        gathered_by_id=actor.user_id,
    )
    Item.rows.of(actor).filter(pk=item.pk).update(about_key=str(made.pk))
    return made


def _title(kind: GatheringKind) -> str:
    """Name the item in the language that the agreement is kept in, without what it is about."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(GATHERINGS[kind])


def _whom(actor: Actor, paper: Paper, call: Call, today: date) -> set[int]:
    """Give those who hold the functions that are asked, and the coordinators of their parties."""
    touched = rules.parties_asked(paper, call.asked)
    held = parties.holders(actor, today)
    holders = {row.user_id for key, rows in held.items() if key in call.asked for row in rows}
    members = collaborations.members(actor, on=today)
    leading = {one.user_id for one in members if one.role == Role.COORDINATOR and one.party_key in touched}
    whole = {one for one in call.asked if one == party_of(paper, one)}
    return holders | leading | {one.user_id for one in members if one.party_key in whole and one.role == Role.CHAIR}


def _letter(gathering_id: int, call: Call) -> Notice:
    at = timezone.localtime(call.answer_by_at)
    facts = {"last_day": at.date().isoformat(), "time": at.strftime("%H:%M")}
    return Notice(kind="gathering.asked", key=str(gathering_id), facts=facts, until=call.answer_by_at)
