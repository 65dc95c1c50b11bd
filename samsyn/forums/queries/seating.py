"""The forums of a day and who sits in them (platser): the paper's, with those who hold the functions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements.rules.reach import circle_of_body, circle_of_forum
from samsyn.base.collaborations.actors import Actor
from samsyn.forums.queries.papers import paper as paper_of
from samsyn.forums.rules.circles import decides
from samsyn.forums.rules.made import is_made
from samsyn.papers.kinds import SeatKind
from samsyn.papers.model import Forum, Paper, Seat
from samsyn.papers.who import Named, find, name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties.queries import HolderRow


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat of a forum (plats): the function or unit, its party, and who holds it on the day.

    ``is_outside`` for one outside the authorities; ``decides`` for one who takes part in deciding. Of a forum on
    individual level no holders are told.
    """

    key: str
    body: Named
    party: Named | None
    kind: SeatKind
    is_outside: bool
    is_presenter: bool
    decides: bool
    holders: tuple[HolderRow, ...] = ()

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds it."""
        return not self.holders


def forums(actor: Actor, on: date) -> tuple[Forum, ...]:
    """Give the forums of a day that the actor reaches, in the order of the paper."""
    return paper_of(actor, on).forums


def forum_of(paper: Paper, key: str) -> Forum:
    """Find a forum of a paper; raises ``ObjectDoesNotExist`` for one that is not there."""
    found = next((one for one in paper.forums if one.id == key), None)
    if found is None:
        raise ObjectDoesNotExist(key)
    return found


def seats(actor: Actor, paper: Paper, forum: Forum, on: date) -> tuple[SeatRow, ...]:
    """List the seats of a forum with who holds them on a day; seats aimed at but not yet filled are left out."""
    held = parties.holders(actor, on)
    return tuple(_seat(paper, forum, one.id, held) for one in forum.seats if not one.is_aim)


def _seat(paper: Paper, forum: Forum, key: str, held: Mapping[str, Sequence[HolderRow]]) -> SeatRow:
    seat = next(one for one in forum.seats if one.id == key)
    party = party_of(paper, seat.body)
    return SeatRow(
        key=seat.id,
        body=Named(seat.body, name_of(paper, seat.body)),
        party=Named(party, name_of(paper, party)) if party else None,
        kind=seat.kind,
        is_outside=bool(getattr(find(paper, seat.body), "is_outside", False)),
        is_presenter=seat.is_presenter or seat.body in forum.presenters,
        decides=decides(seat.kind),
        holders=tuple(held.get(seat.body, ())),
    )


def bodies_seated(actor: Actor, forum_key: str, on: date) -> frozenset[str]:
    """Give the functions, units and parties that have a seat in a forum on a day; of no such forum none."""
    found = (one for one in paper_of(actor, on, forum_key).forums if one.id == forum_key)
    return frozenset(seat.body for forum in found for seat in forum.seats if not seat.is_aim)


def bodies_deciding(actor: Actor, forum_key: str, on: date) -> frozenset[str]:
    """Give those of the seated bodies that take part in deciding: adjuncts see and speak."""
    found = (one for one in paper_of(actor, on, forum_key).forums if one.id == forum_key)
    return frozenset(seat.body for forum in found for seat in deciding_seats(forum))


def deciding_seats(forum: Forum) -> Iterator[Seat]:
    """The seats of a forum that take part in deciding; one that is only aimed at does not."""
    yield from (seat for seat in forum.seats if decides(seat.kind) and not seat.is_aim)


def sits(actor: Actor, forum_key: str, on: date) -> bool:
    """Tell whether the actor sits in a forum on a day: by a seat of the paper, or of a forum that was made."""
    if not is_made(forum_key):
        return circle_of_forum(forum_key) in actor.circles
    return any(circle_of_body(one) in actor.circles for one in bodies_seated(actor, forum_key, on))
