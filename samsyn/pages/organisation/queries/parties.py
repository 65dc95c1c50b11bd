"""Who is who (parter): organisations, their units and functions, who holds them, and who belongs here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.number_words import quoted
from samsyn.base.ui.values import Row
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.pages.organisation.queries.mandates import MandateLine, function_mandates
from samsyn.pages.organisation.queries.people import OUTSIDE, PeopleBlock, people_blocks
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties import wording as kinds
from samsyn.parties.queries import FunctionRow, HolderRow, OrganisationRow


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLine:
    """A unit or function in a party's list (aktör)."""

    name: str
    url: str
    kind: str
    is_function: bool
    above: str
    holders: tuple[str, ...]
    forums: tuple[Link, ...]
    appoint_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyBlock:
    """A party with its functions, and its units besides (part)."""

    key: str
    name: str
    called: str
    org_nr: str
    address: str
    functions: tuple[BodyLine, ...]
    others: tuple[BodyLine, ...]
    people: PeopleBlock | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartiesPage:
    """The parties, their functions and their people."""

    parties: tuple[PartyBlock, ...]
    vacant_count: int
    function_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionPage:
    """One function or unit (funktion): where it belongs and sits, what it owes, who has held it."""

    key: str
    name: str
    kind: str
    is_function: bool
    party: str
    about: tuple[Row, ...]
    seats: tuple[Row, ...]
    duties: tuple[Row, ...]
    holders: tuple[HolderRow, ...]
    coming: tuple[HolderRow, ...]
    history: tuple[HolderRow, ...]
    may_appoint: bool
    hand_over_url: str
    mandates: tuple[MandateLine, ...]


def parties_page(actor: Actor, paper: Paper, *, on: date, is_open: bool) -> PartiesPage:
    """Lay out who is who on a day."""
    people = {block.key: block for block in people_blocks(actor, paper, on=on, is_open=is_open)}
    rows = parties.organisations(actor, on)
    if OUTSIDE in people and all(row.key for row in rows):
        rows = [*rows, OrganisationRow("", "", "", None, "", "", "", (), ())]
    blocks = tuple(_block(actor, row, people.get(row.key or OUTSIDE), is_open=is_open) for row in rows)
    functions = [line for block in blocks for line in block.functions]
    return PartiesPage(
        parties=blocks,
        vacant_count=sum(not line.holders for line in functions),
        function_count=len(functions),
    )


def function_page(actor: Actor, paper: Paper, *, key: str, on: date, is_open: bool) -> FunctionPage:
    """Lay out one function. Raises ``ObjectDoesNotExist`` for one that the paper does not know."""
    row, history = parties.function(actor, key, on)
    return FunctionPage(
        key=key,
        name=row.name,
        kind=str(kinds.KINDS[row.kind]),
        is_function=row.kind is BodyKind.FUNCTION,
        party=row.party_name or _("Utanför parterna"),
        about=tuple(_about(row)),
        seats=tuple(_seats(actor, paper, key)),
        duties=tuple(_owes(actor, key, on)),
        holders=row.holders,
        coming=tuple(one for one in reversed(history) if one.first_day > on),
        history=tuple(one for one in history if one.first_day <= on and one not in row.holders),
        may_appoint=is_open and row.kind is BodyKind.FUNCTION and parties.may_appoint(actor, row.party_key),
        hand_over_url=_hand_over(actor, row) if is_open else "",
        mandates=function_mandates(actor, paper, key, on=on, is_open=is_open),
    )


def _hand_over(actor: Actor, row: FunctionRow) -> str:
    """Lead to handing it over, for whoever may: those who appoint, and the one who holds it."""
    is_own = actor.user_id in {one.user_id for one in row.holders}
    if not row.holders or not (is_own or parties.may_appoint(actor, row.party_key)):
        return ""
    whose = f"&person={actor.user_id}" if is_own else ""
    return f"{reverse('organisation:handover', args=[actor.slug])}?function={row.key}{whose}"


def function_name(paper: Paper, key: str) -> str:
    """Name a function. Raises ``ObjectDoesNotExist`` for one that the paper does not know."""
    found = next((one for one in paper.bodies if one.id == key), None)
    if found is None:
        raise ObjectDoesNotExist
    return found.name


def may_appoint(actor: Actor, paper: Paper, key: str) -> bool:
    """Tell whether the actor may say who holds a function."""
    return parties.may_appoint(actor, party_of(paper, key))


def candidates(actor: Actor, paper: Paper, *, on: date) -> list[tuple[str, str]]:
    """List the members that can be appointed, to choose among."""
    found = collaborations.members(actor, on=on)
    return [(str(one.user_id), _named(one.name, _party(paper, one.party_key))) for one in found]


def holder(actor: Actor, key: str, holder_id: int, on: date) -> HolderRow:
    """Give who holds a function now, to leave it. Raises ``ObjectDoesNotExist`` for another."""
    held = parties.holders(actor, on).get(key, [])
    found = next((one for one in held if one.id == holder_id), None)
    if found is None:
        raise ObjectDoesNotExist
    return found


def _named(name: str, party: str) -> str:
    return f"{name}, {party}" if party else name


def _party(paper: Paper, key: str) -> str:
    return name_of(paper, key) if key else ""


def _block(actor: Actor, one: OrganisationRow, people: PeopleBlock | None, *, is_open: bool) -> PartyBlock:
    may = is_open and parties.may_appoint(actor, one.key)
    lines = [_line(actor, row, may=may) for row in one.bodies]
    called = ", ".join(quoted(name, language=language()) for name in (one.short_name,) if name)
    return PartyBlock(
        key=one.key or OUTSIDE,
        name=one.name or _("Utanför parterna"),
        called=called,
        org_nr=one.org_nr,
        address=one.address,
        functions=tuple(line for line in lines if line.is_function),
        others=tuple(line for line in lines if not line.is_function),
        people=people,
    )


def _line(actor: Actor, row: FunctionRow, *, may: bool) -> BodyLine:
    is_function = row.kind is BodyKind.FUNCTION
    appoint = reverse("organisation:appoint", args=[actor.slug, row.key]) if may and is_function else ""
    return BodyLine(
        name=f"{row.name} ({row.abbreviation})" if row.abbreviation else row.name,
        url=reverse("organisation:function", args=[actor.slug, row.key]),
        kind=str(kinds.KINDS[row.kind]),
        is_function=is_function,
        above=row.parent.name if row.parent else "",
        holders=tuple(_holder(one) for one in row.holders),
        forums=tuple(
            Link(label=one.name, url=reverse("organisation:forum", args=[actor.slug, one.key])) for one in row.forums
        ),
        appoint_url=appoint,
    )


def _holder(one: HolderRow) -> str:
    return _("%(name)s, ersättare") % {"name": one.name} if one.is_deputy else one.name


def _about(row: FunctionRow) -> Iterator[Row]:
    yield Row(term=_("Slag"), words=str(kinds.KINDS[row.kind]))
    yield Row(term=_("Part"), words=row.party_name or _("Utanför parterna"))
    if row.parent:
        yield Row(term=_("Hör till"), words=row.parent.name)
    if row.abbreviation:
        yield Row(term=_("Förkortas"), words=row.abbreviation)


def _seats(actor: Actor, paper: Paper, key: str) -> Iterator[Row]:
    for forum in paper.forums:
        roles = _roles(forum, key)
        if roles:
            url = reverse("organisation:forum", args=[actor.slug, forum.id])
            yield Row(term=forum.name, words=", ".join(roles), url=url)


def _roles(forum: Forum, key: str) -> Sequence[str]:
    roles = [_("plats")] if any(seat.body == key for seat in forum.seats) else []
    if forum.chair and key in forum.chair.order:
        roles.append(_("ordförande i tur") if len(forum.chair.order) > 1 else _("ordförande"))
    if key in forum.presenters:
        roles.append(_("föredrar"))
    return roles


def _owes(actor: Actor, key: str, on: date) -> Iterator[Row]:
    for row in duties.standings(actor, on=on):
        if any(owner.key == key for owner in row.owners):
            words = (
                f"{wording.STANDINGS[row.standing]}, {row.clause}"
                if row.clause
                else str(wording.STANDINGS[row.standing])
            )
            url = reverse("duties:duty", args=[actor.slug, row.key])
            yield Row(term=row.title, words=words, url=url, term_written=not row.law_section)
