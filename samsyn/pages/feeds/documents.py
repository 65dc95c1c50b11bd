"""A calendar as iCalendar (RFC 5545): the same question always gives the same bytes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone
from icalendar.enums import CLASS, TRANSP

from samsyn.pages.feeds.queries import Entry, Feed

SWEDEN = ZoneInfo("Europe/Stockholm")
ASK_AGAIN = timedelta(hours=4)


def write(feed: Feed, *, base_url: str) -> bytes:
    """Write a calendar, with Sweden's time zone when an entry has a time of day."""
    spoken = feed.language
    maker = f"-//Samsyn//Samsyn//{spoken.upper()}"
    calendar = Calendar.new(prodid=maker, name=feed.name, language=spoken, refresh_interval=ASK_AGAIN, uid=feed.uid)
    if any(one.hours for one in feed.entries):
        calendar.add_component(_zone(feed))
    for one in feed.entries:
        calendar.add_component(_event(one, base_url))
    return bytes(calendar.to_ical())


def _zone(feed: Feed) -> Timezone:
    """Give the zone with its changes to and from summer time in the years that are shown."""
    years = [one.first_day.year for one in feed.entries]
    return Timezone.from_tzid(SWEDEN.key, first_date=date(min(years), 1, 1), last_date=date(max(years) + 1, 12, 31))


def _event(one: Entry, base_url: str) -> Event:
    changed = datetime.combine(one.edition.first_day, time(), UTC)
    starts, ends = _when(one)
    return Event.new(
        uid=one.uid,
        summary=one.title,
        start=starts,
        end=ends,
        url=f"{base_url}{one.path}",
        stamp=changed,
        last_modified=changed,
        sequence=one.edition.number,
        classification=CLASS.PRIVATE,
        transparency=TRANSP.OPAQUE if one.hours else TRANSP.TRANSPARENT,
    )


def _when(one: Entry) -> tuple[date, date | None]:
    """Say when: at the hours that the paper gives, else whole days, of which the end is not included."""
    if one.hours is None:
        return one.first_day, one.last_day + timedelta(days=1)
    ends = datetime.combine(one.first_day, one.hours.ends, SWEDEN) if one.hours.ends else None
    return datetime.combine(one.first_day, one.hours.starts, SWEDEN), ends
