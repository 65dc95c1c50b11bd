"""The pages before a meeting: the meeting itself, its agenda, one item, what waits, the template."""

from collections.abc import Callable
from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Item, Meeting
from samsyn.forums.queries import TemplateItem
from samsyn.forums.rules.kinds import Opening
from tests.base.files import PROGRAM, pdf
from tests.cast import BO, EGIL, Person
from tests.world import World

FORUM = "mandagsmoten"
MONDAY, NEXT = date(2026, 11, 23), date(2026, 11, 30)
ROOT = "/s/sodertalje/moten"

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def bo(world: World) -> Actor:
    return world.actor(BO, "sodertalje")


@pytest.fixture
def monday(bo: Actor) -> int:
    return set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(MONDAY, time(9), time(9, 30))])[0]


@pytest.fixture
def his(world: World, sign_in: Callable[[Person | None], Client]) -> Client:
    """Bo, signed in."""
    assert world
    return sign_in(BO)


def add(actor: Actor, meeting_id: int | None, title: str) -> int:
    return commands.add_item(actor=actor, forum_key=FORUM, meeting_id=meeting_id, title=title)


def test_an_empty_meeting_asks_for_its_agenda(his: Client, monday: int) -> None:
    text = his.get(f"{ROOT}/{monday}/").text
    assert "Måndagsmöte" in text
    assert "Skriv dagordningen" in text
    assert "Dagordningen är tom än" in text
    assert "Forumet har platser utanför myndigheterna" in text


def test_a_meeting_is_asked_for_in_few_queries(
    his: Client, bo: Actor, monday: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        add(bo, monday, f"Ärende {number}")
    commands.call_meeting(actor=bo, meeting_id=monday, today=MONDAY)
    add(bo, monday, "Sent ärende")
    his.get(f"{ROOT}/{monday}/")
    with django_assert_max_num_queries(12):
        assert "Skicka kallelsen igen" in his.get(f"{ROOT}/{monday}/").text


def test_an_agenda_fills_itself_when_it_is_first_opened(his: Client, bo: Actor) -> None:
    commands.set_template(
        actor=bo, forum_key=FORUM, items=[TemplateItem("Veckans insatser")], is_weekly=True, areas=["Ronna"]
    )
    (made,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(NEXT)])
    text = his.get(f"{ROOT}/{made}/dagordning/").text
    assert "Veckans insatser" in text
    assert "Ronna" in text
    assert Item.unscoped.count() == 2
    his.get(f"{ROOT}/{made}/dagordning/")
    assert Item.unscoped.count() == 2


def test_another_day_fills_nothing(his: Client, bo: Actor) -> None:
    commands.set_template(actor=bo, forum_key=FORUM, items=[TemplateItem("Veckans insatser")])
    (made,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(NEXT)])
    assert his.get(f"{ROOT}/{made}/dagordning/?per=2026-11-01").status_code == 200
    assert not Item.unscoped.exists()


def test_a_line_adds_an_item_with_its_minutes(his: Client, bo: Actor, monday: int) -> None:
    sent = his.post(f"{ROOT}/{monday}/dagordning/", {"title": "Läget på torget, 10 min", "purpose": "decision"})
    assert sent.headers["Location"].endswith("/dagordning/#id_title")
    (one,) = queries.agenda(bo, monday)
    assert (one.title, one.minutes, one.purpose) == ("Läget på torget", 10, "decision")


def test_nothing_typed_is_lost(his: Client, monday: int) -> None:
    number = "19900101-0017"
    sent = his.post(f"{ROOT}/{monday}/dagordning/", {"title": f"Samtal om {number}", "purpose": "decision"})
    assert sent.status_code == 400
    assert f"Samtal om {number}" in sent.text
    assert not Item.unscoped.exists()


def test_items_are_ordered_by_buttons(his: Client, bo: Actor, monday: int) -> None:
    first, second = add(bo, monday, "A"), add(bo, monday, "B")
    his.post(f"{ROOT}/arende/{second}/flytta/", {"to": "0"})
    assert [one.id for one in queries.agenda(bo, monday)] == [second, first]
    asked = his.post(f"{ROOT}/arende/{second}/flytta/", {"to": "1"}, headers={"HX-Request": "true"})
    assert (asked.status_code, asked.headers["HX-Trigger"]) == (204, "agenda-changed")
    part = his.get(f"{ROOT}/{monday}/dagordning/", headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert part.index("A</a>") < part.index("B</a>")
    his.post(f"{ROOT}/arende/{second}/flytta/", {"to": "-1"})
    assert [one.id for one in queries.agenda(bo, monday)] == [second, first]


def test_an_item_is_changed(his: Client, bo: Actor, monday: int) -> None:
    made = add(bo, monday, "A")
    page = f"{ROOT}/arende/{made}/"
    facts = {"title": "B", "purpose": "decision", "presenter_key": "nobina", "minutes": "5", "seen": "0"}
    assert his.post(page, facts).headers["Location"] == f"{ROOT}/{monday}/dagordning/"
    assert "Bussbolaget Nobina" in his.get(page).text
    again = his.post(page, {**facts, "title": "C"})
    assert again.status_code == 400
    assert "Så står det nu" in again.text
    assert 'value="C"' in again.text
    seen = queries.item(bo, made).revision
    assert his.post(page, {**facts, "title": "C", "seen": str(seen)}).status_code == 302
    assert queries.item(bo, made).title == "C"


def test_a_file_lies_with_an_item(his: Client, bo: Actor, monday: int) -> None:
    made = add(bo, monday, "A")
    page = f"{ROOT}/arende/{made}/"
    sent = his.post(f"{page}fil/", {"file": SimpleUploadedFile("underlag.pdf", pdf())}, follow=True)
    assert "underlag.pdf" in sent.text
    assert "underlag.pdf" in his.get(f"{ROOT}/{monday}/").text
    his.post(f"{page}fil/", {"remove": "1"})
    assert queries.item(bo, made).file is None
    refused = his.post(f"{page}fil/", {"file": SimpleUploadedFile("spel.pdf", PROGRAM)})
    assert refused.status_code == 400
    assert queries.item(bo, made).file is None


def test_an_item_waits_and_is_taken_up(his: Client, bo: Actor, monday: int) -> None:
    made = add(bo, monday, "A")
    his.post(f"{ROOT}/arende/{made}/lat-vanta/")
    backlog = f"{ROOT}/vantar/{FORUM}/"
    assert "A</a>" in his.get(backlog).text
    assert his.post(backlog, {"title": "B", "purpose": "discussion"}).status_code == 302
    assert [one.title for one in queries.backlog(bo, FORUM, MONDAY)] == ["A", "B"]
    his.post(f"{ROOT}/arende/{made}/ta-upp/", {"meeting": str(monday)})
    assert [one.title for one in queries.agenda(bo, monday)] == ["A"]
    his.post(f"{ROOT}/arende/{made}/ta-bort/")
    assert queries.agenda(bo, monday) == ()


def test_an_item_is_chosen_for_those_outside(his: Client, bo: Actor, monday: int) -> None:
    made = add(bo, monday, "A")
    assert "Bara myndigheterna" in his.get(f"{ROOT}/arende/{made}/").text
    his.post(f"{ROOT}/arende/{made}/dela/", {"reach": "all"})
    assert queries.item(bo, made).is_for_outside
    his.post(f"{ROOT}/arende/{made}/dela/", {"reach": "inside"})
    assert not queries.item(bo, made).is_for_outside


@pytest.mark.parametrize(("forum", "asks"), [(FORUM, True), ("operativt-chefsamrad", False)])
def test_it_is_asked_whom_it_reaches_where_there_are_seats_outside(
    his: Client, bo: Actor, forum: str, asks: bool
) -> None:
    made = commands.add_item(actor=bo, forum_key=forum, title="A")
    assert ("Visa för alla som har en plats" in his.get(f"{ROOT}/arende/{made}/").text) is asks


def test_an_effort_is_not_shared_as_an_item(his: Client, bo: Actor, monday: int) -> None:
    made = add(bo, monday, "A")
    Item.unscoped.filter(pk=made).update(circle=f"authorities:{FORUM}")
    assert "Visa för alla som har en plats" not in his.get(f"{ROOT}/arende/{made}/").text
    told = his.post(f"{ROOT}/arende/{made}/dela/", {"reach": "all"}, follow=True).text
    assert "En insats visas för fler bland insatserna, en i taget." in told


def test_what_is_new_is_fetched(his: Client, bo: Actor, monday: int) -> None:
    commands.add_item(actor=bo, forum_key=FORUM, title="Lyft", opening=Opening.LIFTED)
    told = his.post(f"{ROOT}/{monday}/dagordning/hamta/", follow=True).text
    assert "1 nytt ärende kom till." in told
    assert "Inget nytt har kommit sedan sist." in his.post(f"{ROOT}/{monday}/dagordning/hamta/", follow=True).text


def test_a_template_is_written_in_lines(his: Client, bo: Actor) -> None:
    with clock.at(date(2026, 11, 1)):
        (monday,) = set_meetings(actor=bo, forum_key=FORUM, new=[NewMeeting(MONDAY)])
    page = f"{ROOT}/mall/{FORUM}/"
    lines = "Läget\nBeslut: Veckans insatser, 10 min\n"
    sent = his.post(page, {"items": lines, "is_weekly": "on", "areas": "Centrum\nRonna"}, follow=True).text
    assert "Beslut: Veckans insatser, 10 min" in sent
    held = queries.template(bo, FORUM)
    assert [(one.title, one.purpose, one.minutes) for one in held.items] == [
        ("Läget", "discussion", None),
        ("Veckans insatser", "decision", 10),
    ]
    assert held.areas == ("Centrum", "Ronna")
    assert "Lägg till mallens punkter" in his.get(f"{ROOT}/{monday}/dagordning/").text
    his.post(f"{ROOT}/{monday}/dagordning/mall/")
    assert [one.title for one in queries.agenda(bo, monday)] == ["Centrum", "Ronna", "Läget", "Veckans insatser"]
    twice = his.post(page, {"items": "", "is_weekly": "on", "areas": "Ronna\nronna"})
    assert twice.status_code == 400
    assert "Ett område står två gånger" in twice.text


def test_a_forum_of_individuals_shows_only_that_it_meets(his: Client, bo: Actor) -> None:
    (made,) = set_meetings(actor=bo, forum_key="sspf-grupper", new=[NewMeeting(MONDAY, place="Skolan")])
    text = his.get(f"{ROOT}/{made}/").text
    assert "Här sparas bara att gruppen möttes" in text
    assert "Gruppen får veta när." in text
    assert "Vilka kommer" not in text
    assert "Skolan" not in text


def test_a_held_meeting_says_what_each_item_came_to(his: Client, bo: Actor, monday: int) -> None:
    made = add(bo, monday, "A")
    Item.unscoped.filter(pk=made).update(outcome="no_action", outcome_text="Lugnt", closed_at="2026-11-23T09:00Z")
    Meeting.unscoped.filter(pk=monday).update(opened_at="2026-11-23T08:00Z", closed_at="2026-11-23T09:00Z")
    text = his.get(f"{ROOT}/{monday}/").text
    assert "Ingen åtgärd" in text
    assert f"{ROOT}/{monday}/anteckningar/" in text
    assert "Ändra dagordningen" not in text


def test_another_municipality_finds_nothing(sign_in: Callable[[Person | None], Client], bo: Actor, monday: int) -> None:
    made = add(bo, monday, "A")
    stranger = sign_in(EGIL)
    for path in (f"{monday}/", f"{monday}/dagordning/", f"arende/{made}/", f"vantar/{FORUM}/", f"mall/{FORUM}/"):
        assert stranger.get(f"{ROOT}/{path}").status_code == 404


def test_a_meeting_is_moved_and_cancelled_from_its_page(his: Client, bo: Actor, monday: int) -> None:
    text = his.get(f"{ROOT}/{monday}/").text
    for way in ("mote.ics", "andra/", "flytta/", "installa/"):
        assert f"{ROOT}/{monday}/{way}" in text
    commands.cancel_meeting(actor=bo, meeting_id=monday, reason="Sjukdom", today=date(2026, 11, 20))
    cancelled = his.get(f"{ROOT}/{monday}/").text
    assert "Sjukdom" in cancelled
    assert "Mötet blir av ändå" in cancelled
    his.post(f"{ROOT}/{monday}/blir-av/")
    assert "Sjukdom" not in his.get(f"{ROOT}/{monday}/").text
