"""A meeting as it is held (mötesläge): who is there, what stands on it, what was given to do, and what is left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Min, Q

from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow
from samsyn.forums import access
from samsyn.forums.models import Adjunct, Attendance, Decision, Item, Meeting, Reply
from samsyn.forums.queries.filling import template
from samsyn.forums.queries.held import actions, came
from samsyn.forums.queries.leading import leads
from samsyn.forums.queries.meetings import MeetingRow, meeting
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.queries.seating import forum_of, seats
from samsyn.forums.queries.standing import grounds
from samsyn.forums.rules import refs
from samsyn.forums.rules import running as rules
from samsyn.forums.rules.circles import circle_of_meeting
from samsyn.forums.rules.consensus import DecisionStanding, is_shown
from samsyn.forums.rules.kinds import Answer, AreaState, Opening, Outcome, Purpose, StandKind
from samsyn.forums.rules.running import Came
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, name_of


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Somebody who is expected at a meeting (plats): whether she is there, None until that was said.

    ``answer`` is what she answered to the notice; ``substitute`` the function that came instead.
    """

    key: str
    body: Named
    party: Named | None
    is_outside: bool
    is_adjunct: bool
    is_present: bool | None
    substitute: Named | None
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class DecisionNow:
    """A decision under an item (beslut): how it stands, and where each party that it touches does."""

    id: int
    text: str
    standing: DecisionStanding
    answer_by: date | None
    stands: tuple[tuple[Named, StandKind], ...] = ()

    @property
    def is_waiting(self) -> bool:
        """Whether some party has not answered."""
        return any(stand is StandKind.UNANSWERED for _, stand in self.stands)


@dataclass(frozen=True, slots=True)
class ItemNow:
    """An item while the meeting is held (ärende): what is written of it, and what it has come to so far.

    ``outcome`` is None while that is open; ``is_said`` when somebody said it, and it does not merely follow.
    """

    id: int
    number: int
    title: str
    purpose: Purpose
    presenter: Named | None
    minutes: int | None
    opening: Opening
    about: Ref
    is_for_outside: bool
    text: str
    revision: int
    area_state: AreaState | None
    outcome: Outcome | None
    outcome_text: str
    is_said: bool
    decisions: tuple[DecisionNow, ...] = ()
    actions: tuple[AssignmentRow, ...] = ()

    @property
    def is_area(self) -> bool:
        """Whether it is an area of the weekly half-hour."""
        return self.opening is Opening.AREA


@dataclass(frozen=True, slots=True)
class Running:
    """A meeting as it is held (mötesläge).

    ``since`` is what was given to do before and is open or was answered since; ``last`` is the day of the forum's last
    meeting that was held, and ``following`` that of its next. ``may_write`` and ``may_lead`` say what
    the actor may do in it; ``left`` names the items that have come to nothing yet.
    """

    meeting: MeetingRow
    paper: Paper
    is_weekly: bool
    places: tuple[PlaceRow, ...]
    items: tuple[ItemNow, ...]
    since: tuple[AssignmentRow, ...]
    last: date | None
    following: date | None
    may_write: bool
    may_lead: bool
    left: tuple[int, ...]

    @property
    def areas(self) -> tuple[ItemNow, ...]:
        """The areas of the weekly half-hour."""
        return tuple(one for one in self.items if one.is_area)

    @property
    def matters(self) -> tuple[ItemNow, ...]:
        """The items that are no areas."""
        return tuple(one for one in self.items if not one.is_area)


def running(actor: Actor, meeting_id: int, *, on: date) -> Running:
    """Show a meeting as it is held, as seen on a day. Raises ``ObjectDoesNotExist``. About fifteen queries."""
    row = meeting(actor, meeting_id)
    paper = paper_of(actor, row.on)
    items = list(Item.rows.of(actor).filter(meeting_id=row.id).order_by("position", "id"))
    given = actions(actor, items, on)
    so_far = came(actor, items, given)
    last, following = _around(actor, row)
    shown = _items(actor, paper, row, items, so_far, given)
    return Running(
        meeting=row,
        paper=paper,
        is_weekly=any(one.is_area for one in shown) or is_weekly(actor, row),
        places=() if row.is_individual else _places(actor, paper, row),
        items=shown,
        since=_since(actor, row, last, items, on),
        last=last,
        following=following,
        may_write=may_run(actor),
        may_lead=may_run(actor) and leads(actor, paper, row.forum.key, row),
        left=rules.what_is_left(so_far.values()),
    )


def may_run(actor: Actor) -> bool:
    """Tell whether the actor may write in meetings that are held."""
    return access.may(actor, access.RUN)


def is_weekly(actor: Actor, row: MeetingRow) -> bool:
    """Tell whether a meeting is run as the weekly half-hour, by the template that it was made with."""
    return template(actor, row.forum.key, made_at=row.made_at).is_weekly


def _places(actor: Actor, paper: Paper, row: MeetingRow) -> tuple[PlaceRow, ...]:
    noted = {one.seat_key: one for one in Attendance.rows.of(actor).filter(meeting_id=row.id)}
    said = dict(Reply.rows.of(actor).filter(meeting_id=row.id).order_by("id").values_list("seat_key", "answer"))
    sitting = seats(actor, paper, forum_of(paper, row.forum.key), row.on)
    called = Adjunct.rows.of(actor).filter(meeting_id=row.id).order_by("id").values_list("body_key", flat=True)
    who = [(one.key, one.body, one.party, one.is_outside, not one.decides) for one in sitting]
    who += [(key, Named(key, name_of(paper, key)), None, False, True) for key in called]
    return tuple(_place(paper, one, noted.get(one[0]), said.get(one[0], "")) for one in who)


def _place(
    paper: Paper, who: tuple[str, Named, Named | None, bool, bool], noted: Attendance | None, answer: str
) -> PlaceRow:
    key, body, party, is_outside, is_adjunct = who
    substitute = noted.substitute_key if noted else ""
    return PlaceRow(
        key=key,
        body=body,
        party=party,
        is_outside=is_outside,
        is_adjunct=is_adjunct,
        is_present=noted.is_present if noted else None,
        substitute=Named(substitute, name_of(paper, substitute)) if substitute else None,
        answer=Answer(answer) if answer else None,
    )


def _items(
    actor: Actor,
    paper: Paper,
    row: MeetingRow,
    items: Sequence[Item],
    so_far: dict[int, Came],
    given: dict[int, list[AssignmentRow]],
) -> tuple[ItemNow, ...]:
    decided = _decisions(actor, paper, items)
    circle = circle_of_meeting(row.forum.key)
    return tuple(
        ItemNow(
            id=one.pk,
            number=number,
            title=one.title,
            purpose=Purpose(one.purpose),
            presenter=Named(one.presenter_key, name_of(paper, one.presenter_key)) if one.presenter_key else None,
            minutes=one.minutes,
            opening=Opening(one.opening),
            about=Ref(one.about_kind, one.about_key, one.about_title),
            is_for_outside=one.circle == circle,
            text=one.text,
            revision=one.revision,
            area_state=AreaState(one.area_state) if one.area_state else None,
            outcome=rules.outcome_of(so_far[one.pk]),
            outcome_text=one.outcome_text,
            is_said=bool(one.outcome),
            decisions=tuple(decided.get(one.pk, ())),
            actions=tuple(given.get(one.pk, ())),
        )
        for number, one in enumerate(items, 1)
    )


def _decisions(actor: Actor, paper: Paper, items: Iterable[Item]) -> dict[int, list[DecisionNow]]:
    held = Decision.rows.of(actor).filter(item__in=list(items), withdrawn_on=None).order_by("id")
    found: dict[int, list[DecisionNow]] = {}
    for one in grounds(actor, decisions=held).values():
        made, stands = one.decision, [(each.party_key, StandKind(each.stand)) for each in one.stands.values()]
        told = ((key, stand) for key, stand in stands if is_shown(stand, touches=len(one.touches)))
        named = [(Named(key, name_of(paper, key)), stand) for key, stand in told]
        row = DecisionNow(made.pk, made.text, one.consensus.standing, made.answer_by, tuple(named))
        found.setdefault(made.item_id or 0, []).append(row)
    return found


def _around(actor: Actor, row: MeetingRow) -> tuple[date | None, date | None]:
    """The days of the forum's last meeting that was held, and of its next. One query."""
    others = Meeting.rows.of(actor).filter(forum_key=row.forum.key, cancelled_at=None)
    held = Q(on__lt=row.on, closed_at__isnull=False)
    found = others.aggregate(last=Max("on", filter=held), following=Min("on", filter=Q(on__gt=row.on)))
    return found["last"], found["following"]


def _since(
    actor: Actor, row: MeetingRow, last: date | None, items: Sequence[Item], on: date
) -> tuple[AssignmentRow, ...]:
    """What was given to do before this meeting: all that is open, and what came of the last meeting's."""
    keys = _items_of(actor, row.forum.key, last) if last else []
    found = {one.id: one for one in duties.assignments(actor, on=on, asked_by=row.forum.key, open_only=True)}
    found |= {one.id: one for one in duties.assignments(actor, on=on, about=(refs.ITEM, keys))} if keys else {}
    own = {str(one.pk) for one in items}
    on_agenda = {one.about_key for one in items if one.about_kind == refs.ASSIGNMENT}
    before = (one for one in found.values() if not (one.about.kind == refs.ITEM and one.about.key in own))
    fresh = (one for one in before if str(one.id) not in on_agenda)
    return tuple(sorted(fresh, key=lambda one: (one.given_on, one.id)))


def _items_of(actor: Actor, forum_key: str, on: date) -> list[str]:
    """The keys of what stood on a forum's meeting on a day."""
    held = Item.rows.of(actor).filter(meeting__forum_key=forum_key, meeting__on=on, meeting__cancelled_at=None)
    return [str(key) for key in held.values_list("pk", flat=True)]
