"""The worker: each letter is sent once, whatever happens to the mail server, the worker or the letters beside it."""

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from threading import Barrier, Thread
from typing import Any

import pytest
from django.core import mail
from django.db import OperationalError, connection

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.notices import commands, queries, sending
from samsyn.base.notices.rules import Notice, State
from samsyn.site import hourly, work_command, worker
from samsyn.site.worker import Worker, send_all
from tests.cast import ALVA, BO, CILLA, Person
from tests.world import World

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FACTS = {"title": "Chefssamrådet", "forum": "chefssamradet", "day": "2026-12-01", "time": "09:00"}
SEND = "samsyn.base.notices.sending.hand_over"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def call(world: World) -> Callable[..., None]:
    """Call some of Nykvarn's people to a meeting."""

    def put(*people: Person, key: str = "7", until: datetime | None = None) -> None:
        notice = Notice("meeting.called", facts=FACTS, once=key, until=until)
        commands.put(actor=world.programs["nykvarn"], notice=notice, user_ids=[world.users[one.name] for one in people])

    return put


def states(world: World, person: Person) -> list[State]:
    return [row.state for row in queries.letters(user_id=world.users[person.name])]


def sent_to() -> list[str]:
    return sorted(one for letter in mail.outbox for one in letter.to)


def test_what_is_due_is_sent_once(world: World, call: Callable[..., None]) -> None:
    call(ALVA, BO)
    assert send_all()
    assert send_all()
    assert sent_to() == [ALVA.email, BO.email]
    assert states(world, ALVA) == [State.SENT]


def test_a_mail_server_that_is_away_for_a_day_loses_nothing(
    world: World, call: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    back, tried = NOON + DAY, []

    def hand_over(letter: sending.Letter) -> None:
        tried.append(clock.now())
        if clock.now() < back:
            raise ConnectionRefusedError
        mail.outbox.append(mail.EmailMessage(letter.subject, letter.text, to=[letter.to]))

    monkeypatch.setattr(SEND, hand_over)
    call(ALVA, BO, CILLA)
    moment = NOON
    while moment < back + 2 * HOUR:
        with clock.at(moment):
            send_all()
            if moment == NOON + 6 * HOUR:
                call(ALVA, key="8")
        moment += 5 * MINUTE
    assert sent_to() == sorted([ALVA.email, ALVA.email, BO.email, CILLA.email])
    assert states(world, ALVA) == [State.SENT, State.SENT]
    assert len(tried) < 4 * 32, "it is not asked again and again"


def test_the_round_ends_where_the_server_is_away(
    world: World, call: Callable[..., None], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tried: list[str] = []

    def hand_over(letter: sending.Letter) -> None:
        tried.append(letter.to)
        raise SMTPServerDisconnected(f"about {letter.to}")

    monkeypatch.setattr(SEND, hand_over)
    call(ALVA, BO, CILLA)
    assert not send_all()
    assert len(tried) == 1
    assert "SMTPServerDisconnected" in caplog.text
    assert "exempel.se" not in caplog.text


def test_one_address_that_is_refused_stops_nobody_else(
    world: World, call: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def hand_over(letter: sending.Letter) -> None:
        if letter.to == ALVA.email:
            raise SMTPRecipientsRefused({letter.to: (550, b"no such person")})
        mail.outbox.append(mail.EmailMessage(letter.subject, letter.text, to=[letter.to]))

    monkeypatch.setattr(SEND, hand_over)
    call(ALVA, BO, CILLA)
    assert send_all()
    assert sent_to() == [BO.email, CILLA.email]
    assert states(world, ALVA) == [State.WAITING]


def test_a_letter_that_cannot_be_written_stops_nobody_else(
    world: World, call: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    write = worker.documents.letter

    def letter(one: queries.Waiting, *, now: datetime) -> sending.Letter | None:
        if one.user_id == world.users[ALVA.name]:
            raise KeyError("of the letter")
        return write(one, now=now)

    monkeypatch.setattr(worker.documents, "letter", letter)
    call(ALVA, BO)
    assert send_all()
    assert (sent_to(), states(world, ALVA)) == ([BO.email], [State.WAITING])


def test_a_letter_that_comes_too_late_is_dropped(world: World, call: Callable[..., None]) -> None:
    call(ALVA, until=NOON - MINUTE)
    call(BO, until=NOON + MINUTE)
    assert send_all()
    assert (sent_to(), states(world, ALVA)) == ([BO.email], [])


def test_who_has_left_or_whose_account_is_closed_gets_nothing(world: World, call: Callable[..., None]) -> None:
    call(ALVA, BO)
    accounts.close_account(actor=PROGRAM, user_id=world.users[BO.name])
    assert send_all()
    assert sent_to() == [ALVA.email]
    call(ALVA, key="8")
    with clock.at(datetime(2022, 6, 1, 12, tzinfo=UTC)):  # before she became a member
        assert send_all()
    assert sent_to() == [ALVA.email]


def test_without_a_way_to_send_letters_wait(world: World, call: Callable[..., None], settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    call(ALVA)
    assert send_all()
    assert states(world, ALVA) == [State.WAITING]


def test_a_stopped_worker_takes_no_more(world: World, call: Callable[..., None]) -> None:
    call(ALVA)
    assert send_all(is_stopped=lambda: True)
    assert states(world, ALVA) == [State.WAITING]


def test_the_hours_work_is_done_once_an_hour(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[datetime] = []
    monkeypatch.setattr(hourly, "WORK", (done.append,))
    one = Worker()
    for minutes in (0, 5, 59, 60, 61, 300):
        with clock.at(NOON + minutes * MINUTE):
            assert one.round()
    assert [moment - NOON for moment in done] == [0 * HOUR, HOUR, 5 * HOUR]


def test_what_breaks_in_an_hour_stops_nothing_else(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    done: list[datetime] = []

    def breaks(_now: datetime) -> None:
        raise KeyError("x")

    monkeypatch.setattr(hourly, "WORK", (breaks, done.append))
    with caplog.at_level(logging.ERROR):
        assert not Worker().round()
    assert (done, "breaks" in caplog.text) == ([NOON], True)


def test_a_worker_goes_on_until_it_is_stopped_though_the_database_is_away(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    one, rounds = Worker(pause=0), []

    def turn() -> bool:
        rounds.append(1)
        if len(rounds) == 3:
            one.stop()
        raise OperationalError("away")

    monkeypatch.setattr(one, "round", turn)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    one.work()
    assert len(rounds) == 3
    assert "the database does not answer: OperationalError" in caplog.text


def test_a_worker_that_is_left_alone_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Worker(beside=os.getppid())
    assert not one.is_stopped()
    monkeypatch.setattr(os, "getppid", lambda: 1)
    assert one.is_stopped()
    assert not Worker().is_stopped()


def test_the_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    answers, worked = iter((True, False)), list[Worker]()

    def work(one: Worker) -> None:
        worked.append(one)

    monkeypatch.setattr(Worker, "round", lambda _one: next(answers))
    monkeypatch.setattr(Worker, "work", work)
    monkeypatch.setattr(work_command.signal, "signal", lambda *_: None)
    assert [work_command.run(["--once"]), work_command.run(["--once"]), work_command.run([])] == [0, 1, 0]
    assert len(worked) == 1
    made = iter((True, False))
    monkeypatch.setattr(hourly, "make", lambda _now: next(made))
    assert [work_command.hourly([]), work_command.hourly([])] == [0, 1]


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_each_letter_once(
    world: World, call: Callable[..., None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for key in range(6):
        call(ALVA, BO, CILLA, key=str(key))
    told: list[str] = []
    monkeypatch.setattr(SEND, lambda letter: told.append(letter.headers["Message-ID"]))
    barrier = Barrier(2)
    if connection.vendor == "sqlite":  # a database in memory locks where a file waits
        with sqlite3.connect(tmp_path / "two.sqlite3") as copy:
            connection.connection.backup(copy)
            copy.execute("PRAGMA journal_mode=WAL")
        copy.close()

    def work() -> None:
        if connection.vendor == "sqlite":
            connection.settings_dict = {**connection.settings_dict, "NAME": str(tmp_path / "two.sqlite3")}
        try:
            with clock.at(NOON):
                barrier.wait()
                send_all()
        finally:
            connection.close()

    threads = [Thread(target=work) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert (len(told), len(set(told))) == (18, 18)
