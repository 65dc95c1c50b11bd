"""One's own letters in the browser: as they would be written now, and nobody else's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from samsyn.agreements import commands as agreements
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.acting import Person as Acting
from samsyn.base.notices import commands
from samsyn.base.notices.models import Outgoing
from samsyn.base.notices.queries import Wishes
from samsyn.base.notices.rules import Notice
from samsyn.papers import reading
from tests.cast import ALVA, BO, DISA, THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import PAPERS, World, a_person

SignIn = Callable[[Person | None], Client]
pytestmark = pytest.mark.usefixtures("today")
FACTS = {"title": "Chefssamrådet", "forum": "chefssamradet", "day": "2026-12-01", "time": "09:00"}


def put(world: World, person: Person) -> str:
    notice = Notice("meeting.called", facts=FACTS)
    commands.put(actor=world.programs["nykvarn"], notice=notice, user_ids=[world.users[person.name]])
    return f"/brev/{Outgoing.unscoped.latest('id').pk}/"


def test_a_letter_is_shown_to_its_reader_and_to_nobody_else(world: World, sign_in: SignIn) -> None:
    path = put(world, ALVA)
    page = words_of(sign_in(ALVA).get(path))
    assert "Kallelse till ett möte" in page
    assert "Du är kallad till Chefssamrådet tisdag 1 december kl. 9.00." in page.replace("\N{NO-BREAK SPACE}", " ")
    assert sign_in(BO).get(path).status_code == 404
    assert sign_in(None).get(path).status_code == 302


def test_the_weeks_monday_letter_is_shown_whether_one_gets_it_or_not(world: World, sign_in: SignIn) -> None:
    commands.wish(actor=Acting(world.users[BO.name]), wishes=Wishes(monday=False))
    page = words_of(sign_in(BO).get("/brev/mandagsbrev/"))
    assert "Dina möten den här veckan" in page
    assert "Fredagsavstämning" in page
    assert "Brevet har inget att berätta just nu." in words_of(sign_in(DISA).get("/brev/mandagsbrev/"))


def test_a_letter_about_what_one_has_left_has_nothing_to_tell(world: World, sign_in: SignIn) -> None:
    path = put(world, ALVA)
    Outgoing.unscoped.update(collaboration_id=world.programs["haninge"].collaboration_id)
    assert "Brevet har inget att berätta just nu." in words_of(sign_in(ALVA).get(path))


def test_a_letter_about_practice_is_marked_and_shown_at_any_address(client: Client, db: None) -> None:
    paper = reading.read_file(PAPERS / "sodertalje.yaml").paper
    since = date(2024, 1, 1)
    started = agreements.start(actor=PROGRAM, paper=paper, today=since, slug="sodertalje", is_practice=True)
    only = replace(BO, belongs={"sodertalje": BO.belongs["sodertalje"]})
    user_id = a_person(only, {"sodertalje": started.actor})
    client.force_login(User.objects.get(pk=user_id))
    page = words_of(client.get("/brev/mandagsbrev/"))
    assert "Övningsdata: inget i brevet är på riktigt." in page
    assert THE_DAY.isocalendar().week == 47
    assert "vecka 47" in page.replace("\N{NO-BREAK SPACE}", " ")


def test_a_letter_about_ones_account_is_not_shown_in_the_browser(world: World, sign_in: SignIn) -> None:
    commands.put(actor=PROGRAM, notice=Notice("account.password"), user_ids=[world.users[ALVA.name]])
    path = f"/brev/{Outgoing.unscoped.latest('id').pk}/"
    page = words_of(sign_in(ALVA).get(path))
    assert "Brevet har inget att berätta just nu." in page
    assert "Nytt lösenord" not in words_of(sign_in(ALVA).get("/konto/brev/"))
