"""What a week says, in tables: the lead, and the sentence of each duty that asks for someone."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from samsyn.almanac.periods import Window
from samsyn.duties import queries
from samsyn.duties.queries import DutyRow, Occurrence
from samsyn.duties.rules.standings import Standing
from samsyn.pages.week.queries.lead import Asks, lead
from samsyn.pages.week.queries.needs import Asked, sentence
from tests.world import World

ON = date(2026, 11, 20)
NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("asks", "said"),
    [
        (Asks(0), "Inget behöver dig just nu."),
        (Asks(0, 0, "Överenskommelsen gick ut 2022."), "Överenskommelsen gick ut 2022."),
        (Asks(1), "Ett åtagande behöver dig."),
        (Asks(3), "Tre åtaganden behöver dig."),
        (Asks(1, 1), "Ett åtagande är inte uppfyllt i tid."),
        (Asks(2, 2), "Två åtaganden är inte uppfyllda i tid."),
        (Asks(3, 1), "Tre åtaganden behöver dig, och ett av dem är inte uppfyllt i tid."),
        (Asks(20, 13), "20 åtaganden behöver dig, och 13 av dem är inte uppfyllda i tid."),
        (
            Asks(3, 1, "Överenskommelsen gick ut 2022."),
            "Tre åtaganden behöver dig, och ett av dem är inte uppfyllt i tid.",
        ),
    ],
)
def test_the_lead_counts_what_asks(asks: Asks, said: str) -> None:
    assert lead([], asks=asks, on=ON, is_today=True) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "Då behövde inget dig."), (1, "Då behövde ett åtagande dig."), (5, "Då behövde fem åtaganden dig.")],
)
def test_another_day_is_told_of_in_the_past(count: int, said: str) -> None:
    assert lead([], asks=Asks(count), on=ON, is_today=False) == said


def one(standing: Standing, day: date, *times: Occurrence, row: DutyRow) -> Asked:
    changed = replace(row, standing=standing, occurrences=times, cases=())
    return Asked(changed, ANY, ANY, True, day)


LATE = "skulle ha varit gjord senast 30 september."
ANY: Any = None
MISSED = Occurrence(Window(date(2026, 9, 1), date(2026, 10, 1)), Standing.MISSED, 0, 1)
BEHIND = Occurrence(Window(date(2026, 1, 1), date(2027, 1, 1), 4), Standing.BEHIND, 2, 4)
ONCE = Occurrence(Window(date(2026, 1, 1), date(2027, 1, 1)), Standing.BEHIND, 0, 1)


@pytest.fixture
def row(world: World) -> DutyRow:
    return queries.standings(world.programs["sodertalje"], on=ON)[0]


@pytest.mark.parametrize(
    ("standing", "day", "times", "said"),
    [
        (Standing.MISSED, date(2026, 9, 30), (MISSED,), "Skulle ha varit gjort senast 30 september."),
        (Standing.MISSED, date(2026, 9, 30), (MISSED, MISSED), "2 gånger saknar rapport, den senaste 30 september."),
        (Standing.MISSED, date.min, (), "Har inte gjorts i tid."),
        (
            Standing.BEHIND,
            date(2026, 9, 30),
            (BEHIND,),
            "2 av 4 är gjorda. Nästa skulle ha varit gjord senast 30 september.",
        ),
        (Standing.BEHIND, date(2026, 9, 30), (ONCE,), "Skulle ha varit gjort senast 30 september."),
        (Standing.DUE_SOON, date(2026, 12, 31), (), "Senast 31 december, om 41 dagar."),
        (Standing.DUE_SOON, date(2026, 11, 21), (), "Senast 21 november, i morgon."),
        (Standing.DUE_SOON, ON, (), "Sista dagen är i dag."),
        (Standing.DUE_SOON, date(2027, 1, 31), (), "Senast 31 januari 2027, om 72 dagar."),
    ],
)
def test_a_duty_says_by_which_day(
    row: DutyRow, standing: Standing, day: date, times: tuple[Occurrence, ...], said: str
) -> None:
    assert sentence(one(standing, day, *times, row=row), ON).replace(NBSP, " ") == said
