"""The forums that the practice has made: by decisions, each has met, and none outlives the agreement."""

from datetime import date, timedelta

import pytest

from samsyn.forums import queries
from samsyn.practice import groups
from tests.world import World

SINCE = date(2026, 1, 10)


@pytest.mark.parametrize("today", [date(2026, 11, 20), date(2026, 12, 28)])
def test_two_schools_and_a_group(world: World, today: date) -> None:
    who = world.programs["sodertalje"]
    last_day = date(2026, 12, 31)
    groups.make_groups(who, since=SINCE, today=today, last_day=last_day)
    made = queries.timeline(who).all_made()
    assert [one.name for one in made] == ["SSPF Ekskolan", "SSPF Almskolan", "Tryggare centrum"]
    assert made[-1].last_day == last_day
    held = queries.meetings(who, first=today - timedelta(60), last=today)
    assert {one.forum.key for one in held if one.is_held} == {one.key for one in made}
    ahead = queries.meetings(who, first=today + timedelta(1), last=date(2027, 2, 1))
    assert len(ahead) == (3 if today < date(2026, 12, 1) else 0)
