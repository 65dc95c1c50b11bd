"""The choices of a new agreement: each clause, seat and activity kept, changed or struck, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands, queries
from samsyn.agreements.queries import DraftRow
from samsyn.agreements.rules.drafting import DraftKind, MarkState
from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.queries import actor_of
from samsyn.duties import queries as duties
from samsyn.papers import succeeding
from tests.five import a_place
from tests.pages.reading import words_of

OCTOBER = date(2022, 10, 3)
MOST = 12
ACTIVITY = "activities/avhopparverksamhet"


@dataclass(frozen=True)
class Successor:
    """Nykvarn's next agreement, being made in the autumn of 2022."""

    actor: Actor
    id: int
    client: Client

    @property
    def base(self) -> str:
        """Where its pages lie."""
        return f"/s/nykvarn/utkast/{self.id}/"

    @property
    def row(self) -> DraftRow:
        """The draft as it now is."""
        return queries.draft(self.actor, self.id)

    def shown(self, path: str) -> str:
        """Give the words of one of its pages."""
        return words_of(self.client.get(f"{self.base}{path}")).replace("\xa0", " ")

    def post(self, group: str, **said: object) -> object:
        """Choose."""
        return self.client.post(f"{self.base}val/{group}/", said)

    def keep_rest(self) -> None:
        """Keep all that is left, as a person presses Behåll resten in each group."""
        for group in ("texten", "forum", "platser", "ataganden", "mal", "aktiviteter", "uppfoljning"):
            left = [one.path for one in succeeding.choices(self.row.paper) if one.path not in self.row.marks]
            if left:
                self.post(group, path=left, state="kept")


@pytest.fixture
def successor(db: None, client: Client, request: pytest.FixtureRequest) -> Iterator[Successor]:
    """Nora begins on Nykvarn's agreement for 2023–2026; in use for a month, where a test says no other."""
    place = a_place("nykvarn", in_use_from=getattr(request, "param", date(2022, 9, 1)))
    with clock.at(OCTOBER):
        client.force_login(User.objects.get(pk=place.user_id))
        first = client.get("/s/nykvarn/overenskommelsen/fornya/ny/")
        shown = first.content.decode()
        assert "Samverkansöverenskommelse för Nykvarn 2023–2026" in shown
        said = {"title": "Samverkansöverenskommelse för Nykvarn 2023–2026", "first_day": "2023-01-01"}
        answer = client.post("/s/nykvarn/overenskommelsen/fornya/ny/", said | {"last_day": "2026-12-31"})
        draft_id = int(answer["Location"].split("/")[4])
        yield Successor(actor_of(user_id=place.user_id, slug="nykvarn", today=OCTOBER), draft_id, client)


def test_the_choices_begin_with_the_text_and_are_counted(successor: Successor) -> None:
    answer = successor.client.get(f"{successor.base}val/")
    assert answer["Location"] == f"{successor.base}val/texten/"
    total = len(succeeding.choices(successor.row.paper))
    page = successor.shown("val/texten/")
    assert f"0 av {total} valda" in page
    assert "Chefssamrådet" in page
    assert "Inte valt" in page
    assert "Behåll resten" in page


def test_one_is_kept_and_one_struck_with_its_reason(successor: Successor) -> None:
    kept = successor.post("aktiviteter", path="activities/trafikkontroller", state="kept")
    assert kept["Location"] == f"{successor.base}val/aktiviteter/#activities--trafikkontroller"
    refused = successor.post("aktiviteter", path=ACTIVITY, state="struck", why=" ")
    assert refused.status_code == 422
    assert "Skriv varför." in words_of(refused)
    successor.post("aktiviteter", path=ACTIVITY, state="struck", why="Går in i länets arbete")
    marks = successor.row.marks
    assert (marks[ACTIVITY].state, marks[ACTIVITY].why) == (MarkState.STRUCK, "Går in i länets arbete")
    page = successor.shown("val/aktiviteter/")
    assert "2 av " in page
    assert "Stryks därför att Går in i länets arbete" in page
    successor.post("aktiviteter", path=ACTIVITY, state="")
    assert ACTIVITY not in successor.row.marks


def test_a_strike_tells_beforehand_what_goes_along(successor: Successor) -> None:
    page = successor.shown("val/forum/")
    assert "Stryks den följer det här med:" in page or "hänvisar hit" in page
    assert "Vem som börjar 2023 står inte. Fortsätter den gamla turordningen är det Kommundirektör" in page


def test_seats_go_with_a_forum_that_is_struck(successor: Successor) -> None:
    successor.post("forum", path="forums/operativa-gruppen", state="struck", why="Läggs ner")
    assert "Följer med när Operativa gruppen stryks." in successor.shown("val/platser/")


def test_a_change_leads_to_the_item_and_back_and_shows_old_and_new(successor: Successor) -> None:
    path = "clauses/chefssamradet"
    answer = successor.post("texten", path=path, state="changed", why="Fler möten")
    assert answer["Location"].startswith(f"{successor.base}punkt/{path}/?next=")
    form = successor.client.get(answer["Location"])
    assert 'name="next"' in form.content.decode()
    clause = next(one for one in successor.row.paper.clauses if one.id == "chefssamradet")
    values = {"title": clause.title, "text": "Chefssamrådet möts sex gånger per år."}
    commands.put_item(actor=successor.actor, draft_id=successor.id, path=path, values=values)
    page = successor.shown("val/texten/")
    assert "Den nya Chefssamrådet möts sex gånger per år." in page
    assert "Ändras därför att Fler möten" in page


def test_what_is_changed_from_elsewhere_is_marked_so(successor: Successor) -> None:
    forum = next(one for one in successor.row.content["forums"] if one["id"] == "planeringsgruppen")
    values = {**forum, "rhythm": "sex gånger per år"}
    commands.put_item(actor=successor.actor, draft_id=successor.id, path="forums/planeringsgruppen", values=values)
    assert successor.row.marks["forums/planeringsgruppen"].state == MarkState.CHANGED


def test_the_rest_is_kept_at_once_and_leads_on(successor: Successor) -> None:
    paths = [one.path for one in succeeding.choices(successor.row.paper) if one.path.startswith("activities/")]
    successor.post("aktiviteter", path=paths, state="kept")
    page = successor.client.get(f"{successor.base}val/aktiviteter/").content.decode()
    assert "Vidare: Uppföljning" in page
    assert "Behåll resten" not in page
    assert all(successor.row.marks[path].state == MarkState.KEPT for path in paths)


def test_paths_that_are_no_choices_are_left_alone(successor: Successor) -> None:
    successor.post("texten", path=["term", "clauses/finns-inte", "parties/kommunen"], state="kept")
    assert successor.row.marks == {}
    assert successor.client.get(f"{successor.base}val/annat/").status_code == 404


# Nykvarn's successor for 2023–2026 is made from the old one, each clause chosen.
def test_it_takes_over_once_everything_is_chosen_and_closed(successor: Successor) -> None:
    page = successor.shown("ta-vid/")
    assert "Den tar vid 1 januari 2023. Den gamla gäller till och med 31 december." in page
    assert "val är kvar." in page
    successor.post("aktiviteter", path=ACTIVITY, state="struck", why="Går in i länets arbete")
    successor.keep_rest()
    page = successor.shown("ta-vid/")
    assert "Avhopparverksamhet därför att Går in i länets arbete" in page
    assert "Följer med." in page
    answer = successor.client.post(f"{successor.base}ta-vid/", {"by": "chefssamradet", "decided_on": "3 oktober"})
    assert answer["Location"] == "/s/nykvarn/overenskommelsen/"
    assert queries.agreement_row(successor.actor, date(2023, 1, 1)).key == "nykvarn-2023-2026"
    assert queries.agreement_row(successor.actor, date(2022, 12, 31)).key == "nykvarn-2021-2022"
    told = words_of(successor.client.get("/s/nykvarn/overenskommelsen/fornya/")).replace("\xa0", " ")
    assert "Samverkansöverenskommelse för Nykvarn 2023–2026 tar vid 1 januari 2023." in told
    assert "En efter en" in told


@pytest.mark.parametrize("successor", [date(2021, 1, 1)], indirect=True)
def test_what_is_late_and_struck_has_to_be_closed_first(successor: Successor) -> None:
    found = [one.row.key for one in duties.open_matters(successor.actor, on=OCTOBER) if one.has_to_be_closed]
    assert f"{ACTIVITY}/rhythm" in found
    successor.post("aktiviteter", path=ACTIVITY, state="struck", why="Görs av länet")
    successor.keep_rest()
    page = successor.shown("ta-vid/")
    assert "Följer inte med, och måste avslutas först." in page
    assert "öppen och följer inte med" in page or "öppna och följer inte med" in page
    assert successor.client.post(f"{successor.base}ta-vid/", {"by": ""}).status_code == 400


def test_a_gap_is_told_before_it_is_made(successor: Successor) -> None:
    term = {**successor.row.content["term"], "first_day": "2023-03-01"}
    commands.put_item(actor=successor.actor, draft_id=successor.id, path="term", values=term)
    assert "59 dagar utan överenskommelse, 1 januari–28 februari 2023." in successor.shown("ta-vid/")


# Bad input: a successor that overlaps its predecessor.
def test_an_overlap_is_told_before_it_is_refused(successor: Successor) -> None:
    term = {**successor.row.content["term"], "first_day": "2022-12-01"}
    commands.put_item(actor=successor.actor, draft_id=successor.id, path="term", values=term)
    successor.keep_rest()
    said = "Den nya skulle börja 1 december 2022, men den som gäller nu slutar först 31 december 2022."
    assert said in successor.shown("ta-vid/")
    answer = successor.client.post(f"{successor.base}ta-vid/", {"by": ""})
    assert answer.status_code == 400
    assert queries.agreement_row(successor.actor, date(2023, 1, 1)).key == "nykvarn-2021-2022"


def test_another_kind_of_draft_has_no_choices(successor: Successor) -> None:
    other = commands.open_draft(actor=successor.actor, kind=DraftKind.AMENDMENT, title="Ändring", today=OCTOBER)
    for path in ("val/", "val/texten/", "ta-vid/"):
        assert successor.client.get(f"/s/nykvarn/utkast/{other}/{path}").status_code == 404


def test_the_overview_leads_to_the_choices(successor: Successor) -> None:
    assert f"{successor.base}val/" in successor.client.get(successor.base).content.decode()


def test_the_pages_ask_few_questions(
    successor: Successor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for path in ("val/texten/", "val/ataganden/", "ta-vid/"):
        successor.client.get(f"{successor.base}{path}")
        with django_assert_max_num_queries(MOST):
            assert successor.client.get(f"{successor.base}{path}").status_code == 200


def test_htmx_gets_the_list_alone(successor: Successor) -> None:
    answer = successor.client.get(f"{successor.base}val/texten/", headers={"HX-Request": "true"})
    assert "<html" not in answer.content.decode()
    assert 'id="valen"' in answer.content.decode()
