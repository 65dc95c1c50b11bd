"""A person's or a forum's calendar as a file (kalenderflöde)."""

from dataclasses import replace

from samsyn.base.documents.calendars import CalendarFile, write_calendar
from samsyn.pages.feeds.queries import Feed


def write(feed: Feed, *, base_url: str) -> bytes:
    """Write a calendar, each entry leading to its page."""
    entries = [replace(one, url=f"{base_url}{one.url}") for one in feed.entries]
    return write_calendar(CalendarFile(feed.name, feed.uid, feed.language, entries))
