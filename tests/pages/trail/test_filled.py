"""A year full of everything, leaf by leaf and as a file: what stands in the rows stands on the page and in print."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.test import Client

from samsyn.agreements import commands as agreements
from samsyn.base import clock
from samsyn.duties import commands as duties
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Meeting
from samsyn.forums.rules.circles import is_individual
from samsyn.forums.rules.kinds import StandKind
from tests.cast import BO, Person
from tests.forums.monday import COUNCIL, FORUM, GUN, KIM, MONDAY, Monday, a_monday
from tests.pages.trail.test_binder import text_of, words_of
from tests.world import World

LATER = date(2026, 12, 28)
HOME = "/s/sodertalje/granskning/"
SignIn = Callable[[Person | None], Client]


@pytest.fixture(autouse=True)
def later() -> Iterator[None]:
    with clock.at(LATER):
        yield


@pytest.fixture
def monday(world: World) -> Monday:
    """A meeting that decided, gave a commission and was closed; its notes were locked, and the paper was changed."""
    made = a_monday(world)
    gun = made.actor(GUN)
    made.is_here("kommunpolis", "chef-fritidsgardarna")
    with clock.at(MONDAY):
        facts: dict[str, Any] = {"text": "Vi lyser upp torget.", "touches": ["kommunen", "polisen"], "today": MONDAY}
        decision = commands.propose_decision(actor=gun, item_id=made.item_id, **facts)
        proviso = {"decision_id": decision, "stand": StandKind.WITH_PROVISO, "reservation": "Om budgeten räcker."}
        commands.say_stand(actor=gun, party_key="kommunen", today=MONDAY, **proviso)
        yes = {"decision_id": decision, "stand": StandKind.BEHIND, "today": MONDAY}
        commands.say_stand(actor=made.actor(BO), party_key="polisen", **yes)
        duties.assign(actor=gun, owner_key="kommunpolis", what="Räkna lamporna", by_forum=COUNCIL, today=MONDAY)
        commands.close_meeting(actor=gun, meeting_id=made.meeting_id, today=MONDAY)
        sent = {"meeting_id": made.meeting_id, "approvers": ["kommunpolis"], "approve_by": MONDAY, "today": MONDAY}
        commands.send_notes(actor=gun, **sent)
    with clock.at(MONDAY + timedelta(days=2)):
        commands.lock_notes(actor=gun, meeting_id=made.meeting_id, today=MONDAY + timedelta(days=2))
    others(made)
    changed(made)
    return made


def others(monday: Monday) -> None:
    """An extra meeting whose notes only were sent, a group on individual level that met, and one still to come."""
    program = monday.world.programs["sodertalje"]
    closed = next(one.id for one in monday.paper().forums if is_individual(one))
    new = [NewMeeting(MONDAY + timedelta(days=7), time(9), is_extra=True)]
    (extra,) = commands.set_meetings(actor=program, forum_key=FORUM, new=new)
    (group,) = commands.set_meetings(actor=program, forum_key=closed, new=[NewMeeting(MONDAY)])
    commands.set_meetings(actor=program, forum_key=COUNCIL, new=[NewMeeting(date(2026, 12, 30))])
    held = Meeting.unscoped.filter(pk__in=(extra, group))
    held.update(opened_at="2026-11-30T08:00Z", closed_at="2026-11-30T09:00Z")
    on = MONDAY + timedelta(days=8)
    with clock.at(on):
        facts = {"approvers": ["kommunpolis"], "approve_by": LATER, "today": on}
        commands.send_notes(actor=monday.actor(GUN), meeting_id=extra, **facts)


def changed(monday: Monday) -> None:
    """From December the Monday meetings are every second week, one promise is gone and another has come."""
    paper, on = monday.paper(), date(2026, 12, 1)
    forums = tuple(replace(one, rhythm="varannan vecka") if one.id == FORUM else one for one in paper.forums)
    first, *rest = paper.promises
    new = replace(first, id="nytt", title="Lämna lampan tänd")
    with clock.at(on):
        agreements.load(
            actor=monday.world.programs["sodertalje"],
            paper=replace(paper, forums=forums, promises=(*rest, new)),
            today=on,
            reason="Färre möten",
        )


def leaf(client: Client, chapter: str) -> str:
    answer = client.get(f"{HOME}{chapter}/")
    assert answer.status_code == 200
    return answer.text.replace("\N{NO-BREAK SPACE}", " ")


def test_every_leaf_says_what_stands_in_the_rows(monday: Monday, sign_in: SignIn) -> None:
    gun = sign_in(GUN)
    decided = leaf(gun, "beslut")
    for words in ("2026:1 Måndagsmöten, 23 november 2026", "Om budgeten räcker.", "Eget beslut saknas än"):
        assert words in decided
    met = leaf(gun, "moten")
    for words in (
        "Låsta 25 november 2026.",
        "Skickade 1 december 2026, inte låsta.",
        "Extra möte.",
        "talar om enskilda",
    ):
        assert words in met
    given = leaf(gun, "uppdrag")
    assert "Räkna lamporna" in given
    assert "Till mötet i Operativt chefsamråd" in given
    told = leaf(gun, "overenskommelsen")
    for words in ("Färre möten", "Nya åtaganden:", "Lämna lampan tänd", "varannan vecka (Måndagsmöten)"):
        assert words in told
    promised = leaf(gun, "ataganden")
    assert f"/s/sodertalje/moten/{monday.meeting_id}/" in promised
    assert "Inlagt 23 november 2026 av Kommunal säkerhetssamordnare, Kommunen" in promised


def test_the_first_page_counts_it_all(monday: Monday, sign_in: SignIn) -> None:
    text = sign_in(GUN).get(HOME).text
    for words in ("1 beslut", "1 ändring", "1 uppdrag", "1 eget beslut i en organisation saknas än."):
        assert words in text


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_file_holds_every_leaf(monday: Monday, sign_in: SignIn, form: str) -> None:
    answer = sign_in(GUN).get(f"{HOME}parm.{form}")
    said = text_of(answer.content) if form == "pdf" else words_of(answer.content)
    said = said.replace("\N{NO-BREAK SPACE}", " ")
    for words in ("Vi lyser upp torget.", "Räkna lamporna", "Färre möten", "Extra möte.", "Lämna lampan tänd"):
        assert words in said


def test_outside_the_authorities_it_is_a_thinner_binder(monday: Monday, sign_in: SignIn) -> None:
    kim = sign_in(KIM)
    assert "utanför parterna" in kim.get(HOME).text
    assert kim.get(f"{HOME}uppdrag/").status_code == 404
    whole = text_of(kim.get(f"{HOME}parm.pdf").content) + kim.get("/api/v1/s/sodertalje/binder").text
    for words in ("lamporna", "lyser upp", "talar om enskilda möttes", "Om budgeten"):
        assert words not in whole
    for word in ("SIG", "SSPF"):
        assert word not in leaf(kim, "moten")
