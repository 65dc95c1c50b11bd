"""Days and windows as people say them in Swedish."""

from datetime import date

from samsyn.almanac import rhythms as r
from samsyn.almanac.periods import Window
from samsyn.almanac.units import Kind
from samsyn.almanac.words import MONTHS, WEEKDAYS

KIND_WORDS = {
    Kind.RECURRING: "återkommande",
    Kind.DATED: "till en viss dag",
    Kind.ON_MEETING: "vid möten",
    Kind.STANDING: "gäller hela tiden",
    Kind.OPTIONAL: "vid behov",
    Kind.UNSCHEDULED: "efter en egen plan",
    Kind.NOT_UNDERSTOOD: "inte förstått",
}


def say_day(day: date) -> str:
    """Say a day: "torsdag 13 januari 2022"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def say_span(first: date, last: date) -> str:
    """Say a stretch of days, shortly: "1–7 mars 2026", "1 april–30 juni 2026", "1 april 2025–31 mars 2026"."""
    if first == last:
        return say_day(first)
    until = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year}–{until}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]}–{until}"
    return f"{first.day}–{until}"


def say_count(window: Window) -> str:
    """Say how many times a window wants: "4 gånger", "1–2 gånger", "högst 2 gånger"."""
    if window.most is None:
        return "1 gång" if window.wanted == 1 else f"{window.wanted} gånger"
    if not window.wanted:
        return f"högst {window.most} {'gång' if window.most == 1 else 'gånger'}"
    return f"{window.wanted}–{window.most} gånger"


def say_window(window: Window, rhythm: r.Rhythm) -> str:
    """Say a window of a rhythm, a deadline by its last day: "senast tisdag 31 mars 2026"."""
    if is_latest(rhythm):
        return f"senast {say_day(window.last_day)}"
    days = say_span(window.first_day, window.last_day)
    counted = window.most is not None or window.wanted != 1
    return f"{days}: {say_count(window)}" if counted else days


def is_latest(rhythm: r.Rhythm) -> bool:
    """Whether all that the rhythm says is by when at the latest."""
    if isinstance(rhythm, r.Combined):
        return all(is_latest(part) for part in rhythm.parts)
    if isinstance(rhythm, r.InWeek | r.MonthDay):
        return rhythm.latest
    return isinstance(rhythm, r.ByDate | r.BeforeEnd | r.ReportingPeriods)
