"""Lifting a question to a forum above (lyfta), and sending its answer back down (svar)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.forums import access, wording
from samsyn.forums.commands.finding import find_items
from samsyn.forums.models import Decision, Item, Meeting
from samsyn.forums.queries.leading import leads
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.queries.meetings import meeting as meeting_of
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.seating import forum_of
from samsyn.forums.queries.standing import grounds
from samsyn.forums.rules import lifting as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.circles import circle_of_effort, is_individual
from samsyn.forums.rules.consensus import UNDECIDED
from samsyn.forums.rules.kinds import Opening, Outcome, Purpose


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item is put (plats), what it comes from and what it is about."""

    forum_key: str
    opening: Opening
    about: Ref


@transaction.atomic
def lift_item(*, actor: Actor, item_id: int, to: str, purpose: Purpose, today: date, why: str = "") -> int:
    """Lift a question to a forum above (lyft), for information, discussion or decision, and give its item there.

    It stands on that forum's next agenda, or waits there; here it is closed as lifted, and its undecided decisions with
    it. Raises ``Refused`` with ``DecisionObjection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    item = Item.rows.of(actor).select_for_update().get(pk=item_id)
    paper = paper_of(actor, today, item.forum_key)
    row = meeting_of(actor, item.meeting_id) if item.meeting_id is not None else None
    access.require(actor, access.RUN, when=leads(actor, paper, item.forum_key, row))
    own = forum_of(paper, item.forum_key)
    question = rules.Lifted(item.forum_key, item.circle, is_closed=bool(item.outcome))
    insist(rules.objection_to_lifting(paper, question, to=to, is_individual=is_individual(own)))
    about = refs.item(item, item.title)
    place = Place(to, Opening.LIFTED, about)
    made = put_item(actor, place, today=today, title=item.title, purpose=purpose.value, text=why.strip() or item.text)
    item.outcome, item.outcome_text, item.closed_at = Outcome.LIFTED.value, why.strip(), clock.now()
    item.revision += 1
    item.save(update_fields=["outcome", "outcome_text", "closed_at", "revision"])
    find_items(actor, [item])
    _lift_decisions(actor, item, today)
    after = {"to": to, "purpose": purpose.value, "item": made.pk}
    audit.record(actor, "forums.lifted", refs.item(item), after=after, circle=item.circle)
    return made.pk


def answer_back(
    actor: Actor, row: MeetingRow, items: Iterable[Item], *, said: Mapping[int, str], today: date
) -> list[int]:
    """Send back what closed items came to (svar) to each forum on the way down, once; give the new items' ids.

    ``said`` is what each item came to, in words; of one that only the authorities of its forum see, nothing is said.
    For the command that closes a meeting, in its beat of writing. What was carried over or lifted on is answered later.
    """
    made = []
    for item in items:
        lifted = _lifted(actor, item)
        if lifted is None or _is_answered(actor, item):
            continue
        is_closed = item.circle == circle_of_effort(item.forum_key)
        text = wording.answered(row.forum.name, row.on, said[item.pk]) if said[item.pk] and not is_closed else ""
        for asked in _below(actor, lifted):
            about = refs.item(item, item.title)
            place, purpose = Place(asked.forum_key, Opening.ANSWER, about), Purpose.INFORMATION.value
            made.append(put_item(actor, place, today=today, title=lifted.title, purpose=purpose, text=text).pk)
    return made


def put_item(actor: Actor, place: Place, *, today: date, circle: str = INSIDE, **facts: object) -> Item:
    """Put an item last on a forum's next agenda, or in its backlog where no meeting is set."""
    forum_key, about = place.forum_key, place.about
    following = Meeting.rows.of(actor).filter(forum_key=forum_key, on__gte=today, cancelled_at=None, opened_at=None)
    meeting = following.order_by("on", "id").first()
    last = Item.rows.of(actor).filter(forum_key=forum_key, meeting=meeting).aggregate(most=Max("position"))["most"]
    about_facts = {"about_kind": about.kind, "about_key": about.key, "about_title": about.title}
    where = {"forum_key": forum_key, "meeting": meeting, "position": (last or 0) + 1, "opening": place.opening.value}
    made = Item.rows.add(actor, circle=circle, made_by_id=actor.user_id, **where, **about_facts, **facts)
    find_items(actor, [made])
    return made


def _lift_decisions(actor: Actor, item: Item, today: date) -> None:
    held = grounds(actor, decisions=Decision.rows.of(actor).filter(item=item)).values()
    open_ones = [one.decision.pk for one in held if one.consensus.standing in UNDECIDED]
    Decision.rows.of(actor).filter(pk__in=open_ones).update(lifted_on=today)


def _lifted(actor: Actor, item: Item) -> Item | None:
    """Find the lifted question that a closed item answers: itself, or what it was carried over from."""
    return _origin(actor, item) if item.outcome in rules.ANSWERED else None


def _is_answered(actor: Actor, item: Item) -> bool:
    return Item.rows.of(actor).filter(opening=Opening.ANSWER, about_kind=refs.ITEM, about_key=str(item.pk)).exists()


def _below(actor: Actor, lifted: Item) -> Sequence[Item]:
    """Give the items that a question was lifted from, the nearest first, each once."""
    found: dict[int, Item] = {}
    at: Item | None = lifted
    while at is not None and at.about_kind == refs.ITEM and int(at.about_key) not in found:
        below = Item.rows.of(actor).filter(pk=int(at.about_key)).first()
        if below is None:
            break
        found[below.pk] = below
        at = _origin(actor, below)
    return tuple(found.values())


def _origin(actor: Actor, item: Item) -> Item | None:
    at: Item | None = item
    while at is not None and at.opening != Opening.LIFTED:
        at = Item.rows.of(actor).filter(pk=at.carried_from_id).first() if at.carried_from_id else None
    return at
