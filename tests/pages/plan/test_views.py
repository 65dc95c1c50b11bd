"""The plan's pages: under the collaboration's own word, with what is missing said as questions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands
from samsyn.pages.plan.queries import gaps
from samsyn.pages.plan.queries.gaps import Gap
from samsyn.papers import reading
from samsyn.papers.model import Activity, FocusArea
from tests.cast import ALVA, BO, DISA, EGIL, THE_DAY, Person
from tests.pages.reading import part, words_of
from tests.world import PAPERS, World
from tests.written import paper

SignIn = Callable[[Person | None], Client]
NYKVARN, SODERTALJE, HANINGE = (f"/s/{slug}/plan/" for slug in ("nykvarn", "sodertalje", "haninge"))
pytestmark = pytest.mark.usefixtures("today")


@pytest.mark.parametrize(
    ("facts", "lacks"),
    [
        ({}, (Gap.LEAD, Gap.RHYTHM, Gap.EFFECT)),
        ({"lead": ("a",), "rhythm": "dagligen", "indicators": ("x",)}, ()),
        ({"lead": ("a",), "when": "när det är dags", "follow_up": "Rapport"}, ()),
        ({"support": ("a",), "days": "Valborg", "follow_up_rhythm": "varje år"}, (Gap.LEAD,)),
    ],
)
def test_what_an_activity_lacks(facts: dict[str, object], lacks: tuple[Gap, ...]) -> None:
    assert gaps.of(Activity(id="x", title="X", clause="c", **facts)) == lacks  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("person", "path", "said"),
    [
        (ALVA, NYKVARN, "Aktivitetsplanen"),
        (ALVA, NYKVARN, "Överenskommelsen löpte ut 31 december 2022."),
        (EGIL, HANINGE, "17 aktiviteter i fem fokusområden."),
        (BO, SODERTALJE, "28 aktiviteter i fem"),
        (BO, SODERTALJE, "Ingen av dem säger både vem som leder, hur ofta och hur det följs upp."),
        (EGIL, HANINGE, "Vad skulle visa att det hjälper?"),
        (EGIL, HANINGE, "Hur ofta?"),
        (BO, SODERTALJE, "Enligt måndagsmötena"),
    ],
)
def test_the_plan_speaks_the_papers_words(sign_in: SignIn, person: Person, path: str, said: str) -> None:
    assert said in words_of(sign_in(person).get(path)).replace("\xa0", " ")


def test_a_plan_where_nobody_is_responsible_says_so(sign_in: SignIn, world: World) -> None:
    # Strängnäs 2023–2026: no activity has a responsible party
    paper = replace(reading.read_file(PAPERS / "strangnas.yaml").paper, municipalities=("0140",))
    commands.load(actor=world.programs["nykvarn"], paper=paper, today=THE_DAY, first_day=THE_DAY)
    shown = words_of(sign_in(ALVA).get(NYKVARN))
    assert "Ingen av dem har någon som ansvarar. Börja där." in shown
    assert "Ingen aktivitet har en ansvarig part." in shown
    assert shown.count("Vem leder?") == 22  # twenty activities, two of them under two areas


def test_gaps_alone_and_goals_alone(sign_in: SignIn) -> None:
    client = sign_in(EGIL)
    only = words_of(client.get(HANINGE, {"visa": "luckor"}))
    assert "Brott mot unga" in only
    assert "Avhopparverksamhet" not in only.partition("Bara luckor")[2].partition("Andra planer")[0]
    goals = sign_in(ALVA).get(NYKVARN, {"visa": "mal"}, headers={"HX-Request": "true"})
    assert part(goals)
    assert "9 Minska antalet döda och skadade i trafiken" in words_of(goals)
    assert sign_in(ALVA).get(NYKVARN, {"visa": "något"}).status_code == 200


def test_an_area_without_activities_and_a_plan_without_goals_say_so(sign_in: SignIn, world: World) -> None:
    areas = (*paper().focus_areas, FocusArea(id="trygghet", name="Trygghet"))
    written = paper(focus_areas=areas)
    commands.load(actor=world.programs["nykvarn"], paper=written, today=THE_DAY, first_day=THE_DAY)
    client = sign_in(ALVA)
    assert words_of(client.get(NYKVARN)).count("Ingen aktivitet står under området.") == 1
    goals = words_of(client.get(NYKVARN, {"visa": "mal"}))
    assert "Vad ska ha blivit bättre? Inga mål står i planen." in goals


def test_what_was_done_stands_at_its_activity(sign_in: SignIn, world: World) -> None:
    commands.load(actor=world.programs["nykvarn"], paper=paper(), today=THE_DAY, first_day=date(2025, 1, 1))
    client = sign_in(ALVA)
    assert "Det här har gjorts" not in words_of(client.get(f"{NYKVARN}vandring/"))
    told = {"done_on": "2026-11-20", "what": "Vi gick runt Centrumvägen.", "reference": "KS 26/0101"}
    answer = client.post("/s/nykvarn/ataganden/rapportera/activities/vandring/rhythm", told)
    assert answer.status_code == 302
    shown = words_of(client.get(f"{NYKVARN}vandring/"))
    assert "Vi gick runt Centrumvägen. KS 26/0101" in shown.partition("Det här har gjorts")[2]


def test_one_activity_says_all_that_the_plan_says(sign_in: SignIn) -> None:
    shown = words_of(sign_in(BO).get(f"{SODERTALJE}valfardsbrott/"))
    for said in (
        "Minska riskerna för välfärdsbrott",
        "Resurser (kolumnen Åtagande)",
        "Omsorgsdirektör",
        "(huvudansvar)",
        "Hur ofta?",
    ):
        assert said in shown
    shown = words_of(sign_in(ALVA).get(f"{NYKVARN}utbildning-droger/", {"per": "2022-05-01"}))
    assert "en till två gånger per år" in shown
    assert "Rapportera" not in shown


@pytest.mark.parametrize("path", ["", "suma/", "plan.csv"])
def test_a_stranger_is_told_nothing(sign_in: SignIn, path: str) -> None:
    assert sign_in(EGIL).get(NYKVARN + path).status_code == 404
    assert sign_in(DISA).get(NYKVARN + path).status_code == 200
    assert sign_in(None).get(NYKVARN + path).status_code == 302


def test_the_plan_is_had_as_a_file(sign_in: SignIn) -> None:
    sheet = openpyxl.load_workbook(BytesIO(sign_in(DISA).get(f"{NYKVARN}plan.xlsx").content)).active
    assert sheet is not None
    assert sheet["B1"].value == "Aktivitet"
    assert sheet.max_row == 10
    assert sign_in(DISA).get(f"{NYKVARN}plan.pdf").status_code == 404
    assert sign_in(DISA).get(f"{NYKVARN}finns-inte/").status_code == 404


@pytest.mark.parametrize("path", ["", "valfardsbrott/"])
def test_the_pages_ask_few_questions(
    sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    client = sign_in(BO)
    client.get(SODERTALJE + path)
    with django_assert_max_num_queries(12):
        client.get(SODERTALJE + path)


def test_programs_get_focus_areas_goals_and_activities(sign_in: SignIn) -> None:
    client, base = sign_in(DISA), "/api/v1/s/nykvarn"
    assert [one["id"] for one in client.get(f"{base}/focus-areas").json()] == ["ungdomar", "trygghet", "trafik"]
    assert len(client.get(f"{base}/goals").json()) == 9
    assert len(client.get(f"{base}/activities").json()) == 9
    assert client.get(f"{base}/activities/utemiljo").json()["gaps"] == ["effect"]
    assert client.get(f"{base}/activities/finns-inte").status_code == 404


def test_it_is_spoken_in_english_too(sign_in: SignIn) -> None:
    client = sign_in(BO)
    client.post("/konto/utseende/", {"language": "en"})
    html = client.get(SODERTALJE).content.decode()
    assert '<html lang="en"' in html
