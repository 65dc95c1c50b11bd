"""Who holds the chair, by rule (ordförandeskap)."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Fixed:
    """One function or party always chairs (fast ordförande)."""

    holder: str


@dataclass(frozen=True, slots=True)
class Joint:
    """Several chair together (gemensamt ordförandeskap)."""

    holders: tuple[str, ...]

    def __post_init__(self) -> None:
        _demand_order(self.holders)


@dataclass(frozen=True, slots=True)
class AlternatingPerMeeting:
    """The chair changes from meeting to meeting (alternerar mellan möten); `first` None is not written."""

    order: tuple[str, ...]
    first: str | None = None

    def __post_init__(self) -> None:
        _demand_order(self.order, self.first)


@dataclass(frozen=True, slots=True)
class YearlyRotation:
    """The chair changes each year in an order from a first year (årligt roterande); `first` as above."""

    order: tuple[str, ...]
    first_year: int
    first: str | None = None

    def __post_init__(self) -> None:
        _demand_order(self.order, self.first)


Rotation: TypeAlias = Fixed | Joint | AlternatingPerMeeting | YearlyRotation


@dataclass(frozen=True, slots=True)
class Chair:
    """Who chairs; `is_assumed` when the papers do not say who begins and the first named is taken to."""

    holders: tuple[str, ...]
    is_assumed: bool = False


def chair_in(rotation: Rotation, year: int) -> Chair:
    """Who chairs in a year: all in order where they alternate by meeting, nobody before the first year."""
    if isinstance(rotation, Fixed):
        return Chair((rotation.holder,))
    if isinstance(rotation, Joint):
        return Chair(rotation.holders)
    if isinstance(rotation, AlternatingPerMeeting):
        return Chair(_from(rotation.order, rotation.first, 0), rotation.first is None)
    if year < rotation.first_year:
        return Chair(())
    turn = _from(rotation.order, rotation.first, year - rotation.first_year)
    return Chair(turn[:1], rotation.first is None)


def chair_at(rotation: Rotation, *, year: int, meeting: int) -> Chair:
    """Who chairs a meeting, given its year and its number in the agreement's row of meetings, from 1."""
    if not isinstance(rotation, AlternatingPerMeeting):
        return chair_in(rotation, year)
    turn = _from(rotation.order, rotation.first, meeting - 1)
    return Chair(turn[:1], rotation.first is None)


def _from(order: tuple[str, ...], first: str | None, turns: int) -> tuple[str, ...]:
    begin = (order.index(first) if first is not None else 0) + turns
    return tuple(order[(begin + place) % len(order)] for place in range(len(order)))


def _demand_order(order: tuple[str, ...], first: str | None = None) -> None:
    if len(order) < 2 or len(set(order)) != len(order):
        raise ValueError("at least two take turns, each named once")
    if first is not None and first not in order:
        raise ValueError(f"{first} is not among those who take turns")
