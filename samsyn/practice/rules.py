"""A practice year (övningsår) as it could have been lived: which days things were done, and what was written then.

Pure and always the same: what happens is drawn from the promise's key and the day, never from chance or clock.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256

from samsyn.almanac.periods import Window, last_day_for

OWN_MOST = 5
"""How many practice collaborations one person may have made for herself at a time."""
JULY = 7
SATURDAY = 5
YEAR = 365
GROUP_MET = "Gruppen möttes."
HOLIDAY = "Semesteruppehåll enligt styrgruppens beslut."


class Objection(StrEnum):
    """Why no practice can be made (invändning); ``practice.wording`` says it in words."""

    TOO_MANY = "too_many"


def objection_to_another(count: int) -> Objection | None:
    """Say why somebody cannot make one more practice collaboration, or None if she can."""
    return Objection.TOO_MANY if count >= OWN_MOST else None


def lived_from(first_day: date, last_day: date | None, today: date) -> date:
    """Choose from when a practice has been lived: the last year up to today, or up to the end of its term."""
    until = min(today, last_day) if last_day else today
    return max(first_day, until - timedelta(days=YEAR - 1))


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a promise when its year is made up (åtagande)."""

    key: str
    source: str
    mode: str
    kind: str
    receiver: str = ""
    is_individual: bool = False
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody entered (händelse): ``verb`` says which command, ``on`` when it was entered."""

    on: date
    verb: str
    key: str
    day: date
    words: str
    more: str = ""


def drawn(*parts: object, below: int = 100) -> int:
    """Draw a number below another, the same each time for the same parts."""
    written = "|".join(str(part) for part in parts)
    return int.from_bytes(sha256(written.encode()).digest()[:4]) % below


def deeds(told: Iterable[Told], *, kept: int, today: date) -> list[Deed]:
    """Make up all that was entered by a day, in the order it was entered.

    ``kept`` is how many times of a hundred a promise with a time is kept.
    """
    found = [deed for one in told for deed in _of(one, kept, today)]
    return sorted((deed for deed in found if deed.on <= today), key=lambda deed: (deed.on, deed.key, deed.verb))


def _of(one: Told, kept: int, today: date) -> Iterator[Deed]:
    if one.mode == "windows":
        for window in one.windows:
            yield from _window(one, window, kept)
    elif one.mode == "always":
        yield from _sentences(one, today)
    elif one.mode == "on_event" and one.kind == "on_event":
        for window in one.windows:
            yield from _happened(one, window)


def _window(one: Told, window: Window, kept: int) -> Iterator[Deed]:
    is_brief = window.days <= 7
    if is_brief and window.starts.month == JULY:
        yield Deed(window.starts, "excuse", one.key, window.starts, HOLIDAY)
        return
    for nth in range(1, window.wanted + 1):
        if drawn(one.key, window.starts, nth) < kept:
            day = _day_in(one.key, window, nth)
            yield Deed(day, "report", one.key, day, _what(one, day), _reference(one, day))


def _day_in(key: str, window: Window, nth: int) -> date:
    """Choose the day on which it was done the nth time: late in its step, and not on a weekend if it can be helped."""
    last = last_day_for(window, nth)
    first = last_day_for(window, nth - 1) + timedelta(days=1) if nth > 1 else window.starts
    step = (last - first).days
    day = first + timedelta(days=step * (35 + drawn(key, window.starts, nth, "day", below=62)) // 100)
    while day.weekday() >= SATURDAY and day > first:
        day -= timedelta(days=1)
    return day


WORDS: dict[str, Sequence[str]] = {
    "forum": (
        "Mötet hölls. Lägesbilden gicks igenom.",
        "Mötet hölls. Två insatser beslutades.",
        "Mötet hölls. En fråga lyftes till styrgruppen.",
        "Mötet hölls. Alla parter var med.",
        "Mötet hölls. En part hade ersättare.",
    ),
    "annex": ("En ny utgåva är antagen.", "Genomgången är gjord, inget behövde ändras."),
    "picture": ("Underlagen är sammanställda och genomgångna.", "En ny utgåva är antagen."),
    "activity": ("Genomfördes som planerat.", "Genomfördes, med fler deltagare än förra gången.", "Genomfördes."),
    "chair": ("Ordförandeskapet är överlämnat.",),
    "communication": ("Avstämningen är gjord.",),
}


def _what(one: Told, day: date) -> str:
    if one.is_individual:
        return GROUP_MET
    if one.receiver and one.source != "forum":
        return f"Redovisat för {one.receiver[:1].lower()}{one.receiver[1:]}."
    choices = WORDS.get(one.source, ("Gjort enligt överenskommelsen.",))
    return choices[drawn(one.key, day, "words", below=len(choices))]


def _reference(one: Told, day: date) -> str:
    return f"Anteckningar {day.isoformat()}" if one.source == "forum" and not one.is_individual else ""


def _happened(one: Told, year: Window) -> Iterator[Deed]:
    """Let it happen up to three times a year, and be answered within three weeks most of the times."""
    for nth in range(drawn(one.key, year.starts, "times", below=4)):
        day = year.starts + timedelta(days=drawn(one.key, year.starts, nth, below=year.days))
        yield Deed(day, "note", one.key, day, "Det hände enligt punkten, och noterades av samordnaren.")
        if drawn(one.key, year.starts, nth, "answered") < 85:
            after = day + timedelta(days=3 + drawn(one.key, nth, below=18))
            yield Deed(after, "answer", one.key, after, "Hanterades på nästa möte.", day.isoformat())


def _sentences(one: Told, today: date) -> Iterator[Deed]:
    """Say how it was kept, a few weeks into the following year, for two promises of three."""
    for period in one.windows:
        said_on = period.ends + timedelta(days=10 + drawn(one.key, period.starts, below=30))
        if said_on <= today and drawn(one.key, period.starts, "said", below=3):
            lacking = "Under sommaren räckte inte tiden." if not drawn(one.key, period.starts, "but", below=6) else ""
            yield Deed(said_on, "say", one.key, period.starts, "Hölls under året.", lacking)
