"""The outbox: what is put once, taken by one, tried again, and thrown away when it has passed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from samsyn.base import clock
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices import commands, queries
from samsyn.base.notices.models import Outgoing
from samsyn.base.notices.queries import Waiting, Wishes
from samsyn.base.notices.rules import LEASE, Notice, Objection, State
from samsyn.base.refusals import Refused

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
CALLED = Notice("meeting.called", "7", {"title": "Måndagsmöte", "forum": "x", "day": "2026-11-30"})


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


def claim(after: timedelta = timedelta()) -> Waiting | None:
    return commands.claim(actor=PROGRAM, now=NOON + after)


def one(after: timedelta = timedelta()) -> Waiting:
    found = claim(after)
    assert found is not None
    return found


def states(actor: Actor) -> list[State]:
    return [row.state for row in queries.letters(user_id=actor.user_id or 0)]


def test_a_letter_is_put_once_for_each(alva: Actor, disa: Actor, nykvarn: Actor) -> None:
    people = [alva.user_id or 0, disa.user_id or 0, alva.user_id or 0]
    commands.put(actor=nykvarn, notice=CALLED, user_ids=people)
    commands.put(actor=nykvarn, notice=CALLED, user_ids=people)
    assert states(alva) == states(disa) == [State.WAITING]
    (row,) = queries.letters(user_id=alva.user_id or 0)
    assert (row.kind, row.collaboration, row.is_practice) == ("meeting.called", "Nykvarn", True)


def test_a_letter_that_says_something_else_is_another(alva: Actor, nykvarn: Actor) -> None:
    for day in ("2026-11-30", "2026-12-07"):
        facts = {**CALLED.facts, "day": day}
        commands.put(actor=nykvarn, notice=Notice("meeting.called", "7", facts), user_ids=[alva.user_id or 0])
    assert states(alva) == [State.WAITING, State.WAITING]


def test_an_address_without_an_account_can_be_written_to_once(nykvarn: Actor) -> None:
    for email in ("Registrator@exempel.se ", "registrator@exempel.se"):
        commands.put_to_address(actor=nykvarn, notice=CALLED, email=email)
    assert Outgoing.unscoped.get().email == "registrator@exempel.se"


def test_a_number_of_a_person_is_never_put(alva: Actor, nykvarn: Actor) -> None:
    told = Notice("meeting.called", "7", {"title": "Möte om 19121212-1212"})
    with pytest.raises(Refused), transaction.atomic():
        commands.put(actor=nykvarn, notice=told, user_ids=[alva.user_id or 0])
    assert states(alva) == []


def test_what_was_undone_was_never_put(alva: Actor, nykvarn: Actor) -> None:
    with transaction.atomic():
        commands.put(actor=nykvarn, notice=CALLED, user_ids=[alva.user_id or 0])
        transaction.set_rollback(True)
    assert claim() is None


def test_a_letter_is_not_taken_before_its_time(alva: Actor, nykvarn: Actor) -> None:
    later = Notice("meeting.soon", "7", at=NOON + timedelta(hours=1))
    commands.put(actor=nykvarn, notice=later, user_ids=[alva.user_id or 0])
    assert claim() is None
    assert one(timedelta(hours=1)).kind == "meeting.soon"


def test_one_worker_has_a_letter_to_itself_until_its_time_is_up(alva: Actor, nykvarn: Actor) -> None:
    commands.put(actor=nykvarn, notice=CALLED, user_ids=[alva.user_id or 0])
    first = one()
    assert (first.tries, claim()) == (1, None)
    second = one(LEASE)
    assert (second.id, second.tries) == (first.id, 2)
    commands.done(actor=PROGRAM, waiting=first, now=NOON)
    assert states(alva) == [State.WAITING], "who broke off has no say any more"
    commands.done(actor=PROGRAM, waiting=second, now=NOON + LEASE)
    assert states(alva) == [State.SENT]
    assert claim(timedelta(days=9)) is None


def test_a_letter_that_nobody_takes_is_given_up_after_three_days(alva: Actor, nykvarn: Actor) -> None:
    commands.put(actor=nykvarn, notice=CALLED, user_ids=[alva.user_id or 0])
    passed: timedelta | None = timedelta()
    while passed is not None:
        held = one(passed)
        wait = commands.failed(actor=PROGRAM, waiting=held, fault="SMTPServerDisconnected", now=NOON + passed)
        passed = passed + wait if wait is not None else None
    assert states(alva) == [State.GIVEN_UP]
    stands = queries.outbox(now=NOON)
    assert (stands.waiting, stands.given_up, stands.fault) == (0, 1, "SMTPServerDisconnected")


def test_how_the_outbox_stands(alva: Actor, nykvarn: Actor) -> None:
    assert queries.outbox(now=NOON) == queries.OutboxRow(0, None, 0, "")
    commands.put(actor=nykvarn, notice=CALLED, user_ids=[alva.user_id or 0])
    stands = queries.outbox(now=NOON)
    assert (stands.waiting, stands.since, stands.given_up) == (1, NOON, 0)


def test_what_is_dropped_is_not_shown(alva: Actor, nykvarn: Actor) -> None:
    commands.put(actor=nykvarn, notice=CALLED, user_ids=[alva.user_id or 0])
    commands.drop(actor=PROGRAM, waiting=one(), now=NOON)
    assert (states(alva), claim(LEASE)) == ([], None)
    assert queries.told(user_id=alva.user_id or 0, kind="meeting.called") == [CALLED.facts]


def test_what_ended_long_ago_is_thrown_away_and_what_waits_is_not(alva: Actor, disa: Actor, nykvarn: Actor) -> None:
    commands.put(actor=nykvarn, notice=CALLED, user_ids=[alva.user_id or 0])
    commands.done(actor=PROGRAM, waiting=one(), now=NOON)
    commands.put(actor=nykvarn, notice=CALLED, user_ids=[disa.user_id or 0])
    commands.purge(actor=PROGRAM, now=NOON + timedelta(days=90))
    assert (len(states(alva)), len(states(disa))) == (1, 1)
    commands.purge(actor=PROGRAM, now=NOON + timedelta(days=91))
    assert (len(states(alva)), len(states(disa))) == (0, 1)


def test_a_letter_is_its_readers_own(alva: Actor, disa: Actor, nykvarn: Actor) -> None:
    commands.put(actor=nykvarn, notice=CALLED, user_ids=[alva.user_id or 0])
    held = Outgoing.unscoped.get()
    assert queries.mine(user_id=alva.user_id or 0, letter_id=held.pk).key == "7"
    with pytest.raises(Outgoing.DoesNotExist):
        queries.mine(user_id=disa.user_id or 0, letter_id=held.pk)


def test_letters_go_with_a_practice_that_is_thrown_away(alva: Actor, nykvarn: Actor) -> None:
    commands.put(actor=nykvarn, notice=CALLED, user_ids=[alva.user_id or 0])
    collaborations.throw_away(actor=nykvarn)
    assert not Outgoing.unscoped.exists()


def test_who_has_wished_nothing_gets_all_and_a_wish_is_kept(alva: Actor) -> None:
    user_id = alva.user_id or 0
    assert queries.wishes(user_id=user_id) == Wishes(monday=True, reminders=True, meetings=True, days_before=7)
    for days in (3, 14):
        commands.wish(actor=Person(user_id), wishes=Wishes(monday=False, days_before=days))
    assert queries.wishes(user_id=user_id) == Wishes(monday=False, days_before=14)
    with pytest.raises(Refused) as refused:
        commands.wish(actor=Person(user_id), wishes=Wishes(days_before=31))
    assert refused.value.objection is Objection.DAYS_NOT_A_CHOICE
