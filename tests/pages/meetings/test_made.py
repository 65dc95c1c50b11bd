"""Making forums on the pages: SSPF at several schools, a working group; composed, met in, ended; and who may not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from samsyn.forums import commands, queries
from samsyn.forums.models import ForumChange, Item, MadeForum, Meeting
from samsyn.forums.rules.invitations import NewOccasion, OccasionKind
from samsyn.forums.rules.made import MadeKind
from samsyn.forums.rules.making import Grounds, NewForum
from tests.cast import BO, EGIL, THE_DAY, Person
from tests.forums.monday import IDA, KIM, LO, Monday, a_monday
from tests.world import World

HOME = "/s/sodertalje"
NEW, FORUM = f"{HOME}/forum/nytt/", f"{HOME}/organisation/forum"
SSPF, GROUP = "sspf-grupper", "mandagsmoten--tryggare-centrum"
OAK = f"{SSPF}--sspf-ekskolan"
SignIn = Callable[[Person | None], Client]

pytestmark = pytest.mark.usefixtures("today")

SCHOOLS = {
    "names": "SSPF Ekskolan\n\n SSPF Almskolan ",
    "first_day": "1 november 2026",
    "how": "decided",
    "decided_by": "operativt-chefsamrad",
    "decided_on": "2 november 2026",
    "reference": "Punkt 4",
}
CENTRE = {
    "name": "Tryggare centrum",
    "purpose": "Pröva belysningen.",
    "seats": "Kommunpolis\nKommunal säkerhetssamordnare\nBussbolaget Nobina (adjungerad)",
    "leads": "kommunpolis",
    "term": "for_a_time",
    "first_day": "1 november 2026",
    "last_day": "18 december 2026",
    "rhythm": "varannan vecka",
    "how": "decided",
    "decided_by": "mandagsmoten",
    "decided_on": "16 november 2026",
}


@pytest.fixture
def monday(world: World) -> Monday:
    return a_monday(world, date(2026, 11, 19))


@pytest.fixture
def bo(monday: Monday, sign_in: SignIn) -> Client:
    assert monday
    return sign_in(BO)


def a_school(world: World) -> str:
    new = NewForum(kind=MadeKind.INSTANCE, root_key=SSPF, name="SSPF Ekskolan", first_day=date(2026, 11, 1))
    decided = Grounds("operativt-chefsamrad", date(2026, 11, 2))
    return commands.make_forums(actor=world.actor(BO, "sodertalje"), new=[new], decided=decided, today=THE_DAY)[0]


def test_what_can_be_made(bo: Client) -> None:
    said = bo.get(NEW).text
    assert "Ett till av samma slag" in said
    assert f'href="{NEW}{SSPF}/"' in said
    assert f'href="{NEW}mandagsmoten/"' in said
    assert f'href="{NEW}"' in bo.get(f"{HOME}/organisation/").text


def test_two_schools_at_once(bo: Client) -> None:
    answer = bo.post(f"{NEW}{SSPF}/", SCHOOLS, follow=True)
    assert answer.redirect_chain[-1][0] == f"{FORUM}/{SSPF}/"
    assert "De finns i organisationen" in answer.text
    assert list(MadeForum.unscoped.order_by("id").values_list("name", flat=True)) == ["SSPF Ekskolan", "SSPF Almskolan"]
    tree = bo.get(f"{HOME}/organisation/").text
    assert "SSPF Ekskolan" in tree
    assert "Tills vidare" in tree
    one = bo.get(f"{FORUM}/{OAK}/").text
    assert "Operativt chefsamråd" in one
    assert "Punkt 4" in one
    assert f"/moten/individ/{SSPF}/" in one
    assert f"/moten/foresla/{OAK}/" not in one  # nobody has said how often


def test_a_group_that_says_how_often_can_get_its_days_at_once(bo: Client) -> None:
    bo.post(f"{NEW}mandagsmoten/", CENTRE)
    said = bo.get(f"{FORUM}/{GROUP}/").text
    assert f'href="{HOME}/moten/foresla/{GROUP}/">Föreslå dagar</a>' in said


def test_a_working_group_with_seats_by_name(bo: Client) -> None:
    first = bo.get(f"{NEW}mandagsmoten/").text
    assert "Bussbolaget Nobina" in first
    answer = bo.post(f"{NEW}mandagsmoten/", CENTRE, follow=True)
    assert "Gruppen är bildad." in answer.text
    row = MadeForum.unscoped.get()
    assert [(one["body"], one["kind"], one["leads"]) for one in row.seats] == [
        ("kommunpolis", "member", True),
        ("sakerhetssamordnare", "member", False),
        ("nobina", "standing_adjunct", False),
    ]
    said = bo.get(f"{FORUM}/{GROUP}/").text
    assert "Till och med" in said
    assert "Avsluta forumet" in said
    assert "Ändra vilka som sitter" in said


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"seats": "Kommunpolis\nTomten"}, "Ingen i överenskommelsen heter ”Tomten”."),
        ({"seats": "Kommunpolis\nKommunpolis"}, "står två gånger"),
        ({"leads": "stadsdirektör"}, "Den som leder sitter också i forumet."),
        ({"last_day": ""}, "Skriv gruppens sista dag"),
        ({"decided_on": ""}, "Skriv vilken dag forumet beslutade."),
        ({"decided_on": "24 december 2026"}, "har inte varit än"),
        ({"name": "Måndagsmöten"}, "Ett annat forum heter redan så."),
        ({"name": "x" * 5000}, "80 tecken"),
        ({"rhythm": "när månen är blå"}, "Samsyn förstår inte hur ofta."),
        ({"first_day": "1 november 2020"}, "Överenskommelsen gäller inte den dagen."),
        ({"name": "Om 20010101-1237"}, "personnummer"),
        ({"name": "a\x00b"}, "null"),
        ({"decided_by": "finns-inte"}, "finns-inte"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(bo: Client, facts: dict[str, str], why: str) -> None:
    answer = bo.post(f"{NEW}mandagsmoten/", {**CENTRE, **facts})
    assert answer.status_code == 400
    assert why.casefold() in answer.text.casefold()
    assert "Pröva belysningen." in answer.text
    assert not MadeForum.unscoped.exists()


def test_a_name_like_one_is_suggested(bo: Client) -> None:
    answer = bo.post(f"{NEW}mandagsmoten/", {**CENTRE, "seats": "Komunpolis"})
    assert "Menar du" in answer.text


def test_a_forum_is_asked_to_decide(bo: Client) -> None:
    answer = bo.post(f"{NEW}mandagsmoten/", {**CENTRE, "how": "ask", "decided_on": ""}, follow=True)
    assert "Förslaget väntar på forumets nästa möte." in answer.text
    assert "Bilda Tryggare centrum" in answer.text
    assert not MadeForum.unscoped.exists()
    assert ForumChange.unscoped.count() == 1
    assert Item.unscoped.get(about_kind="forums.change").forum_key == "mandagsmoten"


def test_composed_anew_and_ended(bo: Client) -> None:
    bo.post(f"{NEW}mandagsmoten/", CENTRE)
    compose, end = f"{HOME}/forum/{GROUP}/sammansattning/", f"{HOME}/forum/{GROUP}/avsluta/"
    assert "Bussbolaget Nobina (adjungerad)" in bo.get(compose).text
    same = {"how": "decided", "decided_by": "mandagsmoten", "decided_on": "19 november 2026"}
    wanted = {"seats": "Kommunpolis", "leads": "Kommunpolis", "first_day": "20 november 2026", **same}
    assert "Platserna gäller från den dagen." in bo.post(compose, wanted, follow=True).text
    assert "redan gäller" in bo.post(compose, wanted).text
    assert "Platserna bestämda" in bo.get(f"{FORUM}/{GROUP}/").text
    assert "ställs in" in bo.get(end).text
    answer = bo.post(end, {"last_day": "20 november 2026", **same}, follow=True)
    assert "Forumet är avslutat." in answer.text
    assert MadeForum.unscoped.get().last_day == THE_DAY


def test_only_the_agreement_says_who_composes(bo: Client) -> None:
    assert bo.get(f"{HOME}/forum/mandagsmoten/sammansattning/").status_code == 403
    assert bo.get(f"{HOME}/forum/finns-inte/sammansattning/").status_code == 404
    assert bo.get(f"{HOME}/forum/mandagsmoten/avsluta/").status_code == 404
    assert bo.get(f"{HOME}/forum/mandagsmoten--finns-inte/avsluta/").status_code == 404
    assert bo.get(f"{NEW}finns-inte/").status_code == 404


def test_no_group_under_a_group(bo: Client) -> None:
    bo.post(f"{NEW}mandagsmoten/", CENTRE)
    assert bo.get(f"{NEW}{GROUP}/").status_code == 404


@pytest.mark.parametrize("who", [IDA, LO, KIM])
def test_who_may_not_make(monday: Monday, sign_in: SignIn, who: Person) -> None:
    a_school(monday.world)
    client = sign_in(who)
    for path in (NEW, f"{NEW}mandagsmoten/"):
        assert client.get(path).status_code == 403
    assert client.post(f"{NEW}mandagsmoten/", CENTRE).status_code == 403
    assert client.post(f"{HOME}/forum/{OAK}/avsluta/", {}).status_code in {403, 404}
    assert MadeForum.unscoped.count() == 1
    assert f'href="{NEW}' not in client.get(f"{HOME}/organisation/").text


def test_a_stranger_is_told_nothing(monday: Monday, sign_in: SignIn) -> None:
    a_school(monday.world)
    egil = sign_in(EGIL)
    for path in (NEW, f"{NEW}{SSPF}/", f"{HOME}/forum/{OAK}/avsluta/", f"{FORUM}/{OAK}/"):
        assert egil.get(path).status_code == 404


def test_somebody_outside_reaches_no_school(monday: Monday, sign_in: SignIn) -> None:
    """Södertälje 2023–2026: individuals are spoken of there, so that it meets is for the authorities."""
    key = a_school(monday.world)
    (made,) = commands.set_meetings(
        actor=monday.world.actor(BO, "sodertalje"), forum_key=key, new=[commands.NewMeeting(date(2026, 12, 3))]
    )
    kim = sign_in(KIM)
    assert "Ekskolan" not in kim.get(f"{HOME}/organisation/").text
    assert kim.get(f"{FORUM}/{key}/").status_code == 404
    assert kim.get(f"{HOME}/moten/{made}/").status_code == 404
    assert "Ekskolan" not in kim.get(f"{HOME}/moten/").text
    assert "Ekskolan" not in kim.get(f"{HOME}/sok/?q=Ekskolan").text.replace('value="Ekskolan"', "").replace(
        "”Ekskolan”", ""
    )


def test_another_day_is_only_looked_at(bo: Client, monday: Monday) -> None:
    a_school(monday.world)
    assert "Ekskolan" not in bo.get(f"{HOME}/organisation/?per=2026-10-30").text
    assert "Ekskolan" in bo.get(f"{HOME}/organisation/?per=2026-11-02").text
    bo.post(f"{NEW}mandagsmoten/?per=2026-11-02", CENTRE)
    assert MadeForum.unscoped.count() == 1
    assert f'href="{NEW}' not in bo.get(f"{HOME}/organisation/?per=2026-11-02").text
    before = bo.get(f"{FORUM}/{OAK}/?per=2026-10-01")
    assert before.status_code == 200
    assert "Från" in before.text


def test_a_group_from_proposed_days_to_a_closed_meeting(bo: Client, monday: Monday) -> None:
    """Days, notice, answer, agenda, running and closing work for a group as for any forum."""
    bo.post(f"{NEW}mandagsmoten/", CENTRE)
    propose = f"{HOME}/moten/foresla/{GROUP}/"
    assert "Tryggare centrum" in bo.get(propose).text
    actor = monday.world.actor(BO, "sodertalje")
    (made,) = commands.set_meetings(actor=actor, forum_key=GROUP, new=[commands.NewMeeting(THE_DAY)])
    page = f"{HOME}/moten/{made}/"
    matter = commands.add_item(actor=actor, forum_key=GROUP, title="Belysningen", meeting_id=made)
    for path in (page, f"{page}dagordning/", f"{page}kalla/", f"{HOME}/moten/?forum={GROUP}", f"{HOME}/moten/manad/"):
        assert bo.get(path).status_code == 200, path
    assert bo.post(f"{page}kalla/", follow=True).status_code == 200
    assert Meeting.unscoped.get(pk=made).called_at is not None
    commands.reply(actor=actor, meeting_id=made, seat_key="kommunpolis", answer="coming", today=THE_DAY)
    commands.open_meeting(actor=actor, meeting_id=made, today=THE_DAY)
    assert "Belysningen" in bo.get(f"{page}pagar/").text
    commands.note_everybody(actor=actor, meeting_id=made)
    commands.give_action(actor=actor, item_id=matter, owner_key=GROUP, what="Prova", today=THE_DAY)
    commands.close_meeting(actor=actor, meeting_id=made, today=THE_DAY)
    assert queries.meeting(actor, made).is_held
    assert bo.get(f"{page}anteckningar/").status_code == 200


def test_a_school_from_notice_to_a_closed_meeting(bo: Client, monday: Monday) -> None:
    key = a_school(monday.world)
    actor = monday.world.actor(BO, "sodertalje")
    (made,) = commands.set_meetings(actor=actor, forum_key=key, new=[commands.NewMeeting(THE_DAY)])
    page = f"{HOME}/moten/{made}/"
    assert bo.get(page).status_code == 200
    commands.call_meeting(actor=actor, meeting_id=made, today=THE_DAY)
    calendar = bo.get(f"{HOME}/moten/{made}/kalender.ics")
    assert "Ekskolan" not in calendar.content.decode()
    commands.open_meeting(actor=actor, meeting_id=made, today=THE_DAY)
    commands.close_meeting(actor=actor, meeting_id=made, today=THE_DAY)
    assert queries.meeting(actor, made).is_held


def test_a_known_day_and_an_occasion_find_the_group(bo: Client, monday: Monday) -> None:
    bo.post(f"{NEW}mandagsmoten/", CENTRE)
    prepare, again = f"{HOME}/kanda-dagar/lucia-2026/forbered/", f"{HOME}/kanda-dagar/lucia-2026/"
    assert f'value="{GROUP}"' in bo.get(prepare).text
    told = {"what": "Vuxna vid stationen", "owner": GROUP, "by_day": "11 december 2026"}
    assert "Förberedelsen är sparad." in bo.post(prepare, {**told, "forum": GROUP}, follow=True).text
    assert "Tryggare centrum" in bo.get(again).text
    actor = monday.world.actor(BO, "sodertalje")
    new = NewOccasion(OccasionKind.DIALOGUE, "Dialog om tystnadskultur", date(2026, 12, 1), ("kommunen",))
    made = commands.invite(actor=actor, new=new, today=THE_DAY)
    shared = f"{HOME}/inbjudningar/{made}/"
    assert f'value="{GROUP}"' in bo.get(shared).text
    assert "Det kommer upp på forumets nästa möte." in bo.post(f"{shared}ta-upp/", {"forum": GROUP}, follow=True).text


def send(client: Client, path: str, body: Any) -> Any:
    return client.post(f"/api/v1{path}", body, content_type="application/json")


def test_programs_make_compose_and_end(bo: Client, sign_in: SignIn, monday: Monday) -> None:
    decided = {"by": "mandagsmoten", "on": "2026-11-16", "reference": "Punkt 2"}
    new = {
        "kind": "working_group",
        "root_key": "mandagsmoten",
        "name": "Tryggare centrum",
        "first_day": "2026-11-01",
        "seats": [{"body": "kommunpolis", "leads": True}],
    }
    assert send(bo, f"{HOME}/made-forums", {"forums": [new], "decided": decided}).json() == [GROUP]
    again = send(bo, f"{HOME}/made-forums", {"forums": [new], "decided": decided})
    assert again.status_code == 409
    assert "Ett annat forum heter redan så." in again.json()["detail"]
    (row,) = bo.get(f"/api/v1{HOME}/made-forums").json()
    assert (row["key"], row["last_day"], row["decided"]["reference"]) == (GROUP, None, "Punkt 2")
    assert bo.get(f"/api/v1{HOME}/made-forums?per=2026-10-01").json() == []
    seats = [{"body": "kommunpolis"}, {"body": "brandforsvaret", "kind": "adjunct"}]
    composed = {"seats": seats, "first_day": "2026-11-20", "decided": decided}
    assert send(bo, f"{HOME}/forums/{GROUP}/composition", composed).status_code == 200
    ending = {"last_day": "2026-11-30", "decided": decided}
    assert send(bo, f"{HOME}/made-forums/{GROUP}/end", ending).json() == {"cancelled": 0}
    assert monday
    for who, status in ((IDA, 403), (EGIL, 404)):
        assert send(sign_in(who), f"{HOME}/made-forums", {"forums": [new], "decided": decided}).status_code == status
