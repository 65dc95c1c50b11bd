"""Kom i gång: what each step holds and lacks, the year it gives, and the same few queries however much there is."""

import pytest
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands
from samsyn.agreements.rules.drafting import DraftKind, MarkState
from samsyn.pages.start.queries import board
from samsyn.pages.start.queries.steps import STEPS
from samsyn.papers.lacking import lacking
from samsyn.papers.model import Paper
from tests.cast import DISA, THE_DAY
from tests.pages.reading import words_of
from tests.pages.start.conftest import Draft, SignIn
from tests.world import World

MOST = 12


def test_the_overview_tells_what_there_is(draft: Draft) -> None:
    words = words_of(draft.client.get(draft.base))
    for said in ("Kom i gång", "3 parter", "3 forum", "30 punkter", "9 aktiviteter", "6 rader", "Börja när ni vill"):
        assert said in words


@pytest.mark.parametrize("path", ["", "borja/", "egna-ord/", "punkt/forums/chefssamradet/", "lagg-till/activities/",
                                  *(f"{one.key}/" for one in STEPS)])  # fmt: skip
def test_every_page_asks_few_questions(
    draft: Draft, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    draft.client.get(draft.base)
    with django_assert_max_num_queries(MOST):
        assert draft.client.get(f"{draft.base}{path}").status_code == 200


def test_what_is_lacking_is_looked_for_once(begun: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Paper] = []
    monkeypatch.setattr(board, "lacking", lambda paper: asked.append(paper) or lacking(paper))
    rows = board.board(begun.row, slug=begun.actor.slug, today=THE_DAY).steps
    assert len(asked) == 1
    said = "1 sak behövs för att räkna"
    assert {row.title: row.lacks for row in rows if row.lacks} == {"Giltighet": said, "Forum": said}


def test_a_step_lists_its_items(draft: Draft) -> None:
    words = words_of(draft.client.get(f"{draft.base}forum/"))
    for said in ("Chefssamrådet", "fyra gånger per år", "högst beslutande", "13 platser", "Operativa gruppen"):
        assert said in words


def test_there_is_no_ninth_step(draft: Draft) -> None:
    assert draft.client.get(f"{draft.base}tionde/").status_code == 404


def test_suggestions_are_counted_and_decided_about(draft: Draft) -> None:
    paths = ["forums/chefssamradet", "forums/planeringsgruppen", "forums/operativa-gruppen"]
    commands.mark_items(actor=draft.actor, draft_id=draft.id, paths=paths, state=MarkState.SUGGESTED)
    assert "3 förslag att ta ställning till" in words_of(draft.client.get(draft.base))
    draft.client.post(f"{draft.base}markera/", {"path": paths[:2], "state": "kept"})
    draft.client.post(f"{draft.base}markera/", {"path": paths[2], "state": "struck", "why": "Finns inte"})
    assert [draft.row.marks[path].state for path in paths] == ["kept", "kept", "struck"]
    shown = words_of(draft.client.get(f"{draft.base}forum/"))
    assert "Struket" in shown
    draft.client.post(f"{draft.base}markera/", {"path": paths[2], "state": ""})
    assert paths[2] not in draft.row.marks


def test_a_mark_that_is_none_is_not_found(draft: Draft) -> None:
    assert draft.client.post(f"{draft.base}markera/", {"path": "forums/x", "state": "loved"}).status_code == 404


def test_one_begins_when_one_wants_and_can_regret_it(draft: Draft) -> None:
    assert "Bara" not in words_of(draft.client.get(f"{draft.base}borja/"))
    answer = draft.client.post(f"{draft.base}borja/", {"in_use_from": "i dag"})
    assert answer["Location"] == "/s/ny/ataganden/"
    assert "Chefssamrådet möts" in words_of(draft.client.get("/s/ny/ataganden/"))
    assert draft.client.post(f"{draft.base}borja/", {"in_use_from": "i dag"}).status_code == 400
    assert "Det är gjort" in words_of(draft.client.get(f"{draft.base}borja/"))
    assert "Ångra att ni började" in words_of(draft.client.get("/s/ny/overenskommelsen/andra/"))
    draft.client.post("/s/ny/overenskommelsen/angra-borja/")
    assert not draft.row.is_closed
    assert draft.client.get("/s/ny/")["Location"] == draft.base


def test_a_beginning_without_a_day_is_asked_for_one(draft: Draft) -> None:
    answer = draft.client.post(f"{draft.base}borja/", {"in_use_from": "snart"})
    assert answer.status_code == 400
    assert "Skriv dagen så att den går att läsa" in words_of(answer)


def test_what_is_undecided_is_said_before_one_begins(draft: Draft) -> None:
    commands.mark_items(
        actor=draft.actor, draft_id=draft.id, paths=["forums/planeringsgruppen"], state=MarkState.SUGGESTED
    )
    assert "1 förslag har ni inte tagit ställning till" in words_of(draft.client.get(f"{draft.base}borja/"))


def test_a_beginning_that_was_built_on_is_not_undone(sign_in: SignIn, world: World, draft: Draft) -> None:
    answer = draft.client.post("/s/nykvarn/overenskommelsen/angra-borja/", follow=True)
    assert "har inget utkast att gå tillbaka till" in words_of(answer)


def test_another_kind_of_draft_has_no_beginning(draft: Draft, world: World) -> None:
    actor = world.programs["nykvarn"]
    made = commands.open_draft(actor=actor, kind=DraftKind.AMENDMENT, title="T", today=THE_DAY)
    assert draft.client.get(f"/s/nykvarn/utkast/{made}/borja/").status_code == 404
    assert "Förslag till ändring" in words_of(draft.client.get(f"/s/nykvarn/utkast/{made}/"))


def test_a_reader_is_shown_no_draft(sign_in: SignIn, world: World) -> None:
    made = commands.open_draft(actor=world.programs["nykvarn"], kind=DraftKind.AMENDMENT, title="T", today=THE_DAY)
    assert sign_in(DISA).get(f"/s/nykvarn/utkast/{made}/").status_code == 403
