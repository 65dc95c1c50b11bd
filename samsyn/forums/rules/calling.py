"""Rules of the notice (kallelse): when it may be sent, what has changed since the last, who else may be called."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from samsyn.forums.rules.circles import is_individual
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import find

HEAD = ("on", "starts", "ends", "place", "link", "chair", "adjuncts")
"""What a notice says beside its items."""


class CallObjection(StrEnum):
    """Why a meeting cannot be called so (invändning); ``forums.wording`` says it in words."""

    HAS_PASSED = "has_passed"
    NOTHING_NEW = "nothing_new"
    UNKNOWN_BODY = "unknown_body"
    HAS_A_SEAT = "has_a_seat"
    CALLED_ALREADY = "called_already"
    ON_INDIVIDUALS = "on_individuals"
    NO_REASON = "no_reason"
    CHAIRS_ALREADY = "chairs_already"


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed since the last notice (ändringar): which of its facts, and which items by id."""

    facts: tuple[str, ...] = ()
    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    removed_count: int = 0

    def __bool__(self) -> bool:
        return bool(self.facts or self.new or self.changed or self.removed_count)


def changes(before: Mapping[str, Any], now: Mapping[str, Any], reached: Collection[str] | None = None) -> Changes:
    """Tell what has changed from one notice's content to another's, for who reaches some circles (None for all)."""
    old, new = _items(before, reached), _items(now, reached)
    return Changes(
        facts=tuple(name for name in HEAD if before.get(name) != now.get(name)),
        new=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(key for key in new.keys() & old.keys() if new[key] != old[key])),
        removed_count=len(old.keys() - new.keys()),
    )


def _items(content: Mapping[str, Any], reached: Collection[str] | None) -> dict[int, int]:
    items = content.get("items", {})
    return {int(key): item[0] for key, item in items.items() if reached is None or item[1] in reached}


def objection_to_calling(
    on: date, *, today: date, content: Mapping[str, Any], before: Mapping[str, Any] | None
) -> CallObjection | None:
    """Say why a notice cannot be sent, or None: the day has not passed, and there is something new to tell."""
    if on < today:
        return CallObjection.HAS_PASSED
    return CallObjection.NOTHING_NEW if before is not None and not changes(before, content) else None


def objection_to_adjunct(body_key: str, *, paper: Paper, forum: Forum, called: Collection[str]) -> CallObjection | None:
    """Say why a function cannot be called to one meeting, or None: it is known, has no seat, and is not called yet."""
    checks = (
        (is_individual(forum), CallObjection.ON_INDIVIDUALS),
        (find(paper, body_key) is None or body_key == forum.id, CallObjection.UNKNOWN_BODY),
        (any(seat.body == body_key and not seat.is_aim for seat in forum.seats), CallObjection.HAS_A_SEAT),
        (body_key in called, CallObjection.CALLED_ALREADY),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def objection_to_chairing(
    to_key: str, reason: str, *, paper: Paper, forum: Forum, chairs: Collection[str]
) -> CallObjection | None:
    """Say why a chair cannot be handed over so, or None: to another known one, with a reason; given back without."""
    if not to_key:
        return None
    checks = (
        (find(paper, to_key) is None or to_key == forum.id, CallObjection.UNKNOWN_BODY),
        (set(chairs) == {to_key}, CallObjection.CHAIRS_ALREADY),
        (not reason, CallObjection.NO_REASON),
    )
    return next((objection for wrong, objection in checks if wrong), None)
