"""The seats of a forum (platser): functions, by party, with who holds them now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.components.days import language
from samsyn.base.ui.number_words import in_words, listing
from samsyn.pages.organisation.queries.mandates import MandateLine, seat_mandate
from samsyn.pages.organisation.queries.words import SEATS
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Body, Forum, Paper, Seat
from samsyn.papers.who import find, name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties.queries import HolderRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """A seat as it is shown (plats): ``holders`` are who have the function, empty where it is vacant or no function."""

    name: str
    url: str
    party: str
    how: str
    holders: str
    is_vacant: bool
    is_aim: bool
    note: str
    mandate: MandateLine

    @property
    def is_filled(self) -> bool:
        """Whether it is part of the composition of today; one aimed at is so once somebody has been appointed to it."""
        return not self.is_aim or bool(self.holders) or self.mandate.is_now


def seats(actor: Actor, paper: Paper, forum: Forum, *, on: date, is_open: bool) -> tuple[SeatLine, ...]:
    """List a forum's seats, by party in the order of the paper, those outside the parties last."""
    held, said = parties.holders(actor, on), parties.mandates(actor, on)
    order = {party.id: place for place, party in enumerate(paper.parties)}
    rows = sorted(forum.seats, key=lambda one: order.get(party_of(paper, one.body), len(order)))
    mandates = {
        one.id: seat_mandate(actor, paper, (forum.id, one.id), said, on=on, is_open=is_open) for one in forum.seats
    }
    return tuple(_seat(actor, paper, one, held, mandates[one.id]) for one in rows)


def _seat(
    actor: Actor, paper: Paper, seat: Seat, held: Mapping[str, Sequence[HolderRow]], mandate: MandateLine
) -> SeatLine:
    body = find(paper, seat.body)
    party = party_of(paper, seat.body)
    is_function = isinstance(body, Body) and body.kind is BodyKind.FUNCTION
    names = [one.name for one in held.get(seat.body, ())]
    is_body = isinstance(body, Body)
    return SeatLine(
        name=name_of(paper, seat.body),
        url=reverse("organisation:function", args=[actor.slug, seat.body]) if is_body else "",
        party=name_of(paper, party) if party else _("Utanför parterna"),
        how=_how(seat),
        holders=listing(names, language=language()),
        is_vacant=is_function and not names,
        is_aim=seat.is_aim,
        note=seat.note,
        mandate=mandate,
    )


def _how(seat: Seat) -> str:
    parts = [str(SEATS[seat.kind])]
    if seat.is_presenter:
        parts.append(_("föredrar"))
    if seat.count > 1:
        said = {"count": in_words(seat.count, language=language())}
        parts.append(ngettext("%(count)s plats", "%(count)s platser", seat.count) % said)
    if seat.is_aim:
        parts.append(_("eftersträvas"))
    return ", ".join(parts)
