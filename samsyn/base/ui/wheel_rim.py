"""The rim of the year wheel (hjulets rand): months, known days, the hand and the wall. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta

from samsyn.base.ui import arcs
from samsyn.base.ui.arcs import Box, said
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.wheel_values import KnownDay, Segment, WheelYear

FROM, TURN = 4.5, 351.0
RIM = 290.0
MONTHS_AT, MONTHS_BACK_AT, KNOWN_AT, WORDS_AT, TODAY_AT = RIM + 16, RIM + 29, RIM + 40, RIM + 51, RIM + 48
LINE = 19.0  # how high a line of 17 units is
BROAD, NARROW = "mwMWÅÄÖ", " .,-fijlrt1"
LEFT, RIGHT, TOP, BOTTOM = -24.0, 800.0, -2.0, 712.0


@dataclass(frozen=True, slots=True)
class Path:
    """A line in the picture: its class, its width and its way."""

    kind: str
    width: str
    line: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words in the picture: class, place, which end is held, and what is said."""

    kind: str
    x: str
    y: str
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in the picture with its halo (märke): centre, upper left corner and size."""

    kind: Kind
    centre_x: str
    centre_y: str
    x: str
    y: str
    size: str
    halo: str

    @classmethod
    def at(cls, angle: float, radius: float, kind: Kind, size: float, *, has_halo: bool = True) -> "Mark":
        """Place a mark at an angle on a ring, on a halo of sheet unless it lies in a segment."""
        x, y = arcs.point(angle, radius)
        corner = (said(x - size / 2), said(y - size / 2))
        return cls(kind, said(x), said(y), *corner, said(size), said(size * 0.63) if has_halo else "")


@dataclass(frozen=True, slots=True)
class Rim:
    """All that stands round the rings and across them."""

    gone: str
    month_lines: str
    months: tuple[tuple[int, str, bool], ...]
    known: tuple[tuple[str, str, str], ...]
    spans: str
    words: tuple[Text, ...]
    hand: str
    hand_dot: tuple[str, str] | None
    wall: str


@dataclass(frozen=True, slots=True)
class Year:
    """The year as a clock face: which angle a day has, and where the hand stands (None in another year)."""

    year: int
    today: date

    @property
    def length(self) -> int:
        """Count the days of the year."""
        return (date(self.year + 1, 1, 1) - date(self.year, 1, 1)).days

    @property
    def last_day(self) -> date:
        """Tell New Year's Eve."""
        return date(self.year, 12, 31)

    @property
    def hand(self) -> float | None:
        """Tell where the hand stands, if today is in this year."""
        return self.angle(self.today) if self.today.year == self.year else None

    def angle(self, day: date) -> float:
        """Tell the angle at which a day begins; before and after the year is its first and last end."""
        index = min(max((day - date(self.year, 1, 1)).days, 0), self.length)
        return FROM + TURN * index / self.length

    def angles(self, window: Segment) -> tuple[float, float]:
        """Tell the angles between which a window lies."""
        return self.angle(window.starts), self.angle(window.ends)

    def holds(self, window: Segment) -> bool:
        """Tell whether any day of a window is in the year."""
        return window.starts <= self.last_day and window.ends > date(self.year, 1, 1)

    def is_running(self, window: Segment) -> bool:
        """Tell whether today is in a window."""
        return window.starts <= self.today < window.ends


def rim(year: WheelYear, clock: Year, *, inside: float) -> Rim:
    """Draw what stands round rings of which the innermost has the radius ``inside``."""
    until = clock.angle(year.today)
    hand = clock.hand
    wall = _wall(year, clock)
    words = [*_today_words(hand), *_wall_words(year, wall)]
    known = [day for day in year.known_days if day.first_day.year == year.year]
    return Rim(
        gone=arcs.band(FROM, until, inside - 14, RIM) if until > FROM else "",
        month_lines="".join(arcs.ray(_month_angle(clock, month), inside - 20, RIM + 14) for month in range(1, 14)),
        months=tuple(_month(clock, month) for month in range(1, 13)),
        known=tuple((*_xy(clock.angle(day.first_day) + 0.5, KNOWN_AT), "3") for day in known if not day.last_day),
        spans="".join(_span(day, clock) for day in known if day.last_day),
        words=(*words, *_known_words(known, clock, words)),
        hand=arcs.ray(hand, 72, RIM + 7) if hand else "",
        hand_dot=_xy(hand, RIM + 7) if hand else None,
        wall=arcs.ray(wall, inside - 18, RIM + 6) if wall else "",
    )


def _month_angle(clock: Year, month: int) -> float:
    return clock.angle(date(clock.year + (month == 13), 1 if month == 13 else month, 1))


def _month(clock: Year, month: int) -> tuple[int, str, bool]:
    """Draw the arc that a month's name stands on: turned in the lower half, so that none stands on its head."""
    starts, ends = _month_angle(clock, month), _month_angle(clock, month + 1)
    is_low = 100 <= (starts + ends) / 2 <= 260
    line = arcs.arc_back(starts, ends, MONTHS_BACK_AT) if is_low else arcs.arc(starts, ends, MONTHS_AT)
    return month, line, (clock.today.year, clock.today.month) == (clock.year, month)


def _xy(angle: float, radius: float) -> tuple[str, str]:
    x, y = arcs.point(angle, radius)
    return said(x), said(y)


def _span(day: KnownDay, clock: Year) -> str:
    last = (day.last_day or day.first_day) + timedelta(days=1)
    return arcs.arc(clock.angle(day.first_day), clock.angle(last), KNOWN_AT)


def _wall(year: WheelYear, clock: Year) -> float | None:
    if year.last_day is None or year.last_day.year != year.year:
        return None
    return clock.angle(year.last_day + timedelta(days=1))


def _today_words(hand: float | None) -> list[Text]:
    return [_outside("handt", hand, TODAY_AT, "")] if hand else []


def _wall_words(year: WheelYear, wall: float | None) -> list[Text]:
    if wall is None or not year.wall_words:
        return []
    is_at_top = wall > 350
    return [
        Text("stopt", said(arcs.CENTRE_X), "36", "middle", year.wall_words)
        if is_at_top
        else _outside("stopt", wall, WORDS_AT, year.wall_words)
    ]


def _outside(kind: str, angle: float, radius: float, words: str) -> Text:
    x, y = arcs.point(angle, radius)
    anchor = "start" if angle < 180 else "end"
    return Text(kind, said(x), said(y + 6 - 6 * (y < arcs.CENTRE_Y - 250)), anchor, words)


def _known_words(known: list[KnownDay], clock: Year, taken: list[Text]) -> list[Text]:
    """Place the names of known days where none covers another; one that finds no room is in the table only."""
    boxes = [box(text) for text in taken]
    placed = []
    for day in known:
        last = day.last_day or day.first_day
        angle = (clock.angle(day.first_day) + clock.angle(last + timedelta(days=1))) / 2
        for radius in (WORDS_AT, WORDS_AT + LINE, WORDS_AT + 2 * LINE):
            text = _outside("klabel", angle, radius, day.name)
            covered = box(text)
            is_inside = covered.left >= LEFT and covered.right <= RIGHT and covered.top >= TOP
            if is_inside and covered.bottom <= BOTTOM and not any(covered.touches(other) for other in boxes):
                boxes.append(covered)
                placed.append(text)
                break
    return placed


def box(text: Text) -> Box:
    """Tell about what words in the picture cover."""
    x, y, broad = float(text.x), float(text.y), width(text.words)
    left = x - {"start": 0.0, "middle": broad / 2, "end": broad}[text.anchor]
    return Box(left, y - LINE + 4, left + broad, y + 4)


def width(words: str) -> float:
    """Tell about how broad words of 17 units are, never less than "i dag", which the template writes."""
    letters = (15.5 if letter in BROAD else 6.0 if letter in NARROW else 10.0 for letter in words)
    return max(sum(letters), 45.0)
