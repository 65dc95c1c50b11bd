"""The two kinds that no window opens by itself: what falls due when something happens, and what holds always."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from samsyn.almanac.periods import Window
from samsyn.duties.rules.standings import ASKS, Frame, Standing

NOTICE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Case:
    """One time that it happened (händelse): the day, the last day to answer if one is set, the day of the answer."""

    happened_on: date
    answer_by: date | None = None
    answered_on: date | None = None


def case_standing(case: Case, frame: Frame) -> Standing:
    """Tell how one happening stands: kept once answered, late only if a last day was set for it."""
    if case.answered_on is not None and case.answered_on <= frame.on:
        return Standing.KEPT
    if (case.answer_by or case.happened_on) < frame.in_use_from:
        return Standing.BEFORE_USE
    if case.answer_by is None:
        return Standing.OPEN
    if frame.on > case.answer_by:
        return Standing.MISSED
    return Standing.DUE_SOON if frame.on > case.answer_by - NOTICE else Standing.OPEN


def on_event_standing(cases: Iterable[Case], frame: Frame) -> Standing:
    """Tell how a promise that falls due on a happening stands: När det händer, until it has happened."""
    if frame.has_ended:
        return Standing.ENDED
    found = {case_standing(case, frame) for case in cases if case.happened_on <= frame.on}
    return next((one for one in ASKS if one in found), Standing.ON_EVENT)


def count_in(days: Sequence[date], first: date, last: date) -> int:
    """How many times it happened in a stretch of days, the first and the last included."""
    return sum(first <= day <= last for day in days)


def period_standing(period: Window, answered_on: Sequence[date], frame: Frame) -> Standing:
    """Tell how a promise that holds all the time stands in one period (år).

    Until somebody has written how it was kept it is neither kept nor late: when the period has ended its sentence
    is open, and stays so (demand E10).
    """
    if any(day <= frame.on for day in answered_on):
        return Standing.KEPT
    if frame.on < period.starts:
        return Standing.AHEAD
    if frame.on < frame.in_use_from or period.ends <= frame.in_use_from:
        return Standing.BEFORE_USE
    if frame.on < period.ends:
        return Standing.ALWAYS
    if not frame.is_confirmed:
        return Standing.UNCONFIRMED
    return Standing.OPEN


def always_standing(periods: Sequence[Standing], frame: Frame) -> Standing:
    """Sum up a promise that holds all the time: it asks when a sentence is lacking, else it simply holds."""
    if frame.has_ended:
        return Standing.ENDED
    return next((one for one in ASKS if one in periods), Standing.ALWAYS)
