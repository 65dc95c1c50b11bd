"""Notes from the meeting: frozen when sent, approved by named functions, locked with numbers, added to and shared."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.records import queries as records
from samsyn.base.records.rules import DocumentKind, Way
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.duties.models import Evidence
from samsyn.forums import commands, queries
from samsyn.forums.models import Decision, Item, Notes
from samsyn.forums.rules.kinds import Outcome, StandKind
from samsyn.forums.rules.notes import NotesObjection, NotesState, Verdict
from tests.cast import BO, EGIL
from tests.forums.monday import FORUM, GUN, IDA, JON, KIM, MONDAY, Monday, open_meeting
from tests.forums.test_leading import MONA
from tests.world import World, a_person

LAST = MONDAY + timedelta(7)
CHIEF, POLICE = "chef-fritidsgardarna", "kommunpolis"


def refused(objection: object, command: Any, **facts: Any) -> None:
    with pytest.raises(Refused) as no:
        command(**facts)
    assert no.value.objection == objection


def held(monday: Monday) -> Monday:
    """The meeting, closed, with something said, decided and given to somebody."""
    gun = monday.actor(GUN)
    monday.is_here("kommunpolis", "chef-fritidsgardarna")
    commands.write_item(actor=gun, item_id=monday.item_id, text="Belysningen är trasig vid torget.", seen=0)
    with clock.at(MONDAY):
        touches = ["kommunen", "polisen"]
        commands.propose_decision(
            actor=gun, item_id=monday.item_id, text="Vi lyser upp torget.", touches=touches, today=MONDAY
        )
        commands.close_meeting(actor=gun, meeting_id=monday.meeting_id, today=MONDAY)
    return monday


def sent(monday: Monday, *approvers: str) -> Monday:
    """The notes of the meeting, sent to be approved."""
    facts = {"meeting_id": held(monday).meeting_id, "approve_by": LAST, "today": MONDAY}
    with clock.at(MONDAY):
        commands.send_notes(actor=monday.actor(GUN), approvers=approvers or (CHIEF, POLICE), **facts)
    return monday


def approve(monday: Monday, actor: Actor, function: str, verdict: Verdict = Verdict.APPROVED, words: str = "") -> None:
    commands.say_of_notes(
        **{"actor": actor, "meeting_id": monday.meeting_id, "function_key": function, "today": MONDAY},
        verdict=verdict,
        words=words,
    )


def test_notes_write_themselves(monday: Monday, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    held(monday)
    row = queries.notes(monday.actor(GUN), monday.meeting_id, MONDAY)
    assert (row.state, row.may_send, row.is_late) == (NotesState.UNSENT, True, False)
    assert row.content.meeting == "Måndagsmöte"
    assert [one.function for one in row.content.present]
    (item,) = row.content.items
    assert (item.text, item.outcome) == ("Belysningen är trasig vid torget.", Outcome.DECIDED)
    (decision,) = item.decisions
    assert [one.stand for one in decision.stands] == [StandKind.UNANSWERED, StandKind.UNANSWERED]
    assert queries.notes(monday.actor(GUN), monday.meeting_id, MONDAY + timedelta(8)).is_late
    gun = monday.actor(GUN)
    with django_assert_num_queries(12):
        queries.notes(gun, monday.meeting_id, MONDAY)


def test_what_was_sent_stands_though_the_meeting_is_written_in(monday: Monday) -> None:
    sent(monday)
    Item.unscoped.filter(pk=monday.item_id).update(text="Något annat.")
    row = queries.notes(monday.actor(GUN), monday.meeting_id, MONDAY)
    assert row.content.items[0].text == "Belysningen är trasig vid torget."
    assert row.state is NotesState.WAITING
    assert [one.function.key for one in row.approvers] == [CHIEF, POLICE]


def test_they_are_approved_locked_and_numbered(monday: Monday) -> None:
    sent(monday)
    ida, bo = monday.actor(IDA), monday.actor(BO)
    assert [one.function.key for one in queries.notes(ida, monday.meeting_id, MONDAY).mine] == [CHIEF]
    assert [one.meeting_id for one in queries.awaited(ida, today=MONDAY)] == [monday.meeting_id]
    approve(monday, ida, CHIEF)
    assert queries.awaited(ida, today=MONDAY) == []
    lock = {"meeting_id": monday.meeting_id, "today": MONDAY}
    refused(NotesObjection.STILL_WAITING, commands.lock_notes, actor=bo, **lock)
    approve(monday, bo, POLICE)
    refused(NotesObjection.SAID_ALREADY, approve, monday=monday, actor=bo, function=POLICE)
    commands.lock_notes(actor=bo, **lock)
    row = queries.notes(bo, monday.meeting_id, MONDAY)
    assert row.state is NotesState.LOCKED
    assert list(row.numbers.values()) == ["2026:1"]
    assert [(one.by_name, one.verdict) for one in row.approvers] == [
        ("Ida", Verdict.APPROVED),
        ("Bo", Verdict.APPROVED),
    ]
    refused(NotesObjection.IS_LOCKED, commands.lock_notes, actor=bo, **lock)
    refused(NotesObjection.IS_LOCKED, approve, monday=monday, actor=ida, function=CHIEF)


def test_a_comment_is_mended_and_all_are_asked_anew(monday: Monday) -> None:
    sent(monday)
    bo, ida, gun = monday.actor(BO), monday.actor(IDA), monday.actor(GUN)
    approve(monday, bo, POLICE)
    approve(monday, ida, CHIEF, Verdict.COMMENTED, "Det är vid stationen.")
    assert queries.notes(gun, monday.meeting_id, MONDAY).state is NotesState.COMMENTED
    mend = {"meeting_id": monday.meeting_id, "item_id": monday.item_id, "today": MONDAY}
    commands.mend_notes(actor=gun, text="Belysningen är trasig vid stationen.", seen=1, **mend)
    row = queries.notes(gun, monday.meeting_id, MONDAY)
    assert (row.state, row.revision) == (NotesState.WAITING, 2)
    assert row.content.items[0].text == "Belysningen är trasig vid stationen."
    assert [one.verdict for one in row.approvers] == [None, None]
    refused(NotesObjection.WRITTEN_OVER, commands.mend_notes, actor=bo, text="Nytt.", seen=1, **mend)
    refused(NotesObjection.SAME_TEXT, commands.mend_notes, actor=bo, text=row.content.items[0].text, seen=2, **mend)
    none = {**mend, "item_id": 10**9}
    refused(NotesObjection.NO_SUCH_ITEM, commands.mend_notes, actor=bo, text="Nytt.", seen=2, **none)


def test_after_the_last_day_they_can_be_locked_without_the_silent(monday: Monday) -> None:
    sent(monday)
    gun = monday.actor(GUN)
    commands.lock_notes(actor=gun, meeting_id=monday.meeting_id, today=LAST + timedelta(1))
    row = queries.notes(gun, monday.meeting_id, LAST + timedelta(1))
    assert [one.verdict for one in row.approvers] == [None, None]
    mend = {"meeting_id": monday.meeting_id, "item_id": monday.item_id, "text": "x", "seen": 1, "today": LAST}
    refused(NotesObjection.IS_LOCKED, commands.mend_notes, actor=gun, **mend)
    refused(
        NotesObjection.SAYS_NOTHING,
        commands.add_to_notes,
        actor=gun,
        meeting_id=monday.meeting_id,
        words=" ",
        today=LAST,
    )
    commands.add_to_notes(actor=gun, meeting_id=monday.meeting_id, words="Rätt dag är den 24.", today=LAST)
    (added,) = queries.notes(gun, monday.meeting_id, LAST).additions
    assert (added.words, added.by_name) == ("Rätt dag är den 24.", "Gun")


def test_who_may_do_what(monday: Monday) -> None:
    held(monday)
    facts = {"meeting_id": monday.meeting_id, "approve_by": LAST, "today": MONDAY, "approvers": [CHIEF]}
    with pytest.raises(NotAllowed):
        commands.send_notes(actor=monday.actor(JON), **facts)
    with pytest.raises(ObjectDoesNotExist):
        commands.send_notes(actor=monday.world.actor(EGIL), **facts)
    gun = monday.actor(GUN)
    refused(NotesObjection.NOT_SENT, commands.lock_notes, actor=gun, meeting_id=monday.meeting_id, today=MONDAY)
    refused(
        NotesObjection.UNKNOWN_APPROVER, commands.send_notes, actor=gun, **{**facts, "approvers": ["stadsdirektor"]}
    )
    commands.send_notes(actor=gun, **facts)
    refused(NotesObjection.IS_SENT, commands.send_notes, actor=gun, **facts)
    with pytest.raises(NotAllowed):
        approve(monday, monday.actor(BO), CHIEF)
    refused(NotesObjection.NOT_ASKED, approve, monday=monday, actor=monday.actor(BO), function=POLICE)
    refused(
        NotesObjection.NOT_LOCKED, commands.add_to_notes, actor=gun, meeting_id=monday.meeting_id, words="x", today=LAST
    )
    assert Notes.unscoped.count() == 1


def test_a_meeting_that_is_not_held_has_nothing_to_send(monday: Monday) -> None:
    facts = {"meeting_id": monday.meeting_id, "approve_by": LAST, "today": MONDAY, "approvers": [CHIEF]}
    refused(NotesObjection.NOT_HELD, commands.send_notes, actor=monday.actor(GUN), **facts)


def test_a_seat_outside_the_authorities_reads_what_was_chosen_for_it(monday: Monday) -> None:
    """Södertälje's Monday meeting has seats for a bus company: what is told it is chosen item by item."""
    monday.item("Kvällsbussarna", circle="open:mandagsmoten")
    Item.unscoped.filter(title="Kvällsbussarna").update(outcome="no_action", outcome_text="Lugnt.")
    sent(monday)
    kim = monday.actor(KIM)
    assert [one.title for one in queries.notes(kim, monday.meeting_id, MONDAY).content.items] == ["Kvällsbussarna"]
    assert len(queries.notes(monday.actor(GUN), monday.meeting_id, MONDAY).content.items) == 2


def test_nothing_is_lacking_for_who_reaches_more_than_the_sender(monday: Monday) -> None:
    """Mona leads, since the police chairs, and does not sit in the forum: its efforts stand in what she sent."""
    monday.users[MONA.name] = a_person(MONA, monday.world.programs)
    effort = monday.item("Fotpatrull vid Torget", circle=f"authorities:{FORUM}")
    said = {"outcome": Outcome.NO_ACTION, "text": "Ställs in.", "today": MONDAY}
    commands.settle_item(actor=monday.actor(GUN), item_id=effort, **said)
    held(monday)
    mona, facts = monday.actor(MONA), {"meeting_id": monday.meeting_id, "today": MONDAY}
    commands.send_notes(actor=mona, approvers=[CHIEF], approve_by=LAST, **facts)
    assert [one.id for one in queries.notes(mona, monday.meeting_id, MONDAY).content.items] == [monday.item_id]
    read = queries.notes(monday.actor(GUN), monday.meeting_id, MONDAY).content.items
    assert [one.id for one in read] == [monday.item_id, effort]
    refused(NotesObjection.NO_SUCH_ITEM, commands.mend_notes, actor=mona, item_id=effort, text="Nej", seen=1, **facts)
    assert [one.id for one in queries.notes(monday.actor(KIM), monday.meeting_id, MONDAY).content.items] == []


def test_notes_of_the_program(monday: Monday) -> None:
    held(monday)
    program = monday.world.programs["sodertalje"]
    assert queries.notes(program, monday.meeting_id, MONDAY).may_send
    assert queries.awaited(today=MONDAY) == []


class TestSharing:
    """Stockholm 2024: the city's notes go to the local steering groups, their reports to the city's preparation."""

    CITY, LOCAL = "stadsovergripande-styrgrupp", "lokal-styrgrupp"

    def locked(self, world: World, forum: str, approver: str) -> tuple[Actor, int]:
        from tests.world import a_collaboration  # noqa: PLC0415 - only these need a fourth collaboration

        program = world.programs.setdefault("stockholm", None) or a_collaboration("stockholm")  # type: ignore[arg-type]
        world.programs["stockholm"] = program
        on = date(2026, 11, 2) if forum == self.CITY else date(2026, 11, 3)
        made = open_meeting(program, forum, on)
        with clock.at(on):
            commands.close_meeting(actor=program, meeting_id=made, today=on)
            facts = {"actor": program, "meeting_id": made, "today": on}
            commands.send_notes(**facts, approvers=[approver], approve_by=on)
            commands.lock_notes(actor=program, meeting_id=made, today=on + timedelta(1))
        return program, made

    def test_notes_go_down_the_line_and_keep_the_promise(self, world: World) -> None:
        program, made = self.locked(world, self.CITY, "bitradande-stadsdirektor")
        line = next(one for one in queries.notes(program, made, MONDAY).lines if not one.is_up)
        commands.share_notes(actor=program, meeting_id=made, line_key=line.key, today=MONDAY)
        (came,) = queries.backlog(program, line.to.key, MONDAY)
        assert came.title == "Minnesanteckningar från Stadsövergripande styrgrupp 2 november 2026"
        got = records.record(program, Ref(DocumentKind.NOTES.value, str(made)), on=MONDAY).receipts
        assert {one.how for one in got if one.on == MONDAY} == {Way.SHARED}
        assert (came.about.kind, came.about.key, came.text) == ("forums.meeting", str(made), "")
        (again,) = (one for one in queries.notes(program, made, MONDAY).lines if one.key == line.key)
        assert again.shared_at is not None
        share = {"actor": program, "meeting_id": made, "today": MONDAY}
        refused(NotesObjection.SAID_ALREADY, commands.share_notes, line_key=line.key, **share)
        refused(NotesObjection.NO_SUCH_ITEM, commands.share_notes, line_key="forums/x/minutes/y", **share)

    def test_a_report_goes_up_in_words_of_its_own(self, world: World) -> None:
        program, made = self.locked(world, self.LOCAL, "stadsdelsdirektor")
        line = next(one for one in queries.notes(program, made, MONDAY).lines if one.is_up)
        share = {"actor": program, "meeting_id": made, "line_key": line.key, "today": MONDAY}
        refused(NotesObjection.SAYS_NOTHING, commands.share_notes, **share)
        commands.share_notes(words="Läget är lugnare än i våras.", **share)
        (came,) = queries.backlog(program, line.to.key, MONDAY)
        assert came.title == "Rapport från Lokal styrgrupp 3 november 2026"
        assert came.text == "Läget är lugnare än i våras."

    def test_a_report_that_went_up_is_a_record_of_the_forum_that_it_came_to(self, world: World) -> None:
        program, made = self.locked(world, self.LOCAL, "stadsdelsdirektor")
        line = next(one for one in queries.notes(program, made, MONDAY).lines if one.is_up)
        with clock.at(MONDAY):
            share = {"actor": program, "meeting_id": made, "line_key": line.key, "today": MONDAY}
            commands.share_notes(words="Läget är lugnare än i våras.", **share)
        (again,) = (one for one in queries.notes(program, made, MONDAY).lines if one.key == line.key)
        row = records.record(program, Ref(DocumentKind.REPORT.value, str(again.shared_id)), on=MONDAY)
        assert (row.title, row.made_on) == ("Rapport från Lokal styrgrupp 3 november 2026", MONDAY)
        assert {one.how for one in row.receipts} == {Way.REPORTED}
        assert "staden" in {one.party_key for one in row.receipts}
        found = queries.report(program, again.shared_id, MONDAY)
        assert (found.words, found.to.key, found.meeting.id) == ("Läget är lugnare än i våras.", line.to.key, made)
        with pytest.raises(ObjectDoesNotExist):
            queries.report(program, again.shared_id, MONDAY - timedelta(1))

    def test_what_went_down_a_line_is_no_report(self, world: World) -> None:
        program, made = self.locked(world, self.CITY, "bitradande-stadsdirektor")
        line = next(one for one in queries.notes(program, made, MONDAY).lines if not one.is_up)
        commands.share_notes(actor=program, meeting_id=made, line_key=line.key, today=MONDAY)
        (again,) = (one for one in queries.notes(program, made, MONDAY).lines if one.key == line.key)
        with pytest.raises(ObjectDoesNotExist):
            queries.report(program, again.shared_id, clock.today())

    def test_notes_that_are_not_locked_go_nowhere(self, monday: Monday) -> None:
        sent(monday)
        share = {"actor": monday.actor(GUN), "meeting_id": monday.meeting_id, "line_key": "x", "today": MONDAY}
        refused(NotesObjection.NOT_LOCKED, commands.share_notes, **share)


def test_the_log_holds_nothing_of_what_was_said(monday: Monday) -> None:
    sent(monday)
    approve(monday, monday.actor(IDA), CHIEF, Verdict.COMMENTED, "Det är vid stationen.")
    log = str(list(Event.unscoped.filter(verb__startswith="forums.notes").values_list("after", flat=True)))
    assert "stationen" not in log
    assert "Belysningen" not in log
    assert Decision.unscoped.exists()
    assert Evidence.unscoped.exists()


def test_locked_notes_are_a_record_that_the_forums_parties_have(monday: Monday) -> None:
    sent(monday)
    gun = monday.actor(GUN)
    approve(monday, monday.actor(IDA), CHIEF)
    approve(monday, monday.actor(BO), POLICE)
    assert records.records(gun, on=LAST).rows == ()
    commands.lock_notes(actor=gun, meeting_id=monday.meeting_id, today=MONDAY)
    row = records.record(gun, Ref(DocumentKind.NOTES.value, str(monday.meeting_id)), on=MONDAY)
    assert (row.title, row.whose, row.made_on) == ("Måndagsmöte 2026-11-23", "kommunen", MONDAY)
    assert {(one.party_key, one.how) for one in row.receipts} == {
        ("kommunen", Way.LOCKED),
        ("polisen", Way.LOCKED),
        ("brandforsvaret", Way.LOCKED),
    }
    assert records.records(monday.actor(KIM), on=MONDAY).rows == (row,)
    assert records.records(monday.world.actor(EGIL), on=MONDAY).rows == ()
