"""What the agreement's page says of how it goes on: extended, followed, let run out, reviewed, and a gap."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.accounts.models import User
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import commands as duties
from samsyn.papers import succeeding
from tests.cast import ALVA, BO, EGIL, THE_DAY, Person
from tests.five import a_place
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
NYKVARN, SODERTALJE, HANINGE = (f"/s/{slug}/overenskommelsen/" for slug in ("nykvarn", "sodertalje", "haninge"))
pytestmark = pytest.mark.usefixtures("today")


def shown(client: Client, path: str, per: str = "") -> str:
    return words_of(client.get(path, {"per": per} if per else {})).replace("\xa0", " ")


def extended(actor: Actor) -> None:
    said = {"by": "Kommunen och Polisen", "words": "Vi fortsätter"}
    duties.report_consultation(actor=actor, consulted_on=date(2024, 5, 20), today=THE_DAY, **said)
    decision = Decision("styrgrupp", date(2024, 11, 15), "Anteckningar 4/2024")
    duties.extend_agreement(actor=actor, years=3, decision=decision, today=THE_DAY)


# Haninge 2022–2024: extended by three years; the next consultation begins at the latest 30 June 2027.
def test_an_extension_is_told_with_its_decision_and_the_next_consultation(sign_in: SignIn, world: World) -> None:
    extended(world.actor(EGIL))
    page = shown(sign_in(EGIL), HANINGE)
    assert "Från 31 december 2024 till 31 december 2027. Styrgruppen beslutade 15 november 2024." in page
    assert "Samråd om förlängning ska börja senast 30 juni 2027." in page
    assert "löpte ut" not in page
    before = shown(sign_in(EGIL), HANINGE, "2024-10-01")
    assert "Samrådet om förlängning började 20 maj." in before
    assert "Från 31 december 2024 till" not in before


def followed(actor: Actor, first_day: str, today: date) -> None:
    facts = {"title": "Nykvarns nya överenskommelse", "first_day": first_day, "last_day": "2030-12-31"}
    draft_id = agreements.open_successor(actor=actor, today=today, **facts)
    paths = [one.path for one in succeeding.choices(queries.draft(actor, draft_id).paper)]
    agreements.mark_items(actor=actor, draft_id=draft_id, paths=paths, state=MarkState.KEPT)
    agreements.begin(actor=actor, draft_id=draft_id, today=today)


# A14: a gap between two agreements is shown as a gap.
def test_predecessor_and_successor_are_told_and_a_gap_shows(sign_in: SignIn, world: World) -> None:
    followed(world.actor(ALVA), "2023-03-01", THE_DAY)
    client = sign_in(ALVA)
    gap = "59 dagar utan överenskommelse, 1 januari–28 februari 2023."
    inside = shown(client, NYKVARN, "2023-01-15")
    assert f"Nykvarns nya överenskommelse tar vid 1 mars 2023. {gap}" in inside
    assert "Någon sådan är inte registrerad" not in inside
    after = shown(client, NYKVARN)
    assert f"{gap} Den förra slutade 31 december 2022, den här började 1 mars 2023." in after
    assert "Samverkansöverenskommelse för Nykvarn 2021–2022, 2021–2022." in after.replace(" \xad", "")


def test_a_successor_the_day_after_leaves_no_gap(sign_in: SignIn, world: World) -> None:
    followed(world.actor(ALVA), "2023-01-01", THE_DAY)
    before = shown(sign_in(ALVA), NYKVARN, "2022-11-01")
    assert "Tiden går ut 31 december. Nykvarns nya överenskommelse tar vid 1 januari 2023." in before
    assert "utan överenskommelse" not in before


def test_it_is_told_that_the_parties_let_it_run_out(sign_in: SignIn, world: World) -> None:
    actor = world.actor(BO, "sodertalje")
    decision = Decision("strategisk-styrgrupp", date(2026, 11, 2))
    duties.let_agreement_run_out(actor=actor, reason="Arbetet går in i länets.", decision=decision, today=THE_DAY)
    page = shown(sign_in(BO), SODERTALJE)
    assert "Så har det beslutats 2 november av Strategisk styrgrupp: Arbetet går in i länets." in page
    assert "ingen efterföljare är registrerad" not in page


# Stockholm 2024: until further notice, with no review said.
def test_an_open_ended_agreement_says_when_it_was_last_reviewed(sign_in: SignIn, db: None) -> None:
    place = a_place("stockholm", in_use_from=date(2024, 1, 1))
    path, client, actor = "/s/stockholm/overenskommelsen/", sign_in(None), place.program
    client.force_login(User.objects.get(pk=place.user_id))
    assert "Överenskommelsen har inte setts över sedan den började gälla." in shown(client, path)
    facts = {"by": "stadsovergripande-styrgrupp", "conclusion": "Gäller som den är", "again_by": date(2028, 3, 12)}
    duties.report_review(actor=actor, reviewed_on=date(2026, 3, 12), today=THE_DAY, **facts)
    page = shown(client, path)
    assert "Senast sedd över 12 mars av Stadsövergripande styrgrupp. Ses över igen senast 12 mars 2028." in page
    assert "har inte setts över" in shown(client, path, "2026-03-11")
    assert "Skulle ha setts över igen senast 12 mars." in shown(client, path, "2028-04-01")


def test_it_asks_few_questions(
    sign_in: SignIn, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    extended(world.actor(EGIL))
    client = sign_in(EGIL)
    client.get(HANINGE)
    with django_assert_max_num_queries(12):
        client.get(HANINGE)
