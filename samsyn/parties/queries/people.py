"""The people of each party (personer): who has access and as what, who is asked in, and what the actor may do."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import paper as paper_of
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.queries import InvitationRow, MemberRow
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, name_of
from samsyn.parties.models import Holder
from samsyn.parties.queries.holders import on_day


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who has access (person med tillgång), what she holds, and whether the actor may end her access."""

    member: MemberRow
    functions: tuple[Named, ...]
    may_end: bool


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """A party's people (partens personer), and what the actor may do with their access; no key for no party."""

    party_key: str
    party_name: str
    people: tuple[PersonRow, ...]
    invited: tuple[InvitationRow, ...]
    has_admin: bool
    may_invite: bool
    may_invite_admin: bool


def agreed(actor: Actor, on: date) -> Paper:
    """Give the paper of a day, or before there is any the draft of it, to name parties by; whoever asks.

    Raises ``ObjectDoesNotExist`` where nothing has been written.
    """
    try:
        return paper_of(actor, on)
    except ObjectDoesNotExist:
        program = replace(actor, user_id=None)
        drafts = agreements.drafts(program).get(actor.collaboration_id, [])
        if not drafts:
            raise
        return agreements.draft(program, drafts[-1].id).paper


def people(actor: Actor, on: date) -> list[PeopleRow]:
    """List each party's people in the order of the paper, and last those outside the parties. Four queries."""
    paper = agreed(actor, on)
    held = _functions(actor, paper, on)
    by_party: dict[str, list[PersonRow]] = defaultdict(list)
    known = {party.id for party in paper.parties}
    for one in members.members(actor, on=on):
        row = _person(actor, one, held)
        by_party[one.party_key if one.party_key in known else ""].append(row)
    invited: dict[str, list[InvitationRow]] = defaultdict(list)
    for asked in members.invitations(actor, today=on):
        invited[asked.party_key if asked.party_key in known else ""].append(asked)
    admins = members.administered(actor, on=on)
    keys = [*(party.id for party in paper.parties), ""]
    return [_row(actor, paper, key, admins, (by_party[key], invited[key])) for key in keys]


def person(actor: Actor, membership_id: int, on: date) -> PersonRow:
    """Give one who has access on a day; raises ``ObjectDoesNotExist`` for another."""
    found = members.member(actor, membership_id, on=on)
    held = _functions(actor, agreed(actor, on), on)
    return _person(actor, found, held)


def _person(actor: Actor, one: MemberRow, held: Mapping[int, Sequence[Named]]) -> PersonRow:
    return PersonRow(one, tuple(held.get(one.user_id, ())), members.may_end(actor, one.party_key))


def _functions(actor: Actor, paper: Paper, on: date) -> dict[int, list[Named]]:
    found: dict[int, list[Named]] = defaultdict(list)
    rows = Holder.rows.of(actor).filter(on_day(on)).order_by("first_day", "id")
    for user_id, key in rows.values_list("user_id", "function_key"):
        found[user_id].append(Named(key, name_of(paper, key)))
    return found


def _row(
    actor: Actor,
    paper: Paper,
    key: str,
    admins: frozenset[str],
    known: tuple[list[PersonRow], list[InvitationRow]],
) -> PeopleRow:
    may_invite, may_invite_admin = members.may_invite(actor, key, admins=admins)
    return PeopleRow(
        party_key=key,
        party_name=name_of(paper, key) if key else "",
        people=tuple(known[0]),
        invited=tuple(known[1]),
        has_admin=key in admins,
        may_invite=may_invite,
        may_invite_admin=may_invite_admin,
    )
