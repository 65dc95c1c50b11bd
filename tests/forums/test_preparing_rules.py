"""What may stand on an agenda, who may answer and come instead, whether a forum can decide, what a notice tells."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.refs import Ref
from samsyn.forums.rules import agenda, calling, lines, quorum, replying, templates
from samsyn.forums.rules.agenda import Found, ItemFacts, ItemObjection
from samsyn.forums.rules.calling import CallObjection
from samsyn.forums.rules.kinds import Answer, Opening, Purpose
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState
from samsyn.forums.rules.quorum import Coming, Verdict
from samsyn.forums.rules.replying import Replying, ReplyObjection
from samsyn.forums.rules.templates import TemplateObjection
from samsyn.papers import reading
from samsyn.papers.kinds import SeatKind
from samsyn.papers.model import Forum, Paper
from tests.world import PAPERS


@pytest.fixture(scope="module")
def paper() -> Paper:
    """Södertälje 2023–2026."""
    return reading.read_file(Path(PAPERS) / "sodertalje.yaml").paper


def forum(paper: Paper, key: str = "mandagsmoten") -> Forum:
    return next(one for one in paper.forums if one.id == key)


class TestAgenda:
    """What may stand on an agenda, and in which order."""

    @pytest.mark.parametrize(
        ("facts", "outside", "expected"),
        [
            (ItemFacts("A"), False, None),
            (ItemFacts("A", Purpose.DECISION, "nobina", 480), True, None),
            (ItemFacts(" "), False, ItemObjection.NO_TITLE),
            (ItemFacts("a" * 401), False, ItemObjection.TITLE_TOO_LONG),
            (ItemFacts("A", "nöje"), False, ItemObjection.UNKNOWN_PURPOSE),
            (ItemFacts("A", minutes=481), False, ItemObjection.TOO_MANY_MINUTES),
            (ItemFacts("A", presenter_key="ingen"), False, ItemObjection.UNKNOWN_PRESENTER),
        ],
    )
    def test_an_item(self, paper: Paper, facts: ItemFacts, outside: bool, expected: ItemObjection | None) -> None:
        found = agenda.objection_to_item(facts, paper=paper, forum=forum(paper), is_for_outside=outside)
        assert found is expected

    def test_forums_differ(self, paper: Paper) -> None:
        """Södertälje, punkt 6: SSPF-grupperna talar om enskilda; i chefsamrådet sitter ingen utifrån."""
        for key, outside, expected in (
            ("sspf-grupper", False, ItemObjection.ON_INDIVIDUALS),
            ("operativt-chefsamrad", True, ItemObjection.NO_OUTSIDE_SEATS),
        ):
            facts = {"paper": paper, "forum": forum(paper, key), "is_for_outside": outside}
            assert agenda.objection_to_item(ItemFacts("A"), **facts) is expected

    @pytest.mark.parametrize(
        ("state", "expected"),
        [
            (MeetingState.PLANNED, None),
            (MeetingState.CALLED, None),
            (MeetingState.OPEN, None),
            (MeetingState.CLOSED, MeetingObjection.HAS_BEEN_HELD),
            (MeetingState.CANCELLED, MeetingObjection.IS_CANCELLED),
        ],
    )
    def test_adding(self, state: MeetingState, expected: MeetingObjection | None) -> None:
        assert agenda.objection_to_adding(state) is expected

    @pytest.mark.parametrize(
        ("closed", "content", "expected"),
        [
            (False, False, None),
            (True, False, ItemObjection.IS_CLOSED),
            (False, True, ItemObjection.HAS_CONTENT),
        ],
    )
    def test_removing(self, closed: bool, content: bool, expected: ItemObjection | None) -> None:
        assert agenda.objection_to_removing(is_closed=closed, has_content=content) is expected

    def test_the_last_notes_come_first_and_nothing_comes_twice(self) -> None:
        def found(opening: Opening, key: str) -> Found:
            return Found(opening, ItemFacts(key), Ref("x", key))

        came = [found(Opening.STANDING, "1"), found(Opening.DUTY, "2"), found(Opening.LAST_NOTES, "3")]
        assert [one.about.key for one in agenda.in_order([*came, *came])] == ["3", "2", "1"]
        assert set(agenda.RANK) == set(Opening)

    @given(st.lists(st.integers(), unique=True, min_size=1), st.data())
    def test_moving_keeps_all_and_lands_where_asked(self, ids: list[int], data: Any) -> None:
        chosen = data.draw(st.sampled_from(ids))
        place = data.draw(st.integers(min_value=-3, max_value=len(ids) + 3))
        found = agenda.moved(ids, chosen, place)
        assert sorted(found) == sorted(ids)
        assert found.index(chosen) == max(0, min(place, len(ids) - 1))
        assert [one for one in found if one != chosen] == [one for one in ids if one != chosen]

    @given(st.lists(st.integers(min_value=0, max_value=50)))
    def test_positions_rise(self, positions: list[int]) -> None:
        found = agenda.spread(positions)
        assert found == sorted(set(found))
        assert len(found) == len(positions)
        assert all(new >= old for new, old in zip(found, sorted(positions), strict=True))

    @pytest.mark.parametrize(
        ("before", "after", "expected"),
        [
            (None, None, date(2026, 12, 23)),
            (date(2026, 11, 16), None, date(2026, 11, 29)),
            (date(2026, 11, 16), date(2026, 12, 7), date(2026, 12, 6)),
            (None, date(2026, 11, 23), date(2026, 11, 23)),
        ],
    )
    def test_how_far_a_meeting_looks(self, before: date | None, after: date | None, expected: date) -> None:
        assert agenda.looks_until(date(2026, 11, 23), before=before, after=after) == expected


NAMES = {Purpose.INFORMATION: "Information", Purpose.DISCUSSION: "Diskussion", Purpose.DECISION: "Beslut"}


class TestLines:
    """An item in one line."""

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("Läget på torget", ItemFacts("Läget på torget")),
            ("Läget på torget, 10 min", ItemFacts("Läget på torget", minutes=10)),
            ("beslut: Vakter 5 minuter", ItemFacts("Vakter", Purpose.DECISION, minutes=5)),
            ("Beslut:", ItemFacts("Beslut:")),
            ("Bussarna: bråk", ItemFacts("Bussarna: bråk")),
            ("Vänta, 999 min", ItemFacts("Vänta, 999 min")),
            ("10 min", ItemFacts("10 min")),
            ("Efter 10 minuters paus", ItemFacts("Efter 10 minuters paus")),
        ],
    )
    def test_reading(self, line: str, expected: ItemFacts) -> None:
        assert lines.read(line, NAMES) == expected

    @given(st.sampled_from(list(Purpose)), st.one_of(st.none(), st.integers(min_value=1, max_value=480)))
    def test_what_is_written_is_read(self, purpose: Purpose, minutes: int | None) -> None:
        facts = ItemFacts("Läget på torget", purpose, minutes=minutes)
        assert lines.read(lines.write(facts, NAMES), NAMES) == facts


class TestReplying:
    """Who answers for a seat, until when, and who may come instead (B3)."""

    @pytest.mark.parametrize(
        ("state", "today", "expected"),
        [
            (MeetingState.CALLED, date(2026, 11, 23), None),
            (MeetingState.OPEN, date(2026, 11, 23), None),
            (MeetingState.CALLED, date(2026, 11, 24), ReplyObjection.AFTER_THE_MEETING),
            (MeetingState.CLOSED, date(2026, 11, 23), ReplyObjection.AFTER_THE_MEETING),
            (MeetingState.CANCELLED, date(2026, 11, 20), ReplyObjection.IS_CANCELLED),
        ],
    )
    def test_until_when(self, state: MeetingState, today: date, expected: ReplyObjection | None) -> None:
        assert replying.objection_to_time(state, on=date(2026, 11, 23), today=today) is expected

    @pytest.mark.parametrize(
        ("seat", "answer", "instead", "expected"),
        [
            ("kommunpolis", "coming", "", None),
            ("kommunpolis", "substitute", "bitradande-lopo-chef", None),
            ("nobina", "substitute", "telgebostader", None),
            ("ingen", "coming", "", ReplyObjection.NOT_A_SEAT),
            ("kommunpolis", "kanske", "", ReplyObjection.UNKNOWN_ANSWER),
            ("kommunpolis", "substitute", "", ReplyObjection.NO_SUBSTITUTE),
            ("kommunpolis", "substitute", "ingen", ReplyObjection.UNKNOWN_SUBSTITUTE),
            ("kommunpolis", "substitute", "kommunpolis", ReplyObjection.IS_THE_SEAT),
            ("kommunpolis", "substitute", "stadsdirektor", ReplyObjection.OF_ANOTHER_PARTY),
            ("grundskolechef", "substitute", "sakerhetssamordnare", ReplyObjection.IS_COMING_ALREADY),
            ("grundskolechef", "substitute", "sakerhetschef", ReplyObjection.IS_COMING_ALREADY),
        ],
    )
    def test_answers(self, paper: Paper, seat: str, answer: str, instead: str, expected: ReplyObjection | None) -> None:
        answers = {
            "sakerhetssamordnare": Replying("sakerhetssamordnare", Answer.COMING),
            "chef-fritidsgardarna": Replying("chef-fritidsgardarna", Answer.SUBSTITUTE, "sakerhetschef"),
            "grundskolechef": Replying("grundskolechef", Answer.NOT_COMING),
        }
        said = Replying(seat, answer, instead)
        found = replying.objection_to_replying(said, paper=paper, forum=forum(paper), answers=answers)
        assert found is expected

    def test_adjuncts_send_nobody_and_individuals_are_not_answered_for(self, paper: Paper) -> None:
        board, closed = forum(paper, "strategisk-styrgrupp"), forum(paper, "sspf-grupper")
        adjunct, group = Replying("sakerhetschef", "substitute", "sakerhetssamordnare"), Replying("polisen", "coming")
        refused = replying.objection_to_replying(adjunct, paper=paper, forum=board, answers={})
        assert refused is ReplyObjection.ADJUNCT_HAS_NONE
        refused = replying.objection_to_replying(group, paper=paper, forum=closed, answers={})
        assert refused is ReplyObjection.ON_INDIVIDUALS

    @pytest.mark.parametrize(
        ("seat", "circles", "party", "coordinator", "expected"),
        [
            ("kommunpolis", {"body:kommunpolis"}, "polisen", False, True),
            ("kommunpolis", set(), "polisen", False, False),
            ("kommunpolis", set(), "polisen", True, True),
            ("kommunpolis", set(), "kommunen", True, False),
            ("nobina", set(), "kommunen", True, True),
            ("nobina", set(), "kommunen", False, False),
        ],
    )
    def test_who_answers(
        self, paper: Paper, seat: str, circles: set[str], party: str, coordinator: bool, expected: bool
    ) -> None:
        found = replying.seat_of(forum(paper), seat)
        assert found is not None
        facts = {"circles": circles, "party_key": party, "is_coordinator": coordinator}
        assert replying.answers_for(paper, found, **facts) is expected  # type: ignore[arg-type]

    def test_a_seat_that_is_only_aimed_at_is_no_seat(self, paper: Paper) -> None:
        assert replying.seat_of(forum(paper, "beredningsgrupp"), "ungdomsgruppen") is None

    def test_who_comes(self, paper: Paper) -> None:
        said = [
            Replying("kommunpolis", Answer.COMING),
            Replying("nobina", Answer.NOT_COMING),
            Replying("ingen", Answer.COMING),
        ]
        assert replying.coming(said, forum(paper)) == {"kommunpolis"}


class TestQuorum:
    """Södertälje, punkt 6: what touches all organisations is decided in consensus, so each must be there."""

    SEATS = ("kommunpolis", "brandforsvaret", "sakerhetssamordnare")

    @pytest.mark.parametrize(
        ("answers", "filled", "verdict", "missing"),
        [
            (("coming", "coming", "substitute"), SEATS, Verdict.CAN, ()),
            (("coming", "", "coming"), SEATS, Verdict.NOT_KNOWN, ()),
            (("coming", "not_coming", "coming"), SEATS, Verdict.CANNOT, ("brandforsvaret",)),
            (("coming", "", "coming"), ("kommunpolis",), Verdict.CANNOT, ("brandforsvaret",)),
            (("", "", ""), SEATS, Verdict.NOT_KNOWN, ()),
        ],
    )
    def test_each_party_has_somebody(
        self, paper: Paper, answers: tuple[str, ...], filled: tuple[str, ...], verdict: Verdict, missing: tuple[str]
    ) -> None:
        said = dict(zip(self.SEATS, answers, strict=True))
        found = quorum.quorum(paper, forum(paper), answers=said, filled=filled)
        assert found.verdict is verdict
        assert tuple(one.key for one in found.missing) == missing
        assert "konsensus" in found.rule

    def test_whom_one_waits_for(self, paper: Paper) -> None:
        found = quorum.quorum(paper, forum(paper), answers={"kommunpolis": "coming"}, filled=self.SEATS)
        assert [one.key for one in found.waited_for] == ["kommunen", "brandforsvaret"]
        assert found.parties[1].coming is Coming.COMES

    def test_nobody_decides_where_only_adjuncts_sit(self, paper: Paper) -> None:
        seats = tuple(replace(one, kind=SeatKind.ADJUNCT) for one in forum(paper).seats)
        found = quorum.quorum(paper, replace(forum(paper), seats=seats), answers={}, filled=())
        assert (found.verdict, found.parties) == (Verdict.NOT_KNOWN, ())


BEFORE = {
    "on": "2026-11-23",
    "place": "Här",
    "items": {"1": [0, "parties"], "2": [0, "open:x"], "3": [1, "parties"]},
}


class TestCalling:
    """What a notice tells, and who else may be called."""

    def test_what_has_changed(self) -> None:
        now = {
            "on": "2026-11-24",
            "place": "Här",
            "items": {"1": [1, "parties"], "2": [0, "open:x"], "4": [0, "open:x"]},
        }
        found = calling.changes(BEFORE, now)
        assert (found.facts, found.new, found.changed, found.removed_count) == (("on",), (4,), (1,), 1)
        outside = calling.changes(BEFORE, now, {"open:x"})
        assert (outside.new, outside.changed, outside.removed_count) == ((4,), (), 0)
        assert not calling.changes(now, now)

    @pytest.mark.parametrize(
        ("today", "before", "expected"),
        [
            (date(2026, 11, 23), None, None),
            (date(2026, 11, 24), None, CallObjection.HAS_PASSED),
            (date(2026, 11, 20), BEFORE, CallObjection.NOTHING_NEW),
            (date(2026, 11, 20), {"items": {}}, None),
        ],
    )
    def test_sending(self, today: date, before: dict[str, Any] | None, expected: CallObjection | None) -> None:
        on = date(2026, 11, 23)
        assert calling.objection_to_calling(on, today=today, content=BEFORE, before=before) is expected

    @pytest.mark.parametrize(
        ("body", "key", "called", "expected"),
        [
            ("noa", "mandagsmoten", set(), None),
            ("noa", "mandagsmoten", {"noa"}, CallObjection.CALLED_ALREADY),
            ("nobina", "mandagsmoten", set(), CallObjection.HAS_A_SEAT),
            ("ingen", "mandagsmoten", set(), CallObjection.UNKNOWN_BODY),
            ("mandagsmoten", "mandagsmoten", set(), CallObjection.UNKNOWN_BODY),
            ("noa", "sspf-grupper", set(), CallObjection.ON_INDIVIDUALS),
        ],
    )
    def test_calling_besides(
        self, paper: Paper, body: str, key: str, called: set[str], expected: CallObjection | None
    ) -> None:
        found = calling.objection_to_adjunct(body, paper=paper, forum=forum(paper, key), called=called)
        assert found is expected

    @pytest.mark.parametrize(
        ("to", "reason", "expected"),
        [
            ("", "", None),
            ("sakerhetschef", "Utbildning", None),
            ("sakerhetschef", "", CallObjection.NO_REASON),
            ("kommunpolis", "Utbildning", CallObjection.CHAIRS_ALREADY),
            ("ingen", "Utbildning", CallObjection.UNKNOWN_BODY),
        ],
    )
    def test_handing_over(self, paper: Paper, to: str, reason: str, expected: CallObjection | None) -> None:
        found = calling.objection_to_chairing(to, reason, paper=paper, forum=forum(paper), chairs={"kommunpolis"})
        assert found is expected


@pytest.mark.parametrize(
    ("areas", "weekly", "expected"),
    [
        (["Centrum", "Ronna"], True, None),
        (["Centrum", "centrum"], True, TemplateObjection.SAME_AREA_TWICE),
        (["Centrum", "centrum"], False, None),
        (["a" * 81], True, TemplateObjection.AREA_TOO_LONG),
        ([str(one) for one in range(21)], True, TemplateObjection.TOO_MANY_AREAS),
    ],
)
def test_areas(areas: list[str], weekly: bool, expected: TemplateObjection | None) -> None:
    """Södertälje, punkt 6: the Monday meeting goes through the areas of the city."""
    assert templates.objection_to_areas(areas, is_weekly=weekly) is expected
