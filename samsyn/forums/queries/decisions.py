"""Decisions as they stand (beslut): the register, one of them, and what waits for a party."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.search import queries as search
from samsyn.forums import access
from samsyn.forums.models import Decision, OwnDecision, Stand
from samsyn.forums.queries.finding import DECISION, title_of
from samsyn.forums.queries.leading import leads
from samsyn.forums.queries.papers import ForumLine, timelines
from samsyn.forums.queries.seating import bodies_deciding
from samsyn.forums.queries.sifting import Sieve
from samsyn.forums.queries.standing import Ground, grounds
from samsyn.forums.queries.together import decided
from samsyn.forums.rules.circles import has_outside
from samsyn.forums.rules.consensus import OF_PARTY, Consensus, DecisionStanding, is_late, is_shown
from samsyn.forums.rules.deciding import objection_to_rewriting
from samsyn.forums.rules.kinds import StandKind
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, name_of

MOST = 50
"""How many decisions are given at a time."""
FOUND = 200
"""How many hits of words are looked through at most."""


@dataclass(frozen=True, slots=True)
class OwnRow:
    """What a party's own organisation decided (eget beslut)."""

    body: str
    decided_on: date
    paragraph: str
    record_number: str
    is_for: bool


@dataclass(frozen=True, slots=True)
class PartyRow:
    """Where a party stands to a decision (ställningstagande), who said it and when.

    ``is_aloud`` for what was said at the meeting and written down by whoever ran it, ``is_late`` for what was said
    after the last day, ``lacks_own`` where its own decision is still to come.
    """

    party: Named
    stand: StandKind
    said_on: date | None = None
    said_by: str = ""
    is_aloud: bool = False
    is_late: bool = False
    reservation: str = ""
    own: OwnRow | None = None
    lacks_own: bool = False


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision (beslut): what it says, where each party stands, and what became of it.

    ``number`` is "2026:7", blank until the notes are locked. ``is_for_outside`` where also the seats outside the
    authorities see it, ``has_outside`` where its forum has such seats. ``about`` is what it brings about,
    ``effect_hindered`` why that did not happen, ``is_open`` while its meeting is held.
    """

    id: int
    slug: str
    collaboration_id: int
    collaboration_name: str
    forum: Named
    meeting_id: int | None
    item_id: int | None
    text: str
    revision: int
    number: str
    proposed_on: date
    answer_by: date | None
    asks_back_on: date | None
    consensus: Consensus
    parties: tuple[PartyRow, ...]
    lifted_on: date | None
    withdrawn_on: date | None
    became: str
    became_on: date | None
    about: Ref
    effect_on: date | None
    effect_hindered: str
    is_for_outside: bool
    has_outside: bool
    is_open: bool

    @property
    def title(self) -> str:
        """Its first line, shortened."""
        return title_of(self.text)

    @property
    def standing(self) -> DecisionStanding:
        """How it stands."""
        return self.consensus.standing

    @property
    def touched(self) -> tuple[PartyRow, ...]:
        """The parties that it touches."""
        return tuple(one for one in self.parties if one.stand is not StandKind.NOT_TOUCHED)

    @property
    def stood(self) -> tuple[PartyRow, ...]:
        """The parties that have said where they stand, or are asked to."""
        touches = len(self.touched)
        return tuple(one for one in self.touched if is_shown(one.stand, touches=touches))


@dataclass(frozen=True, slots=True)
class Register:
    """A page of decisions (beslutsregister), and whether there are more."""

    rows: tuple[DecisionRow, ...]
    has_more: bool


def decisions(  # noqa: PLR0913 - a register is sifted by these facts
    *actors: Actor,
    on: date,
    forum_key: str = "",
    year: int | None = None,
    standing: DecisionStanding | None = None,
    words: str = "",
    offset: int = 0,
    most: int = MOST,
) -> Register:
    """List the decisions of a day, the latest first, some at a time; of words, what the index leads to.

    Five queries, and for words one more for each fifty hits.
    """
    rows = _known(*actors, on=on)
    rows = rows.filter(forum_key=forum_key) if forum_key else rows
    rows = rows.filter(proposed_on__year=year) if year is not None else rows
    rows = rows.filter(Sieve(actors, on).stands_so(standing)) if standing is not None else rows
    rows = rows.filter(pk__in=_found(*actors, words=words)) if words.strip() else rows
    held = list(rows.order_by("-proposed_on", "-id")[offset : offset + most + 1])
    return Register(tuple(_rows(actors, held[:most], on)), len(held) > most)


def decision(actor: Actor, decision_id: int, on: date) -> DecisionRow:
    """Give one decision as of a day. Raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    held = list(_known(actor, on=on).filter(pk=decision_id))
    if not held:
        raise ObjectDoesNotExist(decision_id)
    return next(iter(_rows((actor,), held, on)))


def decisions_of(actor: Actor, on: date, *, meeting_id: int) -> tuple[DecisionRow, ...]:
    """List the decisions of a meeting in the order they were proposed, those withdrawn left out."""
    held = _known(actor, on=on).filter(meeting_id=meeting_id, withdrawn_on=None).order_by("id")
    return tuple(_rows((actor,), list(held), on))


def decisions_between(actor: Actor, *, first: date, last: date, on: date) -> tuple[DecisionRow, ...]:
    """List what was proposed from a day to another, as it stood on a day, in the order of the days.

    Who spoke for a party, and whether its meeting is still held, is left unsaid. Two queries, whatever their number.
    """
    found = _known(actor, on=on).filter(proposed_on__gte=first, proposed_on__lte=last)
    line = timelines(actor).get(actor.collaboration_id)
    under = decided(actor, found, on).values() if line else ()
    ordered = sorted(under, key=lambda one: (one.decision.proposed_on, one.decision.pk))
    return tuple(_row(one.decision, one, line, on) for one in ordered if line)


def decisions_by_id(actor: Actor, ids: Iterable[int], on: date) -> dict[int, DecisionRow]:
    """Give some decisions by their ids; one that the actor does not reach is not there."""
    held = list(_known(actor, on=on).filter(pk__in=list(ids)).order_by("id"))
    return {one.id: one for one in _rows((actor,), held, on)}


def may_answer(actor: Actor, row: DecisionRow) -> bool:
    """Tell whether the actor may say where her own party stands to a decision that touches it."""
    if not access.may(actor, access.STAND) or not any(one.party.key == actor.party_key for one in row.touched):
        return False
    return access.may_stand(actor, bodies_deciding(actor, row.forum.key, row.proposed_on))


def may_lead(actor: Actor, paper: Paper, row: DecisionRow) -> bool:
    """Tell whether the actor may be offered to withdraw or lift: a coordinator, or at a meeting who chairs the forum.

    That is a body or somebody of its party.
    """
    may = leads(actor, paper, row.forum.key, None) if row.meeting_id else access.leads(actor, frozenset())
    return access.may(actor, access.RUN) and may


def may_reword(row: DecisionRow) -> bool:
    """Tell whether a decision can be worded anew: at its open meeting, before any party has taken a stand to it."""
    has_stands = any(one.stand in OF_PARTY for one in row.touched)
    return row.is_open and objection_to_rewriting(row.consensus, has_stands=has_stands, is_seen=True) is None


def may_say(actor: Actor) -> bool:
    """Tell whether the actor may say anything for a party at all."""
    return access.may(actor, access.STAND)


def may_tell_of(actor: Actor) -> bool:
    """Tell whether the actor may tell what became of a decision."""
    return access.may(actor, access.TELL)


def years_of_decisions(actor: Actor) -> list[int]:
    """List the years that have decisions, the latest first. One query."""
    days = Decision.rows.of(actor).dates("proposed_on", "year", order="DESC")
    return [day.year for day in days]


def _known(*actors: Actor, on: date) -> QuerySet[Decision]:
    return Decision.rows.of(*actors).filter(proposed_on__lte=on).select_related("meeting")


def _found(*actors: Actor, words: str) -> list[int]:
    found: list[int] = []
    while len(found) < FOUND:
        page = search.find(*actors, words=words, kinds=[DECISION], limit=MOST, offset=len(found))
        found += [int(hit.key) for hit in page.hits]
        if not page.has_more:
            break
    return found


def _rows(actors: tuple[Actor, ...], held: list[Decision], on: date) -> Iterable[DecisionRow]:
    lines = timelines(*actors) if held else {}
    under = grounds(*actors, decisions=held, on=on)
    for one in held:
        line = lines.get(one.collaboration_id)
        if line is not None:
            yield replace(_row(one, under[one.pk], line, on), is_open=_is_open(one))


def _row(one: Decision, under: Ground, line: ForumLine, on: date) -> DecisionRow:
    paper = line.at(one.proposed_on, one.forum_key).paper
    held = under.consensus
    return DecisionRow(
        id=one.pk,
        slug=line.slug,
        collaboration_id=one.collaboration_id,
        collaboration_name=line.name,
        forum=Named(one.forum_key, name_of(paper, one.forum_key)),
        meeting_id=one.meeting_id,
        item_id=one.item_id,
        text=one.text,
        revision=one.revision,
        number=f"{one.year}:{one.number}" if one.number is not None else "",
        proposed_on=one.proposed_on,
        answer_by=one.answer_by,
        asks_back_on=one.asks_back_on,
        consensus=held,
        parties=tuple(_party(each.id, paper, one, under, held) for each in paper.parties),
        about=Ref(one.about_kind, one.about_key, one.about_title),
        effect_hindered=one.effect_hindered,
        is_open=False,
        is_for_outside=one.circle != INSIDE and one.circle.startswith("open:"),
        has_outside=has_outside(paper, one.forum_key),
        **_as_of(one, on),
    )


def _is_open(one: Decision) -> bool:
    return one.meeting is not None and one.meeting.opened_at is not None and one.meeting.closed_at is None


def _as_of(one: Decision, on: date) -> dict[str, Any]:
    """Give what happened with it by a day."""
    days = ("lifted_on", "withdrawn_on", "became_on", "effect_on")
    found: dict[str, Any] = {name: day if (day := getattr(one, name)) and day <= on else None for name in days}
    return {**found, "became": one.became if found["became_on"] else ""}


def _party(key: str, paper: Paper, one: Decision, under: Ground, held: Consensus) -> PartyRow:
    named = Named(key, next(each.short_name or each.name for each in paper.parties if each.id == key))
    said = under.stands.get(key)
    if said is None or said.stand == StandKind.NOT_TOUCHED:
        return PartyRow(named, StandKind.NOT_TOUCHED)
    own = _own(under.own.get(key))
    stand = StandKind(said.stand)
    if stand is StandKind.UNANSWERED:
        return PartyRow(named, stand, own=own)
    return PartyRow(
        party=named,
        stand=stand,
        said_on=said.said_on,
        said_by=_who(said),
        is_aloud=said.is_aloud,
        is_late=is_late(said.said_on, one.answer_by),
        reservation=said.reservation,
        own=own,
        lacks_own=key in held.lacks_own,
    )


def _who(said: Stand) -> str:
    return said.said_by.name if said.said_by else ""


def _own(one: OwnDecision | None) -> OwnRow | None:
    if one is None:
        return None
    return OwnRow(one.body, one.decided_on, one.paragraph, one.record_number, one.is_for)
