"""Days proposed for a forum from how often the agreement says that it meets."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.calendars import Break, Calendar, is_public_holiday
from samsyn.almanac.units import KnownDay
from samsyn.forums.rules.free_days import Against, Known, Reason
from samsyn.forums.rules.proposing import LeftOut, Nothing, Proposal, Wish, named_days, propose
from samsyn.papers import organisation, reading
from samsyn.papers.model import Forum, Paper
from tests.world import PAPERS

FIVE = {
    slug: reading.read_file(PAPERS / f"{slug}.yaml").paper
    for slug in ("nykvarn", "sodertalje", "haninge", "stockholm", "strangnas")
}
EVERY_FORUM = [(slug, forum.id) for slug, paper in FIVE.items() for forum in paper.forums]
THURSDAY = 3


def forum_in(paper: Paper, key: str) -> Forum:
    return next(one for one in paper.forums if one.id == key)


def proposed(slug: str, key: str, year: int, known: Known | None = None, weekday: int | None = None) -> Proposal:
    paper = FIVE[slug]
    wish = Wish(date(year, 1, 1), date(year, 12, 31), weekday)
    return propose(paper, forum_in(paper, key), wish, known or Known())


def in_rhythm(rhythm: str, wish: Wish, known: Known | None = None, *, name: str = "Gruppen") -> Proposal:
    """Propose for a forum of Nykvarn 2021–2022 that met in another rhythm."""
    paper = FIVE["nykvarn"]
    forum = replace(paper.forums[0], rhythm=rhythm, name=name)
    return propose(replace(paper, forums=(forum,)), forum, wish, known or Known())


# Haninge 2022–2024: OSG meets "en gång per månad, första torsdagen (helgfri dag) i månaden". Read from an almanac:
# 6 January 2022 is Epiphany and 6 June 2024 the national day, so these two are a week later.
OSG = {
    2022: "13/1 3/2 3/3 7/4 5/5 2/6 7/7 4/8 1/9 6/10 3/11 1/12",
    2023: "5/1 2/2 2/3 6/4 4/5 1/6 6/7 3/8 7/9 5/10 2/11 7/12",
    2024: "4/1 1/2 7/3 4/4 2/5 13/6 4/7 1/8 5/9 3/10 7/11 5/12",
}


@pytest.mark.parametrize("year", OSG)
def test_haninges_osg_to_the_day(year: int) -> None:
    found = proposed("haninge", "osg", year)
    assert " ".join(f"{one.on.day}/{one.on.month}" for one in found.days) == OSG[year]
    assert found.left_out == ()


def test_why_the_first_thursday_is_the_second() -> None:
    first = proposed("haninge", "osg", 2022).days[0]
    assert first.reasons == (Reason(Against.HOLIDAY, date(2022, 1, 6), "trettondedag jul"),)


def test_haninges_steering_group_meets_to_its_reporting_periods() -> None:
    """Haninge 2022–2024: fyra gånger per år; tertial 3 året före, tertial 1, tertial 2, årsredovisning."""
    found = proposed("haninge", "styrgrupp", 2023, weekday=1)
    assert [one.window.last_day for one in found.days] == [
        date(2023, 4, 15),
        date(2023, 4, 30),
        date(2023, 8, 31),
        date(2023, 12, 31),
    ]
    assert all(one.on in one.window for one in found.days)
    assert [one.on.weekday() for one in found.days] == [1, 1, 1, 1]


def test_four_times_a_year_is_once_a_quarter() -> None:
    """Nykvarn 2021–2022 § 6: Chefssamrådet sammanträder fyra gånger per år."""
    found = proposed("nykvarn", "chefssamradet", 2022, weekday=THURSDAY)
    assert [one.on for one in found.days] == [
        date(2022, 2, 17),
        date(2022, 5, 19),
        date(2022, 8, 18),
        date(2022, 11, 17),
    ]


def test_ten_times_a_year_leaves_july_alone() -> None:
    """Nykvarn 2021–2022: Operativa gruppen träffas minst 10 gånger per år."""
    found = proposed("nykvarn", "operativa-gruppen", 2022, weekday=THURSDAY)
    assert len(found.days) == 10
    assert all(one.on.month != 7 for one in found.days)
    (moved,) = [one for one in found.days if one.reasons]
    assert moved.reasons[0].kind is Against.SUMMER


def test_a_named_weekday_gives_way_within_its_week() -> None:
    """Södertälje 2023–2026: Måndagsmöten hålls varje vecka. 6 April 2026 is Easter Monday."""
    found = proposed("sodertalje", "mandagsmoten", 2026)
    assert len(found.days) == 51
    (tuesday,) = [one for one in found.days if one.on.weekday() != 0]
    assert tuesday.on == date(2026, 4, 7)
    assert tuesday.reasons == (Reason(Against.HOLIDAY, date(2026, 4, 6), "annandag påsk"),)


def test_every_third_week() -> None:
    """Södertälje 2023–2026: Beredningsgruppen träffas var 3:e vecka samt vid behov."""
    days = [one.on for one in proposed("sodertalje", "beredningsgrupp", 2026, weekday=2).days]
    assert len(days) == 16
    assert {day.weekday() for day in days} <= {1, 2}
    assert {(after - before).days for before, after in pairwise(days[:8])} == {21}


def test_a_day_that_cannot_give_way_is_left_out_and_told() -> None:
    """Södertälje 2023–2026: Fredagsavstämningar varje fredagskväll, so Good Friday has none."""
    found = proposed("sodertalje", "fredagsavstamningar", 2026)
    assert found.left_out[0] == LeftOut(
        found.left_out[0].window, (Reason(Against.HOLIDAY, date(2026, 4, 3), "långfredagen"),)
    )
    assert [one.window.starts.isoformat() for one in found.left_out] == [
        "2026-04-03",
        "2026-05-01",
        "2026-06-19",
        "2026-12-25",
    ]


@pytest.mark.parametrize(
    ("slug", "key", "expected"),
    [
        ("strangnas", "est", Nothing.NO_RHYTHM),
        ("sodertalje", "sspf-grupper", Nothing.NOT_UNDERSTOOD),
    ],
)
def test_nothing_is_proposed_where_no_times_are_said(slug: str, key: str, expected: Nothing) -> None:
    assert proposed(slug, key, 2026) == Proposal(nothing=expected)


def test_outside_the_term_nothing_is_proposed() -> None:
    """Nykvarn 2021–2022 § 2: the agreement ends with 2022."""
    for year in (2020, 2023):
        assert proposed("nykvarn", "chefssamradet", year).nothing is Nothing.OUTSIDE_THE_TERM
    gone = Wish(date(2022, 1, 1), date(2022, 12, 31), since=date(2023, 1, 1))
    assert in_rhythm("varje vecka", gone).nothing is Nothing.OUTSIDE_THE_TERM
    endless = proposed("stockholm", "stadsovergripande-styrgrupp", 2031)
    assert len(endless.days) == 4


@pytest.mark.parametrize(("rhythm", "expected"), [("vid behov", Nothing.AS_NEEDED), ("löpande", Nothing.NO_TIMES)])
def test_as_needed_and_all_the_time_are_no_times(rhythm: str, expected: Nothing) -> None:
    assert in_rhythm(rhythm, Wish(date(2022, 1, 1), date(2022, 12, 31))).nothing is expected


class TestAround:
    """What else is on: the forum's own meetings, others', breaks, the days asked for."""

    YEAR = Wish(date(2022, 1, 1), date(2022, 12, 31), THURSDAY)

    def test_what_is_set_is_not_proposed_again(self) -> None:
        held = frozenset({date(2022, 3, 30), date(2022, 6, 2)})
        found = in_rhythm("fyra gånger per år", self.YEAR, Known(taken=held, promised=held))
        assert [one.on for one in found.days] == [date(2022, 8, 18), date(2022, 11, 17)]
        whole = frozenset(date(2022, month, 3) for month in (2, 5, 8, 11))
        assert in_rhythm("fyra gånger per år", self.YEAR, Known(taken=whole, promised=whole)).nothing is (
            Nothing.ALL_SET
        )

    def test_an_extra_meeting_keeps_no_promise_but_takes_its_day(self) -> None:
        extra = Known(taken=frozenset({date(2022, 2, 17)}))
        first = in_rhythm("fyra gånger per år", self.YEAR, extra).days[0]
        assert first.window.wanted == 4
        assert first.on != date(2022, 2, 17)

    def test_a_clash_is_gone_round_where_there_is_room(self) -> None:
        known = Known(others={date(2022, 2, 17): "Styrgruppen"})
        first = in_rhythm("fyra gånger per år", self.YEAR, known).days[0]
        assert (first.on, first.reasons) == (
            date(2022, 2, 10),
            (Reason(Against.CLASH, date(2022, 2, 17), "Styrgruppen"),),
        )

    def test_a_named_day_is_kept_and_its_clash_told(self) -> None:
        known = Known(others={date(2022, 2, 3): "Styrgruppen"})
        found = in_rhythm("första torsdagen varje månad", self.YEAR, known)
        clashing = next(one for one in found.days if one.on == date(2022, 2, 3))
        assert clashing.reasons == (Reason(Against.CLASH, date(2022, 2, 3), "Styrgruppen"),)

    def test_school_breaks_are_left_alone(self) -> None:
        week = Calendar(breaks=(Break(KnownDay.WINTER_BREAK, date(2022, 2, 28), date(2022, 3, 4)),))
        known = Known(calendar=week, keeps_school_days=True)
        weeks = in_rhythm("varje vecka", Wish(date(2022, 2, 21), date(2022, 3, 13)), known, name="Måndagsmöten")
        assert [one.on.isoformat() for one in weeks.days] == ["2022-02-21", "2022-03-07"]
        assert weeks.left_out[0].reasons == (Reason(Against.BREAK, date(2022, 2, 28), "winter_break"),)

    def test_what_has_been_is_not_proposed(self) -> None:
        late = in_rhythm("fyra gånger per år", replace(self.YEAR, since=date(2022, 11, 18)))
        assert [one.on for one in late.days] == [date(2022, 12, 8)]
        tuesday = Wish(date(2022, 3, 1), date(2022, 3, 20), since=date(2022, 3, 8))
        assert [one.on for one in in_rhythm("varje vecka", tuesday, name="Måndagsmöten").days] == [date(2022, 3, 14)]

    def test_a_weekday_that_a_short_time_does_not_hold(self) -> None:
        """Of 28–30 November 2022, Monday to Wednesday, a Thursday is asked for: the middle is as near as it gets."""
        few = Wish(date(2022, 11, 1), date(2022, 11, 30), weekday=THURSDAY, since=date(2022, 11, 28))
        assert [one.on for one in in_rhythm("varje månad", few).days] == [date(2022, 11, 29)]
        assert [one.on for one in in_rhythm("varje månad", replace(few, weekday=None)).days] == [date(2022, 11, 29)]


def test_the_days_that_an_agreement_names() -> None:
    paper = FIVE["haninge"]
    found = named_days(paper, forum_in(paper, "osg"), date(2024, 6, 1), date(2024, 6, 30), Calendar())
    assert list(found) == [date(2024, 6, 13)]
    group = forum_in(paper, "styrgrupp")
    assert named_days(paper, group, date(2024, 1, 1), date(2024, 12, 31), Calendar()) == {}


@given(
    which=st.sampled_from(EVERY_FORUM),
    year=st.integers(2021, 2027),
    weekday=st.none() | st.integers(0, 4),
    begins=st.integers(0, 364),
    met=st.frozensets(st.integers(0, 364), max_size=12),
)
def test_the_law_of_proposals(
    which: tuple[str, str], year: int, weekday: int | None, begins: int, met: frozenset[int]
) -> None:
    """No day is a holiday, taken, twice, or outside the term and the days asked for; no window gets too many."""
    slug, key = which
    paper, first = FIVE[slug], date(year, 1, 1)
    taken = frozenset(first + timedelta(days=number) for number in met)
    wish = Wish(first, date(year, 12, 31), weekday, since=first + timedelta(days=begins))
    found = propose(paper, forum_in(paper, key), wish, Known(taken=taken, promised=taken))
    days = [one.on for one in found.days]
    assert len(days) == len(set(days))
    assert days == sorted(days)
    term = organisation.term(paper)
    for one in found.days:
        assert not is_public_holiday(one.on)
        assert one.on not in taken
        assert one.on in one.window
        assert wish.since <= one.on <= wish.last
        assert term is None or term.first_day <= one.on <= (term.last_day or date.max)
        assert sum(each.window == one.window for each in found.days) <= one.window.wanted
