"""Whose calendar a secret address is, and what it shows to that person today."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.utils import translation

from samsyn.base.accounts import queries as accounts
from samsyn.base.accounts.queries import FeedRow
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.calendars import CalendarEntry
from samsyn.duties import queries as duties
from samsyn.duties.queries import AssignmentRow, Board
from samsyn.forums import queries as forums
from samsyn.forums.queries import name_for_ever
from samsyn.pages.feeds.queries.entries import Days, of_forum, of_person
from samsyn.papers.kinds import Level
from samsyn.papers.model import Paper
from samsyn.parties import queries as parties
from samsyn.places import queries as places

FORUM = "forum"


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar (kalender): its name, what it is known by, the language it speaks, and its entries."""

    name: str
    uid: str
    language: str
    entries: tuple[CalendarEntry, ...]


def feed(secret: str, *, today: date, only: Collection[str] = ()) -> Feed:
    """Give the calendar of a secret address, with the rights and in the language that its owner has today.

    ``only`` narrows a person's calendar to some collaborations. Raises ``ObjectDoesNotExist`` for an address that was
    never made or is revoked, for one who is no longer a member, and for a forum that she does not reach.
    """
    key = accounts.feed(secret, today=today)
    if key is None:
        raise ObjectDoesNotExist
    days = Days(today)
    with translation.override(key.language):
        return _of_forum(key, days) if key.kind == FORUM else _of_person(key, days, only)


def _of_person(key: FeedRow, days: Days, only: Collection[str]) -> Feed:
    mine = parties.actors(user_id=key.user_id, today=days.today)
    actors = [actor for actor in mine if not only or actor.slug in only]
    calendars = places.calendars(*actors) if actors else {}
    entries = of_person(_boards(actors, days), actors, calendars, _given(actors, days), days)
    return Feed("Samsyn", _uid(key), key.language, tuple(entries))


def _of_forum(key: FeedRow, days: Days) -> Feed:
    actor = parties.actor(user_id=key.user_id, slug=key.collaboration_slug, today=days.today)
    for board in _boards([actor], days):
        forum = next((one for one in _paper(actor, key, days).forums if one.id == key.forum_key), None)
        if forum is not None:
            name = board.line.name if forum.level is Level.INDIVIDUAL else f"{board.line.name}, {forum.name}"
            return Feed(
                f"Samsyn: {name}",
                _uid(key),
                key.language,
                tuple(of_forum(board, actor, forum.id, _given([actor], days), days)),
            )
    raise ObjectDoesNotExist


def _paper(actor: Actor, key: FeedRow, days: Days) -> Paper:
    return forums.timeline(actor).near(days.today, key.forum_key).paper


def _boards(actors: Collection[Actor], days: Days) -> list[Board]:
    return duties.boards(*actors, on=days.today, first=days.first, last=days.last)


def _given(actors: Collection[Actor], days: Days) -> list[AssignmentRow]:
    return duties.assignments(*actors, on=days.today, open_only=True)


def _uid(key: FeedRow) -> str:
    return name_for_ever("calendar", key.id)
