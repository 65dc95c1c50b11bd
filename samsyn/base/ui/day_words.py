"""Days as people say them (datum som man säger dem), in Swedish and English.

Pure: no Django and no clock. Parts that belong together are joined by a no-break space, so that a day never
parts from its month nor a number from its unit (design, section 2).
"""

from datetime import date, time, timedelta
from typing import Literal

Form = Literal["long", "full", "weekday", "plain", "short", "tight", "near"]

NBSP = "\N{NO-BREAK SPACE}"
EN_DASH = "\N{EN DASH}"

WEEKDAYS = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
SHORT_WEEKDAYS = {
    "sv": ("mån", "tis", "ons", "tor", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
MONTHS = {
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
SHORT_MONTHS = {
    "sv": ("jan.", "feb.", "mars", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
NEAR = {
    "sv": {-1: "i går", 0: "i dag", 1: "i morgon"},
    "en": {-1: "yesterday", 0: "today", 1: "tomorrow"},
}
THIS_WEEKDAY = {"sv": ("i {}s", "på {}"), "en": ("last {}", "on {}")}


def day(on: date, *, today: date, form: Form = "long", language: str = "sv") -> str:
    """Say a day.

    ``long`` "torsdag 5 november", another year than today's "14 juni 2023"; ``full`` "lördag 1 oktober 2022";
    ``weekday`` "fredag 20 november" whatever the year; ``plain`` "5 november" or "14 juni 2023"; ``short``
    "tor 5 nov." or "5 nov. 2023"; ``tight`` "5 nov." or "5 nov. 2023"; ``near`` "i dag", "i går",
    "i tisdags", "på torsdag" within six days of today, else as ``long``.
    """
    if form == "near" and (near := _near(on, today, language)):
        return near
    is_short = form in {"short", "tight"}
    is_this_year = on.year == today.year
    months = (SHORT_MONTHS if is_short else MONTHS)[language]
    words = [str(on.day), months[on.month - 1]]
    if form in {"full", "weekday"} or (is_this_year and form in {"long", "near", "short"}):
        weekdays = (SHORT_WEEKDAYS if is_short else WEEKDAYS)[language]
        words.insert(0, weekdays[on.weekday()])
    if form == "full" or (not is_this_year and form != "weekday"):
        words.append(str(on.year))
    return NBSP.join(words)


def _near(on: date, today: date, language: str) -> str:
    distance = (on - today).days
    if distance in NEAR[language]:
        return NEAR[language][distance].replace(" ", NBSP)
    if abs(distance) < 7:
        before, after = THIS_WEEKDAY[language]
        words = (before if distance < 0 else after).format(WEEKDAYS[language][on.weekday()])
        return words.replace(" ", NBSP)
    return ""


def month(on: date, *, short: bool = False, language: str = "sv") -> str:
    """Say the month of a day: "november" or "nov."."""
    return (SHORT_MONTHS if short else MONTHS)[language][on.month - 1]


def weekday(on: date, *, short: bool = False, language: str = "sv") -> str:
    """Say the weekday of a day: "torsdag" or "tor"."""
    return (SHORT_WEEKDAYS if short else WEEKDAYS)[language][on.weekday()]


def period(first: date | None, last: date | None, *, today: date, language: str = "sv") -> str:
    """Say a time between two days, both inclusive.

    "2023–2026" for whole years, "november" or "november 2023" for a whole month, "5–9 november",
    "23 februari–1 mars", "1 december 2025–31 januari 2026"; with one end "från 1 januari 2024" or
    "till och med 31 december"; with none "tills vidare".
    """
    if first is None or last is None:
        return _open_period(first, last, today=today, language=language)
    if _whole_years(first, last):
        return str(first.year) if first.year == last.year else f"{first.year}{EN_DASH}{last.year}"
    year = "" if first.year == last.year == today.year else f"{NBSP}{last.year}"
    if _whole_month(first, last):
        return f"{month(first, language=language)}{year}"
    end = f"{last.day}{NBSP}{month(last, language=language)}{year}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{EN_DASH}{end}"
    own_year = "" if first.year == last.year else f"{NBSP}{first.year}"
    return f"{first.day}{NBSP}{month(first, language=language)}{own_year}{EN_DASH}{end}"


def _open_period(first: date | None, last: date | None, *, today: date, language: str) -> str:
    since, until, always = {
        "sv": ("från", "till och med", "tills vidare"),
        "en": ("from", "until", "until further notice"),
    }[language]
    if first is not None:
        return f"{since} {day(first, today=today, form='plain', language=language)}"
    if last is not None:
        return f"{until} {day(last, today=today, form='plain', language=language)}"
    return always


def _whole_years(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _whole_month(first: date, last: date) -> bool:
    is_one_month = (first.year, first.month) == (last.year, last.month)
    return is_one_month and first.day == 1 and (last + timedelta(days=1)).day == 1


def week(on: date, *, short: bool = False, language: str = "sv") -> str:
    """Say the ISO week of a day: "vecka 47" or "v. 47"."""
    word = {"sv": ("vecka", "v."), "en": ("week", "wk")}[language][short]
    return f"{word}{NBSP}{on.isocalendar().week}"


def clock(starts: time, ends: time | None = None, *, language: str = "sv") -> str:
    """Say a time of day: "kl. 9.00" or "kl. 9.00–9.30", in English "9:00–9:30"."""
    mark, before = {"sv": (".", f"kl.{NBSP}"), "en": (":", "")}[language]
    said = [f"{moment.hour}{mark}{moment.minute:02}" for moment in (starts, ends) if moment is not None]
    return before + EN_DASH.join(said)
