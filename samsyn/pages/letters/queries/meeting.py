"""The meeting that a letter is about (mötet), as its reader may know it today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse

from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.calendars import CalendarEntry
from samsyn.base.notices.rules import Fact
from samsyn.forums import queries as forums
from samsyn.forums.rules.meetings import MeetingState
from samsyn.pages import door
from samsyn.papers.kinds import Level

OF_CANCELLED = frozenset({"meeting.cancelled", "notes.to_approve"})
"""What is told of a cancelled meeting too."""
OF_CALENDARS = frozenset({"meeting.called", "meeting.moved", "meeting.cancelled", "meeting.reinstated"})
"""What changes a calendar: the meeting goes with it as a file, which moves the entry that is there."""
OF_OTHERS = frozenset({"decision.waits", "gathering.asked"})
"""What has a key that is not a meeting's."""


@dataclass(frozen=True, slots=True)
class About:
    """A meeting as a letter tells of it (mötet); it has no title and no place where its forum may not be named.

    ``entry`` is what goes in a calendar, in neutral words, where the letter is about that.
    """

    title: str
    day: date | None
    starts: time | None
    place: str
    entry: CalendarEntry | None = None


def about(actor: Actor, *, kind: str, key: str, facts: Mapping[str, Fact], on: date) -> About | None:
    """Give a meeting as it is now, by its key, else as the facts tell; None if not the reader's any more."""
    if not key or kind in OF_OTHERS:
        return _told(actor, {name: str(fact) for name, fact in facts.items()}, on)
    try:
        row = forums.meeting(actor, int(key))
    except ObjectDoesNotExist:
        return None
    if row.state is MeetingState.CANCELLED and kind not in OF_CANCELLED:
        return None
    url = settings.BASE_URL + (reverse("week:week") if row.is_individual else door.meeting_url(row.slug, row.id))
    entry = forums.calendar_entry(row, url=url) if kind in OF_CALENDARS else None
    title, place = ("", "") if row.is_individual else (row.name, row.place)
    return About(title, row.on, row.starts, place, entry)


def _told(actor: Actor, facts: Mapping[str, str], on: date) -> About:
    is_neutral = _is_neutral(actor, facts.get("forum", ""), on)
    day, starts = facts.get("day"), facts.get("time")
    return About(
        title="" if is_neutral else facts.get("title", ""),
        day=date.fromisoformat(day) if day else None,
        starts=time.fromisoformat(starts) if starts else None,
        place="" if is_neutral else facts.get("place", ""),
    )


def _is_neutral(actor: Actor, forum_key: str, on: date) -> bool:
    """Tell whether nothing may be said of a forum: it is on individual level, or unknown to the reader."""
    try:
        paper = forums.paper(actor, on, forum_key)
    except ObjectDoesNotExist:
        return True
    forum = next((one for one in paper.forums if one.id == forum_key), None)
    return forum is None or forum.level is Level.INDIVIDUAL
