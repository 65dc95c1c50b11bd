"""Rules of sending to a registry: what goes to which party's (registrator)."""

from enum import StrEnum

from samsyn.papers.model import Paper


class RegistryObjection(StrEnum):
    """Why a document cannot go to a registry (invändning); ``parties.wording`` says it in words."""

    NOT_A_PARTY = "not_a_party"
    PRACTICE_TO_SOMEBODY = "practice_to_somebody"


def objection_to_sending(
    paper: Paper, party_key: str, *, is_practice: bool, leads_to_nobody: bool
) -> RegistryObjection | None:
    """Say why a document cannot go to a registry, or None: only to a party's, and practice only to nobody."""
    if all(party.id != party_key for party in paper.parties):
        return RegistryObjection.NOT_A_PARTY
    return RegistryObjection.PRACTICE_TO_SOMEBODY if is_practice and not leads_to_nobody else None
