"""Filling a draft from a template, another agreement or a file: seen before, brought as suggestions, decided about."""

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands, queries
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.audit.acting import Person as Somebody
from samsyn.base.collaborations import queries as members
from samsyn.papers import editing
from samsyn.papers.patterns import TEMPLATES, templates
from samsyn.papers.writing import as_values, as_yaml
from samsyn.practice.shelf import FIVE
from tests.cast import ALVA, DISA, EGIL, THE_DAY
from tests.judge import findings
from tests.pages.reading import words_of
from tests.pages.start.conftest import Draft, SignIn
from tests.practice_papers import PRACTICE
from tests.world import World

MOST = 12
WHOLE = {"groups": ["forums", "text", "annexes", "plan", "follow_up"]}
ANSWERS = {
    **editing.empty(paper_id="trosa-2027", name="Trosa", title="Samverkan i Trosa"),
    "municipalities": ["0140"],
    "parties": [
        {"id": "kommunen", "name": "Trosa kommun", "kind": "municipality"},
        {"id": "polisen", "name": "Lokalpolisområde Nyköping", "kind": "local_police_area"},
    ],
}


@pytest.fixture
def start(world: World, sign_in: SignIn, today: object) -> Draft:
    """A draft with nothing in it but the answers of the three questions."""
    user_id = world.actor(ALVA).user_id
    paper = editing.read_values(ANSWERS)
    actor, made = commands.set_up(actor=Somebody(user_id), paper=paper, party_key="kommunen", today=THE_DAY)
    return Draft(actor, made, sign_in(ALVA))


def at(draft: Draft, path: str = "") -> str:
    return f"{draft.base}hamta/{path}"


def states(draft: Draft) -> set[str]:
    return {mark.state for mark in draft.row.marks.values()}


def test_the_sources_are_told_with_what_they_hold(start: Draft) -> None:
    shown = words_of(start.client.get(at(start)))
    for said in (
        "Kommun och polis Passar era parter",
        "3 forum, 49 åtaganden, 3 aktiviteter",
        "Stad och stadsområden",
        "Högsta forumet möts minst fyra gånger per år",
        "Strängnäs",
        "Ingen har gjort det än.",
        "Läs in en fil",
    ):
        assert said in shown


@pytest.mark.parametrize("source", [*(f"mallar/{one}" for one in TEMPLATES), *(f"de-fem/{one}" for one in FIVE)])
def test_each_is_seen_before_it_is_fetched_and_can_be_fetched(start: Draft, source: str) -> None:
    answer = start.client.get(at(start, f"{source}/"))
    shown = words_of(answer)
    assert "Vad vill ni hämta?" in shown
    assert "Inget gäller förrän ni har valt Behåll." in shown
    assert findings(answer.content.decode()) == []
    done = start.client.post(at(start, f"{source}/"), WHOLE, follow=True)
    assert "förslag är tillagda. Ta ställning till dem steg för steg." in words_of(done)
    assert states(start) == {MarkState.SUGGESTED}
    assert "Allt finns redan i utkastet" in words_of(start.client.get(at(start, f"{source}/")))


def test_what_a_template_brings_is_listed_part_by_part(start: Draft) -> None:
    shown = words_of(start.client.get(at(start, "mallar/kommun-polis-raddningstjanst/")))
    for said in (
        "Forum, 3 förslag",
        "Parter som ni inte har kommer som förslag: Räddningstjänsten",
        "Styrgruppen ”minst fyra gånger per år”",
        "Vision",
        "Så ändras den Gäller när alla parter har skrivit under.",
        "Trygghetsvandringar",
    ):
        assert said in shown.replace("minst fyra gånger per år", "”minst fyra gånger per år”") or said in shown


def test_only_the_parts_that_are_chosen_come(start: Draft) -> None:
    start.client.post(at(start, "mallar/kommun-polis/"), {"groups": ["forums"]})
    paper = start.row.paper
    assert ([one.name for one in paper.forums], paper.clauses, paper.activities) == (
        ["Styrgruppen", "Beredningsgruppen", "Veckoavstämningen"],
        (),
        (),
    )
    again = words_of(start.client.get(at(start, "mallar/kommun-polis/")))
    assert "Text och åtaganden, " in again
    assert "Forum, " not in again


def test_choosing_nothing_or_what_is_not_there_is_said(start: Draft) -> None:
    answer = start.client.post(at(start, "mallar/kommun-polis/"), {})
    assert answer.status_code == 400
    assert "Välj minst en del att hämta." in words_of(answer)
    assert start.client.post(at(start, "mallar/kommun-polis/"), {"groups": ["people"]}).status_code == 400
    assert start.row.marks == {}


def test_what_another_fetched_meanwhile_is_not_fetched_twice(start: Draft) -> None:
    start.client.post(at(start, "mallar/kommun-polis/"), {"groups": ["plan"]})
    answer = start.client.post(at(start, "mallar/kommun-polis/"), {"groups": ["plan"]})
    assert answer.status_code == 400
    assert len(start.row.paper.activities) == 3


def test_there_are_no_other_sources(start: Draft) -> None:
    for path in ("mallar/nykvarn/", "de-fem/kommun-polis/", "hyllan/nykvarn/", "fran-andra/1/", "fran-andra/x/"):
        assert start.client.get(at(start, path)).status_code == 404


def test_what_another_collaboration_offers_is_fetched(start: Draft, world: World) -> None:
    commands.offer_pattern(actor=world.actor(EGIL), today=THE_DAY)
    made = queries.patterns(start.actor)[0].id
    shown = words_of(start.client.get(at(start))).replace("\xa0", " ")
    assert "Från andra i Samsyn" in shown
    assert "Så som den löd 20 november" in shown
    assert "Ingen heter så." in words_of(start.client.get(at(start), {"sok": "ödeshög"}))
    assert "Haninge" in words_of(start.client.get(at(start), {"sok": "hani"}))
    start.client.post(at(start, f"fran-andra/{made}/"), {"groups": ["forums"]})
    assert [one.name for one in start.row.paper.forums] == [one.name for one in PRACTICE["haninge"].forums]


def test_the_overview_leads_through_the_suggestions(start: Draft) -> None:
    before = words_of(start.client.get(start.base))
    assert "Eller utgå från en mall" in before
    start.client.post(at(start, "mallar/kommun-polis/"), WHOLE)
    shown = words_of(start.client.get(start.base))
    assert "Ta ställning till 80 förslag" in shown
    assert "Gå till Parter" in shown
    assert "41 förslag att ta ställning till" in shown


def test_a_whole_step_is_kept_and_the_rest_struck(start: Draft) -> None:
    start.client.post(at(start, "mallar/kommun-polis/"), WHOLE)
    page = start.client.get(f"{start.base}forum/")
    assert "3 förslag i det här steget väntar på er." in words_of(page)
    start.client.post(f"{start.base}markera/", {"path": "forums/styrgruppen", "state": "kept"})
    rest = ["forums/beredningsgruppen", "forums/veckoavstamningen"]
    start.client.post(f"{start.base}markera/", {"path": rest, "state": "struck", "next": f"{start.base}forum/"})
    shown = words_of(start.client.get(f"{start.base}forum/"))
    assert "i det här steget väntar på er" not in shown
    assert "Struket" in shown
    assert [one["id"] for one in start.row.settled()["forums"]] == ["styrgruppen"]


def test_own_words_and_single_items_are_decided_about_in_their_step(start: Draft) -> None:
    start.client.post(at(start, "mallar/kommun-polis/"), WHOLE)
    text = words_of(start.client.get(f"{start.base}text/"))
    assert "Vision Förslag Kommunen ska vara en trygg plats" in text
    valid = words_of(start.client.get(f"{start.base}giltighet/"))
    assert "Så fortsätter den Förslag förlängs 2 år i taget · samråd 6 månader före" in valid
    for path in ("vision", "renewal"):
        done = start.client.post(f"{start.base}markera/", {"path": path, "state": "kept"})
        assert done.status_code == 302
    left = start.row.settled()
    assert (left["vision"], left["renewal"]["extension_years"]) == (
        "Kommunen ska vara en trygg plats att bo, arbeta och vistas i.",
        2,
    )
    assert "purpose" not in left


def test_functions_follow_what_names_them_and_are_not_asked_about(start: Draft) -> None:
    start.client.post(at(start, "mallar/kommun-polis/"), {"groups": ["forums"]})
    shown = words_of(start.client.get(f"{start.base}parter/"))
    assert "Det som är märkt Vid behov kom med det ni hämtade" in shown
    assert "Kommundirektör Vid behov" in shown
    assert "i det här steget väntar på er" not in shown


def test_what_is_struck_is_not_drawn_in_the_year(start: Draft) -> None:
    start.client.post(at(start, "mallar/kommun-polis/"), {"groups": ["forums"]})
    assert "Veckoavstämningen möts" in words_of(start.client.get(f"{start.base}forum/"))
    start.client.post(f"{start.base}markera/", {"path": "forums/veckoavstamningen", "state": "struck"})
    assert "Veckoavstämningen möts" not in words_of(start.client.get(f"{start.base}forum/"))


def a_file(text: str | bytes, name: str = "vår.yaml") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)


def test_a_file_becomes_the_whole_draft(start: Draft) -> None:
    page = start.client.get(at(start, "fil/"))
    assert "Filen blir hela utkastet." in words_of(page)
    done = start.client.post(at(start, "fil/"), {"file": a_file(as_yaml(PRACTICE["nykvarn"]))}, follow=True)
    assert "Hela överenskommelsen står nu i utkastet." in words_of(done)
    assert start.row.content == as_values(PRACTICE["nykvarn"])


def test_a_file_into_what_is_begun_gives_suggestions(draft: Draft) -> None:
    shown = words_of(draft.client.get(at(draft, "fil/")))
    assert "Utkastet är påbörjat." in shown
    text = as_yaml(templates()["kommun-polis"])
    done = draft.client.post(at(draft, "fil/"), {"file": a_file(text)}, follow=True)
    assert "förslag är tillagda." in words_of(done)
    assert states(draft) == {MarkState.SUGGESTED}


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("format: samsyn/1\nid: x\n\tname: X", "rad 3", "Använd mellanslag som indrag"),
        (
            "format: samsyn/1\nid: x\nname: X\ntitle: X\nparties: []\nterm: {}\nvison: Trygg",
            "rad 7",
            "Menade du ”vision”?",
        ),
        ("inte en överenskommelse", "rad 1", "Börja med raden ”format: samsyn/1”"),
        ("", "", "Filen är tom."),
        (b"\xff\xfe\x00", "rad 1", "UTF-8"),
        ("format: samsyn/1\n" + "#" * 5_000_001, "", "Filen är större än 5 MB"),
    ],
    ids=["tab", "unknown key", "no agreement", "empty", "other letters", "too large"],
)
def test_faults_are_told_with_their_line_and_how_to_mend_them(
    start: Draft, text: str | bytes, place: str, said: str
) -> None:
    before = start.row.content
    answer = start.client.post(at(start, "fil/"), {"file": a_file(text)})
    shown = words_of(answer).replace("\xa0", " ")
    assert answer.status_code == 400
    assert place in shown
    assert said in shown
    assert "inte inläst" in shown
    assert start.row.content == before


def test_a_private_number_in_a_file_is_stopped_at_its_line(start: Draft) -> None:
    text = as_yaml(replace(PRACTICE["nykvarn"], vision="Ring 19811218-9876 när det händer"))
    shown = words_of(start.client.post(at(start, "fil/"), {"file": a_file(text)}))
    assert "vision" in shown
    assert "Samsyn sparar inga personnummer" in shown
    assert "19811218" not in shown


def test_a_file_of_another_municipality_is_refused_in_words(start: Draft) -> None:
    answer = start.client.post(at(start, "fil/"), {"file": a_file(as_yaml(PRACTICE["haninge"]))})
    assert answer.status_code == 400
    assert "Filen gäller en annan kommun än den som ni börjar för." in words_of(answer)


def test_no_file_is_no_fault_of_a_file(start: Draft) -> None:
    assert "Välj en fil att läsa in." in words_of(start.client.post(at(start, "fil/"), {}))


def test_who_cannot_write_in_drafts_fetches_nothing(start: Draft, sign_in: SignIn, world: World) -> None:
    for person in (DISA, EGIL):
        for path in ("", "mallar/kommun-polis/", "fil/"):
            assert sign_in(person).get(at(start, path)).status_code == 404
    assert members.actors_of(user_id=world.users["Disa"], today=THE_DAY)


@pytest.mark.parametrize("path", ["", "mallar/kommun-polis/", "de-fem/sodertalje/", "fil/"])
def test_every_page_asks_few_questions(
    start: Draft, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    start.client.get(at(start))
    with django_assert_max_num_queries(MOST):
        assert start.client.get(at(start, path)).status_code == 200


def test_fetching_the_largest_asks_no_more_than_the_smallest(
    start: Draft, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    start.client.get(at(start))
    with django_assert_max_num_queries(32):
        start.client.post(at(start, "de-fem/sodertalje/"), WHOLE)


def test_in_english(start: Draft, client: Client) -> None:
    start.client.post("/konto/utseende/", {"language": "en"})
    assert "Begin from something that exists" in words_of(start.client.get(at(start)))
    shown = words_of(start.client.get(at(start, "mallar/kommun-polis/")))
    assert "What do you want to fetch?" in shown
    fault = words_of(start.client.post(at(start, "fil/"), {"file": a_file("format: samsyn/2")}))
    assert "line 1" in fault.replace("\xa0", " ")


@pytest.mark.parametrize("key", ["0", "999999999", "9" * 20, "9" * 5000])
def test_what_nobody_has_offered_is_not_found(start: Draft, key: str) -> None:
    assert start.client.get(at(start, f"fran-andra/{key}/")).status_code == 404
