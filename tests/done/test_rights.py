"""Every address that writes, pressed with what would be written: a stranger is told nothing, a reader may not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.audit.models import Event
from samsyn.duties import queries as duties
from samsyn.duties.queries import DutyRow
from samsyn.parties import queries as parties
from scripts.addresses import addresses as addresses_of_the_program
from scripts.addresses import filled
from tests.cast import ALVA, BO, DISA, EGIL, FRIDA, THE_DAY, Person
from tests.five import EARLY
from tests.pages.reading import words_of
from tests.world import World, a_world

SignIn = Callable[[Person | None], Client]
Body = dict[str, str]
DAY, SOON = "2022-05-18", "2026-11-19"
WHAT = {"done_on": DAY, "what": "Rådet möttes.", "reference": ""}
ACCOUNT = ("/konto/", "/api/v1/me", "/ui/")
"""What is one's own and nobody's collaboration: whoever is signed in may write there."""
pytestmark = pytest.mark.usefixtures("today")


def row_of(world: World, mode: str) -> DutyRow:
    """Find a promise of a mode."""
    rows = duties.standings(world.programs["nykvarn"], on=date(2022, 6, 1))
    return next(row for row in rows if row.mode == mode and not row.law_section)


def writing(world: World) -> dict[str, tuple[str, Body]]:
    """Say what to press at every address that writes: its route, with an address in a collaboration and a body."""
    windowed, event, always = (row_of(world, mode).key for mode in ("windows", "on_event", "always"))
    window = row_of(world, "windows").occurrences[0].window.first_day.isoformat()
    person = str(world.users["Bo"])
    return {
        "duties:report": (windowed, WHAT),
        "duties:excuse": (windowed, {"window": window, "reason": "Sommar."}),
        "duties:note": (event, {"happened_on": DAY, "what": "En fråga lyftes."}),
        "duties:answer": (event, {"done_on": DAY, "what": "Den togs upp."}),
        "duties:say": (always, {"period": window, "sentence": "Det hölls.", "exception": ""}),
        "duties:withdraw": (windowed, {"reason": "Fel dag."}),
        "duties:confirm": ("", {}),
        "agreement:sign": ("", {"place": "Nykvarn", "signed_on": DAY, "decision": ""}),
        "organisation:appoint": ("", {"person": person, "first_day": SOON}),
        "organisation:handover-do": (
            "",
            {"person": str(world.users["Alva"]), "last_day": "2027-01-31", "f-sakerhetschef": person},
        ),
        "organisation:take-back": ("", {}),
        "organisation:leave": ("", {"last_day": SOON}),
    }


MEMBER_MAY_NOT = {"duties:excuse", "duties:withdraw", "duties:confirm"}
OPEN_TO_READ = {"duties:confirm"}
"""What is a page to read too, for whoever may not send it."""
NUMBERS = {
    "duties:answer": "happening",
    "duties:withdraw": "evidence",
    "organisation:leave": "holder",
    "organisation:take-back": "handover",
}
NAMES = {
    "agreement:sign": {"party": "kommunen", "signature": "underskrift-kommunen"},
    "organisation:appoint": {"function": "kommundirektor"},
    "organisation:leave": {"function": "sakerhetschef"},
}
API = {
    "evidence": ("windows", WHAT),
    "excuses": ("windows", {"window_first_day": "2022-01-01", "reason": "Sommar."}),
    "happenings": ("on_event", {"happened_on": DAY, "what": "En fråga lyftes."}),
    "sayings": ("always", {"period_first_day": "2022-01-01", "sentence": "Det hölls."}),
}
"""What programs may write: the mode of promise, and the body."""


@pytest.fixture
def world(db: None) -> World:
    """The three, kept since Nykvarn's began."""
    return a_world(in_use_from=EARLY)


@pytest.fixture
def facts(world: World, sign_in: SignIn) -> dict[str, int]:
    """Let Alva have entered something to answer, to take back and to leave."""
    alva, here = sign_in(ALVA), {"slug": "nykvarn"}
    event, windowed = row_of(world, "on_event").key, row_of(world, "windows").key
    body = {"happened_on": DAY, "what": "En fråga lyftes."}
    alva.post(reverse("duties:note", kwargs={**here, "key": event}), body)
    alva.post(reverse("duties:report", kwargs={**here, "key": windowed}), WHAT)
    where = reverse("organisation:appoint", kwargs={**here, "function": "sakerhetschef"})
    alva.post(where, {"person": str(world.users["Alva"]), "first_day": SOON})
    program, year = world.programs["nykvarn"], {"first": date(2022, 1, 1), "last": date(2022, 12, 31)}
    happening = duties.duty(program, event, THE_DAY, **year).cases[0].id
    (evidence,) = (
        proof.id for one in duties.duty(program, windowed, THE_DAY, **year).occurrences for proof in one.evidence
    )
    given = {"person": str(world.users["Alva"]), "last_day": "2027-01-31", "f-kommundirektor": "vakant"}
    alva.post(
        reverse("organisation:appoint", kwargs={**here, "function": "kommundirektor"}), {**given, "first_day": SOON}
    )
    made = alva.post(reverse("organisation:handover-do", kwargs=here), {**given, "function": "kommundirektor"})
    (holder,) = parties.holders(program, on=THE_DAY)["sakerhetschef"]
    return {
        "happening": happening,
        "evidence": evidence,
        "holder": holder.id,
        "handover": int(made["Location"].split("/")[-2]),
    }


@pytest.fixture
def addresses(world: World, facts: dict[str, int]) -> dict[str, tuple[str, Body]]:
    """Fill the address of everything that writes in Nykvarn, with the body that would be written."""
    found = {}
    for name, (key, body) in writing(world).items():
        kwargs: dict[str, Any] = {"slug": "nykvarn", **NAMES.get(name, {})}
        kwargs |= {"key": key} if key else {}
        kwargs |= {NUMBERS[name]: facts[NUMBERS[name]]} if name in NUMBERS else {}
        found[name] = (reverse(name, kwargs=kwargs), body)
    return found


def programs(world: World) -> dict[str, Body]:
    """Say what programs would write in Nykvarn, by the address."""
    here = "/api/v1/s/nykvarn"
    return {f"{here}/{what}/{row_of(world, mode).key}": body for what, (mode, body) in API.items()}


def answers(client: Client, addresses: dict[str, tuple[str, Body]], *, get: bool = False) -> dict[str, int]:
    """Press every address, or ask for its form, and give what it answered."""
    found = {}
    for name, (path, body) in addresses.items():
        answer = client.get(path) if get else client.post(path, body)
        if answer.status_code != 405:
            found[name] = answer.status_code
    return found


@pytest.fixture
def others(sign_in: SignIn, world: World) -> list[str]:
    """Give every other address in Nykvarn that can be pressed, of pages and API, with a draft to write in."""
    actor, known = world.programs["nykvarn"], {name.partition(":")[2] for name in writing(world)}
    draft = agreements.open_draft(actor=actor, kind=DraftKind.AMENDMENT, title="Fler möten", today=THE_DAY)
    client = sign_in(None)
    client.raise_request_exception = False
    routes = {
        filled(route, {"draft": draft, "proposal": draft})
        for route, name in addresses_of_the_program()
        if route.startswith(("/s/", "/api/v1/s/")) and not (name in known and route.startswith("/s/"))
    }
    return sorted(path for path in routes if client.post(path).status_code != 405)


def pressed(client: Client, paths: list[str]) -> dict[str, int]:
    """Press each address with nothing filled in."""
    return {path: client.post(path, {}, "application/json").status_code if "/api/" in path
            else client.post(path, {}).status_code for path in paths}  # fmt: skip


@pytest.mark.parametrize("who", [DISA, FRIDA])
def test_who_only_reads_presses_every_other_address_in_vain(
    sign_in: SignIn, world: World, others: list[str], who: Person
) -> None:
    assert len(others) > 40
    before = Event.unscoped.count()
    told = pressed(sign_in(who), others)
    assert {path: status for path, status in told.items() if status not in {403, 404, 422}} == {}
    assert Event.unscoped.count() == before


def test_a_stranger_finds_none_of_them(sign_in: SignIn, world: World, others: list[str]) -> None:
    before = Event.unscoped.count()
    told = pressed(sign_in(EGIL), others)
    assert {path: status for path, status in told.items() if status not in {404, 422}} == {}
    assert Event.unscoped.count() == before


def test_nobody_signed_in_writes_nothing_there(sign_in: SignIn, world: World, others: list[str]) -> None:
    before = Event.unscoped.count()
    told = pressed(sign_in(None), others)
    assert {path: status for path, status in told.items() if status not in {302, 401, 403}} == {}
    assert Event.unscoped.count() == before


@pytest.mark.parametrize("who", [DISA, FRIDA])
def test_who_only_reads_may_not(
    sign_in: SignIn, world: World, addresses: dict[str, tuple[str, Body]], who: Person
) -> None:
    client, before = sign_in(who), Event.unscoped.count()
    assert answers(client, addresses) == dict.fromkeys(addresses, 403)
    begun = answers(client, {name: one for name, one in addresses.items() if name not in OPEN_TO_READ}, get=True)
    assert set(begun.values()) == {403}  # nor begin on a form that she cannot send
    told = {path: client.post(path, body, "application/json").status_code for path, body in programs(world).items()}
    assert told == dict.fromkeys(told, 403)
    assert Event.unscoped.count() == before


def test_a_stranger_is_told_nothing(sign_in: SignIn, world: World, addresses: dict[str, tuple[str, Body]]) -> None:
    client, before = sign_in(EGIL), Event.unscoped.count()
    assert answers(client, addresses) == dict.fromkeys(addresses, 404)
    assert set(answers(client, addresses, get=True).values()) == {404}
    told = {path: client.post(path, body, "application/json").status_code for path, body in programs(world).items()}
    assert told == dict.fromkeys(told, 404)
    assert Event.unscoped.count() == before


def test_nobody_is_sent_to_sign_in(sign_in: SignIn, world: World, addresses: dict[str, tuple[str, Body]]) -> None:
    client, before = sign_in(None), Event.unscoped.count()
    assert set(answers(client, addresses).values()) <= {302, 403}  # what was written is given back with the sign-in
    assert Event.unscoped.count() == before
    told = {path: client.post(path, body, "application/json").status_code for path, body in programs(world).items()}
    assert told == dict.fromkeys(told, 401)


def test_a_member_may_report_but_not_let_a_time_go(sign_in: SignIn, addresses: dict[str, tuple[str, Body]]) -> None:
    told = answers(sign_in(BO), {name: one for name, one in addresses.items() if name.startswith("duties:")})
    assert {name for name, status in told.items() if status == 403} == MEMBER_MAY_NOT
    assert 404 not in told.values()


def test_who_may_is_let_in_by_the_same_addresses(sign_in: SignIn, addresses: dict[str, tuple[str, Body]]) -> None:
    """The four tests above press what could be written."""
    told = answers(sign_in(ALVA), addresses)
    assert {name for name, status in told.items() if status not in {302, 400}} == set()
    assert told["duties:note"] == told["duties:answer"] == told["duties:withdraw"] == told["organisation:leave"] == 302


def test_a_member_is_not_offered_what_the_act_asks_of_the_municipality(sign_in: SignIn) -> None:
    here, bo = "/s/nykvarn/ataganden", sign_in(BO)
    for key in ("act/4", "act/11"):
        shown = words_of(bo.get(f"{here}/ett/{key}"))
        assert "Rapportera" not in shown
        assert "Skriv hur det hölls" not in shown
    assert bo.get(f"{here}/rapportera/act/4").status_code == 403
    assert bo.get(f"{here}/sa-holls-det/act/11").status_code == 403
    assert "Rapportera" in words_of(sign_in(ALVA).get(f"{here}/ett/act/4"))
