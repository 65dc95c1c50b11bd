"""The year wheel keeps to its construction (design, section 8), whatever year it is given."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import atan2, degrees, dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.ui import arcs, wheel, wheel_rim
from samsyn.base.ui.samples import KNOWN, RINGS, TODAY
from samsyn.base.ui.wheel_rim import Year
from samsyn.base.ui.wheel_values import MOST_RINGS, Dot, KnownDay, Ring, Segment, WheelYear, lettered

CENTRE = (arcs.CENTRE_X, arcs.CENTRE_Y)
YEAR = WheelYear(2026, TODAY, RINGS, KNOWN, date(2026, 12, 31), "31 dec. löper ut", "sista året av fyra")
years = st.integers(min_value=1990, max_value=2090)
in_2026 = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def angle_of(x: float, y: float) -> float:
    return degrees(atan2(x - CENTRE[0], CENTRE[1] - y)) % 360


def windows(year: int, count: int) -> tuple[Segment, ...]:
    edges = [date(year, 1, 1) + timedelta(days=round(365 * step / count)) for step in range(count + 1)]
    return tuple(Segment(starts, ends, "kept", "Uppfyllt") for starts, ends in pairwise(edges))


@given(st.floats(0, 359), st.floats(1, 400))
def test_a_point_lies_at_its_angle_and_distance(angle: float, radius: float) -> None:
    x, y = arcs.point(angle, radius)
    assert dist((x, y), CENTRE) == pytest.approx(radius)
    assert abs((angle_of(x, y) - angle + 180) % 360 - 180) < 1e-6


# Design 8: "The year takes 351°, clockwise from 4.5°. Angle of day i of n: 4.5 + 351·i/n."
@given(years)
def test_the_year_takes_351_degrees(year: int) -> None:
    clock = Year(year, date(year, 6, 1))
    assert clock.angle(date(year, 1, 1)) == 4.5
    assert clock.angle(date(year + 1, 1, 1)) == 355.5
    assert clock.angle(date(year, 1, 2)) - 4.5 == pytest.approx(351 / clock.length)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_later_days_stand_further_round(one: date, other: date) -> None:
    clock = Year(2026, TODAY)
    assert (one <= other) == (clock.angle(one) <= clock.angle(other)) or clock.angle(one) == clock.angle(other)


# Design 8: "Innermost track r = 112, step 20.5, nine rings reach 276."
@given(st.integers(1, 30))
def test_rings_keep_inside_their_room(count: int) -> None:
    rings = tuple(Ring("", f"Åtagande {place}", windows=windows(2026, 1 + place % 60)) for place in range(count))
    drawn = wheel.draw(replace(YEAR, rings=rings)).rings
    heights = [arcs.CENTRE_Y - float(one.letter.y) + 4.8 for one in drawn]
    assert len(drawn) == min(count, MOST_RINGS)
    assert max(heights) == pytest.approx(276, abs=0.1)
    assert min(heights) >= 112 - 0.1
    assert heights == sorted(heights, reverse=True)


def test_nine_rings_step_20_and_a_half() -> None:
    rings = tuple(Ring("", str(place), windows=windows(2026, 4)) for place in range(9))
    heights = [float(one.letter.y) for one in wheel.draw(replace(YEAR, rings=rings)).rings]
    assert heights[1] - heights[0] == pytest.approx(20.5, abs=0.11)


# Design 8: "densest outermost"; "never more than fourteen".
def test_the_densest_is_outermost_and_gets_the_first_letter() -> None:
    rings = tuple(Ring("", f"{count}", windows=windows(2026, count)) for count in (1, 52, 4, 17))
    assert [(ring.letter, ring.name) for ring in lettered(rings)] == [("A", "52"), ("B", "17"), ("C", "4"), ("D", "1")]


def test_what_is_over_fourteen_becomes_one_ring_with_all_their_days() -> None:
    rings = tuple(
        Ring(
            "", f"Nr {place}", dots=(Dot(date(2026, 3, place + 1), "kept", "uppfyllt"),), mark="kept", words="Uppfyllt"
        )
        for place in range(19)
    )
    late = Ring("", "Sen", windows=(Segment(date(2026, 1, 1), date(2026, 5, 1), "missed", "Inte uppfyllt i tid"),))
    last = lettered((*rings, replace(late, mark="missed", words="Inte uppfyllt i tid")), others="Övriga")
    assert len(last) == MOST_RINGS
    assert last[0].name == "Sen"
    assert last[-1].name == "Övriga (7)"
    assert len(last[-1].dots) == 7


# Design 8: "One path per ring and standing".
@given(
    st.integers(1, 60), st.lists(st.sampled_from(["kept", "missed", "excused", "unknown"]), min_size=60, max_size=60)
)
def test_one_path_a_ring_and_standing(count: int, marks: list[str]) -> None:
    made = tuple(replace(one, mark=mark) for one, mark in zip(windows(2025, count), marks, strict=False))  # type: ignore[arg-type]
    drawn = wheel.draw(replace(YEAR, year=2025, rings=(Ring("", "En", windows=made),))).rings[0]
    kinds = [path.kind for path in drawn.paths]
    assert len(kinds) == len(set(kinds))


@given(st.integers(12, 60))
def test_segments_of_a_dense_ring_never_touch(count: int) -> None:
    drawn = wheel.draw(replace(YEAR, rings=(Ring("", "En", windows=windows(2025, count)),), year=2025)).rings[0]
    ends = re.findall(r"M([\d.-]+) ([\d.-]+)A\S+ \S+ 0 . 1 ([\d.-]+) ([\d.-]+)", drawn.paths[0].line)
    turns = [(angle_of(float(a), float(b)), angle_of(float(c), float(d))) for a, b, c, d in ends]
    assert len(turns) == count
    for (_, before), (after, _) in pairwise(turns):
        assert after - before > 0.9


# Design 8: month names "turned between 100° and 260° so that none stands on its head".
@given(years)
def test_no_month_stands_on_its_head(year: int) -> None:
    rim = wheel.draw(WheelYear(year, date(year, 5, 5), RINGS)).rim
    assert [number for number, _, _ in rim.months] == list(range(1, 13))
    assert [number for number, line, _ in rim.months if " 0 0 0 " in line] == [4, 5, 6, 7, 8, 9]
    assert [number for number, _, is_now in rim.months if is_now] == [5]


@given(
    st.lists(st.tuples(st.text("abcdeåäö", min_size=1, max_size=22), st.dates(date(2026, 1, 1), date(2026, 12, 31))))
)
def test_no_name_of_a_known_day_covers_another(days: list[tuple[str, date]]) -> None:
    known = tuple(KnownDay(name, on) for name, on in days)
    rim = wheel.draw(replace(YEAR, known_days=known)).rim
    boxes = [wheel_rim.box(text) for text in rim.words]
    assert len(rim.known) == len(known), "its dot is there even when its name has no room"
    for place, one in enumerate(boxes):
        assert not any(one.touches(other) for other in boxes[place + 1 :])


def test_the_hand_is_today_and_only_this_year_has_one() -> None:
    assert wheel.draw(YEAR).rim.hand
    other = wheel.draw(replace(YEAR, year=2025)).rim
    assert (other.hand, other.hand_dot) == ("", None)
    assert other.gone, "a year that has been lies on grey"
    assert not wheel.draw(replace(YEAR, year=2027)).rim.gone


def test_a_wall_stands_where_the_term_ends() -> None:
    assert wheel.draw(YEAR).rim.wall
    assert not wheel.draw(replace(YEAR, last_day=date(2027, 6, 30))).rim.wall
    summer = wheel.draw(replace(YEAR, last_day=date(2026, 6, 30), wall_words="30 juni löper ut")).rim
    text = next(text for text in summer.words if text.kind == "stopt")
    assert angle_of(float(text.x), float(text.y)) == pytest.approx(Year(2026, TODAY).angle(date(2026, 7, 1)), abs=3)


def test_colour_is_left_where_something_is_left_to_do() -> None:
    soon = Ring("", "Lägesbilden", windows=(Segment(date(2026, 1, 1), date(2027, 1, 1), "soon", "Snart dags"),))
    drawn = wheel.draw(replace(YEAR, rings=(soon,))).rings[0]
    line = next(path.line for path in drawn.paths if path.kind == "sn")
    x, y = (float(part) for part in line[1:].partition("A")[0].split())
    assert angle_of(x, y) == pytest.approx(Year(2026, TODAY).hand, abs=0.1)
    assert [mark.kind for mark in drawn.marks] == ["soon"]


def test_the_table_tells_what_the_picture_shows() -> None:
    weekly, board = lettered(RINGS)[1], next(ring for ring in RINGS if ring.name == "Strategisk styrgrupp")
    assert wheel.days_in_month(weekly, 2026, 10) == ([], {"Uppfyllt": 3, "Inte uppfyllt i tid": 1})
    days, counted = wheel.days_in_month(board, 2026, 12)
    assert ([dot.on for dot in days], counted) == ([date(2026, 12, 8)], {})


@given(st.integers(1, 12))
def test_every_window_of_the_year_is_told_in_some_month(month: int) -> None:
    told = sum(sum(wheel.days_in_month(RINGS[0], 2026, number)[1].values()) for number in range(1, 13))
    assert told == len([one for one in RINGS[0].windows if one.ends > date(2026, 1, 1)])
    assert sum(wheel.days_in_month(RINGS[0], 2026, month)[1].values()) in {4, 5}


def test_a_whole_year_is_light() -> None:
    drawing = wheel.draw(YEAR)
    assert sum(len(path.line) for one in drawing.rings for path in one.paths) < 13_000
