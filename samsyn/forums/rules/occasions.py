"""Rules of known days and weekends (kända dagar och helger): when they fall, and what is prepared for them.

Södertälje 2023–2026, bilaga 2: resources are put together "vid särskilda ungdomshelger och lov"; Nykvarn 2021–2022:
"vid kända ungdomshelger så som Halloween, skolavslutning mm"; Strängnäs 2023–2026: "vid storhelger". What is prepared
for a day is an assignment; next year it is made anew from last year's, its days moved with the day itself.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samsyn.almanac.calendars import Calendar
from samsyn.almanac.known_days import Days, stretches
from samsyn.almanac.units import KnownDay

KNOWN: tuple[KnownDay, ...] = (
    KnownDay.WINTER_BREAK,
    KnownDay.EASTER_BREAK,
    KnownDay.EASTER,
    KnownDay.VALBORG,
    KnownDay.SCHOOL_END,
    KnownDay.SUMMER_BREAK,
    KnownDay.MIDSUMMER,
    KnownDay.HALLOWEEN,
    KnownDay.AUTUMN_BREAK,
    KnownDay.LUCIA,
    KnownDay.CHRISTMAS_BREAK,
    KnownDay.NEW_YEAR,
)
"""The days, weekends and breaks that are prepared for; the school's only where the municipality has set them."""
OWN = "own-"
FIRST_YEAR, LAST_YEAR = 2000, 2100
IN_GOOD_TIME = timedelta(days=28)
"""How long before the day the forum where it is prepared takes it up."""
LONGEST = timedelta(days=60)
AFTERWARDS = timedelta(days=90)
MOST = 40
"""The most preparations that are written at once."""
SATURDAY, WEEK = 5, 7
_KEY = re.compile(r"(own-[1-9]\d{0,8}|[a-z_]+)-(\d{4})", re.ASCII)


class OccasionObjection(StrEnum):
    """Why a day, its preparations or its lessons cannot be so (invändning); ``forums.wording`` says it in words."""

    NO_NAME = "no_name"
    SAME_NAME = "same_name"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    TOO_LONG = "too_long"
    TOO_FAR = "too_far"
    SAME_DAYS = "same_days"
    ENDED_ALREADY = "ended_already"
    NO_DAY = "no_day"
    HAS_BEEN = "has_been"
    NOTHING = "nothing"
    TOO_MANY = "too_many"
    TWICE = "twice"
    TOO_LATE = "too_late"
    FORUM_CHOSEN = "forum_chosen"
    NO_OUTSIDE_SEATS = "no_outside_seats"
    NOT_YET = "not_yet"
    NO_WORDS = "no_words"


@dataclass(frozen=True, slots=True)
class Preparation:
    """Something that is done for a known day (förberedelse): what, by whom and by when; it becomes an assignment.

    ``is_for_outside`` lets it reach the seats outside the authorities too, of the forum where it is prepared.
    """

    what: str
    owner_key: str
    by_day: date
    is_for_outside: bool = False


def key_of(name: str, year: int) -> str:
    """Name a known day in a year: "valborg-2027", "own-3-2027"."""
    return f"{name}-{year}"


def own_key(own_id: int) -> str:
    """Name a day of the place's own, whatever the year."""
    return f"{OWN}{own_id}"


def read_key(key: str) -> tuple[str, int] | None:
    """Read which day is meant in which year; None for what names none."""
    found = _KEY.fullmatch(key)
    if found is None or not is_year(int(found[2])):
        return None
    is_known = found[1].startswith(OWN) or found[1] in KNOWN
    return (found[1], int(found[2])) if is_known else None


def is_year(year: int) -> bool:
    """Tell whether the known days of a year are shown."""
    return FIRST_YEAR <= year <= LAST_YEAR


def days_of(named: KnownDay, year: int, calendar: Calendar) -> Days | None:
    """Give the days of a known day that begins in a year; None where they are not set."""
    return next((days for days in stretches(named, year, calendar) if days[0].year == year), None)


def takes_up_by(first_day: date, today: date) -> date:
    """Tell by which day the forum takes a known day up: four weeks before it, or at once."""
    return max(first_day - IN_GOOD_TIME, today)


def moved(day: date, was: Days, now: Days) -> date:
    """Move a day of last year's preparations with the known day: as far before its first day, or after its last.

    What lands on a weekend though the weekday changed comes on the Friday before, or the Monday after what has been;
    what is done on the days themselves stays on them.
    """
    if day > was[1]:
        return _off_weekend(day, now[1] - was[1], back=False)
    if day < was[0]:
        return _off_weekend(day, now[0] - was[0], back=True)
    return min(now[0] + (day - was[0]), now[1])


def _off_weekend(day: date, shift: timedelta, *, back: bool) -> date:
    found = day + shift
    over = found.weekday() - SATURDAY
    if over < 0 or not shift.days % WEEK:
        return found
    return found - timedelta(days=over + 1) if back else found + timedelta(days=2 - over)


def proposed(day: date | None, was: Days | None, now: Days, today: date) -> date:
    """Propose by when a preparation of last year's is done this year: never before today.

    One that had no day, or whose year's day is not known any more, is proposed for the first day itself.
    """
    return max(now[0] if day is None or was is None else moved(day, was, now), today)


def objection_to_own(name: str, days: Days, *, names: Collection[str]) -> OccasionObjection | None:
    """Say why a day of one's own cannot be added so, or None: it has a name that no other has, and its days."""
    if not name.strip():
        return OccasionObjection.NO_NAME
    is_taken = name.strip().casefold() in {one.casefold() for one in names}
    return OccasionObjection.SAME_NAME if is_taken else objection_to_days(days)


def objection_to_days(days: Days, *, before: Days | None = None) -> OccasionObjection | None:
    """Say why a day of one's own cannot be on those days, or None; ``before`` is when it is now."""
    first, last = days
    checks = (
        (last < first, OccasionObjection.ENDS_BEFORE_IT_BEGINS),
        (last - first > LONGEST, OccasionObjection.TOO_LONG),
        (not is_year(first.year), OccasionObjection.TOO_FAR),
        (days == before, OccasionObjection.SAME_DAYS),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def objection_to_preparing(
    lines: Sequence[Preparation],
    *,
    days: Days | None,
    there: Collection[tuple[str, str]],
    has_forum: bool,
    today: date,
) -> OccasionObjection | None:
    """Say why a known day cannot be prepared so, or None: it is to come, and nothing is asked of somebody twice.

    ``there`` are what is asked already and of whom. ``has_forum`` if a forum is chosen to prepare it.
    """
    if days is None:
        return OccasionObjection.NO_DAY
    if days[1] < today:
        return OccasionObjection.HAS_BEEN
    if len(lines) > MOST:
        return OccasionObjection.TOO_MANY
    if not lines and not has_forum:
        return OccasionObjection.NOTHING
    if any(one.by_day > days[1] + AFTERWARDS for one in lines):
        return OccasionObjection.TOO_LATE
    asked = [same(one.what, one.owner_key) for one in lines]
    is_twice = len(set(asked)) < len(asked) or not set(asked).isdisjoint(there)
    return OccasionObjection.TWICE if is_twice else None


def same(what: str, owner_key: str) -> tuple[str, str]:
    """Give what two preparations are told apart by: what is asked, and of whom."""
    return " ".join(what.split()).casefold(), owner_key


def objection_to_learning(words: str, *, days: Days | None, today: date) -> OccasionObjection | None:
    """Say why a lesson cannot be written, or None: the day has begun, and something is said."""
    if days is None:
        return OccasionObjection.NO_DAY
    if today < days[0]:
        return OccasionObjection.NOT_YET
    return None if words.strip() else OccasionObjection.NO_WORDS
