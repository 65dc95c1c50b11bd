"""What parties answer: who holds what, who belongs where, and the actor with her circles."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q

from samsyn.agreements.queries import Timeline, asking, timelines, whole
from samsyn.agreements.queries import paper as paper_of
from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.papers.kinds import BodyKind, PartyKind
from samsyn.papers.model import Body, Contact, Paper
from samsyn.papers.who import Named, name_of, party_of
from samsyn.parties import access, rules
from samsyn.parties.models import Holder


@dataclass(frozen=True, slots=True)
class HolderRow:
    """Who holds a function, from when and until when (innehavare)."""

    id: int
    function_key: str
    function_name: str
    user_id: int
    name: str
    is_deputy: bool
    first_day: date
    last_day: date | None


@dataclass(frozen=True, slots=True)
class FunctionRow:
    """A function or unit that can hold a seat (funktion): where it belongs, where it sits, who holds it."""

    key: str
    name: str
    abbreviation: str
    kind: BodyKind
    party_key: str
    party_name: str
    parent: Named | None
    is_outside: bool
    forums: tuple[Named, ...]
    holders: tuple[HolderRow, ...]

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds it."""
        return not self.holders


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A party with its bodies and contacts (organisation); those outside the parties have no party's key."""

    key: str
    name: str
    short_name: str
    kind: PartyKind | None
    org_nr: str
    address: str
    municipality: str
    bodies: tuple[FunctionRow, ...]
    contacts: tuple[Contact, ...]


def actor(*, user_id: int, slug: str, today: date) -> Actor:
    """Give a person's actor in a collaboration, complete with her circles.

    Raises ``ObjectDoesNotExist`` for a stranger. Three queries.
    """
    (found,) = completed(collaborations.actor_of(user_id=user_id, slug=slug, today=today), today=today)
    return found


def actors(*, user_id: int, today: date) -> list[Actor]:
    """Give all the actors that one person is today, complete with their circles. Three queries."""
    return completed(*collaborations.actors_of(user_id=user_id, today=today), today=today)


def completed(*actors: Actor, today: date) -> list[Actor]:
    """Fill in the closed circles of one person's actors, by what she holds today."""
    mine = _held(*actors, on=today)
    lines = timelines(*actors) if actors else {}
    return [
        _completed(one, mine.get(one.collaboration_id, set()), lines.get(one.collaboration_id), today) for one in actors
    ]


def _completed(one: Actor, held: set[str], line: Timeline | None, today: date) -> Actor:
    if line is None:
        return one.within(frozenset({INSIDE}))  # before there is a paper nobody is outside it
    # A marked forum is hidden from somebody outside until it is known that she sits there.
    paper, is_coordinator = whole(line.at(today)), one.role is Role.COORDINATOR
    return one.within(rules.circles_of(paper, held=held, party_key=one.party_key, is_coordinator=is_coordinator))


def concerns(*actors: Actor, today: date) -> dict[str, frozenset[str]]:
    """Give the bodies and forums whose duties are a person's own, per collaboration: what she holds, where she sits."""
    mine = _held(*actors, on=today)
    lines = timelines(*actors)
    found = {line.slug: (line.at(today).paper, mine.get(key, set())) for key, line in lines.items()}
    return {slug: rules.concerns_of(paper, held) for slug, (paper, held) in found.items()}


def _held(*actors: Actor, on: date) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for collaboration_id, key, _first_day in held_since(*actors, on=on):
        found[collaboration_id].add(key)
    return found


def held_since(*actors: Actor, on: date) -> list[tuple[int, str, date]]:
    """List what a person holds on a day, where, and since when; inside a request it is asked once."""
    if not actors or actors[0].user_id is None:
        return []
    kept, name = asking.kept(), ("held", actors[0].user_id, on, frozenset(one.collaboration_id for one in actors))
    if kept is not None and name in kept:
        return list(kept[name])
    rows = Holder.rows.of(*actors).filter(on_day(on), user_id=actors[0].user_id).order_by("id")
    found = list(rows.values_list("collaboration_id", "function_key", "first_day"))
    if kept is not None:
        kept[name] = found
    return found


def holders(actor: Actor, on: date) -> dict[str, list[HolderRow]]:
    """Give who holds each function on a day, ordinary holders first; a function that nobody holds is not there."""
    return _holders(actor, paper_of(actor, on), on)


def _holders(actor: Actor, paper: Paper, on: date) -> dict[str, list[HolderRow]]:
    found: dict[str, list[HolderRow]] = defaultdict(list)
    rows = Holder.rows.of(actor).filter(on_day(on)).select_related("user")
    for one in rows.order_by("is_deputy", "first_day", "id"):
        found[one.function_key].append(_row(one, paper))
    return dict(found)


def may_appoint(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may say who holds a party's functions: a coordinator all, a chair the own party's."""
    return access.may(actor, access.APPOINT) and access.speaks_for(actor, party_key)


def history(actor: Actor, function_key: str, today: date) -> list[HolderRow]:
    """List everybody who has held a function, the latest first."""
    paper = paper_of(actor, today)
    rows = Holder.rows.of(actor).filter(function_key=function_key).select_related("user")
    return [_row(one, paper) for one in rows.order_by("-first_day", "-id")]


def function(actor: Actor, key: str, on: date) -> tuple[FunctionRow, list[HolderRow]]:
    """Give one body as it is on a day, and everybody who has held it, the latest first, in one query.

    Raises ``ObjectDoesNotExist`` for one that the paper does not know.
    """
    paper, rows = paper_of(actor, on), history(actor, key, on)
    body = next((one for one in paper.bodies if one.id == key), None)
    if body is None:
        raise ObjectDoesNotExist
    held = [one for one in rows if rules.is_holder_on((one.first_day, one.last_day), on)]
    return _function(paper, body, sorted(held, key=lambda one: (one.is_deputy, one.first_day, one.id))), rows


def functions(actor: Actor, on: date) -> list[FunctionRow]:
    """List every body of the agreement that can hold a seat, by party and in the order of the paper."""
    paper = paper_of(actor, on)
    held = _holders(actor, paper, on)
    return [_function(paper, body, held.get(body.id, ())) for body in paper.bodies]


def organisations(actor: Actor, on: date) -> list[OrganisationRow]:
    """List the parties with their bodies and contacts, and last those outside the parties."""
    paper = paper_of(actor, on)
    held = _holders(actor, paper, on)
    bodies: dict[str, list[FunctionRow]] = defaultdict(list)
    for body in paper.bodies:
        row = _function(paper, body, held.get(body.id, ()))
        bodies[row.party_key].append(row)
    found = [
        OrganisationRow(
            key=party.id,
            name=party.name,
            short_name=party.short_name,
            kind=party.kind,
            org_nr=party.org_nr,
            address=party.address,
            municipality=party.municipality,
            bodies=tuple(bodies[party.id]),
            contacts=tuple(one for one in paper.contacts if one.party == party.id),
        )
        for party in paper.parties
    ]
    outside = tuple(bodies.get("", ()))
    return [*found, OrganisationRow("", "", "", None, "", "", "", outside, ())] if outside else found


def _function(paper: Paper, body: Body, held: Iterable[HolderRow]) -> FunctionRow:
    party = party_of(paper, body.id)
    return FunctionRow(
        key=body.id,
        name=body.name,
        abbreviation=body.abbreviation,
        kind=body.kind,
        party_key=party,
        party_name=name_of(paper, party) if party else "",
        parent=Named(body.parent, name_of(paper, body.parent)) if body.parent else None,
        is_outside=body.is_outside,
        forums=tuple(Named(key, name_of(paper, key)) for key in rules.forums_of(paper, {body.id})),
        holders=tuple(held),
    )


def _row(one: Holder, paper: Paper) -> HolderRow:
    name = name_of(paper, one.function_key)
    return HolderRow(
        one.pk, one.function_key, name, one.user_id, one.user.name, one.is_deputy, one.first_day, one.last_day
    )


def on_day(day: date) -> Q:
    """What is held on a day: for the questions and commands of this package."""
    return Q(first_day__lte=day) & (Q(last_day=None) | Q(last_day__gte=day))
