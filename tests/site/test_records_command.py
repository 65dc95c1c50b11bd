"""``samsyn records`` and what the doctor says: documents that were made before there were records."""

from datetime import date

import pytest

from samsyn.agreements import commands as agreements
from samsyn.base import clock
from samsyn.base.audit.models import Event
from samsyn.base.collaborations.actors import Actor
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.records import queries
from samsyn.base.records.models import Receipt, Record
from samsyn.base.records.rules import DocumentKind, Way
from samsyn.base.refs import Ref
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.forums.commands import NewMeeting
from samsyn.site import cli, doctor, records_command
from tests.agreements.test_freezing import frozen
from tests.forums.monday import FORUM, GUN, MONDAY, STEERING, a_monday, open_meeting
from tests.forums.noted import locked_notes
from tests.forums.test_briefing import MEETS, TODAY, write
from tests.world import World, a_collaboration

LATER = date(2026, 11, 30)
Told = set[tuple[str, str, str, date, frozenset[tuple[str, str, date]]]]


def told(actor: Actor) -> Told:
    """All that is known of the records but which rows they are, and who wrote what."""
    rows = queries.records(actor, on=date(2027, 1, 1)).rows
    receipts = {row.id: frozenset((each.party_key, each.how.value, each.on) for each in row.receipts) for row in rows}
    return {(row.kind.value, row.key, row.whose, row.made_on, receipts[row.id]) for row in rows}


def forget() -> None:
    """Let it be as before there were records."""
    Receipt.unscoped.all().delete()
    Record.unscoped.all().delete()


def test_what_was_made_before_is_told_of_as_of_its_day(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    monday = locked_notes(a_monday(world))
    gun, program = monday.actor(GUN), world.programs["sodertalje"]
    (steering,) = commands.set_meetings(actor=program, forum_key=STEERING, new=[NewMeeting(MEETS)])
    with clock.at(TODAY):
        write(monday, steering, "Lugnt.")
    with clock.at(MONDAY):
        frozen(gun, today=MONDAY)
        (called,) = commands.set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(LATER)])
        commands.call_meeting(actor=gun, meeting_id=called, today=MONDAY)
    before = told(program)
    assert {one[0] for one in before} == {"notice", "notes", "brief", "agreement"}
    assert doctor.CHECKS["Handlingarna är inskrivna"]() is None
    forget()
    assert records_command.lacking() == {"sodertalje": 4}
    assert "sodertalje (4)" in str(doctor.CHECKS["Handlingarna är inskrivna"]())
    assert cli.main(["records", "fill", "sodertalje"]) == 0
    assert capsys.readouterr().out == "sodertalje: 4 handlingar skrevs in.\n"
    assert told(program) == before
    verbs = ("agreements.recorded_earlier", "forums.recorded_earlier")
    logged = Event.unscoped.filter(verb__in=verbs).order_by("verb").values_list("verb", "after")
    assert list(logged) == [(verbs[0], {"count": 1}), (verbs[1], {"count": 3})]
    assert cli.main(["records", "fill"]) == 0
    assert "sodertalje: 0 handlingar" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("forum", "approver", "words", "kinds"),
    [
        ("stadsovergripande-styrgrupp", "bitradande-stadsdirektor", "", {"notes"}),
        ("lokal-styrgrupp", "stadsdelsdirektor", "Lugnare.", {"notes", "report"}),
    ],
)
def test_what_went_down_and_up_a_line(world: World, forum: str, approver: str, words: str, kinds: set[str]) -> None:
    """Stockholm 2024: by nobody of a party, so whose they are is not known."""
    program = world.programs["stockholm"] = a_collaboration("stockholm")
    made = open_meeting(program, forum, MONDAY)
    facts = {"actor": program, "meeting_id": made, "today": MONDAY}
    with clock.at(MONDAY):
        commands.close_meeting(**facts)
        commands.send_notes(**facts, approvers=[approver], approve_by=MONDAY)
    with clock.at(LATER):
        later = {**facts, "today": LATER}
        commands.lock_notes(**later)
        line = next(one for one in forums.notes(program, made, LATER).lines if one.is_up is bool(words))
        commands.share_notes(**later, line_key=line.key, words=words)
    before = told(program)
    assert {one[0] for one in before} == kinds
    forget()
    assert forums.unrecorded(program).count == len(kinds)
    assert commands.record_earlier(actor=program) == len(kinds)
    assert told(program) == before


def test_of_a_forum_on_individual_level_there_is_nothing_to_tell(world: World) -> None:
    monday = a_monday(world)
    gun = monday.actor(GUN)
    individual = next(forum.id for forum in monday.paper().forums if forum.level.value == "individual")
    (made,) = commands.set_meetings(actor=gun, forum_key=individual, new=[NewMeeting(LATER)])
    with clock.at(MONDAY):
        commands.call_meeting(actor=gun, meeting_id=made, today=MONDAY)
    assert forums.unrecorded(world.programs["sodertalje"]).count == 0


def test_nobody_but_the_program_tells_afterwards(world: World) -> None:
    gun = a_monday(world).actor(GUN)
    for command in (commands.record_earlier, agreements.record_earlier):
        with pytest.raises(NotAllowed):
            command(actor=gun)


def test_a_text_that_nobody_known_froze_is_nobodys(world: World) -> None:
    program = world.programs["sodertalje"]
    frozen(program, today=MONDAY)
    forget()
    assert agreements.record_earlier(actor=program) == 1
    (row,) = queries.records(program, on=MONDAY).rows
    assert (row.kind, row.whose) == (DocumentKind.AGREEMENT, "")
    assert {one.how for one in row.receipts} == {Way.FROZEN}
    assert queries.record(program, Ref("agreement", row.key), on=MONDAY).sha256


def test_a_collaboration_that_is_not_there(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["records", "fill", "okand"]) == 1
    assert "ingen samverkan" in capsys.readouterr().err
