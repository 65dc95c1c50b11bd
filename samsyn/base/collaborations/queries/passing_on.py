"""What passing roles on rests on (överlämning av roller): who is what on the days round it, and what hinders it."""

from datetime import date, timedelta

from samsyn.base.collaborations import access, rules
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Membership
from samsyn.base.collaborations.queries.belonging import on_day
from samsyn.base.collaborations.rules import Belonging, Objection, Passing

COORDINATOR, ADMINISTRATOR = "coordinator", "administrator"


def around(actor: Actor, passing: Passing, *, first_day: date) -> dict[int, Membership]:
    """Give who belongs on the successors' first day, by person, and her who leaves as she is the day before."""
    rows = Membership.rows.of(actor).filter(user__is_active=True).order_by("id")
    found = {one.user_id: one for one in rows.filter(on_day(first_day))}
    mine = rows.filter(on_day(first_day - timedelta(days=1)), user_id=passing.user_id).first()
    return found | {mine.user_id: mine} if mine else found


def belonging(one: Membership) -> Belonging:
    """Tell what a membership makes of its person, as the rules weigh it."""
    is_coordinator = one.role == Role.COORDINATOR
    return Belonging(one.user_id, one.party_key, is_coordinator, one.is_party_admin, one.last_day is None)


def objections_to_passing_on(actor: Actor, passing: Passing, *, first_day: date) -> dict[str, Objection]:
    """Name what hinders that a member's roles go over so, by role."""
    members = [belonging(one) for one in around(actor, passing, first_day=first_day).values()]
    found = {
        COORDINATOR: rules.objection_to_coordinator(passing, members),
        ADMINISTRATOR: rules.objection_to_administrator(passing, members),
    }
    return {role: objection for role, objection in found.items() if objection is not None}


def may_leave(actor: Actor, *, user_id: int, party_key: str) -> bool:
    """Tell whether the actor may pass a member's roles on and end her access: she herself, or who may end it."""
    return user_id == actor.user_id or access.may_end(actor, party_key)
