"""What a year wheel is drawn from (årshjulets värden): plain values that know no duty. Pure."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from samsyn.base.ui.kinds import Kind

MOST_RINGS = 14
WORST_FIRST = ("missed", "behind", "soon", "waiting", "open", "ahead", "kept", "excused", "unknown", "ended")


@dataclass(frozen=True, slots=True)
class Segment:
    """One window of a ring (fönster), half-open, and how it stands: ``words`` "Uppfyllt"."""

    starts: date
    ends: date
    mark: Kind
    words: str = ""

    @property
    def last_day(self) -> date:
        """Tell the last day that is inside."""
        return self.ends - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dot:
    """A day with something on it (dag): evidence, or a meeting that is called."""

    on: date
    mark: Kind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Ring:
    """One promise that comes back (ring): its name, the paper's phrase, its windows, and how it stands now.

    Leave ``letter`` empty to have it given by ``lettered``. A name that is ``written`` is the paper's, in Swedish.
    """

    letter: str
    name: str
    phrase: str = ""
    windows: tuple[Segment, ...] = ()
    dots: tuple[Dot, ...] = ()
    mark: Kind = "open"
    words: str = ""
    url: str = ""
    written: bool = True


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A known day or school break (känd dag); ``last_day`` for what lasts. It stands outside the rings."""

    name: str
    first_day: date
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class WheelYear:
    """A year as a wheel (årshjul).

    ``last_day`` is the term's, if it ends in this year: a wall is drawn after it, with ``wall_words``.
    ``words`` stand under the year: "sista året av fyra".
    """

    year: int
    today: date
    rings: tuple[Ring, ...]
    known_days: tuple[KnownDay, ...] = ()
    last_day: date | None = None
    wall_words: str = ""
    words: str = ""
    others: str = "Övriga"


def lettered(rings: tuple[Ring, ...], *, others: str = "Övriga") -> tuple[Ring, ...]:
    """Put the densest ring first, join what is over fourteen into one, and give each its letter."""
    ordered = sorted(rings, key=lambda ring: -len(ring.windows))
    if len(ordered) > MOST_RINGS:
        ordered = [*ordered[: MOST_RINGS - 1], joined(ordered[MOST_RINGS - 1 :], name=others)]
    return tuple(replace(ring, letter=chr(ord("A") + place)) for place, ring in enumerate(ordered))


def joined(rings: list[Ring], *, name: str) -> Ring:
    """Make one ring of several: all their days, and the standing of the one that needs someone most."""
    worst = min(rings, key=lambda ring: _badness(ring.mark))
    ends = tuple(
        Dot(window.last_day, window.mark, f"{ring.name}: {window.words}")
        for ring in rings
        if not ring.dots
        for window in ring.windows
    )
    dots = tuple(replace(dot, words=f"{ring.name}: {dot.words}") for ring in rings for dot in ring.dots)
    days = tuple(sorted((*dots, *ends), key=lambda dot: dot.on))
    return Ring("", f"{name} ({len(rings)})", dots=days, mark=worst.mark, words=worst.words, written=False)


def _badness(mark: Kind) -> int:
    return WORST_FIRST.index(mark) if mark in WORST_FIRST else len(WORST_FIRST)
