"""Rules of the two pages before a meeting (Två sidor): from which day, how much there is room for, who wrote last.

They hold five headings on two A4 pages: that is why each has its room, and what does not fit is counted.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from math import ceil

from samsyn.forums.rules.meetings import MeetingState

DAYS_BEFORE = 7
"""How many days before the meeting they are made."""
ROW = 78
"""How many characters a printed row holds."""
MOST_ROWS = 11
"""How many printed rows a heading has room for, so that five of them fit on two pages."""
BULLET = "– "


class BriefHeading(StrEnum):
    """The headings of the two pages (rubrik), in their order."""

    SITUATION = "situation"
    PROMISES = "promises"
    DECIDE = "decide"
    BECAME = "became"
    COMING = "coming"


class BriefObjection(StrEnum):
    """Why the two pages cannot be written in so (invändning); ``forums.wording`` says it in words."""

    TOO_SOON = "too_soon"
    NOT_AHEAD = "not_ahead"
    TOO_LONG = "too_long"
    WRITTEN_OVER = "written_over"


def opens_on(on: date) -> date:
    """Tell from which day the two pages of a meeting are made (görs)."""
    return on - timedelta(days=DAYS_BEFORE)


def objection_to_opening(state: MeetingState, *, on: date, today: date) -> BriefObjection | None:
    """Tell why nobody writes in the pages of a meeting today: it is too far away, or has begun."""
    if state not in {MeetingState.PLANNED, MeetingState.CALLED} or today > on:
        return BriefObjection.NOT_AHEAD
    return BriefObjection.TOO_SOON if today < opens_on(on) else None


def objection_to_writing(*, seen: int, revision: int, text: str, before: str) -> BriefObjection | None:
    """Tell why a text cannot be saved: another was saved since it was read, or it has no room on two pages."""
    if seen != revision and tidy(text) != before:
        return BriefObjection.WRITTEN_OVER
    return BriefObjection.TOO_LONG if rows_of(tidy(text)) > MOST_ROWS else None


def tidy(text: str) -> str:
    """Give a text without empty lines, and with one kind of dash before what is listed."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(f"{BULLET}{line[1:].strip()}" if line[:1] in {"-", "–", "•"} else line for line in lines if line)


def rows_of(text: str) -> int:
    """Count how many printed rows a text takes."""
    return sum(ceil(max(len(line), 1) / ROW) for line in text.splitlines())


def fitted(lead: str, listed: Sequence[str], more: Callable[[int], str]) -> str:
    """Write a lead and a list as a heading has room for; ``more`` says how many were left out ("och 4 till")."""
    lines = [f"{BULLET}{one}" for one in listed[:MOST_ROWS]]
    for count in range(len(lines), -1, -1):
        left = len(listed) - count
        text = "\n".join(filter(None, (lead, *lines[:count], f"{BULLET}{more(left)}" if left else "")))
        if rows_of(text) <= MOST_ROWS:
            break
    return text
