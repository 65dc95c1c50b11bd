"""Who belongs to a collaboration: add a member, name her party's administrator, end a membership."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import Case, CharField, F, Value, When

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations import access, queries, rules
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Collaboration, Invitation, Membership
from samsyn.base.refusals import insist


@transaction.atomic
def add_member(  # noqa: PLR0913 - a membership is these facts
    *,
    actor: Actor,
    user_id: int,
    role: Role,
    first_day: date,
    last_day: date | None = None,
    party_key: str = "",
    is_party_admin: bool = False,
) -> int:
    """Let a person belong to the collaboration from a day (lägg till medlem), and give the membership's id.

    A party's administrator adds its own people, the program anybody. Raises ``Refused`` with ``rules.Objection`` if
    she belongs already or the days are turned, and ``NotAllowed``.
    """
    others = Membership.rows.of(actor).filter(user_id=user_id).values_list("first_day", "last_day")
    given = access.access(role=role, party_key=party_key, is_party_admin=is_party_admin)
    admins = queries.administered(actor, on=first_day)
    access.require(actor, access.GIVE_ACCESS, when=access.may_give(actor, given, admins=admins))
    insist(rules.objection_to_admin(given))
    insist(rules.objection_to_joining((first_day, last_day), others))
    facts = {"role": role, "party_key": party_key, "first_day": first_day, "last_day": last_day}
    made = Membership.rows.add(actor, user_id=user_id, is_party_admin=is_party_admin, **facts)
    after = {"user_id": user_id, "is_party_admin": is_party_admin, **facts}
    audit.record(actor, "collaborations.member_added", made, after=after)
    return made.pk


@transaction.atomic
def settle_maker(*, actor: Actor, user_id: int | None, party_key: str, today: date) -> Actor:
    """Let whoever made a collaboration be its first coordinator (samordnare), and her party's administrator.

    The program stays itself. Raises as ``add_member``.
    """
    if user_id is None:
        return actor
    add_member(
        actor=actor,
        user_id=user_id,
        role=Role.COORDINATOR,
        first_day=today,
        party_key=party_key,
        is_party_admin=bool(party_key),
    )
    return queries.actor_of(user_id=user_id, slug=actor.slug, today=today)


@transaction.atomic
def name_admin(*, actor: Actor, membership_id: int, is_party_admin: bool, today: date) -> None:
    """Let a member give her own party's people access, or no longer (partsadministratör).

    A party without any gets its first from any coordinator. Raises ``Refused`` with ``rules.Objection``,
    ``NotAllowed``, and ``ObjectDoesNotExist`` for one who does not belong today.
    """
    Membership.rows.in_turn(actor)
    held = Membership.rows.of(actor).filter(queries.on_day(today)).select_for_update().get(pk=membership_id)
    given = access.access(role=held.role, party_key=held.party_key, is_party_admin=True)
    admins = queries.administered(actor, on=today)
    access.require(actor, access.GIVE_ACCESS, when=access.may_give(actor, given, admins=admins))
    insist(rules.objection_to_naming_admin(given, is_admin=held.is_party_admin, becomes=is_party_admin))
    held.is_party_admin = is_party_admin
    held.save(update_fields=["is_party_admin"])
    verb = "collaborations.admin_named" if is_party_admin else "collaborations.admin_ended"
    audit.record(actor, verb, held, after={"user_id": held.user_id, "party_key": held.party_key})


@transaction.atomic
def rename_parties(*, actor: Actor, keys: Mapping[str, str]) -> None:
    """Let people stay with their parties when these get other ids (byta nycklar), before anything is kept.

    ``keys`` tell the new id by the old. Raises ``Refused`` once the collaboration is in use, and ``NotAllowed``.
    """
    found = Collaboration.unscoped.select_for_update().get(pk=actor.collaboration_id)
    access.require(actor, access.TAKE_INTO_USE)
    insist(rules.objection_to_taking_into_use(found.in_use_from, has_begun=found.in_use_from is not None))
    changed = [When(party_key=old, then=Value(new)) for old, new in keys.items() if old != new]
    for rows in (Membership.rows.of(actor), Invitation.rows.of(actor)) if changed else ():
        rows.filter(party_key__in=keys).update(
            party_key=Case(*changed, default=F("party_key"), output_field=CharField())
        )
    audit.record(actor, "collaborations.parties_renamed", found, after=dict(keys))


@transaction.atomic
def end_membership(*, actor: Actor, membership_id: int, last_day: date) -> None:
    """Let a membership end on a day (avsluta medlemskap); the day itself counts.

    A party's administrator or coordinator ends that of its own people. Raises ``Refused`` with ``rules.Objection``,
    also for the last coordinator, and ``NotAllowed``.
    """
    Membership.rows.in_turn(actor)
    held = Membership.rows.of(actor).select_for_update().get(pk=membership_id)
    access.require(actor, access.END_ACCESS, when=access.may_end(actor, held.party_key))
    before = {"last_day": held.last_day}
    insist(
        rules.objection_to_ending(
            (held.first_day, held.last_day), last_day=last_day, is_only_coordinator=_is_only_coordinator(held)
        )
    )
    held.last_day = last_day
    held.save(update_fields=["last_day"])
    audit.record(actor, "collaborations.membership_ended", held, before=before, after={"last_day": last_day})


def _is_only_coordinator(held: Membership) -> bool:
    others = Membership.unscoped.filter(collaboration_id=held.collaboration_id, role=Role.COORDINATOR)
    return held.role == Role.COORDINATOR and not others.filter(last_day=None).exclude(pk=held.pk).exists()
