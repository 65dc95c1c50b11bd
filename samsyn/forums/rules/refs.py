"""How what forums keep is pointed at (hänvisning): the kind of each, where the log or another package holds it."""

from typing import Protocol

from samsyn.base.refs import Ref

FORUM = "forums.forum"
MEETING = "forums.meeting"
ITEM = "forums.item"
DECISION = "forums.decision"
EFFORT = "forums.effort"
GATHERING = "forums.gathering"
OCCASION = "forums.occasion"
OWN_DAY = "forums.own_day"
SHARED = "forums.shared_occasion"
TEMPLATE = "forums.template"
ASSIGNMENT = "duties.assignment"
DUTY = "duties.duty"


class _Kept(Protocol):
    """A row as it is kept (rad)."""

    @property
    def pk(self) -> int: ...


class _Met(Protocol):
    """A meeting as it is shown (möte): its number, and what one meeting is called."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...


def forum(key: str) -> Ref:
    """Point at a forum by its key in the paper."""
    return Ref(FORUM, key)


def meeting(held: _Kept) -> Ref:
    """Point at a meeting as it is kept."""
    return Ref(MEETING, str(held.pk))


def named(row: _Met, title: str = "") -> Ref:
    """Point at a meeting by what it is called, or by what it is said to be."""
    return Ref(MEETING, str(row.id), title or row.name)


def item(held: _Kept, title: str = "") -> Ref:
    """Point at an item, with what it is called where another package shall show it."""
    return Ref(ITEM, str(held.pk), title)


def decision(held: _Kept) -> Ref:
    """Point at a decision."""
    return Ref(DECISION, str(held.pk))


def effort(held: _Kept) -> Ref:
    """Point at an effort."""
    return Ref(EFFORT, str(held.pk))


def gathering(held: _Kept) -> Ref:
    """Point at a gathering."""
    return Ref(GATHERING, str(held.pk))
