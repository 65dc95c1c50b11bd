"""What can be done with the school days of a place."""

from datetime import date

from django.db import transaction

from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.places import access, rules
from samsyn.places.models import SchoolDate
from samsyn.places.rules import SchoolDays


@transaction.atomic
def set_school_days(*, actor: Actor, kind: SchoolDays, first_day: date, last_day: date) -> int:
    """Set a school term or a break (sätt skolans datum), both days included, and give its id.

    Raises ``Refused`` with ``rules.Objection``, and ``NotAllowed``.
    """
    others = SchoolDate.rows.of(actor).values_list("kind", "first_day", "last_day")
    access.require(actor, access.SET_SCHOOL_DAYS)
    known = [(SchoolDays[name], start, until) for name, start, until in others]
    insist(rules.objection_to_setting((kind, first_day, last_day), known))
    made = SchoolDate.rows.add(actor, kind=kind.name, first_day=first_day, last_day=last_day)
    facts = {"kind": kind, "first_day": first_day, "last_day": last_day}
    audit.record(actor, "places.school_days_set", made, after=facts)
    return made.pk


@transaction.atomic
def take_away_school_days(*, actor: Actor, school_date_id: int) -> None:
    """Take away school days that were wrong (ta bort skolans datum). Raises ``NotAllowed``."""
    found = SchoolDate.rows.of(actor).get(pk=school_date_id)
    access.require(actor, access.SET_SCHOOL_DAYS)
    before = {"kind": found.kind, "first_day": found.first_day, "last_day": found.last_day}
    audit.record(actor, "places.school_days_taken_away", found, before=before)
    found.delete()
