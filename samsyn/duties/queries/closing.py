"""What is open in an agreement as it nears its end (öppna ärenden), and when consultation on it began."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from samsyn.agreements import queries as agreements
from samsyn.base.collaborations.actors import Actor
from samsyn.duties.queries.due import due
from samsyn.duties.queries.rows import DueRow
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


def open_matters(actor: Actor, *, on: date, until: date, kept: Collection[str] | None = None) -> list[OpenMatter]:
    """List what is late, runs or waits for an answer on a day, the most urgent first.

    ``kept`` are the keys of the promises that the next agreement keeps; None is that there is no next.
    """
    keys = kept or ()
    rows = (row for row in due(actor, on=on, until=until) if row.standing in closing.OPEN)
    return [
        OpenMatter(
            row,
            follows=closing.follows(row.key, keys),
            has_to_be_closed=closing.has_to_be_closed(
                row.key, row.standing, is_happening=row.happening_id is not None, kept=keys
            ),
        )
        for row in rows
        if row.key not in closing.THE_END
    ]


def consulted_on(actor: Actor, *, on: date) -> date | None:
    """Give the first day of consultation before the end that the agreement now has, by its promise's evidence."""
    last_day = agreements.agreement_row(actor, on).last_day_to_consult
    if last_day is None:
        return None
    first = date(last_day.year - LOOK_BACK, 1, 1)
    rows = standings(actor, on=on, first=first, last=last_day, only=closing.CONSULTATION)
    held = (one for row in rows for one in row.occurrences if one.window.last_day == last_day)
    return min((proof.done_on for one in held for proof in one.evidence), default=None)
