"""Notes, efforts, gatherings and what individual forums leave, for programs: the same as the pages, and the same no."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from samsyn.base import clock
from samsyn.base.accounts.models import User
from samsyn.forums.models import Count, Effort, EffortAnswer, Gathering, Notes, Stand, Trend
from tests.cast import BO, EGIL, Person
from tests.forums.monday import FORUM, GUN, HANS, IDA, JON, KIM, LO, MONDAY, Monday, a_monday
from tests.forums.test_notes import CHIEF, LAST, POLICE, held
from tests.world import World

ROOT = "/api/v1/s/sodertalje"
Ask = Callable[..., Any]
BUSES = {
    **{"what": "Vuxna på kvällsbussarna", "place": "Linjerna från centrum", "hours": "kl. 19–22"},
    **{"first_day": "2026-11-24", "last_day": "2026-11-26", "who": ["kommunpolis"]},
    "touches": ["kommunen", "polisen"],
}
CALL = {
    **{"forum": FORUM, "kind": "effort", "happened": "Stök vid centrum.", "proposal": "Vuxna ute i kväll."},
    **{"asked": ["kommunpolis", "brandforsvaret"], "place": "Centrum"},
}
OF = {"year": 2026, "tertial": 2}


@pytest.fixture
def monday(world: World) -> Monday:
    return a_monday(world)


@pytest.fixture(autouse=True)
def on_monday() -> Iterator[None]:
    """Let it be Monday all the way."""
    with clock.at(MONDAY):
        yield


@pytest.fixture
def ask(monday: Monday) -> Ask:
    """Somebody's program."""

    def asked(person: Person, verb: str, path: str, said: Any = None) -> Any:
        client = Client()
        client.force_login(User.objects.get(pk=monday.users[person.name]))
        facts = {"data": said, "content_type": "application/json"} if said is not None else {}
        return getattr(client, verb)(f"{ROOT}{path}", **facts)

    return asked


def no(answer: Any) -> tuple[int, str]:
    """The status and the code of a refusal, which has its words."""
    told = answer.json()
    assert told["detail"].strip()
    return answer.status_code, told["code"]


class TestNotes:
    """From the closed meeting to what was added to its locked notes."""

    def test_from_sending_to_adding(self, monday: Monday, ask: Ask) -> None:
        path = f"/meetings/{held(monday).meeting_id}/notes"
        read = ask(GUN, "get", path).json()
        assert (read["state"], read["may_send"]) == ("unsent", True)
        sent = {"approvers": [CHIEF, POLICE], "approve_by": str(LAST)}
        assert ask(GUN, "post", path, sent).json()["state"] == "waiting"
        assert no(ask(GUN, "post", path, sent)) == (409, "is_sent")
        (mine,) = ask(IDA, "get", "/notes/waiting").json()
        assert (mine["meeting_id"], mine["approve_by"]) == (monday.meeting_id, str(LAST))
        comment = {"function_key": CHIEF, "verdict": "commented", "words": "Det var två lampor."}
        assert ask(IDA, "post", f"{path}/answers", comment).json()["state"] == "commented"
        mended = {"text": "Två lampor är trasiga.", "seen": 1}
        assert ask(GUN, "put", f"{path}/items/{monday.item_id}", mended).json()["revision"] == 2
        assert no(ask(GUN, "put", f"{path}/items/{monday.item_id}", mended)) == (409, "written_over")
        assert no(ask(GUN, "post", f"{path}/lock", {})) == (409, "still_waiting")
        for person, key in ((IDA, CHIEF), (BO, POLICE)):
            ask(person, "post", f"{path}/answers", {"function_key": key, "verdict": "approved"})
        locked = ask(GUN, "post", f"{path}/lock", {}).json()
        assert locked["state"] == "locked"
        assert list(locked["numbers"].values()) == ["2026:1"]
        assert ask(GUN, "post", f"{path}/additions", {"words": "Lamporna är lagade."}).json()["additions"]
        assert no(ask(GUN, "post", f"{path}/additions", {"words": " "})) == (409, "says_nothing")
        assert no(ask(GUN, "post", f"{path}/shares", {"line_key": "finns-inte"})) == (409, "no_such_item")

    def test_who_may_not(self, monday: Monday, ask: Ask) -> None:
        path = f"/meetings/{held(monday).meeting_id}/notes"
        sent = {"approvers": [CHIEF], "approve_by": str(LAST)}
        for person in (JON, LO):
            assert no(ask(person, "post", path, sent)) == (403, "not_allowed")
        assert no(ask(GUN, "post", f"{path}/lock", {})) == (409, "not_sent")
        ask(GUN, "post", path, sent)
        assert no(ask(BO, "post", f"{path}/answers", {"function_key": CHIEF, "verdict": "approved"}))[0] == 403
        assert ask(EGIL, "get", path).status_code == 404
        assert ask(KIM, "get", path).json()["content"]["items"] == []

    def test_nothing_is_written_in_another_day(self, monday: Monday, ask: Ask) -> None:
        path = f"/meetings/{held(monday).meeting_id}/notes"
        sent = {"approvers": [CHIEF], "approve_by": str(LAST)}
        for per in ("2026-01-01", "2999-01-01", "x"):
            assert no(ask(GUN, "post", f"{path}?per={per}", sent)) == (403, "not_allowed")
        assert not Notes.unscoped.exists()
        assert ask(GUN, "post", f"{path}?per={MONDAY}", sent).status_code == 200
        assert ask(GUN, "get", f"{path}?per={LAST + timedelta(1)}").json()["state"] == "overdue"


class TestEfforts:
    """Planned at the meeting, answered on the phone, shown to more, and not there for others."""

    def planned(self, monday: Monday, ask: Ask) -> int:
        made = ask(GUN, "post", f"/meetings/{monday.meeting_id}/efforts", BUSES)
        assert made.status_code == 200, made.json()
        found: int = made.json()["id"]
        return found

    def test_from_plan_to_answer(self, monday: Monday, ask: Ask) -> None:
        made = self.planned(monday, ask)
        assert [one["what"] for one in ask(IDA, "get", "/efforts").json()] == ["Vuxna på kvällsbussarna"]
        path = f"/efforts/{made}"
        assert no(ask(IDA, "post", f"{path}/answers", {"done": "yes"})) == (409, "not_begun")
        with clock.at(MONDAY + timedelta(4)):
            assert no(ask(IDA, "post", f"{path}/answers", {"done": "no"})) == (409, "no_why")
            assert ask(IDA, "post", f"{path}/answers", {"done": "partly"}).json()["done"] == "partly"
        assert ask(GUN, "post", f"{path}/reach", {"reach": "inside"}).json()["reach"] == "inside"
        assert no(ask(GUN, "post", f"{path}/reach", {"reach": "authorities"})) == (409, "narrower")

    def test_others_do_not_find_it(self, monday: Monday, ask: Ask) -> None:
        path = f"/efforts/{self.planned(monday, ask)}"
        for person in (JON, KIM, LO):
            for per in ("", "?per=2026-11-25", "?per=2027-12-31"):
                assert ask(person, "get", f"/efforts{per}").json() == []
            assert ask(person, "get", path).status_code == 404
            assert ask(person, "post", f"{path}/answers", {"done": "yes"}).status_code == 404
        assert ask(EGIL, "get", "/efforts").status_code == 404
        assert ask(GUN, "get", "/efforts?per=2026-11-22").json() == []

    def test_who_may_not_and_what_cannot_be(self, monday: Monday, ask: Ask) -> None:
        path = f"/meetings/{monday.meeting_id}/efforts"
        assert no(ask(JON, "post", path, BUSES)) == (403, "not_allowed")
        assert no(ask(GUN, "post", path, {**BUSES, "place": " "})) == (409, "no_place")
        assert ask(GUN, "post", path, {**BUSES, "first_day": "0001-01-01"}).status_code == 422
        assert no(ask(GUN, "post", f"{path}?per=2026-01-01", BUSES)) == (403, "not_allowed")
        assert not Effort.unscoped.exists()
        made = self.planned(monday, ask)
        assert no(ask(IDA, "post", f"/efforts/{made}/reach", {"reach": "open"})) == (403, "not_allowed")
        assert not EffortAnswer.unscoped.exists()


class TestGatherings:
    """Gathered at once, answered within hours."""

    def call(self, **changed: object) -> dict[str, object]:
        last = clock.now() + timedelta(hours=3)
        return {**CALL, "answer_by_at": last.isoformat(), **changed}

    def test_gathered_and_answered(self, monday: Monday, ask: Ask) -> None:
        assert monday.meeting_id
        made = ask(GUN, "post", "/gatherings", self.call()).json()
        path = f"/gatherings/{made['id']}"
        assert ask(HANS, "get", path).json()["happened"] == "Stök vid centrum."
        answered = ask(HANS, "post", f"{path}/answers", {"stand": "behind"}).json()
        stands = {one["party"]["key"]: one["stand"] for one in answered["decision"]["parties"]}
        assert stands["brandforsvaret"] == "behind"
        assert no(ask(HANS, "post", f"{path}/answers", {"stand": "behind"})) == (409, "same_already")
        assert [one["id"] for one in ask(IDA, "get", "/gatherings").json()] == [made["id"]]

    def test_who_may_not_and_what_cannot_be(self, monday: Monday, ask: Ask) -> None:
        assert monday.meeting_id
        assert no(ask(IDA, "post", "/gatherings", self.call())) == (403, "not_allowed")
        assert no(ask(GUN, "post", "/gatherings", self.call(asked=["kommunpolis"]))) == (409, "one_party")
        assert no(ask(GUN, "post", "/gatherings", self.call(forum="sspf-grupper"))) == (409, "on_individuals")
        for hour in ("2026-11-23T12:00", "x", "9" * 30, None):
            assert ask(GUN, "post", "/gatherings", self.call(answer_by_at=hour)).status_code == 422
        assert no(ask(GUN, "post", "/gatherings?per=2026-01-01", self.call())) == (403, "not_allowed")
        assert not Gathering.unscoped.exists()

    def test_others_do_not_find_it(self, monday: Monday, ask: Ask) -> None:
        assert monday.meeting_id
        path = f"/gatherings/{ask(GUN, 'post', '/gatherings', self.call()).json()['id']}"
        said = Stand.unscoped.count()
        for person in (KIM, JON):
            assert ask(person, "get", path).status_code == 404
            assert ask(person, "get", "/gatherings").json() == []
            assert ask(person, "post", f"{path}/answers", {"stand": "behind"}).status_code == 404
        assert Stand.unscoped.count() == said


class TestIndividual:
    """Counts and trends, and nobody in them."""

    PATH = "/forums/sspf-grupper/told"

    def test_told_and_passed(self, monday: Monday, ask: Ask) -> None:
        assert monday.meeting_id
        (row,) = ask(GUN, "post", f"{self.PATH}/counts", {**OF, "counts": {"begun": 12, "ended": None}}).json()
        assert row["counts"] == {"begun": 12, "ended": None}
        said = {**OF, "theme": "online", "direction": "more", "words": "Fler berättar om värvning."}
        ((trend,),) = [one["trends"] for one in ask(GUN, "post", f"{self.PATH}/trends", said).json()]
        assert no(ask(GUN, "post", f"{self.PATH}/trends/{trend['id']}/pass", {})) == (409, "same_party")
        ((passed,),) = [one["trends"] for one in ask(BO, "post", f"{self.PATH}/trends/{trend['id']}/pass", {}).json()]
        assert not passed["waits_for_more"]
        assert ask(GUN, "post", "/forums/finns-inte/told/trends/1/pass", {}).status_code == 404

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"counts": {"begun": 3}}, (409, "too_few")),
            ({"counts": {"begun": 10**9}}, (409, "not_a_number")),
            ({"counts": {}}, (422, "not_understood")),
            ({"counts": {"namn": 7}}, (422, "not_understood")),
            ({"tertial": 3}, (409, "not_closed")),
            ({"tertial": 4}, (409, "no_such_tertial")),
        ],
    )
    def test_what_cannot_be_kept(
        self, monday: Monday, ask: Ask, changed: dict[str, object], expected: tuple[int, str]
    ) -> None:
        assert monday.meeting_id
        said = {**OF, "counts": {"begun": 12}, **changed}
        assert no(ask(GUN, "post", f"{self.PATH}/counts", said)) == expected
        assert not Count.unscoped.exists()

    def test_who_may_not(self, monday: Monday, ask: Ask) -> None:
        assert monday.meeting_id
        said = {**OF, "counts": {"begun": 12}}
        assert no(ask(IDA, "post", f"{self.PATH}/counts", said)) == (403, "not_allowed")
        assert no(ask(GUN, "post", f"{self.PATH}/counts?per=2026-01-01", said)) == (403, "not_allowed")
        words = {**OF, "theme": "online", "direction": "more", "words": "Fler."}
        ask(GUN, "post", f"{self.PATH}/trends", words)
        assert ask(KIM, "get", self.PATH).status_code == 404
        assert ask(GUN, "get", f"/forums/{FORUM}/told").status_code == 404
        pers_number = {**OF, "theme": "online", "direction": "more", "words": "Pelle 811228-9874"}
        assert no(ask(GUN, "post", f"{self.PATH}/trends", pers_number)) == (409, "identity_number")
        assert Trend.unscoped.count() == 1
        assert not Count.unscoped.exists()


def test_every_address_says_what_it_does() -> None:
    """The description for programs names every way, its body and what comes back."""
    from samsyn.site.api import api  # noqa: PLC0415 - built when it is asked for

    told = api.get_openapi_schema()["paths"]
    parts = ("/notes", "/efforts", "/gatherings", "/told")
    ours = {path: ways for path, ways in told.items() if any(part in path for part in parts)}
    assert len(ours) > 15
    for path, ways in ours.items():
        for verb, one in ways.items():
            assert one["description"], (verb, path)
            assert one["responses"][200]["content"], (verb, path)
