"""A meeting's documents are told of as public records: when they are called with, written, locked and sent back."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base import clock
from samsyn.base.records import queries as records
from samsyn.base.records.queries import RecordRow
from samsyn.base.records.rules import DocumentKind, Way
from samsyn.base.refs import Ref
from samsyn.forums import commands
from samsyn.forums.commands import NewMeeting
from samsyn.forums.commands.releasing import release_notes, release_notice
from samsyn.forums.models import Decision, Item
from samsyn.forums.queries import meeting
from samsyn.forums.rules.kinds import Opening
from tests.cast import BO
from tests.forums.monday import COUNCIL, FORUM, GUN, KIM, MONDAY, Monday
from tests.forums.test_briefing import MEETS, TODAY, steering, write

__all__ = ["steering"]
LATER = MONDAY + timedelta(7)
ALL = ["brandforsvaret", "kommunen", "polisen"]


def one(monday: Monday, kind: DocumentKind, key: int, on: date = LATER) -> RecordRow:
    return records.record(monday.actor(GUN), Ref(kind.value, str(key)), on=on)


def got(row: RecordRow, how: Way) -> list[str]:
    return sorted(each.party_key for each in row.receipts if each.how is how)


def test_a_notice_has_come_to_the_parties_of_the_seats(monday: Monday) -> None:
    gun = monday.actor(GUN)
    (made,) = commands.set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(LATER)])
    commands.call_meeting(actor=gun, meeting_id=made, today=MONDAY)
    commands.add_item(actor=gun, forum_key=FORUM, meeting_id=made, title="Nytt")
    commands.call_meeting(actor=gun, meeting_id=made, today=MONDAY)
    row = one(monday, DocumentKind.NOTICE, made)
    assert (row.title, row.made_on, got(row, Way.CALLED)) == ("Måndagsmöte 2026-11-30", MONDAY, ALL)
    assert records.records(monday.actor(KIM), on=MONDAY).rows


def test_of_a_forum_on_individual_level_nothing_is_told(monday: Monday) -> None:
    gun = monday.actor(GUN)
    individual = next(forum.id for forum in monday.paper().forums if forum.level.value == "individual")
    (made,) = commands.set_meetings(actor=gun, forum_key=individual, new=[NewMeeting(LATER)])
    release_notice(gun, meeting(gun, made), "", MONDAY)
    assert records.records(gun, on=LATER).rows == ()


def test_the_two_pages_are_a_document_once_somebody_has_written(monday: Monday, steering: int) -> None:
    with pytest.raises(ObjectDoesNotExist):
        one(monday, DocumentKind.BRIEF, steering, MEETS)
    revision = write(monday, steering, "Lugnt.")
    write(monday, steering, "Lugnare.", seen=revision, today=TODAY + timedelta(1))
    row = one(monday, DocumentKind.BRIEF, steering, MEETS)
    assert row.made_on == TODAY
    assert {each.on for each in row.receipts} == {TODAY}
    assert records.records(monday.actor(KIM), on=MEETS).rows == ()


def test_a_decision_goes_back_as_an_excerpt_to_the_forum_that_asked(monday: Monday) -> None:
    gun = monday.actor(GUN)
    touches = ["kommunen"]
    made = commands.propose_decision(
        actor=gun, item_id=monday.item_id, text="Vi lyser upp.", touches=touches, today=MONDAY
    )
    about = {"opening": Opening.ANSWER.value, "about_kind": "forums.item", "about_key": str(monday.item_id)}
    Item.rows.add(gun, forum_key=COUNCIL, title="Tryggare centrum", circle="parties", **about)
    with clock.at(MONDAY):
        release_notes(gun, meeting(gun, monday.meeting_id), f"open:{FORUM}", MONDAY)
    row = one(monday, DocumentKind.EXCERPT, made)
    assert row.title == "Tryggare centrum (Måndagsmöte 2026-11-23)"
    assert got(row, Way.SENT_BACK) == ALL
    assert {each.kind for each in records.records(monday.actor(KIM), on=LATER).rows} == {DocumentKind.NOTES}


def test_what_only_the_forums_authorities_see_goes_back_to_nobody(monday: Monday) -> None:
    gun = monday.actor(GUN)
    made = commands.propose_decision(actor=gun, item_id=monday.item_id, text="Vi går.", touches=[], today=MONDAY)
    Decision.unscoped.filter(pk=made).update(circle=f"authorities:{FORUM}")
    about = {"opening": Opening.ANSWER.value, "about_kind": "forums.item", "about_key": str(monday.item_id)}
    Item.rows.add(gun, forum_key=COUNCIL, title="Tryggare centrum", circle="parties", **about)
    release_notes(gun, meeting(gun, monday.meeting_id), f"open:{FORUM}", MONDAY)
    assert {each.kind for each in records.records(monday.actor(BO), on=LATER).rows} == {DocumentKind.NOTES}
