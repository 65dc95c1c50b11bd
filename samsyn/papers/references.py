"""Which keys of the model point at which ids (hänvisningar), and who stands where in the shared space of ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from samsyn.papers.model import (
    Activity,
    Amendment,
    Body,
    Chair,
    Clause,
    Contact,
    Coordinator,
    ExplicitPromise,
    FollowUp,
    Forum,
    Goal,
    Line,
    OtherPlan,
    Paper,
    Renewal,
    Seat,
    Signature,
    Source,
    Update,
)
from samsyn.papers.walking import Place


class Space(StrEnum):
    """A space in which ids are unique; the value is how people speak of what lies there."""

    WHO = "who"
    PARTIES = "parties"
    FORUMS = "forums"
    CLAUSES = "clauses"
    ANNEXES = "annexes"
    FOCUS_AREAS = "focus_areas"
    GOALS = "goals"
    PLANS = "other_plans"


_POINTERS: dict[tuple[type[Any], str], Space] = {
    (Body, "party"): Space.PARTIES,
    (Body, "parent"): Space.WHO,
    (Renewal, "decided_by"): Space.WHO,
    (Amendment, "forum"): Space.FORUMS,
    (Clause, "annex"): Space.ANNEXES,
    (Update, "responsible"): Space.WHO,
    (Update, "approved_by"): Space.WHO,
    (Signature, "party"): Space.PARTIES,
    (Signature, "functions"): Space.WHO,
    (Coordinator, "party"): Space.PARTIES,
    (Coordinator, "function"): Space.WHO,
    (ExplicitPromise, "owner"): Space.WHO,
    (ExplicitPromise, "to"): Space.WHO,
    (ExplicitPromise, "plan"): Space.PLANS,
    (Chair, "order"): Space.WHO,
    (Seat, "body"): Space.WHO,
    (Line, "to"): Space.WHO,
    (Forum, "under"): Space.FORUMS,
    (Forum, "presenters"): Space.WHO,
    (Forum, "composition_by"): Space.WHO,
    (Goal, "focus_areas"): Space.FOCUS_AREAS,
    (Activity, "focus_areas"): Space.FOCUS_AREAS,
    (Activity, "goals"): Space.GOALS,
    (Activity, "lead"): Space.WHO,
    (Activity, "support"): Space.WHO,
    (Activity, "positions"): Space.WHO,
    (Activity, "plan"): Space.PLANS,
    (FollowUp, "responsible"): Space.WHO,
    (FollowUp, "through"): Space.WHO,
    (FollowUp, "to"): Space.WHO,
    (Source, "owner"): Space.WHO,
    (Contact, "party"): Space.PARTIES,
    (Contact, "function"): Space.WHO,
    (OtherPlan, "owner"): Space.WHO,
}


def space_of(cls: type[Any], key: str) -> Space | None:
    """Tell which space a key of an item points at; None where its value is no id."""
    return Space.CLAUSES if key == "clause" else _POINTERS.get((cls, key))


@dataclass(frozen=True, slots=True)
class Pointer:
    """One id that points somewhere: where it stands, what it points at, and in which space."""

    path: str
    id: str
    space: Space


def pointers(places: list[Place]) -> Iterator[Pointer]:
    """Find every pointer among the places of a paper, the empty ones left out."""
    for place in places:
        space = space_of(place.cls, place.key)
        if space is None:
            continue
        if isinstance(place.value, tuple):
            for each in place.value:
                yield Pointer(f"{place.path}/{each}", each, space)
        elif place.value:
            yield Pointer(place.path, place.value, space)


def ids(paper: Paper) -> Mapping[Space, set[str]]:
    """Tell which ids each space holds."""
    spaces: dict[Space, set[str]] = {
        space: {each.id for each in getattr(paper, space.value)} for space in Space if space is not Space.WHO
    }
    spaces[Space.PLANS] |= spaces[Space.ANNEXES]
    spaces[Space.WHO] = spaces[Space.PARTIES] | spaces[Space.FORUMS] | {body.id for body in paper.bodies}
    return spaces
