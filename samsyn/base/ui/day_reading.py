"""Days as people type them (läsa datum), in Swedish and English. Pure: no Django and no clock."""

import re
from datetime import date, timedelta
from typing import Literal

from samsyn.base.ui.day_words import MONTHS, NEAR, WEEKDAYS

Prefers = Literal["past", "near", "future"]

MONTH_NUMBERS = {name.lower(): number for names in MONTHS.values() for number, name in enumerate(names, 1)}
WEEKDAY_NUMBERS = {name.lower(): number for names in WEEKDAYS.values() for number, name in enumerate(names)}
NEAR_DISTANCES = {word.replace(" ", ""): number for words in NEAR.values() for number, word in words.items()}

BY_YEAR = re.compile(r"(?P<y>\d{4})[-/. ]?(?P<m>\d{1,2})[-/. ]?(?P<d>\d{1,2})")
BY_NUMBERS = re.compile(r"(?P<d>\d{1,2})[/.\- ] ?(?P<m>\d{1,2})(?:[/.\- ,]+(?P<y>\d{2}|\d{4}))?")
BY_NAME = re.compile(
    r"(?:(?!den |the )(?P<wd>[a-zåäö]+)[.,]? )?(?:den |the )?(?P<d>\d{1,2})(?:[.:]?(?:e|a|st|nd|rd|th))?\.?"
    r" (?:of )?(?P<name>[a-zåäö]+)\.?,?(?: (?P<y>\d{4}))?"
)
FAR = timedelta(days=3650)
FIRST, LAST = date(1900, 1, 1), date(2999, 12, 31)
"""The days that anything is asked of: far from them there is no year before or after to count in."""


def read_day(text: str, *, today: date, prefers: Prefers = "near") -> date | None:
    """Read a day: "13 november", "2026-11-13", "13/11 2026", "fredag 13 nov.", "i går".

    Without a year the day nearest to today is meant, or the last that has been (``past``) or the next that
    comes (``future``); a weekday that is named picks the nearest year in which it is right. None if no day.
    """
    said = " ".join(text.lower().replace("\N{NO-BREAK SPACE}", " ").split())
    if (compact := said.replace(" ", "")) in NEAR_DISTANCES:
        return today + timedelta(days=NEAR_DISTANCES[compact])
    for pattern in (BY_YEAR, BY_NUMBERS, BY_NAME):
        if found := pattern.fullmatch(said):
            return _choose(found.groupdict(), today=today, prefers=prefers)
    return None


def _choose(parts: dict[str, str | None], *, today: date, prefers: Prefers) -> date | None:
    number = int(parts["m"] or 0) if "m" in parts else _named(parts["name"], MONTH_NUMBERS)
    weekday = _named(parts.get("wd"), WEEKDAY_NUMBERS)
    if number is None or (parts.get("wd") and weekday is None):
        return None
    years = [_year(parts["y"])] if parts.get("y") else range(today.year - 1, today.year + 2)
    days = [found for year in years if (found := _day(year, number, int(parts["d"] or 0)))]
    fitting = [found for found in days if weekday is None or found.weekday() == weekday]
    if parts.get("y"):
        return fitting[0] if fitting else None
    return min(fitting, key=lambda found: _distance(found, today, prefers), default=None)


def _distance(found: date, today: date, prefers: Prefers) -> timedelta:
    is_wrong_way = (prefers == "past" and found > today) or (prefers == "future" and found < today)
    return abs(found - today) + (FAR if is_wrong_way else timedelta(0))


def _named(word: str | None, numbers: dict[str, int]) -> int | None:
    if word is None or len(word) < 3:
        return None
    return next((number for name, number in numbers.items() if name.startswith(word)), None)


def _year(digits: str | None) -> int:
    year = digits or ""
    return int(f"20{year}" if len(year) == 2 else year)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
