"""Decisions by their commands: proposed at an open meeting, stood behind by each party, told of by its own board."""

from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refusals import Refused
from samsyn.forums import queries
from samsyn.forums.commands import (
    change_decision,
    number_decisions,
    propose_decision,
    report_own_decision,
    say_all_behind,
    say_stand,
    say_what_became,
    withdraw_decision,
)
from samsyn.forums.models import Attendance, Decision, Meeting, Stand
from samsyn.forums.queries.standing import ground
from samsyn.forums.rules.consensus import Consensus, DecisionStanding
from samsyn.forums.rules.deciding import DecisionObjection
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.rules.meetings import MeetingObjection
from samsyn.parties import commands as parties
from tests.cast import BO, EGIL
from tests.forums.monday import (
    BOARD,
    GUN,
    HANS,
    IDA,
    JON,
    KIM,
    LO,
    MONDAY,
    STEERING,
    WEDNESDAY,
    Monday,
    open_meeting,
)

ALL = ("kommunen", "polisen", "brandforsvaret")
YES, PROVISO, NO = StandKind.BEHIND, StandKind.WITH_PROVISO, StandKind.NOT_BEHIND
No = DecisionObjection


def proposed(monday: Monday, touches: tuple[str, ...] = ALL, **facts: object) -> int:
    words = {"text": "Två extra fotpatruller vid Lunagallerian.", "touches": touches, "today": MONDAY, **facts}
    return propose_decision(actor=monday.actor(GUN), item_id=monday.item_id, **words)  # type: ignore[arg-type]


def how(monday: Monday, decision_id: int) -> Consensus:
    actor = monday.actor(GUN)
    return ground(actor, Decision.rows.of(actor).get(pk=decision_id)).consensus


def close(monday: Monday) -> None:
    Meeting.unscoped.filter(pk=monday.meeting_id).update(closed_at="2026-11-23T09:30+01:00")


class TestConsensus:
    """Södertälje 2023–2026, punkt 6: what touches all organisations is taken in consensus."""

    def test_the_fire_service_is_absent_and_answers_on_wednesday(self, monday: Monday) -> None:
        monday.is_here("kommunpolis", "sakerhetssamordnare")
        made = proposed(monday)
        assert how(monday, made).waits_for == ("brandforsvaret", "kommunen", "polisen")
        assert say_all_behind(actor=monday.actor(BO), decision_id=made, today=MONDAY) == ("kommunen", "polisen")
        close(monday)
        assert how(monday, made) == Consensus(DecisionStanding.OPEN, waits_for=("brandforsvaret",))
        hans = monday.actor(HANS, WEDNESDAY)
        say_stand(actor=hans, decision_id=made, party_key="brandforsvaret", stand=YES, today=WEDNESDAY)
        assert how(monday, made) == Consensus(DecisionStanding.TAKEN, WEDNESDAY, WEDNESDAY)
        told = Event.unscoped.filter(verb="forums.stood").order_by("id")
        assert [one.after["aloud"] for one in told] == [True, False]
        assert "fotpatruller" not in "".join(f"{one.subject_title}{one.before}{one.after}{one.facts}" for one in told)

    def test_a_proviso_is_conditional_until_the_paragraph_is_entered(self, monday: Monday) -> None:
        made = proposed(monday)
        for person, party, stand in ((GUN, "kommunen", PROVISO), (BO, "polisen", YES), (HANS, "brandforsvaret", YES)):
            facts = {"party_key": party, "stand": stand, "today": MONDAY}
            say_stand(actor=monday.actor(person), decision_id=made, **facts)  # type: ignore[arg-type]
        assert how(monday, made).standing is DecisionStanding.CONDITIONAL
        own = {"party_key": "kommunen", "body": "Kommunstyrelsen", "paragraph": "§ 212", "record_number": "KS 2026/41"}
        facts = {"decision_id": made, "decided_on": BOARD, "today": BOARD, **own}
        report_own_decision(actor=monday.actor(GUN, BOARD), **facts)  # type: ignore[arg-type]
        assert how(monday, made) == Consensus(DecisionStanding.TAKEN, MONDAY, BOARD)
        report_own_decision(actor=monday.actor(GUN, BOARD), **{**facts, "paragraph": "§ 213"})  # type: ignore[arg-type]
        assert Decision.unscoped.get(pk=made).own_decisions.get().paragraph == "§ 213"
        later = {**facts, "is_for": False, "today": date(2026, 12, 9)}
        with pytest.raises(Refused) as refused:
            report_own_decision(actor=monday.actor(GUN, BOARD), **later)  # type: ignore[arg-type]
        assert refused.value.objection is No.ALREADY_TAKEN

    def test_a_board_that_says_no_lets_it_fall(self, monday: Monday) -> None:
        made = proposed(monday, ("kommunen", "polisen"))
        say_stand(actor=monday.actor(GUN), decision_id=made, party_key="kommunen", stand=PROVISO, today=MONDAY)
        say_stand(actor=monday.actor(BO), decision_id=made, party_key="polisen", stand=YES, today=MONDAY)
        own = {"party_key": "kommunen", "body": "Kommunstyrelsen", "decided_on": BOARD, "today": BOARD}
        report_own_decision(actor=monday.actor(GUN), decision_id=made, is_for=False, **own)  # type: ignore[arg-type]
        assert how(monday, made).against == ("kommunen",)

    def test_what_touches_one_is_taken_by_the_meeting(self, monday: Monday) -> None:
        assert how(monday, proposed(monday, ("polisen",))).holds_from == MONDAY
        assert how(monday, proposed(monday, ())).holds_from == MONDAY

    def test_a_stand_is_mended_the_same_day_and_not_after_it_was_taken(self, monday: Monday) -> None:
        made = proposed(monday, ("kommunen", "polisen"))
        facts = {"decision_id": made, "party_key": "kommunen", "today": MONDAY}
        say_stand(actor=monday.actor(BO), decision_id=made, party_key="polisen", stand=YES, today=MONDAY)
        say_stand(actor=monday.actor(GUN), stand=NO, **facts)  # type: ignore[arg-type]
        say_stand(actor=monday.actor(GUN), stand=YES, reservation="Resurserna är trånga.", **facts)  # type: ignore[arg-type]
        assert how(monday, made).standing is DecisionStanding.TAKEN
        close(monday)
        with pytest.raises(Refused) as refused:
            say_stand(actor=monday.actor(GUN), stand=NO, **{**facts, "today": WEDNESDAY})  # type: ignore[arg-type]
        assert refused.value.objection is No.ALREADY_TAKEN
        assert Stand.unscoped.filter(decision=made, party_key="kommunen").count() == 3

    def test_a_meeting_written_in_later_keeps_its_day(self, monday: Monday) -> None:
        made = proposed(monday, ("kommunen", "polisen"), today=WEDNESDAY)
        monday.is_here("kommunpolis", "sakerhetssamordnare")
        say_all_behind(actor=monday.actor(GUN), decision_id=made, today=WEDNESDAY)
        assert how(monday, made).holds_from == MONDAY


class TestWhoMaySay:
    """A stand is given by somebody of that party; at the meeting whoever runs it writes down what is said aloud."""

    def test_an_adjunct_sees_and_speaks_and_does_not_decide(self, monday: Monday) -> None:
        """Södertälje 2023–2026, punkt 6: the coordinators of Pax are adjuncts of the steering group."""
        program, gun = monday.world.programs["sodertalje"], monday.actor(GUN)
        facts = {"function_key": "pax-samordnare-kommunen", "first_day": date(2025, 1, 1)}
        parties.appoint(actor=program, user_id=monday.users[JON.name], **facts)
        held = open_meeting(gun, STEERING, MONDAY)
        asked = {"touches": ("kommunen", "polisen"), "text": "Ett gemensamt mål.", "today": MONDAY}
        made = propose_decision(actor=gun, item_id=monday.item(forum=STEERING), **asked)  # type: ignore[arg-type]
        jon = monday.actor(JON)
        assert not queries.may_answer(jon, queries.decision(jon, made, MONDAY))
        assert queries.waiting_for(jon, on=MONDAY) == []
        with pytest.raises(Refused) as refused:
            say_stand(actor=jon, decision_id=made, party_key="kommunen", stand=YES, today=MONDAY)
        assert refused.value.objection is No.NOT_PRESENT, "his party chairs, so he may write down what others say"
        there = {"meeting_id": held, "is_present": True, "circle": f"open:{STEERING}"}
        Attendance.rows.add(gun, seat_key="pax-samordnare-polisen", **there)
        with pytest.raises(Refused) as refused:
            say_stand(actor=gun, decision_id=made, party_key="polisen", stand=YES, today=MONDAY)
        assert refused.value.objection is No.NOT_PRESENT

    @pytest.mark.parametrize("person", [GUN, IDA])
    def test_a_coordinator_and_one_with_a_seat(self, monday: Monday, person: object) -> None:
        made = proposed(monday)
        say_stand(actor=monday.actor(person), decision_id=made, party_key="kommunen", stand=YES, today=MONDAY)  # type: ignore[arg-type]
        assert not Stand.unscoped.filter(decision=made).latest("id").is_aloud

    @pytest.mark.parametrize(
        ("person", "party", "objection"),
        [
            (JON, "kommunen", No.NOT_OF_THE_PARTY),
            (IDA, "polisen", No.NOT_OF_THE_PARTY),
            (HANS, "kommunen", No.NOT_PRESENT),
            (GUN, "nobina", No.NOT_PRESENT),
        ],
    )
    def test_others_may_not(self, monday: Monday, person: object, party: str, objection: No) -> None:
        made = proposed(monday)
        with pytest.raises(Refused) as refused:
            say_stand(actor=monday.actor(person), decision_id=made, party_key=party, stand=YES, today=MONDAY)  # type: ignore[arg-type]
        assert refused.value.objection is objection

    def test_once_the_meeting_is_closed_nobody_says_it_for_another(self, monday: Monday) -> None:
        monday.is_here("kommunpolis")
        made = proposed(monday)
        close(monday)
        with pytest.raises(Refused) as refused:
            say_stand(actor=monday.actor(GUN), decision_id=made, party_key="polisen", stand=YES, today=MONDAY)
        assert refused.value.objection is No.NOT_OF_THE_PARTY
        with pytest.raises(NotAllowed):
            say_all_behind(actor=monday.actor(GUN), decision_id=made, today=MONDAY)

    def test_who_only_reads_and_who_is_outside(self, monday: Monday) -> None:
        made = proposed(monday)
        with pytest.raises(NotAllowed):
            say_stand(actor=monday.actor(LO), decision_id=made, party_key="brandforsvaret", stand=YES, today=MONDAY)
        for stranger in (monday.actor(KIM), monday.world.actor(EGIL)):
            with pytest.raises(ObjectDoesNotExist):
                say_stand(actor=stranger, decision_id=made, party_key="nobina", stand=YES, today=MONDAY)

    def test_only_of_the_own_party_is_an_own_decision_told(self, monday: Monday) -> None:
        made = proposed(monday)
        own = {"body": "Räddningsnämnden", "decided_on": MONDAY, "today": MONDAY}
        with pytest.raises(Refused) as refused:
            report_own_decision(actor=monday.actor(GUN), decision_id=made, party_key="brandforsvaret", **own)  # type: ignore[arg-type]
        assert refused.value.objection is No.NOT_OF_THE_PARTY
        with pytest.raises(Refused) as refused:
            report_own_decision(actor=monday.actor(HANS), decision_id=made, party_key="brandforsvaret", **own)  # type: ignore[arg-type]
        assert refused.value.objection is No.NO_STAND_YET


class TestProposing:
    """A decision is proposed by whoever runs an open meeting."""

    @pytest.mark.parametrize(
        ("facts", "objection"),
        [
            ({"text": "  "}, No.NO_TEXT),
            ({"touches": ("kommunen", "nobina")}, No.UNKNOWN_PARTY),
            ({"answer_by": date(2026, 11, 22)}, No.ANSWER_BY_PAST),
            ({"asks_back_on": MONDAY}, No.ASKS_BACK_TOO_SOON),
        ],
    )
    def test_what_cannot_be_proposed(self, monday: Monday, facts: dict[str, object], objection: No) -> None:
        with pytest.raises(Refused) as refused:
            proposed(monday, **facts)  # type: ignore[arg-type]
        assert refused.value.objection is objection
        assert not Decision.unscoped.exists()

    def test_not_by_who_does_not_run_it_nor_when_it_is_not_open(self, monday: Monday) -> None:
        with pytest.raises(NotAllowed):
            propose_decision(
                actor=monday.actor(IDA), item_id=monday.item_id, text="Patruller", touches=ALL, today=MONDAY
            )
        close(monday)
        with pytest.raises(Refused) as refused:
            proposed(monday)
        assert refused.value.objection is MeetingObjection.NOT_OPEN

    def test_an_item_without_a_meeting_is_not_decided(self, monday: Monday) -> None:
        waiting = monday.item(forum="operativt-chefsamrad")
        with pytest.raises(Refused) as refused:
            propose_decision(actor=monday.actor(GUN), item_id=waiting, text="Ja", touches=ALL, today=MONDAY)
        assert refused.value.objection is No.NO_MEETING

    def test_it_is_worded_anew_until_somebody_has_answered(self, monday: Monday) -> None:
        made = proposed(monday)
        facts = {"decision_id": made, "text": "Tre patruller.", "today": MONDAY}
        assert change_decision(actor=monday.actor(GUN), touches=("kommunen", "polisen"), seen=0, **facts) == 1  # type: ignore[arg-type]
        assert how(monday, made).waits_for == ("kommunen", "polisen")
        with pytest.raises(Refused) as refused:
            change_decision(actor=monday.actor(GUN), touches=ALL, seen=0, **facts)  # type: ignore[arg-type]
        assert refused.value.objection is No.WRITTEN_OVER
        assert change_decision(actor=monday.actor(GUN), touches=ALL, seen=1, **facts) == 2  # type: ignore[arg-type]
        assert how(monday, made).waits_for == ("brandforsvaret", "kommunen", "polisen")
        say_stand(actor=monday.actor(GUN), decision_id=made, party_key="kommunen", stand=YES, today=MONDAY)
        with pytest.raises(Refused) as refused:
            change_decision(actor=monday.actor(GUN), touches=ALL, seen=2, **facts)  # type: ignore[arg-type]
        assert refused.value.objection is No.STANDS_GIVEN

    def test_it_is_withdrawn_and_then_nothing_more_is_said(self, monday: Monday) -> None:
        made = proposed(monday)
        with pytest.raises(NotAllowed):
            withdraw_decision(actor=monday.actor(IDA), decision_id=made, today=MONDAY)
        withdraw_decision(actor=monday.actor(GUN), decision_id=made, today=MONDAY)
        with pytest.raises(Refused) as refused:
            say_stand(actor=monday.actor(GUN), decision_id=made, party_key="kommunen", stand=YES, today=MONDAY)
        assert refused.value.objection is No.IS_WITHDRAWN


class TestAfterwards:
    """A decision gets its number from a counter per forum and year, and is asked what became of it."""

    def test_numbers_follow_the_agenda(self, monday: Monday) -> None:
        first, second = proposed(monday, ("polisen",)), proposed(monday, ("kommunen",))
        gone = proposed(monday)
        withdraw_decision(actor=monday.actor(GUN), decision_id=gone, today=MONDAY)
        numbers = number_decisions(actor=monday.actor(GUN), meeting_id=monday.meeting_id)
        assert numbers == {first: "2026:1", second: "2026:2"}
        third = proposed(monday, ("kommunen",))
        numbers = number_decisions(actor=monday.actor(GUN), meeting_id=monday.meeting_id)
        assert numbers == {first: "2026:1", second: "2026:2", third: "2026:3"}

    def test_what_became_of_it(self, monday: Monday) -> None:
        made = proposed(monday)
        facts = {"decision_id": made, "words": "Patrullerna gick hela veckan.", "today": WEDNESDAY}
        with pytest.raises(Refused) as refused:
            say_what_became(actor=monday.actor(IDA), **facts)  # type: ignore[arg-type]
        assert refused.value.objection is No.NOT_TAKEN_YET
        taken = {**facts, "decision_id": proposed(monday, ("polisen",))}
        say_what_became(actor=monday.actor(IDA), **taken)  # type: ignore[arg-type]
        with pytest.raises(Refused) as refused:
            say_what_became(actor=monday.actor(IDA), **taken)  # type: ignore[arg-type]
        assert refused.value.objection is No.SAME_ALREADY
        with pytest.raises(NotAllowed):
            say_what_became(actor=monday.actor(LO), **taken)  # type: ignore[arg-type]
