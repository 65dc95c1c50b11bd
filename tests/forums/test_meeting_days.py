"""What is promised at, before or after each meeting follows the days that the forum has set (satta dagar)."""

from datetime import date

import pytest

from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.refs import Ref
from samsyn.duties import commands as duties
from samsyn.duties import queries
from samsyn.duties.commands import Deed, Meets
from samsyn.duties.models import Evidence, SetDay
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.standings import Standing
from samsyn.forums.commands import NewMeeting, cancel_meeting, move_meeting, reinstate_meeting, set_meetings
from samsyn.parties import queries as parties
from tests.five import EARLY, a_place
from tests.people import member

pytestmark = pytest.mark.django_db
AT = "promises/osg-foredrar"
BEFORE = "forums/osg/reports/behovs-och-lagesbild"
"""Haninge 2022–2024: OSG presents "vid varje styrgruppsmöte" and reports "inför varje styrgruppsmöte"."""
MARCH, JUNE, SEPTEMBER, NOVEMBER = date(2023, 3, 16), date(2023, 6, 8), date(2023, 9, 14), date(2023, 11, 30)
WHY = "Flera ledamöter är på övning."


@pytest.fixture
def haninge() -> Actor:
    return a_place("haninge", in_use_from=EARLY).program


def stands(actor: Actor, key: str, *, year: int = 2023, on: date = date(2023, 12, 31)) -> DutyRow:
    (row,) = queries.standings(actor, on=on, first=date(year, 1, 1), last=date(year, 12, 31), only=key)
    return row


def times(actor: Actor, key: str, year: int = 2023) -> list[tuple[date, date, int]]:
    found = [one.window for one in stands(actor, key, year=year).occurrences]
    return [(one.starts, one.last_day, one.wanted) for one in found]


def a_year(actor: Actor) -> list[int]:
    new = [NewMeeting(on) for on in (MARCH, JUNE, SEPTEMBER, NOVEMBER)]
    return set_meetings(actor=actor, forum_key="styrgrupp", new=new)


def test_until_days_are_set_the_forums_own_rhythm_stands_in(haninge: Actor) -> None:
    """Haninge, styrgrupp: "fyra gånger per år och vid behov"."""
    assert times(haninge, AT) == [(date(2023, 1, 1), date(2023, 12, 31), 4)]
    a_year(haninge)
    assert times(haninge, AT) == [(on, on, 1) for on in (MARCH, JUNE, SEPTEMBER, NOVEMBER)]
    assert times(haninge, AT, 2024) == [(date(2024, 1, 1), date(2024, 12, 31), 4)]


def test_the_time_before_each_meeting_ends_the_day_before_it(haninge: Actor) -> None:
    a_year(haninge)
    assert times(haninge, BEFORE) == [
        (date(2023, 1, 1), date(2023, 3, 15), 1),
        (date(2023, 3, 17), date(2023, 6, 7), 1),
        (date(2023, 6, 9), date(2023, 9, 13), 1),
        (date(2023, 9, 15), date(2023, 11, 29), 1),
    ]


def test_moved_it_follows_and_cancelled_it_asks_nothing(haninge: Actor) -> None:
    first, second, third, fourth = a_year(haninge)
    later = date(2023, 10, 5)
    move_meeting(actor=haninge, meeting_id=third, on=later, reason=WHY, today=JUNE)
    cancel_meeting(actor=haninge, meeting_id=fourth, reason=WHY, today=JUNE)
    assert [starts for starts, *_ in times(haninge, AT)] == [MARCH, JUNE, later]
    reinstate_meeting(actor=haninge, meeting_id=fourth, today=JUNE)
    assert [starts for starts, *_ in times(haninge, AT)] == [MARCH, JUNE, later, NOVEMBER]
    for one in (first, second, third, fourth):
        cancel_meeting(actor=haninge, meeting_id=one, reason=WHY, today=date(2023, 1, 2))
    assert times(haninge, AT) == [(date(2023, 1, 1), date(2023, 12, 31), 4)]


def test_what_was_done_before_anybody_set_days_counts(haninge: Actor) -> None:
    for on in (MARCH, JUNE, SEPTEMBER):
        duties.report_evidence(actor=haninge, key=AT, done_on=on, what="OSG föredrog.", today=NOVEMBER)
    set_meetings(actor=haninge, forum_key="styrgrupp", new=[NewMeeting(NOVEMBER)])
    assert times(haninge, AT) == [(date(2023, 1, 1), date(2023, 11, 29), 3), (NOVEMBER, NOVEMBER, 1)]
    row = stands(haninge, AT)
    assert [one.standing for one in row.occurrences] == [Standing.KEPT, Standing.MISSED]


def test_what_is_treated_at_the_meeting_was_there_before_it(haninge: Actor) -> None:
    a_year(haninge)
    about = Ref("forums.meeting", "1", "Styrgruppsmöte")
    told = {"actor": haninge, "done_on": JUNE, "today": JUNE, "about": about}
    duties.report_together(deeds=[Deed(BEFORE, "Behandlades."), Deed(AT, "Behandlades.")], **told)  # type: ignore[arg-type]
    assert dict(Evidence.rows.of(haninge).values_list("key", "period_first_day")) == {
        BEFORE: date(2023, 3, 17),
        AT: None,
    }
    assert stands(haninge, BEFORE).occurrences[1].standing is Standing.KEPT
    assert stands(haninge, AT).occurrences[1].standing is Standing.KEPT


def test_between_meetings_nothing_is_treated_at_one(haninge: Actor) -> None:
    """What is promised at a meeting is not done the day after: only what is promised before one ends with it."""
    a_year(haninge)
    about = Ref("forums.meeting", "1", "Styrgruppsmöte")
    deeds, on = [Deed(AT, "Behandlades.")], date(2023, 6, 9)
    assert duties.report_together(actor=haninge, deeds=deeds, done_on=on, today=on, about=about) == ()


def test_whoever_does_not_reach_a_meeting_does_not_get_its_day(haninge: Actor) -> None:
    """Haninge: who sits outside the authorities, and not there, does not reach the steering group's meetings."""
    a_year(haninge)
    (outside,) = parties.completed(member(haninge, "Ulla", Role.MEMBER, "jordbro-i-samverkan"), today=JUNE)
    assert [wanted for *_, wanted in times(outside, AT)] == [4]


def test_the_days_are_told_by_whoever_plans_meetings(haninge: Actor) -> None:
    with pytest.raises(NotAllowed):
        duties.tell_meetings(actor=member(haninge, "Lena", Role.READER), meetings=[Meets("styrgrupp", "1", MARCH)])
    assert not SetDay.rows.of(haninge).exists()
