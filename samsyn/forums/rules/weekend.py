"""Rules of the briefing before a weekend (Helgens läge): which forums have one, who is on duty, and until when.

Södertälje 2023–2026 punkt 6: every Friday evening the parties exchange contact details and draw the picture of the
evening and the weekend. Haninge 2022–2024 promises a joint briefing before each weekend ("inför varje helg").
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import Combined, Every, Rhythm, Times, Weekends, Weekly
from samsyn.almanac.units import Period
from samsyn.forums.rules.briefing import rows_of
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState
from samsyn.papers.kinds import Level
from samsyn.papers.model import Forum, Paper

SWEDEN = ZoneInfo("Europe/Stockholm")
GONE = time(8)
"""When on Monday who is on duty is forgotten."""
WEEK = 7
THURSDAY, SATURDAY = 3, 5
MOST_ON_DUTY = 12
"""How many there is room for on one sheet."""
MOST_ROWS = 8
"""How many rows what is special may take."""
FEWEST_DIGITS, MOST_DIGITS = 3, 15
_NO_LONGER = {
    MeetingState.CLOSED: MeetingObjection.HAS_BEEN_HELD,
    MeetingState.CANCELLED: MeetingObjection.IS_CANCELLED,
}
_NUMBER = re.compile(r"\+?[0-9(][0-9() /-]*[0-9]")


class Offer(StrEnum):
    """Whether a meeting has the briefing (erbjudande): it suits one before a weekend, and every weekly one may."""

    NOT = "not"
    MAY = "may"
    SUITS = "suits"


class WeekendObjection(StrEnum):
    """Why something cannot stand in the briefing so (invändning); ``forums.wording`` says it in words."""

    UNKNOWN_FUNCTION = "unknown_function"
    NOT_A_NUMBER = "not_a_number"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    OUTSIDE_THE_WEEKEND = "outside_the_weekend"
    ON_DUTY_ALREADY = "on_duty_already"
    TOO_MANY = "too_many"
    IS_OVER = "is_over"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class NewOnDuty:
    """Who is on duty (i tjänst): a function of the paper, its number in service, from one moment to another."""

    body_key: str
    number: str
    starts_at: datetime
    ends_at: datetime


def offer(paper: Paper, forum: Forum, on: date, *, is_half_hour: bool) -> Offer:
    """Tell whether a forum's meeting on a day has the briefing.

    Operative forums alone. It suits a weekly meeting on a Thursday, Friday or Saturday, and may be chosen at every
    other weekly one. Weekly is what says so, what meets in the half-hour, and each in a paper that promises something
    before each weekend.
    """
    if forum.level is not Level.OPERATIVE:
        return Offer.NOT
    rhythms = _parts(forum.rhythm)
    before_weekends = _is_of_weekends(rhythms)
    if not (is_half_hour or before_weekends or any(map(_is_weekly, rhythms)) or _is_promised(paper)):
        return Offer.NOT
    return Offer.SUITS if before_weekends or THURSDAY <= on.weekday() <= SATURDAY else Offer.MAY


def gone_at(on: date) -> datetime:
    """Tell when who is on duty is forgotten: 08.00 on the Monday after the meeting, in Sweden."""
    return datetime.combine(on + timedelta(days=WEEK - on.weekday()), GONE, SWEDEN)


def days_of(on: date) -> tuple[date, ...]:
    """Give the days that the briefing is of: from the meeting to the Monday when it is forgotten."""
    return tuple(on + timedelta(days=n) for n in range(WEEK - on.weekday() + 1))


def weekend_of(on: date) -> tuple[date, date]:
    """Give the first and last day of what is done over the weekend: from the meeting to Sunday."""
    return on, on + timedelta(days=WEEK - 1 - on.weekday())


def tidy_number(number: str) -> str:
    """Write a number with single spaces."""
    return " ".join(number.split())


def objection_to_duty(
    new: NewOnDuty, *, on: date, functions: Collection[str], held: Collection[NewOnDuty]
) -> WeekendObjection | None:
    """Say why somebody cannot be put on duty so, or None.

    A function of the paper, digits and nothing else, and hours between the meeting's day and when it is forgotten.
    """
    same = {(one.body_key, one.starts_at, one.ends_at) for one in held}
    checks = (
        (new.body_key not in functions, WeekendObjection.UNKNOWN_FUNCTION),
        (not is_number(new.number), WeekendObjection.NOT_A_NUMBER),
        (new.ends_at <= new.starts_at, WeekendObjection.ENDS_BEFORE_IT_BEGINS),
        (not _is_within(new, on), WeekendObjection.OUTSIDE_THE_WEEKEND),
        ((new.body_key, new.starts_at, new.ends_at) in same, WeekendObjection.ON_DUTY_ALREADY),
        (len(held) >= MOST_ON_DUTY, WeekendObjection.TOO_MANY),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def is_number(number: str) -> bool:
    """Tell whether something is a telephone number and holds nothing else, so that no name stands there."""
    digits = sum(mark.isdigit() for mark in number)
    return _NUMBER.fullmatch(tidy_number(number)) is not None and FEWEST_DIGITS <= digits <= MOST_DIGITS


def objection_to_keeping_duty(
    state: MeetingState, *, gone: datetime, now: datetime
) -> MeetingObjection | WeekendObjection | None:
    """Say why who is on duty cannot be changed, or None: until it is forgotten, also once the meeting was held."""
    if state is MeetingState.CANCELLED:
        return MeetingObjection.IS_CANCELLED
    return WeekendObjection.IS_OVER if is_gone(gone, now) else None


def is_gone(gone: datetime, now: datetime) -> bool:
    """Tell whether who is on duty is forgotten: from that moment on."""
    return now >= gone


def objection_to_special(state: MeetingState, *, text: str) -> MeetingObjection | WeekendObjection | None:
    """Say why what is special cannot be written so, or None: until the meeting was held, and in a few lines."""
    closed = {
        MeetingState.CLOSED: MeetingObjection.HAS_BEEN_HELD,
        MeetingState.CANCELLED: MeetingObjection.IS_CANCELLED,
    }
    return closed.get(state) or (WeekendObjection.TOO_LONG if rows_of(text) > MOST_ROWS else None)


def _is_within(new: NewOnDuty, on: date) -> bool:
    return new.starts_at >= datetime.combine(on, time(), SWEDEN) and new.ends_at <= gone_at(on)


def _parts(phrase: str) -> tuple[Rhythm, ...]:
    said = read(phrase)
    return tuple(said.parts) if isinstance(said, Combined) else (said,)


def _is_weekly(rhythm: Rhythm) -> bool:
    if isinstance(rhythm, Weekly):
        return rhythm.step == 1 and rhythm.parity is None
    return isinstance(rhythm, Every | Times) and rhythm.period is Period.WEEK and getattr(rhythm, "step", 1) == 1


def _is_of_weekends(rhythms: Iterable[Rhythm]) -> bool:
    return any(isinstance(one, Weekends) for one in rhythms)


def _is_promised(paper: Paper) -> bool:
    """Whether the paper promises something before each weekend."""
    return any(_is_of_weekends(_parts(said)) for one in paper.activities for said in (one.days, one.rhythm) if said)
