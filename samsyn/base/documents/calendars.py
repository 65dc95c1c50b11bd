"""Days and times as iCalendar (RFC 5545): the same entries always give the same bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone
from icalendar.enums import CLASS, STATUS, TRANSP

MEDIA_TYPE = "text/calendar; charset=utf-8"
SWEDEN = ZoneInfo("Europe/Stockholm")
ASK_AGAIN = timedelta(hours=4)


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
    for one in file.entries:
        calendar.add_component(_event(one))
    return bytes(calendar.to_ical())


def changed_on(day: date) -> datetime:
    """Give the moment at which what a paper says from a day is told."""
    return datetime.combine(day, time(), UTC)


def _zone(entries: Sequence[CalendarEntry]) -> Timezone:
    """Give the zone with its changes to and from summer time in the years that are shown."""
    years = [one.first_day.year for one in entries]
    return Timezone.from_tzid(SWEDEN.key, first_date=date(min(years), 1, 1), last_date=date(max(years) + 1, 12, 31))


def _event(one: CalendarEntry) -> Event:
    starts, ends = _when(one)
    return Event.new(
        uid=one.uid,
        summary=one.title,
        start=starts,
        end=ends,
        url=one.url or None,
        location=one.place or None,
        stamp=one.changed_at.astimezone(UTC),
        last_modified=one.changed_at.astimezone(UTC),
        sequence=one.sequence,
        status=STATUS.CANCELLED if one.is_cancelled else None,
        classification=CLASS.PRIVATE,
        transparency=TRANSP.OPAQUE if one.starts and not one.is_cancelled else TRANSP.TRANSPARENT,
    )


def _when(one: CalendarEntry) -> tuple[date, date | None]:
    """Say when: at the time of day that is known, else whole days, of which the end is not included."""
    if one.starts is None:
        return one.first_day, one.last_day + timedelta(days=1)
    ends = datetime.combine(one.first_day, one.ends, SWEDEN) if one.ends else None
    return datetime.combine(one.first_day, one.starts, SWEDEN), ends
