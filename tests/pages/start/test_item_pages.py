"""An item is added, changed, moved and taken out in the pages; nothing typed is lost, nothing is half done."""

import pytest

from samsyn.papers import editing
from tests.pages.reading import words_of
from tests.pages.start.conftest import Draft

FORUM = {"name": "Måndagsmötet", "level": "operative", "rhythm": "varje måndag"}


def test_a_forum_is_added_at_once(draft: Draft) -> None:
    answer = draft.client.post(f"{draft.base}lagg-till/forums/", {**FORUM, "next": f"{draft.base}forum/#forums"})
    assert answer["Location"] == f"{draft.base}forum/#forums"
    assert draft.row.paper.forums[-1].rhythm == "varje måndag"
    assert "Sparat: Måndagsmötet" in words_of(draft.client.get(f"{draft.base}forum/"))


def test_what_is_missing_is_asked_for_with_all_that_was_written(draft: Draft) -> None:
    answer = draft.client.post(f"{draft.base}lagg-till/forums/", {**FORUM, "name": ""})
    assert answer.status_code == 400
    assert "varje måndag" in answer.content.decode()
    assert len(draft.row.paper.forums) == 3


def test_somebody_new_is_added_with_what_names_her(draft: Draft) -> None:
    before = len(draft.row.paper.bodies)
    page = f"{draft.base}lagg-till/forums/planeringsgruppen/seats/"
    asked = draft.client.post(page, {"body": "Fältassistenten", "kind": "member"})
    assert asked.status_code == 400
    assert "Vi känner inte igen" in words_of(asked)
    assert len(draft.row.paper.bodies) == before


def test_an_item_is_changed_and_the_rest_of_it_stays(draft: Draft) -> None:
    path = "forums/operativa-gruppen"
    before = editing.at(draft.row.content, path)
    page = f"{draft.base}punkt/{path}/"
    seen = draft.row.seen(path)
    said = {"name": "Operativa gruppen", "level": "individual", "rhythm": "minst 12 gånger per år", "seen": seen}
    answer = draft.client.post(page, said)
    assert answer.status_code == 302
    after = editing.at(draft.row.content, path)
    assert after["rhythm"] == "minst 12 gånger per år"
    assert after["seats"] == before["seats"]


def test_the_second_to_save_sees_both_and_chooses(draft: Draft) -> None:
    path = "goals/mal-1"
    page, seen = f"{draft.base}punkt/{path}/", draft.row.seen("goals/mal-1")
    text = draft.row.paper.goals[0].text
    draft.client.post(page, {"number": "1", "text": f"{text} kraftigt", "seen": seen})
    answer = draft.client.post(page, {"number": "1", "text": f"{text} snabbt", "seen": seen})
    assert answer.status_code == 400
    words = words_of(answer)
    assert "Någon annan har sparat medan du skrev" in words
    assert f"{text} kraftigt" in words
    assert f"{text} snabbt" in answer.content.decode()
    assert draft.row.paper.goals[0].text == f"{text} kraftigt"
    draft.client.post(page, {"number": "1", "text": f"{text} snabbt", "seen": seen, "overwrite": "1"})
    assert draft.row.paper.goals[0].text == f"{text} snabbt"


def test_what_goes_along_is_told_before_it_is_taken_out(draft: Draft) -> None:
    page = f"{draft.base}ta-bort/bodies/sakerhetschef/"
    words = words_of(draft.client.get(page))
    for said in ("Ta bort Kommunens säkerhetschef?", "Chefssamrådet: Kommunens säkerhetschef", "Samordnare"):
        assert said in words
    seen = draft.row.seen("bodies/sakerhetschef")
    assert draft.client.post(page, {"seen": seen}).status_code == 302
    assert "sakerhetschef" not in [one.id for one in draft.row.paper.bodies]
    assert draft.client.get(page).status_code == 404


def test_an_item_is_moved(draft: Draft) -> None:
    draft.client.post(f"{draft.base}flytta/goals/mal-9/", {"to": "0"})
    assert draft.row.paper.goals[0].id == "mal-9"


@pytest.mark.parametrize("to", ["", "först", "-1", "²", "\0", "9" * 5000])
def test_an_item_is_not_moved_to_what_is_no_place(draft: Draft, to: str) -> None:
    assert draft.client.post(f"{draft.base}flytta/goals/mal-9/", {"to": to}).status_code == 404
    assert draft.row.paper.goals[0].id != "mal-9"


def test_the_papers_own_words_are_written(draft: Draft) -> None:
    page = f"{draft.base}egna-ord/"
    assert "Nykvarn" in draft.client.get(page).content.decode()
    said = {"name": "Ny", "title": "Ny titel", "clause_word": "§", "seen": draft.row.seen("")}
    assert draft.client.post(page, said).status_code == 302
    assert (draft.row.paper.title, draft.row.paper.clause_word) == ("Ny titel", "§")


def test_a_single_item_is_written_where_nothing_stood(draft: Draft) -> None:
    page = f"{draft.base}punkt/predecessor/"
    assert draft.client.get(page).status_code == 200
    draft.client.post(page, {"title": "Den förra", "last_day": "31 december 2020"})
    held = draft.row.paper.predecessor
    assert held is not None
    assert (held.title, held.last_day) == ("Den förra", "2020-12-31")


@pytest.mark.parametrize(
    "path",
    [
        *("punkt/forums/none/", "punkt/nothing/", "punkt/forums/", "punkt/definitions/", "punkt/title/", "punkt/id/"),
        *(
            "punkt/forums/planeringsgruppen/seats/",
            "punkt/forums/planeringsgruppen/name/",
            "punkt/coordinators/people/",
        ),
        *("ta-bort/goals/none/", "ta-bort/definitions/", "ta-bort/title/"),
        *(
            "lagg-till/nothing/",
            "lagg-till/term/",
            "lagg-till/coordinators/",
            "lagg-till/title/",
            "lagg-till/forums/x/",
        ),
        *("lagg-till/forums/x/", "lagg-till/forums/none/seats/", "lagg-till/forums/seats/"),
        "lagg-till/forums/planeringsgruppen/x/seats/",
        *("tabell/parties/", "tabell/forums/none/seats/", "tabell/forums/seats/", "tabell/term/", "tabell/nothing/"),
    ],
)
def test_what_is_nowhere_is_not_found(draft: Draft, path: str) -> None:
    assert draft.row.paper.definitions
    assert draft.row.paper.words
    assert draft.client.get(f"{draft.base}{path}").status_code == 404
    assert draft.client.post(f"{draft.base}{path}", {"text": "x", "name": "X"}).status_code == 404


def test_a_list_of_what_stands_alone_is_added_to_before_that_is_written(begun: Draft) -> None:
    assert begun.row.paper.coordinators is None
    page = f"{begun.base}lagg-till/coordinators/people/"
    assert begun.client.get(page).status_code == 200


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("forums/planeringsgruppen/seats", "forums-planeringsgruppen-seats"),
        ("coordinators/people", "coordinators-people"),
        ("goals", "goals"),
        ("communication", "communication"),
    ],
)
def test_one_comes_back_to_where_it_is_shown(draft: Draft, path: str, section: str) -> None:
    held = editing.at(draft.row.content, path)
    item = f"{path}/{held[0]['id']}" if isinstance(held, list) else path
    there = draft.client.post(f"{draft.base}markera/", {"path": item, "state": "kept"})["Location"]
    assert there.endswith(f"#{section}")
    assert f'id="{section}"' in draft.client.get(there).content.decode()


def test_an_identity_number_is_stopped_at_its_field(draft: Draft) -> None:
    said = {"number": "10", "title": "Avtal", "text": "Gäller 811218-9876."}
    answer = draft.client.post(f"{draft.base}lagg-till/clauses/", said)
    assert answer.status_code == 400
    assert "personnummer" in words_of(answer)
    assert len(draft.row.paper.clauses) == 30


def test_a_term_that_ends_before_it_begins_is_told_at_its_field(draft: Draft) -> None:
    said = {"first_day": "2021-01-01", "last_day": "2020-01-01", "seen": draft.row.seen("term")}
    answer = draft.client.post(f"{draft.base}punkt/term/", said)
    assert answer.status_code == 400
    assert draft.row.paper.term.last_day == "2022-12-31"


@pytest.mark.parametrize("path", ["parties/ingen", "id", "title/x", "forums", "x" * 400, "clauses/ingen#fras"])
def test_no_stand_is_taken_on_what_is_not_there(draft: Draft, path: str) -> None:
    answer = draft.client.post(f"{draft.base}markera/", {"path": path, "state": "kept"})
    assert answer.status_code == 400
    assert "Den punkten finns inte längre i utkastet" in words_of(answer)
    told = {"paths": [path], "state": "kept"}
    answer = draft.client.post(f"/api/v1{draft.api}marks", told, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "not_in_draft")
    assert draft.row.marks == {}


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("vision", "text/#egna-ord"),
        ("renewal", "giltighet/#renewal"),
        ("predecessor", "giltighet/#predecessor"),
        ("clauses/{clause}#fyra-ganger-per-ar", "text/#clauses"),
    ],
)
def test_a_stand_leads_back_to_what_it_was_taken_on(draft: Draft, path: str, leads_to: str) -> None:
    path = path.format(clause=draft.row.paper.clauses[0].id)
    answer = draft.client.post(f"{draft.base}markera/", {"path": path, "state": "kept"})
    assert answer["Location"] == f"{draft.base}{leads_to}"
    assert draft.row.marks[path].state == "kept"


@pytest.mark.parametrize("list_path", ["title", "forums/none/seats", "forums/seats", "municipalities"])
def test_a_program_adds_nothing_where_no_list_is(draft: Draft, list_path: str) -> None:
    before = draft.row.revision
    told = [{"list_path": list_path, "values": {"name": "Ny"}}]
    answer = draft.client.post(f"/api/v1{draft.api}items", told, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "not_in_draft")
    assert draft.row.revision == before
