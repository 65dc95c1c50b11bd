"""What can be done with collaborations and their members."""

from dataclasses import replace
from datetime import date

from django.apps import apps
from django.db import transaction

from samsyn.base.accounts import commands as accounts
from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import Acting, Person
from samsyn.base.collaborations import access, queries, rules
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.models import Collaboration
from samsyn.base.collaborations.owned import Owned
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist


@transaction.atomic
def create(  # noqa: PLR0913 - a collaboration is these facts
    *,
    actor: Acting,
    slug: str,
    name: str,
    municipality_code: str = "",
    carries_act_clock: bool = False,
    is_practice: bool = False,
    parent_slug: str = "",
    in_use_from: date | None = None,
) -> Actor:
    """Make a collaboration (starta en samverkan) and give the program as its actor.

    A person may make practice, and a real one if she may start them; the rest is for whoever keeps the installation.
    Raises ``Refused`` with ``rules.Objection``, ``NotAllowed``, and ``ObjectDoesNotExist`` for an unknown parent.
    """
    parent = Collaboration.unscoped.get(slug=parent_slug) if parent_slug else None
    clocks = Collaboration.unscoped.filter(municipality_code=municipality_code, is_practice=is_practice)
    if actor.user_id is not None and not is_practice and not queries.may_start(user_id=actor.user_id):
        raise NotAllowed("collaborations.create")
    objection = rules.objection_to_creating(
        slug=slug,
        name=name,
        code=municipality_code,
        carries_clock=carries_act_clock,
        slug_taken=Collaboration.unscoped.filter(slug=slug).exists(),
        clock_taken=clocks.filter(carries_act_clock=True).exists(),
    )
    insist(objection)
    made = Collaboration.unscoped.create(
        slug=slug,
        name=name,
        municipality_code=municipality_code,
        carries_act_clock=carries_act_clock,
        is_practice=is_practice,
        parent=parent,
        in_use_from=in_use_from,
    )
    program = Actor(None, made.pk, made.slug, Role.COORDINATOR, made.name)
    maker = replace(program, user_id=actor.user_id)
    audit.record(maker, "collaborations.created", made, after={"name": name, "slug": slug})
    return program


@transaction.atomic
def take_into_use(*, actor: Actor, on: date, today: date) -> None:
    """Set the day that the collaboration begins to be kept in Samsyn (ta i bruk): windows before it are not known.

    Raises ``Refused`` once that day has come, and ``NotAllowed``.
    """
    found = Collaboration.unscoped.select_for_update().get(pk=actor.collaboration_id)
    access.require(actor, access.TAKE_INTO_USE)
    before = {"in_use_from": found.in_use_from}
    begun = found.in_use_from is not None and found.in_use_from <= today
    insist(rules.objection_to_taking_into_use(found.in_use_from, has_begun=begun and not found.is_practice))
    found.in_use_from = on
    found.save(update_fields=["in_use_from"])
    audit.record(actor, "collaborations.taken_into_use", found, before=before, after={"in_use_from": on})


@transaction.atomic
def take_out_of_use(*, actor: Actor) -> None:
    """Take the day of first use away again (ångra), for whoever has seen that nothing was built on it.

    Raises ``NotAllowed``.
    """
    found = Collaboration.unscoped.select_for_update().get(pk=actor.collaboration_id)
    access.require(actor, access.TAKE_INTO_USE)
    before, found.in_use_from = {"in_use_from": found.in_use_from}, None
    found.save(update_fields=["in_use_from"])
    audit.record(actor, "collaborations.taken_out_of_use", found, before=before, after={"in_use_from": None})


@transaction.atomic
def throw_away(*, actor: Actor) -> None:
    """Throw away a practice collaboration with every row it owns and its log (kasta övningen).

    Raises ``Refused`` for a collaboration that is no practice, and ``NotAllowed``.
    """
    found = Collaboration.unscoped.select_for_update().get(pk=actor.collaboration_id)
    access.require(actor, access.THROW_AWAY)
    insist(rules.objection_to_throwing_away(is_practice=found.is_practice))
    for model in apps.get_models():
        if issubclass(model, Owned):
            # Raw, since rows protect each other; the database looks at the whole when the transaction ends.
            rows = model.unscoped.filter(collaboration_id=found.pk)
            rows._raw_delete(rows.db)
    accounts.forget_feed_keys(actor=actor, collaboration_slug=found.slug)
    Collaboration.unscoped.filter(parent=found).update(parent=None)
    audit.forget_practice(collaboration_id=found.pk)
    subject = Ref("collaborations.collaboration", str(found.pk), found.name)
    found.delete()
    audit.record(Person(actor.user_id), "collaborations.thrown_away", subject)
