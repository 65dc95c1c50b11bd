"""Rules of collaborations: who belongs when, what a short name may be, what may be thrown away."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum, auto

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CODE = re.compile(r"\d{4}")

Days = tuple[date, date | None]


class Objection(Enum):
    """Why a collaboration or a membership cannot be so (invändning)."""

    SLUG_NOT_PLAIN = auto()
    SLUG_TAKEN = auto()
    NAME_MISSING = auto()
    CODE_NOT_FOUR_DIGITS = auto()
    CLOCK_WITHOUT_MUNICIPALITY = auto()
    CLOCK_CARRIED_BY_ANOTHER = auto()
    ENDS_BEFORE_IT_BEGINS = auto()
    ALREADY_MEMBER = auto()
    ALREADY_ENDED = auto()
    LAST_COORDINATOR = auto()
    IN_USE_ALREADY = auto()
    NOT_PRACTICE = auto()


def is_member_on(day: date, days: Days) -> bool:
    """Tell whether a membership holds on a day; its last day counts."""
    first, last = days
    return first <= day and (last is None or day <= last)


def objection_to_creating(
    *, slug: str, name: str, code: str, carries_clock: bool, slug_taken: bool, clock_taken: bool
) -> Objection | None:
    """Say why there cannot be such a collaboration, or None if there can."""
    checks = (
        (not SLUG.fullmatch(slug), Objection.SLUG_NOT_PLAIN),
        (slug_taken, Objection.SLUG_TAKEN),
        (not name.strip(), Objection.NAME_MISSING),
        (bool(code) and not CODE.fullmatch(code), Objection.CODE_NOT_FOUR_DIGITS),
        (carries_clock and not code, Objection.CLOCK_WITHOUT_MUNICIPALITY),
        (carries_clock and clock_taken, Objection.CLOCK_CARRIED_BY_ANOTHER),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def objection_to_joining(days: Days, others: Iterable[Days]) -> Objection | None:
    """Say why a person cannot be a member for these days beside her other memberships here, or None."""
    first, last = days
    if last is not None and last < first:
        return Objection.ENDS_BEFORE_IT_BEGINS
    return Objection.ALREADY_MEMBER if any(_overlap(days, other) for other in others) else None


def objection_to_ending(days: Days, *, last_day: date, is_only_coordinator: bool) -> Objection | None:
    """Say why a membership cannot end on a day, or None: a collaboration is never left without a coordinator."""
    first, last = days
    if last_day < first:
        return Objection.ENDS_BEFORE_IT_BEGINS
    if last is not None and last < last_day:
        return Objection.ALREADY_ENDED
    return Objection.LAST_COORDINATOR if is_only_coordinator else None


def objection_to_taking_into_use(in_use_from: date | None, *, has_begun: bool) -> Objection | None:
    """Say why the day of first use cannot be set: it stands once it has come, or None."""
    return Objection.IN_USE_ALREADY if in_use_from is not None and has_begun else None


def objection_to_throwing_away(*, is_practice: bool) -> Objection | None:
    """Say why a collaboration cannot be thrown away: only practice can."""
    return None if is_practice else Objection.NOT_PRACTICE


def _overlap(one: Days, other: Days) -> bool:
    begins_before_other_ends = other[1] is None or one[0] <= other[1]
    ends_after_other_begins = one[1] is None or other[0] <= one[1]
    return begins_before_other_ends and ends_after_other_begins
