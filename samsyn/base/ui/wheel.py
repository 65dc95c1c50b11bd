"""The year wheel (årshjulet), as geometry: what a promise asks of the year, bent into rings. Pure.

Design, section 8. The year takes 351 degrees clockwise from 4.5; the gap at the top holds the letters. Lengths
are units of the picture, 776 by 684. Words and colours are the template's.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samsyn.base.ui import arcs, wheel_rim
from samsyn.base.ui.arcs import said
from samsyn.base.ui.wheel_rim import Mark, Path, Text, Year
from samsyn.base.ui.wheel_values import Dot, Ring, Segment, WheelYear, lettered

OUTERMOST, INNERMOST, WIDEST_STEP = 276.0, 112.0, 26.0
DENSE, WEEKLY = 12, 40  # windows a year: from here drawn as segments, and as broad ones
MARK, HALO = 17.0, 10.7
ARCS = {"kept": "k", "ahead": "f", "excused": "x", "missed": "mi", "unknown": "un", "ended": "un"}
RUNNING = {"soon": "sn", "behind": "bh", "open": "op", "waiting": "op", "ahead": "op"}


@dataclass(frozen=True, slots=True)
class RingDrawing:
    """One ring as it is drawn: one path for each standing, then its marks."""

    ring: Ring
    letter: Text
    paths: tuple[Path, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole wheel, ready for the template; every number is already written."""

    year: WheelYear
    rings: tuple[RingDrawing, ...]
    rim: wheel_rim.Rim


def draw(year: WheelYear) -> Drawing:
    """Draw a year."""
    rings = lettered(year.rings, others=year.others)
    step = min(WIDEST_STEP, (OUTERMOST - INNERMOST) / max(len(rings) - 1, 1))
    radii = [OUTERMOST - place * step for place in range(len(rings))]
    clock = Year(year.year, year.today)
    drawn = tuple(_ring(ring, radius, step, clock) for ring, radius in zip(rings, radii, strict=True))
    inside = min(radii, default=OUTERMOST)
    return Drawing(year, drawn, wheel_rim.rim(year, clock, inside=inside))


def _ring(ring: Ring, radius: float, step: float, clock: Year) -> RingDrawing:
    windows = [window for window in ring.windows if clock.holds(window)]
    draw_in = _dense if len(windows) >= DENSE else _sparse
    scale = min(1.0, step / 20.5)
    paths, marks = draw_in(ring, windows, radius, scale, clock)
    aside = 0.0 if scale == 1 else (0.035 if ord(ring.letter) % 2 else -0.035) * radius  # so that close letters part
    place = (said(arcs.CENTRE_X + aside), said(arcs.CENTRE_Y - radius + 4.8))
    letter = Text("ltr", *place, "middle", ring.letter)
    return RingDrawing(ring, letter, paths, marks)


def _dense(
    _ring: Ring, windows: list[Segment], radius: float, scale: float, clock: Year
) -> tuple[tuple[Path, ...], tuple[Mark, ...]]:
    is_weekly = len(windows) >= WEEKLY
    thick, gap = (12.0 * scale, 1.5) if is_weekly else (8.0 * scale, 2.0)
    size = _size(scale)
    widths = {"k": thick, "f": 2.0, "x": 4.0, "mi": thick, "un": 2.0}
    lines: dict[str, str] = {}
    marks = []
    for window in windows:
        starts, ends = clock.angles(window)
        half = min(gap, 0.3 * (ends - starts)) / 2
        starts, ends = starts + half, ends - half
        if window.mark in ARCS and not (window.mark == "ahead" and clock.is_running(window)):
            kind = ARCS[window.mark]
            lines[kind] = lines.get(kind, "") + arcs.arc(starts, ends, radius)
        else:
            kind = f"{RUNNING.get(window.mark, 'op')} ring-now"
            lines[kind] = lines.get(kind, "") + arcs.band(starts, ends, radius - 5 * scale, radius + 5 * scale)
        if window.mark == "missed" and (ends - starts) * radius > 57.3 * MARK:
            marks.append(Mark.at((starts + ends) / 2, radius, "missed", size, has_halo=False))
    paths = tuple(Path(kind, said(widths.get(kind, 2.0)), line) for kind, line in lines.items())
    return paths, tuple(marks)


def _sparse(
    ring: Ring, windows: list[Segment], radius: float, scale: float, clock: Year
) -> tuple[tuple[Path, ...], tuple[Mark, ...]]:
    widths = {"k": 3.5, "x": 4.0, "mi": 4.0, "un": 2.0, "sn": 6.0 * scale, "bh": 6.0 * scale, "op": 2.5}
    lines = {"track": arcs.arc(4.5, 355.5, radius)}
    for window in windows:
        starts, ends = clock.angles(window)
        kind = ARCS.get(window.mark, "")
        if kind == "f":
            continue
        if not kind:
            kind, starts = RUNNING.get(window.mark, "op"), max(starts, clock.hand or 0.0)
        if ends > starts:
            lines[kind] = lines.get(kind, "") + arcs.arc(starts, ends, radius)
    paths = tuple(Path(kind, said(widths.get(kind, 1.5)), line) for kind, line in lines.items())
    dots = [*(dot for dot in ring.dots if dot.on.year == clock.year), *_deadlines(windows, ring.dots, clock)]
    size = _size(scale)
    marks = (Mark.at(_place(dot, radius, clock), radius, dot.mark, size) for dot in _last_on_each_spot(dots))
    return paths, tuple(marks)


def _size(scale: float) -> float:
    return MARK * (0.55 + 0.45 * scale)


def _deadlines(windows: list[Segment], dots: Iterable[Dot], clock: Year) -> list[Dot]:
    """Mark the end of each window that nothing stands in and that asks for someone, or was missed."""
    days = [dot.on for dot in dots]
    return [
        Dot(min(window.last_day, clock.last_day), window.mark)
        for window in windows
        if window.mark in {"soon", "behind", "missed", "excused", "kept"}
        and not any(window.starts <= day < window.ends for day in days)
    ]


def _last_on_each_spot(dots: Iterable[Dot]) -> list[Dot]:
    return list({dot.on: dot for dot in dots}.values())


def _place(dot: Dot, radius: float, clock: Year) -> float:
    """Find the angle of a mark, held off the gap at the top so that it is seen whole."""
    room = 57.3 * (MARK / 2 + 2) / radius
    return min(max(clock.angle(dot.on) + 351 / clock.length / 2, 4.5 + room), 355.5 - room)


def days_in_month(ring: Ring, year: int, month: int) -> tuple[list[Dot], dict[str, int]]:
    """Gather what the table says of a ring in a month: its days, and its closed windows counted by words.

    A window belongs to the month of its last day; one that a day already tells of is not told twice.
    """
    dots = [dot for dot in ring.dots if (dot.on.year, dot.on.month) == (year, month)]
    told: dict[str, int] = {}
    for window in ring.windows:
        last = min(window.last_day, date(year, 12, 31))
        has_dot = len(ring.windows) < DENSE and any(window.starts <= dot.on < window.ends for dot in ring.dots)
        if (last.year, last.month) == (year, month) and not has_dot:
            told[window.words] = told.get(window.words, 0) + 1
    return dots, told
