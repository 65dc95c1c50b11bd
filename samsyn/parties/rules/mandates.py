"""Rules of mandates (mandat): who appoints to a seat or a function, with what mandate and from when, until changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samsyn.papers.model import Paper


class MandateObjection(StrEnum):
    """Why a mandate cannot be said so (invändning); ``parties.wording`` says it in words."""

    UNKNOWN_PLACE = "unknown_place"
    NOBODY_APPOINTS = "nobody_appoints"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    SAID_ALREADY = "said_already"


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a place (uppgift om mandat): who appoints to it, to do what, and for which days."""

    appointed_by: str
    mandate: str
    first_day: date
    last_day: date | None = None


def seat_key(forum: str, seat: str) -> str:
    """Name a seat by its place in the paper."""
    return f"forums/{forum}/seats/{seat}"


def function_key(body: str) -> str:
    """Name a function by its place in the paper."""
    return f"bodies/{body}"


def body_at(paper: Paper, key: str) -> str:
    """Tell whose seat or which function a place is, "" for a place that the paper does not know."""
    seats = {seat_key(forum.id, seat.id): seat.body for forum in paper.forums for seat in forum.seats}
    bodies = {function_key(body.id): body.id for body in paper.bodies}
    return (seats | bodies).get(key, "")


def on_day(rows: Iterable[Said], day: date) -> Said | None:
    """Give what holds on a day of the rows of one place, as they were entered: the one that began last."""
    begun = [one for one in rows if one.first_day <= day]
    latest = max(enumerate(begun), key=lambda pair: (pair[1].first_day, pair[0]), default=None)
    if latest is None:
        return None
    return latest[1] if latest[1].last_day is None or day <= latest[1].last_day else None


def coming(rows: Iterable[Said], day: date) -> Said | None:
    """Give the next that begins after a day, None where nothing is to come."""
    ahead = [one for one in rows if one.first_day > day]
    latest = min(enumerate(ahead), key=lambda pair: (pair[1].first_day, -pair[0]), default=None)
    return latest[1] if latest else None


def objection_to_saying(key: str, said: Said, *, paper: Paper, rows: Iterable[Said]) -> MandateObjection | None:
    """Say why this cannot be said of a place, or None: the paper knows it, somebody appoints, and it is new."""
    if not body_at(paper, key):
        return MandateObjection.UNKNOWN_PLACE
    if not said.appointed_by.strip():
        return MandateObjection.NOBODY_APPOINTS
    if said.last_day is not None and said.last_day < said.first_day:
        return MandateObjection.ENDS_BEFORE_IT_BEGINS
    return MandateObjection.SAID_ALREADY if on_day(rows, said.first_day) == said else None
