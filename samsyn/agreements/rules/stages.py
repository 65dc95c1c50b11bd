"""The stages of an agreement (skeden): stretches of days in which the same editions are in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samsyn.agreements.rules.terms import Held, change_days, in_force
from samsyn.almanac.periods import ONE_DAY


@dataclass(frozen=True, slots=True)
class Stage:
    """A stretch of days and the editions in force in it; no first day means from the start."""

    first_day: date | None
    last_day: date | None
    editions: tuple[Held, ...]

    @property
    def digests(self) -> tuple[str, ...]:
        """What the stage's paper is known by."""
        return tuple(one.sha256 for one in self.editions)


def stages(editions: Sequence[Held]) -> tuple[Stage, ...]:
    """Divide an agreement's time into stages, in order, without gaps."""
    days: list[date | None] = [None, *change_days(editions)]
    ends: list[date | None] = [day - ONE_DAY for day in days[1:] if day] + [None]
    made = (Stage(day, end, _held(editions, day or date.min)) for day, end in zip(days, ends, strict=True))
    return tuple(stage for stage in made if stage.editions)


def _held(editions: Sequence[Held], on: date) -> tuple[Held, ...]:
    found = in_force(editions, on)
    return tuple(found[part] for part in sorted(found))
