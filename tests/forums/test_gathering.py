"""Functions are gathered at once: what can be asked of whom, within hours, and who sees it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.audit.models import Event
from samsyn.base.collaborations.rights import NotAllowed
from samsyn.base.notices.models import Outgoing
from samsyn.base.refusals import Refused
from samsyn.forums import queries
from samsyn.forums.commands import NewMeeting, gather, say_stand, set_meetings
from samsyn.forums.models import Gathering, Item
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.gathering import (
    Call,
    GatheringObjection,
    circle_of_gathering,
    objection_to_gathering,
    parties_asked,
    whom_to_ask,
)
from samsyn.forums.rules.kinds import GatheringKind, Opening, StandKind
from samsyn.papers import reading
from tests.cast import BO, EGIL
from tests.forums.monday import FORUM, GUN, HANS, IDA, JON, KIM, Monday
from tests.world import PAPERS

PAPER = reading.read_file(PAPERS / "sodertalje.yaml").paper
MONDAYS = next(one for one in PAPER.forums if one.id == FORUM)
NOW = datetime(2026, 11, 24, 14, 10, tzinfo=ZoneInfo("Europe/Stockholm"))
ASKED = ("kommunpolis", "brandforsvaret", "sakerhetssamordnare")
EFFORT = Call(
    GatheringKind.EFFORT, "Stök vid centrum.", "Vuxna i centrum i kväll.", ASKED, NOW + timedelta(hours=3), "Centrum"
)
MESSAGE = replace(EFFORT, kind=GatheringKind.MESSAGE, valid_until=date(2026, 12, 1))
No = GatheringObjection


@pytest.mark.parametrize(
    ("call", "forum", "expected"),
    [
        (EFFORT, MONDAYS, None),
        (MESSAGE, MONDAYS, None),
        (EFFORT, None, No.NO_SUCH_FORUM),
        (EFFORT, next(one for one in PAPER.forums if one.id == "sspf-grupper"), No.ON_INDIVIDUALS),
        (replace(EFFORT, happened=" "), MONDAYS, No.NOTHING_HAPPENED),
        (replace(EFFORT, proposal=" "), MONDAYS, No.NO_PROPOSAL),
        (replace(EFFORT, asked=()), MONDAYS, No.NOBODY_ASKED),
        (replace(EFFORT, asked=("nobina", "kommunpolis")), MONDAYS, No.NOT_OF_THE_FORUM),
        (replace(EFFORT, asked=("sakerhetssamordnare", "grundskolechef")), MONDAYS, No.ONE_PARTY),
        (replace(EFFORT, answer_by_at=NOW), MONDAYS, No.TOO_SOON),
        (replace(EFFORT, answer_by_at=NOW + timedelta(days=3, minutes=1)), MONDAYS, No.TOO_LATE),
        (replace(MESSAGE, valid_until=None), MONDAYS, No.NO_LAST_DAY),
        (replace(MESSAGE, valid_until=date(2026, 11, 23)), MONDAYS, No.LAST_DAY_PAST),
    ],
)
def test_when_functions_are_gathered(call: Call, forum: object, expected: GatheringObjection | None) -> None:
    assert objection_to_gathering(call, paper=PAPER, forum=forum, now=NOW) is expected  # type: ignore[arg-type]


def test_whom_and_which_circle() -> None:
    asked = [one.key for one in whom_to_ask(PAPER, MONDAYS)]
    assert {"kommunpolis", "brandforsvaret"} <= set(asked)
    assert not {"nobina", "telge-ab"} & set(asked)
    steering = next(one for one in PAPER.forums if one.id == "strategisk-styrgrupp")
    assert "pax-samordnare-polisen" not in {one.key for one in whom_to_ask(PAPER, steering)}, (
        "an adjunct does not decide"
    )
    assert parties_asked(PAPER, ASKED) == ("kommunen", "polisen", "brandforsvaret")
    assert circle_of_gathering(GatheringKind.EFFORT, FORUM) == f"authorities:{FORUM}"
    assert circle_of_gathering(GatheringKind.MESSAGE, FORUM) == "parties"


def gathered(monday: Monday, call: Call = EFFORT) -> int:
    return gather(actor=monday.actor(GUN), forum_key=FORUM, call=call, now=NOW)


class TestCommand:
    """The parties' stands are recorded as in a meeting, and the ordinary forum finds it on its next agenda."""

    def test_each_party_answers_within_hours(self, monday: Monday) -> None:
        gun = monday.actor(GUN)
        (coming,) = set_meetings(actor=gun, forum_key=FORUM, new=[NewMeeting(date(2026, 11, 30))])
        made = gathered(monday)
        row = queries.gathering(gun, made, NOW.date())
        assert (row.decision.standing, row.place, row.decision.meeting_id) == (DecisionStanding.OPEN, "Centrum", None)
        (first, *_) = queries.waiting_for(monday.actor(HANS), on=NOW.date())
        assert (first.gathering_id, first.answer_by_at) == (made, EFFORT.answer_by_at)
        for person, party in ((GUN, "kommunen"), (BO, "polisen"), (HANS, "brandforsvaret")):
            facts = {"party_key": party, "stand": StandKind.BEHIND, "today": NOW.date()}
            say_stand(actor=monday.actor(person), decision_id=row.decision.id, **facts)  # type: ignore[arg-type]
        assert queries.gathering(gun, made, NOW.date()).decision.consensus.holds_from == NOW.date()
        item = Item.unscoped.get(opening=Opening.GATHERING)
        assert (item.meeting_id, item.about_key, item.title) == (coming, str(made), "Snabbsamling")
        assert queries.decisions_of(gun, NOW.date(), meeting_id=coming) == ()

    def test_an_effort_is_seen_by_the_forums_authorities_only(self, monday: Monday) -> None:
        made = gathered(monday)
        for person in (IDA, BO, HANS):
            assert queries.gathering(monday.actor(person), made, NOW.date()).id == made
        for stranger in (monday.actor(JON), monday.actor(KIM), monday.world.actor(EGIL)):
            with pytest.raises(ObjectDoesNotExist):
                queries.gathering(stranger, made, NOW.date())
            assert queries.gatherings(stranger, NOW.date()) == []
            assert queries.decisions(stranger, on=NOW.date(), words="centrum").rows == ()
        message = gathered(monday, MESSAGE)
        assert [one.id for one in queries.gatherings(monday.actor(JON), NOW.date())] == [message]

    def test_who_is_asked_gets_a_letter_without_what_it_says(self, monday: Monday) -> None:
        made = gathered(monday)
        letters = Outgoing.unscoped.filter(kind="gathering.asked", key=str(made))
        asked = {monday.users[one.name] for one in (BO, HANS)}
        assert set(letters.values_list("user_id", flat=True)) == asked
        assert {tuple(sorted(one.facts.items())) for one in letters} == {
            (("last_day", "2026-11-24"), ("time", "17:10"))
        }
        told = Event.unscoped.get(verb="forums.gathered")
        assert "centrum" not in f"{told.subject_title}{told.before}{told.after}{told.facts}".lower()

    def test_coordinators_gather(self, monday: Monday) -> None:
        with pytest.raises(NotAllowed):
            gather(actor=monday.actor(IDA), forum_key=FORUM, call=EFFORT, now=NOW)
        with pytest.raises(Refused) as refused:
            gather(actor=monday.actor(GUN), forum_key="finns-inte", call=EFFORT, now=NOW)
        assert refused.value.objection is No.NO_SUCH_FORUM
        assert not Gathering.unscoped.exists()
        assert queries.may_gather(monday.actor(GUN))
        assert not queries.may_gather(monday.actor(IDA))
        forums = {forum.id for forum, _ in queries.forums_to_gather(monday.paper())}
        assert FORUM in forums
        assert "sspf-grupper" not in forums
