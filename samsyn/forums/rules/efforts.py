"""Rules of efforts (riktade insatser): what is decided for the coming week or weekend, and whether it was done.

Södertälje 2023–2026 lets the Monday and Friday meetings decide on them from the picture, in consensus where several
are touched; Haninge does at the briefing before each weekend. Each is known to the authorities that sit there alone,
unless it is chosen wider, one by one.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samsyn.agreements.rules.reach import INSIDE, open_circle
from samsyn.forums.rules.circles import circle_of_effort, circle_of_item

AHEAD = timedelta(days=14)
"""How far ahead an effort may begin: the coming week or weekend, not a plan for the year."""
LONGEST = timedelta(days=14)


class Done(StrEnum):
    """Whether an effort was carried out (blev det gjort?): ja, delvis, nej."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Reach(StrEnum):
    """Who sees an effort (ses av): the forum's authorities, all inside the authorities, or also the seats outside."""

    AUTHORITIES = "authorities"
    INSIDE = "inside"
    OPEN = "open"


class EffortObjection(StrEnum):
    """Why an effort cannot be planned, answered or shown so (invändning); ``forums.wording`` says it in words."""

    NO_WHAT = "no_what"
    NO_PLACE = "no_place"
    NOBODY = "nobody"
    UNKNOWN_BODY = "unknown_body"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    HAS_BEEN = "has_been"
    TOO_FAR = "too_far"
    NOT_BEGUN = "not_begun"
    SAME_ANSWER = "same_answer"
    NO_WHY = "no_why"
    NARROWER = "narrower"
    INDIVIDUAL = "individual"


@dataclass(frozen=True, slots=True)
class NewEffort:
    """An effort to be planned (ny insats); ``who`` are functions, units or parties, ``hours`` words ("kl. 19–22")."""

    what: str
    place: str
    first_day: date
    last_day: date
    who: tuple[str, ...]
    hours: str = ""


def objection_to_planning(new: NewEffort, *, bodies: Collection[str], today: date) -> EffortObjection | None:
    """Say why an effort cannot be planned so, or None: what, where, who, and within two weeks."""
    if not new.what.strip():
        return EffortObjection.NO_WHAT
    if not new.place.strip():
        return EffortObjection.NO_PLACE
    if not new.who:
        return EffortObjection.NOBODY
    if not set(new.who) <= set(bodies):
        return EffortObjection.UNKNOWN_BODY
    return _objection_to_days(new.first_day, new.last_day, today)


def _objection_to_days(first_day: date, last_day: date, today: date) -> EffortObjection | None:
    if last_day < first_day:
        return EffortObjection.ENDS_BEFORE_IT_BEGINS
    if last_day < today:
        return EffortObjection.HAS_BEEN
    too_far = first_day - today > AHEAD or last_day - first_day > LONGEST
    return EffortObjection.TOO_FAR if too_far else None


def objection_to_answering(
    done: Done, *, words: str, first_day: date, today: date, before: tuple[Done, str] | None
) -> EffortObjection | None:
    """Say why one cannot answer so whether an effort was done, or None; a no has its why."""
    if today < first_day:
        return EffortObjection.NOT_BEGUN
    if done is Done.NO and not words.strip():
        return EffortObjection.NO_WHY
    return EffortObjection.SAME_ANSWER if before == (done, words.strip()) else None


def circle_of(reach: Reach, forum_key: str) -> str:
    """The circle of those who see an effort."""
    if reach is Reach.AUTHORITIES:
        return circle_of_effort(forum_key)
    return circle_of_item(forum_key, is_for_outside=reach is Reach.OPEN)


def reach_of(circle: str) -> Reach:
    """Tell who sees an effort by its circle."""
    if circle == INSIDE:
        return Reach.INSIDE
    return Reach.OPEN if circle.startswith(open_circle("")) else Reach.AUTHORITIES


def objection_to_showing(now: Reach, wanted: Reach) -> EffortObjection | None:
    """Say why an effort cannot be shown so, or None: it only grows wider, since what was seen cannot be unseen."""
    order = list(Reach)
    return EffortObjection.NARROWER if order.index(wanted) <= order.index(now) else None
