"""Entries of calendars are written as a library for calendars writes them, letter by letter."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from icalendar.enums import CLASS, STATUS, TRANSP

from samsyn.base.documents.calendars import CalendarEntry, CalendarFile, write_calendar

SWEDEN = ZoneInfo("Europe/Stockholm")
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.just("\n"), max_size=160)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@st.composite
def entries(draw: st.DrawFn) -> CalendarEntry:
    day, starts = draw(DAYS), draw(st.none() | st.times(max_value=time(20)))
    starts = starts.replace(microsecond=0) if starts else None
    ends = starts.replace(hour=starts.hour + 1) if starts and draw(st.booleans()) else None
    return CalendarEntry(
        uid=draw(st.from_regex(r"[a-f0-9]{1,32}@samsyn", fullmatch=True)),
        title=draw(WORDS),
        first_day=day,
        last_day=day + timedelta(days=draw(st.integers(0, 40))),
        starts=starts,
        ends=ends,
        url=draw(st.just("") | st.from_regex(r"https://samsyn\.example/[a-z/]{0,90}", fullmatch=True)),
        place=draw(WORDS.filter(lambda words: bool(words.strip())) | st.just("")),
        sequence=draw(st.integers(0, 99)),
        changed_at=draw(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))),  # noqa: DTZ001
        is_cancelled=draw(st.booleans()),
    )


def by_the_library(one: CalendarEntry) -> Event:
    starts: date = one.first_day
    ends: date | None = one.last_day + timedelta(days=1)
    if one.starts:
        starts = datetime.combine(one.first_day, one.starts, SWEDEN)
        ends = datetime.combine(one.first_day, one.ends, SWEDEN) if one.ends else None
    return Event.new(
        uid=one.uid,
        summary=one.title,
        start=starts,
        end=ends,
        url=one.url or None,
        location=one.place or None,
        stamp=one.changed_at,
        last_modified=one.changed_at,
        sequence=one.sequence,
        status=STATUS.CANCELLED if one.is_cancelled else None,
        classification=CLASS.PRIVATE,
        transparency=TRANSP.OPAQUE if one.starts and not one.is_cancelled else TRANSP.TRANSPARENT,
    )


@given(entries())
def test_an_entry_is_what_the_library_writes(one: CalendarEntry) -> None:
    content = write_calendar(CalendarFile("Samsyn", "x@samsyn", "sv", [one]))
    begins, ends = content.index(b"BEGIN:VEVENT"), content.index(b"END:VCALENDAR")
    assert content[begins:ends] == by_the_library(one).to_ical()
    assert max(map(len, content.split(b"\r\n"))) <= 75


@given(st.lists(entries(), max_size=4))
def test_a_calendar_can_be_read_again(held: list[CalendarEntry]) -> None:
    read = Calendar.from_ical(write_calendar(CalendarFile("Samsyn", "x@samsyn", "sv", held)))
    assert [str(one["UID"]) for one in read.walk("VEVENT")] == [one.uid for one in held]
    assert bool(read.walk("VTIMEZONE")) == any(one.starts for one in held)
