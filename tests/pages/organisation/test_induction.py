"""Läs in dig: the agreement, who decides what, what comes, and what is late and why, on one page and in few queries."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as some
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands as agreements
from samsyn.agreements.queries import EDITION, SIGNATURE, decisions
from samsyn.agreements.rules.signing import Signing
from samsyn.almanac.periods import month_after
from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.duties import commands as duties
from samsyn.duties import queries as questions
from samsyn.pages.organisation.queries.induction import concerned, last_day_told
from samsyn.papers import reading
from samsyn.papers.model import Term
from samsyn.parties import commands as parties
from tests.cast import ALVA, BO, DISA, EGIL, THE_DAY, Person
from tests.conftest import JudgingClient
from tests.leaving import FUNCTION, Office, an_office
from tests.pages.organisation.test_views import SignIn, plain
from tests.world import PAPERS, World
from tests.written import paper

HERE = f"/s/sodertalje/organisation/funktion/{FUNCTION}/las-in-dig/"
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def office(db: None) -> Office:
    return an_office()


@pytest.fixture
def sara(office: Office) -> JudgingClient:
    made = JudgingClient()
    made.force_login(User.objects.get(pk=office.sara))
    return made


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 1, 1), date(2026, 4, 30)),
        (date(2026, 11, 20), date(2027, 1, 30)),
        (date(2026, 12, 31), date(2027, 1, 30)),
        (date(2024, 2, 29), date(2024, 4, 30)),
    ],
)
def test_the_last_day_told_is_thirty_days_after_the_quarter(on: date, expected: date) -> None:
    assert last_day_told(on) == expected


@given(some.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_at_least_a_month_is_always_told(on: date) -> None:
    assert on + timedelta(days=30) <= last_day_told(on) <= month_after(on, 3) + timedelta(days=31)


def test_what_concerns_a_coordinator_is_more_than_a_seat() -> None:
    whole = reading.read_file(PAPERS / "sodertalje.yaml").paper
    mine = concerned(whole, FUNCTION)
    assert {FUNCTION, "kommunen", *(forum.id for forum in whole.forums)} <= mine
    assert "polisen" not in mine
    assert concerned(paper(), "lpo-chef") == {"lpo-chef", "chefssamradet"}


def test_all_of_it_stands_on_one_page(sara: JudgingClient) -> None:
    shown = plain(sara.get(HERE))
    for said in (
        "Läs in dig Kommunal säkerhetssamordnare , Södertälje kommun: Sara sedan 1 januari",
        "Tiden Till 31 december, 41 dagar kvar",
        "Högst beslutande Strategisk styrgrupp",
        "Överenskommelsen i korthet Kommunen, polisen och brandförsvaret kommer överens",
        "Gäller 2023–2026",
        "Vem beslutar vad Strategisk styrgrupp Högst beslutande. Ordförande: Kommunens stadsdirektör",
        "Andra forum 14",
        "Bra att känna Kommunal säkerhetssamordnare Sara, samordnare, Södertälje kommun",
        "Kommunpolis Vakant, samordnare, Södertälje lokalpolisområde",
        "till och med 30 januari 2027",
        "Fredagsavstämning",
        "Aktiviteter 2",
        "9 november Måndagsmöten: Gruppen möttes.",
        "Var allt finns Hela texten",
    ):
        assert said in shown, said


def why(sara: Client, title: str) -> str:
    """What is said of something late."""
    late = plain(sara.get(HERE)).partition("Sent, och varför")[2].partition("Närmast")[0]
    return late.partition(title)[2].partition("Ansvarar:")[2][:160]


def test_what_is_late_is_said_with_why(office: Office, sara: JudgingClient) -> None:
    followed, prepared = "Uppföljning: Den lokala lägesbilden", "Beredningsgrupp polisen/socialtjänsten möts"
    assert "Inget är antecknat om varför." in why(sara, followed)
    rows = {row.title: row for row in questions.standings(office.program, on=THE_DAY)}
    actor, day = office.actor(office.sara), date(2026, 5, 5)
    duties.report_evidence(actor=actor, key=rows[followed].key, done_on=day, what="Redovisat.", today=THE_DAY)
    assert "Senast gjort 5 maj, rapporterat av Sara: Redovisat." in why(sara, followed)
    window = rows[prepared].occurrences[2].window.first_day
    duties.excuse(actor=actor, key=rows[prepared].key, window_first_day=window, reason="Sportlov.", today=THE_DAY)
    assert ": Sportlov." in why(sara, prepared)
    assert "Utgick" in why(sara, prepared)


def test_what_happened_and_waits_for_an_answer_is_a_reason(office: Office, sara: JudgingClient) -> None:
    rows = questions.standings(office.program, on=THE_DAY)
    row = next(one for one in rows if one.title == "Revidera den lokala lägesbilden")
    actor, day = office.actor(office.sara), date(2026, 5, 4)
    what = {"what": "Styrgruppen bad om det.", "happened_on": day, "answer_by": date(2026, 6, 1)}
    duties.note(actor=actor, key=row.key, today=THE_DAY, **what)
    assert "Hände 4 maj och väntar på svar: Styrgruppen bad om det." in why(sara, row.title)


def test_an_agreement_that_has_ended_or_goes_on_says_so(sign_in: SignIn, world: World) -> None:
    page = "/s/nykvarn/organisation/funktion/kommundirektor/las-in-dig/"
    assert "Tiden Löpte ut 31 december 2022" in plain(sign_in(ALVA).get(page))
    ever = paper(term=Term(first_day="2025-01-01", is_open_ended=True))
    agreements.load(actor=world.programs["nykvarn"], paper=ever, today=THE_DAY, first_day=THE_DAY)
    assert "Tiden Tills vidare" in plain(sign_in(ALVA).get(page))


def test_a_page_costs_no_more_whatever_it_holds(
    office: Office, sara: JudgingClient, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    sara.get(HERE)
    with django_assert_num_queries(11):
        sara.get(HERE)
    for function in ("kommunpolis", "distriktschef"):
        parties.appoint(actor=office.program, function_key=function, user_id=office.per, first_day=date(2026, 1, 1))
    with django_assert_num_queries(11):
        sara.get(HERE)


@pytest.mark.parametrize(("person", "status"), [(ALVA, 200), (BO, 200), (DISA, 200), (EGIL, 404), (None, 302)])
def test_every_member_reads_it_and_no_stranger(sign_in: SignIn, person: Person | None, status: int) -> None:
    path = "/s/nykvarn/organisation/funktion/{}/las-in-dig/"
    assert sign_in(person).get(path.format("kommundirektor")).status_code == status
    if status == 200:
        assert sign_in(person).get(path.format("finns-inte")).status_code == 404
        assert sign_in(person).get(path.format("chefssamradet")).status_code == 404


def test_an_agreement_that_says_little_is_shown_as_it_is(sign_in: SignIn, world: World) -> None:
    bare = paper(forums=(), coordinators=None, amendment=None, activities=(), promises=(), summary="")
    agreements.load(actor=world.programs["nykvarn"], paper=bare, today=THE_DAY, first_day=THE_DAY)
    shown = plain(sign_in(ALVA).get("/s/nykvarn/organisation/funktion/lpo-chef/las-in-dig/"))
    for said in (
        "Överenskommelsen nämner inget forum.",
        "Överenskommelsen nämner inga samordnare.",
        "Ändring och tillägg Hur den ändras står inte.",
        "Högst beslutande Står inte",
    ):
        assert said in shown, said


def test_the_last_decisions_are_editions_and_signatures(office: Office) -> None:
    sara = office.actor(office.sara)
    found = decisions(sara, THE_DAY)
    assert {one.kind for one in found} == {SIGNATURE}
    signing = Signing("kommunen", (FUNCTION,), key="ny", place="Södertälje", signed_on=date(2026, 11, 1))
    agreements.sign(actor=sara, signing=signing, today=THE_DAY)
    whole = reading.read_file(PAPERS / "sodertalje.yaml").paper
    changed = replace(whole, activities=())
    agreements.load(actor=office.program, paper=changed, today=THE_DAY, first_day=date(2026, 11, 10))
    found = decisions(sara, THE_DAY)
    assert [(one.kind, one.on, one.subject) for one in found[:2]] == [
        (EDITION, date(2026, 11, 10), "plan"),
        (SIGNATURE, date(2026, 11, 1), "kommunen"),
    ]
    assert decisions(sara, date(2026, 10, 31)) == found[2:]


@pytest.fixture
def newcomer(office: Office) -> Client:
    made = JudgingClient()
    made.force_login(User.objects.get(pk=office.tora))
    parties.appoint(
        actor=office.program, function_key="stadsdirektor", user_id=office.tora, first_day=THE_DAY - timedelta(days=9)
    )
    return made


def test_min_vecka_leads_to_it_for_thirty_days(newcomer: Client) -> None:
    address = "/s/sodertalje/organisation/funktion/stadsdirektor/las-in-dig/"
    assert address in newcomer.get("/").content.decode()
    for days, is_new in ((20, True), (21, False)):
        with clock.at(THE_DAY + timedelta(days=days)):
            assert (address in newcomer.get("/").content.decode()) is is_new
