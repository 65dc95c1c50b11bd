"""Running a meeting on its page: with and without scripts, by several at once, and by who may not."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.base.collaborations.actors import Actor
from samsyn.duties import commands as duties
from samsyn.duties import queries as asked
from samsyn.forums import commands
from samsyn.forums.models import Attendance, Decision, Item, Meeting
from samsyn.forums.rules.kinds import Opening, Outcome, Purpose
from tests.cast import BO, DISA, EGIL, THE_DAY, Person
from tests.world import World

SignIn = Callable[[Person | None], Client]
FORUM = "mandagsmoten"
HTMX = {"HX-Request": "true"}
MOST = 30
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def bo(world: World) -> Actor:
    return world.actor(BO, "sodertalje")


@pytest.fixture
def meeting(bo: Actor) -> int:
    """Today's weekly meeting, with two areas and a matter, after one where somebody got something to do."""
    commands.set_template(actor=bo, forum_key=FORUM, items=(), is_weekly=True, areas=("Centrum", "Geneta"))
    new = [commands.NewMeeting(day, time(9), time(9, 30)) for day in (date(2026, 11, 16), THE_DAY, date(2026, 11, 27))]
    before, made, _ = commands.set_meetings(actor=bo, forum_key=FORUM, new=new)
    commands.open_meeting(actor=bo, meeting_id=before, today=THE_DAY)
    told = {"forum_key": FORUM, "meeting_id": before}
    item = commands.add_item(actor=bo, title="Geneta torg", **told)
    commands.give_action(actor=bo, item_id=item, owner_key="kommunpolis", what="Vuxna vid torget", today=THE_DAY)
    for area in Item.rows.of(bo).filter(meeting_id=before, opening=Opening.AREA):
        commands.mark_area(actor=bo, item_id=area.pk, state="calm")  # type: ignore[arg-type]
    commands.close_meeting(actor=bo, meeting_id=before, today=THE_DAY)
    commands.add_item(actor=bo, forum_key=FORUM, meeting_id=made, title="Kvällsbussarna", purpose=Purpose.DECISION)
    return made


def at(meeting: int, rest: str = "") -> str:
    return f"/s/sodertalje/moten/{meeting}/pagar/{rest}"


def text(answer: Any) -> str:
    return str(answer.content.decode())


def an_open(bo: Actor, meeting: int) -> dict[str, int]:
    """Open the meeting, and give its items by title."""
    commands.open_meeting(actor=bo, meeting_id=meeting, today=THE_DAY)
    return dict(Item.rows.of(bo).filter(meeting_id=meeting).values_list("title", "pk"))


def test_it_is_opened_held_and_closed_without_scripts(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    client = sign_in(BO)
    assert "Öppna mötet" in text(client.get(at(meeting)))
    assert "Sticker ut" in text(client.post(at(meeting, "oppna/"), follow=True))
    items = dict(Item.rows.of(bo).filter(meeting_id=meeting).values_list("title", "pk"))
    client.post(at(meeting, "narvaro/"), {"seat": "kommunpolis", "is_present": "1"})
    client.post(at(meeting, "narvaro/"), {"seat": "nobina"})
    client.post(at(meeting, "narvaro/nobina/ersattare/"), {"substitute": "telge-ab"})
    client.post(at(meeting, "narvaro/alla/"))
    (since,) = asked.assignments(bo, on=THE_DAY, asked_by=FORUM)
    client.post(at(meeting, f"sedan-sist/{since.id}/"), {"outcome": "done"})
    for area, state in (("Centrum", "watch"), ("Geneta", "calm")):
        client.post(at(meeting, f"{items[area]}/lage/"), {"state": state})
    client.post(at(meeting, f"{items['Centrum']}/text/"), {"text": "Bråk på bussarna.", "seen": 0})
    assert "Går inte än" not in text(client.get(at(meeting)))
    assert "Alla ärenden är inte avslutade" in text(client.post(at(meeting, "avsluta/")))
    matter = items["Kvällsbussarna"]
    told = {"text": "Vuxna åker med.", "touches": ["kommunen", "polisen"]}
    client.post(at(meeting, f"{matter}/beslut/"), told)
    (decision,) = Decision.rows.of(bo)
    client.post(at(meeting, f"{matter}/beslut/{decision.pk}/alla/"))
    shown = text(client.post(at(meeting, "avsluta/"), follow=True))
    for said in ("Mötet är hållet. 1 åtagande är uppfyllt.", "Bråk på bussarna.", "Vuxna åker med.", "kom i stället"):
        assert said in shown
    assert Meeting.rows.of(bo).get(pk=meeting).closed_at is not None


def test_the_promise_leads_to_the_meeting_that_kept_it(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    """The year wheel's promise has its evidence, and the notes of the meeting are one click away."""
    kept = Meeting.rows.of(bo).get(closed_at__isnull=False)
    shown = text(sign_in(BO).get(f"/s/sodertalje/ataganden/ett/forums/{FORUM}/rhythm"))
    assert f'href="{at(kept.pk)}"' in shown
    assert "Geneta torg" in text(sign_in(BO).get(at(kept.pk)))


def test_every_press_answers_with_its_part(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    items, client = an_open(bo, meeting), sign_in(BO)

    def press(rest: str, **data: object) -> str:
        answer = client.post(at(meeting, rest), data, headers=HTMX)
        assert answer.status_code == 200
        assert "<html" not in text(answer)
        return text(answer)

    assert 'aria-pressed="true"' in press("narvaro/", seat="kommunpolis", is_present="1")
    assert "9 av 9" in press("narvaro/alla/")
    (since,) = asked.assignments(bo, on=THE_DAY, asked_by=FORUM)
    assert "allt är besvarat" in press(f"sedan-sist/{since.id}/", outcome="done")
    assert 'aria-pressed="true"' in press(f"{items['Centrum']}/lage/", state="act")
    saved = press(f"{items['Centrum']}/text/", text="Bråk.", seen=0)
    assert 'data-saved="1"' in saved
    assert "Sparat" in saved
    settled = press(f"{items['Kvällsbussarna']}/avsluta/", outcome="no_action", text="Redan gjort.")
    assert "Redan gjort." in settled
    assert 'hx-swap-oob="true"' in settled


def test_the_second_to_save_sees_both_and_chooses(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    items = an_open(bo, meeting)
    item, client = items["Kvällsbussarna"], sign_in(BO)
    commands.write_item(actor=bo, item_id=item, text="Den andra skrev.", seen=0)
    write = at(meeting, f"{item}/text/")
    for headers, status in ((HTMX, 422), ({}, 400)):
        answer = client.post(write, {"text": "Jag skrev.", "seen": 0}, headers=headers)
        assert answer.status_code == status
        assert "Den andra skrev." in text(answer)
        assert "Behåll båda" in text(answer)
    assert "Jag skrev." in text(client.post(write, {"text": "Jag skrev.", "seen": 0}))
    both = client.post(write, {"text": "Jag skrev.", "seen": 1, "choose": "both"}, headers=HTMX)
    assert both["HX-Retarget"] == f"#arende-{item}"
    assert Item.rows.of(bo).get(pk=item).text == "Den andra skrev.\n\nJag skrev."
    client.post(write, {"text": "Bara jag.", "seen": 2, "choose": "mine"})
    client.post(write, {"text": "Något annat.", "seen": 3, "choose": "theirs"})
    assert Item.rows.of(bo).get(pk=item).text == "Bara jag."


def test_a_persons_number_is_stopped_and_what_was_typed_stays(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    item = an_open(bo, meeting)["Kvällsbussarna"]
    answer = sign_in(BO).post(at(meeting, f"{item}/text/"), {"text": "Pojken 900118-9811 sågs.", "seen": 0})
    assert answer.status_code == 400
    assert "personnummer" in text(answer)
    assert "Pojken 900118-9811 sågs." in text(answer)
    assert Item.rows.of(bo).get(pk=item).text == ""


def test_what_is_too_long_stays_in_its_field(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    item = an_open(bo, meeting)["Kvällsbussarna"]
    answer = sign_in(BO).post(at(meeting, f"{item}/text/"), {"text": "ord " * 6000, "seen": 0})
    assert answer.status_code == 400
    assert "ord ord ord" in text(answer)


def test_no_action_asks_why(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    item, client = an_open(bo, meeting)["Kvällsbussarna"], sign_in(BO)
    settle = at(meeting, f"{item}/avsluta/")
    assert "Skriv varför" in text(client.post(settle, {"outcome": "no_action", "text": " "}))
    client.post(settle, {"outcome": "carried"})
    assert Item.rows.of(bo).get(pk=item).outcome == Outcome.CARRIED
    client.post(settle, {"outcome": ""})
    assert Item.rows.of(bo).get(pk=item).outcome == ""


def test_an_action_a_question_lifted_and_a_new_matter(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    item, client = an_open(bo, meeting)["Kvällsbussarna"], sign_in(BO)
    act = at(meeting, f"{item}/uppdrag/")
    assert "Vem gör det?" in text(client.get(act))
    assert client.post(act, {"owner": "", "what": ""}).status_code == 400
    assert client.post(act, {"owner": "kommunpolis", "what": "Tala med bolaget", "by_day": "i går"}).status_code == 400
    client.post(act, {"owner": "kommunpolis", "what": "Tala med bolaget", "by_day": "27 november"})
    assert "Tala med bolaget" in text(client.get(at(meeting)))
    client.post(at(meeting, "nytt/"), {"title": "Stängda skolgårdar", "purpose": "discussion"})
    new = Item.rows.of(bo).get(title="Stängda skolgårdar", meeting_id=meeting)
    lift = at(meeting, f"{new.pk}/lyft/")
    assert "Operativt chefsamråd" in text(client.get(lift))
    client.post(lift, {"to": "operativt-chefsamrad", "purpose": "decision", "why": "Det rör alla skolor."})
    new.refresh_from_db()
    assert new.outcome == Outcome.LIFTED


@pytest.mark.parametrize("rest", ["narvaro/", "oppna/", "avsluta/", "narvaro/alla/"])
def test_who_only_reads_writes_nothing(sign_in: SignIn, world: World, rest: str) -> None:
    program = world.programs["nykvarn"]
    new = [commands.NewMeeting(date(2022, 3, 3))]
    (made,) = commands.set_meetings(actor=program, forum_key="chefssamradet", new=new)
    client, path = sign_in(DISA), f"/s/nykvarn/moten/{made}/pagar/"
    client.judges = False  # type: ignore[attr-defined]
    assert client.post(path + rest).status_code == 403
    assert client.get(path).status_code == 200


def test_what_cannot_be_done_is_said(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    client = sign_in(BO)
    following = Meeting.rows.of(bo).get(on=date(2026, 11, 27)).pk
    assert "tidigast samma dag" in text(client.get(at(following)))
    assert client.post(at(following, "oppna/")).status_code == 400
    assert "har inte öppnats" in text(client.post(at(following, "narvaro/alla/")))
    told = {"seat": "kommunpolis", "is_present": "1"}
    assert "har inte öppnats" in text(client.post(at(following, "narvaro/"), told))
    (since,) = asked.assignments(bo, on=THE_DAY, asked_by=FORUM)
    duties.answer_assignment(
        actor=bo,
        assignment_id=since.id,
        outcome="done",
        words="Gjort.",
        today=THE_DAY,  # type: ignore[arg-type]
    )
    items = an_open(bo, meeting)
    assert client.post(at(meeting, f"sedan-sist/{since.id}/"), {"outcome": "done"}).status_code == 400
    for rest in ("narvaro/", f"{items['Centrum']}/lage/", f"{items['Centrum']}/avsluta/", f"sedan-sist/{since.id}/"):
        assert client.post(at(meeting, rest), {"outcome": "nonsense"}).status_code == 302
    assert client.post(at(meeting, f"{items['Kvällsbussarna']}/lage/"), {"state": "calm"}).status_code == 400
    assert client.get(at(meeting, "999999/uppdrag/")).status_code == 404


def test_another_day_shows_and_writes_nothing(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    an_open(bo, meeting)
    client = sign_in(BO)
    assert "Avsluta mötet" not in text(client.get(at(meeting) + "?per=2026-11-19"))
    client.post(at(meeting, "narvaro/alla/") + "?per=2026-11-19")
    assert not Attendance.rows.of(bo).filter(meeting_id=meeting).exists()


def test_a_cancelled_meeting_says_why(sign_in: SignIn, bo: Actor, meeting: int) -> None:
    commands.cancel_meeting(actor=bo, meeting_id=meeting, reason="Höstlov.", today=THE_DAY)
    assert "Höstlov." in text(sign_in(BO).get(at(meeting)))


def test_a_forum_on_individual_level_only_met(sign_in: SignIn, bo: Actor) -> None:
    new = [commands.NewMeeting(THE_DAY)]
    (made,) = commands.set_meetings(actor=bo, forum_key="sspf-grupper", new=new)
    client = sign_in(BO)
    assert "aldrig vem det gällde" in text(client.get(at(made)))
    shown = text(client.post(at(made, "oppna/"), follow=True))
    assert "Närvaro" not in shown
    assert "Skolkurator" not in shown
    assert "Gruppen möttes. Mer sparas inte." in text(client.post(at(made, "avsluta/"), follow=True))


def test_a_stranger_is_told_nothing(sign_in: SignIn, meeting: int) -> None:
    answer: HttpResponse = sign_in(EGIL).get(at(meeting))  # type: ignore[assignment]
    assert answer.status_code == 404


def test_the_page_asks_few_questions(
    sign_in: SignIn, bo: Actor, meeting: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    an_open(bo, meeting)
    client = sign_in(BO)
    client.get(at(meeting))
    with django_assert_max_num_queries(MOST):
        client.get(at(meeting))
