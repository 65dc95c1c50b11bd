"""Sara makes SSPF at two schools and a working group on a phone, lets one of them meet, and ends another."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import MadeForum, Meeting
from samsyn.parties import queries as parties
from tests.cast import PASSWORD, THE_DAY
from tests.five import FIVE, a_place
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys

SARA, HERE, SSPF = FIVE["sodertalje"], "/s/sodertalje/organisation/", "sspf-grupper"
OAK, ELM = "SSPF Ekskolan", "SSPF Almskolan"


@pytest.fixture
def sara(transactional_db: None, on_the_day: None) -> Actor:
    """Sara, who coordinates in Södertälje."""
    here = a_place("sodertalje")
    return parties.actor(user_id=here.user_id, slug="sodertalje", today=THE_DAY)


def says(walk: Walk, words: str) -> None:
    """Expect a toast to say it."""
    expect(walk.page.locator(".toasts")).to_contain_text(words)


def say_it_is_decided(keys: Keys, where: str) -> None:
    """Say that it is decided, today, and where that stands."""
    keys.write("Beslutets dag", "20 november 2026")
    keys.write("Var står beslutet?", where)


def make_schools(walk: Walk, keys: Keys) -> None:
    """Make SSPF at two schools at once; the day of the decision is forgotten at first, and nothing typed is lost."""
    walk.sign_in(SARA.email, PASSWORD, to=HERE)
    keys.past_the_menu()
    keys.press("Bilda ett forum")
    keys.past_the_menu()
    keys.press("SSPF")
    keys.to("Vilka?")
    for school in (OAK, ELM):
        walk.page.keyboard.type(school)
        walk.page.keyboard.press("Enter")
    keys.write("Hur ofta?", "varannan vecka")
    keys.press("Bilda", tag="button", refused=True)
    expect(walk.page.locator("[name=names]")).to_have_value(re.compile(f"{OAK}\\n{ELM}"))
    say_it_is_decided(keys, "Chefsamrådet, punkt 4")
    keys.press("Bilda", tag="button")
    says(walk, "De finns i organisationen och kan få möten.")


def test_two_schools_are_made_meet_and_one_ends_by_keyboard(on_a_phone: Walk, sara: Actor) -> None:
    walk, keys = on_a_phone, Keys(on_a_phone)
    make_schools(walk, keys)
    under = walk.page.locator("#bildade li")  # the root's own page
    expect(under).to_contain_text([ELM, OAK])
    walk.go(HERE)
    tree = walk.page.locator(".indiv .node")
    expect(tree).to_contain_text(["SSPF-grupper", OAK, ELM])
    keys.press(OAK)
    keys.press("Föreslå dagar")
    keys.press("Lägg in")
    says(walk, "inlagda")
    assert set(Meeting.rows.of(sara).values_list("forum_key", flat=True)) == {f"{SSPF}--sspf-ekskolan"}
    walk.go(HERE)
    keys.press(ELM)
    keys.press("Avsluta forumet")
    say_it_is_decided(keys, "Chefsamrådet, punkt 7")
    keys.press("Avsluta", tag="button")
    says(walk, "Forumet är avslutat.")
    assert dict(MadeForum.rows.of(sara).values_list("name", "last_day")) == {OAK: None, ELM: THE_DAY}


def test_a_working_group_for_a_time_is_made_by_keyboard(on_a_phone: Walk, sara: Actor) -> None:
    walk, keys = on_a_phone, Keys(on_a_phone)
    walk.sign_in(SARA.email, PASSWORD, to=f"{HERE}forum/mandagsmoten/")
    keys.past_the_menu()
    keys.press("Bilda en arbetsgrupp")
    keys.write("Vad heter gruppen?", "Tryggare centrum")
    keys.write("Vad ska den göra?", "Pröva bättre belysning.")
    keys.to("Vilka sitter i forumet?")
    walk.page.keyboard.press("Control+A")
    walk.page.keyboard.type("Kommunpolis")
    keys.to("Vem leder?")
    walk.page.keyboard.press("Control+A")
    walk.page.keyboard.type("Kommunpolis")
    keys.write("Till och med", "18 december 2026")
    say_it_is_decided(keys, "Måndagsmötet, punkt 2")
    keys.press("Bilda gruppen", tag="button")
    says(walk, "Gruppen är bildad.")
    held = MadeForum.rows.of(sara).get()
    assert (held.root_key, held.name, held.last_day) == ("mandagsmoten", "Tryggare centrum", date(2026, 12, 18))
    assert [one["body"] for one in held.seats] == ["kommunpolis"]
    walk.go(HERE)
    keys.press("Tryggare centrum")
    expect(walk.page.locator("main")).to_contain_text("18 december")
