"""Time along a straight line (tidslinjer): the term ruler and the year line. Pure.

Places are shares of the width in per cent, written with a point, so that a line fills what room there is.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.wheel_values import Ring, Segment

GAP = 0.5  # per cent between two windows
DENSE = 12
WARM = ("soon", "behind")


@dataclass(frozen=True, slots=True)
class YearMark:
    """Where a year begins on the ruler, and whether there is room for its number."""

    at: str
    year: int
    has_room: bool


@dataclass(frozen=True, slots=True)
class Ruler:
    """A term as a ruler (linjal): every month a tick, years named, today, the end a wall."""

    years: tuple[YearMark, ...]
    months: tuple[str, ...]
    gone: str
    now: str
    now_anchor: str
    has_end: bool


def share(part: float) -> str:
    """Write a share of one as per cent."""
    return f"{100 * part:.2f}%"


def ruler(first: date, last: date | None, *, today: date) -> Ruler:
    """Lay a term out; one without an end is shown to the end of the year after today's, and has no wall."""
    ends = (last or date(max(today, first).year + 1, 12, 31)) + timedelta(days=1)
    length = (ends - first).days
    starts = [month for month in _months(first, ends) if month > first]
    years = [first, *(month for month in starts if month.month == 1)]
    gone = min(max((today - first).days / length, 0.0), 1.0)
    rooms = [(after - year).days / length for year, after in zip(years, [*years[1:], ends], strict=True)]
    return Ruler(
        years=tuple(
            YearMark(share((year - first).days / length), year.year, room > 0.07)
            for year, room in zip(years, rooms, strict=True)
        ),
        months=tuple(share((month - first).days / length) for month in starts if month.month != 1),
        gone=share(gone),
        now=share(gone) if first <= today < ends else "",
        now_anchor="end" if gone > 0.5 else "start",
        has_end=last is not None,
    )


def _months(first: date, ends: date) -> list[date]:
    months = [(first.year + (first.month - 1 + step) // 12, (first.month - 1 + step) % 12 + 1) for step in range(1200)]
    days = (date(year, month, 1) for year, month in months if year < 9999)
    return [day for day in days if day < ends][:1200]


@dataclass(frozen=True, slots=True)
class Piece:
    """A window on the year line: where it begins, how long it is, and how it stands."""

    x: str
    width: str
    mark: Kind
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One promise along the year (rad i årslinjen)."""

    ring: Ring
    pieces: tuple[Piece, ...]
    dots: tuple[tuple[str, Kind], ...]
    is_dense: bool
    is_kept: bool


def year_line(ring: Ring, year: int, *, today: date) -> Line:
    """Unroll a ring: its windows as pieces if they are twelve or more, else its days on a track.

    On a track, what is left of a window that asks for someone is a piece from today to its end.
    """
    first = date(year, 1, 1)
    length = (date(year + 1, 1, 1) - first).days
    inside = [window for window in ring.windows if window.ends > first and window.starts.year <= year]
    is_dense = len(inside) >= DENSE
    left = (replace(one, starts=today) for one in inside if one.mark in WARM and one.starts <= today < one.ends)
    dots = ((share(((dot.on - first).days + 0.5) / length), dot.mark) for dot in ring.dots if dot.on.year == year)
    return Line(
        ring,
        tuple(_piece(window, first, length) for window in (inside if is_dense else left)),
        tuple(dots),
        is_dense=is_dense,
        is_kept=bool(inside) and all(window.mark == "kept" for window in inside),
    )


def _piece(window: Segment, first: date, length: int) -> Piece:
    starts = max((window.starts - first).days, 0) / length
    ends = min((window.ends - first).days, length) / length
    gap = min(GAP / 100, (ends - starts) / 3)
    return Piece(share(starts + gap / 2), share(ends - starts - gap), window.mark, window.words)


def month_shares(year: int) -> tuple[tuple[str, str], ...]:
    """Tell where each month begins and has its middle."""
    first = date(year, 1, 1)
    length = (date(year + 1, 1, 1) - first).days
    starts = [(date(year + month // 12, month % 12 + 1, 1) - first).days / length for month in range(13)]
    return tuple((share(begins), share((begins + ends) / 2)) for begins, ends in pairwise(starts))


def now_share(year: int, today: date) -> str:
    """Tell where today is, if it is in the year."""
    first = date(year, 1, 1)
    return share((today - first).days / (date(year + 1, 1, 1) - first).days) if today.year == year else ""
