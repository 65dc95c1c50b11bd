"""Rules of agendas (dagordning): what may stand on one, in which order, and what comes to it by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samsyn.base.refs import Ref
from samsyn.forums.rules.circles import circle_of_effort, has_outside_seats, is_individual
from samsyn.forums.rules.kinds import Opening, Purpose
from samsyn.forums.rules.meetings import MeetingObjection, MeetingState, objection_to_changing
from samsyn.papers.model import Forum, Paper
from samsyn.papers.who import find

NOTHING = Ref("", "", "")
MOST_MINUTES = 480
MOST_ITEMS = 100
LONGEST_TITLE = 400
USUAL_GAP = timedelta(days=31)
"""How long a meeting looks ahead where neither the one before nor the one after is set."""


class ItemObjection(StrEnum):
    """Why something cannot stand on the agenda so (invändning); ``forums.wording`` says it in words."""

    NO_TITLE = "no_title"
    TITLE_TOO_LONG = "title_too_long"
    UNKNOWN_PURPOSE = "unknown_purpose"
    UNKNOWN_PRESENTER = "unknown_presenter"
    TOO_MANY_MINUTES = "too_many_minutes"
    TOO_MANY_ITEMS = "too_many_items"
    ON_INDIVIDUALS = "on_individuals"
    NO_OUTSIDE_SEATS = "no_outside_seats"
    ONLY_AUTHORITIES = "only_authorities"
    CHANGED_SINCE = "changed_since"
    OTHER_FORUM = "other_forum"
    IS_CLOSED = "is_closed"
    HAS_CONTENT = "has_content"


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What an item says before the meeting (ärendets huvud): title, purpose, who presents it, minutes allotted."""

    title: str
    purpose: str = Purpose.DISCUSSION
    presenter_key: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Something that belongs on an agenda by itself (det som kommer av sig självt), known by its Ref."""

    opening: Opening
    facts: ItemFacts
    about: Ref
    circle: str = ""


RANK: Mapping[Opening, int] = {
    opening: number
    for number, opening in enumerate(
        (
            Opening.LAST_NOTES,
            Opening.COME_BACK,
            Opening.ANSWER,
            Opening.CARRIED,
            Opening.LIFTED,
            Opening.SHARED,
            Opening.GATHERING,
            Opening.ASSIGNMENT,
            Opening.DUTY,
            Opening.AREA,
            Opening.EFFORT,
            Opening.STANDING,
            Opening.WRITTEN,
        )
    )
}
"""In which order what came by itself stands: the last notes first, then what waits for an answer, then what is new."""

FOLLOWS = frozenset(
    {
        Opening.CARRIED,
        Opening.LIFTED,
        Opening.SHARED,
        Opening.GATHERING,
        Opening.ANSWER,
        Opening.COME_BACK,
    }
)
"""What waits for the next meeting without anybody taking it up; what was merely written waits for somebody."""
ANEW = frozenset(
    {
        Opening.LAST_NOTES,
        Opening.COME_BACK,
        Opening.ASSIGNMENT,
        Opening.DUTY,
        Opening.AREA,
        Opening.STANDING,
    }
)
"""What comes to each meeting anew, as long as it is due or stands in the template."""


def objection_to_item(facts: ItemFacts, *, paper: Paper, forum: Forum, is_for_outside: bool) -> ItemObjection | None:
    """Say why an item cannot be written so, or None.

    Södertälje 2023–2026 lets some forums speak of individuals: nothing is written in those.
    """
    checks = (
        (is_individual(forum), ItemObjection.ON_INDIVIDUALS),
        (not facts.title.strip(), ItemObjection.NO_TITLE),
        (len(facts.title) > LONGEST_TITLE, ItemObjection.TITLE_TOO_LONG),
        (facts.purpose not in set(Purpose), ItemObjection.UNKNOWN_PURPOSE),
        (not is_minutes(facts.minutes), ItemObjection.TOO_MANY_MINUTES),
        (not _is_known(paper, facts.presenter_key), ItemObjection.UNKNOWN_PRESENTER),
        (is_for_outside and not has_outside_seats(paper, forum), ItemObjection.NO_OUTSIDE_SEATS),
    )
    return next((objection for wrong, objection in checks if wrong), None)


def is_minutes(minutes: int | None) -> bool:
    """Tell whether a number of minutes can be allotted."""
    return minutes is None or 1 <= minutes <= MOST_MINUTES


def _is_known(paper: Paper, key: str) -> bool:
    return not key or find(paper, key) is not None


def objection_to_sharing(forum_key: str, circle: str) -> ItemObjection | None:
    """Say why it cannot be chosen whom an item reaches, or None: an effort is shown to more by itself, one by one."""
    return ItemObjection.ONLY_AUTHORITIES if circle == circle_of_effort(forum_key) else None


def objection_to_adding(state: MeetingState) -> MeetingObjection | None:
    """Say why nothing more can come to a meeting's agenda, or None; while it is held it can."""
    return None if state is MeetingState.OPEN else objection_to_changing(state)


def objection_to_removing(*, is_closed: bool, has_content: bool) -> ItemObjection | None:
    """Say why an item cannot be removed, or None: it is not closed, and nothing was written or decided under it."""
    if is_closed:
        return ItemObjection.IS_CLOSED
    return ItemObjection.HAS_CONTENT if has_content else None


def in_order(found: Sequence[Found]) -> tuple[Found, ...]:
    """Put what came by itself in its order, those of one kind as they were found, none twice."""
    once: dict[str, Found] = {}
    for one in found:
        once.setdefault(str(one.about), one)
    return tuple(sorted(once.values(), key=lambda one: RANK[one.opening]))


def goes_on(opening: Opening, *, has_material: bool) -> bool:
    """Tell whether an item of a cancelled meeting goes on to another: what does not come anew, or has material."""
    return opening not in ANEW or has_material


def moved(ids: Sequence[int], item_id: int, place: int) -> list[int]:
    """Give the items' order once one of them has come to a place, from 0; outside the list it stops at its end."""
    rest = [one for one in ids if one != item_id]
    at = max(0, min(place, len(rest)))
    return [*rest[:at], item_id, *rest[at:]]


def spread(positions: Sequence[int]) -> list[int]:
    """Give as many rising positions, no earlier than those that are; two of the same part."""
    found = sorted(positions)
    for at in range(1, len(found)):
        found[at] = max(found[at], found[at - 1] + 1)
    return found


def looks_until(on: date, *, before: date | None, after: date | None) -> date:
    """Tell the last day of what a meeting takes up: the day before the next, or as far ahead as from the last."""
    if after is not None:
        return max(on, after - timedelta(days=1))
    return on + ((on - before) if before is not None else USUAL_GAP) - timedelta(days=1)
