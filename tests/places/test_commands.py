"""Setting the school days of a place."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit import queries as audit
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.places import commands, queries
from samsyn.places.rules import Objection, SchoolDays
from tests.base.conftest import alva, disa, nykvarn

__all__ = ["alva", "disa", "nykvarn"]

WINTER = {"kind": SchoolDays.WINTER_BREAK, "first_day": date(2027, 3, 1), "last_day": date(2027, 3, 5)}


def test_a_break_is_set_and_seen_in_that_collaboration_only(alva: Actor) -> None:
    other = collaborations.create(actor=PROGRAM, slug="annan", name="Annan")
    made = commands.set_school_days(actor=alva, **WINTER)
    assert [row.kind for row in queries.school_dates(alva)] == [SchoolDays.WINTER_BREAK]
    assert len(queries.calendar(alva).breaks) == 1
    assert queries.calendar(other).breaks == ()
    event = audit.history(alva, subject=Ref("places.schooldate", str(made)))[0]
    assert event.after == {"kind": "WINTER_BREAK", "first_day": "2027-03-01", "last_day": "2027-03-05"}


def test_a_second_one_over_the_first_is_refused(alva: Actor) -> None:
    commands.set_school_days(actor=alva, **WINTER)
    with pytest.raises(Refused) as refused:
        commands.set_school_days(actor=alva, **WINTER)
    assert refused.value.objection is Objection.OVERLAPS_ANOTHER


def test_who_only_reads_sets_nothing_and_takes_nothing_away(alva: Actor, disa: Actor) -> None:
    made = commands.set_school_days(actor=alva, **WINTER)
    with pytest.raises(NotAllowed):
        commands.set_school_days(actor=disa, **WINTER)
    with pytest.raises(NotAllowed):
        commands.take_away_school_days(actor=disa, school_date_id=made)


def test_what_was_wrong_is_taken_away_and_the_log_remembers(alva: Actor) -> None:
    made = commands.set_school_days(actor=alva, **WINTER)
    commands.take_away_school_days(actor=alva, school_date_id=made)
    assert queries.school_dates(alva) == []
    assert audit.history(alva, subject=Ref("places.schooldate", str(made)))[0].before
    with pytest.raises(ObjectDoesNotExist):
        commands.take_away_school_days(actor=alva, school_date_id=made)
