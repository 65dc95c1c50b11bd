"""Handing over step by step (överlämning): who leaves, all that hangs there, who takes it over, and the receipt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.utils.translation import gettext as _

from samsyn.agreements.queries import DraftInShort
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.queries import MemberRow
from samsyn.base.ui.asked import number
from samsyn.pages.organisation.queries import hanging as hangs
from samsyn.pages.organisation.queries.hanging import HangingGroup
from samsyn.papers.model import Paper
from samsyn.papers.who import Named, name_of, party_of
from samsyn.parties import queries as parties
from samsyn.parties.queries import HolderRow
from samsyn.parties.rules.handing_over import Leaving, Place

Choices = list[tuple[str, str | list[tuple[str, str]]]]
"""What a field offers: values with words, some of them under a heading."""

KEEPS, VACANT = "kvar", "vakant"
COORDINATOR, ADMINISTRATOR = "samordnare", "partsadministrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaver:
    """Somebody whom the actor may hand over for (den som lämnar över), and what she holds."""

    member: MemberRow
    functions: tuple[Named, ...]
    is_self: bool
    may_end: bool

    @property
    def words(self) -> str:
        """Name her with what she holds: "Gun Berg, säkerhetschef"."""
        held = ", ".join(one.name for one in self.functions)
        return f"{self.member.name}: {held}" if held else self.member.name


@dataclass(frozen=True, slots=True)
class Asked:
    """What the first step has said (det som valts): who leaves, her last day, whether she ends, only one function."""

    user_id: int
    last_day: date
    ends: bool = False
    function: str = ""

    @property
    def first_day(self) -> date:
        """The successors' first day."""
        return self.last_day + timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """One thing that can go over (det som lämnas över): its field's name, and whom it can go to."""

    field: str
    label: str
    key: str
    choices: Choices
    is_optional: bool = False
    hint: str = ""

    def takes(self, value: str) -> bool:
        """Whether a value is one of the choices, and not the empty one."""
        offered = (inner for one in self.choices for inner in (one[1] if isinstance(one[1], list) else [one]))
        return value != "" and any(one[0] == value for one in offered)


@dataclass(frozen=True, kw_only=True)
class Choosing:
    """The second step (valet): what she leaves and who can take it over, with all that hangs there."""

    actor: Actor
    paper: Paper
    leaver: Leaver
    asked: Asked
    functions: tuple[Named, ...]
    drafts: tuple[DraftInShort, ...]
    members: tuple[MemberRow, ...]

    @property
    def first_day(self) -> date:
        """The successors' first day."""
        return self.asked.first_day

    @cached_property
    def places(self) -> tuple[Passed, ...]:
        """All that can go over, each with those who can take it."""
        functions = (self._function(one) for one in self.functions)
        drafts = (self._draft(one) for one in self.drafts)
        return (*functions, *drafts, *self._roles())

    @cached_property
    def groups(self) -> tuple[HangingGroup, ...]:
        """What hangs on what she leaves, in groups."""
        seats, duties, activities, assignments, waiting = hangs.hanging(
            self.actor, self.paper, [one.key for one in self.functions], on=min(self.asked.last_day, self.today)
        )
        drafts = hangs.drafts(self.actor, self.drafts)
        feeds = hangs.feeds(self.actor, self.paper, self.asked.user_id, on=self.today)
        return (seats, duties, activities, assignments, drafts, waiting, feeds)

    today: date

    def for_all(self) -> Choices:
        """Those who can take all of it over, and nobody."""
        return [*self._people(self.leaver.member.party_key), (VACANT, _("Lämna allt vakant"))]

    def _function(self, one: Named) -> Passed:
        party = party_of(self.paper, one.key)
        may_name = parties.may_pass_on(self.actor, party, user_id=self.asked.user_id, to=0)
        hint = "" if may_name else _("Den som samordnar utser efterträdaren.")
        people = self._people(party) if may_name else []
        return Passed(
            field=f"f-{one.key}",
            label=one.name,
            key=one.key,
            choices=self._choices(people, _("Lämna vakant")),
            hint=hint,
        )

    def _draft(self, one: DraftInShort) -> Passed:
        people = self._people(self.leaver.member.party_key)
        label = _("Utkastet ”%(title)s”") % {"title": one.title}
        choices = self._choices(people, _("Ingen håller i det"))
        return Passed(field=f"u-{one.id}", label=label, key=str(one.id), choices=choices)

    def _roles(self) -> tuple[Passed, ...]:
        """Her roles in Samsyn, which go to her own party's people and to nobody else."""
        mine = self.leaver.member
        own = [(str(one.user_id), one.name) for one in self.members if one.party_key == mine.party_key]
        keeps = [("", _("Ingen ny"))] if self.asked.ends else [("", _("Behåller själv"))]
        found = []
        if mine.role == Role.COORDINATOR and self.leaver.may_end:
            label, hint = _("Samordnare i Samsyn"), _("Den rollen går till någon hos samma part.")
            choices: Choices = [*keeps, *own]
            found.append(
                Passed(field=COORDINATOR, label=label, key=COORDINATOR, choices=choices, is_optional=True, hint=hint)
            )
        if mine.is_party_admin and self.leaver.may_end:
            label, hint = _("Partsadministratör"), _("Ger partens egna tillgång till Samsyn.")
            choices = [*keeps, *own]
            found.append(
                Passed(
                    field=ADMINISTRATOR, label=label, key=ADMINISTRATOR, choices=choices, is_optional=True, hint=hint
                )
            )
        return tuple(found)

    def _choices(self, people: Choices, nobody: str) -> Choices:
        keeps: Choices = [] if self.asked.ends else [(KEEPS, _("Behåller själv"))]
        return [("", _("Välj")), *people, (VACANT, nobody), *keeps]

    def _people(self, party: str) -> Choices:
        """The members on the successors' first day, the party's own first."""
        own = [(str(one.user_id), _named(one)) for one in self.members if one.party_key == party and party]
        others = [(str(one.user_id), _named(one)) for one in self.members if one.party_key != party or not party]
        groups: Choices = [(name_of(self.paper, party), own)] if own else []
        return [*groups, *([(_("Andra parter"), others)] if others else [])]

    def leaving(self, said: Mapping[str, str], sent: Mapping[str, str]) -> Leaving:
        """Read what a filled form says; what was sent of functions that are hers no more is asked for all the same."""
        chosen = {one.field: said.get(one.field, "") for one in self.places}
        gone = {name: sent[name] for name in sent if name.startswith("f-") and name not in chosen}
        chosen |= gone
        functions = {name[2:]: number(to) for name, to in chosen.items() if name.startswith("f-")}
        drafts = {int(one.key): number(chosen[one.field]) for one in self.places if one.field.startswith("u-")}
        return Leaving(
            user_id=self.asked.user_id,
            last_day=self.asked.last_day,
            functions={key: to for key, to in functions.items() if chosen[f"f-{key}"] not in ("", KEEPS)},
            drafts={key: to for key, to in drafts.items() if chosen[f"u-{key}"] not in ("", KEEPS)},
            coordinator=number(chosen.get(COORDINATOR, "")),
            administrator=number(chosen.get(ADMINISTRATOR, "")),
            ends=self.asked.ends,
        )


def _named(one: MemberRow) -> str:
    return _("%(name)s (läsare)") % {"name": one.name} if one.role == Role.READER else one.name


def leavers(actor: Actor, paper: Paper, *, on: date) -> list[Leaver]:
    """List those whom the actor may hand over for: herself first, then by name."""
    return _leavers(actor, paper, collaborations.members(actor, on=on), on)


def _leavers(actor: Actor, paper: Paper, members: Sequence[MemberRow], on: date) -> list[Leaver]:
    held = _held(_holders(actor, on))
    found = [_leaver(actor, paper, one, held.get(one.user_id, [])) for one in members]
    return sorted((one for one in found if one is not None), key=lambda one: not one.is_self)


def _holders(actor: Actor, on: date) -> Mapping[str, Sequence[HolderRow]]:
    """Who holds each function; nobody holds any before the agreement has begun."""
    try:
        return parties.holders(actor, on)
    except ObjectDoesNotExist:
        return {}


def _held(holders: Mapping[str, Sequence[HolderRow]]) -> dict[int, list[Named]]:
    found: dict[int, list[Named]] = {}
    for key, rows in holders.items():
        for row in rows:
            found.setdefault(row.user_id, []).append(Named(key, row.function_name))
    return found


def _leaver(actor: Actor, paper: Paper, one: MemberRow, held: Sequence[Named]) -> Leaver | None:
    is_self = one.user_id == actor.user_id
    mine = [row for row in held if parties.may_pass_on(actor, party_of(paper, row.key), user_id=one.user_id, to=None)]
    may_end = collaborations.may_leave(actor, user_id=one.user_id, party_key=one.party_key)
    if not is_self and not mine and not may_end:
        return None
    return Leaver(member=one, functions=tuple(mine), is_self=is_self, may_end=may_end)


def hindrances(actor: Actor, leaving: Leaving) -> Mapping[Place, Any]:
    """Name all that hinders a hand-over, each by its place."""
    return parties.hindrances(actor, leaving)


def choosing(actor: Actor, paper: Paper, asked: Asked, *, today: date) -> Choosing:
    """Lay out the second step.

    Raises ``ObjectDoesNotExist`` for one who does not belong on her last day, ``PermissionDenied`` for one whom the
    actor may not hand over for.
    """
    members = [one for one in collaborations.members(actor, on=asked.last_day) if one.user_id == asked.user_id]
    if not members:
        raise ObjectDoesNotExist
    leaver = next(iter(_leavers(actor, paper, members, asked.last_day)), None)
    if leaver is None or (asked.ends and not leaver.may_end):
        raise PermissionDenied
    after = {key: {one.user_id for one in rows} for key, rows in _holders(actor, asked.first_day).items()}
    functions = [one for one in leaver.functions if asked.user_id in after.get(one.key, ())]
    drafts = parties.drafts_kept(actor, asked.user_id, asked.last_day)
    may_drafts = not asked.function and parties.may_pass_on_drafts(actor, user_id=asked.user_id)
    return Choosing(
        actor=actor,
        paper=paper,
        leaver=replace(leaver, may_end=leaver.may_end and not asked.function),
        asked=asked,
        functions=tuple(one for one in functions if asked.function in ("", one.key)),
        drafts=tuple(drafts) if may_drafts else (),
        members=tuple(
            one
            for one in collaborations.members(actor, on=asked.first_day)
            if one.user_id != asked.user_id and one.role != Role.AUDITOR
        ),
        today=today,
    )
