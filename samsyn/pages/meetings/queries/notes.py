"""A meeting's notes as they are shown: what to do now, what they say, who has approved."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import listing
from samsyn.base.ui.values import Row, Stance
from samsyn.forums import queries as forums
from samsyn.forums.queries import LineRow, NotesRow
from samsyn.forums.rules.kinds import Outcome, StandKind
from samsyn.forums.rules.notes import DAYS_TO_APPROVE, NotedDecision, NotedItem, NotedSeat, NotesState, Verdict
from samsyn.forums.wording import OUTCOMES
from samsyn.forums.wording.notes import NOTES_STATES
from samsyn.pages.meetings.queries import marks
from samsyn.papers.kinds import SeatKind
from samsyn.papers.who import name_of, party_of

MARKS: dict[NotesState, Kind] = {
    NotesState.UNSENT: "open",
    NotesState.WAITING: "waiting",
    NotesState.COMMENTED: "soon",
    NotesState.APPROVED: "kept",
    NotesState.OVERDUE: "soon",
    NotesState.LOCKED: "kept",
}

SAID: dict[Verdict | None, Kind] = {None: "waiting", Verdict.APPROVED: "kept", Verdict.COMMENTED: "soon"}


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """A decision as notes show it (beslut)."""

    id: int
    number: str
    text: str
    stands: tuple[Stance, ...]


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An item as notes show it (ärende)."""

    id: int
    number: int
    title: str
    presenter: str
    text: str
    outcome: str
    why: str
    decisions: tuple[DecisionShown, ...]
    assignments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the sheet of who has approved (godkännandelista)."""

    function: str
    said: str
    words: str
    mark: Kind
    key: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class NotesPage:
    """The notes of a meeting as they are shown (anteckningar)."""

    row: NotesRow
    when: str
    state: str
    mark: Kind
    chair: str
    present: str
    absent: str
    items: tuple[ItemShown, ...]
    sheet: tuple[SheetRow, ...]
    mine: tuple[SheetRow, ...]
    lines: tuple[LineRow, ...]
    late: str
    approve_by: str

    @property
    def attendance(self) -> tuple[Row, ...]:
        """Who chaired, who was there and who was not, by function."""
        rows = ((_("Ordförande"), self.chair), (_("Närvarande"), self.present or "–"), (_("Frånvarande"), self.absent))
        return tuple(Row(term=term, words=words, written=True) for term, words in rows if words)

    @property
    def may_lock(self) -> bool:
        """Whether the reader may lock them now."""
        return self.row.may_send and self.row.state in {NotesState.APPROVED, NotesState.OVERDUE}

    @property
    def may_mend(self) -> bool:
        """Whether the reader may mend them: sent, and not locked."""
        return self.row.may_send and self.row.state not in {NotesState.UNSENT, NotesState.LOCKED}

    @property
    def is_unsent(self) -> bool:
        """Whether they have not been sent."""
        return self.row.state is NotesState.UNSENT

    @property
    def is_locked(self) -> bool:
        """Whether they are locked."""
        return self.row.state is NotesState.LOCKED


def notes_page(actor: Actor, meeting_id: int, today: date) -> NotesPage:
    """Lay out a meeting's notes; raises ``ObjectDoesNotExist`` for a meeting that the actor does not reach."""
    row = forums.notes(actor, meeting_id, today)
    sheet = tuple(_sheet(row, today))
    held = row.content
    return NotesPage(
        row=row,
        when=day_words.day(held.on, today=today, form="long"),
        state=str(NOTES_STATES[row.state]),
        mark=MARKS[row.state],
        chair=listing(held.chair),
        present=listing([_seat(one) for one in held.present]),
        absent=listing([_seat(one) for one in held.absent]),
        items=tuple(_item(number, one, row) for number, one in enumerate(held.items, start=1)),
        sheet=sheet,
        mine=tuple(one for one in sheet if one.is_mine),
        lines=row.lines if row.state is NotesState.LOCKED and row.may_send else (),
        late=_late(row, today) if row.is_late and row.meeting.is_held else "",
        approve_by=day_words.day(row.approve_by, today=today, form="near") if row.approve_by else "",
    )


def _late(row: NotesRow, today: date) -> str:
    """Say how late notes are: still, or that they were sent late."""
    if row.sent_at is None:
        return _("Mötet hölls för %(days)s dagar sedan.") % {"days": (today - row.meeting.on).days}
    days = (timezone.localdate(row.sent_at) - row.meeting.on).days
    return _("Skickades %(days)s dagar efter mötet.") % {"days": days}


def seats_to_ask(actor: Actor, row: NotesRow) -> tuple[list[tuple[str, str]], list[str]]:
    """Give the functions that can be asked to approve, and those suggested: the chair, else the first of each party."""
    paper = forums.paper(actor, row.meeting.on, row.meeting.forum.key)
    forum = forums.forum_of(paper, row.meeting.forum.key)
    members = [one.body for one in forum.seats if one.kind is SeatKind.MEMBER and not one.is_aim]
    chairs = [one.key for one in row.meeting.chair.holders if one.key in members]
    firsts: dict[str, str] = {}
    for key in (*chairs, *members):
        firsts.setdefault(party_of(paper, key), key)
    firsts.pop("", None)
    keys = list(dict.fromkeys(members))
    return [(key, name_of(paper, key)) for key in keys], list(firsts.values())


def last_day(today: date) -> date:
    """Suggest the last day to approve."""
    return today + timedelta(DAYS_TO_APPROVE)


def _item(number: int, one: NotedItem, row: NotesRow) -> ItemShown:
    return ItemShown(
        id=one.id,
        number=number,
        title=one.title,
        presenter=one.presenter,
        text=one.text,
        outcome=str(OUTCOMES[Outcome(one.outcome)]) if one.outcome else "",
        why=one.outcome_text if one.outcome_text != one.text else "",
        decisions=tuple(_decision(each, row) for each in one.decisions),
        assignments=tuple(_assignment(each.what, each.owner, each.by_day, each.by_forum) for each in one.assignments),
    )


def _decision(one: NotedDecision, row: NotesRow) -> DecisionShown:
    stands = tuple(
        marks.stance(each.party, StandKind(each.stand), each.reservation)
        for each in one.stands
        if each.stand != StandKind.NOT_TOUCHED
    )
    return DecisionShown(one.id, row.numbers.get(one.id, ""), one.text, stands)


def _assignment(what: str, owner: str, by_day: date | None, by_forum: str) -> str:
    if by_day is not None:
        day = day_words.day(by_day, today=date.min, form="plain")
        return _("%(owner)s: %(what)s, senast %(day)s") % {"owner": owner, "what": what, "day": day}
    if by_forum:
        return _("%(owner)s: %(what)s, till %(forum)s") % {"owner": owner, "what": what, "forum": by_forum}
    return f"{owner}: {what}"


def _sheet(row: NotesRow, today: date) -> list[SheetRow]:
    return [
        SheetRow(
            function=one.function.name,
            said=_said(one.verdict, one.by_name, one.said_at, today),
            words=one.words,
            mark=SAID[one.verdict],
            key=one.function.key,
            is_mine=one.is_mine and one.verdict is not Verdict.APPROVED and row.state is not NotesState.LOCKED,
        )
        for one in row.approvers
    ]


def _said(verdict: Verdict | None, by_name: str, said_at: datetime | None, today: date) -> str:
    if verdict is None or said_at is None:
        return _("Har inte svarat än")
    day = day_words.day(timezone.localdate(said_at), today=today, form="near")
    words = _("Godkände %(day)s (%(name)s)") if verdict is Verdict.APPROVED else _("Ville ändra %(day)s (%(name)s)")
    return words % {"day": day, "name": by_name}


def _seat(one: NotedSeat) -> str:
    return (
        _("%(seat)s (genom %(instead)s)") % {"seat": one.function, "instead": one.instead}
        if one.instead
        else one.function
    )
