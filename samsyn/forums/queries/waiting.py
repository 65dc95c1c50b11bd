"""What waits for a person's own party (det som väntar): decisions to answer, and own decisions to tell of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.db.models import DateField, Exists, OuterRef, Q, QuerySet, Value

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import DraftInShort
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import access
from samsyn.forums.models import OwnDecision, Stand
from samsyn.forums.queries.finding import title_of
from samsyn.forums.queries.seating import bodies_deciding, sits
from samsyn.forums.queries.sifting import Sieve
from samsyn.forums.rules.kinds import StandKind


class Awaited(StrEnum):
    """What is waited for (väntar på)."""

    STAND = "stand"
    OWN_DECISION = "own_decision"


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A decision that waits for a party (väntande beslut).

    ``gathering_id`` and ``answer_by_at`` for one that was asked between meetings, within hours.
    """

    id: int
    slug: str
    collaboration_id: int
    title: str
    forum_key: str
    party_key: str
    awaited: Awaited
    proposed_on: date
    answer_by: date | None
    gathering_id: int | None = None
    answer_by_at: datetime | None = None


_STAND = (
    "collaboration_id",
    "decision_id",
    "party_key",
    "decision__text",
    "decision__forum_key",
    "stand",
    "decision__proposed_on",
    "decision__answer_by",
    "decision__gathering__id",
    "decision__gathering__answer_by_at",
)
_NO_DAY = Value(None, output_field=DateField())
_DRAFT = ("collaboration_id", "id", "kind", "title", "reason", "proposed_by__name", _NO_DAY, _NO_DAY, "proposed_by_id")
"""Columns of the same kinds as those of a stand."""


def waiting_for(*actors: Actor, on: date) -> list[WaitingRow]:
    """List what a person's own parties have to answer or tell of by a day, gatherings first, then by last day.

    Only for those who may say it for the party. One query.
    """
    return _answers(_latest(actors, on).values_list(*_STAND), actors, on) if _speakers(actors) else []


def waiting_and_drafts(*actors: Actor, on: date) -> tuple[list[WaitingRow], dict[int, list[DraftInShort]]]:
    """Give what ``waiting_for`` gives and the drafts that one may write in, per collaboration, the newest first.

    One query for both, for a page that shows both.
    """
    drafts = agreements.drafts_asked(*actors).values_list(Value("draft"), *_DRAFT, "proposed_at")
    asked = _latest(actors, on).order_by().values_list(Value("stand"), *_STAND).union(drafts, all=True)
    rows = list(asked)
    found: dict[int, list[DraftInShort]] = {}
    for _what, key, pk, kind, title, reason, by, _no, _day, by_id, at in sorted(
        (row for row in rows if row[0] == "draft"), key=lambda row: -row[2]
    ):
        found.setdefault(key, []).append(DraftInShort(pk, DraftKind(kind), title, reason, by or "", at, by_id))
    return _answers((row[1:] for row in rows if row[0] == "stand"), actors, on), found


def _speakers(actors: Iterable[Actor]) -> dict[int, Actor]:
    return {one.collaboration_id: one for one in actors if one.party_key and access.may(one, access.STAND)}


def _latest(actors: tuple[Actor, ...], on: date) -> QuerySet[Stand]:
    sieve = Sieve(actors, on)
    own_party = Q(pk__in=[])
    for actor in _speakers(actors).values():
        own_party |= Q(collaboration_id=actor.collaboration_id, party_key=actor.party_key)
    same = {"decision": OuterRef("decision"), "party_key": OuterRef("party_key")}
    told = OwnDecision.rows.of(*actors).filter(decided_on__lte=on, **same)
    unanswered = Q(stand=StandKind.UNANSWERED) & Q(Exists(sieve.others()))
    untold = Q(stand=StandKind.WITH_PROVISO) & ~Q(Exists(told))
    live = {"decision__withdrawn_on": None, "decision__lifted_on": None}
    return sieve.last_of_each().filter(own_party, unanswered | untold, **live)


def _answers(rows: Iterable[tuple[Any, ...]], actors: Iterable[Actor], on: date) -> list[WaitingRow]:
    speakers = _speakers(actors)
    found = (_row(row, speakers[row[0]].slug) for row in rows if _may(speakers[row[0]], row[4], on))
    return sorted(found, key=lambda one: (one.gathering_id is None, one.answer_by or date.max, one.id))


def _may(actor: Actor, forum_key: str, on: date) -> bool:
    if access.may_stand(actor, ()):
        return True
    return sits(actor, forum_key, on) and access.may_stand(actor, bodies_deciding(actor, forum_key, on))


def _row(row: tuple[Any, ...], slug: str) -> WaitingRow:
    collaboration_id, pk, party, text, forum_key, stand, proposed_on, answer_by, gathering_id, at = row
    return WaitingRow(
        id=pk,
        slug=slug,
        collaboration_id=collaboration_id,
        title=title_of(text),
        forum_key=forum_key,
        party_key=party,
        awaited=Awaited.STAND if stand == StandKind.UNANSWERED else Awaited.OWN_DECISION,
        proposed_on=proposed_on,
        answer_by=answer_by,
        gathering_id=gathering_id,
        answer_by_at=at,
    )
