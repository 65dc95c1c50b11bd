"""Fetching from others and letting others fetch (hämta, förebild): what a draft can take in, what can be offered."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any

from samsyn.agreements.rules.amending import objection_to_successor
from samsyn.agreements.rules.drafting import DraftKind

ANSWERED = frozenset({"format", "id", "name", "title", "municipalities", "parties", "term"})
"""What the three questions of a new collaboration give."""


class Objection(StrEnum):
    """Why nothing can be fetched or offered so (invändning); ``agreements.wording`` says it in words."""

    NOTHING_NEW = "nothing_new"
    OTHER_PLACE = "other_place"
    PARTY_MISSING = "party_missing"
    OFFERED_ALREADY = "offered_already"
    NOT_OFFERED = "not_offered"


def is_empty(content: Mapping[str, Any]) -> bool:
    """Tell whether nothing has been written in a draft but the answers that it was made of."""
    return {key for key, value in content.items() if value} <= ANSWERED


def becomes_the_whole(kind: str, content: Mapping[str, Any]) -> bool:
    """Tell whether a file becomes the whole of a draft: of a first entry, with nothing in it yet."""
    return kind == DraftKind.START and is_empty(content)


def objection_to_bringing(count: int) -> Objection | None:
    """Say why nothing can be brought, or None: there is something that the draft has not got."""
    return None if count else Objection.NOTHING_NEW


def objection_to_reading_in(
    held: Collection[str], codes: Collection[str], *, parties: Collection[str], matched: Collection[str]
) -> Objection | None:
    """Say why a file cannot become a draft: it is of the same municipalities, and has every party with people in it."""
    if objection_to_successor(held, codes) is not None:
        return Objection.OTHER_PLACE
    return None if set(parties) <= set(matched) else Objection.PARTY_MISSING


def objection_to_offering(*, is_same: bool) -> Objection | None:
    """Say why an agreement cannot be offered: others have it already, as it is."""
    return Objection.OFFERED_ALREADY if is_same else None
