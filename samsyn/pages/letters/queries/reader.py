"""Who reads a letter (mottagare): only one who may still see what it is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samsyn.agreements import queries as agreements
from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices import queries as notices
from samsyn.base.notices.rules import WISHES, leads_to_nobody
from samsyn.parties import queries as parties


@dataclass(frozen=True, slots=True)
class Reader:
    """A letter's reader, as what she is today where the letter has something to tell.

    ``actors`` are those that it may tell of; without an agreement there is nothing to tell.
    """

    actors: Sequence[Actor]
    is_practice: bool


def reader(*, user_id: int, collaboration_id: int | None, today: date, sent_to: str = "") -> Reader | None:
    """Give who reads a letter, or None for one who belongs no more.

    What is practice is never sent to a real address; on a page, sent to none, it is shown to whoever it is about.
    """
    mine = parties.actors(user_id=user_id, today=today)
    actors = [one for one in mine if collaboration_id in (None, one.collaboration_id)]
    lines = agreements.timelines(*actors) if actors else {}
    if sent_to and not leads_to_nobody(sent_to):
        lines = {key: line for key, line in lines.items() if not line.is_practice}
    told = [one for one in actors if one.collaboration_id in lines]
    return Reader(told, any(line.is_practice for line in lines.values())) if told else None


def wants(*, user_id: int, kind: str) -> bool:
    """Tell whether a person wants letters of a kind."""
    return bool(getattr(notices.wishes(user_id=user_id), WISHES[kind]))
