"""Days and times as iCalendar (RFC 5545): the same entries always give the same bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Timezone

MEDIA_TYPE = "text/calendar; charset=utf-8"
SWEDEN = ZoneInfo("Europe/Stockholm")
ASK_AGAIN = timedelta(hours=4)
CRLF, LONGEST = "\r\n", 75
END = b"END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One entry of a calendar (kalenderpost): whole days, both included, unless it ``starts`` at a time in Sweden.

    ``uid`` stays the same as long as it is the same thing; ``sequence`` grows each time that it is told anew, at
    ``changed_at``. Programs take an entry with a higher one for the same entry, moved or ``is_cancelled``.
    """

    uid: str
    title: str
    first_day: date
    last_day: date
    starts: time | None = None
    ends: time | None = None
    url: str = ""
    place: str = ""
    sequence: int = 0
    changed_at: datetime
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar (kalender): its name, what it is known by, the language it speaks, and its entries."""

    name: str
    uid: str
    language: str
    entries: Sequence[CalendarEntry]


def write_calendar(file: CalendarFile) -> bytes:
    """Write a calendar, with Sweden's time zone when an entry has a time of day."""
    maker = f"-//Samsyn//Samsyn//{file.language.upper()}"
    calendar = Calendar.new(
        prodid=maker, name=file.name, language=file.language, refresh_interval=ASK_AGAIN, uid=file.uid
    )
    if any(one.starts for one in file.entries):
        calendar.add_component(_zone(file.entries))
    whole = bytes(calendar.to_ical())
    told = "".join(_event(one) for one in file.entries).encode()
    return whole.removesuffix(END) + told + END


def changed_on(day: date) -> datetime:
    """Give the moment at which what a paper says from a day is told."""
    return datetime.combine(day, time(), UTC)


def _zone(entries: Sequence[CalendarEntry]) -> Timezone:
    """Give the zone with its changes to and from summer time in the years that are shown."""
    years = [one.first_day.year for one in entries]
    return Timezone.from_tzid(SWEDEN.key, first_date=date(min(years), 1, 1), last_date=date(max(years) + 1, 12, 31))


def _event(one: CalendarEntry) -> str:
    """Write an entry as the library would, at a twentieth of the time: a calendar may hold thousands."""
    lines = [
        "BEGIN:VEVENT",
        f"SUMMARY:{_text(one.title)}",
        *_when(one),
        f"DTSTAMP:{_moment(one.changed_at)}",
        f"UID:{_text(one.uid)}",
        f"SEQUENCE:{one.sequence}",
        "CLASS:PRIVATE",
        f"LAST-MODIFIED:{_moment(one.changed_at)}",
        *([f"LOCATION:{_text(one.place)}"] if one.place else ()),
        *(["STATUS:CANCELLED"] if one.is_cancelled else ()),
        f"TRANSP:{'OPAQUE' if one.starts and not one.is_cancelled else 'TRANSPARENT'}",
        *([f"URL:{one.url}"] if one.url else ()),
        "END:VEVENT",
    ]
    return "".join(f"{_folded(line)}{CRLF}" for line in lines)


def _when(one: CalendarEntry) -> tuple[str, ...]:
    """Say when: at the time of day that is known, else whole days, of which the end is not included."""
    if one.starts is None:
        after = one.last_day + timedelta(days=1)
        return f"DTSTART;VALUE=DATE:{one.first_day:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    at = f";TZID={SWEDEN.key}:{one.first_day:%Y%m%d}T"
    ends = (f"DTEND{at}{one.ends:%H%M%S}",) if one.ends else ()
    return f"DTSTART{at}{one.starts:%H%M%S}", *ends


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """Mark what would be taken for something else (RFC 5545 3.3.11)."""
    plain = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line at 75 octets, never inside a letter (RFC 5545 3.1)."""
    if len(line) < LONGEST and line.isascii():
        return line
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets >= LONGEST:
            parts.append("")
            size = 0
        parts[-1] += letter
        size += octets
    return f"{CRLF} ".join(parts)
