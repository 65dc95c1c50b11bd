"""What collaborations answer: who am I where, who belongs, what kind of collaboration it is."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from samsyn.base.accounts import queries as accounts
from samsyn.base.collaborations import access
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Collaboration, Membership


@dataclass(frozen=True, slots=True)
class CollaborationRow:
    """A collaboration as its pages need it (samverkan)."""

    slug: str
    name: str
    municipality_code: str
    carries_act_clock: bool
    in_use_from: date | None
    is_practice: bool
    parent_slug: str
    parent_name: str


@dataclass(frozen=True, slots=True)
class MyRow:
    """One of a person's collaborations, today's or bygone (mina samverkan)."""

    slug: str
    name: str
    role: Role
    party_key: str
    first_day: date
    last_day: date | None
    is_practice: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member as the others see her (medlem)."""

    id: int
    user_id: int
    name: str
    email: str
    role: Role
    party_key: str
    is_party_admin: bool
    first_day: date
    last_day: date | None


def actors_of(*, user_id: int, today: date) -> list[Actor]:
    """Give all the actors that one person is today, in the order of the collaborations' names."""
    return [_actor(one) for one in _held(today).filter(user_id=user_id).order_by("collaboration__name", "id")]


def everybody(*, today: date) -> list[int]:
    """Give the users of all who belong to any collaboration today: for the program's own work, never for a page."""
    return list(_held(today).order_by("user_id").values_list("user_id", flat=True).distinct())


def actor_of(*, user_id: int, slug: str, today: date) -> Actor:
    """Give the actor that a person is in a collaboration today.

    Raises ``ObjectDoesNotExist`` for a stranger, and so answers as if the collaboration were not there.
    """
    return _actor(_held(today).get(user_id=user_id, collaboration__slug=slug))


def may_start(*, user_id: int) -> bool:
    """Tell whether a person may start a collaboration: she was given that right, or coordinates one already."""
    coordinates = Membership.unscoped.filter(user_id=user_id, role=Role.COORDINATOR, last_day=None)
    return accounts.account(user_id=user_id).may_start or coordinates.filter(collaboration__is_practice=False).exists()


def may_throw_away(actor: Actor) -> bool:
    """Tell whether the actor may throw a practice collaboration away."""
    return access.may(actor, access.THROW_AWAY)


def program(*, slug: str) -> Actor:
    """Give the program as an actor in a collaboration: for the command line and hourly work."""
    found = Collaboration.unscoped.get(slug=slug)
    return Actor(None, found.pk, found.slug, Role.COORDINATOR, found.name)


def program_of(*, collaboration_id: int) -> Actor:
    """Give the program as an actor in a collaboration, by its id: for the program's own work."""
    return program(slug=Collaboration.unscoped.get(pk=collaboration_id).slug)


def collaboration(actor: Actor) -> CollaborationRow:
    """Give the actor's collaboration."""
    found = Collaboration.unscoped.select_related("parent").get(pk=actor.collaboration_id)
    return _row(found)


def collaborations(*actors: Actor) -> dict[int, CollaborationRow]:
    """Give the collaborations of all of one person's actors, by id, in one query."""
    keys = {actor.collaboration_id for actor in actors}
    found = Collaboration.unscoped.select_related("parent").filter(pk__in=keys)
    return {one.pk: _row(one) for one in found}


def slugs(*, practice: bool | None = None) -> list[str]:
    """Name all collaborations: for the program's own work, never for a page."""
    found = Collaboration.unscoped.order_by("slug", "id")
    if practice is not None:
        found = found.filter(is_practice=practice)
    return list(found.values_list("slug", flat=True))


def memberships(*, user_id: int, today: date) -> list[MyRow]:
    """List a person's collaborations, those of today first, then bygone and coming ones."""
    mine = Membership.unscoped.select_related("collaboration").filter(user_id=user_id)
    rows = [_my_row(one, today) for one in mine.order_by("collaboration__name", "first_day", "id")]
    return sorted(rows, key=lambda row: not row.is_current)


def members(actor: Actor, *, on: date) -> list[MemberRow]:
    """List who belongs to the collaboration on a day."""
    held = Membership.rows.of(actor).filter(on_day(on)).select_related("user")
    return [_member_row(one) for one in held.order_by("user__name", "id")]


def member(actor: Actor, membership_id: int, *, on: date) -> MemberRow:
    """Give one who belongs to the collaboration on a day; raises ``ObjectDoesNotExist`` for another."""
    return _member_row(Membership.rows.of(actor).filter(on_day(on)).select_related("user").get(pk=membership_id))


def belonging_asked(actor: Actor) -> QuerySet[Membership]:
    """Give the question who has belonged and when, not asked yet: with facts of other kinds it takes one query."""
    return Membership.rows.of(actor)


def administered(actor: Actor, *, on: date) -> frozenset[str]:
    """Name the parties that have an administrator of their own on a day."""
    held = Membership.rows.of(actor).filter(on_day(on), is_party_admin=True, user__is_active=True)
    return frozenset(held.values_list("party_key", flat=True))


def actor_in(held: Membership) -> Actor:
    """Give the actor that a membership makes of its person: for the commands of this package."""
    return _actor(held)


def _held(day: date) -> QuerySet[Membership]:
    return Membership.unscoped.select_related("collaboration").filter(on_day(day), user__is_active=True)


def on_day(day: date) -> Q:
    """The memberships that hold on a day: for the questions and commands of this package."""
    return Q(first_day__lte=day) & (Q(last_day=None) | Q(last_day__gte=day))


def _actor(one: Membership) -> Actor:
    where = one.collaboration
    return Actor(one.user_id, where.pk, where.slug, Role(one.role), where.name, one.party_key, one.is_party_admin)


def _row(one: Collaboration) -> CollaborationRow:
    return CollaborationRow(
        slug=one.slug,
        name=one.name,
        municipality_code=one.municipality_code,
        carries_act_clock=one.carries_act_clock,
        in_use_from=one.in_use_from,
        is_practice=one.is_practice,
        parent_slug=one.parent.slug if one.parent else "",
        parent_name=one.parent.name if one.parent else "",
    )


def _my_row(one: Membership, today: date) -> MyRow:
    where, days = one.collaboration, (one.first_day, one.last_day)
    current = one.first_day <= today and (one.last_day is None or today <= one.last_day)
    return MyRow(where.slug, where.name, Role(one.role), one.party_key, *days, where.is_practice, current)


def _member_row(one: Membership) -> MemberRow:
    person, days = one.user, (one.first_day, one.last_day)
    what = (Role(one.role), one.party_key, one.is_party_admin)
    return MemberRow(one.pk, person.pk, person.name, person.email, *what, *days)
