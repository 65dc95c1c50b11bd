"""What a member is goes over to others of her party (överlämning av roller), and can be taken back."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations import access, rules
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Membership
from samsyn.base.collaborations.queries import passing_on as questions
from samsyn.base.collaborations.rules import Passing
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist

Was = dict[str, dict[str, Any] | None]
"""What memberships were, by their ids as text; None for one that was not."""

Steps = dict[str, Was]
"""What memberships were before (was) and came to be (now), so that it can be taken back."""


@transaction.atomic
def pass_on(*, actor: Actor, passing: Passing, first_day: date) -> Steps:
    """Let a member's roles go over from a day (lämna över roller), and end her membership the day before if asked.

    She does it herself, or whoever may end her access. Who gives a role away stays as an ordinary member. Gives what
    was changed, for ``undo_passing_on``. Raises ``Refused`` with ``rules.Objection``, ``NotAllowed``, and
    ``ObjectDoesNotExist`` for one who does not belong the day before.
    """
    Membership.rows.in_turn(actor)
    rows = questions.around(actor, passing, first_day=first_day)
    mine = rows.get(passing.user_id)
    if mine is None or mine.first_day >= first_day:
        raise Membership.DoesNotExist
    may = questions.may_leave(actor, user_id=mine.user_id, party_key=mine.party_key)
    access.require(actor, access.END_ACCESS, when=may)
    members = [questions.belonging(one) for one in rows.values()]
    insist(rules.objection_to_coordinator(passing, members) or rules.objection_to_administrator(passing, members))
    before: Was = {}
    for so in rules.after_passing(passing, members):
        one = rows[so.user_id]
        if questions.belonging(one) != so and (one.last_day is None or one.last_day >= first_day):
            _turn(actor, one, so, first_day, before)
    if passing.ends:
        _keep(mine, before)
        _end(mine, first_day)
    after = _as_they_are(actor, before)
    audit.record(actor, "collaborations.passed_on", mine, before=before, after=after)
    return {"was": before, "now": after}


@transaction.atomic
def undo_passing_on(*, actor: Actor, user_id: int, steps: Mapping[str, Mapping[str, Any]]) -> None:
    """Let memberships be what they were before a member passed her roles on (ta tillbaka); what was made then is gone.

    Raises ``Refused`` if one of them has been changed since, and ``NotAllowed``.
    """
    Membership.rows.in_turn(actor)
    was, now = steps["was"], _as_they_are(actor, steps["was"])
    mine = Membership.rows.of(actor).filter(pk__in=was, user_id=user_id).order_by("id").first()
    may = questions.may_leave(actor, user_id=user_id, party_key=mine.party_key if mine else "")
    access.require(actor, access.END_ACCESS, when=may)
    insist(None if now == steps["now"] else rules.Objection.CHANGED_SINCE)
    for key in sorted(
        was, key=lambda key: was[key] is not None
    ):  # what was made goes before what it took is given back
        rows, facts = Membership.rows.of(actor).filter(pk=key), was[key]
        _ = rows.update(**facts) if facts is not None else rows.delete()
    subject = Ref("collaborations.collaboration", str(actor.collaboration_id), actor.name)
    audit.record(actor, "collaborations.passing_undone", mine or subject, before=now, after=dict(was))


def _keep(one: Membership, before: Was) -> None:
    before.setdefault(str(one.pk), _written(one))


def _as_they_are(actor: Actor, keys: Iterable[str]) -> Was:
    return {str(one.pk): _written(one) for one in Membership.rows.of(actor).filter(pk__in=list(keys)).order_by("id")}


def _written(one: Membership) -> dict[str, Any]:
    last_day = one.last_day.isoformat() if one.last_day else None
    return {"role": str(one.role), "is_party_admin": one.is_party_admin, "last_day": last_day}


def _turn(actor: Actor, one: Membership, so: rules.Belonging, first_day: date, before: Was) -> None:
    """Let a membership go on as another from a day; one that begins that day is changed as it is."""
    _keep(one, before)
    role = Role.COORDINATOR if so.is_coordinator else Role.MEMBER if one.role == Role.COORDINATOR else Role(one.role)
    what = {"role": role, "is_party_admin": so.is_party_admin}
    if one.first_day == first_day:
        Membership.rows.of(actor).filter(pk=one.pk).update(**what)
        return
    last_day = one.last_day
    _end(one, first_day)
    days = {"first_day": first_day, "last_day": last_day}
    made = Membership.rows.add(actor, user_id=one.user_id, party_key=one.party_key, **what, **days)
    before[str(made.pk)] = None


def _end(one: Membership, first_day: date) -> None:
    one.last_day = first_day - timedelta(days=1)
    one.save(update_fields=["last_day"])
