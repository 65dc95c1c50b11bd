"""Three questions make a collaboration whose draft is already there; mistakes come back with what was written."""

from collections.abc import Callable

import pytest
from django.test import Client

from samsyn.agreements import queries
from samsyn.base.accounts.models import User
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Role
from samsyn.pages.start.forms.new import New
from samsyn.papers.kinds import PartyKind
from samsyn.parties import queries as parties
from samsyn.places import queries as places
from tests.cast import ALVA, DISA, THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
pytestmark = pytest.mark.usefixtures("today")

ANSWERS = {
    "municipality": "Strängnäs",
    "police": "Lokalpolisområde Eskilstuna",
    "fire": "",
    "others": "",
    "mine": "kommunen",
    "first_day": "1 januari 2027",
    "last_day": "2030",
    "title": "",
}


@pytest.fixture
def alva(sign_in: SignIn, world: World) -> Client:
    """Alva, who coordinates one collaboration and may start another."""
    return sign_in(ALVA)


def actor_in(slug: str) -> queries.DraftRow:
    user_id = User.objects.get(email=ALVA.email).pk
    actor = parties.actor(user_id=user_id, slug=slug, today=THE_DAY)
    return queries.draft(actor, queries.drafts(actor)[actor.collaboration_id][0].id)


def test_three_answers_make_a_collaboration(alva: Client) -> None:
    answer = alva.post("/ny/", ANSWERS)
    assert answer.status_code == 302
    draft = actor_in("strangnas")
    paper = draft.paper
    assert answer["Location"] == f"/s/strangnas/utkast/{draft.id}/"
    assert (paper.name, paper.title) == ("Strängnäs", "Samverkansöverenskommelse Strängnäs 2027–2030")
    assert (paper.term.first_day, paper.term.last_day, paper.municipalities) == ("2027-01-01", "2030", ("0486",))
    assert [(one.id, one.name, one.kind) for one in paper.parties] == [
        ("kommunen", "Strängnäs kommun", PartyKind.MUNICIPALITY),
        ("polisen", "Lokalpolisområde Eskilstuna", PartyKind.LOCAL_POLICE_AREA),
    ]
    user_id = User.objects.get(email=ALVA.email).pk
    made = parties.actor(user_id=user_id, slug="strangnas", today=THE_DAY)
    assert (made.role, made.party_key) == (Role.COORDINATOR, "kommunen")
    assert collaborations.collaboration(made).in_use_from is None


def test_until_further_notice_is_said_by_leaving_the_end_empty(alva: Client) -> None:
    alva.post("/ny/", {**ANSWERS, "last_day": ""})
    assert actor_in("strangnas").paper.term.is_open_ended


def test_a_start_not_yet_set_is_taken(alva: Client) -> None:
    alva.post("/ny/", {**ANSWERS, "first_day": "2027-01-XX", "last_day": ""})
    assert actor_in("strangnas").paper.term.first_day == "2027-01-xx"


def test_a_leap_day_is_a_day(alva: Client) -> None:
    alva.post("/ny/", {**ANSWERS, "first_day": "29 februari 2028", "last_day": "2028-02-29"})
    term = actor_in("strangnas").paper.term
    assert (term.first_day, term.last_day) == ("2028-02-29", "2028-02-29")


def test_more_parties_come_along(alva: Client) -> None:
    alva.post(
        "/ny/", {**ANSWERS, "fire": "Södertörns brandförsvarsförbund", "others": "Länsstyrelsen\n\nBostadsbolaget"}
    )
    names = [one.name for one in actor_in("strangnas").paper.parties]
    assert names[2:] == ["Södertörns brandförsvarsförbund", "Länsstyrelsen", "Bostadsbolaget"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"municipality": "Lillköping"}, "Ingen kommun heter så"),
        ({"municipality": ""}, "Svara på frågan"),
        ({"mine": "raddningstjansten"}, "Skriv vad den parten heter"),
        ({"first_day": "i höstas"}, "Skriv dagen så att den går att läsa"),
        ({"first_day": "29 februari"}, "Skriv året också"),
        ({"first_day": "2027-99-99"}, "Skriv dagen så att den går att läsa"),
        ({"first_day": "2027-02-29"}, "Skriv dagen så att den går att läsa"),
        ({"first_day": "0000-01-01"}, "Skriv dagen så att den går att läsa"),
        ({"first_day": "0001-01-01"}, "Kontrollera året: 1."),
        ({"first_day": "9999", "last_day": "9999"}, "Kontrollera året: 9999."),
        ({"first_day": "1" * 40}, "Skriv dagen så att den går att läsa"),
        ({"first_day": "2027", "last_day": "2026"}, "Sista dagen kan inte komma före den första"),
        ({"first_day": "2027-05-01", "last_day": "2027-01-01"}, "Sista dagen kan inte komma före den första"),
        ({"others": "Å" * 301}, "301"),
        ({"title": "Avtal 811218-9876"}, "personnummer"),
    ],
)
def test_mistakes_come_back_with_what_was_written(alva: Client, said: dict[str, str], words: str) -> None:
    answer = alva.post("/ny/", {**ANSWERS, **said})
    assert answer.status_code == 400
    assert words in words_of(answer)
    assert "Lokalpolisområde Eskilstuna" in answer.content.decode()
    assert "strangnas" not in collaborations.slugs()


def test_one_who_may_not_start_is_told_whom_to_ask(sign_in: SignIn, world: World) -> None:
    client = sign_in(DISA)
    assert "Be den som sköter Samsyn" in words_of(client.get("/ny/"))
    client.post("/ny/", ANSWERS)
    assert "strangnas" not in collaborations.slugs()


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Strängnäs", "Strängnäs kommun"),
        ("strängnäs kommun", "Strängnäs kommun"),
        ("Haninge", "Haninge kommun"),
        ("”Nykvarns kommun”", "Nykvarns kommun"),
        ("0140", "Nykvarns kommun"),
    ],
)
def test_what_the_municipality_is_called_is_filled_in(name: str, party: str, db: None) -> None:
    form = New({**ANSWERS, "municipality": name}, today=THE_DAY, municipalities=places.municipalities())
    assert form.is_valid()
    assert form.paper().parties[0].name == party


def test_the_municipalities_are_offered_as_names_are_in_every_line(alva: Client) -> None:
    page = alva.get("/ny/").content.decode()
    assert 'list="id_municipality_namn"' in page
    assert '<datalist id="id_municipality_namn"><option value="Ale">' in page


def test_pages_of_an_agreement_not_begun_lead_to_its_draft(alva: Client) -> None:
    alva.post("/ny/", ANSWERS)
    draft = actor_in("strangnas")
    for path in ("/s/strangnas/", "/s/strangnas/overenskommelsen/", "/s/strangnas/ataganden/"):
        assert alva.get(path)["Location"] == f"/s/strangnas/utkast/{draft.id}/"
    assert "Fortsätt lägga in överenskommelsen" in words_of(alva.get("/"))


def test_a_stranger_is_told_nothing_of_a_draft(alva: Client, sign_in: SignIn) -> None:
    alva.post("/ny/", ANSWERS)
    draft = actor_in("strangnas")
    stranger = sign_in(DISA)
    for path in ("/s/strangnas/", f"/s/strangnas/utkast/{draft.id}/", f"/s/strangnas/utkast/{draft.id}/forum/"):
        assert stranger.get(path).status_code == 404
