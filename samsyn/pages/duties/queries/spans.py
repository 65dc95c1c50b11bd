"""The years that are shown (åren): of the agreement and of those before and after it, and the days between."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import LifeRow
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.asked import number
from samsyn.base.ui.wheel_values import KnownDay

FOUR = 4


@dataclass(frozen=True, slots=True)
class Spans:
    """The agreements of a collaboration in order, each with its days (spann)."""

    lives: tuple[LifeRow, ...]

    def covers(self, year: int) -> bool:
        """Tell whether a year has a day from the first agreement to the last; no end is as far as one looks."""
        first, last = self._first, self._last
        return first is not None and first.year <= year and (last is None or year <= last.year)

    def nearest(self, year: int) -> int:
        """Bring a year into those that are covered."""
        first, last = self._first, self._last
        if first is None:
            return year
        return min(max(year, first.year), last.year) if last else max(year, first.year)

    def wall(self, year: int) -> date | None:
        """The day on which an agreement ends in a year, the last of them if there are several."""
        ends = [one.last_day for one in self.lives if one.last_day and one.last_day.year == year]
        return max(ends, default=None)

    def gaps(self, year: int) -> tuple[KnownDay, ...]:
        """The days of a year without an agreement, as spans that stand outside the wheel (glapp)."""
        found = ((one.gap_first_day, one.gap_last_day) for one in self.lives if one.gap_days)
        first, last = date(year, 1, 1), date(year, 12, 31)
        return tuple(
            KnownDay(_("ingen överenskommelse"), max(starts, first), min(ends, last))
            for starts, ends in found
            if starts and ends and starts <= last and ends >= first
        )

    @property
    def _first(self) -> date | None:
        return min((one.first_day for one in self.lives if one.first_day), default=None)

    @property
    def _last(self) -> date | None:
        return self.lives[-1].last_day


def spans(actor: Actor, on: date) -> Spans:
    """Give the agreements of the actor's collaboration in order."""
    return Spans(agreements.lives(actor, on))


def year_asked(asked: str, *, actor: Actor, on: date) -> int:
    """Choose the year to show: the one asked for, else the day's, but never past the last end or before the start."""
    year = number(asked) if len(asked) == FOUR else None
    return spans(actor, on).nearest(on.year if year is None else year)
