"""Sök: what is found is shown with why, filtered and bounded, and says kindly what to do when nothing is."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.base.refs import Ref
from samsyn.base.search import commands, queries
from samsyn.base.search.queries import finding
from samsyn.base.search.rules.entries import Findable
from samsyn.pages.search.queries import GROUPS, KINDS, Asking
from samsyn.pages.search.queries import page as pages
from samsyn.site.search_command import findable
from tests.cast import ALVA, BO, EGIL, Person
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
NYKVARN, SODERTALJE, ALL = "/s/nykvarn/sok/", "/s/sodertalje/sok/", "/sok/"
pytestmark = pytest.mark.usefixtures("today")


@pytest.mark.parametrize(
    ("person", "path", "asked", "said"),
    [
        (BO, SODERTALJE, {"q": "skolan"}, "träffar på ”skolan”"),
        (BO, SODERTALJE, {"q": "skolorna"}, "Rektor på respektive skola Funktion"),
        (BO, SODERTALJE, {"q": "SSPF-grupper"}, "SSPF - grupper Forum"),
        (BO, SODERTALJE, {"q": "skolan", "slag": "plan"}, "Sök bland allt"),
        (BO, SODERTALJE, {"q": "skolan"}, "Sök i alla dina samverkan"),
        (BO, ALL, {"q": "chefssamråd"}, "Forum · Nykvarn"),
        (BO, ALL, {"q": "kommunpolis"}, "Kommunpolis Funktion · Södertälje"),
        (ALVA, NYKVARN, {"q": "xyzzy"}, "Inga träffar på ”xyzzy” Pröva så här"),
        (ALVA, NYKVARN, {"q": "xyzzy", "slag": "plan"}, "Sök bland allt"),
        (ALVA, NYKVARN, {"q": "…"}, "Inga träffar på ”…”"),
        (ALVA, NYKVARN, {"q": "chefssamrådet", "sida": "9"}, "Det finns inga fler träffar på ”chefssamrådet”"),
        (ALVA, NYKVARN, {"q": "ord " * 200}, "Bara de första orden söktes."),
        (ALVA, NYKVARN, {}, "Så söker du"),
        (ALVA, NYKVARN, {"q": "   "}, "”skolan” hittar också skola, skolor och skolornas."),
        (ALVA, NYKVARN, {"per": "2022-01-01", "q": "plan"}, "Sökningen gäller alltid det som står i dag"),
        (ALVA, ALL, {"q": "chefssamråd"}, "Chefssamrådet Forum"),
    ],
)
def test_what_the_page_says(sign_in: SignIn, person: Person, path: str, asked: dict[str, str], said: str) -> None:
    answer = sign_in(person).get(path, asked)
    assert answer.status_code == 200
    assert said in words_of(answer)


def test_nothing_is_offered_that_is_not_there(sign_in: SignIn) -> None:
    alone = words_of(sign_in(ALVA).get(NYKVARN, {"q": "plan"}))
    assert "Sök i alla dina samverkan" not in alone
    assert "Sökningen gäller alltid" not in alone
    assert "Sök i alla dina samverkan" not in words_of(sign_in(BO).get(ALL, {"q": "plan"}))


def test_each_kind_leads_to_its_place(sign_in: SignIn, world: World) -> None:
    client = sign_in(BO)
    for kind in KINDS:
        entry = next((one for one in entries(world) if one.kind == kind), None)
        if entry is None:
            continue
        address = KINDS[kind].address("sodertalje", entry.key)
        answer = client.get(address.partition("#")[0])
        assert answer.status_code == 200, address
        anchor = address.partition("#")[2]
        assert not anchor or f'id="{anchor}"' in answer.content.decode(), address


def entries(world: World) -> list[Findable]:
    return list(findable(world.programs["sodertalje"]))


def test_every_kind_belongs_to_a_group_and_is_named() -> None:
    assert {one.group for one in KINDS.values()} == set(GROUPS)
    assert all(str(one.word) for one in KINDS.values())


def test_the_filter_shows_groups_with_hits_and_counts_them(sign_in: SignIn) -> None:
    answer = sign_in(BO).get(SODERTALJE, {"q": "skolan", "slag": "organisation"})
    shown = words_of(answer)
    assert "Allt 8 Texten 2 Organisation 3 Plan 3" in shown
    assert "3 träffar på ”skolan”" in shown
    assert "Punkt" not in shown
    assert "Åtaganden" not in shown.partition("Allt 8")[2].partition("Plan 3")[0]
    unknown = words_of(sign_in(BO).get(SODERTALJE, {"q": "skolan", "slag": "okant", "sida": "noll"}))
    assert "8 träffar på ”skolan”" in unknown


@pytest.fixture
def many(world: World) -> None:
    things = (Findable("clause", f"p-{n:04}", "Kvarnen", day=date(2026, 1, 1)) for n in range(45))
    commands.put_many(world.programs["nykvarn"], things)


@pytest.mark.usefixtures("many")
def test_hits_are_leafed_through_a_sheet_at_a_time(sign_in: SignIn) -> None:
    client = sign_in(ALVA)
    first, last = client.get(NYKVARN, {"q": "kvarnen"}), client.get(NYKVARN, {"q": "kvarnen", "sida": "3"})
    assert first.content.decode().count("<li>\n          <h3>") == 20
    assert "Fler träffar" in words_of(first)
    assert "Föregående träffar" not in words_of(first)
    assert last.content.decode().count("<li>\n          <h3>") == 5
    assert "Fler träffar" not in words_of(last)
    assert "?q=kvarnen&amp;sida=2" in last.content.decode()


@pytest.mark.usefixtures("many")
def test_very_many_hits_are_not_counted_and_not_followed_to_the_end(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "RANKED", 45)
    monkeypatch.setattr(pages, "FURTHEST", 30)
    client = sign_in(ALVA)
    assert "Många träffar på ”kvarnen”" in words_of(client.get(NYKVARN, {"q": "kvarnen"}))
    assert "Längre in än så här visas inte träffarna." in words_of(client.get(NYKVARN, {"q": "kvarnen", "sida": "2"}))
    filtered = words_of(client.get(NYKVARN, {"q": "kvarnen", "slag": "texten"}))
    assert "Många träffar på ”kvarnen” Allt Texten Kvarnen" in filtered


def test_a_number_of_a_person_is_not_sought(sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    answer = sign_in(ALVA).get(NYKVARN, {"q": "19811218-9876"})
    assert answer.status_code == 400
    assert "I Samsyn finns inget om enskilda." in words_of(answer)
    assert 'value="19811218-9876"' in answer.content.decode()


def test_what_was_written_never_becomes_markup(sign_in: SignIn, world: World) -> None:
    commands.put(world.programs["nykvarn"], Ref("clause", "x"), title="<b>Kvarn</b>", body="<script>kvarn</script>")
    html = sign_in(ALVA).get(NYKVARN, {"q": "kvarn <i>"}).content.decode()
    assert "<script>" not in html.partition("<main")[2]
    assert "<b>Kvarn" not in html
    assert "<i>" not in html.partition("<main")[2]


@pytest.mark.parametrize(("kind", "word"), [("meeting", "Möte"), ("item", "Ärende"), ("decision", "Beslut")])
def test_what_is_numbered_leads_to_its_page(sign_in: SignIn, world: World, kind: str, word: str) -> None:
    commands.put(world.programs["nykvarn"], Ref(kind, "7"), title="Kvarnhjul", day=date(2026, 3, 2))
    answer = sign_in(ALVA).get(NYKVARN, {"q": "kvarnhjul"})
    assert f"Kvarnhjul {word} · 2 mars" in words_of(answer).replace("\xa0", " ")
    assert "/7/" in answer.content.decode()


def test_what_is_not_on_the_list_of_kinds_is_not_sought(sign_in: SignIn, world: World) -> None:
    commands.put(world.programs["nykvarn"], Ref("unheard-of", "x"), title="Kvarnhjul")
    assert "Inga träffar" in words_of(sign_in(ALVA).get(NYKVARN, {"q": "kvarnhjul"}))


def test_each_finds_only_in_her_own(sign_in: SignIn, world: World) -> None:
    assert sign_in(EGIL).get(NYKVARN, {"q": "plan"}).status_code == 404
    assert "Nykvarn" not in words_of(sign_in(EGIL).get(ALL, {"q": "chefssamråd"}))
    assert sign_in(None).get(ALL, {"q": "plan"}).status_code == 302


def test_the_frame_has_a_field_but_on_the_page_of_the_search(sign_in: SignIn) -> None:
    client = sign_in(BO)
    assert 'action="/s/sodertalje/sok/"' in client.get("/s/sodertalje/plan/").content.decode()
    assert 'action="/sok/"' in client.get("/").content.decode()
    assert client.get(SODERTALJE).content.decode().count('role="search"') == 1


def test_the_page_asks_few_questions(sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = sign_in(BO)
    for path in (SODERTALJE, ALL):
        client.get(path, {"q": "trygghet"})
        with django_assert_max_num_queries(10):
            client.get(path, {"q": "trygghet"})


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, Asking()),
        ({"q": "a\0b", "slag": "plan", "sida": "3"}, Asking("ab", "plan", 3)),
        ({"q": "a", "slag": "x", "sida": "-1"}, Asking("a")),
        ({"sida": "0"}, Asking()),
        ({"sida": "99999"}, Asking()),
    ],
)
def test_the_question_is_read_from_the_address(asked: dict[str, str], expected: Asking) -> None:
    assert Asking.of(asked) == expected


def test_the_api_finds_the_same(sign_in: SignIn) -> None:
    client = sign_in(BO)
    told = client.get("/api/v1/s/sodertalje/search", {"q": "skolan"}).json()
    assert [one["kind"] for one in told["hits"]].count("forum") == 1
    assert {one["slug"] for one in told["hits"]} == {"sodertalje"}
    assert any(part["is_hit"] for part in told["hits"][0]["title"])
    assert told["hits"][0]["url"].startswith("/s/sodertalje/")
    everywhere = client.get("/api/v1/search", {"q": "polis", "limit": 50}).json()
    assert {one["slug"] for one in everywhere["hits"]} == {"nykvarn", "sodertalje"}
    only = client.get("/api/v1/search", {"q": "polis", "kind": ["function"], "limit": 1}).json()
    assert (len(only["hits"]), only["hits"][0]["kind"], only["has_more"]) == (1, "function", True)
    assert client.get("/api/v1/search", {"q": "plan", "kind": "okant"}).json() == {"hits": [], "has_more": False}
    assert client.get("/api/v1/search", {"q": "x" * 401}).status_code == 422
    assert client.get("/api/v1/s/haninge/search", {"q": "plan"}).status_code == 404


def test_somebody_who_belongs_nowhere_finds_nothing(world: World, sign_in: SignIn) -> None:
    assert queries.find(words="plan").hits == ()
