"""Two people write at the same moment: neither meets a fault, and nothing is counted twice.

On SQLite each writes to a file of its own making, as an installation does: a database in memory locks otherwise.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.base.collaborations import commands, queries
from samsyn.base.collaborations.actors import Role
from samsyn.base.collaborations.models import Invitation, Membership
from samsyn.base.collaborations.rules import Offer
from samsyn.duties.models import AssignmentAnswer, Evidence, Excuse
from tests.cast import BO, PASSWORD, THE_DAY
from tests.five import EARLY, Place, a_place
from tests.pages.reading import words_of
from tests.world import a_person

HERE = "/s/sodertalje/ataganden"
COUNCIL = "forums/strategisk-styrgrupp/rhythm"
DONE = {"done_on": "2026-11-18", "what": "Styrgruppen möttes.", "reference": ""}
SENTENCES = (
    "Det är redan rapporterat med samma dag och samma ord.",
    "Den tiden utgår redan.",
    "Den tiden går inte att låta utgå. Någon annan kan ha hunnit före.",
    "Någon annan hann före. Inget har sparats.",
    "Uppdraget har redan fått sitt svar. Någon annan kan ha hunnit före.",
)
Task = Callable[[Client], Any]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def two(tmp_path: Path) -> list[int]:
    """Södertälje's coordinator and Bo, both of whom may write; and a file to write in."""
    place: Place = a_place("sodertalje", in_use_from=EARLY, today=THE_DAY)
    found = [place.user_id, a_person(BO, {"sodertalje": place.program, "nykvarn": a_place("nykvarn").program})]
    if connection.vendor == "sqlite":
        with sqlite3.connect(tmp_path / "two.sqlite3") as copy:
            connection.connection.backup(copy)
            copy.execute("PRAGMA journal_mode=WAL")  # as migrate leaves it; two who change it at once lock each other
        copy.close()
    return found


@pytest.fixture
def at_once(two: list[int], tmp_path: Path) -> Callable[..., list[Any]]:
    """Let each of two do something at the same moment, in a thread and with a connection of its own."""

    def run(*tasks: Task) -> list[Any]:
        barrier, found = Barrier(len(tasks)), dict[int, Any]()

        def work(nth: int) -> None:
            if connection.vendor == "sqlite":
                connection.settings_dict = {**connection.settings_dict, "NAME": str(tmp_path / "two.sqlite3")}
            client = Client(raise_request_exception=False)
            try:
                client.force_login(User.objects.get(pk=two[nth % 2]))
                barrier.wait(10)
                with clock.at(THE_DAY):
                    found[nth] = tasks[nth](client)
            finally:
                connection.close()

        threads = [Thread(target=work, args=(nth,)) for nth in range(len(tasks))]
        for one in threads:
            one.start()
        for one in threads:
            one.join(30)
        return [found[nth] for nth in range(len(tasks))]

    return run


def press(path: str, body: dict[str, str]) -> Task:
    """Press a button, and see what comes."""

    def task(client: Client) -> tuple[int, str]:
        answer = client.post(path, body, follow=True)
        return answer.status_code, words_of(answer)

    return task


def counted(model: type[Evidence | Excuse | AssignmentAnswer], **facts: str) -> Task:
    return lambda _client: model.unscoped.filter(**facts).count()


@pytest.mark.parametrize(
    ("path", "body", "kept"),
    [
        (f"{HERE}/rapportera/{COUNCIL}", DONE, counted(Evidence, key=COUNCIL)),
        (
            f"{HERE}/undanta/{COUNCIL}",
            {"window": "2026-01-01", "reason": "Sommar."},
            counted(Excuse, key=COUNCIL),
        ),
    ],
    ids=["a report", "a time let go"],
)
def test_the_same_thing_is_kept_once(
    at_once: Callable[..., list[Any]], path: str, body: dict[str, str], kept: Task
) -> None:
    found = at_once(*[press(path, body)] * 4)
    assert 500 not in {status for status, _words in found}
    said = [words for status, words in found if status != 200]
    assert len(said) == 3, found
    assert all(any(one in words for one in SENTENCES) for words in said), said
    assert at_once(kept) == [1]


def test_two_who_report_different_things_are_both_heard(at_once: Callable[..., list[Any]]) -> None:
    path = f"{HERE}/rapportera/{COUNCIL}"
    found = at_once(press(path, DONE), press(path, {**DONE, "what": "Styrgruppen möttes i stadshuset."}))
    assert [status for status, _words in found] == [200, 200]
    assert at_once(counted(Evidence, key=COUNCIL)) == [2]


def test_one_reports_while_the_other_lets_the_time_go(at_once: Callable[..., list[Any]]) -> None:
    found = at_once(
        press(f"{HERE}/rapportera/{COUNCIL}", DONE),
        press(f"{HERE}/undanta/{COUNCIL}", {"window": "2026-01-01", "reason": "Sommar."}),
    )
    assert {status for status, _words in found} <= {200, 400, 409}


def test_an_assignment_is_answered_once(at_once: Callable[..., list[Any]]) -> None:
    given = {"what": "Räkna cyklar", "owner_key": "coordinators", "by_day": "27 november", "circle": "parties"}
    (path,) = at_once(lambda client: client.post(f"{HERE}/uppdrag/nytt/", given, follow=True).request["PATH_INFO"])
    told = {"words": "Tolv cyklar.", "answered_on": "i dag", "outcome": "done"}
    found = at_once(*[press(f"{path}svara/", told)] * 4)
    assert sorted(status == 200 for status, _words in found) == [False, False, False, True], found
    assert 500 not in {status for status, _words in found}
    assert all(any(one in words for one in SENTENCES) for status, words in found if status != 200), found
    assert at_once(counted(AssignmentAnswer, words="Tolv cyklar.")) == [1]


def test_a_function_is_given_once(two: list[int], at_once: Callable[..., list[Any]]) -> None:
    where = "/s/sodertalje/organisation/funktion/sakerhetssamordnare/utse/"
    found = at_once(*[press(where, {"person": str(two[0]), "first_day": "2026-11-20"})] * 4)
    assert sorted(status == 200 for status, _words in found) == [False, False, False, True], found
    assert 500 not in {status for status, _words in found}


def answer_as_somebody_new(secret: str) -> Task:
    """Answer an invitation in a browser of one's own, with a name and a password."""

    def task(_client: Client) -> tuple[int, str]:
        told = {"name": "Gun", "password": PASSWORD, "password_again": PASSWORD}
        answer = Client(raise_request_exception=False).post(f"/inbjudan/{secret}/", told)
        return answer.status_code, words_of(answer)

    return task


def ask_gun(_client: Client) -> str:
    offer = Offer("gun@exempel.se", Role.MEMBER, "kommunen")
    return commands.invite(actor=queries.program(slug="sodertalje"), offer=offer, today=THE_DAY).secret


def test_an_invitation_that_many_answer_at_once_lets_one_in(at_once: Callable[..., list[Any]]) -> None:
    (secret,) = at_once(ask_gun)
    found = at_once(*[answer_as_somebody_new(secret)] * 4)
    assert sorted(status for status, _words in found) == [302, 410, 410, 410], found
    assert at_once(lambda _client: Membership.unscoped.filter(user__email="gun@exempel.se").count()) == [1]
    assert at_once(lambda _client: User.objects.filter(email="gun@exempel.se").count()) == [1]


def test_nobody_is_asked_in_twice_by_two_at_once(at_once: Callable[..., list[Any]]) -> None:
    where = "/s/sodertalje/organisation/tillgang/kommunen/bjud-in/"
    found = at_once(*[press(where, {"email": "gun@exempel.se", "role": "member"})] * 4)
    assert 500 not in {status for status, _words in found}
    assert at_once(lambda _client: Invitation.unscoped.filter(email="gun@exempel.se").count()) == [1]
