"""What is wrong in a forum's work is said in a clear sentence, with what to do; nothing is half done, nothing lost.

Each row is something that people do by mistake, and the sentence that they are shown. That a mail server is away for a
day is tried in ``tests/site/test_worker``, and that 200 MB never is read in ``tests/site/test_uploads``.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.forums import commands, queries
from samsyn.forums.commands import NewMeeting, set_meetings
from samsyn.forums.models import Item
from samsyn.forums.queries import Awaited
from samsyn.forums.queries.running import running
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.efforts import Reach
from samsyn.forums.rules.kinds import Outcome, StandKind
from samsyn.parties import commands as parties
from tests.base import files
from tests.cast import BO, Person
from tests.forums.monday import FORUM, GUN, HANS, IDA, JON, KIM, MONDAY, WEDNESDAY, Monday, a_monday
from tests.forums.test_efforts import plan
from tests.forums.test_individual import SSPF
from tests.pages.reading import words_of
from tests.world import World

API, PAGES = "/api/v1/s/sodertalje", "/s/sodertalje"
NEXT = date(2026, 11, 30)
LATE = date(2026, 12, 14)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
Sends = Callable[..., str]


@pytest.fixture
def monday(world: World) -> Monday:
    return a_monday(world)


@pytest.fixture(autouse=True)
def on_monday() -> Iterator[None]:
    """Let it be Monday all the way, where nothing else is said."""
    with clock.at(MONDAY):
        yield


@pytest.fixture
def enter(monday: Monday) -> Callable[[Person], Client]:
    def client_of(person: Person) -> Client:
        made = Client()
        made.force_login(User.objects.get(pk=monday.users[person.name]))
        return made

    return client_of


@pytest.fixture
def told(enter: Callable[[Person], Client]) -> Sends:
    """Send something as a program of somebody, and give the sentence that comes back."""

    def send(person: Person, path: str, said: dict[str, Any], *, verb: str = "post") -> str:
        answer = getattr(enter(person), verb)(f"{API}{path}", said, content_type="application/json")
        assert answer.status_code in {403, 404, 409}, answer.content
        detail: str = answer.json()["detail"]
        return detail

    return send


@pytest.fixture
def shown(enter: Callable[[Person], Client]) -> Sends:
    """Read the words of a page as somebody."""

    def read(person: Person, path: str, on: date = MONDAY) -> str:
        with clock.at(on):
            return words_of(enter(person).get(path, follow=True))

    return read


def kept() -> dict[str, int]:
    """How many rows there are of all that forums, duties, files, letters and the log keep."""
    labels = ("forums", "duties", "documents", "notices", "audit")
    models = (one for one in apps.get_models() if one.__module__.split(".")[1] in {"forums", "duties"})
    more = (one for one in apps.get_models() if any(f".{name}." in one.__module__ for name in labels))
    return {one.__name__: one._base_manager.count() for one in (*models, *more)}


def proposed(monday: Monday, **facts: Any) -> int:
    said = {"touches": ("kommunen", "polisen", "brandforsvaret"), "text": "Två fotpatruller.", "today": MONDAY}
    return commands.propose_decision(actor=monday.actor(GUN), item_id=monday.item_id, **{**said, **facts})


def stands(monday: Monday, decision: int, **said: StandKind) -> None:
    for party, stand in said.items():
        actor = monday.actor({"kommunen": GUN, "polisen": BO, "brandforsvaret": HANS}[party])
        commands.say_stand(actor=actor, decision_id=decision, party_key=party, stand=stand, today=MONDAY)


def outside_the_term(monday: Monday, told: Sends) -> str:
    assert monday.meeting_id
    return told(GUN, f"/forums/{FORUM}/meetings", [{"on": "2026-12-07"}, {"on": "2027-01-11"}])


def a_stand_for_another(monday: Monday, told: Sends) -> str:
    made = proposed(monday, touches=("polisen", "brandforsvaret"))  # Ida is of the municipality
    before = kept()
    said = told(IDA, f"/decisions/{made}/stand", {"stand": "behind"})
    assert kept() == before
    return said


def a_substitute_for_one_who_is_there(monday: Monday, told: Sends) -> str:
    said = {"seat_key": "kommunpolis", "is_present": True, "substitute_key": "bitradande-lopo-chef"}
    return told(GUN, f"/meetings/{monday.meeting_id}/running/attendance", said)


def a_substitute_who_is_there_already(monday: Monday, told: Sends) -> str:
    monday.is_here("kommunpolis")
    said = {"seat_key": "brandforsvaret", "is_present": False, "substitute_key": "kommunpolis"}
    return told(GUN, f"/meetings/{monday.meeting_id}/running/attendance", said)


def a_substitute_who_comes_already(monday: Monday, told: Sends) -> str:
    (made,) = set_meetings(actor=monday.actor(GUN), forum_key=FORUM, new=[NewMeeting(NEXT)])
    commands.reply(
        actor=monday.actor(GUN), meeting_id=made, seat_key="sakerhetssamordnare", answer="coming", today=MONDAY
    )
    said = {"seat_key": "chef-fritidsgardarna", "answer": "substitute", "substitute_key": "sakerhetssamordnare"}
    return told(IDA, f"/meetings/{made}/replies", said)


def an_answer_after_the_meeting(monday: Monday, told: Sends) -> str:
    with clock.at(WEDNESDAY):
        path = f"/meetings/{monday.meeting_id}/replies"
        return told(IDA, path, {"seat_key": "chef-fritidsgardarna", "answer": "coming"})


def two_close_it(monday: Monday, told: Sends) -> str:
    settled: dict[str, Any] = {"outcome": Outcome.NO_ACTION, "text": "Lugnt.", "today": MONDAY}
    commands.settle_item(actor=monday.actor(GUN), item_id=monday.item_id, **settled)
    commands.close_meeting(actor=monday.actor(BO), meeting_id=monday.meeting_id, today=MONDAY)
    before = kept()
    said = told(GUN, f"/meetings/{monday.meeting_id}/running/close", {})
    assert kept() == before
    return said


def a_person_in_a_trend(monday: Monday, told: Sends) -> str:
    assert monday.meeting_id
    said = {"year": 2026, "tertial": 2, "theme": "online", "direction": "more", "words": "Elev 19811218-9876 i nian."}
    return told(GUN, f"/forums/{SSPF}/told/trends", said)


def an_agenda_where_individuals_are_spoken_of(monday: Monday, told: Sends) -> str:
    assert monday.meeting_id
    return told(GUN, f"/forums/{SSPF}/waiting", {"title": "Elev 19811218-9876"})


def an_effort_for_fewer_again(monday: Monday, told: Sends) -> str:
    made = plan(monday)
    commands.show_effort(actor=monday.actor(GUN), effort_id=made, reach=Reach.OPEN)
    before = kept()
    said = told(GUN, f"/efforts/{made}/reach", {"reach": "inside"})
    assert kept() == before
    return said


CASES: tuple[tuple[Callable[[Monday, Sends], str], str], ...] = (
    (outside_the_term, "Överenskommelsen gäller inte den dagen. Välj en dag inom dess giltighetstid."),
    (a_stand_for_another, "Beslutet berör inte den parten."),
    (a_substitute_for_one_who_is_there, "Den som är här har ingen ersättare. Ta bort ersättaren, eller närvaron."),
    (
        a_substitute_who_is_there_already,
        "Den funktionen är redan här på en annan plats. Välj en annan ersättare.",
    ),
    (
        a_substitute_who_comes_already,
        "Den funktionen kommer redan på en annan plats. Välj en annan ersättare.",
    ),
    (an_answer_after_the_meeting, "Mötet har varit, så det går inte att svara längre."),
    (two_close_it, "Mötet har redan hållits."),
    (a_person_in_a_trend, "Samsyn sparar inga uppgifter om enskilda personer. Ta bort numret."),
    (an_agenda_where_individuals_are_spoken_of, "Forumet talar om enskilda."),
    (an_effort_for_fewer_again, "De ser den redan. Det som har visats kan inte döljas igen."),
)


@pytest.mark.parametrize(("happens", "sentence"), CASES, ids=lambda one: getattr(one, "__name__", "")[:40])
def test_what_is_wrong_is_said_and_nothing_is_written(
    monday: Monday, told: Sends, happens: Callable[[Monday, Sends], str], sentence: str
) -> None:
    said = happens(monday, told)
    assert sentence in said
    assert said.endswith(".")


class TestNothingIsLost:
    """What is no mistake but a fault of the day: it is kept, and said as it is."""

    def test_a_party_is_missing_when_a_consensus_is_asked_for(self, monday: Monday, shown: Sends) -> None:
        made = proposed(monday)
        stands(monday, made, kommunen=StandKind.BEHIND, polisen=StandKind.BEHIND)
        said = shown(GUN, f"{PAGES}/beslut/{made}/")
        assert "Väntar på svar från Brandförsvaret, senast måndag 30 november." in said
        assert queries.decision(monday.actor(GUN), made, MONDAY).standing is DecisionStanding.OPEN

    def test_an_answer_after_the_last_day_counts_and_says_so(self, monday: Monday, shown: Sends) -> None:
        made = proposed(monday, answer_by=WEDNESDAY)
        stands(monday, made, kommunen=StandKind.BEHIND, polisen=StandKind.BEHIND)
        said = "Väntar på svar från Brandförsvaret. Sista dagen var onsdag 25 november, men ett svar gäller ändå."
        assert said in shown(GUN, f"{PAGES}/beslut/{made}/", LATE)
        hans, facts = monday.actor(HANS, LATE), {"stand": StandKind.BEHIND, "today": LATE}
        commands.say_stand(actor=hans, decision_id=made, party_key="brandforsvaret", **facts)  # type: ignore[arg-type]
        row = queries.decision(hans, made, LATE)
        assert (row.standing, row.consensus.taken_on) == (DecisionStanding.TAKEN, LATE)
        assert [one.is_late for one in row.touched] == [False, False, True]
        assert "Efter sista dagen." in shown(GUN, f"{PAGES}/beslut/{made}/", LATE)

    def test_a_proviso_that_is_never_reported_back_waits_for_ever(self, monday: Monday, shown: Sends) -> None:
        made = proposed(monday, touches=("kommunen", "polisen"))
        stands(monday, made, kommunen=StandKind.WITH_PROVISO, polisen=StandKind.BEHIND)
        for on in (MONDAY, LATE, date(2026, 12, 31)):
            gun = monday.actor(GUN, on)
            assert queries.decision(gun, made, on).standing is DecisionStanding.CONDITIONAL
            (row,) = queries.waiting_for(gun, on=on)
            assert (row.id, row.awaited) == (made, Awaited.OWN_DECISION)
        said = shown(GUN, "/", date(2026, 12, 31))
        assert "står bakom med förbehåll. Beslutet gäller när ert eget beslut är inskrivet." in said

    def test_two_hold_a_seat_and_each_sees_what_the_other_answered(self, monday: Monday, shown: Sends) -> None:
        program = monday.world.programs["sodertalje"]
        facts = {"function_key": "chef-fritidsgardarna", "first_day": date(2025, 1, 1)}
        parties.appoint(actor=program, user_id=monday.users[JON.name], **facts)
        (made,) = set_meetings(actor=monday.actor(GUN), forum_key=FORUM, new=[NewMeeting(NEXT)])
        said = {"meeting_id": made, "seat_key": "chef-fritidsgardarna", "today": MONDAY}
        commands.reply(actor=monday.actor(IDA), answer="coming", **said)
        commands.reply(actor=monday.actor(JON), answer="not_coming", **said)
        gun = monday.actor(GUN)
        found = {one.seat.key: one for one in queries.replies(gun, queries.meeting(gun, made))}["chef-fritidsgardarna"]
        assert (found.answer, found.by_name) == ("not_coming", "Jon")
        assert [(one.answer, one.by_name) for one in found.also] == [("coming", "Ida")]
        assert "Ida" in shown(JON, f"{PAGES}/moten/{made}/")

    def test_a_template_that_changes_leaves_the_open_meeting_as_it_is(self, monday: Monday) -> None:
        before = [one.title for one in queries.agenda(monday.actor(GUN), monday.meeting_id)]
        items = [queries.TemplateItem("Nytt stående ärende")]
        facts: dict[str, Any] = {"forum_key": FORUM, "items": items, "is_weekly": True, "areas": ("Geneta",)}
        with clock.at(NOON):
            commands.set_template(actor=monday.actor(GUN), **facts)
        assert [one.title for one in queries.agenda(monday.actor(GUN), monday.meeting_id)] == before
        assert not running(monday.actor(GUN), monday.meeting_id, on=MONDAY).is_weekly, "it goes on as it was begun"

    def test_a_template_that_changes_before_the_meeting_leaves_it_as_it_was_made(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        (made,) = set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(NEXT)])
        with clock.at(NOON):
            commands.set_template(actor=gun, forum_key=FORUM, items=(), is_weekly=True, areas=("Geneta",))
            (later,) = set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(LATE)])
        with clock.at(LATE):
            for one in (made, later):
                commands.open_meeting(actor=gun, meeting_id=one, today=LATE)
        assert not running(gun, made, on=LATE).is_weekly
        assert [one.title for one in queries.agenda(gun, made)] == []
        assert [one.title for one in queries.agenda(gun, later)] == ["Geneta"]
        assert running(gun, later, on=LATE).is_weekly

    def test_an_effort_reaches_the_seats_outside_first_when_that_is_chosen(self, monday: Monday, shown: Sends) -> None:
        made = plan(monday)
        assert "Vuxna på kvällsbussarna" not in shown(KIM, f"{PAGES}/insatser/")
        for reach, is_seen in ((Reach.INSIDE, False), (Reach.OPEN, True)):
            commands.show_effort(actor=monday.actor(GUN), effort_id=made, reach=reach)
            assert ("Vuxna på kvällsbussarna" in shown(KIM, f"{PAGES}/insatser/")) is is_seen


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (files.PROGRAM, "Filen går inte att läsa som PDF, bild eller Word-fil, vad namnet än säger."),
        (files.word_with("word/media/bild.png", files.PROGRAM), "I filen ligger ett program eller ett inbäddat paket."),
        (files.pdf() + bytes(21 * 1024 * 1024), "Filen är större än 20 MB."),
    ],
)
def test_a_file_that_cannot_be_material_is_said_so(
    monday: Monday, enter: Callable[[Person], Client], content: bytes, sentence: str
) -> None:
    (made,) = set_meetings(actor=monday.actor(GUN), forum_key=FORUM, new=[NewMeeting(NEXT)])
    item = commands.add_item(actor=monday.actor(GUN), forum_key=FORUM, meeting_id=made, title="Belysning")
    sent = SimpleUploadedFile("underlag.pdf", content, content_type="application/pdf")
    answer = enter(GUN).post(f"{PAGES}/moten/arende/{item}/fil/", {"file": sent})
    assert answer.status_code == 400
    assert sentence in words_of(answer)
    assert Item.unscoped.get(pk=item).file_id is None
