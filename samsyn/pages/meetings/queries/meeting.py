"""A meeting's own page (mötet): what is dealt with, who comes, whether they can decide, and what to do now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.values import NextStep, Stance
from samsyn.forums import queries as forums
from samsyn.forums import wording
from samsyn.forums.queries import AdjunctRow, ItemRow, MeetingRow, ReplyRow
from samsyn.forums.rules.calling import Changes
from samsyn.forums.rules.kinds import Answer, Opening, Purpose
from samsyn.forums.rules.meetings import MeetingState
from samsyn.forums.rules.quorum import Coming, Quorum, Verdict
from samsyn.pages.meetings.queries.shown import MeetingHead, head_of
from samsyn.pages.meetings.queries.steps import Known, next_step
from samsyn.pages.meetings.queries.weekend import offered
from samsyn.papers.kinds import Level
from samsyn.papers.model import Paper

ANSWERED: dict[Answer | None, Kind] = {
    Answer.COMING: "kept",
    Answer.SUBSTITUTE: "kept",
    Answer.NOT_COMING: "ended",
    None: "open",
}
PARTIES: dict[Coming, Kind] = {
    Coming.COMES: "kept",
    Coming.WAITS: "open",
    Coming.VACANT: "remark",
    Coming.MISSING: "alarm",
}


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item as the agenda shows it (rad på dagordningen)."""

    row: ItemRow
    purpose: str
    origin: str
    outcome: str

    @property
    def is_from_somewhere(self) -> bool:
        """Whether it came by itself, so that where from is worth telling."""
        return self.row.opening not in {Opening.WRITTEN, Opening.STANDING, Opening.AREA}


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat and what it answered, as it is shown (rad om en plats)."""

    row: ReplyRow
    mark: Kind
    words: str
    holders: str
    also: str


@dataclass(frozen=True, slots=True)
class PartySeats:
    """The seats of one party, those outside the parties last (parts platser)."""

    name: str
    seats: tuple[SeatLine, ...]


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """Whether they can decide, as it is shown (kan ni besluta?)."""

    words: str
    mark: Kind
    parties: tuple[Stance, ...]
    missing: str
    rule: str


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting as its page shows it (mötessida)."""

    row: MeetingRow
    head: MeetingHead
    step: NextStep | None
    items: tuple[ItemLine, ...]
    minutes: str
    own: tuple[SeatLine, ...]
    parties: tuple[PartySeats, ...]
    answered: str
    decision: DecisionLine | None
    adjuncts: tuple[AdjunctRow, ...]
    changes: Changes
    may_prepare: bool
    may_add: bool
    may_plan: bool
    may_reply: bool
    has_brief: bool
    weekend: str = ""

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come."""
        return self.row.is_ahead

    @property
    def is_held(self) -> bool:
        """Whether it has been held."""
        return self.row.is_held

    @property
    def is_cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self.row.state is MeetingState.CANCELLED


def meeting_page(actor: Actor, meeting_id: int, *, today: date) -> MeetingPage:
    """Ask for all that a meeting's page shows. Raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    row = forums.meeting(actor, meeting_id)
    paper = forums.paper(actor, row.on, row.forum.key)
    forum = forums.forum_of(paper, row.forum.key)
    may_prepare = forums.may_prepare(actor, paper, forum, row)
    items = () if row.is_individual else forums.agenda_of(actor, row)
    replies = forums.replies(actor, row)
    adjuncts = () if row.is_individual else forums.adjuncts(actor, row)
    is_called = may_prepare and row.state is MeetingState.CALLED
    changes = forums.changed_since(actor, row, items, adjuncts) if is_called else Changes()
    lines = tuple(seat_line(one) for one in replies)
    weekend = offered(actor, row)
    return MeetingPage(
        row=row,
        head=head_of(row),
        step=next_step(Known(row, items, replies, changes, may_prepare, weekend == "suits"), today=today),
        items=tuple(item_line(one) for one in items),
        minutes=minutes_of(row, items),
        own=tuple(one for one in lines if one.row.is_own),
        parties=_by_party(paper, lines),
        answered=_answered(replies),
        decision=_decision(forums.can_decide(actor, row, replies)) if replies else None,
        adjuncts=adjuncts,
        changes=changes,
        may_prepare=may_prepare,
        may_add=forums.may_add(actor),
        may_plan=forums.may_plan(actor),
        may_reply=row.is_ahead and row.on >= today,
        has_brief=forum.level is Level.STRATEGIC and forums.is_inside(actor),
        weekend=weekend,
    )


def item_line(one: ItemRow) -> ItemLine:
    """Say an item's purpose, where it comes from and what it came to."""
    return ItemLine(
        one,
        "" if one.is_area else str(wording.PURPOSES[Purpose(one.purpose)]),
        str(wording.OPENINGS[one.opening]),
        str(wording.OUTCOMES[one.outcome]) if one.outcome else "",
    )


def minutes_of(row: MeetingRow, items: Iterable[ItemRow]) -> str:
    """Say how long the items take together, and what that is of the meeting."""
    total = sum(one.minutes or 0 for one in items)
    if not total:
        return ""
    if not (row.starts and row.ends):
        return ngettext("%(total)s minut", "%(total)s minuter", total) % {"total": total}
    length = (row.ends.hour - row.starts.hour) * 60 + row.ends.minute - row.starts.minute
    words = _("%(total)s av %(length)s minuter") if total <= length else _("%(total)s minuter, mötet är %(length)s")
    return words % {"total": total, "length": length}


def seat_line(one: ReplyRow) -> SeatLine:
    """Say what a seat has answered."""
    words = str(wording.ANSWERS[one.answer]) if one.answer else _("Har inte svarat")
    if one.substitute:
        words = _("%(name)s kommer i stället") % {"name": one.substitute.name}
    elif one.is_vacant and one.answer is None:
        words = _("Vakant")
    also = [
        _("%(name)s svarade %(answer)s tidigare.") % {"name": said.by_name, "answer": wording.ANSWERS[said.answer]}
        for said in one.also
    ]
    mark: Kind = "unknown" if one.is_vacant and one.answer is None else ANSWERED[one.answer]
    return SeatLine(one, mark, words, ", ".join(each.name for each in one.seat.holders), " ".join(also))


def _by_party(paper: Paper, lines: Sequence[SeatLine]) -> tuple[PartySeats, ...]:
    order = {party.id: party.short_name or party.name for party in paper.parties}
    found = [PartySeats(name, tuple(one for one in lines if _party(one) == key)) for key, name in order.items()]
    rest = tuple(one for one in lines if _party(one) not in order)
    return tuple(one for one in (*found, PartySeats(_("Utanför parterna"), rest)) if one.seats)


def _party(one: SeatLine) -> str:
    return one.row.seat.party.key if one.row.seat.party else ""


def _answered(replies: Sequence[ReplyRow]) -> str:
    said = sum(one.answer is not None for one in replies)
    return _("%(said)s av %(all)s har svarat") % {"said": said, "all": len(replies)} if replies else ""


def _decision(found: Quorum) -> DecisionLine | None:
    if not found.parties:
        return None
    marks: dict[Verdict, Kind] = {Verdict.CAN: "kept", Verdict.NOT_KNOWN: "open", Verdict.CANNOT: "alarm"}
    stances = tuple(
        Stance(party=one.party.name, mark=PARTIES[one.coming], words=str(wording.PARTIES_COMING[one.coming]))
        for one in found.parties
    )
    missing = ", ".join(one.name for one in found.missing)
    return DecisionLine(str(wording.VERDICTS[found.verdict]), marks[found.verdict], stances, missing, found.rule)
