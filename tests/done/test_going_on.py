"""Agreements that end: Nykvarn's successor is made, Haninge's extended, and Stockholm's says when it was reviewed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from samsyn.agreements import queries as agreements
from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import succeeding
from tests.cast import THE_DAY
from tests.five import Place
from tests.pages.reading import words_of

Read = Callable[..., str]
RENEW = "/s/{}/overenskommelsen/fornya/"
OCTOBER, NOVEMBER = date(2022, 10, 3), date(2024, 11, 20)
pytestmark = pytest.mark.django_db


def in_browser(place: Place) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=place.user_id))
    return client


def posted(client: Client, path: str, on: date, /, **said: Any) -> str:
    """Send a form on a day; it is taken, and leads on."""
    with clock.at(on):
        answer = client.post(path, said)
        assert answer.status_code == 302, words_of(answer)
    return answer["Location"]


def begun(five: dict[str, Place]) -> tuple[Client, str, int]:
    client = in_browser(five["nykvarn"])
    with clock.at(OCTOBER):
        asked = client.get(f"{RENEW.format('nykvarn')}ny/").context["form"].initial
    # Nykvarn 2021–2022, § 5, foretells its successor: from 1 January 2023 to 31 December 2026.
    assert (asked["first_day"], asked["last_day"]) == (date(2023, 1, 1), date(2026, 12, 31))
    location = posted(client, f"{RENEW.format('nykvarn')}ny/", OCTOBER, **{key: str(asked[key]) for key in asked})
    base = location.partition("val/")[0]
    return client, base, int(base.rstrip("/").rpartition("/")[2])


def left(actor: Actor, draft_id: int) -> list[str]:
    row = agreements.draft(actor, draft_id)
    return [one.path for one in succeeding.choices(row.paper) if one.path not in row.marks]


def test_nykvarns_successor_is_made_from_the_old_one_each_clause_chosen(five: dict[str, Place], read: Read) -> None:
    actor = five["nykvarn"].program
    old = agreements.paper(actor, date(2022, 12, 31))
    client, base, draft_id = begun(five)
    clauses = [one.id for one in old.clauses]
    for clause in clauses[:-1]:
        posted(client, f"{base}val/texten/", OCTOBER, path=f"clauses/{clause}", state="kept")
    assert "valda" in read("nykvarn", f"{base}val/texten/", on=OCTOBER)
    assert f"clauses/{clauses[-1]}" in left(actor, draft_id)
    why = "Målen mäts på ett annat sätt"
    posted(client, f"{base}val/texten/", OCTOBER, path=f"clauses/{clauses[-1]}", state="struck", why=why)
    posted(client, f"{base}val/platser/", OCTOBER, path=left(actor, draft_id), state="kept")
    assert left(actor, draft_id) == []
    page = read("nykvarn", f"{base}ta-vid/", on=OCTOBER)
    assert f"därför att {why}" in page
    posted(client, f"{base}ta-vid/", OCTOBER, by="chefssamradet", decided_on="3 oktober 2022")
    new = agreements.paper(actor, date(2023, 1, 1))
    assert (new.id, new.term.first_day, new.term.last_day) == ("nykvarn-2023-2026", "2023-01-01", "2026-12-31")
    assert new.clauses == old.clauses[:-1]
    assert (new.forums, new.activities) == (old.forums, old.activities)
    assert new.predecessor is not None
    assert new.predecessor.agreement == old.id == agreements.paper(actor, date(2022, 12, 31)).id
    said = read("nykvarn", "/s/nykvarn/overenskommelsen/", on=date(2022, 12, 30))
    assert "Samverkansöverenskommelse för Nykvarn 2023–2026 tar vid 1 januari 2023." in said
    assert "utan överenskommelse" not in said
    after = read("nykvarn", "/s/nykvarn/ataganden/", on=date(2023, 2, 1))
    assert "löpte ut" not in after


# Haninge 2022–2024: three years at a time, after consultation at the latest six months before the end.
def test_haninges_extension_is_recorded_and_its_next_consultation_day_is_right(
    five: dict[str, Place], read: Read
) -> None:
    client, path, actor = in_browser(five["haninge"]), RENEW.format("haninge"), five["haninge"].program
    consulted = {"consulted_on": "2024-05-20", "by": "Kommunen och Polisen", "words": "Vi vill fortsätta"}
    posted(client, f"{path}samrad/", NOVEMBER, **consulted)
    decided = {"years": "3", "by": "styrgrupp", "decided_on": "2024-11-15", "reference": "Anteckningar 4/2024"}
    posted(client, f"{path}forlang/", NOVEMBER, **decided)
    row = agreements.agreement_row(actor, NOVEMBER)
    assert (row.last_day, row.last_day_to_consult) == (date(2027, 12, 31), date(2027, 6, 30))
    today = read("haninge", "/s/haninge/overenskommelsen/", on=THE_DAY)
    assert "Samråd om förlängning ska börja senast 30 juni 2027." in today
    assert "Från 31 december 2024 till 31 december 2027. Styrgruppen beslutade 15 november 2024." in today
    assert "Skulle ha varit gjort senast 30 juni." in read("haninge", path, on=date(2027, 7, 1))
    before = read("haninge", "/s/haninge/overenskommelsen/", on=THE_DAY, per="2024-11-14")
    assert "Tiden går ut 31 december." in before


# Stockholm 2024: "från den 1 januari 2024 och tillsvidare", with no rhythm of review.
def test_stockholms_open_ended_agreement_says_when_it_was_last_reviewed(five: dict[str, Place], read: Read) -> None:
    client, path = in_browser(five["stockholm"]), RENEW.format("stockholm")
    assert "har inte setts över sedan den började gälla" in read("stockholm", "/s/stockholm/overenskommelsen/")
    said = {"reviewed_on": "2026-03-12", "by": "stadsovergripande-styrgrupp", "conclusion": "Gäller som den är"}
    posted(client, f"{path}oversyn/", THE_DAY, **said)
    for page in ("/s/stockholm/overenskommelsen/", path):
        assert "12 mars av Stadsövergripande styrgrupp." in read("stockholm", page)
    assert "har inte setts över" in read("stockholm", "/s/stockholm/overenskommelsen/", per="2026-03-11")
