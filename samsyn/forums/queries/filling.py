"""What comes to a meeting's agenda by itself (det som kommer av sig självt): read here, put there by a command."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, Min, Q

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow, DueRow
from samsyn.forums import wording
from samsyn.forums.models import AgendaTemplate, Decision, Item, Meeting, PassedOver
from samsyn.forums.queries.meetings import MeetingRow
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.rules import agenda as rules
from samsyn.forums.rules import refs
from samsyn.forums.rules.agenda import FOLLOWS, Found, ItemFacts
from samsyn.forums.rules.circles import circle_of_effort
from samsyn.forums.rules.kinds import Opening, Purpose
from samsyn.forums.rules.made import root_of
from samsyn.papers.model import Paper
from samsyn.papers.who import find


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """A standing item of an agenda template (stående punkt)."""

    title: str
    purpose: str = Purpose.DISCUSSION
    minutes: int | None = None
    presenter_key: str = ""


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A forum's agenda template (dagordningsmall); ``areas`` by name for the weekly half-hour."""

    id: int | None
    items: tuple[TemplateItem, ...] = ()
    is_weekly: bool = False
    areas: tuple[str, ...] = ()
    made_at: datetime | None = None


NO_TEMPLATE = TemplateRow(None)


def template(actor: Actor, forum_key: str, *, made_at: datetime | None = None) -> TemplateRow:
    """Give the forum's agenda template, or the one that a meeting made at a moment was given; an empty one if none.

    A made forum without its own begins with the one of the forum that it stands under, unless that is of the week.
    """
    lent = Q(forum_key=root_of(forum_key), is_weekly=False)  # sorted by key its own comes first
    rows = AgendaTemplate.rows.of(actor).filter(lent | Q(forum_key=forum_key)).order_by("-forum_key", "-made_at", "-id")
    found = (rows.filter(made_at__lte=made_at) if made_at else rows).first()
    if found is None:
        return NO_TEMPLATE
    items = tuple(TemplateItem(**one) for one in found.items)
    return TemplateRow(found.pk, items, found.is_weekly, tuple(found.areas), found.made_at)


def coming_by_itself(actor: Actor, row: MeetingRow, *, today: date) -> tuple[Found, ...]:
    """List what belongs on a meeting's agenda by itself and is neither there nor taken off it, in order.

    A dozen queries whatever the number: the last meeting's notes, decisions that ask back, answers and commissions,
    duties due until the next meeting, standing items and areas of the template that the meeting was made with.
    """
    if row.is_individual:
        return ()
    paper = paper_of(actor, row.on, row.forum.key)
    until = _looks_until(actor, row)
    found = [
        *_last_notes(actor, row, paper),
        *_asking_back(actor, row, until),
        *_assigned(actor, row, paper, today, until),
        *_due(actor, row, paper, today, until),
        *of_template(template(actor, row.forum.key, made_at=row.made_at)),
    ]
    known = _known(actor, row)
    return rules.in_order([one for one in found if str(one.about) not in known])


def following(actor: Actor, row: MeetingRow) -> list[Item]:
    """List the waiting items that come to the forum's next meeting without being taken up, in the order they came."""
    passed = [int(key.partition(":")[2]) for key in _passed(actor, row) if key.startswith("forums.item:")]
    rows = Item.rows.of(actor).filter(forum_key=row.forum.key, meeting=None, closed_at=None, opening__in=FOLLOWS)
    return list(rows.exclude(pk__in=passed).order_by("position", "id"))


def of_template(held: TemplateRow) -> Iterator[Found]:
    """The standing items and the areas of a template."""
    for number, one in enumerate(held.items):
        facts = ItemFacts(one.title, one.purpose, one.presenter_key, one.minutes)
        yield Found(Opening.STANDING, facts, Ref(refs.TEMPLATE, f"{held.id}/{number}"), INSIDE)
    for number, name in enumerate(held.areas if held.is_weekly else ()):
        yield Found(Opening.AREA, ItemFacts(name), Ref(refs.TEMPLATE, f"{held.id}/area/{number}", name), INSIDE)


def _known(actor: Actor, row: MeetingRow) -> frozenset[str]:
    """What stands on the agenda, or was taken off it, by its Ref."""
    there = Item.rows.of(actor).filter(meeting_id=row.id).exclude(about_kind="")
    refs = (str(Ref(kind, key)) for kind, key in there.values_list("about_kind", "about_key"))
    return frozenset((*refs, *_passed(actor, row)))


def _passed(actor: Actor, row: MeetingRow) -> list[str]:
    rows = PassedOver.rows.of(actor).filter(meeting_id=row.id).values_list("about_kind", "about_key")
    return [str(Ref(kind, key)) for kind, key in rows]


def _looks_until(actor: Actor, row: MeetingRow) -> date:
    others = Meeting.rows.of(actor).filter(forum_key=row.forum.key, cancelled_at=None)
    days = others.aggregate(before=Max("on", filter=Q(on__lt=row.on)), after=Min("on", filter=Q(on__gt=row.on)))
    return rules.looks_until(row.on, before=days["before"], after=days["after"])


def _last_notes(actor: Actor, row: MeetingRow, paper: Paper) -> Iterator[Found]:
    held = Meeting.rows.of(actor).filter(forum_key=row.forum.key, on__lt=row.on, closed_at__isnull=False)
    last = held.select_related("notes").order_by("-on", "-id").first()
    notes = getattr(last, "notes", None)
    if last is not None and (notes is None or notes.locked_at is None):  # locked once everybody has approved them
        title = wording.last_notes(last.on, paper)
        yield Found(
            Opening.LAST_NOTES, ItemFacts(title, Purpose.DECISION), Ref(refs.MEETING, str(last.pk), title), INSIDE
        )


def _asking_back(actor: Actor, row: MeetingRow, until: date) -> Iterator[Found]:
    here = {"forum_key": row.forum.key, "withdrawn_on": None, "lifted_on": None}  # lifted, its answer comes back
    rows = Decision.rows.of(actor).filter(asks_back_on__lte=until, became_on=None, **here)
    for one in rows.order_by("asks_back_on", "id"):
        title = wording.asks_back(one.text)
        yield Found(Opening.COME_BACK, ItemFacts(title, Purpose.DISCUSSION), refs.decision(one), one.circle)


def _assigned(actor: Actor, row: MeetingRow, paper: Paper, today: date, until: date) -> Iterator[Found]:
    held = duties.waiting(actor, row.forum.key, today, until)
    for one in held.answered:
        yield _of_assignment(one, Opening.ANSWER, Purpose.INFORMATION, row.forum.key, paper)
    for one in (*held.mine, *held.coming):
        yield _of_assignment(one, Opening.ASSIGNMENT, one.purpose, row.forum.key, paper)


def _of_assignment(one: AssignmentRow, opening: Opening, purpose: str, forum_key: str, paper: Paper) -> Found:
    closed = one.circle == circle_of_effort(forum_key)
    presenter = one.owner.key if one.owner.key != forum_key and find(paper, one.owner.key) else ""
    known = purpose if purpose in set(Purpose) else Purpose.DISCUSSION
    facts = ItemFacts(one.what[: rules.LONGEST_TITLE], known, presenter)
    return Found(opening, facts, Ref(refs.ASSIGNMENT, str(one.id)), one.circle if closed else INSIDE)


def _due(actor: Actor, row: MeetingRow, paper: Paper, today: date, until: date) -> Iterator[Found]:
    """What the forum owes or receives by then; that it meets is no matter of its own."""
    for one in duties.due(actor, on=today, until=until):
        if one.assignment_id is None and one.collaboration == row.slug and _concerns(one, row):
            presenter = next((owner.key for owner in one.owners if find(paper, owner.key)), "")
            facts = ItemFacts(
                one.title[: rules.LONGEST_TITLE],
                Purpose.INFORMATION if one.receiver else Purpose.DISCUSSION,
                presenter if presenter != row.forum.key else "",
            )
            yield Found(Opening.DUTY, facts, Ref(refs.DUTY, one.key, one.title), INSIDE)


def _concerns(one: DueRow, row: MeetingRow) -> bool:
    if one.key == f"forums/{row.forum.key}/rhythm":
        return False
    receiver = one.receiver.key if one.receiver else ""
    return row.forum.key in {receiver, one.forum_key, *(owner.key for owner in one.owners)}
