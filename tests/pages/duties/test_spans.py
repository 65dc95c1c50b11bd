"""The years of agreements after each other: any of them can be shown, and the days between show as a gap."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from samsyn.agreements import commands, queries
from samsyn.agreements.queries import LifeRow
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.ui.wheel_values import KnownDay
from samsyn.pages.duties.queries.spans import Spans
from samsyn.papers import succeeding
from tests.cast import ALVA, THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
DUTIES = "/s/nykvarn/ataganden/"


def life(first_day: date, last_day: date | None, gap: tuple[date, date] | None = None) -> LifeRow:
    starts, ends = gap or (None, None)
    return LifeRow("nykvarn", "Nykvarn", first_day, last_day, starts, ends, 1 if gap else 0, is_this=False)


GAP = (date(2022, 12, 1), date(2023, 2, 28))
HELD = Spans((life(date(2021, 1, 1), date(2022, 11, 30), GAP), life(date(2023, 3, 1), date(2026, 12, 31))))


@pytest.mark.parametrize(("year", "covered", "nearest"), [(2020, False, 2021), (2022, True, 2022), (2027, False, 2026)])
def test_the_years_of_all_agreements_are_covered(year: int, covered: bool, nearest: int) -> None:
    assert (HELD.covers(year), HELD.nearest(year)) == (covered, nearest)


def test_a_gap_is_shown_in_each_year_that_it_touches() -> None:
    named = "ingen överenskommelse"
    assert HELD.gaps(2022) == (KnownDay(named, date(2022, 12, 1), date(2022, 12, 31)),)
    assert HELD.gaps(2023) == (KnownDay(named, date(2023, 1, 1), date(2023, 2, 28)),)
    assert HELD.gaps(2024) == ()


def test_each_end_is_a_wall() -> None:
    assert [HELD.wall(year) for year in (2022, 2023, 2026)] == [date(2022, 11, 30), None, date(2026, 12, 31)]
    assert Spans((life(date(2024, 1, 1), None),)).covers(2030)


@pytest.mark.usefixtures("today")
def test_the_wheel_of_the_next_agreement_shows_the_gap_before_it(sign_in: SignIn, world: World) -> None:
    actor = world.actor(ALVA)
    facts = {"title": "Ny", "first_day": "2023-03-01", "last_day": "2026-12-31", "today": THE_DAY}
    draft_id = commands.open_successor(actor=actor, **facts)
    paths = [one.path for one in succeeding.choices(queries.draft(actor, draft_id).paper)]
    commands.mark_items(actor=actor, draft_id=draft_id, paths=paths, state=MarkState.KEPT)
    commands.begin(actor=actor, draft_id=draft_id, today=THE_DAY)
    client = sign_in(ALVA)
    year = words_of(client.get(DUTIES, {"ar": "2023"}))
    assert "ingen överenskommelse" in year
    assert "ingen överenskommelse" not in words_of(client.get(DUTIES, {"ar": "2024"}))
    assert "2022" in words_of(client.get(DUTIES, {"ar": "2022"}))
