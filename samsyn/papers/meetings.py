"""On which day and at what time a forum meets, where the paper says so (mötesdag); never guessed where it is silent."""

import re
from dataclasses import dataclass
from datetime import date, time

from samsyn.almanac import rhythms as r
from samsyn.almanac.periods import ONE_DAY, Window
from samsyn.almanac.units import PartOfDay

WEEK = 7
_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_CLOCK = re.compile(r"\bkl(?:ockan|\.)?\s*(\d{1,2})(?:[.:](\d\d))?(?:\s*[-–]\s*(\d{1,2})(?:[.:](\d\d))?)?")
_ONE_OF = {
    "möten": "möte",
    "sammanträden": "sammanträde",
    "ningar": "ning",
    "träffar": "träff",
    "ronder": "rond",
}


@dataclass(frozen=True, slots=True)
class Hours:
    """The time of day of a meeting as the paper gives it (klockslag); the end only where it is written."""

    starts: time
    ends: time | None = None


def day_in(window: Window, name: str) -> date | None:
    """Tell the exact day of a meeting in its window, None where the paper leaves it open.

    A window of one day is that day. Of a week it is the weekday that the forum is named after: Södertälje 2023–2026
    lets Måndagsmöten be held "varje vecka", and the name says which day.
    """
    if window.days == 1:
        return window.starts
    weekday = weekday_of(name)
    if weekday is None or window.days > WEEK:
        return None
    found = window.starts + (weekday - window.starts.weekday()) % WEEK * ONE_DAY
    return found if found < window.ends else None


def weekday_of(name: str) -> int | None:
    """Tell the weekday that a forum is named after ("Fredagsavstämningar"), Monday 0; None for other names."""
    plain = name.casefold()
    return next((number for number, word in enumerate(_WEEKDAYS) if plain.startswith(word)), None)


def hours_in(*texts: str) -> Hours | None:
    """Find the time of day in what the paper says ("kl. 9.00–9.30"), None where it says none."""
    for text in texts:
        match = _CLOCK.search(text.casefold())
        if match is not None:
            found = _hours(*match.groups())
            if found is not None:
                return found
    return None


def _hours(hour: str, minute: str | None, end_hour: str | None, end_minute: str | None) -> Hours | None:
    try:
        starts = time(int(hour), int(minute or 0))
        ends = time(int(end_hour), int(end_minute or 0)) if end_hour else None
    except ValueError:
        return None
    return Hours(starts, ends if ends and ends > starts else None)


def is_in_the_evening(rhythm: r.Rhythm | None) -> bool:
    """Tell whether a rhythm is of evenings ("varje fredagskväll")."""
    parts = rhythm.parts if isinstance(rhythm, r.Combined) else (rhythm,)
    return any(getattr(part, "part", None) is PartOfDay.EVENING for part in parts)


def one_of(name: str) -> str:
    """Name one meeting of many: "Måndagsmöten" is a "Måndagsmöte"; a name that is no plural is left as it is."""
    ending = next((many for many in _ONE_OF if name.casefold().endswith(many)), "")
    return name.removesuffix(name[len(name) - len(ending) :]) + _ONE_OF[ending] if ending else name


def is_meeting(name: str) -> bool:
    """Tell whether a name is that of a meeting ("Måndagsmöte"), and not of those who meet ("Styrgruppen")."""
    return name.casefold().endswith(tuple(_ONE_OF.values()))
