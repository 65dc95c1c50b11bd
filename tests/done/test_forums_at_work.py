"""Forums at work on the five agreements, as a new user would: pages are opened and forms are sent, without scripts."""

import re
from datetime import date

import pytest
from django.test import Client

from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import Person as Acting
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import queries as duties
from samsyn.duties.models import Assignment
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting
from samsyn.forums.models import Item, Meeting
from samsyn.forums.rules.kinds import Opening
from samsyn.parties import queries as parties
from tests.conftest import JudgingClient
from tests.five import EARLY, Place, a_place
from tests.pages.reading import words_of

pytestmark = pytest.mark.django_db


def signed_in(place: Place) -> JudgingClient:
    client = JudgingClient()
    client.force_login(User.objects.get(pk=place.user_id))
    return client


def acting(place: Place, slug: str, today: date) -> Actor:
    return parties.actor(user_id=place.user_id, slug=slug, today=today)


def opened(client: Client, slug: str, meeting: int) -> str:
    """Open a meeting with everybody there, and give where it is run."""
    here = f"/s/{slug}/moten/{meeting}/pagar/"
    for step in ("oppna/", "narvaro/alla/"):
        assert client.post(f"{here}{step}").status_code == 302
    return here


def closed(client: Client, here: str) -> str:
    """Let what has come to nothing do so, close the meeting, and give what it says afterwards."""
    page = client.get(here).context["page"]
    for one in page.now.matters:
        if one.id in page.now.left:
            client.post(f"{here}{one.id}/avsluta/", {"outcome": "no_action", "text": "Inget mer i dag."})
    return words_of(client.post(f"{here}avsluta/", follow=True))


class TestHaninge:
    """Haninge 2022–2024: the steering group gives OSG a commission, and gets its answer."""

    def test_a_commission_goes_down_and_its_answer_comes_back(self) -> None:
        place = a_place("haninge", in_use_from=EARLY)
        client, program = signed_in(place), place.program
        first, group, second = date(2023, 3, 16), date(2023, 4, 6), date(2023, 6, 8)
        (steering,) = commands.set_meetings(actor=program, forum_key="styrgrupp", new=[NewMeeting(first)])
        (osg,) = commands.set_meetings(actor=program, forum_key="osg", new=[NewMeeting(group)])
        (again,) = commands.set_meetings(actor=program, forum_key="styrgrupp", new=[NewMeeting(second)])
        with clock.at(first):
            self.gives(client, steering)
        with clock.at(group):
            self.answers(client, osg)
        with clock.at(second):
            self.takes_up(client, place, again)

    def gives(self, client: Client, meeting: int) -> None:
        """The steering group asks OSG how the safety walks shall be set."""
        here = opened(client, "haninge", meeting)
        client.post(f"{here}nytt/", {"title": "Trygghetsvandringar", "purpose": "discussion"})
        item = Item.unscoped.get(title="Trygghetsvandringar")
        asked = {"owner": "osg", "what": "Föreslå hur vandringarna ska samordnas", "by_day": "2 juni"}
        assert client.post(f"{here}{item.pk}/uppdrag/", asked).status_code == 302
        assert "Mötet är hållet" in closed(client, here)

    def answers(self, client: Client, meeting: int) -> None:
        """It stands on OSG's agenda by itself, and is answered from its own page."""
        client.post(f"/s/haninge/moten/{meeting}/dagordning/hamta/")
        assert "Föreslå hur vandringarna" in words_of(client.get(f"/s/haninge/moten/{meeting}/"))
        here = opened(client, "haninge", meeting)
        assert "Mötet är hållet" in closed(client, here)
        one = Assignment.unscoped.get()
        assert one.owner_key == "osg"
        address = f"/s/haninge/ataganden/uppdrag/{one.pk}/svara/"
        said = {"outcome": "done", "words": "En vandring i månaden, med skolan.", "answered_on": "2023-04-06"}
        assert client.post(address, said).status_code == 302

    def takes_up(self, client: Client, place: Place, meeting: int) -> None:
        """The answer is material to the meeting that asked, and is taken up there."""
        client.post(f"/s/haninge/moten/{meeting}/dagordning/hamta/")
        back = Item.unscoped.get(meeting_id=meeting, opening=Opening.ANSWER.value)
        one = Assignment.unscoped.get()
        assert (back.about_kind, back.about_key) == ("duties.assignment", str(one.pk))
        here = opened(client, "haninge", meeting)
        assert "Mötet är hållet" in closed(client, here)
        assert duties.assignment(acting(place, "haninge", date(2023, 6, 8)), one.pk, date(2023, 6, 8)).row.is_taken_up


class TestStockholm:
    """Stockholm 2024: the city's notes go down to the local steering groups, a local report up to its preparation."""

    def test_the_citys_notes_are_read_below_and_the_local_report_above(self) -> None:
        place = a_place("stockholm", in_use_from=date(2024, 1, 1))
        client = signed_in(place)
        ways = (
            ("stadsovergripande-styrgrupp", "bitradande-stadsdirektor", "lokal-styrgrupp", ""),
            ("lokal-styrgrupp", "stadsdelsdirektor", "stadsovergripande-beredningsgrupp", "Lugnare kring torget."),
        )
        for number, (forum, approver, to, report) in enumerate(ways):
            held, following = date(2026, 9, 1 + number), date(2026, 10, 1 + number)
            (made,) = commands.set_meetings(actor=place.program, forum_key=forum, new=[NewMeeting(held)])
            (below,) = commands.set_meetings(actor=place.program, forum_key=to, new=[NewMeeting(following)])
            with clock.at(held):
                self.held(client, made, approver)
                line = client.get(f"/s/stockholm/moten/{made}/anteckningar/").context["page"].lines[0]
                address = f"/s/stockholm/moten/{made}/anteckningar/dela/{line.key}"
                assert client.post(address, {"words": report} if report else {}).status_code == 302
            with clock.at(following):
                assert Item.unscoped.filter(meeting_id=below, opening=Opening.SHARED.value).exists()
                page = words_of(client.get(f"/s/stockholm/moten/{below}/"))
            assert "Från ett annat forum" in page
            if report:
                shared = Item.unscoped.get(meeting_id=below, opening=Opening.SHARED.value)
                assert report in words_of(client.get(f"/s/stockholm/moten/arende/{shared.pk}/"))

    def held(self, client: Client, meeting: int, approver: str) -> None:
        """Hold a meeting, and let its notes be sent and locked."""
        here = opened(client, "stockholm", meeting)
        assert "Mötet är hållet" in closed(client, here)
        notes = f"/s/stockholm/moten/{meeting}/anteckningar/"
        day = Meeting.unscoped.get(pk=meeting).on
        assert client.post(f"{notes}skicka/", {"approvers": approver, "approve_by": day.isoformat()}).status_code == 302
        with clock.at(date(day.year, day.month, day.day + 1)):
            assert client.post(f"{notes}las/").status_code == 302


class TestStrangnas:
    """Strängnäs 2023–2026: SSPF leaves that it met, counts and trends; never a person, a school, a day or a place."""

    ON = date(2026, 9, 10)

    def test_counts_without_a_person(self) -> None:
        place = a_place("strangnas", in_use_from=EARLY)
        client = signed_in(place)
        new = [NewMeeting(self.ON, place="Karinslundsskolan")]
        (made,) = commands.set_meetings(actor=place.program, forum_key="sspf", new=new)
        with clock.at(self.ON):
            assert client.post(f"/s/strangnas/moten/{made}/pagar/oppna/").status_code == 302
            assert client.post(f"/s/strangnas/moten/{made}/pagar/narvaro/alla/").status_code in (400, 403)
            assert "Mötet är hållet" in words_of(client.post(f"/s/strangnas/moten/{made}/pagar/avsluta/", follow=True))
            counts = {"tertial": "2026-2", "begun": "12", "going_on": "7", "ended": "färre än 5", "consents": "11"}
            told = client.post("/s/strangnas/moten/individ/sspf/antal/", counts, follow=True)
        words = words_of(told)
        assert "färre än 5" in words
        assert not re.search("Karinslund|10 september|Skolan", words)
        for address in (f"/s/strangnas/moten/{made}/", "/s/strangnas/moten/"):
            assert "Karinslund" not in client.get(address).text
        assert client.get("/api/v1/s/strangnas/search", {"q": "karinslundsskolan"}).json()["hits"] == []
        assert [
            one["kind"] for one in client.get("/api/v1/s/strangnas/search", {"q": "sspf 10 september"}).json()["hits"]
        ]
        secret = accounts.make_feed_key(actor=Acting(place.user_id), collaboration_slug="strangnas", forum_key="sspf")
        with clock.at(self.ON):
            feed = Client().get(f"/kalender/{secret}.ics").text
        assert "20260910" in feed
        assert not re.search("Karinslund|SSPF", feed)


class TestTheYear:
    """Södertälje 2023–2026: a year of meetings turns the wheel, with the notes of each one click away."""

    FORUM = "strategisk-styrgrupp"
    DAYS = tuple(date(2026, month, 10) for month in (2, 5, 9, 11))

    def test_what_is_kept_by_meetings_leads_to_their_notes(self) -> None:
        place = a_place("sodertalje", in_use_from=date(2026, 1, 1))
        client = signed_in(place)
        made = commands.set_meetings(actor=place.program, forum_key=self.FORUM, new=[NewMeeting(d) for d in self.DAYS])
        for meeting, day in zip(made[:3], self.DAYS, strict=False):
            with clock.at(day):
                commands.fill_agenda(actor=place.program, meeting_id=meeting, today=day)
                assert "Mötet är hållet" in closed(client, opened(client, "sodertalje", meeting))
        commands.cancel_meeting(actor=place.program, meeting_id=made[3], reason="Sjukdom", today=self.DAYS[3])
        on = date(2026, 11, 20)
        rhythm = duties.duty(place.program, f"forums/{self.FORUM}/rhythm", on)
        assert [len(one.evidence) for one in rhythm.occurrences] == [3]
        kept = self.kept_by(place.program, on, made[0])
        assert len(kept) > 1, "what the meeting treated is kept by it too"
        with clock.at(on):
            for key in (rhythm.key, *kept):
                page = client.get(f"/s/sodertalje/ataganden/ett/{key}").text
                assert f"/s/sodertalje/moten/{made[0]}/" in page, key

    def kept_by(self, actor: Actor, on: date, meeting: int) -> list[str]:
        """Name the promises that a meeting is evidence of."""
        about = ("forums.meeting", str(meeting))
        rows = duties.standings(actor, on=on)
        held = ((row.key, one) for row in rows for each in row.occurrences for one in each.evidence)
        return sorted({key for key, one in held if (one.about_kind, one.about_key) == about})
