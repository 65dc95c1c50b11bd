"""Rules of who is asked in (inbjudan): into a party that the agreement names, and to a function of that same party."""

from enum import StrEnum

from samsyn.base.collaborations.rules import Offer
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Body, Paper
from samsyn.papers.who import find, party_of


class JoiningObjection(StrEnum):
    """Why somebody cannot be asked in so (invändning); ``parties.wording`` says it in words."""

    UNKNOWN_PARTY = "unknown_party"
    NOT_A_FUNCTION = "not_a_function"
    FUNCTION_OF_ANOTHER_PARTY = "function_of_another_party"


def objection_to_offering(offer: Offer, *, paper: Paper) -> JoiningObjection | None:
    """Say why an offer does not fit the agreement, or None: its party is one, and its function is that party's."""
    if offer.party_key and offer.party_key not in {party.id for party in paper.parties}:
        return JoiningObjection.UNKNOWN_PARTY
    if not offer.function_key:
        return None
    body = find(paper, offer.function_key)
    if not isinstance(body, Body) or body.kind is not BodyKind.FUNCTION:
        return JoiningObjection.NOT_A_FUNCTION
    if party_of(paper, offer.function_key) != offer.party_key:
        return JoiningObjection.FUNCTION_OF_ANOTHER_PARTY
    return None
