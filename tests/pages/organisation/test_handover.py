"""Handing over in three steps: all that hangs there is shown, nothing is half done, and the receipt says it all."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands as drafting
from samsyn.agreements import queries as agreements
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaboration
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Role
from samsyn.duties import commands as duties
from samsyn.parties import commands as parties
from samsyn.parties import queries as people
from samsyn.parties.models import Handover
from samsyn.parties.rules.handing_over import Leaving
from tests.cast import THE_DAY
from tests.conftest import JudgingClient
from tests.leaving import FUNCTION, Office, an_office, somebody
from tests.pages.reading import part, words_of
from tests.written import paper

HERE = "/s/sodertalje/organisation/overlamning/"
LAST, NEXT = date(2026, 12, 31), date(2027, 1, 1)
Enter = Callable[[int], JudgingClient]
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def office(db: None) -> Office:
    return an_office()


@pytest.fixture
def enter() -> Enter:
    def client_of(user_id: int) -> JudgingClient:
        made = JudgingClient()
        made.force_login(User.objects.get(pk=user_id))
        return made

    return client_of


def plain(answer: object) -> str:
    return words_of(answer).replace("\xa0", " ")


def first(office: Office, **change: str) -> dict[str, str]:
    return {"person": str(office.sara), "last_day": "31 december 2026", "ends": "on", **change}


def draft(office: Office) -> str:
    (found,) = agreements.drafts(office.actor(office.sara))[office.program.collaboration_id]
    return f"u-{found.id}"


def second(office: Office, **change: str) -> dict[str, str]:
    tora = str(office.tora)
    roles = {"samordnare": tora, "partsadministrator": tora}
    return {**first(office), f"f-{FUNCTION}": tora, draft(office): tora, **roles, **change}


def test_the_first_step_asks_who_and_when(office: Office, enter: Enter) -> None:
    shown = plain(enter(office.sara).get(HERE))
    for said in ("Steg 1 av 3", "Vem lämnar över?", "Sara: Kommunal säkerhetssamordnare", "Sista dagen", "Slutar helt"):
        assert said in shown
    assert "Per" not in shown  # he holds nothing, and his access is his own party's to end
    wrong = enter(office.sara).get(f"{HERE}valj/", first(office, last_day="någon gång"))
    assert wrong.status_code == 400
    assert "går att läsa" in plain(wrong)
    assert "någon gång" in wrong.content.decode()


@pytest.mark.parametrize("step", ["valj/", "kontrollera/"])
def test_a_step_without_the_first_leads_to_it(office: Office, enter: Enter, step: str) -> None:
    assert enter(office.sara).get(HERE + step)["Location"] == HERE


def test_the_second_step_lists_all_that_hangs_there_with_counts(office: Office, enter: Enter) -> None:
    shown = plain(enter(office.sara).get(f"{HERE}valj/", first(office)))
    for said in (
        "Sara lämnar över. Sista dagen 31 december . Slutar helt i samverkan.",
        "Platser 2 Samordnare enligt överenskommelsen Måndagsmöten plats",
        "Åtaganden 8",
        "Aktiviteter 2",
        "Utkast 1 Fler möten Förslag till ändring",
        "Det som väntar på beslut",
        "Fler möten Väntar på besked från Södertälje kommun",
        "Kalenderflöden 3",
    ):
        assert said in shown
    late = shown.partition("Åtaganden 8")[2].partition("Aktiviteter 2")[0]
    assert late.index("Ligger efter") < late.index("Gäller hela tiden")


def test_one_who_takes_it_all_is_filled_in_everywhere_she_can_be(office: Office, enter: Enter) -> None:
    asked = first(office, alla=str(office.tora))
    whole = enter(office.sara).get(f"{HERE}valj/", asked)
    assert whole.content.decode().count(f'<option value="{office.tora}" selected>') == 4
    some = enter(office.sara).get(f"{HERE}valj/", asked, headers={"HX-Request": "true"})
    assert part(some)
    assert some.content.decode().count(f'<option value="{office.tora}" selected>') == 4
    other = enter(office.sara).get(f"{HERE}valj/", first(office, alla=str(office.per)))
    assert other.content.decode().count(f'<option value="{office.per}" selected>') == 2  # roles stay in the party


def test_the_third_step_says_what_goes_to_whom(office: Office, enter: Enter) -> None:
    shown = plain(enter(office.sara).get(f"{HERE}kontrollera/", second(office, **{draft(office): "vakant"})))
    for said in (
        "Stämmer det här?",
        "Kommunal säkerhetssamordnare Tora 1 januari 2027",
        "Utkastet ”Fler möten” Ingen håller i det",
        "Samordnare i Samsyn Tora",
        "Sara kommer inte in här efter sista dagen.",
        "Det som redan är rapporterat står kvar, med den som rapporterade.",
    ):
        assert said in shown
    assert not Handover.unscoped.exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({f"f-{FUNCTION}": ""}, "Kommunal säkerhetssamordnare: välj vem som tar över, eller lämna vakant"),
        ({f"f-{FUNCTION}": "999"}, "Kommunal säkerhetssamordnare: välj vem som tar över, eller lämna vakant"),
        ({"samordnare": ""}, "Någon måste vara samordnare. Utse en ny innan den sista slutar."),
        ({"partsadministrator": ""}, "Parten blir utan partsadministratör."),
        ({"last_day": "31 december 2025"}, "Personen ska tillträda funktionen efter sin sista dag."),
        ({"last_day": "1 juni 2019"}, "Personen hör inte till samverkan den dagen. Välj en annan sista dag."),
    ],
)
def test_what_hinders_it_is_said_where_it_belongs_and_nothing_is_lost(
    office: Office, enter: Enter, change: dict[str, str], said: str
) -> None:
    client = enter(office.sara)
    for answer in (
        client.get(f"{HERE}kontrollera/", second(office, **change)),
        client.post(f"{HERE}genomfor/", second(office, **change)),
    ):
        assert answer.status_code == 400
        html, shown = answer.content.decode(), plain(answer)
        assert said in shown
        assert "behöver rättas" in shown
        assert "selected>" in html  # what was chosen is still chosen
    assert not Handover.unscoped.exists()


def test_it_is_done_in_one_act_and_the_receipt_says_what_went_where(office: Office, enter: Enter) -> None:
    client = enter(office.sara)
    answer = client.post(f"{HERE}genomfor/", second(office))
    made = Handover.unscoped.get()
    assert answer["Location"] == f"{HERE}{made.pk}/"
    shown = plain(client.get(answer["Location"]))
    for said in (
        "Överlämnat. Allt som hänger på funktionerna följer med.",
        "Kommunal säkerhetssamordnare Tora Läs in dig 1 januari 2027",
        "Partsadministratör Tora",
        "3 kalenderadresser slutar visa något efter sista dagen.",
        "Ta tillbaka överlämningen",
    ):
        assert said in shown
    assert "Tora tillträder 1 januari 2027" in plain(client.get(f"/s/sodertalje/organisation/funktion/{FUNCTION}/"))
    assert "På gång Sara lämnar över" in plain(client.get(HERE))
    assert [(one.name, one.role) for one in collaborations.members(office.program, on=NEXT) if one.party_key] == [
        ("Per", Role.MEMBER),
        ("Tora", Role.COORDINATOR),
    ]
    twice = client.post(f"{HERE}genomfor/", second(office))
    assert twice.status_code == 400
    assert "Någon annan kan ha hunnit före." in plain(twice)


def test_it_is_taken_back_with_a_word_of_it_and_not_twice(office: Office, enter: Enter) -> None:
    client = enter(office.sara)
    where = client.post(f"{HERE}genomfor/", second(office))["Location"]
    back = client.post(f"{where}ta-tillbaka/", follow=True)
    assert "Överlämningen är återtagen. Allt är som före den." in plain(back)
    assert "Ta tillbaka överlämningen" not in plain(back)
    assert "redan återtagen" in plain(client.post(f"{where}ta-tillbaka/", follow=True))
    assert [one.name for one in people.holders(office.program, NEXT)[FUNCTION]] == ["Sara"]
    with clock.at(NEXT):
        late = enter(office.sara).post(f"{HERE}genomfor/", second(office))["Location"]
        assert "Ta tillbaka" not in plain(enter(office.tora).get(late))


def test_one_function_goes_by_itself_from_its_own_page(office: Office, enter: Enter) -> None:
    client = enter(office.sara)
    page = f"/s/sodertalje/organisation/funktion/{FUNCTION}/"
    assert f"{HERE}?function={FUNCTION}&amp;person={office.sara}" in client.get(page).content.decode()
    assert client.get(f"{page}lamna-over/")["Location"] == f"{HERE}?function={FUNCTION}"
    assert "Slutar helt" not in plain(client.get(HERE, {"function": FUNCTION}))
    asked = {"person": str(office.sara), "last_day": "2026-12-31", "function": FUNCTION}
    shown = plain(client.get(f"{HERE}valj/", asked))
    assert "Utkastet" not in shown
    assert "Samordnare i Samsyn" not in shown
    client.post(f"{HERE}genomfor/", {**asked, f"f-{FUNCTION}": "vakant"})
    assert FUNCTION not in people.holders(office.program, NEXT)
    assert "Vakant" in plain(client.get(f"{HERE}{Handover.unscoped.get().pk}/"))


def test_each_leaves_herself_and_others_only_by_those_who_may(office: Office, enter: Enter) -> None:
    parties.appoint(actor=office.program, function_key="kommunpolis", user_id=office.per, first_day=date(2026, 1, 1))
    per = enter(office.per)
    own = {"person": str(office.per), "last_day": "2026-12-31", "ends": "on"}
    shown = plain(per.get(f"{HERE}valj/", own))
    assert "Den som samordnar utser efterträdaren." in shown
    assert f'<option value="{office.tora}">' not in per.get(f"{HERE}valj/", own).content.decode()
    assert per.get(f"{HERE}valj/", first(office)).status_code == 403
    assert per.post(f"{HERE}genomfor/", second(office)).status_code == 403
    assert "Sara" not in plain(per.get(HERE)).partition("Sista dagen")[0]
    done = per.post(f"{HERE}genomfor/", {**own, "f-kommunpolis": "vakant"})
    assert done.status_code == 302
    assert "Per" not in {one.name for one in collaborations.members(office.program, on=NEXT)}


def test_nobody_is_offered_it_on_another_day(office: Office, enter: Enter) -> None:
    client = enter(office.sara)
    page = f"/s/sodertalje/organisation/funktion/{FUNCTION}/"
    assert "Lämna över" not in plain(client.get(page, {"per": "2026-03-01"}))
    client.post(f"{HERE}genomfor/?per=2026-03-01", second(office))
    assert not Handover.unscoped.exists()


def test_one_with_nothing_is_told_so(office: Office, enter: Enter) -> None:
    asked = {"person": str(office.tora), "last_day": "2026-12-31"}
    assert "Inget att lämna över" in plain(enter(office.tora).get(f"{HERE}valj/", asked))
    ending = plain(enter(office.tora).get(f"{HERE}valj/", {**asked, "ends": "on"}))
    assert "Det som återstår är att avsluta tillgången." in ending
    assert "Tora kommer inte in här" in plain(enter(office.tora).get(f"{HERE}kontrollera/", {**asked, "ends": "on"}))


def test_the_account_leads_to_it(office: Office, enter: Enter) -> None:
    html = enter(office.sara).get("/konto/").content.decode()
    assert f'href="{HERE}?person={office.sara}" aria-label="Jag slutar i Södertälje"' in html
    assert "Lämna över" in plain(enter(office.sara).get("/s/sodertalje/organisation/parter/"))


QUERIES: dict[str, int] = {"valj/": 21, "kontrollera/": 28}
"""They ask once for each thing that hangs there, however many there are of each."""


@pytest.mark.parametrize("step", list(QUERIES))
def test_more_that_hangs_there_asks_no_more(
    office: Office, enter: Enter, step: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client: Client = enter(office.sara)
    asked: dict[str, Any] = second(office)
    client.get(HERE + step, asked)
    with django_assert_num_queries(QUERIES[step]):
        client.get(HERE + step, asked)
    for function in ("kommunpolis", "distriktschef", "stadsdirektor"):
        parties.appoint(actor=office.program, function_key=function, user_id=office.sara, first_day=date(2026, 1, 1))
        asked |= {f"f-{function}": "vakant"}
    with django_assert_num_queries(QUERIES[step]):
        client.get(HERE + step, asked)


def test_programs_are_told_what_hangs_on_a_function(office: Office, enter: Enter) -> None:
    found = enter(office.sara).get(f"/api/v1/s/sodertalje/functions/{FUNCTION}/hanging").json()
    assert {group["key"]: len(group["lines"]) for group in found} == {
        "seats": 2,
        "duties": 8,
        "activities": 2,
        "assignments": 0,
        "waiting": 1,
    }
    assert enter(office.sara).get("/api/v1/s/sodertalje/functions/finns-inte/hanging").status_code == 404


def test_one_leaves_before_the_agreement_has_begun_too(db: None, enter: Enter) -> None:
    program = collaboration.create(actor=PROGRAM, slug="nyborg", name="Nyborg")
    alva, gun = (
        somebody(program, name, role, "kommunen") for name, role in (("Alva", Role.COORDINATOR), ("Gun", Role.MEMBER))
    )
    actor = collaborations.actor_of(user_id=alva, slug="nyborg", today=THE_DAY)
    draft_id = drafting.open_draft(actor=actor, kind=DraftKind.START, title="Ny", today=THE_DAY, paper=paper())
    there = "/s/nyborg/organisation/overlamning/"
    asked = {"person": str(alva), "last_day": "2026-12-31", "ends": "on"}
    assert "Utkastet ”Ny”" in plain(enter(alva).get(f"{there}valj/", asked))
    asked |= {f"u-{draft_id}": str(gun), "samordnare": str(gun)}
    assert "Utkastet ”Ny” Gun" in plain(enter(alva).get(f"{there}kontrollera/", asked))
    where = enter(alva).post(f"{there}genomfor/", asked)["Location"]
    assert "Samordnare i Samsyn Gun" in plain(enter(alva).get(where))
    assert collaborations.actor_of(user_id=gun, slug="nyborg", today=NEXT).role is Role.COORDINATOR


def test_leaving_is_a_value(office: Office) -> None:
    assert Leaving(user_id=office.sara, last_day=LAST).first_day == NEXT
    assert THE_DAY < LAST


def test_what_nothing_hinders_but_one_should_know_is_said(office: Office, enter: Enter) -> None:
    rut = somebody(office.program, "Rut", Role.READER, "kommunen")
    shown = plain(enter(office.sara).get(f"{HERE}kontrollera/", second(office, **{f"f-{FUNCTION}": str(rut)})))
    assert "Rut är läsare i Samsyn och kan inte rapportera." in shown
    parties.appoint(actor=office.program, function_key="kommunpolis", user_id=office.per, first_day=date(2026, 1, 1))
    own = {"person": str(office.per), "last_day": "2026-12-31", "ends": "on", "f-kommunpolis": "vakant"}
    assert "får ingen kvar i Samsyn" not in plain(enter(office.per).get(f"{HERE}kontrollera/", own))
    (member,) = [one for one in collaborations.members(office.program, on=THE_DAY) if one.user_id == office.per]
    collaboration.name_admin(actor=office.program, membership_id=member.id, is_party_admin=True, today=THE_DAY)
    shown = plain(enter(office.per).get(f"{HERE}kontrollera/", own))
    assert "Södertälje lokalpolisområde får ingen kvar i Samsyn." in shown


def test_what_waits_for_her_party_is_told(db: None, enter: Enter) -> None:
    since = date(2026, 1, 1)
    here = drafting.start(actor=PROGRAM, paper=paper(signatures=()), today=since, slug="nyborg").actor
    lena = somebody(here, "Lena", Role.CHAIR, "polisen")
    parties.appoint(actor=here, function_key="lpo-chef", user_id=lena, first_day=since)
    asked = {"person": str(lena), "last_day": "2026-12-01", "function": "lpo-chef"}
    shown = plain(enter(lena).get("/s/nyborg/organisation/overlamning/valj/", asked))
    assert "Bekräfta överenskommelsen för Lokalpolisområde Södertälje" in shown
    assert "Underskriften från Lokalpolisområde Södertälje saknas" in shown
    assert enter(lena).get("/s/nyborg/organisation/overlamning/valj/", {**asked, "person": "999"}).status_code == 403


def test_assignments_go_over_with_the_function(office: Office, enter: Enter) -> None:
    facts: dict[str, Any] = {"actor": office.program, "owner_key": FUNCTION, "today": date(2026, 1, 1)}
    duties.assign(**facts, what="Räkna cyklarna", by_day=date(2026, 1, 20))
    duties.assign(**facts, what="Boka lokalen", by_day=date(2026, 12, 18))
    shown = plain(enter(office.sara).get(f"{HERE}valj/", second(office)))
    assert "Uppdrag 2 1 sent" in shown
    assert "Försenat Räkna cyklarna Senast 20 januari" in shown
    assert "Väntar på svar Boka lokalen Senast 18 december" in shown
