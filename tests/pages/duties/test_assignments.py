"""The assignments' pages: for whoever has one, whoever gave it, those who only read, and strangers."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.refs import Ref
from samsyn.duties import commands, queries
from samsyn.duties.rules.assignments import COORDINATORS, AssignmentStanding, Outcome
from samsyn.parties import queries as parties
from tests.cast import ALVA, BO, DISA, EGIL, THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import World, a_person

SignIn = Callable[[Person | None], Client]
HOME = "/s/sodertalje/ataganden/uppdrag/"
COUNCIL, MONDAYS = "strategisk-styrgrupp", "mandagsmoten"
MOST = 12
WHAT = "Se över belysningen vid torget"
pytestmark = pytest.mark.usefixtures("today")


def bo(world: World) -> Actor:
    return parties.actor(user_id=world.users["Bo"], slug="sodertalje", today=THE_DAY)


def given(world: World, **facts: Any) -> int:
    usual = {"owner_key": COORDINATORS, "what": WHAT, "by_day": date(2026, 11, 30), "today": date(2026, 11, 2)}
    return commands.assign(actor=world.programs["sodertalje"], **usual | facts)


def row(world: World, one: int) -> queries.AssignmentRow:
    return queries.assignment(bo(world), one, THE_DAY).row


def read(answer: HttpResponse) -> str:
    return words_of(answer).replace("\N{NO-BREAK SPACE}", " ")


def test_an_empty_list_teaches_and_leads_to_giving_one(sign_in: SignIn) -> None:
    shown = read(sign_in(BO).get(HOME))
    assert "Inget uppdrag väntar på svar." in shown
    assert "Det ligger kvar här tills det är besvarat" in shown
    assert shown.count("Ge ett uppdrag") == 1
    reader = read(sign_in(DISA).get("/s/nykvarn/ataganden/uppdrag/"))
    assert "Ge ett uppdrag" not in reader


def test_mine_stand_first_with_whose_they_are_and_by_when(sign_in: SignIn, world: World) -> None:
    given(world, asked_by=COUNCIL)
    given(world, what="Boka lokal", by_day=date(2026, 11, 10))
    given(world, what="Skriv till skolorna", owner_key="kommunen", by_day=None, by_forum=MONDAYS)
    shown = read(sign_in(BO).get(HOME))
    assert "Två uppdrag väntar på ditt svar, och ett av dem är försenat." in shown
    assert "Mina 2" in shown
    assert "Försenat. Samordnarna skulle ha svarat senast 10 november. Gavs 2 november. Svara" in shown
    assert "Samordnarna svarar senast 30 november. 10 dagar kvar. Gavs av Strategisk styrgrupp 2 november." in shown
    assert "Skriv till skolorna" not in shown
    everything = read(sign_in(BO).get(HOME, {"visa": "oppna"}))
    assert "Södertälje kommun svarar när Måndagsmöten möts. Gavs 2 november." in everything
    assert shown.index("Boka lokal") < shown.index(WHAT)


@pytest.mark.parametrize(
    ("owners", "days", "lead"),
    [
        (["kommunen"], [30], "Ett uppdrag väntar på svar. Det är inte ditt."),
        (["kommunen", "kommunen"], [30, 30], "Två uppdrag väntar på svar. Inget av dem är ditt."),
        ([COORDINATORS], [30], "Ett uppdrag väntar på ditt svar."),
        ([COORDINATORS], [10], "Ett uppdrag väntar på ditt svar. Det är försenat."),
        ([COORDINATORS] * 2, [9, 10], "Två uppdrag väntar på ditt svar. Alla är försenade."),
    ],
)
def test_the_page_begins_with_how_many_wait(
    sign_in: SignIn, world: World, owners: list[str], days: list[int], lead: str
) -> None:
    for owner, day in zip(owners, days, strict=True):
        given(world, owner_key=owner, by_day=date(2026, 11, day))
    assert f"Uppdrag {lead}" in read(sign_in(BO).get(HOME))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (20, "Sista dagen är i dag."),
        (21, "En dag kvar."),
        (25, "5 dagar kvar."),
    ],
)
def test_few_days_left_are_counted(sign_in: SignIn, world: World, day: int, said: str) -> None:
    given(world, by_day=date(2026, 11, day))
    assert said in read(sign_in(BO).get(HOME))


def test_given_and_ended_stand_apart(sign_in: SignIn, world: World) -> None:
    commands.assign(
        actor=bo(world), owner_key="kommunen", what="Ring fastighetsägarna", by_day=date(2026, 12, 1), today=THE_DAY
    )
    ended = given(world)
    gone = given(world, what="Fel uppdrag")
    commands.answer_assignment(
        actor=bo(world), assignment_id=ended, outcome=Outcome.NOT_DONE, words="Ingen ström fanns.", today=THE_DAY
    )
    commands.withdraw_assignment(actor=bo(world), assignment_id=gone, reason="Dubbelt", today=THE_DAY)
    client = sign_in(BO)
    assert "Ring fastighetsägarna" in read(client.get(HOME, {"visa": "givna"}))
    shown = read(client.get(HOME, {"visa": "avslutade"}))
    assert "Blev inte av. Samordnarna svarade 20 november: ”Ingen ström fanns.”" in shown
    assert "Återtaget. Samordnarna behöver inte göra det." in shown
    assert "Ring fastighetsägarna" not in shown
    assert "Inget uppdrag väntar på dig." in read(client.get(HOME, {"visa": "mina"}))


@pytest.mark.parametrize(
    ("tab", "said"),
    [
        ("mina", "Inget uppdrag väntar på dig."),
        ("givna", "Ni har inte gett något uppdrag som väntar på svar."),
        ("avslutade", "Inget uppdrag är avslutat än."),
    ],
)
def test_an_empty_tab_says_so(sign_in: SignIn, world: World, tab: str, said: str) -> None:
    given(world, owner_key="kommunen")
    assert said in read(sign_in(BO).get(HOME, {"visa": tab}))


def test_an_empty_open_tab_says_so_when_only_ended_are_left(sign_in: SignIn, world: World) -> None:
    commands.withdraw_assignment(actor=bo(world), assignment_id=given(world), reason="Dubbelt", today=THE_DAY)
    assert "Inget uppdrag väntar på svar." in read(sign_in(BO).get(HOME, {"visa": "oppna"}))


def test_a_long_list_is_narrowed_and_what_ended_is_turned_page_by_page(sign_in: SignIn, world: World) -> None:
    for number in range(8):
        given(world, what=f"Uppdrag nummer {number}", asked_by=COUNCIL if number % 2 else "")
    client = sign_in(BO)
    assert "Visa uppdrag hos eller från" in read(client.get(HOME))
    narrowed = read(client.get(HOME, {"visa": "oppna", "hos": COUNCIL}))
    assert "Uppdrag nummer 1" in narrowed
    assert "Uppdrag nummer 2" not in narrowed
    for number in range(51):
        one = given(world, what=f"Gammalt nummer {number}")
        commands.withdraw_assignment(actor=bo(world), assignment_id=one, reason="Dubbelt", today=THE_DAY)
    first = client.get(HOME, {"visa": "avslutade"})
    assert "sida=2" in first.content.decode()
    assert "Gammalt nummer 0" not in read(first)
    last = client.get(HOME, {"visa": "avslutade", "sida": "2"})
    assert "Gammalt nummer 0" in read(last)
    assert "sida=3" not in last.content.decode()
    assert client.get(HOME, {"visa": "avslutade", "sida": "x"}).status_code == 200


def test_the_pages_ask_few_questions(
    sign_in: SignIn, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    one = given(world, asked_by=COUNCIL)
    for _ in range(5):
        given(world)
    client = sign_in(BO)
    client.get(HOME)
    for path in (HOME, f"{HOME}?visa=avslutade", f"{HOME}{one}/", f"{HOME}nytt/", "/s/sodertalje/ataganden/"):
        with django_assert_max_num_queries(MOST):
            client.get(path)


def test_one_is_given_and_shown(sign_in: SignIn, world: World) -> None:
    client = sign_in(BO)
    form = client.get(f"{HOME}nytt/", {"fran": COUNCIL}).content.decode()
    assert f'value="{COUNCIL}" selected' in form
    assert "sspf-grupper" not in form
    told = {"what": WHAT, "owner_key": "operativt-chefsamrad", "by_day": "8 december", "asked_by": COUNCIL}
    answer = client.post(f"{HOME}nytt/", {**told, "wanted": "Det är mörkt.", "circle": "parties"}, follow=True)
    shown = read(answer)
    assert "Gavs av Strategisk styrgrupp 20 november." in shown
    assert "Det är mörkt." in shown
    assert "Vem Operativt chefsamråd Svar Senast 8 december" in shown
    assert "Svaret kommer upp nästa gång Strategisk styrgrupp möts." in shown
    assert "Uppdraget är givet." in answer.content.decode()


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"by_day": ""}, "Välj en dag, eller ett forum som vill ha svar på sitt möte."),
        ({"by_day": "2026-11-19"}, "Dagen har redan varit."),
        ({"owner_key": "vd-telge"}, "Den som ska göra det är utanför parterna och skulle inte se uppdraget."),
        ({"what": ""}, "Svara på frågan ”Vad ska göras?”"),
        ({"wanted": "Ring 19121212-1212"}, "personnummer"),
    ],
)
def test_a_form_that_is_refused_comes_back_filled(sign_in: SignIn, facts: dict[str, str], said: str) -> None:
    usual = {"what": WHAT, "owner_key": "kommunen", "by_day": "8 december", "circle": "parties"}
    answer = sign_in(BO).post(f"{HOME}nytt/", {**usual, **facts})
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert ("what" not in facts and WHAT in answer.content.decode()) or "what" in facts


def test_it_is_answered_by_one_tap_and_words(sign_in: SignIn, world: World) -> None:
    one = given(world, asked_by=COUNCIL, about=Ref("forums.item", "1", "Styrgruppen 2 november, § 3"))
    client = sign_in(BO)
    page = client.get(f"{HOME}{one}/")
    assert "Styrgruppen 2 november, § 3" in read(page)
    for label in ("Klart", "Delvis", "Blev inte av"):
        assert f">{label}</button>" in page.content.decode()
    told = {"words": "Halva torget är klart.", "answered_on": "i går", "outcome": "partly"}
    shown = read(client.post(f"{HOME}{one}/svara/", told, follow=True))
    assert "torsdag 19 november Delvis Halva torget är klart. Bo" in shown
    assert "Svaret tas upp nästa gång Strategisk styrgrupp möts." in shown
    client.post(f"{HOME}{one}/svara/", {"words": "Nu är det klart.", "answered_on": "i dag", "outcome": "done"})
    assert row(world, one).standing is AssignmentStanding.DONE
    commands.take_up_answer(actor=bo(world), assignment_id=one, today=THE_DAY, about=Ref("x", "1", "Mötet i dag"))
    ended = read(client.get(f"{HOME}{one}/"))
    assert "Strategisk styrgrupp har tagit upp svaret." in ended
    assert "Svaret togs upp av den som bad om det. Mötet i dag" in ended
    assert "Blev inte av" not in ended


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"words": "", "outcome": "done"}, "Svara på frågan ”Vad blev det av det?”"),
        ({"words": "Klart nu"}, "Tryck på Klart, Delvis eller Blev inte av."),
        ({"words": "Klart nu", "outcome": "done", "answered_on": "1 november"}, "Svaret kan inte komma före dagen"),
    ],
)
def test_an_answer_that_is_refused_comes_back_filled(
    sign_in: SignIn, world: World, told: dict[str, str], said: str
) -> None:
    answer = sign_in(BO).post(f"{HOME}{given(world)}/svara/", {"answered_on": "i dag", **told})
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert told["words"] in answer.content.decode()


def test_whoever_comes_second_is_told_and_loses_no_words(sign_in: SignIn, world: World) -> None:
    one, told = given(world), {"words": "Det är gjort.", "answered_on": "i dag", "outcome": "done"}
    client = sign_in(BO)
    client.post(f"{HOME}{one}/svara/", told)
    again = client.post(f"{HOME}{one}/svara/", {**told, "words": "Jag gjorde det."})
    assert again.status_code == 400
    assert "Uppdraget har redan fått sitt svar." in again.content.decode()
    assert "Jag gjorde det." in again.content.decode()


def test_it_gets_another_day_another_owner_and_is_taken_back(sign_in: SignIn, world: World) -> None:
    one, client = given(world), sign_in(BO)
    late = {"by_day": "12 december", "by_forum": COUNCIL, "reason": "Elen dröjer."}
    shown = read(client.post(f"{HOME}{one}/ny-dag/", late, follow=True))
    assert "Svaret ska komma senast 12 december, när Strategisk styrgrupp möts. Varför Elen dröjer." in shown.replace(
        "Elen dröjer.", "Varför Elen dröjer.", 1
    )
    client.post(f"{HOME}{one}/ny-dag/", {"by_day": "", "by_forum": MONDAYS, "reason": "Då i stället."})
    client.post(f"{HOME}{one}/ny-dag/", {"by_day": "14 december", "by_forum": "", "reason": "Nej, då."})
    shown = read(client.post(f"{HOME}{one}/lamna-over/", {"owner_key": "kommunen", "reason": "Er lampa."}, follow=True))
    for said in (
        "Svaret ska komma när Måndagsmöten möts.",
        "Svaret ska komma senast 14 december.",
        "Södertälje kommun tog över.",
    ):
        assert said in shown
    shown = read(client.post(f"{HOME}{one}/ta-tillbaka/", {"reason": "Torget byggs om."}, follow=True))
    assert "Läge Återtaget" in shown
    assert "Uppdraget togs tillbaka." in shown
    assert "Ge en ny dag" not in shown
    for page in ("ny-dag", "lamna-over", "ta-tillbaka"):
        assert client.get(f"{HOME}{one}/{page}/").status_code == 200


def test_a_long_text_has_a_short_title_and_stands_whole(sign_in: SignIn, world: World) -> None:
    what = "Gå igenom " + "alla gångtunnlar i kommunen, " * 6 + "och skriv ner det."
    one = given(world, what=what)
    answer = sign_in(BO).get(f"{HOME}{one}/")
    title = answer.content.decode().partition("<h1")[2].partition("</h1>")[0]
    assert title.endswith(" …")
    assert what in read(answer)


@pytest.mark.parametrize(
    ("about", "path"),
    [
        (Ref("forums.meeting", "7", "Måndagsmötet"), "/s/sodertalje/moten/7/"),
        (Ref("forums.item", "8", "Måndagsmötet, § 3"), "/s/sodertalje/moten/arende/8/"),
        (Ref("duties.duty", "forums/mandagsmoten/rhythm", "Måndagsmöten"), f"{HOME[:-8]}ett/forums/mandagsmoten/"),
        (Ref("practice.source", "", "Måndagsmötet"), ""),
        (Ref("practice.source", "9", "Måndagsmötet"), ""),
    ],
)
def test_where_it_comes_from_is_a_click_away(sign_in: SignIn, world: World, about: Ref, path: str) -> None:
    shown = sign_in(BO).get(f"{HOME}{given(world, about=about)}/").content.decode()
    assert about.title in shown
    assert (f'href="{path}' in shown.partition("Kommer från")[2].partition("</dl>")[0]) is bool(path)


def test_the_purpose_of_what_was_submitted_is_said(sign_in: SignIn, world: World) -> None:
    facts = {"about": Ref("x", "1", "Ny grupp"), "to": COUNCIL, "what": "Ny grupp för larm", "today": THE_DAY}
    one = commands.submit(actor=bo(world), purpose="decision", **facts)
    assert "Gavs av Bo 20 november. För beslut." in read(sign_in(BO).get(f"{HOME}{one}/"))


def test_a_reader_reads_and_a_stranger_finds_nothing(sign_in: SignIn, world: World) -> None:
    facts = {"owner_key": "planeringsgruppen", "what": WHAT, "by_day": date(2026, 11, 30), "today": THE_DAY}
    one = commands.assign(actor=world.programs["nykvarn"], **facts)
    path = f"/s/nykvarn/ataganden/uppdrag/{one}/"
    shown = read(sign_in(DISA).get(path))
    assert "Inget svar har kommit än." in shown
    for page in ("svara", "ny-dag", "lamna-over", "ta-tillbaka"):
        assert sign_in(DISA).get(f"{path}{page}/").status_code == 403
    assert sign_in(DISA).get("/s/nykvarn/ataganden/uppdrag/nytt/").status_code == 403
    assert sign_in(EGIL).get(path).status_code == 404
    assert sign_in(EGIL).get("/s/nykvarn/ataganden/uppdrag/").status_code == 404
    assert sign_in(ALVA).get("/s/nykvarn/ataganden/uppdrag/9999/").status_code == 404


def test_on_another_day_nothing_is_written(sign_in: SignIn, world: World) -> None:
    one = given(world)
    shown = read(sign_in(BO).get(f"{HOME}{one}/", {"per": "2026-11-10"}))
    assert "Vad blev det av det?" not in shown
    assert sign_in(BO).get(f"{HOME}{one}/", {"per": "2026-11-01"}).status_code == 404


def test_who_sits_outside_the_parties_gives_what_she_herself_reaches(sign_in: SignIn, world: World) -> None:
    hans = Person("Hans", "hans@exempel.se", {"sodertalje": (Role.MEMBER, "telge-ab")})
    world.users["Hans"] = a_person(hans, world.programs)
    client = sign_in(hans)
    told = {"what": WHAT, "owner_key": "kommunen", "by_day": "8 december", "circle": ""}
    answer = client.post(f"{HOME}nytt/", told, follow=True)
    assert "Gavs av Hans" in read(answer)


def test_the_wheel_has_a_ring_of_assignments(sign_in: SignIn, world: World) -> None:
    given(world)
    shown = read(sign_in(BO).get("/s/sodertalje/ataganden/"))
    assert "Ett uppdrag väntar på svar" in shown
    assert f"{WHAT}: Väntar på svar" in shown
    assert WHAT not in read(sign_in(BO).get("/s/sodertalje/ataganden/", {"visa": "part:polisen"}))
    assert WHAT not in read(sign_in(BO).get("/s/sodertalje/ataganden/", {"ar": "2025"}))
