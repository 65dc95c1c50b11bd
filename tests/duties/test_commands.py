"""What can be written about a promise: success, refusal, who may, and that a stranger finds nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.agreements import commands as agreements
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.guard.rules import Found
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.duties import commands, queries
from samsyn.duties.models import Evidence
from samsyn.duties.rules.law import Decision
from samsyn.duties.rules.objections import Objection
from samsyn.duties.rules.standings import Standing
from tests.written import paper

FORUM, GROUP = "forums/chefssamradet/rhythm", "forums/sspf/rhythm"
LIFT, TIME = "promises/lyfta", "promises/tid"
TODAY, TOMORROW = date(2025, 3, 20), date(2025, 3, 21)
FEB, YEAR = date(2025, 2, 10), date(2025, 1, 1)


def refused(command: Callable[..., Any], **facts: Any) -> object:
    """Run a command that must be refused, and give the objection."""
    with pytest.raises(Refused) as caught:
        command(**facts)
    return caught.value.objection


def last_event(actor: Actor) -> Event:
    found = Event.unscoped.filter(collaboration_id=actor.collaboration_id).order_by("-id").first()
    assert found is not None
    return found


def reported(actor: Actor, key: str = FORUM, **facts: Any) -> int:
    usual = {"done_on": FEB, "what": "Mötet hölls", "today": TODAY, "reference": "Anteckningar 1/2025"}
    return commands.report_evidence(actor=actor, key=key, **usual | facts)


def test_evidence_is_seen_in_its_window_with_who_and_where(bo: Actor) -> None:
    reported(bo)
    row = queries.duty(bo, FORUM, TODAY)
    (year,) = row.occurrences
    (evidence,) = year.evidence
    assert (row.kept_count, row.wanted_count, row.standing) == (1, 4, Standing.OPEN)
    assert (evidence.by_name, evidence.reference, evidence.done_on) == ("Bo", "Anteckningar 1/2025", FEB)
    assert row.next_last_day == date(2025, 6, 30)
    event = last_event(bo)
    assert (event.verb, event.subject_key, event.subject_title) == ("duties.reported", FORUM, "Chefssamrådet möts")


@pytest.mark.parametrize(
    ("facts", "objection"),
    [
        ({"done_on": TOMORROW}, Objection.NOT_YET_DONE),
        ({"what": "  "}, Objection.NOTHING_SAID),
        ({"key": TIME}, Objection.SENTENCE_ONLY),
        ({"key": "act/14", "today": date(2025, 5, 2), "done_on": date(2025, 5, 1)}, Objection.A_RIGHT),
        ({"key": "act/5"}, Objection.NEEDS_DECISION),
        ({"done_on": date(2024, 12, 1)}, Objection.OUTSIDE_WINDOWS),
        ({"window_first_day": date(2025, 2, 1)}, Objection.NO_SUCH_WINDOW),
        ({"key": GROUP, "done_on": date(2025, 3, 15), "window_first_day": YEAR}, Objection.MOVED_TOO_FAR),
    ],
)
def test_a_report_is_refused(alva: Actor, facts: dict[str, Any], objection: Objection) -> None:
    assert refused(reported, actor=alva, **facts) is objection
    assert Evidence.rows.of(alva).count() == 0


def test_the_same_report_twice_is_refused_and_two_of_one_day_are_one_meeting(alva: Actor, bo: Actor) -> None:
    reported(alva)
    assert refused(reported, actor=bo) is Objection.ALREADY_REPORTED
    reported(bo, what="Chefssamrådet sammanträdde")
    row = queries.duty(alva, FORUM, TODAY)
    assert (row.kept_count, len(row.occurrences[0].evidence)) == (1, 2)


def test_a_person_in_a_report_is_stopped(alva: Actor) -> None:
    assert isinstance(refused(reported, actor=alva, what="Om 19811218-9876"), Found)


def test_readers_report_nothing_and_strangers_find_nothing(disa: Actor, egil: Actor) -> None:
    with pytest.raises(NotAllowed):
        reported(disa)
    with pytest.raises(ObjectDoesNotExist):
        reported(egil)
    with pytest.raises(ObjectDoesNotExist):
        reported(disa, "forums/finns-inte/rhythm")


def test_what_was_moved_counts_in_the_window_it_names(alva: Actor) -> None:
    reported(alva, GROUP, done_on=date(2025, 2, 3), window_first_day=YEAR)
    january, february = queries.duty(alva, GROUP, TODAY).occurrences[:2]
    assert (january.standing, february.standing) == (Standing.KEPT, Standing.MISSED)


def test_what_is_entered_afterwards_says_so(alva: Actor) -> None:
    reported(alva, GROUP, done_on=date(2025, 1, 15))
    (evidence,) = queries.duty(alva, GROUP, TODAY).occurrences[0].evidence
    assert evidence.is_late_entry
    assert evidence.recorded_on > TODAY


def test_evidence_is_withdrawn_by_its_own_or_a_leader(alva: Actor, bo: Actor, egil: Actor) -> None:
    evidence_id = reported(alva)
    assert refused(commands.withdraw_evidence, actor=bo, evidence_id=evidence_id, reason="") is Objection.NO_REASON
    with pytest.raises(ObjectDoesNotExist):
        commands.withdraw_evidence(actor=egil, evidence_id=evidence_id, reason="Fel")
    commands.withdraw_evidence(actor=bo, evidence_id=evidence_id, reason="Fel dag")
    assert queries.duty(alva, FORUM, TODAY).kept_count == 0
    assert Evidence.rows.of(alva).count() == 1
    assert last_event(alva).before == {"evidence": evidence_id, "done_on": "2025-02-10", "what": "Mötet hölls"}
    again = refused(commands.withdraw_evidence, actor=bo, evidence_id=evidence_id, reason="Fel dag")
    assert again is Objection.ALREADY_WITHDRAWN


def test_a_member_withdraws_only_her_own(alva: Actor, cilla: Actor) -> None:
    own, others = reported(cilla), reported(alva, what="Alla kom")
    commands.withdraw_evidence(actor=cilla, evidence_id=own, reason="Fel")
    with pytest.raises(NotAllowed):
        commands.withdraw_evidence(actor=cilla, evidence_id=others, reason="Fel")


def test_a_window_is_excused_with_a_reason_and_can_count_again(alva: Actor) -> None:
    facts = {"actor": alva, "key": GROUP, "window_first_day": YEAR, "today": TODAY}
    assert refused(commands.lift_excuse, reason="Nej", **facts) is Objection.NO_SUCH_WINDOW
    commands.excuse(reason="Ingen fråga fanns", **facts)
    january = queries.duty(alva, GROUP, TODAY).occurrences[0]
    assert january.standing is Standing.EXCUSED
    assert january.excuse is not None
    assert (january.excuse.reason, january.excuse.by_name) == ("Ingen fråga fanns", "Alva")
    assert refused(commands.excuse, reason="Igen", **facts) is Objection.ALREADY_EXCUSED
    assert refused(commands.lift_excuse, reason=" ", **facts) is Objection.NO_REASON
    commands.lift_excuse(reason="Den fanns", **facts)
    assert queries.duty(alva, GROUP, TODAY).occurrences[0].standing is Standing.MISSED
    assert last_event(alva).verb == "duties.excuse_lifted"


@pytest.mark.parametrize(
    ("facts", "objection"),
    [
        ({"window_first_day": date(2025, 2, 2)}, Objection.NO_SUCH_WINDOW),
        ({"key": TIME}, Objection.NO_SUCH_WINDOW),
        ({"reason": ""}, Objection.NO_REASON),
        ({"window_first_day": date(2025, 2, 1)}, Objection.WINDOW_IS_MET),
    ],
)
def test_an_excuse_is_refused(alva: Actor, cilla: Actor, facts: dict[str, Any], objection: Objection) -> None:
    reported(alva, GROUP)
    usual = {"key": GROUP, "window_first_day": YEAR, "reason": "Skäl", "today": TODAY}
    assert refused(commands.excuse, actor=alva, **usual | facts) is objection
    with pytest.raises(NotAllowed):
        commands.excuse(actor=cilla, **usual)


# Södertälje 2023–2026, punkt 7: strategic questions are always lifted to the steering group.
def test_what_happens_opens_a_time_and_the_answer_closes_it(bo: Actor) -> None:
    about = Ref("forums.meeting", "12", "Möte")
    happening = commands.note(
        actor=bo, key=LIFT, what="Fråga om ordningsvakter", happened_on=FEB, today=TODAY, about=about
    )
    row = queries.duty(bo, LIFT, TODAY)
    assert (row.standing, row.happened_count, row.cases[0].about_key) == (Standing.OPEN, 1, "12")
    assert [one.happening_id for one in queries.due(bo, on=TODAY, until=TODAY, body="sakerhet")] == [happening]
    facts = {"actor": bo, "happening_id": happening, "today": TODAY}
    early = refused(commands.answer_happening, done_on=YEAR, what="Svar", **facts)
    assert early is Objection.ANSWERED_BEFORE_IT_HAPPENED
    commands.answer_happening(done_on=TODAY, what="Togs upp den 20 mars", **facts)
    row = queries.duty(bo, LIFT, TODAY)
    assert (row.standing, row.cases[0].standing) == (Standing.ON_EVENT, Standing.KEPT)
    assert row.cases[0].evidence[0].what == "Togs upp den 20 mars"
    again = refused(commands.answer_happening, done_on=TODAY, what="Igen", **facts)
    assert again is Objection.ALREADY_ANSWERED
    gone = refused(commands.withdraw_happening, actor=bo, happening_id=happening, reason="Fel")
    assert gone is Objection.ALREADY_ANSWERED


def test_a_happening_with_a_last_day_becomes_late_and_can_be_withdrawn(alva: Actor, disa: Actor) -> None:
    facts = {"key": LIFT, "what": "En fråga", "happened_on": FEB, "today": TODAY}
    happening = commands.note(actor=alva, answer_by=date(2025, 3, 10), **facts)
    assert queries.duty(alva, LIFT, TODAY).standing is Standing.MISSED
    with pytest.raises(NotAllowed):
        commands.note(actor=disa, **facts)
    with pytest.raises(NotAllowed):
        commands.withdraw_happening(actor=disa, happening_id=happening, reason="Fel")
    commands.withdraw_happening(actor=alva, happening_id=happening, reason="Fel fråga")
    assert queries.duty(alva, LIFT, TODAY).standing is Standing.ON_EVENT
    gone = refused(commands.withdraw_happening, actor=alva, happening_id=happening, reason="Fel")
    assert gone is Objection.ALREADY_WITHDRAWN


@pytest.mark.parametrize(
    ("facts", "objection"),
    [
        ({"key": FORUM}, Objection.NOT_ON_EVENT),
        ({"happened_on": TOMORROW}, Objection.NOT_YET_DONE),
        ({"what": ""}, Objection.NOTHING_SAID),
        ({"answer_by": YEAR}, Objection.ANSWERED_BEFORE_IT_HAPPENED),
    ],
)
def test_a_happening_is_refused(alva: Actor, facts: dict[str, Any], objection: Objection) -> None:
    usual = {"key": LIFT, "what": "En fråga", "happened_on": FEB, "today": TODAY}
    assert refused(commands.note, actor=alva, **usual | facts) is objection


# Requirement E10: in a sentence, how it was kept and where it was not.
def test_how_a_promise_was_kept_is_told_in_a_sentence(alva: Actor) -> None:
    after = date(2026, 1, 20)
    assert queries.duty(alva, TIME, after).standing is Standing.OPEN
    commands.say_how_kept(
        actor=alva, key=TIME, period_first_day=YEAR, sentence="En dag i veckan", exception="Inte i juli", today=after
    )
    row = queries.duty(alva, TIME, after, first=YEAR)
    assert [one.standing for one in row.occurrences] == [Standing.KEPT, Standing.ALWAYS]
    assert row.occurrences[0].evidence[0].exception == "Inte i juli"
    assert row.standing is Standing.ALWAYS


@pytest.mark.parametrize(
    ("facts", "objection"),
    [
        ({"key": FORUM}, Objection.NOT_ALWAYS),
        ({"period_first_day": FEB}, Objection.NO_SUCH_WINDOW),
        ({"period_first_day": date(2026, 1, 1)}, Objection.PERIOD_NOT_BEGUN),
        ({"sentence": " "}, Objection.NOTHING_SAID),
        ({"key": "act/13"}, Objection.NEEDS_COUNCIL_NOTE),
    ],
)
def test_a_sentence_is_refused(alva: Actor, facts: dict[str, Any], objection: Objection) -> None:
    usual = {"key": TIME, "period_first_day": YEAR, "sentence": "Så höll vi det", "today": TODAY}
    assert refused(commands.say_how_kept, actor=alva, **usual | facts) is objection


def test_the_steering_group_chooses_how_often_it_is_told(alva: Actor, cilla: Actor) -> None:
    facts = {"key": TIME, "today": date(2025, 1, 10)}
    assert refused(commands.choose_rhythm, actor=alva, phrase="lite då och då", **facts) is Objection.NOT_UNDERSTOOD
    assert refused(commands.choose_rhythm, actor=alva, phrase="löpande", **facts) is Objection.NOT_UNDERSTOOD
    commands.choose_rhythm(actor=alva, phrase="varje halvår", **facts)
    row = queries.duty(alva, TIME, TODAY)
    assert (row.chosen_rhythm, len(row.occurrences)) == ("varje halvår", 2)
    assert refused(commands.choose_rhythm, actor=alva, phrase="varje halvår", **facts) is Objection.SAME_ALREADY
    assert refused(commands.choose_rhythm, actor=alva, phrase="varje år", **facts | {"key": FORUM}) is (
        Objection.NOT_ALWAYS
    )
    with pytest.raises(NotAllowed):
        commands.choose_rhythm(actor=cilla, phrase="varje år", **facts)


# lag (2023:196) 5–6 §§: the plan is decided in the municipality, and the clock runs from the last fulfilment.
def test_the_plan_of_the_act_is_met_by_a_decision_and_starts_its_clock(alva: Actor, bo: Actor) -> None:
    decision = Decision("kommunstyrelsen", "§ 112", "KS 2024/55")
    with pytest.raises(NotAllowed):
        reported(bo, "act/5", decision=decision)
    assert refused(reported, actor=alva, key="act/5", decision=Decision("chefssamradet", "§ 1", "1")) is (
        Objection.NEEDS_DECISION
    )
    reported(alva, "act/5", decision=decision)
    assert queries.duty(alva, "act/5", TODAY).standing is Standing.KEPT
    clock = queries.duty(alva, "act/6-plan", TODAY, last=date(2027, 12, 31))
    assert clock.occurrences[-1].window.last_day == date(2029, 2, 10)
    assert clock.next_last_day == date(2027, 2, 10)


def test_a_party_that_has_not_signed_confirms_and_nothing_before_is_late(alva: Actor, bo: Actor) -> None:
    assert refused(commands.confirm, actor=alva, party_key="kommunen", today=TODAY) is Objection.ALREADY_CONFIRMED
    with pytest.raises(NotAllowed):
        commands.confirm(actor=alva, party_key="polisen", today=TODAY)


def test_what_nobody_has_signed_waits_for_confirmation(unsigned: Actor, alva_unsigned: Actor) -> None:
    assert queries.duty(unsigned, FORUM, date(2025, 6, 1)).standing is Standing.UNCONFIRMED
    assert queries.duty(unsigned, "act/4", TODAY).standing is Standing.OPEN
    commands.confirm(actor=alva_unsigned, party_key="kommunen", today=TODAY)
    row = queries.duty(unsigned, FORUM, date(2025, 6, 1))
    assert (row.standing, row.wanted_count) == (Standing.OPEN, 3)
    again = refused(commands.confirm, actor=alva_unsigned, party_key="kommunen", today=TODAY)
    assert again is Objection.ALREADY_CONFIRMED


def test_facts_about_what_no_edition_knows_are_named(alva: Actor, nykvarn: Actor) -> None:
    reported(alva)
    Evidence.rows.of(alva).update(key="forums/borta/rhythm")
    assert queries.unknown_keys(nykvarn) == ["forums/borta/rhythm"]


def test_evidence_holds_through_an_amendment(alva: Actor) -> None:
    reported(alva)
    agreements.load(actor=alva, paper=paper(vision="Trygg"), today=TODAY)
    assert queries.duty(alva, FORUM, TOMORROW).kept_count == 1
