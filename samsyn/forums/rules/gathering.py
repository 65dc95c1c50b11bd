"""When functions can be gathered at once between meetings (snabbsamling), and for how long a message holds.

Stockholm 2024 and Södertälje 2023–2026: the functions concerned agree within hours, and the ordinary forum is told.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from samsyn.forums.rules.circles import circle_of_effort, circle_of_item, decides, is_individual
from samsyn.forums.rules.kinds import GatheringKind
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import Named, name_of, party_of

LONGEST = timedelta(days=3)
"""How far off the last hour to answer may be: more is a matter for the next meeting."""


class GatheringObjection(StrEnum):
    """Why functions cannot be gathered so (invändning); ``forums.wording`` says it in words."""

    NO_SUCH_FORUM = "no_such_forum"
    ON_INDIVIDUALS = "on_individuals"
    NOTHING_HAPPENED = "nothing_happened"
    NO_PROPOSAL = "no_proposal"
    NOBODY_ASKED = "nobody_asked"
    NOT_OF_THE_FORUM = "not_of_the_forum"
    ONE_PARTY = "one_party"
    TOO_SOON = "too_soon"
    TOO_LATE = "too_late"
    NO_LAST_DAY = "no_last_day"
    LAST_DAY_PAST = "last_day_past"


@dataclass(frozen=True, slots=True)
class Call:
    """What functions are gathered about (kallelse): what has happened, what is proposed, who answers and by when."""

    kind: GatheringKind
    happened: str
    proposal: str
    asked: tuple[str, ...]
    answer_by_at: datetime
    place: str = ""
    valid_until: date | None = None


def whom_to_ask(paper: Paper, forum: Forum) -> tuple[Named, ...]:
    """Give the functions of a forum that can be asked: those of the parties that decide there, each once."""
    deciding = (seat.body for seat in forum.seats if decides(seat.kind) and not seat.is_aim)
    bodies = dict.fromkeys(body for body in deciding if party_of(paper, body))
    return tuple(Named(each, name_of(paper, each)) for each in bodies)


def parties_asked(paper: Paper, asked: Collection[str]) -> tuple[str, ...]:
    """Give the parties of the functions that are asked, in the order of the paper."""
    touched = {party_of(paper, each) for each in asked}
    return tuple(one.id for one in paper.parties if one.id in touched)


def circle_of_gathering(kind: GatheringKind, forum_key: str) -> str:
    """An effort is seen by the forum's authorities, message and direction by all inside them."""
    if kind is GatheringKind.EFFORT:
        return circle_of_effort(forum_key)
    return circle_of_item(forum_key, is_for_outside=False)


def objection_to_gathering(
    call: Call, *, paper: Paper, forum: Forum | None, now: datetime
) -> GatheringObjection | None:
    """Say why functions cannot be gathered, or None."""
    if forum is None:
        return GatheringObjection.NO_SUCH_FORUM
    if is_individual(forum):
        return GatheringObjection.ON_INDIVIDUALS
    if not call.happened.strip():
        return GatheringObjection.NOTHING_HAPPENED
    if not call.proposal.strip():
        return GatheringObjection.NO_PROPOSAL
    return _asked(call, paper, forum) or _times(call, now)


def _asked(call: Call, paper: Paper, forum: Forum) -> GatheringObjection | None:
    if not call.asked:
        return GatheringObjection.NOBODY_ASKED
    if not set(call.asked) <= {one.key for one in whom_to_ask(paper, forum)}:
        return GatheringObjection.NOT_OF_THE_FORUM
    return None if len(parties_asked(paper, call.asked)) > 1 else GatheringObjection.ONE_PARTY


def _times(call: Call, now: datetime) -> GatheringObjection | None:
    if call.answer_by_at <= now:
        return GatheringObjection.TOO_SOON
    if call.answer_by_at > now + LONGEST:
        return GatheringObjection.TOO_LATE
    if call.kind is GatheringKind.MESSAGE and call.valid_until is None:
        return GatheringObjection.NO_LAST_DAY
    is_past = call.valid_until is not None and call.valid_until < call.answer_by_at.date()
    return GatheringObjection.LAST_DAY_PAST if is_past else None
