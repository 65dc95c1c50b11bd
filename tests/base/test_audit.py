"""The log: added to, never changed, seen by those it concerns."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from samsyn.base import clock
from samsyn.base.audit import commands, queries
from samsyn.base.audit.acting import Person
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused

THING = Ref("duties.evidence", "7", "Styrgruppens möte")
START = datetime(2000, 1, 1, tzinfo=UTC)


def test_an_event_holds_how_it_was_before_and_after(alva: Actor) -> None:
    days = {"on": date(2026, 5, 1), "role": Role.CHAIR, "who": {"b", "a"}}
    commands.record(alva, "duties.reported", THING, before={"on": None}, after=days, clause="§ 6")
    event = queries.history(alva, subject=THING)[0]
    assert (event.verb, event.user_id, event.subject) == ("duties.reported", alva.user_id, THING)
    assert event.role == "coordinator"
    assert event.before == {"on": None}
    assert event.after == {"on": "2026-05-01", "role": "chair", "who": ["a", "b"]}
    assert event.facts == {"clause": "§ 6"}


def test_the_log_takes_no_persons_number(alva: Actor) -> None:
    with pytest.raises(Refused):
        commands.record(alva, "duties.reported", THING, note="900118-9811")


def test_the_database_refuses_to_change_an_event(alva: Actor) -> None:
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Event.unscoped.update(verb="other")


def test_a_circles_events_are_told_in_the_circle(alva: Actor) -> None:
    commands.record(alva, "secret.done", THING, circle="forum:osg")
    inner = alva.within(frozenset({"forum:osg"}))
    assert "secret.done" in [event.verb for event in queries.changes(inner, since=START)]
    assert "secret.done" not in [event.verb for event in queries.changes(alva, since=START)]


def test_changes_are_told_since_a_moment_and_readings_are_left_out(alva: Actor) -> None:
    with clock.at(date(2027, 1, 1)):
        commands.record(alva, "late.done", THING)
        commands.record_seen(alva, [THING, THING])
        since = clock.now()
        assert [event.verb for event in queries.changes(alva, since=since)] == ["late.done"]
        assert [event.verb for event in queries.history(alva, subject=THING)] == ["seen", "late.done"]
    assert queries.changes(alva, since=START, until=START) == []
    assert queries.changes(since=START) == []


def test_the_log_of_two_persons_is_refused(alva: Actor, disa: Actor) -> None:
    with pytest.raises(ValueError, match="one person"):
        queries.changes(alva, disa, since=START)


def test_ones_own_account_has_its_own_log(alva: Actor) -> None:
    me = Person(alva.user_id)
    commands.record(me, "accounts.chosen", THING)
    assert [event.verb for event in queries.own(me)] == ["accounts.chosen"]
