"""The interface in English: no Swedish leaks into it, and what papers and people have written says what it is."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from babel.messages.mofile import write_mo
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from icalendar import Calendar
from pytest_django import Settings

from samsyn.agreements import queries as agreements
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import Person as Acting
from samsyn.duties import commands, queries
from samsyn.duties.rules.duties import Mode
from samsyn.duties.rules.standings import Standing
from scripts.words import PO, catalogue
from tests.cast import ALVA, BO, EGIL, THE_DAY, Person
from tests.house.rooms import ROOT
from tests.pages import tongues
from tests.world import PLACES, World

SignIn = Callable[[Person | None], Client]
HELD, REASON, HAPPENED = "Mötet hölls.", "Alla var sjuka.", "En fråga väcktes."
EACH = 3
"""So many pages of each kind are enough, in each collaboration."""

LINK = re.compile(r'<a [^>]*href="([^"]+)"')
FORM = re.compile(r'<form class="form" method="post" action="([^"]+)"')


@pytest.fixture
def english(settings: Settings, tmp_path: Path) -> None:
    """Compile the catalogue as it stands, and let the program use that."""
    place = tmp_path / "en/LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "django.mo").open("wb") as file:
        write_mo(file, catalogue(ROOT / PO))
    settings.LOCALE_PATHS = [tmp_path]


@pytest.fixture
def lived(world: World, today: date) -> World:
    """Let something have been written in Södertälje."""
    bo = world.actor(BO, "sodertalje")
    rows = [row for row in queries.standings(bo, on=THE_DAY) if not row.law_section]
    late, first_day = next(
        (row.key, one.window.first_day) for row in rows for one in row.occurrences if one.standing is Standing.MISSED
    )
    event = next(row for row in rows if row.mode == Mode.ON_EVENT)
    commands.report_evidence(actor=bo, key=late, done_on=THE_DAY, what=HELD, today=today)
    commands.excuse(actor=bo, key=late, window_first_day=first_day, reason=REASON, today=today)
    commands.note(actor=bo, key=event.key, what=HAPPENED, happened_on=THE_DAY, today=today)
    return world


@pytest.fixture
def known(world: World) -> tongues.Words:
    """Know what the three papers say, and what people have written here."""
    papers = [agreements.paper(world.programs[slug], on=on) for slug in PLACES for on in (date(2022, 6, 1), THE_DAY)]
    signed = [one.place for slug in PLACES for one in agreements.signatures(world.programs[slug], on=THE_DAY)]
    listed = HELD.rstrip(".")  # as the year wheel's table has it
    return tongues.words(papers, HELD, listed, REASON, HAPPENED, *signed)


def kind(path: str) -> tuple[str, str] | None:
    """Name the view of a path and the collaboration it is in; nothing for what is no page of ours."""
    try:
        found = resolve(path.partition("?")[0])
    except Resolver404:
        return None
    return found.view_name, str(found.kwargs.get("slug", ""))


def pages(client: Client, *, since: str = "/") -> Iterator[tuple[str, str]]:
    """Follow every link from a page, so many of each kind, and give each page with its address."""
    ahead, seen, counts = [since], {since}, Counter[tuple[str, str]]()
    while ahead:
        path = ahead.pop(0)
        answer = client.get(path)
        if answer.status_code == 302:
            ahead.append(answer["Location"])
        elif not answer.streaming and answer.headers["Content-Type"].startswith("text/html"):
            html = answer.content.decode()
            yield path, html
            for link in LINK.findall(html):
                to = urldefrag(urljoin(path, link.replace("&amp;", "&"))).url
                named = kind(to) if to.startswith("/") else None
                if named and to not in seen and counts[named] < EACH:
                    counts[named] += 1
                    seen.add(to)
                    ahead.append(to)


def with_what_is_answered(client: Client) -> Iterator[tuple[str, str]]:
    """Give every page, and what its form says when nothing was filled in."""
    for path, html in pages(client):
        yield path, html
        for action in FORM.findall(html):
            with transaction.atomic():
                answer = client.post(action.replace("&amp;", "&"), {})
                transaction.set_rollback(True)
            yield f"{action} (POST)", answer.content.decode()


@pytest.mark.usefixtures("english", "lived")
@pytest.mark.parametrize("person", [ALVA, BO, EGIL], ids=lambda person: person.name)
def test_no_swedish_leaks_into_an_english_page(person: Person, sign_in: SignIn, known: tongues.Words) -> None:
    client = sign_in(person)
    client.post("/konto/utseende/", {"language": "en"})
    shown = list(with_what_is_answered(client))
    assert {kind(path.removesuffix(" (POST)")) for path, _html in shown} >= {
        (view, slug)
        for slug in person.belongs
        for view in ("duties:duties", "duties:duty", "agreement:agreement", "organisation:forum", "plan:plan")
    }
    assert all('lang="en"' in html for _path, html in shown if "<html" in html)
    assert [(path, words) for path, html in shown for words in tongues.leaked(html, known)] == []
    assert [(path, words) for path, html in shown for words in tongues.unmarked(html, known)] == []


@pytest.mark.usefixtures("english", "world")
@pytest.mark.parametrize("path", ["/konto/logga-in/", "/konto/losenord/glomt/", "/finns-inte/"])
def test_nor_before_one_has_signed_in(path: str, client: Client, known: tongues.Words) -> None:
    client.post("/ui/utseende/", {"language": "en"})
    for answer in (client.get(path), client.post(path, {})):
        assert tongues.leaked(answer.content.decode(), known) == []


@pytest.mark.usefixtures("english", "today")
def test_a_calendar_speaks_the_language_of_its_owner(world: World) -> None:
    bo = Acting(world.users["Bo"])
    address = reverse("feeds:calendar", args=[accounts.make_feed_key(actor=bo)])
    swedish = Calendar.from_ical(Client().get(address).content).walk("VEVENT")
    accounts.choose(actor=bo, language="en")
    english = Calendar.from_ical(Client().get(address).content).walk("VEVENT")
    assert {str(one["SUMMARY"]) for one in swedish} > {"Södertälje: möte"}
    assert {str(one["SUMMARY"]) for one in english} == {"Södertälje: meeting", "Södertälje: last day of a duty"}
    assert {str(one["UID"]) for one in swedish} == {str(one["UID"]) for one in english}


@pytest.mark.usefixtures("english", "today")
def test_a_program_is_answered_in_the_language_of_its_user(world: World) -> None:
    bo = Acting(world.users["Bo"])
    accounts.choose(actor=bo, language="en")
    headers = {"Authorization": f"Bearer {accounts.make_token(actor=bo, name='Rapporten', today=THE_DAY)}"}
    answer = Client().get("/api/v1/s/finns-inte/duties", headers=headers)
    assert answer.json()["detail"] == "There is nothing here, or nothing that you can see."
    assert answer.headers["Content-Language"] == "en"
    assert Client().get("/api/v1/s/finns-inte/duties").json()["detail"] == "Visa en nyckel som gäller."


PAGE = """<html lang="en"><body><p title="Samordnaren">%s</p></body></html>"""


@pytest.mark.parametrize(
    ("said", "leaks", "unmarked"),
    [
        ("Nothing needs you.", [], []),
        ("Inget behöver dig.", ["Inget behöver dig."], []),
        ("Next: Rådet möts, by 8 May.", [], []),
        ("Nästa: Rådet möts.", ["Nästa: Rådet möts."], []),
        ("Rådet möts", [], ["Rådet möts"]),
        ('<b lang="sv">Rådet möts</b>', [], []),
        ('<b lang="sv">Rådet <i lang="en">inte</i></b>', ["inte"], []),
    ],
)
def test_leaks_are_seen(said: str, leaks: list[str], unmarked: list[str]) -> None:
    known = tongues.words([], "Rådet möts")
    assert tongues.leaked(PAGE % said, known) == leaks
    assert tongues.unmarked(PAGE % said, known) == unmarked
