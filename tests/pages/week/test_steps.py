"""Which one step comes next: a table of what goes before what."""

from datetime import date

import pytest

from samsyn.pages.week.queries.steps import Matter, Why, nears, next_step

DAY, LATER = date(2026, 11, 1), date(2026, 12, 31)


def matter(why: Why, **facts: object) -> Matter:
    return Matter(**{"why": why, "collaboration": "nykvarn", "day": DAY, **facts})  # type: ignore[arg-type]


def test_nothing_asks() -> None:
    assert next_step([]) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (matter(Why.ENDED), matter(Why.ENDING)),
        (matter(Why.ENDING), matter(Why.MISSED)),
        (matter(Why.MISSED), matter(Why.BEHIND)),
        (matter(Why.BEHIND), matter(Why.DUE_SOON)),
        (matter(Why.DUE_SOON), matter(Why.UNCONFIRMED)),
        (matter(Why.UNCONFIRMED), matter(Why.UNSIGNED)),
        (matter(Why.UNSIGNED), matter(Why.NOT_IN_USE)),
        # an end that is mine to prepare goes before another's that has come
        (matter(Why.ENDING, collaboration="sodertalje"), matter(Why.ENDED, is_mine=False)),
        # the time of any agreement goes before a duty, even mine
        (matter(Why.ENDED, is_mine=False), matter(Why.MISSED)),
        # the same need: the earliest day, then the name
        (matter(Why.MISSED), matter(Why.MISSED, day=LATER)),
        (matter(Why.MISSED, collaboration="haninge"), matter(Why.MISSED)),
        (matter(Why.MISSED, key="a"), matter(Why.MISSED, key="b")),
    ],
)
def test_the_more_urgent_goes_first(first: Matter, second: Matter) -> None:
    assert next_step([second, first]) == next_step([first, second]) == first


# Södertälje 2023–2026, punkt 5: gäller till och med 31 december 2026
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 3, 31), False),
        (date(2026, 4, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_an_end_nears_nine_months_before(on: date, expected: bool) -> None:
    assert nears(LATER, on) is expected
