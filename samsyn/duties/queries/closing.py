"""What is open in an agreement as it nears its end (öppna ärenden), and when consultation on it began."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from samsyn.agreements import queries as agreements
from samsyn.base.collaborations.actors import Actor
from samsyn.duties.queries.due import due_among
from samsyn.duties.queries.rows import DueRow, DutyRow
from samsyn.duties.queries.standing import standings
from samsyn.duties.rules import closing

LOOK_BACK = 3
"""How many years before its last day consultation is looked for."""


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """Something open (öppet ärende): whether its promise goes over, and whether it has to be closed first."""

    row: DueRow
    follows: bool
    has_to_be_closed: bool


@dataclass(frozen=True, slots=True)
class Nearing:
    """An agreement near its end (inför slutet): what is open, and when consultation on going on began."""

    matters: tuple[OpenMatter, ...]
    consulted_on: date | None


def nearing(actor: Actor, *, on: date, kept: Collection[str] | None = None) -> Nearing:
    """Tell what is late, runs or waits for an answer, the most urgent first, and when consultation began.

    Of an agreement that has ended it tells what was open on its last day. ``kept`` are the keys of the promises that
    the next agreement keeps; None is that there is no next.
    """
    held = agreements.agreement_row(actor, on)
    until, consult = held.last_day or on, held.last_day_to_consult
    seen = min(on, until)
    first = min(date(seen.year - 1, 1, 1), date(consult.year - LOOK_BACK, 1, 1) if consult else date.max)
    rows = standings(actor, on=seen, first=first, last=until)
    open_rows = (row for row in due_among(rows, until=until) if row.standing in closing.OPEN)
    matters = tuple(_matter(row, kept or ()) for row in open_rows if row.key not in closing.THE_END)
    return Nearing(matters, _consulted_on(rows, consult) if consult else None)


def open_matters(actor: Actor, *, on: date, kept: Collection[str] | None = None) -> tuple[OpenMatter, ...]:
    """List what is late, runs or waits for an answer on a day, as ``nearing`` does."""
    return nearing(actor, on=on, kept=kept).matters


def consulted_on(actor: Actor, *, on: date) -> date | None:
    """Give the first day of consultation before the end that the agreement now has, by its promise's evidence."""
    return nearing(actor, on=on).consulted_on


def _matter(row: DueRow, kept: Collection[str]) -> OpenMatter:
    is_happening = row.happening_id is not None
    left = closing.has_to_be_closed(row.key, row.standing, is_happening=is_happening, kept=kept)
    return OpenMatter(row, follows=closing.follows(row.key, kept), has_to_be_closed=left)


def _consulted_on(rows: Iterable[DutyRow], last_day: date) -> date | None:
    own = (row for row in rows if row.key == closing.CONSULTATION)
    held = (one for row in own for one in row.occurrences if one.window.last_day == last_day)
    return min((proof.done_on for one in held for proof in one.evidence), default=None)
